// A crawl: sources (feeds, sitemaps, pages; told apart by what comes back) -> pages -> whoever takes them,
// politely, once each. Each page is fetched once for each update that its feed tells of; one that could not
// be had is asked for again by the next crawls, whether or not its feed still lists it. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "pipeline/fetch/crawler.h"
#include "pipeline/harvest/state.h"
#include "pipeline/input/raw_document.h"
#include "pipeline/run/clock.h"

namespace reckoner {

struct HarvestSource {
  std::string url;
  bool follow_feeds = false;  // where it is a page: take the feeds it names instead of the page
};

struct HarvestSettings {
  std::vector<HarvestSource> sources;
  CrawlOptions crawl;
  int commit_every = 100;  // pages
  WallClock now = SystemSeconds;
};

struct HarvestSummary {
  uint64_t sources = 0, failed_sources = 0, skipped_sources = 0;  // skipped: failed before, not due yet
  uint64_t listed = 0, known = 0;  // pages that sources named, and those taken before
  uint64_t fetched = 0, not_modified = 0, failed = 0, refused = 0, deferred = 0;  // refused: by robots.txt
  uint64_t bytes = 0;                 // received, headers included
  std::vector<std::string> problems;  // "URL: why", at most 100
};

enum class SourceEnd { kRead, kUnchanged, kFailed, kNotDue };

// How a page ended that gave no document.
enum class PageEnd {
  kGone,       // asking again won't help, or was tried often enough
  kUnchanged,  // the server says so
  kDeferred,   // the next crawl asks again
};

// Who takes what a crawl brings. Everything it is told between two Commits belongs together. `source` is a
// source's URL as configured.
class HarvestTarget {
 public:
  virtual ~HarvestTarget() = default;

  // Pages of this source that former crawls still owe. First of all, once for each source.
  virtual void Owed(const std::string& source, uint64_t pages) = 0;
  // `url`: the feed or sitemap of this source that named so many pages; of these, `known` were taken by
  // former crawls or were named before.
  virtual void Listed(const std::string& source, const std::string& url, uint64_t pages, uint64_t known) = 0;
  virtual void Ended(const std::string& source, SourceEnd end, const std::string& why) = 0;

  virtual void Take(const OwedPage& page, const HttpResponse& response, RawDocument document) = 0;
  virtual void Missed(const OwedPage& page, PageEnd end, const std::string& why) = 0;

  // All of it to the disk: the crawl forgets what it owes as soon as this returns.
  virtual void Commit() = 0;
};

// What `target` throws passes through. Ends early when `stop` says so, committed.
HarvestSummary Harvest(const HarvestSettings& settings, CrawlState& state, HarvestTarget& target,
                       const std::function<bool()>& stop);

}  // namespace reckoner
