#include "extractors/claims/per_share.h"

#include <vector>

#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

bool IsPerShare(const Figure& figure) {
  return figure.kind == FigureKind::kMoney && figure.unit.ends_with("/share");
}

// The movement that sets two asides against each other (MovementReader::RecordAsides), or -1.
int32_t MovementOf(const Reading& reading, int32_t figure) {
  for (size_t i = reading.movements.size(); i-- > 0;) {
    const Movement& movement = reading.movements[i];
    if (movement.newer == figure || movement.older == figure) return static_cast<int32_t>(i);
  }
  return -1;
}

}  // namespace

void NamePerShare(Reading& reading, int32_t line, size_t first, const SeriesResolver& resolver) {
  const size_t read = reading.facts.size();
  for (size_t i = first; i < read; ++i) {
    const Fact whole = reading.facts[i];
    const SeriesKey* const key = KeyOf(reading, whole);
    if (whole.line != line || whole.measure != Measure::kLevel || key == nullptr) continue;
    for (const Aside& aside : reading.item(line, whole.item).asides) {
      if (aside.kind != Aside::kOr || !IsPerShare(reading.figure(aside.figure))) continue;
      std::optional<SeriesKey> each = resolver.PerShare(*key);
      if (!each) break;
      std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
      keys.push_back(std::move(*each));
      reading.Note({.figure = aside.figure,
                    .line = line,
                    .item = whole.item,
                    .base = whole.base,
                    .movement = MovementOf(reading, aside.figure),
                    .subject_item = whole.subject_item,
                    .stated = true,
                    .series = static_cast<int32_t>(keys.size() - 1)});
      break;
    }
  }
}

}  // namespace reckoner
