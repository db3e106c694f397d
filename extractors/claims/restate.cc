// One quantity printed twice: a series that two sentences give for the same time.
#include <algorithm>
#include <utility>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr size_t kMaxFacts = 400;  // of a passage that are compared

bool Agree(const Figure& a, const Figure& b) {
  const auto x = Printed(a), y = Printed(b);
  return x && y && x->Meets(*y) && a.direction == b.direction;
}

bool Comparable(const JoinInput& input, int32_t a, int32_t b) {
  const Reading& reading = input.reading;
  const Fact &x = reading.facts[static_cast<size_t>(a)], &y = reading.facts[static_cast<size_t>(b)];
  if (x.measure != y.measure || x.base != y.base || x.modality != y.modality || x.superseded || y.superseded)
    return false;
  const Figure &first = reading.figure(x.figure), &second = reading.figure(y.figure);
  if (!first.value || !second.value || first.kind != second.kind || first.unit != second.unit) return false;
  return input.time.Compare(a, b) == Sameness::kSame;
}

// Two growths are of one quantity only when they are counted from one time; from one that the text names and
// one that it doesn't, only agreement is believed.
bool MayDiffer(const JoinInput& input, int32_t a, int32_t b, const SeriesKey& x, const SeriesKey& y) {
  if (input.reading.facts[static_cast<size_t>(a)].measure != Measure::kGrowth) return true;
  const Moment &from = input.time.base_of_fact[static_cast<size_t>(a)],
               &other = input.time.base_of_fact[static_cast<size_t>(b)];
  if (!from.known() && !other.known()) return from.own == other.own && x.basis.value == y.basis.value;
  if (!from.known() || !other.known()) {
    // A whole year's growth is counted from the year before, said or not.
    const Moment &now = input.time.of_fact[static_cast<size_t>(a)], &base = from.known() ? from : other;
    if (from.own || other.own || now.unit != 'Y' || base.unit != 'Y') return false;
    return (now.year == 0) == (base.year == 0) &&
           (now.year != 0 ? now.year - base.year : now.shift - base.shift) == 1;
  }
  return Compare(from, other, input.time.current_year) == Sameness::kSame;
}

}  // namespace

Link Restatement(const Reading& reading, std::string_view rule, int32_t a, int32_t b,
                 std::vector<Premise> premises, std::vector<Span> words) {
  return {.kind = LinkKind::kRestate,
          .rule = rule,
          .terms = {{.role = TermRole::kFirst, .figure = a}, {.role = TermRole::kSecond, .figure = b}},
          .words = std::move(words),
          .premises = std::move(premises),
          .scope = {std::min(reading.figure(a).span.begin, reading.figure(b).span.begin),
                    std::max(reading.figure(a).span.end, reading.figure(b).span.end)}};
}

void JoinRestated(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::vector<int32_t> facts;
  for (size_t i = 0; i < reading.facts.size() && facts.size() < kMaxFacts; ++i) {
    const SeriesKey* key = KeyOf(reading, reading.facts[i]);
    if (key != nullptr && !key->series.empty() && reading.facts[i].movement >= 0)
      facts.push_back(static_cast<int32_t>(i));
  }
  for (size_t i = 0; i < facts.size(); ++i) {
    const Fact& a = reading.facts[static_cast<size_t>(facts[i])];
    for (size_t j = i + 1; j < facts.size(); ++j) {
      const Fact& b = reading.facts[static_cast<size_t>(facts[j])];
      if (a.line == b.line || a.figure == b.figure) continue;
      const SeriesKey &x = *KeyOf(reading, a), &y = *KeyOf(reading, b);
      if (x.series != y.series || !Comparable(input, facts[i], facts[j])) continue;
      if (x.basis.value != y.basis.value && x.basis && y.basis) continue;
      if (x.prices.value != y.prices.value || x.adjustment.value != y.adjustment.value) continue;
      if (x.currency_terms.value != y.currency_terms.value) continue;
      // Of all else only agreement is believed.
      if (!(NamesOneThing(x) && NamesOneThing(y) && MayDiffer(input, facts[i], facts[j], x, y)) &&
          !Agree(reading.figure(a.figure), reading.figure(b.figure)))
        continue;
      links.push_back(Restatement(reading, "join.restate", a.figure, b.figure,
                                  {{"series", PremiseHow::kStated}}, {x.span, y.span}));
      break;  // each with the next one only
    }
  }
}

}  // namespace reckoner
