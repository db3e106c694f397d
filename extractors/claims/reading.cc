#include "extractors/claims/reading.h"

#include <algorithm>

#include "extractors/text/ascii.h"

namespace reckoner {

Reading::Reading(Mentions& of, const OtherTerms& other_terms)
    : mentions(of),
      terms(&other_terms),
      lower_text(AsciiLower(of.passage->text)),
      fact_of(of.figures.size(), -1) {}

int32_t Reading::Note(Fact fact) {
  int32_t& index = fact_of[static_cast<size_t>(fact.figure)];
  if (index < 0) {
    index = static_cast<int32_t>(facts.size());
    facts.push_back(fact);
  }
  return index;
}

std::pair<size_t, size_t> Reading::FactsNear(int32_t line, int32_t reach) const {
  auto before = [](const Fact& fact, int32_t at) { return fact.line < at; };
  const auto begin = std::lower_bound(facts.begin(), facts.end(), line - reach, before);
  const auto end = std::lower_bound(begin, facts.end(), line + reach + 1, before);
  return {static_cast<size_t>(begin - facts.begin()), static_cast<size_t>(end - facts.begin())};
}

}  // namespace reckoner
