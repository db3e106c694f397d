// Terms moved by a length: three months ago, a year earlier, two weeks before Christmas, in two weeks' time,
// the week of May 5; and lengths put together.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

// three months ago, a year earlier, 10 days later, 1 month 21 days ago
bool Shift(const RuleMatch& match, Reading& reading) {
  const Reading& length = match.Term("length");
  const Sense* sense = match["ago"]->word->As(Class::kAgo);
  if (length.kind != Kind::kDuration || length.steps != 0) return false;
  const std::string_view word = match.Slice(*match["ago"]);
  if (word == "before" || word == "after" || word == "back" || word == "previously" || word == "prior") {
    // "two years before the war" goes on to something that isn't a date; "the year before." ends here.
    const LowerWord after = match.After(match.last());
    const Atom* next = match.after();
    if (next && !next->Is(Class::kComma) && !next->Is(Class::kAnd)) return false;
    if (!after.empty() && after != "and" && after != "but" && after != "while" && after != "when" &&
        after != "as")
      return false;
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
  const LowerWord after = match.After(match.last());
  if (!after.empty() && after != "and" && after != "but" && after != "when" && after != "to" &&
      after != "while")
    return false;
  const Atom* next = match.after();
  if (next && !next->Is(Class::kComma) && !next->Is(Class::kAnd) && !next->Is(Class::kTo)) return false;
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
  if (match.Has("unit")) {
    if (!match.Term("unit").definite) return false;
    reading.amounts = {{1000, match.Term("unit").grain, false}};
  } else {
    const Reading& length = match.Term("length");
    // "shrank in the first ten months from a year earlier"
    if (length.kind != Kind::kDuration || length.steps != 0 || length.number >= 0) return false;
    reading.amounts = length.amounts;
    reading.mod = length.mod;
  }
  // "two years since 2011" and "a year from May" are lengths beside a date as often as not.
  if (word == "since" || (word == "from" && reading.amounts[0].unit > Grain::kMonth)) return false;
  // "three months from July to September"
  if (word == "from" && match.after() && (match.after()->Is(Class::kTo) || match.after()->Is(Class::kUntil)))
    return false;
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
  if (match["base"] == match["unit"] + 1 && match.Term("base").month >= 0) return false;  // "the week May 5"
  reading.kind = Kind::kSpan;
  reading.grain = Grain::kWeek;
  reading.base = match["base"]->reading;
  reading.code = match.Has("started") ? "started" : match.Has("ended") || match.Has("to") ? "ended" : "of";
  return match.Term("base").grain == Grain::kDay;
}

// two weeks starting May 20
bool Starting(const RuleMatch& match, Reading& reading) {
  const Reading& length = match.Term("length");
  if (length.kind != Kind::kDuration || length.steps != 0 || length.amounts.size() != 1 ||
      length.amounts[0].unknown)
    return false;
  if (length.amounts[0].unit < Grain::kDay) return false;
  reading.kind = Kind::kSpan;
  reading.grain = length.amounts[0].unit;
  reading.amounts = length.amounts;
  reading.base = match["base"]->reading;
  reading.code = "started";
  return true;
}

// 1 month 21 days, two years and three months
bool AddDurations(const RuleMatch& match, Reading& reading) {
  const Reading& a = match.Term("a");
  const Reading& b = match.Term("b");
  if (a.kind != Kind::kDuration || b.kind != Kind::kDuration || a.amounts.size() + b.amounts.size() > 4)
    return false;
  if (a.amounts.back().unknown || b.amounts.front().unknown || b.steps != 0) return false;
  if (a.amounts.back().unit <= b.amounts.front().unit) return false;
  if (match.Slice(*match["b"]).starts_with("a ") && !match.Has("and") && !match.Has("c")) return false;
  reading = a;
  reading.amounts.insert(reading.amounts.end(), b.amounts.begin(), b.amounts.end());
  if (match.Has("c")) {
    const Reading& c = match.Term("c");
    if (c.kind != Kind::kDuration || c.steps != 0 || c.amounts.size() != 1 || c.amounts[0].unknown ||
        c.amounts[0].unit >= b.amounts.back().unit)
      return false;
    reading.amounts.push_back(c.amounts[0]);
  }
  reading.emit = true;
  return true;
}

// "will be redeemed in five years": from here on; with a verb that looks back it stays a length ("fell 5% in
// two weeks").
bool InFuture(const RuleMatch& match, Reading& reading) {
  const Reading& length = match.Term("length");
  if (length.kind != Kind::kDuration || length.steps != 0 || length.amounts.size() != 1 ||
      length.amounts[0].unknown)
    return false;
  if (length.amounts[0].unit < Grain::kDay || !length.mod.empty() || length.definite || length.number >= 0)
    return false;
  reading.kind = Kind::kShift;
  reading.amounts = length.amounts;
  reading.sign = 1;
  reading.grain = length.amounts[0].unit;
  reading.code = "IF_FUTURE";
  match.SpanFrom(*match["length"]);
  return true;
}

constexpr Rule kRules[] = {
    {"shift.durations_three", 2, "a=Duration comma? and? b=Duration comma? and? c=Duration", AddDurations},
    {"shift.durations", 2, "a=Duration comma? and=and? b=Duration", AddDurations},
    {"shift.after_next", 2, "unit=Year|Quarter|Month|Week|Weekend|Day shift=shift the? relative=relative",
     AfterNext},
    {"shift.ago", 3, "length=Duration comma? ago=ago", Shift},
    {"shift.in_time", 3, "in length=Duration poss? time=timeword", In},
    {"shift.in_future", 5, "in length=Duration", InFuture},
    {"shift.unit_before", 3, "unit=Year|Quarter|Month|Week|Day ago=ago", DefiniteShift},
    {"shift.from", 4, "length=Duration shift=shift the? base=Day|Weekday|Month|Year|Week", ShiftFrom},
    {"shift.unit_from", 4, "unit=Day|Week|Month|Year shift=shift base=Day|Weekday", ShiftFrom},
    {"shift.week_of", 4, "unit=Week (of the? | to=to | ended=ended | started=started)? on? base=Day|Weekday",
     WeekOf},
    {"shift.starting", 4, "length=Duration started=started on|from? base=Day|Weekday|Month", Starting},
};

}  // namespace

std::span<const Rule> ShiftRules() { return kRules; }

}  // namespace reckoner::periods
