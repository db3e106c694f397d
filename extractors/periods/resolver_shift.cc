// Moves by a length: three months ago, a year earlier, two weeks before Christmas.
#include "extractors/periods/resolver.h"

namespace reckoner::periods {
namespace {

using Anchor = Reading::Anchor;

constexpr int kNear = 1;  // sentences back that "two weeks later" looks

}  // namespace

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
      } else if (reading.sign > 0 && tense == Tense::kPast) {
        anchor.reset();  // "three years later it closed": after what the text has no date of
      }
    }
  }
  Day day = anchor.value_or(Day());
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
    const auto moved = Moved(day, amount, reading.sign);
    if (!moved) {
      place.value = TimexOf(reading.amounts);
      return place;
    }
    day = *moved;
  }
  // What a text tells of as past is not ahead: the mention is not what it came after.
  if (place.from_context && reading.sign > 0 && tense == Tense::kPast && context_.reference &&
      day > *context_.reference) {
    place.from_context = false;
    place.value = TimexOf(reading.amounts);
    place.grain = Grain::kNone;
    return place;
  }
  // Weeks are told by the day up to three, decades by the year.
  if (grain == Grain::kWeek && last.milli < 4000 && reading.mod.empty()) grain = Grain::kDay;
  if (grain == Grain::kDecade || grain == Grain::kCentury) grain = Grain::kYear;
  if (reading.amounts.size() > 1) grain = last.unit >= Grain::kMonth ? last.unit : Grain::kDay;
  place.grain = grain;
  place.range = UnitHolding(day, grain);
  return place;
}

}  // namespace reckoner::periods
