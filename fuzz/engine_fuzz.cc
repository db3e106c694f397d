// Any text, the first line of it as title too: all that is found keeps its promises, and every index leads
// somewhere.
#include "extractors/engine/engine.h"
#include "fuzz/found.h"

using namespace reckoner;

namespace {

bool In(int32_t index, size_t size) { return index >= -1 && index < static_cast<int64_t>(size); }

void RequireClaims(const Extraction& found) {
  const Mentions& m = found.mentions;
  int32_t last = -1;
  for (const Claim& claim : found.claims.claims) {
    REQUIRE(In(claim.figure, m.figures.size()) && In(claim.base_figure, m.figures.size()));
    REQUIRE(In(claim.period, m.periods.size()) && In(claim.base_period, m.periods.size()));
    REQUIRE(claim.figure == -1 || claim.figure >= last);
    last = std::max(last, claim.figure);
    fuzz::RequireSpan(found.source, claim.sentence);
    fuzz::RequireDecimal(claim.value);
    fuzz::RequireDecimal(claim.ulp);
    REQUIRE(claim.confidence.sign() >= 0 && claim.confidence <= Decimal::FromInt(1));
    REQUIRE(!Name(claim.measure).empty() && !Name(claim.modality).empty());
  }
  for (const Link& link : found.claims.links) {
    REQUIRE(!link.rule.empty());
    for (const Term& term : link.terms) {
      REQUIRE(In(term.figure, m.figures.size()) && In(term.period, m.periods.size()));
      REQUIRE(In(term.claim, found.claims.claims.size()));
    }
  }
}

void RequireChecks(const Extraction& found) {
  for (const Check& check : found.checks) {
    for (const int32_t i : check.figures) REQUIRE(i >= 0 && In(i, found.mentions.figures.size()));
    for (const int32_t i : check.periods) REQUIRE(i >= 0 && In(i, found.mentions.periods.size()));
    for (const int32_t i : check.claims) REQUIRE(i >= 0 && In(i, found.claims.claims.size()));
    for (const auto& interval : {check.computed, check.reported}) {
      if (!interval) continue;
      REQUIRE(interval->low <= interval->high);
      fuzz::RequireDecimal(interval->low);
      fuzz::RequireDecimal(interval->high);
    }
    // Points that are printed as percent stay open, and are pointed out.
    if (check.suspect) REQUIRE(check.verdict != Verdict::kConsistent);
    REQUIRE(!check.explanation.empty() && !check.fingerprint.empty());
    REQUIRE(IsValidUtf8(check.explanation) && IsValidUtf8(check.formula));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Engine engine;
  const std::string text = fuzz::Clean(data, size);
  const std::string title = text.substr(0, std::min(text.find('\n'), text.size()));
  const auto found =
      engine.Extract({.text = text, .title = title, .date = {.reference = ParseIsoDate("2026-01-14")}});
  const Mentions& m = found->mentions;
  std::vector<Span> taken;
  for (const Period& period : m.periods) taken.push_back(period.span);
  fuzz::RequirePeriods(found->source, found->passage, m.periods);
  fuzz::RequireFigures(found->source, found->passage, m.figures, taken, m.periods.size());
  fuzz::RequireEntities(found->source, found->passage, m.entities);
  for (const Figure& figure : found->title_figures) fuzz::RequireSpan(found->title, figure.span);
  RequireClaims(*found);
  RequireChecks(*found);
  return 0;
}
