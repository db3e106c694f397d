// A part, its total and the percentage: "430 mln, or 11.5 pct of the construction cost of 3.74 billion", "64
// of 155 rigs".
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"

namespace reckoner {
namespace {

// The percentage that stands aside of a level, or the level aside of a percentage.
int32_t AsideOf(const Reading& reading, const Item& item, bool percent) {
  for (const Aside& aside : item.asides) {
    const Figure& figure = reading.figure(aside.figure);
    if ((figure.kind == FigureKind::kPercent) == percent && figure.value) return aside.figure;
  }
  return -1;
}

void Mark(Reading& reading, int32_t percent) {
  Figure& figure = reading.figure(percent);
  if (figure.role == FigureRole::kOther) figure.role = FigureRole::kShare;
}

}  // namespace

bool ReadShare(Reading& reading, int32_t line, const FrameMatch& match) {
  int32_t part = -1, percent = -1;
  if (match.has(Slot::kPart)) {
    const Item& item = reading.item(line, match[Slot::kPart]);
    part = item.figure;
    percent =
        match.has(Slot::kPct) ? reading.item(line, match[Slot::kPct]).figure : AsideOf(reading, item, true);
  } else if (match.has(Slot::kPct)) {
    const Item& item = reading.item(line, match[Slot::kPct]);
    percent = item.figure;
    part = AsideOf(reading, item, false);
  }
  if (part < 0 || percent < 0 || !match.has(Slot::kTotal)) return false;
  const int32_t total = reading.item(line, match[Slot::kTotal]).figure;
  Figure &piece = reading.figure(part), &whole = reading.figure(total);
  if (!Comparable(piece, whole) || piece.kind == FigureKind::kPercent) return false;
  Inherit(piece, whole);
  Inherit(whole, piece);
  Mark(reading, percent);
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  reading.links.push_back({.kind = LinkKind::kShare,
                           .rule = match.frame,
                           .terms = {{.role = TermRole::kPart, .figure = part},
                                     {.role = TermRole::kTotal, .figure = total},
                                     {.role = TermRole::kPercent, .figure = percent}},
                           .scope = {tags.items[static_cast<size_t>(match.begin)].span.begin,
                                     tags.items[static_cast<size_t>(match.end - 1)].span.end}});
  return true;
}

}  // namespace reckoner
