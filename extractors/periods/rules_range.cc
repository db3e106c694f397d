// From one period to another: January-November 2025, from 2014 to 2018, between May 5 and May 9, 4 to 22
// January.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

bool Range(const RuleMatch& match, Reading& reading) {
  const Reading& a = match.Term("a");
  const Reading& b = match.Term("b");
  if (!IsPlace(a) || !IsPlace(b) || !a.time.empty() || !b.time.empty()) return false;
  // A month runs to a month, a day to a day; a year may run to a day of another ("from 2015 to May 2018").
  const bool led = match.Has("lead");
  if (match.Has("and") && !(led && match["lead"]->Is(Class::kBetween))) return false;
  if (!led && a.grain != b.grain) return false;
  if (a.kind == Kind::kReference && b.kind == Kind::kReference) return false;
  if (a.kind == Kind::kReference && !led) return false;
  if (match.Has("hyphen") && !led && a.kind != Kind::kCalendar) return false;
  const bool day_words =
      match.Has("until") && a.grain == Grain::kDay && b.grain == Grain::kDay;  // today till tomorrow
  if (a.kind == Kind::kUnit && b.kind == Kind::kUnit && !led && !day_words) return false;
  if (a.grain == Grain::kDay && a.weekday && a.day < 0 && b.day >= 0 && !led)
    return false;  // "Friday to Dec. 5"
  if (a.kind == Kind::kCalendar && b.kind == Kind::kCalendar && a.grain == Grain::kYear &&
      b.grain == Grain::kYear && a.year >= b.year)
    return false;
  match.SpanFrom(*match["a"]);
  reading.kind = Kind::kRange;
  reading.base = match["a"]->reading;
  reading.base2 = match["b"]->reading;
  reading.grain = a.grain < b.grain || b.grain == Grain::kNone ? a.grain : b.grain;
  reading.fiscal = a.fiscal || b.fiscal;
  return true;
}

// May and June 2025, the first and second quarters of 2024: the first takes the year that the second names.
bool ShareYear(const RuleMatch& match, Reading& reading) {
  const Reading& b = match.Term("b");
  reading = match.Term("a");
  if (reading.kind != Kind::kCalendar || b.kind != Kind::kCalendar || reading.grain != b.grain ||
      reading.grain == Grain::kYear)
    return false;
  if (reading.year >= 0 || reading.base >= 0 || reading.direction != Reading::Direction::kNone ||
      reading.weekday != 0)
    return false;
  if (b.year < 0 && b.base < 0) return false;
  reading.year = b.year;
  reading.base = b.base;
  match.SpanTo(*match["a"]);
  return true;
}

// on 1 and 2 December, the 4th or 5th of May: the first takes the month that the second names
bool ShareMonth(const RuleMatch& match, Reading& reading) {
  const Atom& first = *match["a"];
  reading = match.Term("b");
  if (reading.kind != Kind::kCalendar || reading.grain != Grain::kDay || reading.day < 0 ||
      reading.month < 0 || reading.weekday != 0)
    return false;
  const int day = first.Value(Class::kDayordinal);
  if (day < 1 || day >= reading.day || !first.digits) return false;
  reading.day = day;
  match.SpanFrom(first);
  match.SpanTo(first);
  return true;
}

// 4 to 22 January 1995, between 3 and 12 of Sept: the first day takes the month of the second.
bool DayRange(const RuleMatch& match, Reading& reading) {
  const Reading& b = match.Term("b");
  if (b.kind != Kind::kCalendar || b.grain != Grain::kDay || b.day < 0 || b.weekday) return false;
  const int first = match["a"]->Value(Class::kDayordinal);
  if (match.Has("and") && !match.Has("between")) return false;
  if (!match["a"]->Is(Class::kOrdinal) && !match["a"]->digits) return false;
  if (first >= b.day || first < 1) return false;
  reading.kind = Kind::kRange;
  reading.base2 = match["b"]->reading;
  reading.number = first;  // a day of the other end's month
  reading.grain = Grain::kDay;
  return true;
}

