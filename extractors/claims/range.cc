// Ranges: their ends in order, and a point that is said to lie within ("with a midpoint of 122,000").
#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"

namespace reckoner {

// "between 310 million euros and 270 million euros": two figures.
bool ReadRange(Reading& reading, int32_t line, const FrameMatch& match) {
  const int32_t low = reading.item(line, match[Slot::kPart]).figure,
                high = reading.item(line, match[Slot::kTotal]).figure;
  Figure &from = reading.figure(low), &to = reading.figure(high);
  if (!Comparable(from, to) || from.kind == FigureKind::kNumber) return false;
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
        if (reading.figure(point.figure).value && words.find("midpoint") != std::string::npos) {
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
