// A crawl: sources (feeds, sitemaps, pages; told apart by what comes back) -> pages -> envelopes into a sink,
// politely, once each. Each page is fetched once for each update that its feed tells of. Everything a page
// gave is in the sink before the state says that it was taken. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "pipeline/fetch/crawler.h"
#include "pipeline/run/processor.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {

struct HarvestSettings {
  std::vector<std::string> sources;  // URLs
  std::string state;                 // folder
  std::string warc_out;              // file, or "": none
  bool follow_feeds = false;         // a source that is a page: take the feeds it names instead of the page
  CrawlOptions crawl;
  int commit_every = 100;  // pages
};

struct HarvestSummary {
  uint64_t sources = 0, failed_sources = 0, skipped_sources = 0;  // skipped: failed before, not due yet
  uint64_t listed = 0, known = 0;  // pages that sources named, and those taken before
  uint64_t fetched = 0, not_modified = 0, failed = 0, refused = 0, deferred = 0;  // refused: by robots.txt
  uint64_t bytes = 0;                 // received, headers included
  std::vector<std::string> problems;  // "URL: why", at most 100
};

// Throws SinkError and std::system_error (WARC). Ends early when `stop` says so, committed.
HarvestSummary Harvest(const HarvestSettings& settings, const Processor& processor, Sink& sink,
                       const std::function<bool()>& stop);

}  // namespace reckoner
