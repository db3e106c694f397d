// Ages: "45 years old", "a 45-year-old", "aged 45", "at the age of 45", "Jane Roe, 45, said".
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// Not "year": a 30-year bond is no 30-year-old.
constexpr std::string_view kYearOfAge = "year of age";

std::string_view AgeUnit(const Page& page, uint32_t i) {
  if (page.IsAny(i, {kYear, kYears, kYr})) return kYearOfAge;
  if (page.IsAny(i, {kMonth, kMonths})) return "month of age";
  if (page.IsAny(i, {kWeek, kWeeks})) return "week of age";
  if (page.IsAny(i, {kDay, kDays})) return "day of age";
  return {};
}

// "the average age of a first-time buyer is 34": the verb at atom i.
bool AverageAge(const Page& page, uint32_t i) {
  if (!page.IsAny(i, {kIs, kWas})) return false;
  for (int n = 0; n < 9 && (page.Letters(i - 1) || page.Is(i - 1, kHyphen)); ++n)
    if (page.Is(--i, kOf) && page.Is(i - 1, kAge))
      return true;
    else if (page.Has(i, kVerbWord) || !page.Joins(i))
      return false;
  return false;
}

// "the 16 to 24 age group"
bool InAgeGroup(const Page& page, const Numeral& number) {
  if (!number.whole() || !page.Joins(number.last) || !page.Is(number.last, kAge)) return false;
  const std::string_view word = page.Text(number.last + 1);
  return word == "group" || word == "bracket" || word == "range" || word == "band";
}

// "a quarter of the viewers were under 25": the verb at atom i.
bool PeopleWere(const Page& page, uint32_t i, const Numeral& number) {
  return page.IsAny(i, {kWere, kAre}) && page.Joins(i) && number.digits == 2 &&
         page.Has(i - 1, kPersonWord | kCrowdWord);
}

// "children under five", "people over 65": nothing is counted behind the number.
bool Younger(const Page& page, const Draft& draft) {
  const uint32_t before = draft.number.first - 1;
  const Numeral& number = draft.number;
  if (!page.IsAny(before, {kUnder_, kOver, kBelow, kAbove})) return false;
  if (!page.Has(before - 1, kPersonWord) && !PeopleWere(page, before - 1, number)) return false;
  if (!number.whole() || number.scaled || number.value > Decimal::FromInt(110) || number.value.sign() <= 0)
    return false;
  return !page.Glued(number.last) || !page.Letters(number.last) ? !FindNoun(page, number.last, false, false)
                                                                : false;
}

// "people of 65 and over", "those 80 or older": the words behind the number belong to it.
bool AndOver(const Page& page, const Draft& draft) {
  const Numeral& number = draft.number;
  return number.whole() && !number.scaled && number.value < Decimal::FromInt(110) &&
         AgeAndOver(page, number.last, number.first);
}

// "Jane Roe, 45," and "Jane Roe (45)": a name, then a bare number set off by commas or brackets.
bool Appositive(const Page& page, const Draft& draft) {
  const Numeral& number = draft.number;
  const uint32_t before = number.first - 1, after = number.last;
  if (number.words || !number.whole() || number.grouped || number.scaled || number.digits > 3) return false;
  if (number.value > Decimal::FromInt(115) || number.value < Decimal::FromInt(3)) return false;
  if (!page.Is(before, kComma) || !page.IsAny(after, {kComma, kDot}) || !page.Glued(before)) return false;
  const uint32_t name = before - 1;
  // "The driver, 41, was": a person named by what they do.
  if (page.Letters(name) && !page[name].capital && !page.Has(name, kStopWord | kNameBefore) &&
      number.digits == 2 && number.value >= Decimal::FromInt(16) && page.Letters(after + 1) &&
      !page[after + 1].capital) {
    for (uint32_t n = 1; n <= 3 && page.Joins(name - n + 1); ++n)
      if (page.IsAny(name - n, {kThe, kA, kAn, kHis, kHer, kTheir})) return true;
    return false;
  }
  if (!page.Letters(name) || !page[name].capital ||
      page.Has(name, kTimeWord | kStopWord | kNameBefore | kIndexName))
    return false;
  // Two capitalised words, or a surname alone with an age of two digits.
  const bool full = page.Letters(name - 1) && page[name - 1].capital && page.Joins(name);
  if (!full && (number.digits != 2 || number.value < Decimal::FromInt(16))) return false;
  return !page.Digits(after + 1) || !page.Joins(after + 1);
}

}  // namespace

