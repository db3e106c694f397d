// Quarters, halves and numbered weeks.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

// the third quarter, first-half, the fiscal fourth quarter, 1989 third quarter, the year-earlier third
// quarter
bool QuarterName(const RuleMatch& match, Reading& reading) {
  const Grain unit = UnitOf(*match["unit"]);
  const int units = unit == Grain::kQuarter ? 4 : unit == Grain::kHalf ? 2 : 0;
  const Atom& nth = *match["nth"];
  const bool last = nth.Is(Class::kNth) && nth.Value(Class::kNth) == -1;
  const int number = last ? units : nth.Is(Class::kNth) ? 1 : nth.Value(Class::kOrdinal);
  if (number < 1 || number > units) return false;
  reading.grain = unit;
  reading.number = number;
  const Atom* year = match["year"];
  reading.fiscal = match.Has("fiscal") || (year && year->Is(Class::kFiscalcode));
  if (year) reading.year = FullYear(*year);
  if (match.Has("ago")) {
    reading.direction = Reading::Direction::kLast;
    reading.anchor = Reading::Anchor::kContext;
  }
  // "the third-quarter results": the article belongs to the noun.
  if (match.Has("hyphen") && match.first().Is(Class::kDet)) match.SpanFrom(*(&match.first() + 1));
  // The halves and quarters of a match are none of ours.
  return !match.Listed(WordList::kNotHalf, match.After(match.last()));
}

// fiscal 2025 second quarter, FY2025's first half, fiscal year 2025 third-quarter
bool QuarterOfFiscal(const RuleMatch& match, Reading& reading) {
  const Atom* fiscal = match["fiscal"];
  if (fiscal && !fiscal->Is(Class::kFiscal) && fiscal->Code(Class::kUnit) != "FY") return false;
  return (fiscal || match["year"]->Is(Class::kFiscalcode)) && QuarterName(match, reading);
}

// the first and second quarters: the first of them
bool QuarterList(const RuleMatch& match, Reading& reading) {
  match.SpanTo(*match["nth"]);
  return QuarterName(match, reading);
}

// "grew 2.4% in the third quarter after 3.6% in the second": only where a quarter was named just before
bool EllipticQuarter(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  const Atom* next = match.after();
  const bool listed = match.after(2) && match.after(2)->Is(Class::kOrdinal);  // "the first and second"
  const bool ends =
      next ? (next->Is(Class::kComma) || next->Is(Class::kAnd)) && !listed : match.After(nth).empty();
  reading.kind = Kind::kSame;
  reading.code = "elliptic";
  reading.grain = Grain::kQuarter;
  reading.number = nth.Value(Class::kOrdinal);
  return ends && reading.number >= 1 && reading.number <= 4;
}

// Q3, Q3 2025, 3Q25, H1 FY26
bool QuarterCode(const RuleMatch& match, Reading& reading) {
  const Atom& code = *match["code"];
  reading.grain = code.Is(Class::kQuartercode) ? Grain::kQuarter : Grain::kHalf;
  reading.number = static_cast<int>(code.milli / 1000);
  if (code.year > 0) reading.year = code.year;
  if (const Atom* year = match["year"]) reading.year = FullYear(*year);
  reading.fiscal = match.Has("fiscal") || (match["year"] && match["year"]->Is(Class::kFiscalcode));
  const std::string_view written = match.Slice(code);
  if (reading.year > 0 || reading.grain == Grain::kQuarter) return written[0] != 'S' || reading.year > 0;
  // Without a year S1 is a railway line, and H1 may be a visa.
  const LowerWord before = match.Before(code), after = match.After(code);
  if (written[0] != 'H' || after == "visa" || after == "visas") return false;
  return before.empty() || before == "the" || before == "this" || match.Listed(WordList::kYearLead, before);
}

bool WeekNumber(const RuleMatch& match, Reading& reading) {  // week 31, 2025-W31
  reading.grain = Grain::kWeek;
  if (const Atom* year = match["year"]) reading.year = FullYear(*year);
  if (const Atom* code = match["code"]) {
    reading.number = static_cast<int>(code->milli / 1000);
    return true;
  }
  constexpr int kWeeks = 53;
  reading.number = static_cast<int>(match["number"]->milli / 1000);
  return UnitOf(*match["unit"]) == Grain::kWeek && reading.number >= 1 && reading.number <= kWeeks;
}

constexpr Rule kRules[] = {
    {"quarter.name", 1,
     "the|det? (year=year comma?)? the? ago=yearago? fiscal=fiscal? hyphen? nth=ordinal|nth hyphen=hyphen? "
     "unit=unit",
     QuarterName},
    {"quarter.of_fiscal", 1,
     "the|det? (fiscal=fiscal|unit hyphen?)? year=year|fiscalcode poss? nth=ordinal|nth hyphen=hyphen? "
     "unit=unit",
     QuarterOfFiscal},
    {"quarter.and", 1, "the|det? nth=ordinal and|or|comma ordinal hyphen? unit=unit|units", QuarterList},
    {"quarter.plural", 1, "nth=ordinal unit=units", QuarterName},
    {"quarter.elliptic", 1, "in|from|to|preposition the nth=ordinal", EllipticQuarter},
    {"quarter.fiscal_inside", 1, "the|det? nth=ordinal fiscal=fiscal hyphen? unit=unit", QuarterName},
    {"quarter.code", 1,
     "the? fiscal=fiscal? code=quartercode|halfcode (comma|of|hyphen? year=year|shortyear|fiscalcode)?",
     QuarterCode},
    {"quarter.code_after", 1, "the? year=year|fiscalcode hyphen|comma? code=quartercode|halfcode",
     QuarterCode},
    {"week.code", 1, "year=year hyphen? code=weekcode", WeekNumber},
    {"week.number", 1, "the? unit=unit number=monthnumber|daynumber|twodigit (of|comma? year=year)?",
     WeekNumber},
};

}  // namespace

std::span<const Rule> QuarterRules() { return kRules; }

}  // namespace reckoner::periods
