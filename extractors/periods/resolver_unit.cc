// Units from here, what the context names, and shifts: last month, the same period last year, three months
// ago.
#include <algorithm>

#include "extractors/periods/resolver.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

constexpr int kNear = 1;  // sentences back that "the following year" looks

// A unit that nothing fixes.
std::string Unresolved(Grain grain) {
  switch (grain) {
    case Grain::kDay:
      return "XXXX-XX-XX";
    case Grain::kWeek:
      return "XXXX-WXX";
    case Grain::kWeekend:
      return "XXXX-WXX-WE";
    case Grain::kMonth:
      return "XXXX-XX";
    case Grain::kQuarter:
      return "XXXX-QX";
    case Grain::kHalf:
      return "XXXX-HX";
    default:
      return "XXXX";
  }
}

}  // namespace

Resolver::Place Resolver::FromMention(const Mention& mention) {
  Place place;
  place.grain = mention.grain;
  place.range = mention.range;
  place.value = mention.value;
  place.relative = place.from_context = true;
  return place;
}

Resolver::Place Resolver::Unit(const Reading& reading, const TenseAt& tense) {
  Place place;
  place.grain = reading.grain;
  place.relative = true;
  place.fiscal = reading.fiscal;
  std::optional<Day> anchor = context_.reference;
  int steps = reading.steps;
  if (reading.anchor == Anchor::kContext) {
    if (const Mention* mention = LastMention(Grain::kDay, reading.grain, kNear)) {
      const bool own = mention->grain == reading.grain && mention->value.find('/') != std::string::npos;
      if (own && reading.grain == Grain::kYear && steps == -1) return BackAYear(*mention);
      anchor = steps > 0 ? mention->range.last : mention->range.first;
      place.from_context = true;
    }
  } else if (reading.definite && reading.grain >= Grain::kMonth) {
    const Mention* mention = reading.grain == Grain::kQuarter
                                 ? Focus(Grain::kQuarter, Grain::kQuarter, false)
                                 : LastMention(reading.grain, reading.grain, kNear);
    if (mention && reading.code != "LATEST") {
      const bool part = reading.grain == Grain::kYear && mention->value.find('/') != std::string::npos &&
                        Frequency(mention->range) != 'A';
      place = FromMention(*mention);
      place.fiscal = reading.fiscal;
      if (part) {  // nine months of it
        place.value.clear();
        place.range = UnitHolding(mention->range.last, Grain::kYear);
      }
      return place;
    }
    if (reading.grain == Grain::kQuarter) {
      if (mention && context_.reference && mention->range.last <= *context_.reference)
        return FromMention(*mention);
      steps = -1;  // quarters are reported once they are over
    }
  } else if (reading.definite && reading.grain == Grain::kWeekend && anchor && IsoWeekday(*anchor) <= 4 &&
             tense != Tense::kFuture) {
    steps = -1;
  }
  if (!anchor) {
    place.value = Unresolved(reading.grain);
    return place;
  }
  if (reading.code == "YTD") {
    place.range = {{*MakeDay(YearOf(*anchor), 1, 1), *anchor}};
    place.value = IsoDate(place.range->first) + "/" + IsoDate(place.range->last);
    place.grain = Grain::kNone;
    return place;
  }
  if (reading.grain == Grain::kSeason) return place;
  if (reading.code == "ENDPOINT") {  // its last day; early in a year "year-end" is the one just over
    if (reading.grain == Grain::kYear && steps == 0 && tense != Tense::kFuture && MonthOf(*anchor) <= 4)
      steps = -1;
    if (const auto unit = UnitFrom(*anchor, reading.grain, steps)) place.range = {{unit->last, unit->last}};
    place.grain = Grain::kDay;
    return place;
  }
  place.range = UnitFrom(*anchor, reading.grain, steps);
  return place;
}

