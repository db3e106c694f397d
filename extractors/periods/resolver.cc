#include "extractors/periods/resolver.h"

#include <algorithm>

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Kind = Reading::Kind;

constexpr int kLookBack = 200;  // mentions, so that hostile text costs no more

// Grains whose place becomes what "a year earlier" and "the quarter" speak of.
bool Remembered(Grain grain) {
  return grain >= Grain::kDay && grain <= Grain::kCentury && grain != Grain::kSeason;
}

std::string Digits(int64_t milli) {
  std::string digits = std::to_string(milli / 1000);
  if (const int64_t rest = milli % 1000; rest != 0) {
    std::string decimals = std::to_string(1000 + rest).substr(1);
    while (decimals.back() == '0') decimals.pop_back();
    digits += '.' + decimals;
  }
  return digits;
}

// A unit as ISO 8601 writes it: how many of which designator.
struct Designator {
  int factor;
  const char* letter;
  bool time;
  int half;  // of the next smaller designator in half a unit; 0: written with decimals
};

Designator DesignatorOf(Grain unit) {
  switch (unit) {
    case Grain::kSecond:
      return {1, "S", true, 0};
    case Grain::kMinute:
      return {1, "M", true, 30};
    case Grain::kHour:
      return {1, "H", true, 30};
    case Grain::kWeekend:
      return {1, "WE", false, 0};
    case Grain::kWeek:
    case Grain::kWorkweek:
      return {1, "W", false, 0};
    case Grain::kFortnight:
      return {2, "W", false, 0};
    case Grain::kMonth:
      return {1, "M", false, 0};
    case Grain::kQuarter:
      return {3, "M", false, 0};
    case Grain::kHalf:
      return {6, "M", false, 0};
    case Grain::kYear:
      return {1, "Y", false, 6};
    case Grain::kDecade:
      return {10, "Y", false, 0};
    case Grain::kCentury:
      return {100, "Y", false, 0};
    case Grain::kMillennium:
      return {1000, "Y", false, 0};
    default:
      return {1, "D", false, 0};
  }
}

// Letters of vague lengths: "decades" are PXDE.
const char* VagueLetter(Grain unit) {
  switch (unit) {
    case Grain::kQuarter:
      return "Q";
    case Grain::kDecade:
      return "DE";
    case Grain::kCentury:
      return "CE";
    default:
      return DesignatorOf(unit).letter;
  }
}

// Where nothing fixes the time: the length, or that there is one.
std::string UnresolvedValue(const Reading& reading) {
  if (reading.kind == Kind::kNth && reading.count > 1)
    return TimexOf({{reading.count * int64_t{1000}, reading.grain, false}});
  if (!reading.amounts.empty()) return TimexOf(reading.amounts);
  switch (reading.grain) {
    case Grain::kDay:
      return "XXXX-XX-XX";
    case Grain::kWeek:
      return "XXXX-WXX";
    case Grain::kMonth:
      return "XXXX-XX";
    case Grain::kQuarter:
      return "XXXX-QX";
    default:
      return "XXXX";
  }
}

}  // namespace

std::string TimexOf(const std::vector<Amount>& amounts) {
  std::string date, time;
  for (const Amount& amount : amounts) {
    const Designator unit = DesignatorOf(amount.unit);
    std::string& part = unit.time ? time : date;
    if (amount.unknown) {
      part += std::string("X") + (unit.time ? unit.letter : VagueLetter(amount.unit));
      continue;
    }
    const int64_t milli = amount.milli * unit.factor;
    if (milli % 1000 == 500 && unit.half != 0) {
      if (milli > 1000) part += Digits(milli - 500) + unit.letter;
      part += std::to_string(unit.half) + (unit.time ? (amount.unit == Grain::kHour ? "M" : "S") : "M");
    } else {
      part += Digits(milli) + unit.letter;
    }
  }
  return "P" + date + (time.empty() ? "" : "T" + time);
}

const Resolver::Mention* Resolver::LastMention(Grain low, Grain high, int sentences) const {
  int looked = 0;
  for (auto it = mentions_.rbegin(); it != mentions_.rend() && looked < kLookBack; ++it, ++looked) {
    if (sentence_ - it->sentence > sentences) break;
    if (it->grain >= low && it->grain <= high) return &*it;
  }
  return nullptr;
}

const Resolver::Mention* Resolver::Focus(Grain low, Grain high, bool any) const {
  constexpr int kSentences = 12;
  constexpr int kRecent = 400;  // days
  const Mention *running = nullptr, *old = nullptr;
  int looked = 0;
  for (auto it = mentions_.rbegin();
       it != mentions_.rend() && sentence_ - it->sentence <= kSentences && looked < kLookBack;
       ++it, ++looked) {
    if (it->grain < low || it->grain > high) continue;
    if (!context_.reference) return &*it;
    const Day reference = *context_.reference;
    if (it->range.first > reference) continue;
    // What is long over is meant only in its own sentence, or where nothing newer is spoken of.
    if (reference - it->range.last > days(kRecent)) {
      if (any && sentence_ == it->sentence) return &*it;
      if (any && !old) old = &*it;
      continue;
    }
    // What is not over yet is rarely reported on: only if nothing else was spoken of.
    if (it->range.last > reference && it->grain < Grain::kYear) {
      if (!running) running = &*it;
      continue;
    }
    return &*it;
  }
  return running ? running : old;
}

