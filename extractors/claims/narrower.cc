// A growth beside that of a narrower thing or time: a month inside its year, cars inside all exports. The two
// don't decide each other, and the reader should know that it was seen: links with a premise that is unknown,
// never an alarm.
#include <algorithm>
#include <cstdlib>

#include "extractors/claims/joins.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 8;
constexpr int32_t kMaxLinesToPart = 1;  // a part is set beside its whole in the same breath
constexpr size_t kMaxGrowths = 100;

bool Inside(const Moment& part, const Moment& whole) {
  if (whole.unit != 'Y' || !part.known() || part.unit == 'Y') return false;
  return part.unit == 'P' || part.year == whole.year;
}

}  // namespace

void JoinNarrower(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::vector<int32_t> growths;
  for (size_t i = 0; i < reading.facts.size() && growths.size() < kMaxGrowths; ++i) {
    const Fact& fact = reading.facts[i];
    const SeriesKey* key = KeyOf(reading, fact);
    const Figure& figure = reading.figure(fact.figure);
    if (fact.measure == Measure::kGrowth && fact.movement >= 0 && key != nullptr && !key->family.empty() &&
        key->flow && figure.kind == FigureKind::kPercent && figure.value) {
      growths.push_back(static_cast<int32_t>(i));
    }
  }
  for (size_t b = 1; b < growths.size(); ++b) {
    const Fact& narrow = reading.facts[static_cast<size_t>(growths[b])];
    const SeriesKey& part = *KeyOf(reading, narrow);
    for (size_t a = b; a-- > 0;) {
      const Fact& wide = reading.facts[static_cast<size_t>(growths[a])];
      const SeriesKey& whole = *KeyOf(reading, wide);
      if (narrow.line - wide.line > kMaxLinesApart) break;
      if (narrow.line == wide.line && part.span == whole.span) continue;
      if (part.family != whole.family || part.flow.value != whole.flow.value) continue;
      const Moment &then = input.time.of_fact[static_cast<size_t>(growths[b])],
                   &now = input.time.of_fact[static_cast<size_t>(growths[a])];
      const bool shorter = Inside(then, now);
      const bool thinner = whole.product.value == "TOTAL" && part.product && part.product.value != "TOTAL";
      const bool seen = thinner ? narrow.line - wide.line <= kMaxLinesToPart
                                : shorter && part.product.value == whole.product.value;
      if (!seen) continue;
      Link link{.kind = LinkKind::kRestate,
                .rule = "join.narrower",
                .terms = {{.role = TermRole::kFirst, .figure = narrow.figure},
                          {.role = TermRole::kSecond, .figure = wide.figure}}};
      if (thinner) link.premises.push_back({"product", PremiseHow::kUnknown});
      if (shorter) link.premises.push_back({"time_period", PremiseHow::kUnknown});
      if (part.series != whole.series && !thinner) link.premises.push_back({"series", PremiseHow::kUnknown});
      const Span first = reading.figure(wide.figure).span, second = reading.figure(narrow.figure).span;
      link.scope = {std::min(first.begin, second.begin), std::max(first.end, second.end)};
      links.push_back(std::move(link));
      break;
    }
  }
}

}  // namespace reckoner
