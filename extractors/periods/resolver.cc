#include "extractors/periods/resolver.h"

#include "extractors/periods/unresolved.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Kind = Reading::Kind;

// Grains whose place becomes what "a year earlier" and "the quarter" speak of.
bool Remembered(Grain grain) {
  return grain >= Grain::kDay && grain <= Grain::kCentury && grain != Grain::kSeason;
}

}  // namespace

std::string Resolver::ValueOf(const Place& place) const {
  if (!place.value.empty()) return place.value;
  if (!place.range) return "";
  const std::string unit = TimexOf(place.range->first, place.grain);
  return unit.empty() ? IsoDate(place.range->first) + "/" + IsoDate(place.range->last) : unit;
}

Resolver::Place Resolver::Find(const Reading& reading, const TenseAt& tense, int depth) {
  constexpr int kMaxDepth = 8;
  if (depth > kMaxDepth) return {};
  switch (reading.kind) {
    case Kind::kCalendar:
      return Calendar(reading, tense, depth);
    case Kind::kUnit:
      return Unit(reading, tense);
    case Kind::kShift:
      return Shift(reading, tense, depth);
    case Kind::kNth:
      return Nth(reading, tense, depth);
    case Kind::kRange:
      return RangeOfTwo(reading, tense, depth);
    case Kind::kSpan:
      return SpanEnding(reading, tense, depth);
    case Kind::kSame:
      return Same(reading, tense, depth);
    case Kind::kDuration:
      return Duration(reading);
    case Kind::kReference: {
      Place place;
      place.value = reading.code;
      place.relative = true;
      if (reading.code == "PRESENT_REF" && context_.reference)
        place.range = {{*context_.reference, *context_.reference}};
      return place;
    }
    case Kind::kTime: {
      Place place;
      place.grain = Grain::kDay;
      place.relative = true;
      const Mention* day = LastMention(Grain::kDay, Grain::kDay, 1);
      const bool ahead = day && context_.reference && day->range.first > *context_.reference;
      if (day && (!ahead || tense == Tense::kFuture)) {
        place.range = day->range;
        place.from_context = true;
      } else if (context_.reference) {
        place.range = {{*context_.reference, *context_.reference}};
      } else {
        place.value = "XXXX-XX-XX";
      }
      return place;
    }
    case Kind::kSet: {
      Place place;
      place.value = reading.amounts.empty() ? std::string(reading.code) : TimexOf(reading.amounts);
      return place;
    }
  }
  return {};
}

PeriodType Resolver::TypeOf(const Reading& reading, const Place& place) {
  if (!reading.time.empty()) return PeriodType::kTime;
  bool length = false;
  switch (reading.kind) {
    case Kind::kSet:
      return PeriodType::kSet;
    case Kind::kDuration:
      length = true;
      break;
    case Kind::kSpan:
      length = reading.as_length || (!place.range && !reading.amounts.empty());
      break;
    case Kind::kShift:
      length = place.grain == Grain::kNone && !place.range && place.value.starts_with('P') &&
               !place.value.ends_with("REF");
      break;
    default:
      break;
  }
  return length ? PeriodType::kDuration : PeriodType::kDate;
}

bool Resolver::NamesYear(const Reading& reading) const {
  if (reading.year >= 0) return true;
  for (int32_t base = reading.base; base >= 0; base = readings_[static_cast<size_t>(base)].base) {
    if (readings_[static_cast<size_t>(base)].year >= 0) return true;
  }
  return false;
}

void Resolver::SetFiscalDays(const Place& place, Period& period) const {
  period.start = period.end = std::nullopt;
  if (fiscal_start_ == 0 || place.grain != Grain::kYear || !place.range) return;
  const int year = YearOf(place.range->first);
  period.start = MakeDay(fiscal_start_ == 1 ? year : year - 1, fiscal_start_, 1);
  const auto next = period.start ? AddMonths(*period.start, 12) : std::nullopt;
  period.end = next ? std::optional<Day>(*next - days(1)) : std::nullopt;
  period.reporting_year_start = "--" + Padded(fiscal_start_, 2) + "-01";
}

bool Resolver::IsBasis(const Reading& reading, const Place& place) {
  switch (reading.kind) {
    case Kind::kSame:
      return reading.steps != 0 || reading.base >= 0 || reading.year >= 0;
    case Kind::kShift:
      return reading.anchor == Reading::Anchor::kContext || place.from_context;
    case Kind::kCalendar:
      return reading.direction == Reading::Direction::kLast && place.from_context;
    default:
      return false;
  }
}

void Resolver::Remember(const Reading& reading, const Place& place, const TenseAt& tense,
                        const std::string& value, bool days_known) {
  const bool moment = reading.kind == Kind::kReference || reading.kind == Kind::kTime;
  if (place.range && Remembered(place.grain) && !moment && !IsBasis(reading, place) && !tense.Compared())
    mentions_.push_back({*place.range, place.grain, sentence_, value, days_known});
  // "For the nine months" turns to the year so far.
  if (reading.kind == Kind::kDuration && reading.definite && !place.range && context_.reference) {
    if (const auto year = UnitHolding(*context_.reference, Grain::kYear))
      mentions_.push_back({*year, Grain::kYear, sentence_, TimexOf(year->first, Grain::kYear), true});
  }
}

std::optional<Period> Resolver::Resolve(int32_t index, const TenseAt& tense, int sentence) {
  const Reading& reading = readings_[static_cast<size_t>(index)];
  sentence_ = sentence;
  const Place place = Find(reading, tense, 0);
  Period period;
  period.value = ValueOf(place);
  if (period.value == kNothing) return std::nullopt;
  if (period.value.empty()) period.value = Unresolved(reading);
  period.type = TypeOf(reading, place);
  period.value += reading.time;
  period.mod = reading.mod.empty() ? place.mod : reading.mod;
  period.fiscal = reading.fiscal || place.fiscal;
  period.year_printed = NamesYear(reading);
  if (reading.weekday != 0) period.printed_weekday = static_cast<unsigned>(reading.weekday);
  if (place.from_context) {
    period.resolved_from = ResolvedFrom::kContext;
  } else if (place.relative) {
    period.resolved_from = context_.source;
  }
  if (place.range && !place.days_unknown && reading.kind != Kind::kReference) {
    period.start = place.range->first;
    period.end = place.range->last;
  }
  // A fiscal year's days are known only where the text says when it ends.
  if (period.fiscal && reading.kind != Kind::kSpan && reading.kind != Kind::kRange && reading.base2 < 0)
    SetFiscalDays(place, period);
  const bool vague_part = period.mod == "START" || period.mod == "MID" || period.mod == "END";
  const bool placed = reading.as_length || (reading.kind == Kind::kDuration && reading.number == 1);
  if ((period.type == PeriodType::kDate || placed) && period.start && period.end && !vague_part)
    period.sdmx = SdmxOf({*period.start, *period.end});
  Remember(reading, place, tense, period.value, period.start.has_value());
  return period;
}

}  // namespace reckoner::periods
