// One document as it was read, before anyone looked inside. A plain value that moves from the reader to a
// worker.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "extractors/envelope/envelope.h"

namespace reckoner {

enum class Format { kText, kJsonLine, kHtml, kWarc };

// Why a document is refused, for its envelope.
struct Problem {
  Fault fault;
  std::string message;
};

struct RawDocument {
  Format format = Format::kText;
  std::string id;  // a path, or "line:N": used where the document itself names no id
  std::string bytes;
  std::string url, fetched_at, content_type;  // what a crawl or an archive tells of a page
  std::string published;                      // what its feed says, for a page that doesn't
  std::optional<Problem> problem;             // it could not be read; `bytes` may hold its beginning
};

// A document taken apart: valid UTF-8 throughout; exactly one of text and html is in use.
struct InputDocument {
  DocumentInfo info;
  std::string text;
  std::string html;
  std::string content_type;
  std::string published_by_feed;
  bool is_html = false;
};

}  // namespace reckoner