bool AgeAndOver(const Page& page, uint32_t at, uint32_t number) {
  if (!page.IsAny(at, {kAnd, kOr}) || !page.Joins(at + 1)) return false;
  const std::string_view word = page.Text(at + 1);
  const bool ages = word == "older" || word == "younger";
  if (!ages && word != "over" && word != "above" && word != "under") return false;
  // "they sold 30 and over 40 more"
  const uint32_t led = page.IsAny(number - 1, {kOf, kAged}) ? number - 2 : number - 1;
  return ages || page.Is(number - 1, kAged) || page.Is(led, kThose) || page.Has(led, kPersonWord);
}

bool ReadAge(const Page& page, Draft& draft) {
  if (draft.prefixed || draft.number.vague()) return false;
  Figure& figure = draft.figure;
  figure.kind = FigureKind::kQuantity;
  uint32_t i = draft.number.last;
  if (page.Hyphen(i) || (page.Is(i, kHyphen) && page.Joins(i))) ++i;
  if (page.Joins(i)) {
    if (const std::string_view unit = AgeUnit(page, i); !unit.empty()) {
      uint32_t old = i + 1;
      if (page.Is(old, kHyphen)) ++old;
      if (page.Joins(old) && page.IsAny(old, {kOld, kOlds})) {
        figure.unit = unit;
        figure.rule = "age.old";
        draft.last = old + 1;
        return true;
      }
      if (page.Is(old, kOf) && page.Is(old + 1, kAge) && page.Joins(old + 1)) {
        figure.unit = unit;
        figure.rule = "age.old";
        draft.last = old + 2;
        return true;
      }
    }
    const bool slashed = page.Is(i, kY) && page.Is(i + 1, kSlash) && page.Is(i + 2, kO) && page.Glued(i + 2);
    if (page.Is(i, kYo) || slashed) {
      figure.unit = kYearOfAge;
      figure.rule = "age.old";
      draft.last = slashed ? i + 3 : i + 1;
      return true;
    }
  }
  const Suffix suffix =
      FindSuffix(page, draft.number, draft.number.last, kAnyMeasure | kAnyMoney | kAnyPercent);
  if (suffix.unit != nullptr) {
    if (suffix.unit->kind != Unit::kTime) return false;
  }
  const uint32_t before = draft.first - 1;
  const bool aged = page.Is(before, kAged) || (suffix.unit == nullptr && Younger(page, draft)) ||
                    InAgeGroup(page, draft.number) || (suffix.unit == nullptr && AndOver(page, draft)) ||
                    (page.IsAny(before, {kAge, kAges}) && draft.number.whole()) ||
                    (page.IsAny(before, {kOf, kIs, kWas}) && page.IsAny(before - 1, {kAge, kAges})) ||
                    AverageAge(page, before) || (page.Is(before, kBetween) && page.Is(before - 1, kAged));
  if (aged && draft.number.value < Decimal::FromInt(130)) {
    figure.unit = suffix.unit != nullptr ? suffix.unit->name + " of age" : std::string(kYearOfAge);
    figure.rule = "age.aged";
    draft.last = suffix.unit != nullptr ? suffix.last : draft.number.last;
    return true;
  }
  if (Appositive(page, draft)) {
    figure.unit = kYearOfAge;
    figure.rule = "age.apposition";
    draft.last = draft.number.last;
    return true;
  }
  return false;
}

}  // namespace reckoner::figures