// The same period last year, the 1988 period, year-earlier, the year-ago quarter.
Resolver::Place Resolver::Same(const Reading& reading, const TenseAt& tense, int depth) {
  Place place;
  place.relative = true;
  if (reading.code == "elliptic") {
    const Mention* quarter = LastMention(Grain::kQuarter, Grain::kQuarter, 0);
    if (!quarter) {
      place.value = kNothing;
      return place;
    }
    place.grain = Grain::kQuarter;
    place.from_context = true;
    place.range =
        UnitHolding(*MakeDay(YearOf(quarter->range.first), 3 * reading.number - 2, 1), Grain::kQuarter);
    return place;
  }
  if (reading.code == "shift") {
    const auto unit = static_cast<Grain>(std::max(reading.number, 0));  // "quarter" in "the year-ago quarter"
    const Mention* mention =
        unit != Grain::kNone ? Focus(unit, unit, false) : Focus(Grain::kMonth, Grain::kYear, false);
    if (mention && reading.grain == Grain::kYear) return BackAYear(*mention);
    const Grain grain = mention ? mention->grain : unit != Grain::kNone ? unit : reading.grain;
    place.grain = grain;
    const auto from = mention ? std::optional<Day>(mention->range.first) : context_.reference;
    if (!from) return place;
    const bool over = !mention && grain == Grain::kQuarter;
    place.from_context = mention != nullptr;
    place.range = UnitFrom(*from, grain, (grain == reading.grain ? -1 : 0) - (over ? 1 : 0));
    if (place.range && grain != reading.grain) place.range = YearBefore(*place.range);
    return place;
  }
  const Mention* mention = reading.grain != Grain::kNone ? Focus(reading.grain, reading.grain, true)
                                                         : Focus(Grain::kMonth, Grain::kYear, true);
  int year = reading.year;
  if (reading.base >= 0) {
    const Reading& base_reading = readings_[static_cast<size_t>(reading.base)];
    Place base = Find(base_reading, tense, depth + 1);
    if (base.range) year = YearOf(base.range->first);
    // "the same month last year": the month of the base, if it names one
    if (base.range && base.grain < Grain::kYear && base_reading.kind != Kind::kUnit) return base;
  }
  if (!mention) {
    if (year < 0 && reading.grain != Grain::kNone && context_.reference) {
      place.grain = reading.grain;
      place.range = UnitHolding(*context_.reference, reading.grain);
    } else if (year > 0) {
      place.grain = Grain::kYear;
      place.range = UnitHolding(*MakeDay(year, 1, 1), Grain::kYear);
    }
    return place;
  }
  place = FromMention(*mention);
  if (year < 0) return place;
  constexpr int kMaxYears = 40;
  Mention back = *mention;
  for (int guard = 0; YearOf(back.range.first) > year && guard < kMaxYears; ++guard) {
    place = BackAYear(back);
    if (!place.range) return place;
    back.range = *place.range;
    back.value = ValueOf(place);
  }
  if (YearOf(back.range.first) != year) {
    place.range.reset();
    place.value.clear();
  }
  return place;
}

Resolver::Place Resolver::Shift(const Reading& reading, const TenseAt& tense, int depth) {
  Place place;
  if (reading.code == "IF_FUTURE" && tense != Tense::kFuture) {
    place.value = TimexOf(reading.amounts);
    return place;
  }
  place.relative = true;
  const Amount& last = reading.amounts.back();
  Grain grain = last.unit == Grain::kFortnight || last.unit == Grain::kBusinessDay ? Grain::kDay : last.unit;
  std::optional<Day> anchor = context_.reference;
  if (reading.base >= 0) {
    const Place base = Find(readings_[static_cast<size_t>(reading.base)], tense, depth + 1);
    anchor = base.range ? std::optional<Day>(reading.sign > 0 ? base.range->last : base.range->first)
                        : std::nullopt;
    place.relative = base.relative;
    place.from_context = base.from_context;
    if (base.grain == Grain::kDay) grain = Grain::kDay;
  } else {
    // "a year ago", "a year earlier" beside a quarter or month mean that quarter or month of last year.
    const bool one = reading.amounts.size() == 1 && last.milli == 1000 && !last.unknown && reading.sign < 0 &&
                     reading.mod.empty();
    if (one && (last.unit == Grain::kYear || last.unit == Grain::kMonth || last.unit == Grain::kQuarter)) {
      const bool context = reading.anchor == Anchor::kContext;
      const Mention* mention = Focus(Grain::kMonth, last.unit, context);
      const bool own_year = mention && mention->value.find('/') != std::string::npos;  // 2024/25
      if (mention && last.unit == Grain::kYear && (context || mention->grain != Grain::kYear || own_year))
        return BackAYear(*mention);
      if (mention && context) {
        place = FromMention(*mention);
        place.value.clear();
        place.range = UnitFrom(mention->range.first, mention->grain, mention->grain == last.unit ? -1 : -3);
        return place;
      }
    }
    if (reading.anchor == Anchor::kContext) {
      if (const Mention* mention = LastMention(Grain::kDay, Grain::kYear, kNear)) {
        anchor = reading.sign > 0 ? mention->range.last : mention->range.first;
        place.from_context = true;
      }
    }
  }
  for (const Amount& amount : reading.amounts) {
    if (amount.unknown) {
      // Some time on that side.
      if (grain < Grain::kDay) {
        place.value = TimexOf(reading.amounts);
        place.grain = Grain::kNone;
      } else {
        place.value = reading.sign < 0 ? "PAST_REF" : "FUTURE_REF";
      }
      return place;
    }
    if (amount.unit < Grain::kDay || !anchor) {
      place.value = TimexOf(reading.amounts);
      place.grain = Grain::kNone;
      return place;
    }
    anchor = Moved(*anchor, amount, reading.sign);
    if (!anchor) {
      place.value = TimexOf(reading.amounts);
      return place;
    }
  }
  // Weeks are told by the day up to three, decades by the year.
  if (grain == Grain::kWeek && last.milli < 4000 && reading.mod.empty()) grain = Grain::kDay;
  if (grain == Grain::kDecade || grain == Grain::kCentury) grain = Grain::kYear;
  if (reading.amounts.size() > 1) grain = last.unit >= Grain::kMonth ? last.unit : Grain::kDay;
  place.grain = grain;
  place.range = UnitHolding(*anchor, grain);
  return place;
}

}  // namespace reckoner::periods
