// Growths of one flow that a reader would set side by side and must not: December's beside the year's, the
// vehicles' beside all goods'. The link says so by a premise that is unknown, so that its check ends
// undetermined and the record tells why no alarm was raised.
#include <algorithm>
#include <cstdlib>

#include "extractors/claims/joins.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 6;
constexpr size_t kMaxLinks = 24;  // of a passage

bool IsGrowth(const Reading& reading, const Fact& fact) {
  const Figure& figure = reading.figure(fact.figure);
  return fact.measure == Measure::kGrowth && fact.movement >= 0 && figure.value &&
         figure.kind == FigureKind::kPercent && fact.modality == Modality::kActual;
}

bool SameTime(const JoinInput& input, int32_t a, int32_t b) {
  return input.time.Compare(a, b) == Sameness::kSame;
}

// The nearest earlier growth of the same flow that is of another time, or else of another breadth; -1 for
// none, and where the same thing was said before of the same time: that is a restatement, another join's
// business.
int32_t Nearest(const JoinInput& input, const std::vector<int32_t>& growths, int32_t index) {
  const Fact& fact = input.reading.facts[static_cast<size_t>(index)];
  const SeriesKey& key = *KeyOf(input.reading, fact);
  int32_t broader = -1;
  for (auto before = growths.rbegin(); before != growths.rend(); ++before) {
    const Fact& other = input.reading.facts[static_cast<size_t>(*before)];
    if (fact.line - other.line > kMaxLinesApart) break;
    const SeriesKey& its = *KeyOf(input.reading, other);
    if (its.family != key.family || its.flow.value != key.flow.value) continue;
    if (its.product.value == key.product.value) return SameTime(input, index, *before) ? -1 : *before;
    const bool nested = its.product.value == "TOTAL" || key.product.value == "TOTAL";
    if (nested && broader < 0) broader = *before;
  }
  return broader;
}

Link Apart(const JoinInput& input, int32_t earlier, int32_t later) {
  const Reading& reading = input.reading;
  const Fact &a = reading.facts[static_cast<size_t>(earlier)], &b = reading.facts[static_cast<size_t>(later)];
  Link link{.kind = LinkKind::kRestate,
            .rule = "join.scope",
            .terms = {{.role = TermRole::kFirst, .figure = a.figure},
                      {.role = TermRole::kSecond, .figure = b.figure}}};
  if (!SameTime(input, earlier, later)) link.premises.push_back({"time_period", PremiseHow::kUnknown});
  if (KeyOf(reading, a)->product.value != KeyOf(reading, b)->product.value)
    link.premises.push_back({"product", PremiseHow::kUnknown});
  const Span x = reading.figure(a.figure).span, y = reading.figure(b.figure).span;
  link.scope = {std::min(x.begin, y.begin), std::max(x.end, y.end)};
  return link;
}

}  // namespace

void JoinScopes(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::vector<int32_t> growths;
  size_t added = 0;
  for (size_t i = 0; i < reading.facts.size() && added < kMaxLinks; ++i) {
    const Fact& fact = reading.facts[i];
    const SeriesKey* key = KeyOf(reading, fact);
    if (key == nullptr || key->family.empty() || key->flow.value.empty() || !IsGrowth(reading, fact))
      continue;
    const int32_t other = Nearest(input, growths, static_cast<int32_t>(i));
    if (other >= 0) {
      links.push_back(Apart(input, other, static_cast<int32_t>(i)));
      ++added;
    }
    growths.push_back(static_cast<int32_t>(i));
  }
}

}  // namespace reckoner
