// One quantity printed by several articles: the same, more coarsely, revised, seen from the other side, or
// contradicted.
#include <algorithm>
#include <set>

#include "extractors/corroborate/findings.h"
#include "extractors/periods/period.h"

namespace reckoner::corroboration {
namespace {

constexpr int kNextRelease = 14;  // days: by then an office may have published the number anew

bool Differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

// A share, a currency, a barrel has many prices in a day, and each article prints that of its hour.
bool IsOfDay(const Claim& claim) { return claim.freq == "D"; }

// What two values can be said to be of, by the best pair of their statements.
struct Terms {
  bool comparable = false;  // prices, adjustment and currency do not differ
  bool converted = false;   // only the currency does
  bool one_source = false;  // a company speaking of itself, or one compiler
  bool mirror = false;      // two sides of a flow, by two compilers
  bool later = false;       // one source, and a release apart
};

bool ReleaseApart(const Article& a, const Article& b) {
  const auto x = ParseIsoDate(a.published), y = ParseIsoDate(b.published);
  return x && y && std::abs((*x - *y).count()) >= kNextRelease;
}

Terms Compare(const Family& family, const Value& a, const Value& b) {
  Terms out;
  for (const Statement* one : a.by) {
    for (const Statement* other : b.by) {
      const Claim &x = one->data, &y = other->data;
      if (Differ(x.prices, y.prices) || Differ(x.adjustment, y.adjustment)) continue;
      if (Differ(x.currency_terms, y.currency_terms)) {
        out.converted = true;
        continue;
      }
      out.comparable = true;
      const bool one_source =
          (!x.subject.empty() && !IsOfDay(x)) || (!x.compiled_by.empty() && x.compiled_by == y.compiled_by);
      out.one_source |= one_source;
      out.mirror |= !one_source && Differ(x.ref_area, y.ref_area);
      out.later |= one_source && ReleaseApart(family.article(*one), family.article(*other));
    }
  }
  return out;
}

bool CountsYears(const Cell& cell) {
  return cell.like->measure == Measure::kRecord || cell.like->measure == Measure::kStreak;
}

bool SeveralDocuments(const Value& a, const Value* b) {
  std::set<int32_t> documents;
  for (const Statement* statement : a.by) documents.insert(statement->article);
  if (b != nullptr)
    for (const Statement* statement : b->by) documents.insert(statement->article);
  return documents.size() > 1;
}

Relation Equality() {
  Relation out;
  out.formula = "{0} = {1}";
  out.compute = [](std::span<const Interval> x) -> std::optional<Outcome> { return Outcome{x[0], x[1]}; };
  out.reported = 1;
  out.wide = true;
  return out;
}

void AddSame(const Family& family, const Cell& cell, const Value& value, std::vector<Finding>* findings) {
  if (!SeveralDocuments(value, nullptr)) return;
  const Value* const both[] = {&value, &value};
  Judgement judgement;
  auto finding = TryValues(family, cell, "restate", both, Equality(), &judgement);
  if (!finding) return;
  finding->relation = "same";
  finding->explanation = std::to_string(finding->members_total) +
                         (CountsYears(cell) ? " statements count " : " statements print ") + value.text + ".";
  Seal(both, cell, &*finding);
  findings->push_back(std::move(*finding));
}

void AddPair(const Family& family, const Cell& cell, const Value& a, const Value& b,
             std::vector<Finding>* findings) {
  if (!SeveralDocuments(a, &b)) return;
  const Value* const both[] = {&a, &b};
  Judgement judgement;
  auto finding = TryValues(family, cell, "restate", both, Equality(), &judgement);
  if (!finding) return;
  const Terms terms = Compare(family, a, b);
  const std::string pair = Quote(family, a) + " and " + Quote(family, b);
  if (!terms.comparable) {
    if (!terms.converted) return;
    finding->relation = "converted";
    finding->verdict = Verdict::kUndetermined;
    finding->explanation = pair + " are in different currencies.";
  } else if (!judgement.fails) {
    finding->relation = "coarser";
    finding->explanation =
        pair + (judgement.holds ? " agree, as far as they are printed."
                                : " agree only if one of them was cut off or rounded twice.");
  } else if (terms.mirror && !terms.one_source) {
    finding->relation = "mirror";
    finding->verdict = Verdict::kUndetermined;
    finding->explanation = pair + " are the two sides of one flow, counted by two offices.";
  } else if (terms.later) {
    finding->relation = "revision";
    finding->verdict = Verdict::kUndetermined;
    finding->explanation = pair + " come from one source at different times; the later one may be revised.";
  } else if (IsOfDay(*cell.like) && !terms.one_source) {
    return;
  } else {
    finding->relation = "contradiction";
    // "The first fall in five years" and "the first double-digit one in ten" count other things.
    const bool certain = terms.one_source && cell.base != "?" && !CountsYears(cell);
    finding->verdict = certain ? Verdict::kInconsistent : Verdict::kUndetermined;
    finding->severity = certain ? Severity::kMedium : Severity::kNone;
    finding->explanation =
        pair + (certain ? " can't both be right."
                        : " differ, but need not come from one source or mean one period.");
  }
  Seal(both, cell, &*finding);
  findings->push_back(std::move(*finding));
}

}  // namespace

void FindRestated(const Family& family, std::vector<Finding>* findings) {
  for (const Cell& cell : family.cells) {
    for (size_t i = 0; i < cell.values.size(); ++i) {
      AddSame(family, cell, cell.values[i], findings);
      for (size_t j = i + 1; j < cell.values.size(); ++j)
        AddPair(family, cell, cell.values[i], cell.values[j], findings);
    }
  }
}

}  // namespace reckoner::corroboration
