// Cricket: a batter's runs stand before the balls they took ("166 off 240 balls", "83 from 61 deliveries"): a
// rate, where "off" is no fall. Wickets and runs joined by "for" ("5 for 42", "412 for seven") are a score.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

bool Plain(const Numeral& number) { return number.whole() && !number.grouped && !number.scaled; }

}  // namespace

bool ReadCricket(const Page& page, Draft& draft) {
  const Numeral& number = draft.number;
  uint32_t link = number.last;
  if (page.Text(link) == "came" && page.Is(link + 1, kOff) && page.Joins(link)) ++link;  // "his 117 came off"
  if (draft.prefixed || draft.sign || number.words || !Plain(number) || !page.Joins(link) ||
      !page.Joins(link + 1) || !page.IsAny(link, {kOff, kFrom, kFor}))
    return false;
  const auto second = ReadNumeral(page, link + 1, false);
  if (!second || !Plain(*second)) return false;
  if (page.Is(link, kFor)) {
    const Decimal wickets = Decimal::FromInt(10);
    if (number.value > wickets && second->value > wickets) return false;  // "51 for, 48 against"
    const bool counts = page.Letters(second->last) && page.Joins(second->last) &&
                        (FindSuffix(page, *second, second->last, ~0u).unit != nullptr ||
                         FindNoun(page, second->last, false, false));
    if (counts || page.Is(second->last, kHyphen) || page.Is(second->last, kSlash)) return false;
    draft.dropped = true;
    draft.last = second->last;
    return true;
  }
  const Noun balls = FindNoun(page, second->last, false, false);
  if (balls.unit != "ball" && balls.unit != "delivery") return false;
  draft.figure.kind = FigureKind::kCount;
  draft.figure.unit = "run";
  draft.figure.rule = "cricket.balls";
  draft.rate = second->value.ToString() + " ball";
  draft.last = balls.last;
  return true;
}

}  // namespace reckoner::figures
