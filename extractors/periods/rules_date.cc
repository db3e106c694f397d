// Days: written dates, a day of a month, a weekday with its day.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

void SetYear(const Atom* year, Reading& reading) {
  if (!year) return;
  reading.year = FullYear(*year);
  reading.short_year = year->Is(Class::kShortyear);
}

bool MonthDay(const RuleMatch& match, Reading& reading) {
  const Atom& month = *match["month"];
  const Atom& day = *match["day"];
  reading.grain = Grain::kDay;
  reading.month = month.Value(Class::kMonth);
  reading.day = day.Value(Class::kDayordinal);
  SetYear(match["year"], reading);
  if (const Atom* weekday = match["weekday"]) {
    reading.weekday = weekday->Value(Class::kWeekday);
  } else {
    SetDirection(match["relative"], reading);
  }
  if (reading.day < 1 || reading.day > LastDayOfMonth(reading.year > 0 ? reading.year : 2000, reading.month))
    return false;
  if (match.Has("year")) return true;
  const LowerWord after = match.After(day);
  // "soldiers march 20 miles"
  if (month.word->doubtful && !month.capital && (!day.digits || !match.EndsHere(after))) return false;
  // "In May 12 people died": a number that counts the next word, not a day.
  const bool counts = !match.Has("weekday") && !day.Is(Class::kOrdinal) && !match.after() &&
                      match.Listed(WordList::kCounted, after);
  return !counts;
}

bool DayMonth(const RuleMatch& match, Reading& reading) {
  const Atom& month = *match["month"];
  const Atom& day = *match["day"];
  // "the second may": a doubtful word needs its capital, a number in words its "of".
  if (month.word->doubtful && !month.capital && !match.Has("year")) return false;
  if (!day.digits && !match.Has("of") && !match.Has("year") && !day.Is(Class::kOrdinal)) return false;
  return MonthDay(match, reading);
}

bool WeekdayDay(const RuleMatch& match, Reading& reading) {  // Friday the 13th
  const Atom& day = *match["day"];
  reading.grain = Grain::kDay;
  reading.weekday = match["weekday"]->Value(Class::kWeekday);
  reading.day = day.Value(Class::kDayordinal);
  SetDirection(match["relative"], reading);
  if (reading.day < 1 || reading.day > 31) return false;
  // "Friday 12 people", "Friday, the fourth decline"
  return (day.Is(Class::kOrdinal) && day.digits) || (!match.after() && match.After(day).empty());
}

bool WrittenDate(const RuleMatch& match, Reading& reading) {
  const Atom& date = *match["date"];
  reading.year = date.year;
  reading.month = date.month;
  reading.day = date.day;
  reading.grain = date.day > 0 ? Grain::kDay : Grain::kMonth;
  reading.time = date.time;
  if (const Atom* weekday = match["weekday"]) reading.weekday = weekday->Value(Class::kWeekday);
  return true;
}

// 4/22: a date only beside a weekday or after a word that dates have.
bool SlashDate(const RuleMatch& match, Reading& reading) {
  const Atom& date = *match["date"];
  reading.grain = Grain::kDay;
  reading.month = date.month;
  reading.day = date.day;
  if (const Atom* weekday = match["weekday"]) {
    reading.weekday = weekday->Value(Class::kWeekday);
    return true;
  }
  const std::string_view digits = match.Slice(date);
  if (digits == "24/7" || digits == "9/11" || digits == "7/7")
    return false;  // always, and two days of terror
  const bool fraction = date.month == 1 || digits.size() == 3;
  return !fraction && match.Listed(WordList::kSlashDateLead, match.Before(date));
}

// on the 18th; the week of the 18th
bool DayAlone(const RuleMatch& match, Reading& reading) {
  const Atom& day = *match["day"];
  if (!day.digits || (match.after() && !match.after()->Is(Class::kComma))) return false;
  if (match["lead"]->Is(Class::kOf)) {
    const Atom* unit = match.before();
    if (!unit || !unit->word->As(Class::kUnit) || UnitOf(*unit) != Grain::kWeek) return false;
  } else if (!match.After(day).empty()) {
    return false;
  }
  match.SpanFrom(*(&day - 1));
  reading.grain = Grain::kDay;
  reading.day = day.Value(Class::kDayordinal);
  return true;
}

// April 24 and 25
bool AndDay(const RuleMatch& match, Reading& reading) {
  const Atom* before = match.before();
  const Atom* after = match.after();
  const Atom& day = *match["day"];
  if (!before || before->reading < 0 || !day.digits || !match.EndsHere(match.After(day))) return false;
  if (after && !after->Is(Class::kDet) && !after->Is(Class::kComma) && !after->Is(Class::kIn)) return false;
  const Reading& first = match.At(*before);
  if (first.kind != Reading::Kind::kCalendar || first.grain != Grain::kDay || first.month < 0 ||
      first.day < 0)
    return false;
  reading = first;
  reading.weekday = 0;
  reading.day = day.Value(Class::kDayordinal);
  match.SpanFrom(day);
  return reading.day > first.day;
}

constexpr Rule kRules[] = {
    {"date.written", 1, "(weekday=weekday comma?)? date=isodate|isomonth", WrittenDate},
    {"date.slash", 1, "relative? (weekday=weekday comma?)? date=slashdate", SlashDate},
    {"date.day_alone", 1, "lead=on|by|until|from|since|preposition|of the day=dayordinal", DayAlone},
    {"date.month_day", 1,
     "(weekday=weekday comma|hyphen?)? month=month hyphen|slash? the? day=daynumber|dayordinal "
     "(comma|of|in|hyphen? year=year|shortyear)?",
     MonthDay},
    {"date.relative_month_day", 1,
     "relative=relative month=month hyphen|slash? the? day=daynumber|dayordinal (comma|of|in|hyphen? "
     "year=year|shortyear)?",
     MonthDay},
    {"date.relative_weekday_date", 1,
     "det? relative relative? weekday=weekday comma|hyphen? month=month hyphen|slash? the? "
     "day=daynumber|dayordinal "
     "(comma|of|in|hyphen? year=year|shortyear)?",
     MonthDay},
    {"date.day_month", 1,
     "(weekday=weekday comma?)? the? day=daynumber|dayordinal (hyphen|slash)? of=of? month=month "
     "(comma|of|in|hyphen|slash? year=year|shortyear)?",
     DayMonth},
    {"date.year_month_day", 1,
     "year=year hyphen|slash|comma? month=month hyphen|slash? day=daynumber|dayordinal", MonthDay},
    {"date.weekday_day", 1, "relative=relative? weekday=weekday comma? the? day=dayordinal|daynumber",
     WeekdayDay},
    {"date.and_day", 2, "and day=daynumber|dayordinal", AndDay},
};

}  // namespace

std::span<const Rule> DateRules() { return kRules; }

}  // namespace reckoner::periods
