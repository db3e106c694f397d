// Years, fiscal years, decades, centuries, quarters and halves.
#include <algorithm>

#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner {
namespace {

using Direction = Reading::Direction;
using Kind = Reading::Kind;

template <size_t N>
bool In(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

int FullYear(const Atom& atom) {
  const int value = static_cast<int>(atom.milli / 1000);
  if (value >= 100) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}

// A number from 1000 to 2199 in digits may be a year, or it counts something.
bool BareYear(const RuleMatch& match, Reading& reading) {
  const Atom& year = *match["year"];
  reading.grain = Grain::kYear;
  reading.year = FullYear(year);
  static constexpr std::string_view kLeads[] = {
      "in",     "since",   "during", "until", "till", "by",      "of",         "from",    "for",  "after",
      "before", "through", "late",   "early", "mid",  "between", "throughout", "to",      "than", "fiscal",
      "circa",  "around",  "about",  "and",   "or",   "versus",  "vs",         "calendar"};
  static constexpr std::string_view kSure[] = {"in",   "since", "during", "until",  "till",     "throughout",
                                               "late", "early", "mid",    "fiscal", "calendar", "circa"};
  static constexpr std::string_view kNames[] = {
      "boeing",     "airbus", "no",      "number", "room",  "flight",  "route",   "channel",       "section",
      "resolution", "model",  "windows", "page",   "unit",  "article", "highway", "apollo",        "suite",
      "about",      "over",   "nearly",  "almost", "only",  "just",    "some",    "approximately", "roughly",
      "than",       "bus",    "bill",    "act",    "order", "lot",     "case",    "item"};
  const std::string before = WordBefore(match.text(), year.span.begin);
  const std::string after = WordAfter(match.text(), year.span.end);
  const std::string_view rest = match.text().substr(year.span.end);
  const bool spanned = rest.size() > 4 && (rest[0] == '-' || rest[0] == '~') && IsDigit(rest[1]) &&
                       IsDigit(rest[4]);  // 2014-2018
  const bool sure = In(kSure, before) || spanned;
  const std::string_view text = match.text();
  const size_t begin = year.span.begin, end = year.span.end;
  const auto at = [&](size_t pos) { return pos < text.size() ? text[pos] : '\0'; };
  if (!year.digits) return sure || match.before() != nullptr || reading.year < 2000;  // "nineteen ninety-six"
  if (at(end) == ':' && at(end + 1) == ' ' && begin > 0 && text[begin - 1] == '"') return false;
  if (at(end) == '/' || at(end) == '@' ||
      (begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == '.' || text[begin - 1] == '@' ||
                     text[begin - 1] == '_')))
    return false;
  if (begin > 1 && text[begin - 1] == '-') {  // "F-1995", "138-2010"; but "2014-2018"
    const Atom* hyphen = match.before();
    if (!hyphen || (IsDigit(text[begin - 2]) &&
                    (hyphen == &match.run().front() || !(hyphen - 1)->Is(Class::kYear) ||
                     ((hyphen - 1)->span.begin > 0 && text[(hyphen - 1)->span.begin - 1] == '-'))))
      return false;
  }
  if (at(end) == '-' && !match.after() && (IsDigit(at(end + 1)))) return false;
  if (!sure && In(kNames, before)) return false;
  const bool digits_before = !before.empty() && IsDigit(before[0]);
  if (digits_before && (!match.before() || match.before()->Is(Class::kNumber)))
    return false;  // a telephone number
  // Money and measures: "1995 crowns", "1500 GMT".
  static constexpr std::string_view kUnits[] = {
      "percent", "per",    "million", "billion", "trillion", "gmt",       "utc",   "hours",  "hrs",
      "km",      "kg",     "mw",      "gwh",     "mhz",      "cc",        "rpm",   "metres", "meters",
      "feet",    "ft",     "miles",   "acres",   "yen",      "dollars",   "euros", "pounds", "people",
      "rupees",  "men",    "women",   "tons",    "tonnes",   "barrels",   "bpd",   "baht",   "points",
      "am",      "pm",     "mph",     "hp",      "edt",      "est",       "yuan",  "won",    "kronor",
      "marks",   "francs", "bushels", "ounces",  "lots",     "contracts", "yards", "m",      "children"};
  if (In(kUnits, after) && before != "in") return false;
  if (reading.year < 1500)
    return sure || In(kLeads, before) ? before == "in" || before == "since" || before == "of" : false;
  if (sure) return true;
  // A lower-case plural right after: it is counted. Words that end in s and follow years are few.
  static constexpr std::string_view kNotPlural[] = {
      "as",         "is",          "was",          "has",
      "its",        "this",        "his",          "was",
      "versus",     "vs",          "plus",         "thus",
      "us",         "unless",      "across",       "towards",
      "does",       "census",      "business",     "sales",
      "earnings",   "elections",   "results",      "olympics",
      "games",      "figures",     "levels",       "forecasts",
      "series",     "crisis",      "focus",        "basis",
      "less",       "always",      "perhaps",      "besides",
      "afterwards", "profits",     "losses",       "revenues",
      "estimates",  "projections", "targets",      "budgets",
      "prices",     "press",       "congress",     "loss",
      "previous",   "various",     "fiscal-years", "championships",
      "attacks",    "equals",      "remains",      "says",
      "marks",      "looks",       "brings",       "stands",
      "ranks",      "comes",       "appears",      "means",
      "includes",   "totals",      "reads",        "begins",
      "starts",     "ends",        "becomes",      "follows",
      "suggests",   "indicates",   "riots",        "protests",
      "talks",      "records",     "shows",        "saw",
      "sees"};
  const bool lower_after = at(end) == ' ' && at(end + 1) >= 'a' && at(end + 1) <= 'z';
  if (lower_after && after.size() > 3 && after.ends_with('s') && !In(kNotPlural, after) &&
      !In(kLeads, before) && before != "the")
    return false;
  if (lower_after && after.size() > 3 && after.ends_with('s') && !In(kNotPlural, after) &&
      (before == "of" || before == "to" || before == "for" || before == "and" || before == "than" ||
       before == "about" || before == "around"))
    return false;
  if (before.empty() && (begin == 0 || text[begin - 1] == '\n') && at(end) == '.')
    return false;  // a numbered list
  return true;
}

bool ShortYear(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kYear;
  reading.year = FullYear(*match["year"]);
  reading.short_year = true;
  // '98 stands where years stand; elsewhere the mark is a quotation.
  static constexpr std::string_view kLeads[] = {
      "in",  "since", "of",      "from",   "by",  "until", "during", "late",   "early", "mid",   "to",
      "and", "for",   "through", "fiscal", "the", "class", "summer", "spring", "fall",  "winter"};
  return match.Has("fiscal") || In(kLeads, WordBefore(match.text(), match["year"]->span.begin));
}

bool FiscalYear(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kYear;
  reading.fiscal = true;
  if (const Atom* year = match["year"]) {
    if (year->Is(Class::kTwodigit) && match["fiscal"] && match["fiscal"]->Code(Class::kFiscal) != "FY")
      return false;
    reading.year = year->year > 0 ? year->year : FullYear(*year);
  }
  return true;
}

bool NamedYear(const RuleMatch& match, Reading& reading) {  // the year 2000
  reading.grain = Grain::kYear;
  reading.year = FullYear(*match["year"]);
  return match.Slice(*match["word"]).substr(1) == "ear";
}

bool YearSpan(const RuleMatch& match, Reading& reading) {
  const Atom& span = *match["span"];
  const int last = static_cast<int>(span.milli / 1000);
  reading.grain = Grain::kYear;
  reading.year = span.year;
  reading.number = last;  // the span's last year
  reading.fiscal = match.Has("fiscal");
  const std::string_view text = match.text();
  const size_t begin = span.span.begin, end = span.span.end;
  if (end < text.size() && (text[end] == '-' || text[end] == '/')) return false;
  return begin == 0 || (text[begin - 1] != '-' && text[begin - 1] != '/' && text[begin - 1] != '.');
}

bool FiscalSpan(const RuleMatch& match, Reading& reading) {  // FY2024-25
  const int first = match["year"]->year, last = static_cast<int>(match["last"]->milli / 1000);
  if (last != (first + 1) % 100) return false;
  reading.grain = Grain::kYear;
  reading.year = first;
  reading.number = first + 1;
  reading.fiscal = true;
  return true;
}

bool DecadeName(const RuleMatch& match, Reading& reading) {
  const Atom& decade = *match["decade"];
  reading.grain = Grain::kDecade;
  reading.year = decade.Value(Class::kDecade);
  if (!decade.digits && decade.word->As(Class::kDecade) && !match.Has("the")) return false;
  const std::string_view written = match.Slice(decade);
  if (written.size() == 3 && written[0] != '\'') {
    // "in his 70s", "the temperature in the 70s": only "the 70s" with "in", "of", "since" before it.
    if (!match.Has("the")) return false;
    const std::string before = WordBefore(match.text(), match["the"]->span.begin);
    return before == "in" || before == "of" || before == "since" || before == "from" || before == "during" ||
           before == "late" || before == "early";
  }
  return true;
}

bool CenturyName(const RuleMatch& match, Reading& reading) {
  const auto unit = static_cast<Grain>(match["unit"]->Value(Class::kUnit));
  if (unit != Grain::kCentury && unit != Grain::kMillennium) return false;
  const int nth = match["nth"]->Value(Class::kOrdinal);
  const bool early = nth < (unit == Grain::kCentury ? 11 : 2);
  if (nth < 1 || nth > 30 || (unit == Grain::kMillennium && nth > 4)) return false;
  if (early && !match.Has("the")) return false;
  reading.grain = unit;
  reading.year = (nth - 1) * (unit == Grain::kCentury ? 100 : 1000);
  return true;
}

// the third quarter, first-half, the fiscal fourth quarter, 1989 third quarter, the year-earlier third
// quarter
bool QuarterName(const RuleMatch& match, Reading& reading) {
  const Atom& word = *match["unit"];
  const auto unit =
      static_cast<Grain>(word.Value(word.word->As(Class::kUnit) ? Class::kUnit : Class::kUnits));
  if (unit != Grain::kQuarter && unit != Grain::kHalf) return false;
  const Atom& nth = *match["nth"];
  const int number = nth.Is(Class::kNth)
                         ? (nth.Value(Class::kNth) == -1 ? (unit == Grain::kQuarter ? 4 : 2) : 1)
                         : nth.Value(Class::kOrdinal);
  if (number < 1 || number > (unit == Grain::kQuarter ? 4 : 2)) return false;
  reading.grain = unit;
  reading.number = number;
  reading.fiscal = match.Has("fiscal");
  if (const Atom* year = match["year"]) reading.year = FullYear(*year);
  if (match.Has("ago")) {
    reading.direction = Direction::kLast;
    reading.anchor = Reading::Anchor::kContext;
  }
  // "the third-quarter results": the article belongs to the noun.
  if (match.Has("hyphen") && match.first().Is(Class::kDet))
    match.SpanFrom(match.Has("fiscal") ? *match["fiscal"] : nth);
  if (match.Has("plural") && match.first().Is(Class::kDet)) return false;
  // The halves and quarters of a match are none of ours.
  static constexpr std::string_view kGames[] = {"goal",    "goals", "minute",  "touchdown",
                                                "penalty", "lead",  "final",   "finals",
                                                "mile",    "hour",  "century", "pounder"};
  const std::string after = WordAfter(match.text(), match.last().span.end);
  return !In(kGames, after);
}

// the first and second quarters: the first of them
bool QuarterList(const RuleMatch& match, Reading& reading) {
  if (!QuarterName(match, reading)) return false;
  match.SpanTo(*match["nth"]);
  return true;
}

// "grew 2.4% in the third quarter after 3.6% in the second": only where a quarter was named just before
bool EllipticQuarter(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  const int number = nth.Value(Class::kOrdinal);
  const Atom* next = match.after();
  const bool ends =
      next ? next->Is(Class::kComma) || next->Is(Class::kAnd) : WordAfter(match.text(), nth.span.end).empty();
  if (number < 1 || number > 4 || !ends) return false;
  reading.kind = Kind::kSame;
  reading.code = "elliptic";
  reading.grain = Grain::kQuarter;
  reading.number = number;
  return true;
}

bool QuarterCode(const RuleMatch& match, Reading& reading) {
  const Atom& code = *match["code"];
  reading.grain = code.Is(Class::kQuartercode) ? Grain::kQuarter : Grain::kHalf;
  reading.number = static_cast<int>(code.milli / 1000);
  if (code.year > 0) reading.year = code.year;
  if (const Atom* year = match["year"]) reading.year = year->year > 0 ? year->year : FullYear(*year);
  reading.fiscal = match.Has("fiscal") || (match["year"] && match["year"]->Is(Class::kFiscalcode));
  const std::string_view written = match.Slice(code);
  if (written == "S1" || written == "S2") return reading.year > 0;  // a railway line, a telephone
  if ((written == "h1" || written == "h2" || written == "H1" || written == "H2") && reading.year < 0) {
    const std::string before = WordBefore(match.text(), code.span.begin);
    static constexpr std::string_view kLeads[] = {"in",   "for", "of",    "during", "the", "this",
                                                  "from", "by",  "since", "and",    "to",  "until"};
    const std::string after = WordAfter(match.text(), code.span.end);
    return written[0] == 'H' && (In(kLeads, before) || before.empty()) && after != "visa" && after != "visas";
  }
  return true;
}

bool WeekNumber(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kWeek;
  if (const Atom* code = match["code"]) {
    reading.number = static_cast<int>(code->milli / 1000);
    reading.year = static_cast<int>(match["year"]->milli / 1000);
    return true;
  }
  if (static_cast<Grain>(match["unit"]->Value(Class::kUnit)) != Grain::kWeek) return false;
  reading.number = static_cast<int>(match["number"]->milli / 1000);
  if (const Atom* year = match["year"]) reading.year = FullYear(*year);
  return reading.number >= 1 && reading.number <= 53;
}

// the 1988 period, the 1988 quarter: the context's period, in that year; "the 1989 fiscal year".
bool YearUnit(const RuleMatch& match, Reading& reading) {
  reading.year = FullYear(*match["year"]);
  const Atom* unit = match["unit"];
  const auto grain = unit ? static_cast<Grain>(unit->Value(Class::kUnit)) : Grain::kNone;
  reading.fiscal = match.Has("fiscal") || (unit && unit->Code(Class::kUnit) == "FY");
  if (grain == Grain::kYear) {
    reading.grain = Grain::kYear;
    return true;
  }
  if (grain != Grain::kNone && grain != Grain::kQuarter && grain != Grain::kHalf) return false;
  if (!match.Has("the") && !match.Has("same")) return false;
  reading.kind = Kind::kSame;
  reading.grain = grain;
  return true;
}

constexpr Rule kRules[] = {
    {"year.unit", 1, "the=the? same=same? year=year fiscal=fiscal? unit=unit|period", YearUnit},
    {"year.fiscal", 1, "the? fiscal=fiscal hyphen? year=year|shortyear|twodigit|fiscalcode", FiscalYear},
    {"year.fiscal_span", 1, "year=fiscalcode hyphen|slash last=twodigit", FiscalSpan},
    {"year.fiscal_code", 1, "year=fiscalcode", FiscalYear},
    {"year.span", 1, "(the? fiscal=fiscal hyphen?)? span=yearspan", YearSpan},
    {"year.named", 1, "the? word=yearword year=year", NamedYear},
    {"year.short", 1, "year=shortyear", ShortYear},
    {"year.bare", 1, "year=year", BareYear},
    {"decade", 1, "the=the? decade=decade", DecadeName},
    {"century", 1, "the=the? nth=ordinal hyphen? unit=unit", CenturyName},
    {"quarter.name", 1,
     "the|det? (year=year comma?)? the? ago=yearago? fiscal=fiscal? hyphen? nth=ordinal|nth hyphen=hyphen? "
     "unit=unit",
     QuarterName},
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

std::span<const Rule> YearRules() { return kRules; }

}  // namespace reckoner