Resolver::Place Resolver::BackAYear(const Mention& mention) const {
  Place place;
  place.grain = mention.grain;
  place.relative = place.from_context = true;
  place.range = YearBefore(mention.range);
  // "2024/2025", a season or fiscal year: its days are not known.
  if (mention.value.size() == 9 && mention.value[4] == '/' && place.range) {
    place.value =
        TimexOf(place.range->first, Grain::kYear) + "/" + TimexOf(mention.range.first, Grain::kYear);
    place.range.reset();
    return place;
  }
  // "2025-Q1" of a company's own year stays a Q1.
  if (mention.value.size() > 4 && place.range && mention.value.find('/') == std::string::npos) {
    int year = 0;
    for (int i = 0; i < 4; ++i) year = year * 10 + (mention.value[static_cast<size_t>(i)] - '0');
    if (year > 1 && year < 9999)
      place.value = TimexOf(*MakeDay(year - 1, 1, 1), Grain::kYear) + mention.value.substr(4);
  } else if (mention.value.find('/') != std::string::npos && place.range) {
    const auto first = UnitHolding(place.range->first, Grain::kMonth),
               last = UnitHolding(place.range->last, Grain::kMonth);
    const bool months = first->first == place.range->first && last->last == place.range->last;
    const Grain grain = months ? Grain::kMonth : Grain::kDay;
    place.value = TimexOf(place.range->first, grain) + "/" + TimexOf(place.range->last, grain);
  }
  return place;
}

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
      if (const Mention* day = LastMention(Grain::kDay, Grain::kDay, 1)) {
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

std::optional<Period> Resolver::Resolve(int32_t index, const TenseAt& tense, int sentence, bool compared) {
  const Reading& reading = readings_[static_cast<size_t>(index)];
  sentence_ = sentence;
  Place place = Find(reading, tense, 0);
  Period period;
  period.mod = reading.mod.empty() ? place.mod : reading.mod;
  period.fiscal = reading.fiscal || place.fiscal;
  period.value = ValueOf(place);
  if (period.value == kNothing) return std::nullopt;
  if (period.value.empty()) period.value = UnresolvedValue(reading);
  if (place.range && !place.days_unknown && reading.kind != Kind::kReference) {
    period.start = place.range->first;
    period.end = place.range->last;
  }
  if (place.from_context) {
    period.resolved_from = ResolvedFrom::kContext;
  } else if (place.relative) {
    period.resolved_from = context_.source;
  }

  switch (reading.kind) {
    case Kind::kDuration:
      period.type = PeriodType::kDuration;
      break;
    case Kind::kSet:
      period.type = PeriodType::kSet;
      break;
    case Kind::kSpan:
      period.type = reading.as_length || (!place.range && !reading.amounts.empty()) ? PeriodType::kDuration
                                                                                    : PeriodType::kDate;
      break;
    case Kind::kShift:
      period.type = place.grain == Grain::kNone && !place.range && place.value.starts_with('P') &&
                            !place.value.ends_with("REF")
                        ? PeriodType::kDuration
                        : PeriodType::kDate;
      break;
    default:
      period.type = PeriodType::kDate;
      break;
  }
  if (!reading.time.empty()) {
    period.type = PeriodType::kTime;
    period.value += reading.time;
  }
  period.year_printed = reading.year >= 0;
  for (int32_t base = reading.base; base >= 0 && !period.year_printed;
       base = readings_[static_cast<size_t>(base)].base) {
    period.year_printed = readings_[static_cast<size_t>(base)].year >= 0;
  }
  if (reading.weekday != 0) period.printed_weekday = static_cast<unsigned>(reading.weekday);

  const bool vague_part = period.mod == "START" || period.mod == "MID" || period.mod == "END";
  // A fiscal year's days are known only where the text says when it ends.
  if (period.fiscal && reading.kind != Kind::kSpan && reading.kind != Kind::kRange && reading.base2 < 0) {
    if (fiscal_start_ != 0 && place.grain == Grain::kYear && place.range) {
      const int year = YearOf(place.range->first);
      period.start = MakeDay(fiscal_start_ == 1 ? year : year - 1, fiscal_start_, 1);
      const auto next = period.start ? AddMonths(*period.start, 12) : std::nullopt;
      period.end = next ? std::optional<Day>(*next - days(1)) : std::nullopt;
      char start[16] = "--01-01";
      start[2] = static_cast<char>('0' + fiscal_start_ / 10);
      start[3] = static_cast<char>('0' + fiscal_start_ % 10);
      period.reporting_year_start = start;
    } else {
      period.start = period.end = std::nullopt;
    }
  }
  if ((period.type == PeriodType::kDate || reading.as_length) && period.start && period.end && !vague_part) {
    period.sdmx = SdmxOf({*period.start, *period.end});
  }

  const bool comparison =
      compared ||
      (reading.kind == Kind::kSame && (reading.steps != 0 || reading.base >= 0 || reading.year >= 0)) ||
      (reading.kind == Kind::kShift && (reading.anchor == Reading::Anchor::kContext || place.from_context)) ||
      (reading.kind == Kind::kCalendar && reading.direction == Reading::Direction::kLast &&
       place.from_context);
  if (place.range && Remembered(place.grain) && reading.kind != Kind::kReference &&
      reading.kind != Kind::kTime && !comparison) {
    mentions_.push_back({*place.range, place.grain, sentence, period.value});
  }
  // "For the nine months" turns to the year so far.
  if (reading.kind == Kind::kDuration && reading.definite && !place.range && context_.reference) {
    const auto year = UnitHolding(*context_.reference, Grain::kYear);
    if (year) mentions_.push_back({*year, Grain::kYear, sentence, TimexOf(year->first, Grain::kYear)});
  }
  return period;
}

}  // namespace reckoner::periods
