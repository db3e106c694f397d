#include "pipeline/harvest/harvest.h"

#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include "pipeline/archive/byte_stream.h"
#include "pipeline/archive/warc_writer.h"
#include "pipeline/article/charset.h"
#include "pipeline/fetch/feed.h"
#include "pipeline/fetch/feed_links.h"
#include "pipeline/fetch/sitemap.h"
#include "pipeline/fetch/url.h"
#include "pipeline/harvest/state.h"

namespace reckoner {
namespace {

constexpr size_t kMaxProblems = 100;
constexpr size_t kMaxPages = 200'000;         // of one run
constexpr int kMaxSitemapDepth = 3;           // an index of indexes of sitemaps
constexpr size_t kMaxSourceBody = 64u << 20;  // the protocol allows sitemaps of 50 MB

std::string IsoNow() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

// XML names its encoding in its first line, which the page decoder doesn't look for.
std::string DecodeSource(const std::string& body, std::string content_type) {
  const std::string_view head = std::string_view(body).substr(0, 200);
  const size_t at = head.find("encoding=");
  if (head.starts_with("<?xml") && at != head.npos && at + 10 < head.size() &&
      content_type.find("charset=") == content_type.npos) {
    const size_t end = head.find(head[at + 9], at + 10);
    if (end != head.npos)
      content_type = "text/xml; charset=" + std::string(head.substr(at + 10, end - at - 10));
  }
  return article::DecodePage(body, content_type).text;
}

class Harvester {
 public:
  Harvester(const HarvestSettings& settings, const Processor& processor, Sink& sink)
      : settings_(settings),
        processor_(processor),
        sink_(sink),
        state_(settings.state),
        crawler_(settings.crawl, &state_) {
    if (settings.warc_out.empty()) return;
    const int64_t good = state_.warc_size(settings.warc_out);
    std::error_code error;
    const auto size = std::filesystem::file_size(settings.warc_out, error);
    if (good == 0 && !error && size > 0)
      throw SinkError(SinkError::Kind::kConfig,
                      settings.warc_out + ": exists and is not of this crawl's state folder");
    warc_.emplace(settings.warc_out, settings.crawl.transport.user_agent, IsoNow(), good);
    Commit();  // from here on the state knows the file
  }

  HarvestSummary Run(const std::function<bool()>& stop) {
    for (const std::string& source : settings_.sources) AddSource(source, source, 0);
    crawler_.Run(stop);
    Commit();
    return std::move(summary_);
  }

 private:
  struct Page {
    std::string url, published, updated, source;
  };

  // `root`: the source as configured, which failures count against; `url`: this sitemap of it.
  void AddSource(const std::string& url, const std::string& root, int depth) {
    if (!asked_.insert(url).second) return;
    ++summary_.sources;
    if (depth == 0 && !state_.Due(root, std::time(nullptr))) {
      ++summary_.skipped_sources;
      return;
    }
    crawler_.Add({.url = url, .content_types = {}, .max_body = kMaxSourceBody},
                 [this, url, root, depth](const Fetched& fetched) { OnSource(url, root, depth, fetched); });
  }

  void OnSource(const std::string& url, const std::string& root, int depth, const Fetched& fetched) {
    summary_.bytes += fetched.response.bytes_received;
    if (fetched.outcome == FetchOutcome::kNotModified) return state_.SourceOk(root, std::time(nullptr));
    if (fetched.outcome != FetchOutcome::kFetched) {
      ++summary_.failed_sources;
      Problem(url, fetched);
      if (fetched.outcome != FetchOutcome::kDeferred) state_.SourceFailed(root, std::time(nullptr));
      return;
    }
    state_.SourceOk(root, std::time(nullptr));
    std::string body = fetched.response.body, unpacked;
    if (body.starts_with("\x1f\x8b") && Unpack(body, "gzip", kMaxSourceBody, &unpacked))
      body = std::move(unpacked);
    const auto type = fetched.response.headers.find("content-type");
    const std::string text = DecodeSource(body, type == fetched.response.headers.end() ? "" : type->second);
    if (const Feed feed = ParseFeed(text, fetched.final_url); feed.kind != FeedKind::kNone) {
      for (const FeedEntry& entry : feed.entries) AddPage({entry.url, entry.published, entry.updated, root});
    } else if (const Sitemap map = ParseSitemap(text, fetched.final_url); map.is_sitemap) {
      for (const SitemapEntry& page : map.pages) AddPage({page.url, page.published, page.modified, root});
      for (const SitemapEntry& child : map.sitemaps)
        if (depth < kMaxSitemapDepth) AddSource(child.url, root, depth + 1);
    } else if (settings_.follow_feeds && depth == 0) {
      for (const std::string& link : FeedLinks(text, fetched.final_url)) AddSource(link, link, 1);
    } else {
      TakePage({fetched.final_url, "", "", root}, fetched);
    }
  }

