// From an envelope's text to the sentences that an item quotes, with marks. The text is `document.text`, or
// the sentences that the record kept (`document.sentences`: [{"span":[begin,end],"text":"…"}]), or nothing.
// Internal to the report.
#pragma once

#include <string>
#include <vector>

#include "extractors/envelope/positions.h"
#include "pipeline/report/items.h"
#include "pipeline/sinks/record_json.h"

namespace reckoner::report {

// A span of code points, and how it is to be marked.
struct Marked {
  Span span;
  Style style;
};

class ArticleText {
 public:
  // `envelope` must outlive it.
  explicit ArticleText(const Json& envelope);

  // The sentences that hold the marks, with a "…" where something is left out and a piece "\n" where a line
  // ends between two of them; long ones are cut around their marks. Empty where the record kept none of them.
  Quotation Quote(const std::vector<Marked>& marks) const;

 private:
  struct Stretch {
    uint32_t begin;  // code point of the article
    std::string_view text;
    SourceText index;
  };
  struct Sentence {
    const Stretch* stretch;
    Span bytes;
  };
  std::optional<Sentence> SentenceAt(Span span) const;
  static std::string_view GapBetween(const Sentence& a, const Sentence& b);

  std::vector<Stretch> stretches_;
  std::vector<Span> sentences_;  // code points, as the claims tell
};

// A member that is a pair of numbers, or an empty span.
Span SpanOf(const Json& object, std::string_view name);

}  // namespace reckoner::report
