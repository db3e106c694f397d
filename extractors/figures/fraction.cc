// Fractions of a whole: "two-thirds", "a quarter of", "half the", "one in four", "nine out of 10".
#include <algorithm>
#include <iterator>

#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// "one in four", "9 out of 10": a small whole number, then a larger one that counts the same things.
bool ReadOutOf(const Page& page, Draft& draft) {
  const Numeral& top = draft.number;
  if (!top.whole() || top.scaled || top.grouped || top.value.sign() <= 0 || top.value > Decimal::FromInt(99))
    return false;
  if (BehindNo(page, top.first)) return false;  // "No. 1 in 14 countries"
  uint32_t i = top.last;
  bool out = false;
  // "one dog in five": what is counted stands between
  const bool between = top.words && page.Joins(i) && page.Letters(i) && page.Is(i + 1, kIn) &&
                       page.Has(i + 2, kNumberFlags) && !page.Has(i, kStopWord | kVerbWord) &&
                       !FindNoun(page, i + 3, false, false) && !page.Hyphen(i + 3);
  if (between) ++i;
  if (page.Hyphen(i)) ++i;  // "one-in-four"
  if (!page.Joins(i)) return false;
  if (page.Is(i, kOut)) {
    out = true;
    ++i;
    if (page.Hyphen(i)) ++i;
    if (!page.Is(i, kOf)) return false;
  } else if (!page.Is(i, kIn)) {
    return false;
  }
  ++i;
  if (page.Hyphen(i)) ++i;
  if (page.Is(i, kEvery)) ++i;
  if (!page.Joins(i)) return false;
  if (!page.Digits(i) && !page.Has(i, kNumberFlags | kScaleWord) && !page.Is(i, kA)) return false;
  const auto bottom = ReadNumeral(page, i, false);
  if (!bottom || !bottom->whole() || bottom->value <= top.value) return false;
  const bool one = top.value == Decimal::FromInt(1);
  const Decimal ten = Decimal::FromInt(10), hundred = Decimal::FromInt(100);
  const bool round = bottom->value <= ten || bottom->value == hundred ||
                     bottom->value == Decimal::FromInt(20) || bottom->value == Decimal::FromInt(1000);
  if (!out && !one && !round) return false;
  if (!out && bottom->digits == 4 && !bottom->grouped && bottom->value > Decimal::FromInt(1500) &&
      bottom->value < Decimal::FromInt(2100)) {
    return false;  // "one in 2019"
  }
  const Suffix suffix = FindSuffix(page, *bottom, bottom->last, kAnyMeasure | kAnyMoney | kAnyPercent);
  if (suffix.hyphen && suffix.unit != nullptr && suffix.unit->kind == Unit::kTime) {
    draft.dropped = true;  // "a 1-in-100-year flood"
    draft.last = suffix.last;
    return true;
  }
  if (suffix.unit != nullptr) return false;
  SetFraction(draft.number, Decimal(), top.value, bottom->value);
  draft.number.last = draft.last = bottom->last;
  draft.figure.rule = out ? "fraction.out_of" : "fraction.in";
  return true;
}

// "a third more freight", "a fifth higher"
bool Compares(const Page& page, uint32_t i) {
  static constexpr std::string_view kWords[] = {"more",   "less",    "fewer",   "higher", "lower",
                                                "larger", "smaller", "cheaper", "dearer"};
  return page.Joins(i) && !page.Hyphen(i + 1) &&
         std::find(std::begin(kWords), std::end(kWords), page.Text(i)) != std::end(kWords);
}

// "a quarter stake", "a quarter share of the firm"
bool Owned(const Page& page, uint32_t i) {
  if (!page.Joins(i)) return false;
  const std::string_view word = page.Text(i);
  const bool owned = word == "share" || word == "interest" || word == "holding";
  return word == "stake" || (owned && page.IsAny(i + 1, {kOf, kIn}));
}

}  // namespace

bool ReadFraction(const Page& page, Draft& draft) {
  if (draft.prefixed) return false;
  draft.figure.kind = FigureKind::kFraction;
  if (ReadOutOf(page, draft)) return true;
  const Numeral& number = draft.number;
  // A mixed number ("5½ points") is read by what follows it; so is half a mile.
  if (!number.fraction() || *number.numerator >= *number.denominator) return false;
  if (FindSuffix(page, number, number.last, kAnyMeasure | kAnyMoney).unit != nullptr) return false;
  draft.figure.rule = number.words ? "fraction.words" : "fraction.digits";
  draft.last = number.last;
  return true;
}

bool ReadWordFraction(const Page& page, Draft& draft) {
  uint32_t i = draft.first;
  const bool article = page.IsAny(i - 1, {kA, kAn}) && page.Joins(i);
  if (!page.Joins(i + 1) && !page.Has(i, kHalfWord)) {
    if (!article) return false;
  }
  int64_t bottom = 0;
  const uint32_t next = i + 1;
  const bool of = page.Is(next, kOf);
  if (page.Has(i, kHalfWord) && page.Is(i, kHalf)) {
    // "half of", "half the", "by half", "almost half": not "the first half", "half an hour", "half-year"
    const bool follows =
        of || page.IsAny(next, {kThe, kIts, kTheir, kHis, kHer, kOur, kAll, kThat, kThose, kThis, kWhat_});
    const bool leads =
        article || page.Is(i - 1, kBy) || (page.Has(i - 1, kBoundEnd) && !page.Is(i - 1, kPast_));
    if (page.Is(next, kHyphen) && page.Glued(next)) return false;
    if (!follows && !leads) return false;
    if (page.Has(i - 1, kOrdinalWord) || page.IsAny(i - 1, {kLast, kThe, kThis, kThat}) ||
        page.Is(i - 1, kAnd))
      return false;
    if (!follows && page.Joins(next) && page.Letters(next) && !page.Has(next, kStopWord))
      return false;  // "a half century"
    bottom = 2;
  } else if (page.Has(i, kPartWord) && article) {
    const std::string_view word = page.Text(i);
    if (word.ends_with("s")) return false;
    // "a third of", "by a fifth", "a quarter to", "up a tenth at": not "a third time", "a fifth person"
    const bool stake = page.Is(i, kQuarter) && Owned(page, next);
    if (page.Joins(next) && page.Letters(next) && !page.Has(next, kStopWord) && !Compares(page, next) &&
        !stake)
      return false;
    if (page.Is(next, kHyphen) && page.Glued(next)) return false;
    if (!of && !stake && !Compares(page, next) && !page.Has(i - 2, kMoveEnd) && !page.Is(i - 2, kBetween) &&
        !page.IsAny(next, {kTo, kFrom, kIn, kOn, kMore, kLess, kThan, kAs, kBy, kWere, kAre, kWas, kHad}) &&
        page.Joins(next) && page.Letters(next))
      return false;
    bottom = page.words.word(page[i].word).ordinal;
    if (page.Has(i, kPowerPart)) {
      int power = static_cast<int>(bottom);
      for (bottom = 1; power > 0; --power) bottom *= 10;
    }
  } else {
    return false;
  }
  draft.number.first = article ? i - 1 : i;
  draft.number.last = draft.last = next;
  draft.number.words = true;
  draft.first = draft.number.first;
  SetFraction(draft.number, Decimal(), Decimal::FromInt(1), Decimal::FromInt(bottom));
  draft.figure.kind = FigureKind::kFraction;
  draft.figure.rule = "fraction.word";
  return true;
}

}  // namespace reckoner::figures
