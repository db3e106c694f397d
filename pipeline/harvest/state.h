// What a crawl remembers in its state folder (a SQLite file): validators and permanent redirects, the pages
// it has taken, how its sources fare, and how much of the WARC file is good. Changes are kept back until
// Commit, which the harvest calls after its sinks have their documents: a crawl killed at any moment asks
// again for what was not committed and for nothing else. One program a folder at a time (a lock); SinkError
// where it is held or broken. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "pipeline/fetch/memory.h"

namespace reckoner {

class CrawlState : public FetchMemory {
 public:
  // Makes the folder where it is missing.
  explicit CrawlState(const std::string& folder);
  ~CrawlState() override;
  CrawlState(const CrawlState&) = delete;
  CrawlState& operator=(const CrawlState&) = delete;

  std::optional<Validators> Get(const std::string& final_url) const override;
  void Put(const std::string& final_url, const Validators& validators) override;
  std::optional<std::string> Permanent(const std::string& url) const override;
  void PutPermanent(const std::string& from, const std::string& to) override;

  // Was this page taken, as of this update? `updated` is what the feed says of it, "" where it doesn't.
  bool Taken(std::string_view page, std::string_view updated) const;
  void Take(std::string_view page, std::string_view updated, std::string_view source);

  // Sources that failed are asked more and more seldom. Times are seconds since 1970.
  bool Due(std::string_view source, int64_t now) const;
  void SourceOk(std::string_view source, int64_t now);
  void SourceFailed(std::string_view source, int64_t now);
  int64_t Failures(std::string_view source) const;

  int64_t warc_size(std::string_view path) const;  // 0 for a file that isn't known
  void SetWarcSize(std::string_view path, int64_t size);

  void Commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
