// What the text spoke of before: the latest mention of a unit, the period that a report is about, and what is
// said by them: the same period last year, the year-ago quarter.
#include <algorithm>

#include "extractors/periods/resolver.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Kind = Reading::Kind;

constexpr int kLookBack = 200;  // mentions, so that hostile text costs no more

}  // namespace

const Resolver::Mention* Resolver::LastMention(Grain low, Grain high, int sentences) const {
  int looked = 0;
  for (auto it = mentions_.rbegin(); it != mentions_.rend() && looked < kLookBack; ++it, ++looked) {
    if (sentence_ - it->sentence > sentences) break;
    if (it->grain >= low && it->grain <= high) return &*it;
  }
  return nullptr;
}

const Resolver::Mention* Resolver::OwnNamed(const Reading& reading) const {
  if ((reading.grain != Grain::kQuarter && reading.grain != Grain::kHalf) || reading.year >= 0 ||
      reading.base >= 0 || reading.base2 >= 0 || reading.direction != Reading::Direction::kNone)
    return nullptr;
  const std::string name = (reading.grain == Grain::kQuarter ? "-Q" : "-H") + Padded(reading.number, 1);
  int looked = 0;
  for (auto it = mentions_.rbegin(); it != mentions_.rend() && looked < kLookBack; ++it, ++looked) {
    if (!it->days_known && it->grain == reading.grain && it->value.ends_with(name)) return &*it;
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

Resolver::Place Resolver::FromMention(const Mention& mention) {
  Place place;
  place.grain = mention.grain;
  place.range = mention.range;
  place.value = mention.value;
  place.relative = place.from_context = true;
  place.days_unknown = !mention.days_known;
  return place;
}

Resolver::Place Resolver::BackAYear(const Mention& mention) const {
  Place place;
  place.grain = mention.grain;
  place.relative = place.from_context = true;
  place.range = YearBefore(mention.range);
  place.days_unknown = !mention.days_known;
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

}  // namespace reckoner::periods
