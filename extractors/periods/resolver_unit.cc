// Calendar units from here: last month, this year, the following week, the quarter.
#include "extractors/periods/resolver.h"
#include "extractors/periods/unresolved.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;
using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

constexpr int kNear = 1;  // sentences back that "the following year" looks

}  // namespace

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
  if (reading.code == "TODATE") {
    const auto unit = UnitHolding(*anchor, reading.grain);
    if (!unit) return place;
    place.range = {{unit->first, *anchor}};
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

}  // namespace reckoner::periods
