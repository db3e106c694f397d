// What the words about a match say of it: see movement.h.
#include <algorithm>
#include <iterator>

#include "extractors/claims/movement.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {

// "bringing their gain this year to 38%", "took its decline since January to 12%": a change that grew to
// this.
bool MovementReader::SaysBrings(const FrameMatch& match) const {
  static constexpr std::string_view kVerbs[] = {"bringing", "brings", "brought",   "taking",
                                                "takes",    "took",   "pushing",   "pushed",
                                                "lifting",  "lifted", "extending", "extended"};
  static constexpr std::string_view kOwners[] = {"its", "their", "the", "his", "her"};
  const auto is = [](const auto& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  };
  const std::string_view words = reading_.lower(line_.items[static_cast<size_t>(match.begin)].span);
  const size_t last = words.rfind(' ');
  if (last == std::string_view::npos || !is(kOwners, words.substr(last + 1))) return false;
  const std::string_view before = words.substr(0, last);
  return is(kVerbs, before.substr(before.rfind(' ') + 1));
}

// "expanded at an annualized rate of 2.6%", "grew at a 3.1% pace"
bool MovementReader::SaysPace(int32_t percent) const {
  const auto at = static_cast<size_t>(percent);
  static constexpr std::string_view kWords[] = {"rate", "pace", "clip"};
  const bool before = line_.tags[at - 1] == 'o' || (at > 1 && line_.tags[at - 2] == 'o');
  const std::string_view words =
      reading_.lower(line_.items[before ? line_.tags.rfind('o', at) - 1 : at + 1].span);
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
    return before ? words.ends_with(word) : words.substr(0, 24).find(word) != std::string_view::npos;
  });
}

// "outnumbered falling ones by a ratio of 4.3 to one"
bool MovementReader::SaysRatio(int32_t item) const {
  if (item < 0) return false;
  const uint32_t at = line_.items[static_cast<size_t>(item)].span.begin;
  return reading_.LowerNear({at, at}, line_.sentence, 10, 0).ends_with(" ratio of ");
}

// "compared with £298,437 in October and £295,104 in November last year": the second level it is set against.
bool MovementReader::IsComparedToo(int32_t item) const {
  const auto tag = [&](int32_t i) { return i < 0 ? '\0' : line_.tags[static_cast<size_t>(i)]; };
  if (tag(item - 1) != '&') return false;
  const int32_t first = tag(item - 2) == 'D' ? item - 3 : item - 2;
  return TagSet("MQNP").Has(tag(first)) && tag(first - 1) == 'c';
}

// "raised its stake from 4.2 million to 5.1 million shares, or 9.8%": of all there are, unless it fits.
bool MovementReader::OfAStake(int32_t newer, int32_t last) const {
  static const WordIndex kOwned({"stake", "stakes", "holding", "holdings", "shareholding", "interest",
                                 "shares", "seats", "votes", "ownership"});
  const Span told{line_.sentence.begin, line_.items[static_cast<size_t>(std::max(newer, last))].span.end};
  return HoldsWord(*reading_.mentions.passage, told, kOwned);
}

// "now there are 1,612, 5% more than expected", "up 12% on the target": counted from something else. `end`:
// the item behind the match.
bool MovementReader::IsMeasuredByAnother(int32_t end) const {
  const auto at = static_cast<size_t>(end);
  if (at >= line_.tags.size() || !TagSet("hox").Has(line_.tags[at])) return false;
  return at + 1 >= line_.tags.size() || line_.tags[at + 1] != 'D';
}

// "1,000 homes lost power, 40% of them in Mobile": a share of those told.
bool MovementReader::OfThem(int32_t item) const {
  const uint32_t end = line_.items[static_cast<size_t>(item)].span.end;
  const std::string_view behind = reading_.LowerNear({end, end}, line_.sentence, 0, 10);
  return behind.starts_with(" of them") || behind.starts_with(" of whom") || behind.starts_with(" of which");
}

// "0.1% less than in August, an average of £8.2 billion a week": of what was told, not what it is set against.
bool MovementReader::IsAverageAside(int32_t item) const {
  const uint32_t at = line_.items[static_cast<size_t>(item)].span.begin;
  const std::string_view before = reading_.LowerNear({at, at}, line_.sentence, 20, 0);
  return before.ends_with(", an average of ") || before.ends_with(", or an average of ");
}

// "from a high of 6.75"
bool MovementReader::IsExtreme(int32_t item) const {
  const uint32_t end = line_.items[static_cast<size_t>(item)].span.begin;
  const uint32_t begin = end - std::min<uint32_t>(end - line_.sentence.begin, 24);
  const std::string_view words = reading_.lower({begin, end});
  return words.ends_with("high of ") || words.ends_with("low of ") || words.ends_with("peak of ") ||
         words.ends_with("trough of ");
}

// "at" stands before a level, not "to".
bool MovementReader::Quoted(int32_t item) const {
  for (int32_t i = item - 1; i >= 0 && i > item - 3; --i) {
    if (line_.tags[static_cast<size_t>(i)] == 'a') return true;
  }
  return false;
}

}  // namespace reckoner
