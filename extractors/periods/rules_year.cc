// Years, fiscal years, seasons like 2024/25, decades and centuries.
#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

// A piece of a path, a telephone number or a compound: "report/2024", "138-2010", "F-1995"; but "2014-2018".
bool Embedded(const RuleMatch& match, const Atom& year) {
  const char before = match.CharBefore(year), after = match.CharAfter(year);
  if (after == '/' || after == '@' || before == '/' || before == '.' || before == '@' || before == '_')
    return true;
  if (after == '-' && !match.after() && IsDigit(match.CharAfter(year, 2))) return true;
  if (before != '-') return false;
  const Atom* hyphen = match.before();
  if (!hyphen) return true;
  if (!IsDigit(match.CharBefore(year, 2))) return false;
  const Atom* first = match.before(2);
  return !first || !first->Is(Class::kYear) || match.CharBefore(*first) == '-';
}

// "1995 units", "1,500 GMT", "over 1600 children": the number counts something.
bool Counts(const RuleMatch& match, const Atom& year, const LowerWord& before) {
  const LowerWord after = match.After(year);
  if (match.Listed(WordList::kCounted, after)) return before != "in";
  // A plural in lower case right behind: words in -s that follow years without being counted are few.
  const bool lower_case =
      match.CharAfter(year) == ' ' && match.CharAfter(year, 2) >= 'a' && match.CharAfter(year, 2) <= 'z';
  if (!lower_case || after.size() <= 3 || !after.ends_with('s') || match.Listed(WordList::kNotPlural, after))
    return false;
  return before != "the" && before != "in" && before != "since" && before != "from" && before != "by";
}

// A number from 1000 to 2199 in digits may be a year, or it is something else.
bool BareYear(const RuleMatch& match, Reading& reading) {
  const Atom& year = *match["year"];
  reading.grain = Grain::kYear;
  reading.year = FullYear(year);
  const LowerWord before = match.Before(year);
  const char after = match.CharAfter(year);
  const bool spanned = (after == '-' || after == '~') && IsDigit(match.CharAfter(year, 2)) &&
                       IsDigit(match.CharAfter(year, 5));
  constexpr int kModern = 1900;         // "below 1750" is an amount, "below 2019" may be that year's
  const Atom* first = match.before(2);  // "between 2015 and 2024", "from 2015 to 2024"
  const Atom* lead = match.before(3);
  const bool ranged = first && lead && first->Is(Class::kYear) && FullYear(*first) >= kModern &&
                      (lead->Is(Class::kBetween) || lead->Is(Class::kFrom));
  const bool sure = spanned || ranged || match.Listed(WordList::kYearSure, before);
  // "one thousand five hundred" counts; a year is "fifteen hundred" or "two thousand and five".
  const std::string_view printed = match.Slice(year);
  if (!year.digits && printed.find("housand") != printed.npos && printed.find("undred") != printed.npos)
    return false;
  if (!year.digits) return sure || match.before() || reading.year < 2000;  // "nineteen ninety-six"
  if (Embedded(match, year)) return false;
  if (after == ':' && match.CharAfter(year, 2) == ' ' && match.CharBefore(year) == '"')
    return false;  // "2001: A …", a film
  if (!sure && match.Listed(WordList::kNumbered, before)) return false;
  const bool number_before = !before.empty() && IsDigit(before[0]);
  if (number_before && (!match.before() || match.before()->Is(Class::kNumber))) return false;  // 555 2010
  if (match.Listed(WordList::kCounted, match.After(year)) && before != "in") return false;
  constexpr int kPrinting = 1500;  // before it years are rare and numbers aren't
  if (reading.year < kModern &&
      (before == "below" || before == "above" || before == "under" || before == "over" || before == "than"))
    return false;
  if (reading.year < kPrinting) return before == "in" || before == "since" || before == "of";
  if (sure) return true;
  if (Counts(match, year, before)) return false;
  const bool item =
      before.empty() && after == '.' && (year.span.begin == 0 || match.CharBefore(year) == '\n');
  return !item;
}

bool ShortYear(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kYear;
  reading.year = FullYear(*match["year"]);
  reading.short_year = true;
  // '98 stands where years stand; elsewhere the mark is a quotation.
  const LowerWord before = match.Before(*match["year"]);
  return match.Listed(WordList::kYearLead, before) || before == "the" || before == "class" ||
         before == "summer" || before == "spring" || before == "fall" || before == "winter";
}

bool FiscalYear(const RuleMatch& match, Reading& reading) {
  const Atom& year = *match["year"];
  // "FY 25", but not "fiscal 25".
  if (year.Is(Class::kTwodigit) && match["fiscal"]->Code(Class::kFiscal) != "FY") return false;
  reading.grain = Grain::kYear;
  reading.fiscal = true;
  reading.year = FullYear(year);
  return true;
}

