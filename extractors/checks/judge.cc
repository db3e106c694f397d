#include "extractors/checks/judge.h"

#include <algorithm>

namespace reckoner {
namespace {

// Only just: they overlap by less than a fifth of the last place, and neither lies within the other.
bool IsTight(const Relation& relation, const Interval& computed, const Interval& reported,
             const Decimal& margin) {
  if (relation.reported < 0 || relation.operands[relation.reported].printed.loose) return false;
  const bool within = (reported.low <= computed.low && computed.high <= reported.high) ||
                      (computed.low <= reported.low && reported.high <= computed.high);
  if (within) return false;
  const auto fifths = Decimal::Multiply(margin, Decimal::FromInt(5));
  return fifths && *fifths < ReportedUlp(relation);
}

// Computed wider than +-10% of the reported value: hardly a test.
bool IsWeak(const Relation& relation, const Judgement& judgement) {
  if (relation.reported < 0 || relation.wide) return false;
  const auto width = Decimal::Subtract(judgement.computed.high, judgement.computed.low);
  const auto fifth =
      Decimal::Multiply(relation.operands[relation.reported].printed.Magnitude(), *Decimal::Make(2, -1));
  return width && fifth && *fifth < *width;
}

}  // namespace

Decimal ReportedUlp(const Relation& relation) {
  if (relation.reported < 0) {
    Decimal finest = relation.operands.empty() ? Decimal() : relation.operands[0].printed.low_ulp;
    for (const Operand& operand : relation.operands) finest = std::max(finest, operand.printed.low_ulp);
    return finest;
  }
  const Printed& printed = relation.operands[relation.reported].printed;
  return std::max(printed.low_ulp, printed.high_ulp);
}

int PlaceOf(const Decimal& value) {
  if (value.is_zero()) return -2;
  int place = value.exponent();
  for (Decimal::Coefficient rest = value.Abs().coefficient(); rest >= 10; rest /= 10) ++place;
  return place;
}

RoundedJudgement RoundOutward(const Relation& relation, const Judgement& judgement) {
  const int exponent = relation.exponent != 0 ? relation.exponent : PlaceOf(ReportedUlp(relation)) - 4;
  RoundedJudgement out{judgement.computed, judgement.reported, judgement.margin};
  out.computed = out.computed.Outward(exponent).value_or(out.computed);
  if (relation.reported < 0) out.reported = out.reported.Outward(exponent).value_or(out.reported);
  out.reported = {out.reported.low.Trimmed(), out.reported.high.Trimmed()};
  out.margin = out.margin.RoundedTo(exponent + 1, Decimal::Rounding::kDown).value_or(out.margin).Trimmed();
  return out;
}

std::optional<Outcome> Evaluate(const Relation& relation, std::span<const Operand> operands, bool widened) {
  std::vector<Interval> x;
  x.reserve(operands.size());
  for (const Operand& operand : operands)
    x.push_back(widened ? operand.stance.widened : operand.stance.printed);
  return relation.compute(x);
}

std::optional<Judgement> Judge(const Relation& relation) {
  const auto printed = Evaluate(relation, relation.operands, false);
  if (!printed) return std::nullopt;
  Judgement out{.computed = printed->computed, .reported = printed->reported};
  const auto margin = out.computed.Margin(out.reported);
  if (!margin) return std::nullopt;
  out.margin = *margin;
  out.holds = out.computed.Meets(out.reported);
  if (!out.holds) {
    const auto widened = Evaluate(relation, relation.operands, true);
    out.fails = widened && !widened->computed.Meets(widened->reported);
  }
  out.open = std::any_of(relation.premises.begin(), relation.premises.end(),
                         [](const Premise& premise) { return premise.how == PremiseHow::kUnknown; });
  out.open = out.open || (!out.holds && !relation.doubts.empty());
  if (out.open)
    out.verdict = Verdict::kUndetermined;
  else if (out.holds)
    out.verdict = relation.when_holds;
  else if (out.fails)
    out.verdict = relation.when_fails;
  out.tight = out.holds && !out.open && IsTight(relation, out.computed, out.reported, out.margin);
  out.weak = IsWeak(relation, out);
  return out;
}

}  // namespace reckoner
