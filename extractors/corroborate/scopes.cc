// Values that agree though they are printed of a wider or narrower thing, or period ("46% fewer vehicles from
// January to November", "46% fewer cars for most of the year"): likely one statement, but nothing says so.
#include <set>

#include "extractors/corroborate/findings.h"

namespace reckoner::corroboration {
namespace {

constexpr size_t kMaxPairs = 2000;  // of a family

// One thing but for its product or its period.
bool OnlyScopeDiffers(const Cell& a, const Cell& b) {
  const Claim &x = *a.like, &y = *b.like;
  if (x.measure != y.measure || x.indicator != y.indicator || x.subject != y.subject || x.flow != y.flow ||
      a.unit != b.unit || x.ref_area != y.ref_area || x.counterpart_area != y.counterpart_area ||
      x.modality != y.modality)
    return false;
  const bool product = x.product != y.product, period = x.time_period != y.time_period;
  if (!product && !period) return false;
  // Periods of one year only: last year's number is another number.
  return x.time_period.substr(0, 4) == y.time_period.substr(0, 4) || x.time_period.empty() ||
         y.time_period.empty();
}

bool ShareNoDocument(const Value& a, const Value& b) {
  std::set<int32_t> documents;
  for (const Statement* statement : a.by) documents.insert(statement->article);
  for (const Statement* statement : b.by)
    if (documents.count(statement->article) != 0) return false;
  return true;
}

}  // namespace

void FindScopes(const Family& family, std::vector<Finding>* findings) {
  size_t pairs = 0;
  for (size_t i = 0; i < family.cells.size(); ++i) {
    for (size_t j = i + 1; j < family.cells.size(); ++j) {
      const Cell &a = family.cells[i], &b = family.cells[j];
      if (!OnlyScopeDiffers(a, b)) continue;
      for (const Value& x : a.values) {
        for (const Value& y : b.values) {
          if (!x.operand.stance.printed.Meets(y.operand.stance.printed) || !ShareNoDocument(x, y)) continue;
          if (++pairs > kMaxPairs) return;
          const Value* const both[] = {&x, &y};
          Relation relation;
          relation.formula = "{0} = {1}";
          relation.compute = [](std::span<const Interval> v) -> std::optional<Outcome> {
            return Outcome{v[0], v[1]};
          };
          relation.reported = 1;
          relation.wide = true;
          Judgement judgement;
          auto finding = TryValues(family, a, "restate", both, std::move(relation), &judgement);
          if (!finding) continue;
          finding->relation = "scope";
          finding->verdict = Verdict::kUndetermined;
          finding->explanation =
              Quote(family, x) + " and " + Quote(family, y) + " agree, but are printed of " +
              (a.like->product != b.like->product ? "different things." : "different periods.");
          Seal(both, a, &*finding);
          findings->push_back(std::move(*finding));
        }
      }
    }
  }
}

}  // namespace reckoner::corroboration