  void AddPage(Page page) {
    const auto key = CanonicalUrl(page.url);
    if (!key || summary_.listed >= kMaxPages || !listed_.insert(*key).second) return;
    ++summary_.listed;
    if (state_.Taken(*key, page.updated)) {
      ++summary_.known;
      return;
    }
    crawler_.Add({.url = page.url, .content_types = {"text/html", "application/xhtml+xml"}},
                 [this, page](const Fetched& fetched) {
                   summary_.bytes += fetched.response.bytes_received;
                   OnPage(page, fetched);
                 });
  }

  void OnPage(const Page& page, const Fetched& fetched) {
    switch (fetched.outcome) {
      case FetchOutcome::kFetched:
        return TakePage(page, fetched);
      case FetchOutcome::kNotModified:
        ++summary_.not_modified;
        break;
      case FetchOutcome::kDeferred:
        ++summary_.deferred;
        return;
      case FetchOutcome::kRobots:
        ++summary_.refused;
        return;
      default:
        ++summary_.failed;
        Problem(page.url, fetched);
        if (fetched.outcome == FetchOutcome::kFailed) return;  // another run may have more luck
    }
    state_.Take(*CanonicalUrl(page.url), page.updated, page.source);
    Done();
  }

  void TakePage(const Page& page, const Fetched& fetched) {
    ++summary_.fetched;
    const std::string now = IsoNow();
    const auto type = fetched.response.headers.find("content-type");
    RawDocument raw{.format = Format::kHtml, .id = fetched.final_url, .bytes = fetched.response.body};
    raw.url = fetched.final_url;
    raw.fetched_at = now;
    raw.published = page.published;
    raw.content_type = type == fetched.response.headers.end() ? "" : type->second;
    if (warc_) {
      ArchivedResponse archived{.url = fetched.final_url,
                                .date = now,
                                .status = fetched.response.status,
                                .headers = {},
                                .body = raw.bytes};
      for (const auto& [name, value] : fetched.response.headers) archived.headers.emplace_back(name, value);
      warc_->Write(archived);
    }
    sink_.Write(processor_.Process(std::move(raw)).line);
    if (const auto key = CanonicalUrl(page.url)) state_.Take(*key, page.updated, page.source);
    Done();
  }

  void Done() {
    if (++uncommitted_ >= settings_.commit_every) Commit();
  }

  // Documents first, then the archive, then the memory of both.
  void Commit() {
    sink_.Flush();
    if (warc_) state_.SetWarcSize(settings_.warc_out, warc_->Sync());
    state_.Commit();
    uncommitted_ = 0;
  }

  void Problem(const std::string& url, const Fetched& fetched) {
    if (summary_.problems.size() >= kMaxProblems) return;
    std::string why(Name(fetched.outcome));
    if (fetched.response.error != HttpError::kNone)
      why += ", " + std::string(Name(fetched.response.error)) + ": " + fetched.response.detail;
    if (fetched.response.status != 0) why += ", status " + std::to_string(fetched.response.status);
    summary_.problems.push_back(url + ": " + why);
  }

  const HarvestSettings& settings_;
  const Processor& processor_;
  Sink& sink_;
  CrawlState state_;
  Crawler crawler_;
  std::optional<WarcWriter> warc_;
  std::set<std::string> asked_, listed_;
  HarvestSummary summary_;
  int uncommitted_ = 0;
};

}  // namespace

HarvestSummary Harvest(const HarvestSettings& settings, const Processor& processor, Sink& sink,
                       const std::function<bool()>& stop) {
  return Harvester(settings, processor, sink).Run(stop);
}

}  // namespace reckoner
