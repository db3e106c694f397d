// What the frames made of a document, between mentions and claims: its tag lines, the movements read from
// them, and for each figure what it was read as. Joins look for further relations in it (joins.h). Belongs to
// one Link call; indices stay valid while it lives.
#pragma once

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/mentions.h"
#include "extractors/claims/series.h"
#include "extractors/claims/tags.h"

namespace reckoner {

// One statement of a change: figures by index, -1 where it says none.
struct Movement {
  std::string_view rule;
  int32_t line = -1;               // sentence
  int32_t begin = 0, end = 0;      // its items
  int32_t cue_item = -1;           // the verb, or -1
  int32_t newer = -1, older = -1;  // levels
  int32_t percent = -1, points = -1, delta = -1, factor = -1;
  std::optional<Decimal> factor_number;  // a factor told by a word that is no figure: "cut in half"
  Direction direction = Direction::kNone;
  Span cue;
  std::vector<Premise> premises;
  bool inverse = false;  // a currency quoted the other way round
};

// What one figure was read as.
struct Fact {
  int32_t figure = -1;
  int32_t line = -1, item = -1;
  Measure measure = Measure::kLevel;
  bool base = false;          // an earlier level, which another one is set against
  int32_t movement = -1;      // the one it belongs to
  int32_t subject_item = -1;  // where to look for its series: the first item of its statement
  Modality modality = Modality::kActual;
  std::string_view obs_status;  // lives as long as the linker
  bool stated = false;          // a level that a verb reaches: "dropping to $228 billion"
  bool superseded = false;      // an earlier vintage: "originally reported at 533 mln"
  int32_t series = -1;          // in the series of its line (subjects.h)
};

// A part and its percentage of something that another sentence gives: "410 million, representing 7.7% of
// sales".
struct OpenShare {
  std::string_view rule;
  int32_t line = -1, part = -1, percent = -1;
  int32_t series = -1;  // of the whole, in the series of the line
};

class OtherTerms;

struct Reading {
  Reading(Mentions& of, const OtherTerms& other_terms);

  Mentions& mentions;
  const OtherTerms* terms;                     // lives as long as the linker
  const std::string lower_text;                // of the passage, ASCII letters in lower case
  std::vector<TagLine> lines;                  // one a sentence
  std::vector<std::vector<SeriesKey>> series;  // of each line
  std::vector<Movement> movements;
  std::vector<Fact> facts;       // in order of reading
  std::vector<int32_t> fact_of;  // by figure; -1 unread
  std::vector<OpenShare> open_shares;
  std::vector<Link> links;  // that frames tell outright: shares, sums, …

  Figure& figure(int32_t index) const {
    assert(index >= 0);
    return mentions.figures[static_cast<size_t>(index)];
  }
  const Item& item(int32_t line, int32_t item) const {
    return lines[static_cast<size_t>(line)].items[static_cast<size_t>(item)];
  }
  std::string_view text(Span span) const { return Slice(mentions.passage->text, span); }
  // The same, ASCII letters in lower case.
  std::string_view lower(Span span) const { return Slice(lower_text, span); }
  // Of a sentence about `at`, no more than so many bytes to either side: a sentence may have no end.
  std::string_view LowerNear(Span at, Span sentence, uint32_t before, uint32_t behind) const {
    const uint32_t begin = at.begin > before ? at.begin - before : 0;
    return lower({std::max(sentence.begin, begin), std::min(sentence.end, at.end + behind)});
  }
  // Facts of the lines [line - reach, line + reach], as a range of indices: facts stand in the order of
  // lines.
  std::pair<size_t, size_t> FactsNear(int32_t line, int32_t reach) const;
  // Records what a figure is, unless it was read before; the index of its fact.
  int32_t Note(Fact fact);
};

}  // namespace reckoner
