// Days, weekdays, months and seasons by name.
#include <algorithm>

#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner {
namespace {

using Direction = Reading::Direction;

// "last", "next" as they stand before a name; false for what makes no date of it ("that May").
void SetDirection(const Atom* relative, Reading& reading) {
  if (!relative) return;
  const Sense* sense = relative->word->As(Class::kRelative);
  if (!sense) return;
  reading.direction = static_cast<Direction>(sense->value);
  if (sense->code == "context") reading.anchor = Reading::Anchor::kContext;
}

bool SetYear(const Atom* atom, Reading& reading) {
  if (!atom) return true;
  const int value = static_cast<int>(atom->milli / 1000);
  reading.short_year = atom->Is(Class::kShortyear) || atom->Is(Class::kTwodigit);
  reading.year = reading.short_year ? (value < 50 ? 2000 + value : 1900 + value) : value;
  return true;
}

// Months and weekdays that are also other words: they count with a day, a year or "last", or where a capital
// and the word before show a date ("in May", "late March").
bool CertainName(const RuleMatch& match, const Atom& name) {
  if (!name.word->doubtful) return true;
  if (!name.capital) return false;
  const size_t begin = name.span.begin;
  const std::string before = WordBefore(match.text(), begin);
  static constexpr std::string_view kLeads[] = {
      "in",     "of",      "by",       "since",     "until", "till",   "from",  "to",    "through",
      "during", "for",     "between",  "and",       "or",    "before", "after", "late",  "early",
      "mid",    "last",    "next",     "this",      "on",    "ending", "ended", "every", "each",
      "around", "despite", "previous", "following", "as",    "than",   "versus"};
  const std::string_view word = match.Slice(name);
  const bool month_word = word == "May" || word == "March";
  if (!month_word) {
    // "Jan Kavan", "Sun's profit"
    const bool named = name.span.end + 1 < match.text().size() && match.text()[name.span.end] == ' ' &&
                       match.text()[name.span.end + 1] >= 'A' && match.text()[name.span.end + 1] <= 'Z';
    const bool joined = name.span.end < match.text().size() && match.text()[name.span.end] == '-';  // Jan-Feb
    return word.ends_with('.') || joined ||
           (!named && std::find(std::begin(kLeads), std::end(kLeads), before) != std::end(kLeads));
  }
  if (std::find(std::begin(kLeads), std::end(kLeads), before) == std::end(kLeads)) {
    // "Between January, March and May", "the March quarter", "May exports".
    const std::string after = WordAfter(match.text(), name.span.end);
    const bool sentence_start = before.empty();
    if (word == "March") return !sentence_start || after == "was" || after == "is";
    return !before.empty() && (before == "the" || before == "a");
  }
  // "to May" and "by May" may be about a person, "for March" hardly.
  return true;
}

bool MonthDay(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kDay;
  const Atom& month = *match["month"];
  const Atom& day = *match["day"];
  reading.month = month.Value(Class::kMonth);
  reading.day = day.Value(Class::kDayordinal);
  if (const Atom* weekday = match["weekday"]) reading.weekday = weekday->Value(Class::kWeekday);
  if (!match.Has("weekday")) SetDirection(match["relative"], reading);
  if (reading.day > 31 || reading.day < 1) return false;
  if (month.word->doubtful && !month.capital && !match.Has("year")) {  // "soldiers march 20 miles"
    const std::string after = WordAfter(match.text(), day.span.end);
    if (!day.digits || (!after.empty() && after != "to" && after != "and" && after != "in" && after != "at"))
      return false;
  }
  // "In May 12 people died": a number that counts the next word, not a day.
  if (!match.Has("year") && !match.Has("weekday") && !day.Is(Class::kOrdinal) && match.after() == nullptr) {
    const std::string after = WordAfter(match.text(), day.span.end);
    static constexpr std::string_view kCounted[] = {
        "people",   "percent", "per",   "million", "billion", "trillion", "men",   "women",
        "children", "points",  "times", "cents",   "dollars", "euros",    "pence", "thousand"};
    if (std::find(std::begin(kCounted), std::end(kCounted), after) != std::end(kCounted)) return false;
  }
  return SetYear(match["year"], reading) &&
         reading.day <= LastDayOfMonth(reading.year > 0 ? reading.year : 2000, reading.month);
}

bool DayMonth(const RuleMatch& match, Reading& reading) {
  const Atom& month = *match["month"];
  // "the second may": a doubtful word needs its capital.
  if (month.word->doubtful && !month.capital && !match.Has("year")) return false;
  const Atom& day = *match["day"];
  if (!day.digits && !match.Has("of") && !match.Has("year") && !day.Is(Class::kOrdinal)) return false;
  return MonthDay(match, reading);
}

bool WeekdayDay(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kDay;
  reading.weekday = match["weekday"]->Value(Class::kWeekday);
  const Atom& day = *match["day"];
  reading.day = day.Value(Class::kDayordinal);
  SetDirection(match["relative"], reading);
  // "Friday 12 people", "Friday, the fourth decline"
  if (!day.Is(Class::kOrdinal) || !day.digits) {
    if (match.after() || !WordAfter(match.text(), day.span.end).empty()) return false;
  }
  return reading.day >= 1 && reading.day <= 31;
}

bool WrittenDate(const RuleMatch& match, Reading& reading) {
  const Atom& date = *match["date"];
  reading.year = date.year;
  reading.month = date.month;
  reading.day = date.day;
  reading.grain = date.day > 0 ? Grain::kDay : Grain::kMonth;
  if (!date.time.empty()) reading.time = date.time;
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
  const std::string before = WordBefore(match.text(), date.span.begin);
  static constexpr std::string_view kLeads[] = {"on",    "from",    "by", "until",   "since",
                                                "dated", "between", "to", "through", "date"};
  const bool fraction = date.month == 1 || digits.size() == 3;
  return !fraction && std::find(std::begin(kLeads), std::end(kLeads), before) != std::end(kLeads);
}

// on the 18th
bool DayAlone(const RuleMatch& match, Reading& reading) {
  const Atom& day = *match["day"];
  if (!day.digits || (match.after() && !match.after()->Is(Class::kComma))) return false;
  if (!match["lead"]->Is(Class::kOf) && !WordAfter(match.text(), day.span.end).empty()) return false;
  // "the week of the 18th"
  const Atom* unit = match.before();
  if (match["lead"]->Is(Class::kOf) &&
      (!unit || !unit->word->As(Class::kUnit) || unit->Value(Class::kUnit) != static_cast<int>(Grain::kWeek)))
    return false;
  match.SpanFrom(*(&day - 1));
  reading.grain = Grain::kDay;
  reading.day = day.Value(Class::kDayordinal);
  return true;
}

bool WeekdayName(const RuleMatch& match, Reading& reading) {
  const Atom& weekday = *match["weekday"];
  reading.grain = Grain::kDay;
  reading.weekday = weekday.Value(Class::kWeekday);
  SetDirection(match["relative2"] ? match["relative2"] : match["relative"], reading);
  if (match.Has("relative") && !(weekday.word->doubtful && match.Slice(*match["relative"]) == "that"))
    return true;
  // "The Sunday Times"
  const std::string_view rest = match.text().substr(weekday.span.end);
  const std::string before = WordBefore(match.text(), weekday.span.begin);
  if (before == "the" && !match.after() && rest.size() > 1 && rest[0] == ' ' && rest[1] >= 'A' &&
      rest[1] <= 'Z')
    return false;
  if (weekday.word->doubtful || match.Slice(weekday).size() <= 4) {
    return weekday.capital && CertainName(match, weekday) && match.Slice(weekday) != "Sun";
  }
  return true;
}

// April 24 and 25
bool AndDay(const RuleMatch& match, Reading& reading) {
  const Atom* before = match.before();
  if (!before || before->reading < 0) return false;
  if (match.after() && !match.after()->Is(Class::kDet) && !match.after()->Is(Class::kComma) &&
      !match.after()->Is(Class::kIn))
    return false;
  const Reading& first = match.At(*before);
  const Atom& day = *match["day"];
  static constexpr std::string_view kOn[] = {"",     "in",    "at",     "of", "by",  "to",
                                             "when", "after", "before", "as", "with"};
  const std::string after = WordAfter(match.text(), day.span.end);
  if (first.kind != Reading::Kind::kCalendar || first.grain != Grain::kDay || first.month < 0 ||
      first.day < 0)
    return false;
  if (!day.digits || std::find(std::begin(kOn), std::end(kOn), after) == std::end(kOn)) return false;
  reading = first;
  reading.weekday = 0;
  reading.day = day.Value(Class::kDayordinal);
  match.SpanFrom(day);
  return reading.day > first.day;
}

bool Weekdays(const RuleMatch& match, Reading& reading) {
  static constexpr std::string_view kCodes[] = {"XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4",
                                                "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7"};
  reading.kind = Reading::Kind::kSet;
  reading.code = kCodes[match["weekday"]->Value(Class::kWeekdays) - 1];
  return true;
}

bool MonthName(const RuleMatch& match, Reading& reading) {
  const Atom& month = *match["month"];
  reading.grain = Grain::kMonth;
  reading.month = month.Value(Class::kMonth);
  SetDirection(match["relative2"] ? match["relative2"] : match["relative"], reading);
  SetYear(match["year"], reading);
  if (match.Has("relative")) return month.capital || !month.word->doubtful;
  if (match.Has("year")) {
    const Atom& year = *match["year"];
    // "May 1,200": the lexer has seen to it; "march 2000 miles" is a verb.
    return month.capital || !month.word->doubtful || year.Is(Class::kShortyear);
  }
  // "April Jones", "Sept-Iles"
  const std::string_view name = match.Slice(month);
  if (!match.after() && WordBefore(match.text(), month.span.begin).empty() &&
      (name == "April" || name == "June" || name == "August")) {
    const std::string_view rest = match.text().substr(month.span.end);
    if (rest.size() > 2 && rest[0] == ' ' && rest[1] >= 'A' && rest[1] <= 'Z' && rest[2] >= 'a' &&
        rest[2] <= 'z')
      return false;
  }
  if (name.size() <= 4 && match.after() && match.after()->Is(Class::kHyphen) &&
      match.after() == &match.run().back())
    return false;
  if (!month.capital && match.Slice(month).size() == 3 && !match.Has("of"))
    return false;  // "mar", "dec", "sep" in lower case
  return CertainName(match, month);
}

bool SeasonName(const RuleMatch& match, Reading& reading) {
  const Atom& season = *match["season"];
  reading.grain = Grain::kSeason;
  reading.code = season.Code(Class::kSeason);
  SetDirection(match["relative2"] ? match["relative2"] : match["relative"], reading);
  SetYear(match["year"], reading);
  if (match.Has("relative") || match.Has("year")) return true;
  // "fall" and "spring" are verbs and other nouns too.
  const bool sure = reading.code == "SU" || reading.code == "WI" || match.Slice(season) == "autumn";
  const std::string before = WordBefore(match.text(), season.span.begin);
  if (before == "in" || before == "since" || before == "by" || before == "until") return true;
  if (match.Has("the")) return sure || WordBefore(match.text(), match.first().span.begin) == "in";
  return sure && !season.capital;
}

bool Holiday(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kDay;
  reading.holiday = match["holiday"]->Value(Class::kHoliday);
  SetDirection(match["relative"], reading);
  return SetYear(match["year"], reading);
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
     "day=daynumber|dayordinal (comma|of|in|hyphen? year=year|shortyear)?",
     MonthDay},
    {"date.day_month", 1,
     "(weekday=weekday comma?)? the? day=daynumber|dayordinal (hyphen|slash)? of=of? month=month "
     "(comma|of|in|hyphen|slash? year=year|shortyear)?",
     DayMonth},
    {"date.year_month_day", 1,
     "year=year hyphen|slash|comma? month=month hyphen|slash? day=daynumber|dayordinal", MonthDay},
    {"date.weekday_day", 1, "relative=relative? weekday=weekday comma? the? day=dayordinal|daynumber",
     WeekdayDay},
    {"date.weekday", 1, "(relative=relative relative2=relative?)? weekday=weekday", WeekdayName},
    {"date.and_day", 2, "and day=daynumber|dayordinal", AndDay},
    {"date.weekdays", 1, "weekday=weekdays", Weekdays},
    {"date.holiday", 1, "relative=relative? holiday=holiday (comma|of|in? year=year)?", Holiday},
    {"month.name", 1,
     "(relative=relative relative2=relative?)? month=month (comma|hyphen|of|in? year=year|shortyear)?",
     MonthName},
    {"month.of", 1, "the? yearword of=of month=month (comma|of? year=year)?", MonthName},
    {"month.year_first", 1, "year=year hyphen|slash|comma? month=month", MonthName},
    {"season.name", 1,
     "the=the? (relative=relative relative2=relative?)? season=season (comma|of? year=year|shortyear)?",
     SeasonName},
};

}  // namespace

std::span<const Rule> DateRules() { return kRules; }

}  // namespace reckoner
