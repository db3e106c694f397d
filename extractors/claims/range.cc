// Ranges: their ends in order, and a point that is said to lie within ("with a midpoint of 122,000").
#include <algorithm>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"

namespace reckoner {

namespace {

// "the difference between 596,000 births and 566,100 deaths", "swung between $82 and $74": in any order.
bool MaySinkOrDiffer(const Reading& reading, Span sentence, uint32_t between) {
  static constexpr std::string_view kWords[] = {"differ", "gap",   "spread",  "margin", "split",   "swung",
                                                "swing",  "fluct", "oscil",   "vari",   "vary",    "moved",
                                                "choice", "ratio", "fell",    "drop",   "declin",  "choos",
                                                "traded", "slid",  "balance", "divid",  "contrast"};
  const std::string_view before = reading.LowerNear({between, between}, sentence, 32, 0);
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return before.find(word) != std::string_view::npos; });
}

// Two things that were counted, not one that may be as many as the one or the other.
bool CountDifferent(const Figure& a, const Figure& b) {
  const bool counts = a.kind == FigureKind::kCount && b.kind == FigureKind::kCount;
  return counts && !a.unit.empty() && !b.unit.empty() && a.unit != b.unit;
}

}  // namespace

// "between 310 million euros and 270 million euros": two figures.
bool ReadRange(Reading& reading, int32_t line, const FrameMatch& match) {
  const int32_t low = reading.item(line, match[Slot::kPart]).figure,
                high = reading.item(line, match[Slot::kTotal]).figure;
  Figure &from = reading.figure(low), &to = reading.figure(high);
  if (!Comparable(from, to) || from.kind == FigureKind::kNumber || CountDifferent(from, to)) return false;
  // "between Norway's 5% and Sweden's 3%": of two things.
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const int32_t before = match[Slot::kPart] - 1;
  const Item& word = tags.items[static_cast<size_t>(before)];
  if (word.tag != 'j' && (word.tag != '_' || word.words > 1 || reading.text(word.span).ends_with("s")))
    return false;
  if (MaySinkOrDiffer(reading, tags.sentence, tags.items[static_cast<size_t>(match.begin)].span.begin))
    return false;
  Inherit(from, to);
  Inherit(to, from);
  reading.links.push_back(
      {.kind = LinkKind::kRange,
       .rule = match.frame,
       .terms = {{.role = TermRole::kLow, .figure = low}, {.role = TermRole::kHigh, .figure = high}},
       .scope = {from.span.begin, to.span.end}});
  return true;
}

void JoinRanges(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (const TagLine& line : reading.lines) {
    for (size_t i = 0; i < line.items.size(); ++i) {
      const Item& item = line.items[i];
      if (item.tag != 'R' || item.figure < 0) continue;
      Link link{.kind = LinkKind::kRange,
                .rule = "join.range",
                .terms = {{.role = TermRole::kLow, .figure = item.figure}},
                .scope = item.span};
      for (size_t next = i + 1; next < line.items.size() && next < i + 8; ++next) {
        const Item& point = line.items[next];
        if (point.figure < 0) continue;
        const std::string_view words = reading.lower({item.span.end, point.span.begin});
        // "raises the midpoint by $0.01": not where it is
        if (reading.figure(point.figure).value && words.find("midpoint") != std::string::npos &&
            !words.ends_with(" by ")) {
          link.terms.push_back({.role = TermRole::kPoint, .figure = point.figure});
          link.scope.end = point.span.end;
        }
        break;
      }
      const Figure& range = reading.figure(item.figure);
      const bool backwards = range.low && range.high && *range.high < *range.low;
      if (link.terms.size() > 1 || backwards) links.push_back(std::move(link));
    }
  }
}

}  // namespace reckoner
