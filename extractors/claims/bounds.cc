// A total's growth lies between its parts': trade between exports and imports.
#include <algorithm>
#include <cstdlib>
#include <span>

#include "extractors/claims/joins.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 3;

bool Agree(const SeriesField& a, const SeriesField& b) { return !a || !b || a.value == b.value; }

}  // namespace

void JoinBounds(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::vector<int32_t> growths;
  for (size_t i = 0; i < reading.facts.size(); ++i) {
    const Fact& fact = reading.facts[i];
    if (fact.measure != Measure::kGrowth || fact.movement < 0 || !reading.figure(fact.figure).value) continue;
    if (reading.figure(fact.figure).kind == FigureKind::kPercent && KeyOf(reading, fact) != nullptr) {
      growths.push_back(static_cast<int32_t>(i));
    }
  }
  // Those of the sentences about a fact's.
  auto near = [&](const Fact& fact) {
    const auto range = reading.FactsNear(fact.line, kMaxLinesApart + 2);
    const auto begin = std::lower_bound(growths.begin(), growths.end(), static_cast<int32_t>(range.first));
    const auto end = std::lower_bound(begin, growths.end(), static_cast<int32_t>(range.second));
    return std::span<const int32_t>(begin, end);
  };
  auto part = [&](int32_t whole, std::string_view flow) {
    const Fact& total = reading.facts[static_cast<size_t>(whole)];
    const SeriesKey& key = *KeyOf(reading, total);
    int32_t best = -1;
    for (int32_t other : near(total)) {
      const Fact& fact = reading.facts[static_cast<size_t>(other)];
      const SeriesKey& its = *KeyOf(reading, fact);
      if (its.flow.value != flow || std::abs(fact.line - total.line) > kMaxLinesApart) continue;
      // One pair of areas: by the family, which knows mirrors, where the words name both.
      const bool family = !its.family.empty() && its.family == key.family;
      if (!family &&
          (!Agree(its.ref_area, key.ref_area) || !Agree(its.counterpart_area, key.counterpart_area)))
        continue;
      if (!Agree(its.product, key.product)) continue;
      if (input.time.Compare(whole, other) == Sameness::kDifferent) continue;
      if (best < 0 || std::abs(fact.line - total.line) <
                          std::abs(reading.facts[static_cast<size_t>(best)].line - total.line))
        best = other;
    }
    return best;
  };
  // A part whose words name the other side of the trade ("imports from" the reporter itself): of this family,
  // this flow and this time, but its label is in doubt.
  auto mislabelled = [&](int32_t whole, std::string_view flow) {
    const Fact& total = reading.facts[static_cast<size_t>(whole)];
    int32_t best = -1;
    for (int32_t other : near(total)) {
      const Fact& fact = reading.facts[static_cast<size_t>(other)];
      const SeriesKey& its = *KeyOf(reading, fact);
      if (its.flow.value != flow || its.family.empty() || its.family != KeyOf(reading, total)->family)
        continue;
      if (std::abs(fact.line - total.line) > kMaxLinesApart + 2 ||
          its.product.value != KeyOf(reading, total)->product.value)
        continue;
      if (input.time.Compare(whole, other) != Sameness::kSame) continue;
      if (best < 0) best = other;
    }
    return best;
  };
  for (int32_t whole : growths) {
    const Fact& total = reading.facts[static_cast<size_t>(whole)];
    if (KeyOf(reading, total)->flow.value != "XM") continue;
    int32_t exports = part(whole, "X"), imports = part(whole, "M");
    const bool doubtful = exports >= 0 && imports < 0;
    if (doubtful) imports = mislabelled(whole, "M");
    if (exports < 0 || imports < 0) continue;
    const Fact &x = reading.facts[static_cast<size_t>(exports)],
               &m = reading.facts[static_cast<size_t>(imports)];
    Link link{.kind = LinkKind::kBounds,
              .rule = "join.bounds",
              .terms = {{.role = TermRole::kWhole, .figure = total.figure},
                        {.role = TermRole::kPart, .figure = x.figure},
                        {.role = TermRole::kPart, .figure = m.figure}}};
    const bool known = input.time.Compare(whole, exports) == Sameness::kSame &&
                       input.time.Compare(whole, imports) == Sameness::kSame;
    link.premises.push_back({"time_period", known ? PremiseHow::kCarried : PremiseHow::kUnknown});
    // Both parts named as one and the same flow: one of the two labels is wrong, so they can't prove
    // anything.
    const SeriesKey &one = *KeyOf(reading, x), &other = *KeyOf(reading, m);
    if (!one.series.empty() && one.series == other.series)
      link.premises.push_back({"series", PremiseHow::kUnknown});
    if (doubtful) {
      link.premises.push_back({"label", PremiseHow::kUnknown});
      // The total was measured in a currency that its parts don't name.
      const Movement& moved = reading.movements[static_cast<size_t>(total.movement)];
      if (moved.newer >= 0 && reading.figure(moved.newer).kind == FigureKind::kMoney)
        link.premises.push_back({"currency_terms", PremiseHow::kUnknown});
    }
    const Span a = reading.figure(total.figure).span, b = reading.figure(x.figure).span,
               c = reading.figure(m.figure).span;
    link.scope = {std::min({a.begin, b.begin, c.begin}), std::max({a.end, b.end, c.end})};
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
