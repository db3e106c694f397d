#include "pipeline/nightly/web_intake.h"

#include "extractors/envelope/envelope.h"

namespace reckoner {
namespace {

std::string_view StateName(SourceEnd end) {
  switch (end) {
    case SourceEnd::kRead:
      return "read";
    case SourceEnd::kUnchanged:
      return "unchanged";
    case SourceEnd::kFailed:
      return "failed";
    case SourceEnd::kNotDue:
      return "not_due";
  }
  return "";
}

class WebTarget : public HarvestTarget {
 public:
  WebTarget(const NightlyConfig& config, Ledger& ledger, Intake& intake) : ledger_(ledger), intake_(intake) {
    for (const SourceConfig& source : config.sources)
      if (!source.url.empty()) names_[source.url] = source.name;
  }

  void Owed(const std::string& source, uint64_t pages) override { ledger_.Owed(names_[source], pages); }
  void Listed(const std::string& source, const std::string& url, uint64_t pages, uint64_t known) override {
    ledger_.Listed(names_[source], url, pages, known);
  }
  void Ended(const std::string& source, SourceEnd end, const std::string& why) override {
    ledger_.SourceState(names_[source], StateName(end), why);
  }

  void Take(const OwedPage& page, const HttpResponse& response, RawDocument document) override {
    intake_.Take({page.key, names_[page.source], std::move(document), ""}, false, response.status,
                 {response.headers.begin(), response.headers.end()});
  }

  void Missed(const OwedPage& page, PageEnd end, const std::string& why) override {
    const std::string& name = names_[page.source];
    switch (end) {
      case PageEnd::kDeferred:
        return intake_.End(page.key, name, Ending::kDeferred, why.substr(0, why.find(',')), why);
      case PageEnd::kUnchanged:
        return intake_.End(page.key, name, Ending::kUnchanged, "", "");
      case PageEnd::kGone: {
        RawDocument raw{.format = Format::kHtml, .id = page.url};
        raw.url = page.url;
        raw.problem = Problem{Fault::kUnreadable, why};
        return intake_.Take({page.key, name, std::move(raw), ""}, false);
      }
    }
  }

  void Commit() override { intake_.Commit(); }

 private:
  Ledger& ledger_;
  Intake& intake_;
  std::map<std::string, std::string> names_;  // of sources, by URL
};

}  // namespace

HarvestSummary TakeFromWeb(const NightlyConfig& config, CrawlState& state, Ledger& ledger, Intake& intake,
                           const WallClock& now, const std::function<bool()>& stop) {
  HarvestSettings settings;
  for (const SourceConfig& source : config.sources)
    if (!source.url.empty()) settings.sources.push_back({source.url, source.follow_feeds});
  if (settings.sources.empty()) return {};
  CrawlOptions& crawl = settings.crawl;
  crawl.transport.user_agent = "reckoner/" + std::string(Version()) + " (+" + config.contact + ")";
  crawl.transport.allowed_hosts.insert(config.fetch.allow_hosts.begin(), config.fetch.allow_hosts.end());
  crawl.transport.ca_file = config.fetch.ca_file;
  crawl.transport.deadline = std::chrono::seconds(config.fetch.deadline);
  crawl.gate.delay = std::chrono::milliseconds(static_cast<int64_t>(config.fetch.delay * 1000));
  crawl.retries = config.fetch.retries;
  settings.now = now;
  WebTarget target(config, ledger, intake);
  return Harvest(settings, state, target, stop);
}

}  // namespace reckoner
