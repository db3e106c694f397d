// Weekdays, months, seasons and holidays by name.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

// Names that are also other words: they count where a capital and the word before show a date ("in May",
// "late March").
bool CertainName(const RuleMatch& match, const Atom& name) {
  if (!name.word->doubtful) return true;
  if (!name.capital) return false;
  const LowerWord before = match.Before(name);
  const bool led = match.Listed(WordList::kDateLead, before);
  const std::string_view word = match.Slice(name);
  if (word == "March") {
    const LowerWord after = match.After(name);
    return led || !before.empty() || after == "was" || after == "is";
  }
  if (word == "May") return led || before == "the" || before == "a";  // "the May exports", but "Theresa May"
  // "Jan Kavan"; but "Jan.", "Jan-Feb"
  return word.ends_with('.') || match.CharAfter(name) == '-' || (led && !match.CapitalAfter(name));
}

const Atom* Relative(const RuleMatch& match) {
  return match["relative2"] ? match["relative2"] : match["relative"];
}

bool WeekdayName(const RuleMatch& match, Reading& reading) {
  const Atom& weekday = *match["weekday"];
  reading.grain = Grain::kDay;
  reading.weekday = weekday.Value(Class::kWeekday);
  SetDirection(Relative(match), reading);
  const std::string_view word = match.Slice(weekday);
  // "that Sun's profit"
  if (match.Has("relative") && !(weekday.word->doubtful && match.Slice(*match["relative"]) == "that"))
    return true;
  if (!match.after() && match.CapitalAfter(weekday) && match.Before(weekday) == "the")
    return false;  // The Sunday Times
  const bool abbreviated = word.size() <= 4;
  return (!weekday.word->doubtful && !abbreviated) ||
         (weekday.capital && word != "Sun" && CertainName(match, weekday));
}

bool Weekdays(const RuleMatch& match, Reading& reading) {  // Sundays
  static constexpr std::string_view kCodes[] = {"XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4",
                                                "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7"};
  reading.kind = Kind::kSet;
  reading.code = kCodes[match["weekday"]->Value(Class::kWeekdays) - 1];
  return true;
}

bool MonthName(const RuleMatch& match, Reading& reading) {
  const Atom& month = *match["month"];
  reading.grain = Grain::kMonth;
  reading.month = month.Value(Class::kMonth);
  SetDirection(Relative(match), reading);
  if (const Atom* year = match["year"]) reading.year = FullYear(*year);
  const bool doubtful = month.word->doubtful && !month.capital;  // "march 2000 miles"
  if (match.Has("relative")) return !doubtful;
  if (match.Has("year")) return !doubtful || match["year"]->Is(Class::kShortyear);
  const std::string_view name = match.Slice(month);
  // "April Jones" begins a sentence; "April CPI" is no person.
  const bool person = (name == "April" || name == "June" || name == "August") && !match.after() &&
                      match.CapitalAfter(month) && match.CharAfter(month, 3) >= 'a' &&
                      match.Before(month).empty();
  if (person) return false;
  // "Sept-Iles", and "mar", "dec", "sep" in lower case
  if (name.size() <= 4 && match.after() && match.after()->Is(Class::kHyphen) && !match.after(2)) return false;
  if (!month.capital && name.size() == 3 && !match.Has("of")) return false;
  return CertainName(match, month);
}

bool SeasonName(const RuleMatch& match, Reading& reading) {
  const Atom& season = *match["season"];
  reading.grain = Grain::kSeason;
  reading.code = season.Code(Class::kSeason);
  SetDirection(Relative(match), reading);
  if (const Atom* year = match["year"]) reading.year = FullYear(*year);
  if (match.Has("relative") || match.Has("year")) return true;
  // "fall" and "spring" are verbs and other nouns too.
  const bool sure = reading.code == "SU" || reading.code == "WI" || match.Slice(season) == "autumn";
  const LowerWord before = match.Before(season);
  if (before == "in" || before == "since" || before == "by" || before == "until") return true;
  if (match.Has("the")) return sure || match.Before(match.first()) == "in";
  return sure && !season.capital;
}

bool Holiday(const RuleMatch& match, Reading& reading) {
  reading.grain = Grain::kDay;
  reading.holiday = match["holiday"]->Value(Class::kHoliday);
  SetDirection(match["relative"], reading);
  if (const Atom* year = match["year"]) reading.year = FullYear(*year);
  return true;
}

constexpr Rule kRules[] = {
    {"date.weekday", 1, "(relative=relative relative2=relative?)? weekday=weekday", WeekdayName},
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

std::span<const Rule> NameRules() { return kRules; }

}  // namespace reckoner::periods
