// What boilerplate is judged by: pieces of a text, each with its weight in points; cue phrases and the reader
// addressed speak for boilerplate, length, reporting verbs and figures for the article. Internal to
// boilerplate.h. Pure; any thread.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractors/text/cues.h"
#include "extractors/text/passage.h"

namespace reckoner::boilerplate {

constexpr int kOpen = 6;        // the cost of opening a stretch …
constexpr int kClose = 5;       // … and of closing it before the text's end
constexpr int kShortLine = 12;  // words: a line of so few can be an appeal without a cue

struct Unit {
  Span span;
  uint32_t first = 0, end = 0;  // tokens
  int words = 0;
  int numbers = 0;
  int you = 0, we = 0;  // the reader addressed, the publisher speaking; outside quotes
  int cues = 0;         // points for
  int article = 0;      // points against
  bool calls = false;   // a cue in the imperative
  bool stop = false;    // ends like a sentence
  int weight = 0;
};

inline bool Is(std::string_view text, const Token& token, char c) {
  return token.span.size() == 1 && text[token.span.begin] == c;
}

// Blank-line separated blocks; a block none of whose sentences runs over a line end falls into its lines.
std::vector<Unit> Cut(const Passage& passage);

using Cues = std::span<const CueMatcher::Hit>;

// Counts what the unit's words say, and weighs it. `cues`: those inside it; `reporting`: what speaks for the
// article.
void Weigh(const Passage& passage, Cues cues, const CueMatcher& reporting, Unit& unit);

// A line that could be an entry of a menu: short, no figure, no stop. The points of a menu's known entries
// ("Sign in") carry the unknown ones between them.
void WeighMenus(std::vector<Unit>& units);

}  // namespace reckoner::boilerplate
