#include "extractors/claims/subject_money.h"

#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

// The money that the line prints before a fact, or else a line not far before it of the same company; or
// null.
const Figure* AmountBefore(const Reading& reading, const TagLine& tags, const Fact& fact,
                           const std::string& subject) {
  const auto is_money = [&](int32_t figure) {
    return figure >= 0 && reading.figure(figure).kind == FigureKind::kMoney &&
           reading.figure(figure).unit.find('/') == std::string::npos;
  };
  for (int32_t at = fact.item - 1; at >= 0; --at) {
    const int32_t before = tags.items[static_cast<size_t>(at)].figure;
    if (is_money(before)) return &reading.figure(before);
  }
  constexpr int32_t kLines = 4;
  const auto near = reading.FactsNear(fact.line, kLines);
  for (size_t i = near.second; i-- > near.first;) {
    const SeriesKey* const key = KeyOf(reading, reading.facts[i]);
    if (key != nullptr && key->subject.value == subject && is_money(reading.facts[i].figure))
      return &reading.figure(reading.facts[i].figure);
  }
  return nullptr;
}

}  // namespace

void TakeCurrencies(Reading& reading, int32_t line, size_t first) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  for (size_t i = first; i < reading.facts.size(); ++i) {
    const Fact& fact = reading.facts[i];
    if (fact.line != line || fact.measure != Measure::kLevel) continue;
    Figure& bare = reading.figure(fact.figure);
    const SeriesKey* const key = KeyOf(reading, fact);
    const bool money = key != nullptr && key->subject && key->family.starts_with("ACCOUNTS.") &&
                       !key->indicator.value.starts_with("SALES") && !key->percent_level;
    if (!money || bare.kind != FigureKind::kNumber || !bare.unit.empty() || bare.unit_mult < 6) continue;
    if (const Figure* amount = AmountBefore(reading, tags, fact, key->subject.value)) Inherit(bare, *amount);
  }
}

}  // namespace reckoner
