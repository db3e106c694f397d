// The library's front door: one document in, everything found in it out. Build one Engine (it compiles the
// lexicon's patterns: tens of milliseconds; throws LexiconError for a bad table), then call Extract from as
// many threads as you like.
//
//   reckoner::Engine engine;
//   auto found = engine.Extract({.text = "Exports fell 6.9% to $228.1 billion."});
//   std::cout << found->Text(found->mentions.figures[0].span) << '\n';   // 6.9%
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/checks/check.h"
#include "extractors/claims/claim.h"
#include "extractors/claims/mentions.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/text/normalize.h"
#include "extractors/text/passage.h"

namespace reckoner {

// A stretch of a document that was published on a day of its own: an entry of a live blog.
struct DatedPart {
  Span span;  // code points of the text as given
  DateContext date;
};

struct DocumentInput {
  std::string_view text;   // valid UTF-8 (SanitizeUtf8); never cut
  std::string_view title;  // valid UTF-8, or empty
  DateContext date;
  std::vector<DatedPart> parts =
      {};  // on other days than `date`; beyond a few days they are read as of `date`
};

// Owns all it names; spans are bytes of the normalised text, source.ToSource gives code points of the text as
// given.
struct Extraction {
  NormalizedText source;
  NormalizedText title;
  std::string ruled;  // the text with its tables' cells set apart; empty where it has no table
  Passage passage;
  Mentions mentions;  // mentions.passage points at `passage`
  std::vector<Figure> title_figures;
  ClaimSet claims;
  std::vector<Check> checks;

  std::string_view Text(Span span) const { return Slice(source.text(), span); }

  Extraction() = default;
  Extraction(const Extraction&) = delete;  // passage.text points into source or ruled
  Extraction& operator=(const Extraction&) = delete;
};

class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  std::unique_ptr<Extraction> Extract(const DocumentInput& document) const;
  const Lexicon& lexicon() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
