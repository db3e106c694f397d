// The pages of a WARC file as raw documents: each `response` record with status 200 and HTML, in order. Other
// records are counted. A page over the cap, or one whose block doesn't parse, comes with a problem; a file
// that breaks off ends as if it were complete, and says so. Constant memory but for one page. Not
// thread-safe; does not own the descriptor.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/archive/warc_reader.h"
#include "pipeline/input/raw_document.h"

namespace reckoner {

// Which pages are wanted; an empty field wants all.
struct WarcFilter {
  std::string host;          // this host and its subdomains, lower case
  std::string since, until;  // days of WARC-Date, ISO 8601, inclusive
  std::string language;      // what <html lang> begins with, lower case ("en"); a page that names none passes
};

class WarcDocuments {
 public:
  WarcDocuments(int fd, size_t max_document, WarcFilter filter, std::function<bool()> ready);

  // False at the end. The document's id is the WARC-Record-ID.
  bool Next(RawDocument* document);

  uint64_t bytes_read() const { return reader_.bytes_read(); }
  uint64_t passed_over() const { return passed_over_; }  // records that are no page, or not wanted
  // How the file ended: kEnd, kTruncated, kBad, kIoError, kStopped.
  WarcReader::Result ended() const { return ended_; }

 private:
  bool Wanted(const WarcRecord& record) const;
  bool SpeaksIt(const std::string& page) const;

  WarcReader reader_;
  size_t max_document_;
  WarcFilter filter_;
  uint64_t passed_over_ = 0;
  WarcReader::Result ended_ = WarcReader::Result::kRecord;
};

}  // namespace reckoner
