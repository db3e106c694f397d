// Terms put together: the third quarter of 2016, last year's first half, the third week of October, Friday
// next week, Thursday evening, early next year, three months ago, two weeks before Christmas, the week of the
// 18th.
#include <algorithm>

#include "extractors/periods/rule.h"

namespace reckoner {
namespace {

using Anchor = Reading::Anchor;
using Direction = Reading::Direction;
using Kind = Reading::Kind;

Grain UnitOf(const Atom& atom) {
  return static_cast<Grain>(atom.Value(atom.word->As(Class::kUnit) ? Class::kUnit : Class::kUnits));
}

bool NamesYear(const Reading& reading) {
  return reading.kind != Kind::kCalendar || reading.year >= 0 || reading.base >= 0 ||
         reading.direction != Direction::kNone;
}

// May this year, the third quarter of 2016, Jan. 5 of last year
bool OfYear(const RuleMatch& match, Reading& reading) {
  const Reading& part = match.Term("part");
  const Reading& year = match.Term("year");
  if (part.kind != Kind::kCalendar || NamesYear(part) || year.fiscal + part.fiscal > 2) return false;
  if (part.weekday && part.day < 0) return false;
  // "third quarter, 2016" but not "in May, last year's figures".
  if (match.Has("comma") && (year.kind != Kind::kCalendar || year.definite)) return false;
  // "the third quarter the year": a bare "the year" needs its "of".
  if (year.definite && !match.Has("of")) return false;
  reading = part;
  reading.emit = true;
  reading.base = match["year"]->reading;
  reading.fiscal |= year.fiscal;
  return true;
}

bool YearPoss(const RuleMatch& match, Reading& reading) { return OfYear(match, reading); }

// the same period last year, the year-earlier quarter
bool SameOf(const RuleMatch& match, Reading& reading) {
  reading = match.Term("same");
  if (reading.kind != Kind::kSame || reading.base >= 0 || reading.code == "shift") return false;
  const Reading& base = match.Term("base");
  reading.base = match["base"]->reading;
  reading.emit = true;
  // "the same period a year earlier" is a year before the context.
  return base.kind == Kind::kUnit || base.kind == Kind::kCalendar || base.kind == Kind::kShift ||
         base.kind == Kind::kSame;
}

// the third week of October, the first two quarters of 1998, the last day of March, first friday of july
bool NthOf(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  reading.kind = Kind::kNth;
  reading.base = match["base"]->reading;
  if (const Sense* relative = nth.word->As(Class::kRelative)) {
    if (relative->code != "last") return false;
    reading.number = -1;
  } else {
    reading.number = nth.word->As(Class::kNth) ? nth.Value(Class::kNth) : nth.Value(Class::kOrdinal);
  }
  if (match.Has("length")) {
    const Reading& length = match.Term("length");
    constexpr int64_t kMaxCount = 400;
    if (length.kind != Kind::kDuration || length.steps != 0 || length.amounts.size() != 1) return false;
    const Amount& amount = length.amounts[0];
    if (amount.unknown || amount.milli % 1000 != 0 || amount.milli <= 0 || amount.milli > kMaxCount * 1000)
      return false;
    if (reading.number != 1 && reading.number != -1) return false;
    reading.count = static_cast<int>(amount.milli / 1000);
    reading.grain = amount.unit;
  } else {
    reading.grain = UnitOf(*match["unit"]);
  }
  const Reading& base = match.Term("base");
  if (base.kind == Kind::kDuration || base.kind == Kind::kReference || base.kind == Kind::kSet) return false;
  return reading.grain >= Grain::kDay && reading.grain < base.grain && reading.grain != Grain::kBusinessDay;
}

bool NthWeekdayOf(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  reading.kind = Kind::kNth;
  reading.grain = Grain::kDay;
  reading.base = match["base"]->reading;
  reading.weekday = match["weekday"]->Value(Class::kWeekday);
  reading.number =
      nth.word->As(Class::kRelative) || nth.word->As(Class::kNth) ? -1 : nth.Value(Class::kOrdinal);
  return match.Term("base").grain == Grain::kMonth && reading.number <= 5;
}

bool DayOfMonthTerm(const RuleMatch& match,
                    Reading& reading) {  // the 20th of next month, the 15th day of June
  reading.kind = Kind::kNth;
  reading.grain = Grain::kDay;
  reading.base = match["base"]->reading;
  reading.number = match["nth"]->Value(Class::kDayordinal);
  return true;
}

// Friday next week, next week Sunday, Monday of the following week
bool WeekdayOfWeek(const RuleMatch& match, Reading& reading) {
  const Reading& day = match.Term("day");
  const Reading& week = match.Term("week");
  if (day.weekday == 0 || day.day >= 0 || day.direction != Direction::kNone || week.kind != Kind::kUnit)
    return false;
  if (week.definite && !match.Has("of")) return false;
  reading.kind = Kind::kNth;
  reading.grain = Grain::kDay;
  reading.base = match["week"]->reading;
  reading.number = day.weekday;
  return true;
}

// Thursday evening, 10 p.m. Wednesday, noon Saturday, tomorrow morning, Jan. 5 at 9 a.m.
bool DayAndTime(const RuleMatch& match, Reading& reading) {
  const Reading& time = match.Term("time");
  reading = match.Term("day");
  if (time.kind != Kind::kTime || !reading.time.empty() || reading.kind == Kind::kRange ||
      reading.grain != Grain::kDay)
    return false;
  if (match.Has("comma") && time.time[0] != 'T') return false;
  reading.time = time.time;
  reading.mod = time.mod;
  reading.emit = true;
  return true;
}

bool TwoTimes(const RuleMatch& match, Reading& reading) {  // 4 in the morning
  reading = match.Term("clock");
  const Reading& part = match.Term("part");
  if (part.time.size() != 3 || reading.time.size() != 6) return false;
  reading.emit = true;
  return true;
}

// early next year, the end of 1998, mid-May, late Thursday, earlier this month
bool PartOf(const RuleMatch& match, Reading& reading) {
  const Atom& part = *match["part"];
  reading = match.Term("whole");
  if (reading.kind == Kind::kDuration || reading.kind == Kind::kReference || reading.kind == Kind::kSet)
    return false;
  if (!reading.mod.empty() && reading.mod != "END") return false;
  const std::string_view word = match.Slice(part);
  const bool comparative = word.starts_with("earlier") || word.starts_with("later") ||
                           word.starts_with("Earlier") || word.starts_with("Later");
  // "earlier in 2023" is fine; "a week earlier Monday" is not this.
  if (comparative && reading.grain == Grain::kDay && reading.weekday && match.before() &&
      match.before()->Is(Class::kTDuration))
    return false;
  if (reading.definite && word == "late" && reading.grain == Grain::kYear && !match.Has("in"))
    return false;  // "the late Mr. Year"
  reading.mod = part.Code(part.word->As(Class::kPart) ? Class::kPart : Class::kEdge);
  if (comparative) reading.code = word[0] == 'e' || word[0] == 'E' ? "EARLIER" : "LATER";
  reading.emit = true;
  // "Earlier Friday", "later this week": the day or week alone is named.
  if (comparative && reading.grain < Grain::kMonth && !match.Has("in") && reading.time.empty()) {
    match.SpanFrom(*match["whole"]);
    reading.mod.clear();
  }
  return true;
}

// about Nov. 1, around 7:15 p.m.
bool About(const RuleMatch& match, Reading& reading) {
  const Atom& approx = *match["approx"];
  if (approx.Code(Class::kApprox) != "APPROX" || match.Slice(approx) == "some") return false;
  reading = match.Term("whole");
  if (reading.kind == Kind::kDuration || reading.kind == Kind::kSet || !reading.mod.empty()) return false;
  // "about May's exports", "concerns about 1997" speak of it.
  const std::string_view word = match.Slice(approx);
  if ((word == "about" || word == "About") && reading.kind != Kind::kTime) return false;
  if (reading.weekday != 0 && reading.day < 0) return false;
  reading.mod = "APPROX";
  return reading.emit;
}

// three months ago, a year earlier, 10 days later, 1 month 21 days ago
bool Shift(const RuleMatch& match, Reading& reading) {
  const Reading& length = match.Term("length");
  const Sense* sense = match["ago"]->word->As(Class::kAgo);
  if (length.kind != Kind::kDuration || length.steps != 0) return false;
  const std::string_view word = match.Slice(*match["ago"]);
  if (word == "before" || word == "after" || word == "back" || word == "previously" || word == "prior") {
    // "two years before the war" goes on to something that isn't a date; "the year before." ends here.
    const std::string after = WordAfter(match.text(), match.last().span.end);
    if (match.after() != nullptr && !match.after()->Is(Class::kComma)) return false;
    if (!after.empty() && after != "and" && after != "but") return false;
  }
  reading.kind = Kind::kShift;
  reading.amounts = length.amounts;
  reading.mod = length.mod;
  reading.sign = sense->value;
  reading.anchor = sense->code == "context" ? Anchor::kContext : Anchor::kReference;
  reading.grain = length.amounts.back().unit;
  reading.emit = true;
  return true;
}

bool DefiniteShift(const RuleMatch& match, Reading& reading) {  // the year before, the day after
  if (!match.Term("unit").definite) return false;
  const Grain grain = match.Term("unit").grain;
  const Sense* sense = match["ago"]->word->As(Class::kAgo);
  const std::string after = WordAfter(match.text(), match.last().span.end);
  if (!after.empty() && after != "and" && after != "but" && after != "when" && after != "to") return false;
  if (match.after() && !match.after()->Is(Class::kComma)) return false;
  reading.kind = Kind::kUnit;
  reading.grain = grain;
  reading.steps = sense->value;
  reading.anchor = Anchor::kContext;
  return grain >= Grain::kDay && grain != Grain::kHalf;
}

// in two weeks('s time), within three years: from the reference on
bool In(const RuleMatch& match, Reading& reading) {
  const Reading& length = match.Term("length");
  if (length.kind != Kind::kDuration || length.steps != 0 || !match.Has("time")) return false;
  reading.kind = Kind::kShift;
  reading.amounts = length.amounts;
  reading.sign = 1;
  reading.grain = length.amounts.back().unit;
  return true;
}

bool ShiftFrom(const RuleMatch& match,
               Reading& reading) {  // two weeks before Christmas, the day after tomorrow
  const Sense* sense = match["shift"]->word->As(Class::kShift);
  const std::string_view word = match.Slice(*match["shift"]);
  if (const Atom* unit = match["unit"]) {
    if (!match.Term("unit").definite) return false;
    reading.amounts = {{1000, match.Term("unit").grain, false}};
    (void)unit;
  } else {
    const Reading& length = match.Term("length");
    if (length.kind != Kind::kDuration || length.steps != 0) return false;
    reading.amounts = length.amounts;
    reading.mod = length.mod;
  }
  // "two years since 2011" and "a year from May" are lengths beside a date as often as not.
  if (word == "since" || (word == "from" && reading.amounts[0].unit > Grain::kMonth)) return false;
  if (reading.amounts[0].unknown || reading.amounts[0].unit < Grain::kDay) return false;
  reading.kind = Kind::kShift;
  reading.sign = sense->value;
  reading.base = match["base"]->reading;
  reading.grain = reading.amounts.back().unit;
  const Reading& base = match.Term("base");
  return base.kind != Kind::kDuration && base.kind != Kind::kSet && base.kind != Kind::kRange;
}

bool AfterNext(const RuleMatch& match,
               Reading& reading) {  // the week after next, the month after the next, the year before last
  const std::string_view word = match.Slice(*match["shift"]);
  const int steps = match["relative"]->Value(Class::kRelative);
  if (!match.Term("unit").definite) return false;
  if ((word == "after") != (steps == 1) || steps == 0) return false;
  reading.kind = Kind::kUnit;
  reading.grain = match.Term("unit").grain;
  reading.steps = 2 * steps;
  return reading.grain >= Grain::kDay;
}

bool WeekOf(const RuleMatch& match, Reading& reading) {  // the week of May 5, the week ended Friday
  if (!match.Term("unit").definite) return false;
  reading.kind = Kind::kSpan;
  reading.grain = Grain::kWeek;
  reading.base = match["base"]->reading;
  reading.code = match.Has("started") ? "started" : match.Has("ended") ? "ended" : "of";
  return match.Term("base").grain == Grain::kDay;
}

// 1 month 21 days, two years and three months
bool AddDurations(const RuleMatch& match, Reading& reading) {
  const Reading& a = match.Term("a");
  const Reading& b = match.Term("b");
  if (a.kind != Kind::kDuration || b.kind != Kind::kDuration || a.amounts.size() + b.amounts.size() > 4)
    return false;
  if (a.amounts.back().unknown || b.amounts.front().unknown || b.steps != 0) return false;
  if (a.amounts.back().unit <= b.amounts.front().unit) return false;
  if (match.Slice(*match["b"]).starts_with("a ") && !match.Has("and")) return false;
  reading = a;
  reading.amounts.insert(reading.amounts.end(), b.amounts.begin(), b.amounts.end());
  reading.emit = true;
  return true;
}

constexpr Rule kRules[] = {
    {"compound.of_year", 2, "part=Month|Quarter|Half|Season|Day of=of|in|for? comma=comma? year=Year",
     OfYear},
    {"compound.year_poss", 2, "year=Year poss part=Month|Quarter|Half|Season", YearPoss},
    {"compound.same_of", 2, "same=Unit of|in|article? base=Year|Quarter|Month|Week|Unit", SameOf},
    {"compound.nth_of", 2,
     "the|det? nth=ordinal|nth|relative unit=unit of|in? base=Year|Quarter|Half|Month|Week|Decade|Century",
     NthOf},
    {"compound.nth_length_of", 2,
     "the|det? nth=ordinal|nth|relative hyphen? length=Duration of|in? "
     "base=Year|Quarter|Half|Month|Decade|Century",
     NthOf},
    {"compound.nth_weekday", 2, "the? nth=ordinal|nth|relative weekday=weekday of|in base=Month",
     NthWeekdayOf},
    {"compound.day_of_month", 2, "the? nth=dayordinal unit? of base=Month", DayOfMonthTerm},
    {"compound.weekday_of_week", 2, "day=Weekday of=of|in|on? week=Week", WeekdayOfWeek},
    {"compound.week_weekday", 2, "week=Week on|hyphen? day=Weekday", WeekdayOfWeek},
    {"compound.durations", 2, "a=Duration comma? and=and? b=Duration", AddDurations},
    {"compound.day_time", 2, "day=Day|Weekday comma=comma? on|at|in? the? time=Clock|Part", DayAndTime},
    {"compound.time_day", 2, "time=Clock|Part comma=comma? on|of? day=Day|Weekday", DayAndTime},
    {"compound.clock_part", 2, "clock=Clock in|at? part=Part", TwoTimes},
    {"compound.week_after_next", 2,
     "unit=Year|Quarter|Month|Week|Weekend|Day shift=shift the? relative=relative", AfterNext},
    {"compound.part_of", 3,
     "part=part hyphen? of=of? in=in|on? the=the? "
     "whole=Day|Weekday|Week|Weekend|Month|Quarter|Half|Season|Year|Decade|Century|Part|Unit",
     PartOf},
    {"compound.about", 3, "approx=approx whole=Day|Weekday|Month|Year|Clock|Decade", About},
    {"compound.the_part_of", 3,
     "the part=part hyphen? whole=Decade|Century|Season|Month|Year|Quarter|Half|Part|Week", PartOf},
    {"compound.edge_of", 3,
     "the part=edge of whole=Week|Weekend|Month|Quarter|Half|Season|Year|Decade|Century|Day", PartOf},
    {"compound.ago", 3, "length=Duration comma? ago=ago", Shift},
    {"compound.in_time", 3, "in length=Duration poss? time=timeword", In},
    {"compound.unit_before", 3, "unit=Year|Quarter|Month|Week|Day ago=ago", DefiniteShift},
    {"compound.shift_from", 4, "length=Duration shift=shift the? base=Day|Weekday|Month|Year|Week",
     ShiftFrom},
    {"compound.unit_shift_from", 4, "unit=Day|Week|Month|Year shift=shift base=Day|Weekday", ShiftFrom},
    {"compound.week_of", 4, "unit=Week (of | to | ended=ended | started=started) on? base=Day|Weekday",
     WeekOf},
};

}  // namespace

std::span<const Rule> CompoundRules() { return kRules; }

}  // namespace reckoner
