// A growth in one sentence and its levels in another: "Sales rose 16.4 pct. … Dealers sold 377,617 trucks in
// March, up from 324,327 a year before." The series, the time and the base must be the same; where the text
// leaves the base open, the arithmetic must fit.
#include <algorithm>
#include <cstdlib>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 5;

const Fact* FactOf(const Reading& reading, int32_t figure) {
  const int32_t fact = figure < 0 ? -1 : reading.fact_of[static_cast<size_t>(figure)];
  return fact < 0 ? nullptr : &reading.facts[static_cast<size_t>(fact)];
}

}  // namespace

void JoinApart(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::vector<char> used(reading.movements.size(), 0);
  for (const Movement& growth : reading.movements) {
    if (growth.percent < 0 || growth.older >= 0 || growth.delta >= 0) continue;
    const Fact* fact = FactOf(reading, growth.percent);
    const SeriesKey* key = fact == nullptr ? nullptr : KeyOf(reading, *fact);
    if (key == nullptr) continue;
    const Movement* best = nullptr;
    bool certain = false, inverse = false;
    for (size_t i = 0; i < reading.movements.size(); ++i) {
      const Movement& levels = reading.movements[i];
      if (levels.newer < 0 || levels.older < 0 || levels.percent >= 0 || levels.factor >= 0 || used[i])
        continue;
      if (std::abs(levels.line - growth.line) > kMaxLinesApart || &levels == &growth) continue;
      if (growth.newer >= 0 && growth.newer != levels.newer) continue;
      const Fact* newer = FactOf(reading, levels.newer);
      const SeriesKey* its = newer == nullptr ? nullptr : KeyOf(reading, *newer);
      const bool named = its != nullptr && its->local == key->local;
      if (!named && std::abs(levels.line - growth.line) > 1) continue;
      if (reading.figure(levels.newer).kind == FigureKind::kPercent) continue;
      const int32_t a = reading.fact_of[static_cast<size_t>(growth.percent)],
                    b = reading.fact_of[static_cast<size_t>(levels.newer)];
      const Sameness time = input.time.Compare(a, b);
      if (time == Sameness::kDifferent || (!named && time != Sameness::kSame)) continue;
      if (!named && SignificantDigits(reading.figure(growth.percent)) < 2) continue;
      const bool fits = FitsPercent(reading.figure(levels.newer), reading.figure(levels.older),
                                    reading.figure(growth.percent));
      if (!fits) continue;
      best = &levels;
      certain = time == Sameness::kSame;
      used[i] = 1;
      break;
    }
    if (best == nullptr) continue;
    Link link{.kind = LinkKind::kMovement,
              .rule = "join.apart",
              .terms = {{.role = TermRole::kNew, .figure = inverse ? best->older : best->newer},
                        {.role = TermRole::kOld, .figure = inverse ? best->newer : best->older},
                        {.role = TermRole::kPercent, .figure = growth.percent}},
              .direction = growth.direction,
              .cue = growth.cue,
              .premises = {{"time_period", certain ? PremiseHow::kStated : PremiseHow::kInferred},
                           {"base_period", PremiseHow::kInferred}}};
    const Span a = reading.figure(growth.percent).span, b = reading.figure(best->newer).span,
               c = reading.figure(best->older).span;
    link.scope = {std::min({a.begin, b.begin, c.begin}), std::max({a.end, b.end, c.end})};
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
