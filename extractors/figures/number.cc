// Bare numbers: what is left when nothing says what is counted. Years and pronouns stay out.
#include "extractors/figures/families.h"
#include "extractors/figures/passes.h"

namespace reckoner::figures {

bool ReadNumber(const Page& page, Draft& draft) {
  const Numeral& number = draft.number;
  draft.figure.kind = FigureKind::kNumber;
  draft.figure.rule = number.words ? "number.words" : "number.digits";
  draft.bare = true;
  draft.last = number.last;
  if (page.Is(draft.last, kPer))
    ReadRate(page, draft);  // "an average of 20 per week": of what was counted before
  const auto drop = [&] {
    draft.dropped = true;
    return true;
  };
  // "one over twenty", "2000 over 3" is a fraction where nothing is counted by it (compound.cc)
  const bool over =
      page.Is(number.last, kOver) && page.Joins(number.last) && page.Joins(number.last + 1) &&
      (page.Has(number.last + 1, kNumberFlags | kScaleWord) ||
       (page.Digits(number.last + 1) && !(page.Joins(number.last + 2) && page.Letters(number.last + 2))));
  if (!number.words) {
    const bool plain = number.whole() && !number.grouped && !number.scaled && !draft.sign;
    const bool year = plain && number.digits == 4 && number.value >= Decimal::FromInt(1500) &&
                      number.value < Decimal::FromInt(2100);
    if (year) {
      // "below 1500", "up 1600" count; "around 1900" is a time
      const BoundBefore bound = FindBoundBefore(page, draft.first, draft);
      const bool bounded = bound.phrase != nullptr && bound.phrase->bound != Bound::kAbout;
      if (!bounded && !over && MovesBefore(page, draft.first) == Direction::kNone) return drop();
    }
    if (plain && (number.digits == 10 || number.digits == 11)) return drop();  // telephone
    // "the 486 is a chip": a name, where three digits and more stand alone behind an article
    const bool among = page.Is(draft.first - 1, kThe) && page.Is(draft.first - 2, kOf);  // "of the 212 held"
    if (plain && !among && number.digits >= 3 && page.IsAny(draft.first - 1, {kThe, kIts, kA, kAn, kThis}) &&
        page.Joins(draft.first))
      return drop();
    if (page.Is(draft.first - 1, kApostrophe) && page.Glued(draft.first)) return drop();  // '90s, '08
    return true;
  }
  const bool small = number.whole() && number.value <= Decimal::FromInt(1);
  if (small && number.value == Decimal::FromInt(1) && !over) return drop();
  if (page.Joins(number.first) && !number.scaled &&
      page.IsAny(number.first - 1,
                 {kTop, kBottom, kLast, kFirst, kOthers, kNext, kFinal, kRemaining, kBig})) {
    return drop();
  }
  if (page.Joins(number.first) &&
      (page.Text(number.first - 1) == "latter" || page.Text(number.first - 1) == "former"))
    return drop();
  // "zero tolerance": a number only where something is measured by it
  if (number.value.is_zero() && page.Letters(number.last) && page.Joins(number.last) &&
      !page.Has(number.last, kStopWord))
    return drop();
  // "the two", "these three", "all four", "both": people or things named before; but "a few hundred came".
  if (page.Joins(number.first) && page.Has(number.first - 1, kDeterminer) && !number.scaled &&
      draft.first == number.first)
    return drop();
  if (page.Hyphen(number.last) || (page.Glued(number.last) && page.Is(number.last, kHyphen)))
    return drop();  // "two-way"
  return true;
}

}  // namespace reckoner::figures
