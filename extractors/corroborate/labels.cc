// An article that gives one flow two values, where another article names the flow that one of them must be:
// "imports from China" beside "Chinese exports to Russia", and elsewhere, of the same customs office,
// "imports from Russia".
#include <algorithm>

#include "extractors/corroborate/findings.h"

namespace reckoner::corroboration {
namespace {

constexpr size_t kMaxEvidence = 5;

// "CHN-GACC" -> "CHN".
std::string CountryOf(const std::string& compiler) { return compiler.substr(0, compiler.find('-')); }

// Two statements of one article, office and flow, reported from its two ends, that can't both hold.
bool Clash(const Value& a, const Value& b, const Statement& x, const Statement& y) {
  return x.article == y.article && !x.data.compiled_by.empty() && x.data.compiled_by == y.data.compiled_by &&
         !x.data.ref_area.empty() && x.data.ref_area == y.data.counterpart_area &&
         x.data.counterpart_area == y.data.ref_area &&
         !a.operand.stance.widened.Meets(b.operand.stance.widened);
}

// The office's own words for its trade the other way, in other articles.
Statements Witnesses(const Family& family, const Statement& wrong) {
  Statements out;
  const std::string reporter = CountryOf(wrong.data.compiled_by);
  for (const Cell& cell : family.cells) {
    for (const Value& value : cell.values) {
      for (const Statement* other : value.by) {
        const Claim& claim = other->data;
        if (other->article != wrong.article && claim.indicator == wrong.data.indicator &&
            claim.product == wrong.data.product && claim.ref_area == reporter &&
            claim.counterpart_area == wrong.data.ref_area && claim.flow == wrong.data.flow)
          out.push_back(other);
      }
    }
  }
  return out;
}

std::string Says(const Family& family, const Statement& statement) {
  std::string out = family.article(statement).doc_id + " gives " + statement.text + " for \"" +
                    statement.data.series_text + "\"";
  if (!statement.data.time_period.empty()) out += " in " + statement.data.time_period;
  return out + ".";
}

void Add(const Family& family, const Cell& cell, const Value& a, const Value& b, const Statement& right,
         const Statement& wrong, std::vector<Finding>* findings) {
  const Statements witnesses = Witnesses(family, wrong);
  if (witnesses.empty()) return;
  const Value* const both[] = {&a, &b};
  Relation relation;
  relation.formula = "{0} = {1}";
  relation.compute = [](std::span<const Interval> x) -> std::optional<Outcome> {
    return Outcome{x[0], x[1]};
  };
  relation.reported = 1;
  relation.wide = true;
  Judgement judgement;
  auto finding = TryValues(family, cell, "restate", both, std::move(relation), &judgement);
  if (!finding) return;
  finding->members.clear();
  Statements members = {&right, &wrong};
  members.insert(members.end(), witnesses.begin(), witnesses.end());
  SetMembers(family, members, &*finding);
  finding->relation = "contradiction";
  finding->severity = Severity::kHigh;
  const Statement& witness = *witnesses.front();
  finding->suspect = Suspect{.as = witness.data.series, .why = "label", .words = witness.data.series_text};
  finding->suspect_member = {family.article(wrong).doc_id, wrong.claim, wrong.figure, wrong.period};
  finding->explanation = right.text + " for \"" + right.data.series_text + "\" and " + wrong.text +
                         " for \"" + wrong.data.series_text + "\" (" + family.article(wrong).doc_id +
                         ") are given for one flow. Read as \"" + witness.data.series_text +
                         "\" the second would be another.";
  for (size_t i = 0; i < std::min(witnesses.size(), kMaxEvidence); ++i)
    finding->evidence.push_back(Says(family, *witnesses[i]));
  Seal(both, cell, &*finding);
  findings->push_back(std::move(*finding));
}

}  // namespace

void FindLabels(const Family& family, std::vector<Finding>* findings) {
  for (const Cell& cell : family.cells) {
    for (const Value& a : cell.values) {
      for (const Value& b : cell.values) {
        if (&a == &b) continue;
        for (const Statement* right : a.by) {
          for (const Statement* wrong : b.by) {
            const std::string reporter = CountryOf(wrong->data.compiled_by);
            if (right->data.ref_area == reporter && wrong->data.ref_area != reporter &&
                Clash(a, b, *right, *wrong))
              Add(family, cell, a, b, *right, *wrong, findings);
          }
        }
      }
    }
  }
}

}  // namespace reckoner::corroboration
