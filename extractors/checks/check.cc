#include "extractors/checks/check.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "extractors/checks/explain.h"
#include "extractors/checks/fingerprint.h"
#include "extractors/checks/registry.h"
#include "extractors/checks/repair.h"

namespace reckoner {
namespace {

constexpr size_t kMaxLinks = 20000;  // of a document: beyond it is no prose
constexpr size_t kMaxRepairs = 200;  // of a document that are searched for
constexpr size_t kMaxEvidence = 8;   // of one alarm

std::vector<int32_t> SortedFigures(const Relation& relation) {
  std::vector<int32_t> out;
  for (const Operand& operand : relation.operands)
    out.push_back(operand.figure >= 0 ? operand.figure : -2 - operand.period);
  std::sort(out.begin(), out.end());
  return out;
}

TriedSet TryAll(const Mentions& mentions, const ClaimSet& claims, const std::vector<int32_t>& claim_of) {
  std::vector<Tried> out;
  std::vector<std::pair<std::string_view, std::vector<int32_t>>> seen;
  for (size_t i = 0; i < std::min(claims.links.size(), kMaxLinks); ++i) {
    const LinkReader link(mentions, claims, claim_of, claims.links[i]);
    std::vector<Relation> relations;
    for (const CheckFamily& family : CheckFamilies()) family.expand(link, &relations);
    for (Relation& relation : relations) {
      const auto judgement = Judge(relation);
      if (!judgement) continue;
      for (const std::string_view doubt : relation.doubts) {
        if (judgement->holds)
          relation.premises.push_back({std::string(doubt), PremiseHow::kInferred});
        else
          AddUnknown(doubt, &relation.premises);
      }
      seen.emplace_back(relation.kind, SortedFigures(relation));
      out.push_back({link, std::move(relation), *judgement});
    }
  }
  // Two links may say the same; the first, from the more specific frame, stands.
  std::vector<size_t> order(out.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return seen[a] < seen[b]; });
  std::vector<bool> keep(out.size(), true);
  for (size_t i = 1; i < order.size(); ++i)
    if (seen[order[i]] == seen[order[i - 1]]) keep[order[i]] = false;
  std::vector<Tried> unique;
  for (size_t i = 0; i < out.size(); ++i)
    if (keep[i]) unique.push_back(std::move(out[i]));
  return TriedSet(std::move(unique));
}

// Outward for what is computed, down for the margin: neither claims more than there is.
void Round(const Relation& relation, const Judgement& judgement, Check* check) {
  RoundedJudgement rounded = RoundOutward(relation, judgement);
  check->computed = rounded.computed;
  check->reported = rounded.reported;
  check->margin = rounded.margin;
  if (relation.form == Form::kDirection) check->reported.reset();
  for (const auto& [name, compute] : relation.implied) {
    std::vector<Interval> x;
    for (const Operand& operand : relation.operands) x.push_back(operand.stance.printed);
    const auto outcome = compute(x);
    if (!outcome) continue;
    const auto interval = outcome->computed.Outward(PlaceOf(relation.operands[1].printed.low_ulp) - 2);
    if (interval) check->implied.emplace_back(name, *interval);
  }
}

bool InHeadOrLead(const Mentions& mentions, const Relation& relation) {
  if (mentions.passage == nullptr || mentions.passage->sentences.empty()) return false;
  const auto& sentences = mentions.passage->sentences;
  const uint32_t end = sentences[std::min<size_t>(1, sentences.size() - 1)].end;
  return std::any_of(relation.operands.begin(), relation.operands.end(), [&](const Operand& operand) {
    return operand.figure >= 0 && mentions.figures[operand.figure].span.begin < end;
  });
}

Severity SeverityOf(const Tried& tried, const std::optional<Suspect>& suspect) {
  if (tried.judgement.verdict != Verdict::kInconsistent) return Severity::kNone;
  const std::string_view why = suspect ? suspect->why : std::string_view();
  if (tried.relation.kind == "direction" || why == "scale" || why == "label" || why == "sign")
    return Severity::kHigh;
  if (tried.relation.reported < 0 || tried.relation.operands[tried.relation.reported].printed.loose)
    return Severity::kMedium;
  const auto two = Decimal::Multiply(ReportedUlp(tried.relation), Decimal::FromInt(-2));
  const bool far = two && tried.judgement.margin < *two;
  if (far && InHeadOrLead(tried.link.mentions(), tried.relation)) return Severity::kHigh;
  return far ? Severity::kMedium : Severity::kLow;
}

Check MakeCheck(const Tried& tried, std::optional<Suspect> suspect) {
  const Relation& relation = tried.relation;
  const Mentions& mentions = tried.link.mentions();
  Check out{.kind = relation.kind, .variant = relation.variant, .verdict = tried.judgement.verdict};
  out.first = {UINT32_MAX, UINT32_MAX};
  auto stands_at = [&](Span span) {
    if (span.begin < out.first.begin) out.first = span;
  };
  for (const Operand& operand : relation.operands) {
    if (operand.figure >= 0) {
      out.figures.push_back(operand.figure);
      stands_at(mentions.figures[operand.figure].span);
    }
    if (operand.period >= 0) {
      out.periods.push_back(operand.period);
      stands_at(mentions.periods[operand.period].span);
    }
    if (operand.claim >= 0) out.claims.push_back(operand.claim);
  }
  Round(relation, tried.judgement, &out);
  out.formula = Formula(relation);
  out.tight = tried.judgement.tight;
  out.weak = tried.judgement.weak;
  out.premises = relation.premises;
  out.severity = SeverityOf(tried, suspect);
  out.explanation = Explain(tried.link, relation, tried.judgement, suspect);
  out.suspect = std::move(suspect);
  out.fingerprint = Fingerprint(tried.link, relation);
  return out;
}

// One slip, one alarm: what else of the same link fails, or fails by the same repair, becomes evidence.
std::vector<Check> OneAlarmEach(const TriedSet& tried, std::vector<Check> checks) {
  std::vector<Check> out;
  std::map<const Link*, size_t> by_link;
  std::map<std::tuple<int32_t, std::string, std::string_view>, size_t> by_repair;
  for (size_t i = 0; i < checks.size(); ++i) {
    Check& check = checks[i];
    if (check.verdict != Verdict::kInconsistent) {
      out.push_back(std::move(check));
      continue;
    }
    auto twin = by_link.emplace(tried[i].relation.link, out.size()).first->second;
    if (check.suspect)
      twin = std::min(
          twin,
          by_repair.emplace(std::tuple(check.suspect->figure, check.suspect->as, check.suspect->why), twin)
              .first->second);
    if (twin == out.size()) {
      out.push_back(std::move(check));
      continue;
    }
    if (!out[twin].suspect && check.suspect) std::swap(out[twin], check);
    if (out[twin].evidence.size() < kMaxEvidence) out[twin].evidence.push_back(std::move(check.explanation));
  }
  return out;
}

}  // namespace

