#include "pipeline/harvest/harvest.h"

#include <map>
#include <set>

#include "pipeline/fetch/feed.h"
#include "pipeline/fetch/feed_links.h"
#include "pipeline/fetch/sitemap.h"
#include "pipeline/fetch/url.h"
#include "pipeline/harvest/source_text.h"

namespace reckoner {
namespace {

constexpr size_t kMaxProblems = 100;
constexpr size_t kMaxPages = 200'000;  // of one run
constexpr int kMaxSitemapDepth = 3;    // an index of indexes of sitemaps
constexpr int kMaxTries = 5;           // crawls that ask for one page

class Harvester {
 public:
  Harvester(const HarvestSettings& settings, CrawlState& state, HarvestTarget& target)
      : settings_(settings), state_(state), target_(target), crawler_(settings.crawl, &state_) {}

  HarvestSummary Run(const std::function<bool()>& stop) {
    AskForOwed();
    for (const HarvestSource& source : settings_.sources)
      AddSource(source.url, {source.url, source.follow_feeds}, 0);
    crawler_.Run(stop);
    Commit();
    return std::move(summary_);
  }

 private:
  // The source as configured, which pages and failures count against.
  struct Root {
    std::string url;
    bool follow_feeds = false;
  };

  void AskForOwed() {
    std::map<std::string, uint64_t> owed;
    for (const HarvestSource& source : settings_.sources) owed[source.url] = 0;
    for (const OwedPage& page : state_.Owed()) {
      const auto source = owed.find(page.source);
      if (source == owed.end()) continue;  // no longer configured
      ++source->second;
      listed_.insert(page.key);
      Ask(page);
    }
    for (const auto& [source, pages] : owed) target_.Owed(source, pages);
  }

  // `url`: this feed or sitemap of the source.
  void AddSource(const std::string& url, const Root& root, int depth) {
    if (!asked_.insert(url).second) return;
    ++summary_.sources;
    if (depth == 0 && !state_.Due(root.url, settings_.now())) {
      ++summary_.skipped_sources;
      return target_.Ended(root.url, SourceEnd::kNotDue, "it failed before, and its pause isn't over");
    }
    crawler_.Add({.url = url, .content_types = {}, .max_body = kMaxSourceBody},
                 [this, url, root, depth](const Fetched& fetched) { OnSource(url, root, depth, fetched); });
  }

  void OnSource(const std::string& url, const Root& root, int depth, const Fetched& fetched) {
    summary_.bytes += fetched.response.bytes_received;
    if (fetched.outcome == FetchOutcome::kNotModified) {
      target_.Ended(root.url, SourceEnd::kUnchanged, "");
      return state_.SourceOk(root.url, settings_.now());
    }
    if (fetched.outcome != FetchOutcome::kFetched) {
      ++summary_.failed_sources;
      const std::string why = Why(fetched);
      Problem(url, why);
      target_.Ended(root.url, SourceEnd::kFailed, url + ": " + why);
      if (fetched.outcome != FetchOutcome::kDeferred) state_.SourceFailed(root.url, settings_.now());
      return;
    }
    target_.Ended(root.url, SourceEnd::kRead, "");
    state_.SourceOk(root.url, settings_.now());
    const std::string text = SourceText(fetched.response);
    if (const Feed feed = ParseFeed(text, fetched.final_url); feed.kind != FeedKind::kNone) {
      AddPages(feed.entries, &FeedEntry::updated, url, root);
    } else if (const Sitemap map = ParseSitemap(text, fetched.final_url); map.is_sitemap) {
      AddPages(map.pages, &SitemapEntry::modified, url, root);
      for (const SitemapEntry& child : map.sitemaps)
        if (depth < kMaxSitemapDepth) AddSource(child.url, root, depth + 1);
    } else if (root.follow_feeds && depth == 0) {
      for (const std::string& link : FeedLinks(text, fetched.final_url)) AddSource(link, root, 1);
    } else {
      const std::string key = CanonicalUrl(fetched.final_url).value_or(fetched.final_url);
      const bool listed = listed_.insert(key).second;
      target_.Listed(root.url, url, 1, listed ? 0 : 1);
      if (listed)
        TakePage({.key = key, .url = fetched.final_url, .published = "", .updated = "", .source = root.url},
                 fetched);
    }
  }

