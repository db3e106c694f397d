// What a crawl remembers in its state folder (a SQLite file): validators and permanent redirects, the pages
// it has taken and those it owes, how its sources fare, and how much of the WARC file is good. Changes are
// kept back until Commit, which the harvest calls after its sinks have their documents: a crawl killed at any
// moment asks again for what was not committed and for nothing else. One program a folder at a time (a lock);
// SinkError where it is held or broken. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/fetch/memory.h"

namespace reckoner {

// A page that a source named and that was not taken yet.
struct OwedPage {
  std::string key;                 // its one spelling (CanonicalUrl)
  std::string url;                 // as named
  std::string published, updated;  // what the source says of it, or ""
  std::string source;              // as configured
  int tries = 0;                   // crawls that asked for it and failed
};

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
  // Forgets that it was.
  void Forget(std::string_view page);

  // Until it is taken. In the order of their keys.
  void Owe(const OwedPage& page);
  std::vector<OwedPage> Owed() const;

  // Sources that failed are asked more and more seldom. Times are seconds since 1970.
  bool Due(std::string_view source, int64_t now) const;
  void SourceOk(std::string_view source, int64_t now);
  void SourceFailed(std::string_view source, int64_t now);
  int64_t Failures(std::string_view source) const;

  std::optional<int64_t> warc_size(std::string_view path) const;  // none for a file that isn't known
  void SetWarcSize(std::string_view path, int64_t size);

  void Commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