// November 19-20, April 9th through 17th, Jan. 4-22 (2025 follows in the term)
bool DayRangeAfter(const RuleMatch& match, Reading& reading) {
  const Reading& a = match.Term("a");
  if (a.kind != Kind::kCalendar || a.grain != Grain::kDay || a.day < 0 || a.month < 0) return false;
  const int last = match["b"]->Value(Class::kDayordinal);
  if (last <= a.day || last > 31) return false;
  reading.kind = Kind::kRange;
  reading.base = match["a"]->reading;
  reading.number = last;
  reading.grain = Grain::kDay;
  if (const Atom* year = match["year"]) reading.year = static_cast<int>(year->milli / 1000);
  return true;
}

bool MonthDays(const RuleMatch& match, Reading& reading) {  // Jan. 4-22, 2025
  const Atom& month = *match["month"];
  const int first = match["a"]->Value(Class::kDayordinal), last = match["b"]->Value(Class::kDayordinal);
  if (last <= first || first < 1 || last > 31) return false;
  if (month.word->doubtful && !month.capital) return false;
  reading.kind = Kind::kRange;
  reading.grain = Grain::kDay;
  reading.month = month.Value(Class::kMonth);
  reading.day = first;
  reading.number = last;
  if (const Atom* year = match["year"]) reading.year = static_cast<int>(year->milli / 1000);
  return true;
}

bool DaysMonth(const RuleMatch& match, Reading& reading) {  // 4-22 January 1995
  if (match.Has("and") && !match.Has("between")) return false;
  return MonthDays(match, reading);
}

// 4 to 23 next month, between 4 and 22 of this month
bool DaysOfMonth(const RuleMatch& match, Reading& reading) {
  if (match.Has("and") && !match.Has("between")) return false;
  const Reading& month = match.Term("month");
  const int first = match["a"]->Value(Class::kDayordinal), last = match["b"]->Value(Class::kDayordinal);
  if (month.kind != Kind::kUnit || month.definite || last <= first || first < 1 || last > 31) return false;
  reading.kind = Kind::kRange;
  reading.grain = Grain::kDay;
  reading.base = match["month"]->reading;
  reading.day = first;
  reading.number = last;
  return true;
}

constexpr Rule kRules[] = {
    {"range.month_days", 1,
     "month=month a=daynumber|dayordinal hyphen|to|until|tilde b=daynumber|dayordinal (comma|of? year=year)?",
     MonthDays},
    {"range.days_month", 1,
     "between=between|from? the? a=daynumber|dayordinal (hyphen|to|until | and=and) the? "
     "b=daynumber|dayordinal of? month=month (comma? year=year)?",
     DaysMonth},
    {"range.from_to", 5,
     "lead=from|between? the? a=Day|Weekday|Week|Month|Quarter|Half|Season|Year|Decade (to | until=until | "
     "tilde | "
     "hyphen=hyphen | hyphen to hyphen) "
     "the? b=Day|Weekday|Week|Month|Quarter|Half|Season|Year|Decade|Reference",
     Range},
    {"range.between", 5,
     "lead=between the? a=Day|Weekday|Week|Month|Quarter|Half|Season|Year|Decade|Reference and=and the? "
     "b=Day|Weekday|Week|Month|Quarter|Half|Season|Year|Decade|Reference",
     Range},
    {"range.days_of_month", 4,
     "between=between|from? the? a=daynumber|dayordinal (hyphen|to|until | and=and) the? "
     "b=daynumber|dayordinal of|in? month=Month",
     DaysOfMonth},
    {"range.share_year", 4, "a=Month|Quarter|Half|Day comma? and|or|comma the? b=Month|Quarter|Half|Day",
     ShareYear},
    {"range.share_month", 5, "on the? a=daynumber|dayordinal and|or the? b=Day", ShareMonth},
    {"range.day_first", 5, "between=between|from? the? a=daynumber|dayordinal to|until|hyphen b=Day",
     DayRange},
    {"range.day_after", 5, "from? a=Day until|to|hyphen the? b=daynumber|dayordinal (comma? year=year)?",
     DayRangeAfter},
};

}  // namespace

std::span<const Rule> RangeRules() { return kRules; }

}  // namespace reckoner::periods