bool FiscalYearNumber(const RuleMatch& match, Reading& reading) {  // fiscal year 2025
  reading.grain = Grain::kYear;
  reading.fiscal = true;
  reading.year = FullYear(*match["year"]);
  return match["unit"]->Code(Class::kUnit) == "FY";
}

bool NamedYear(const RuleMatch& match, Reading& reading) {  // the year 2000
  reading.grain = Grain::kYear;
  reading.year = FullYear(*match["year"]);
  return match.Slice(*match["word"]).substr(1) == "ear";
}

bool YearSpan(const RuleMatch& match, Reading& reading) {  // 2024/25
  const Atom& span = *match["span"];
  reading.grain = Grain::kYear;
  reading.year = span.year;
  reading.number = static_cast<int>(span.milli / 1000);  // the last year
  reading.fiscal = match.Has("fiscal");
  const char before = match.CharBefore(span), after = match.CharAfter(span);
  return after != '-' && after != '/' && before != '-' && before != '/' && before != '.';
}

bool FiscalSpan(const RuleMatch& match, Reading& reading) {  // FY2024-25
  reading.grain = Grain::kYear;
  reading.fiscal = true;
  reading.year = match["year"]->year;
  reading.number = reading.year + 1;
  return match["last"]->milli / 1000 == reading.number % 100;
}

// the 1988 period, the 1988 quarter: the context's period, in that year; the 1989 fiscal year
bool YearUnit(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Grain grain = unit.word->As(Class::kUnit) ? UnitOf(unit) : Grain::kNone;
  reading.year = FullYear(*match["year"]);
  reading.grain = grain;
  reading.fiscal = match.Has("fiscal") || unit.Code(Class::kUnit) == "FY";
  if (grain == Grain::kYear) return true;
  if (grain != Grain::kNone && grain != Grain::kQuarter && grain != Grain::kHalf) return false;
  reading.kind = Kind::kSame;
  return match.Has("the") || match.Has("same");
}

bool DecadeName(const RuleMatch& match, Reading& reading) {
  const Atom& decade = *match["decade"];
  reading.grain = Grain::kDecade;
  reading.year = decade.Value(Class::kDecade);
  if (decade.word->As(Class::kDecade) && !match.Has("the")) return false;  // "nineties" alone
  const std::string_view written = match.Slice(decade);
  if (written.size() != 3 || written[0] == '\'') return true;
  // "the 70s" after a preposition of time; not "in his 70s".
  if (!match.Has("the")) return false;
  const LowerWord before = match.Before(*match["the"]);
  return match.Listed(WordList::kYearSure, before) || before == "of" || before == "from";
}

bool CenturyName(const RuleMatch& match, Reading& reading) {
  const Grain unit = UnitOf(*match["unit"]);
  if (unit != Grain::kCentury && unit != Grain::kMillennium) return false;
  const int nth = match["nth"]->Value(Class::kOrdinal);
  const bool century = unit == Grain::kCentury;
  if (nth < 1 || nth > (century ? 30 : 4)) return false;
  if (nth < (century ? 11 : 2) && !match.Has("the")) return false;  // "a second century", in cricket
  reading.grain = unit;
  reading.year = (nth - 1) * (century ? 100 : 1000);
  return true;
}

constexpr Rule kRules[] = {
    {"year.unit", 1, "the=the? same=same? year=year fiscal=fiscal? unit=unit|period", YearUnit},
    {"year.fiscal", 1, "the? fiscal=fiscal hyphen? year=year|shortyear|twodigit|fiscalcode", FiscalYear},
    {"year.fiscal_number", 1, "the|det? unit=unit year=year", FiscalYearNumber},
    {"year.fiscal_span", 1, "year=fiscalcode hyphen|slash last=twodigit", FiscalSpan},
    {"year.fiscal_code", 1, "year=fiscalcode", FiscalYear},
    {"year.span", 1, "(the? fiscal=fiscal hyphen?)? span=yearspan", YearSpan},
    {"year.named", 1, "the? (filler hyphen?)? word=yearword year=year", NamedYear},
    {"year.short", 1, "year=shortyear", ShortYear},
    {"year.bare", 1, "year=year", BareYear},
    {"decade", 1, "the=the? decade=decade", DecadeName},
    {"century", 1, "the=the? nth=ordinal hyphen? unit=unit", CenturyName},
};

}  // namespace

std::span<const Rule> YearRules() { return kRules; }

}  // namespace reckoner::periods