  template <typename Entry>
  void AddPages(const std::vector<Entry>& entries, std::string Entry::*updated, const std::string& url,
                const Root& root) {
    uint64_t pages = 0, known = 0;
    for (const Entry& entry : entries) {
      const auto key = CanonicalUrl(entry.url);
      if (!key || summary_.listed >= kMaxPages) continue;
      ++pages;
      const bool listed = listed_.insert(*key).second;
      summary_.listed += listed;
      const bool taken = listed && state_.Taken(*key, entry.*updated);
      summary_.known += taken;
      if (!listed || taken) {
        ++known;
        continue;
      }
      OwedPage page{.key = *key,
                    .url = entry.url,
                    .published = entry.published,
                    .updated = entry.*updated,
                    .source = root.url};
      state_.Owe(page);
      Ask(page);
    }
    target_.Listed(root.url, url, pages, known);
  }

  void Ask(const OwedPage& page) {
    crawler_.Add({.url = page.url, .content_types = {"text/html", "application/xhtml+xml"}},
                 [this, page](const Fetched& fetched) {
                   summary_.bytes += fetched.response.bytes_received;
                   OnPage(page, fetched);
                 });
  }

  void OnPage(OwedPage page, const Fetched& fetched) {
    const std::string why = Why(fetched);
    switch (fetched.outcome) {
      case FetchOutcome::kFetched:
        return TakePage(page, fetched);
      case FetchOutcome::kNotModified:
        ++summary_.not_modified;
        return Miss(page, PageEnd::kUnchanged, why);
      case FetchOutcome::kDeferred:
        ++summary_.deferred;
        return Miss(page, PageEnd::kDeferred, why);
      case FetchOutcome::kRobots:
        ++summary_.refused;
        return Miss(page, PageEnd::kDeferred, why);
      case FetchOutcome::kFailed:  // another crawl may have more luck, or a third
        ++page.tries;
        ++summary_.failed;
        Problem(page.url, why);
        return Miss(page, page.tries < kMaxTries ? PageEnd::kDeferred : PageEnd::kGone, why);
      case FetchOutcome::kGone:
      case FetchOutcome::kRedirects:
        ++summary_.failed;
        Problem(page.url, why);
        return Miss(page, PageEnd::kGone, why);
    }
  }

  void TakePage(const OwedPage& page, const Fetched& fetched) {
    ++summary_.fetched;
    const auto type = fetched.response.headers.find("content-type");
    RawDocument raw{.format = Format::kHtml, .id = fetched.final_url, .bytes = fetched.response.body};
    raw.url = fetched.final_url;
    raw.fetched_at = IsoTime(settings_.now());
    raw.published = page.published;
    raw.content_type = type == fetched.response.headers.end() ? "" : type->second;
    target_.Take(page, fetched.response, std::move(raw));
    state_.Take(page.key, page.updated, page.source);
    Done();
  }

  void Miss(const OwedPage& page, PageEnd end, const std::string& why) {
    target_.Missed(page, end, why);
    if (end == PageEnd::kDeferred)
      state_.Owe(page);
    else
      state_.Take(page.key, page.updated, page.source);
    Done();
  }

  void Done() {
    if (++uncommitted_ >= settings_.commit_every) Commit();
  }

  void Commit() {
    target_.Commit();
    state_.Commit();
    uncommitted_ = 0;
  }

  static std::string Why(const Fetched& fetched) {
    std::string why(Name(fetched.outcome));
    if (fetched.outcome == FetchOutcome::kRobots)
      why += fetched.response.error == HttpError::kNone && fetched.response.status == 0
                 ? ", the site's robots.txt keeps crawlers out"
                 : ", without its robots.txt a site is not asked";
    if (fetched.response.error != HttpError::kNone)
      why += ", " + std::string(Name(fetched.response.error)) + ": " + fetched.response.detail;
    if (fetched.response.status != 0) why += ", status " + std::to_string(fetched.response.status);
    return why;
  }

  void Problem(const std::string& url, const std::string& why) {
    if (summary_.problems.size() < kMaxProblems) summary_.problems.push_back(url + ": " + why);
  }

  const HarvestSettings& settings_;
  CrawlState& state_;
  HarvestTarget& target_;
  Crawler crawler_;
  std::set<std::string> asked_, listed_;
  HarvestSummary summary_;
  int uncommitted_ = 0;
};

}  // namespace

HarvestSummary Harvest(const HarvestSettings& settings, CrawlState& state, HarvestTarget& target,
                       const std::function<bool()>& stop) {
  return Harvester(settings, state, target).Run(stop);
}

}  // namespace reckoner
