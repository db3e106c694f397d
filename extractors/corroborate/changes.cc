// A growth in one article against levels that others print: "fell nearly 7% to $228 billion" and last year's
// $244.8 billion.
#include <algorithm>
#include <map>

#include "extractors/checks/formulas.h"
#include "extractors/corroborate/findings.h"
#include "extractors/periods/period.h"

namespace reckoner::corroboration {
namespace {

constexpr size_t kMaxTriples = 200;  // of a growth's cell
constexpr int kNextRelease = 14;     // days

Relation Change() {
  Relation out;
  out.variant = "forward";
  out.formula = "({0} / {1} - 1) * 100";
  out.compute = [](std::span<const Interval> x) -> std::optional<Outcome> {
    const auto change = PercentChange(x[0], x[1]);
    return change ? std::optional(Outcome{*change, x[2]}) : std::nullopt;
  };
  out.reported = 2;
  return out;
}

bool SameCurrency(const Cell& growth, const Cell& level) {
  const std::string& terms = growth.like->currency_terms;
  return terms.empty() || level.like->currency_terms.empty() || terms == level.like->currency_terms;
}

// An older article's base may have been revised since.
bool OneRelease(const Family& family, std::span<const Value* const> values) {
  std::optional<Day> first, last;
  for (const Value* value : values) {
    const auto day = ParseIsoDate(family.article(*value->by.front()).published);
    if (!day) return false;
    if (!first || *day < *first) first = day;
    if (!last || *last < *day) last = day;
  }
  return (*last - *first).count() < kNextRelease;
}

bool OneCompiler(std::span<const Value* const> values) {
  const Claim& first = values[0]->by.front()->data;
  return std::all_of(values.begin(), values.end(), [&](const Value* value) {
    const Claim& claim = value->by.front()->data;
    return !claim.subject.empty() || (!claim.compiled_by.empty() && claim.compiled_by == first.compiled_by);
  });
}

void Try(const Family& family, const Cell& growth, const Value& now, const Value& old, const Value& percent,
         std::vector<Finding>* findings) {
  const Value* const values[] = {&now, &old, &percent};
  if (OneDocumentHasAll(values)) return;  // the article's own check
  Judgement judgement;
  auto finding = TryValues(family, growth, "pct_change", values, Change(), &judgement);
  if (!finding) return;
  const std::string lead = "From " + Quote(family, old) + " to " + Quote(family, now) + " is " +
                           ChangeWords(judgement.computed, percent.operand);
  if (judgement.holds) {
    finding->explanation = lead + ", which fits the printed " + Quote(family, percent) + ".";
  } else if (!judgement.fails) {
    finding->explanation =
        lead + "; the printed " + Quote(family, percent) + " fits only if a number was cut off.";
  } else if (OneRelease(family, values) && OneCompiler(values) && growth.base != "?") {
    finding->severity = Severity::kMedium;
    finding->explanation = lead + ", not the printed " + Quote(family, percent) + ".";
  } else {
    finding->verdict = Verdict::kUndetermined;
    finding->explanation = lead + ", against " + Quote(family, percent) +
                           ", but the articles need not use one edition of the data.";
  }
  Seal(values, growth, &*finding);
  findings->push_back(std::move(*finding));
}

}  // namespace

void FindChanges(const Family& family, std::vector<Finding>* findings) {
  std::map<std::pair<std::string, std::string>, std::vector<const Cell*>> levels;
  for (const Cell& cell : family.cells)
    if (cell.like->measure == Measure::kLevel && cell.unit != "percent" &&
        cell.like->modality == Modality::kActual)
      levels[{cell.like->series, cell.like->time_period}].push_back(&cell);
  for (const Cell& growth : family.cells) {
    const Claim& like = *growth.like;
    if (like.measure != Measure::kGrowth || growth.unit != "percent" || growth.base.empty()) continue;
    const auto now = levels.find({like.series, like.time_period}),
               old = levels.find({like.series, growth.base});
    if (now == levels.end() || old == levels.end()) continue;
    size_t triples = 0;
    for (const Cell* a : now->second) {
      for (const Cell* b : old->second) {
        if (a->unit != b->unit || !SameCurrency(growth, *a)) continue;
        for (const Value& percent : growth.values)
          for (const Value& x : a->values)
            for (const Value& y : b->values)
              if (++triples <= kMaxTriples) Try(family, growth, x, y, percent, findings);
      }
    }
  }
}

}  // namespace reckoner::corroboration
