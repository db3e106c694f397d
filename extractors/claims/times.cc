// One level as so many times another: "61,000 jobs, less than half the 134,000 …", "340,000 tonnes, twice
// the 170,000 tonnes of 2020". What the words compare is told, not what became of what.
#include <algorithm>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

// "half the 134,000", "a third of the 9,000", "double last year's 58,000": of that one level, and nothing
// else between.
bool LeadsTo(std::string_view words) {
  static constexpr std::string_view kOpen[] = {" the ", " of the ", " its ", " their "};
  for (const std::string_view open : kOpen)
    if (words == open) return true;
  return words.size() < 40 && words.ends_with("'s ") && words.find(',') == std::string::npos;
}

// "to 8.7% from 8.1%, more than double the 4.2% …": it is the 8.7% that is compared.
bool IsBase(const std::string& tags, int32_t item) {
  int32_t before = item - 1;
  while (before >= 0 && TagSet("_SD").Has(tags[static_cast<size_t>(before)]) && item - before < 3) --before;
  return before >= 0 &&
         (tags[static_cast<size_t>(before)] == 'f' || tags[static_cast<size_t>(before)] == 'c');
}

// A bare fraction may be of a level of its own ("300 people, half the 600 in the club"): "less than half" is
// said of the number before it.
bool IsCompared(const Figure& factor) {
  return factor.kind == FigureKind::kMultiple || factor.bound != Bound::kExact;
}

bool FitsTimes(const Figure& newer, const Figure& older, const Figure& factor) {
  const auto a = Printed(newer), b = Printed(older);
  const auto ratio = a && b ? Interval::Divide(*a, *b) : std::nullopt;
  const auto slack = Decimal::Multiply(*factor.value, *Decimal::Make(5, -2));
  const auto room = slack ? Interval::Around(*factor.value, *slack, 2) : std::nullopt;
  return ratio && room && ratio->Meets(*room);
}

// "500 cars at 12 shops, twice the 200 of 2020": which of the two is compared, only what fits tells.
bool HasRival(const Reading& reading, const TagLine& line, int32_t item, const Figure& older) {
  return std::any_of(line.items.begin(), line.items.begin() + item, [&](const Item& before) {
    return before.figure >= 0 && reading.figure(before.figure).role != FigureRole::kChange &&
           Comparable(reading.figure(before.figure), older);
  });
}

}  // namespace

bool ReadTimes(Reading& reading, int32_t line, const FrameMatch& match) {
  const Item &one = reading.item(line, match[Slot::kNew]), &other = reading.item(line, match[Slot::kOld]),
             &times = reading.item(line, match[Slot::kFactor]);
  Figure &newer = reading.figure(one.figure), &older = reading.figure(other.figure);
  const Figure& factor = reading.figure(times.figure);
  if (IsBase(reading.lines[static_cast<size_t>(line)].tags, match[Slot::kNew])) return false;
  if (!Comparable(newer, older) || !factor.value || factor.value->sign() <= 0) return false;
  if (!LeadsTo(reading.lower({times.span.end, other.span.begin}))) return false;
  const bool told = IsCompared(factor) &&
                    !HasRival(reading, reading.lines[static_cast<size_t>(line)], match[Slot::kNew], older);
  if (!told && !FitsTimes(newer, older, factor)) return false;
  Inherit(newer, older);
  Inherit(older, newer);
  reading.links.push_back({.kind = LinkKind::kMovement,
                           .rule = match.frame,
                           .terms = {{.role = TermRole::kNew, .figure = one.figure},
                                     {.role = TermRole::kOld, .figure = other.figure},
                                     {.role = TermRole::kFactor, .figure = times.figure}},
                           .sizes = true,
                           .scope = {one.span.begin, other.span.end}});
  return true;
}

// "$91,220, down 3.5% on the day and 27.8% below its record high of $126,272": of the level, and of another
// base than the change before it.
bool ReadBeyond(Reading& reading, int32_t line, const FrameMatch& match) {
  const Item &one = reading.item(line, match[Slot::kNew]), &other = reading.item(line, match[Slot::kOld]),
             &percent = reading.item(line, match[Slot::kPct]), &cue = reading.item(line, match[Slot::kCue]);
  Figure &newer = reading.figure(one.figure), &older = reading.figure(other.figure);
  const std::string_view word = reading.lower(cue.span);
  const bool above = word.starts_with("above"), below = word.starts_with("below");
  if ((!above && !below) || !Comparable(newer, older) || newer.kind == FigureKind::kPercent) return false;
  Inherit(newer, older);
  Inherit(older, newer);
  reading.links.push_back({.kind = LinkKind::kMovement,
                           .rule = match.frame,
                           .terms = {{.role = TermRole::kNew, .figure = one.figure},
                                     {.role = TermRole::kOld, .figure = other.figure},
                                     {.role = TermRole::kPercent, .figure = percent.figure}},
                           .direction = above ? Direction::kUp : Direction::kDown,
                           .cue = cue.span,
                           .scope = {one.span.begin, other.span.end}});
  return true;
}

}  // namespace reckoner