std::string_view Name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kConsistent:
      return "consistent";
    case Verdict::kInconsistent:
      return "inconsistent";
    case Verdict::kUndetermined:
      return "undetermined";
  }
  return "";
}

std::string_view Name(Severity severity) {
  switch (severity) {
    case Severity::kNone:
      return "";
    case Severity::kLow:
      return "low";
    case Severity::kMedium:
      return "medium";
    case Severity::kHigh:
      return "high";
  }
  return "";
}

std::vector<Check> RunChecks(const Mentions& mentions, const ClaimSet& claims) {
  const std::vector<int32_t> claim_of = ClaimOfFigure(mentions, claims);
  const TriedSet tried = TryAll(mentions, claims, claim_of);
  std::vector<Check> checks;
  size_t repairs = 0;
  for (size_t i = 0; i < tried.size(); ++i) {
    const bool explains = tried[i].judgement.verdict == Verdict::kInconsistent ||
                          (!tried[i].relation.why_when_holds.empty() && tried[i].judgement.holds);
    const bool ask = explains && repairs++ < kMaxRepairs;
    std::vector<std::string> evidence;
    checks.push_back(MakeCheck(tried[i], ask ? FindRepair(tried, i, &evidence) : std::nullopt));
    checks.back().evidence = std::move(evidence);
  }
  std::vector<Check> out = OneAlarmEach(tried, std::move(checks));
  std::stable_sort(out.begin(), out.end(), [](const Check& a, const Check& b) {
    return std::tie(a.first.begin, a.first.end, a.kind) < std::tie(b.first.begin, b.first.end, b.kind);
  });
  return out;
}

}  // namespace reckoner
