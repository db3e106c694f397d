#include "extractors/claims/per_share.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

bool IsPerShare(const Figure& figure) {
  const size_t each = figure.unit.find('/');  // "USD/diluted share"
  return figure.kind == FigureKind::kMoney && each != std::string::npos &&
         figure.unit.find("share", each) != std::string::npos;
}

// "$1.28 per diluted share, up from $196.5 million, or 89 cents": the base is told likewise.
bool NewerIsPerShare(const Reading& reading, const Fact& base) {
  const int32_t newer =
      !base.base || base.movement < 0 ? -1 : reading.movements[static_cast<size_t>(base.movement)].newer;
  const int32_t fact = newer < 0 ? -1 : reading.fact_of[static_cast<size_t>(newer)];
  if (fact < 0) return false;
  const Fact& level = reading.facts[static_cast<size_t>(fact)];
  const std::vector<Aside>& asides = reading.item(level.line, level.item).asides;
  return std::any_of(asides.begin(), asides.end(), [&](const Aside& aside) {
    return aside.kind == Aside::kOr && IsPerShare(reading.figure(aside.figure));
  });
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
    // "Adjusted profit was 41 cents per share": told of one share alone
    if (IsPerShare(reading.figure(whole.figure))) {
      if (std::optional<SeriesKey> each = resolver.PerShare(*key)) {
        std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
        keys.push_back(std::move(*each));
        reading.facts[i].series = static_cast<int32_t>(keys.size() - 1);
      }
      continue;
    }
    for (const Aside& aside : reading.item(line, whole.item).asides) {
      const Figure& amount = reading.figure(aside.figure);
      const bool likewise =
          amount.kind == FigureKind::kMoney && amount.unit_mult == 0 && NewerIsPerShare(reading, whole);
      if (aside.kind != Aside::kOr || (!IsPerShare(amount) && !likewise)) continue;
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
