// One measure in two units: 112 km (70 miles), 35 degrees C (95 F).
#include "extractors/checks/formulas.h"
#include "extractors/checks/judge.h"
#include "extractors/checks/registry.h"
#include "extractors/checks/units.h"

namespace reckoner {
namespace {

const Interval kNine = Interval::Point(Decimal::FromInt(9)), kFive = Interval::Point(Decimal::FromInt(5)),
               kFreezing = Interval::Point(Decimal::FromInt(32));

std::optional<Outcome> Degrees(std::span<const Interval> x, bool from_celsius) {
  std::optional<Interval> out;
  if (from_celsius) {
    out = Interval::Multiply(x[0], kNine);
    if (out) out = Interval::Divide(*out, kFive);
    if (out) out = Interval::Add(*out, kFreezing);
  } else {
    out = Interval::Subtract(x[0], kFreezing);
    if (out) out = Interval::Multiply(*out, kFive);
    if (out) out = Interval::Divide(*out, kNine);
  }
  return out ? std::optional(Outcome{*out, x[1]}) : std::nullopt;
}

// A difference of degrees has no freezing point in it: "2 to 3 degrees Celsius (3.6 to 5.4 Fahrenheit)
// warmer".
std::optional<Outcome> DegreesApart(std::span<const Interval> x, bool from_celsius) {
  const auto product = Interval::Multiply(x[0], from_celsius ? kNine : kFive);
  const auto out = product ? Interval::Divide(*product, from_celsius ? kFive : kNine) : std::nullopt;
  return out ? std::optional(Outcome{*out, x[1]}) : std::nullopt;
}

std::optional<Outcome> Factor(std::span<const Interval> x, const Decimal& from, const Decimal& to) {
  const auto base = Interval::Multiply(x[0], Interval::Point(from));
  const auto out = base ? Interval::Divide(*base, Interval::Point(to)) : std::nullopt;
  return out ? std::optional(Outcome{*out, x[1]}) : std::nullopt;
}

// "500 km (300 miles)": a number of one or two digits was rounded by hand.
bool AllowHands(Operand* operand) {
  const Decimal& value = operand->printed.low;
  Decimal::Coefficient rest = value.Trimmed().coefficient();
  while (rest != 0 && rest % 10 == 0) rest /= 10;
  if (rest >= 100 || rest <= -100) return true;
  const auto low = Decimal::Multiply(value, *Decimal::Make(96, -2)),
             high = Decimal::Multiply(value, *Decimal::Make(104, -2));
  if (!low || !high) return false;
  const Interval rounded{std::min(*low, *high), std::max(*low, *high)};
  operand->stance.widened = operand->stance.widened.Hull(rounded);
  return true;
}

std::vector<std::string> UnitsOf(const Figure& figure) {
  std::vector<std::string> out = {figure.unit};
  for (const std::string& unit : figure.unit_candidates)
    if (unit != figure.unit) out.push_back(unit);
  for (const std::string_view other : AmbiguousWith(figure.unit)) out.emplace_back(other);
  return out;
}

// Which ton and which gallon is meant shows by what fits.
void ChooseUnits(const Figure& from, const Figure& to, Relation* relation) {
  for (const std::string& a : UnitsOf(from)) {
    for (const std::string& b : UnitsOf(to)) {
      if (a == b || !SameDimension(a, b)) continue;
      const Decimal x = InBase(a).factor, y = InBase(b).factor;
      Relation tried = *relation;
      tried.compute = [x, y](std::span<const Interval> values) { return Factor(values, x, y); };
      tried.formula = "{0} * " + x.ToString() + " / " + y.ToString();
      const auto judgement = Judge(tried);
      const bool fits = judgement && judgement->holds;
      if (fits || !relation->compute) *relation = std::move(tried);
      if (fits) return;
    }
  }
}

}  // namespace

void ExpandConversion(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kConversion) return;
  const auto first = link.OneAsPrinted(TermRole::kFirst), second = link.OneAsPrinted(TermRole::kSecond);
  if (!first || !second || first->figure < 0 || second->figure < 0) return;
  const std::vector<Operand> a = EndsOf(*first);
  std::vector<Operand> b = EndsOf(*second);
  if (a.size() != b.size()) return;
  const Figure &from = *link.figure(*first), &to = *link.figure(*second);
  const auto celsius = IsCelsius(from.unit), other_celsius = IsCelsius(to.unit);
  for (size_t end = 0; end < a.size(); ++end) {
    if (!IsCelsius(to.unit) && !AllowHands(&b[end])) return;
    auto relation = link.Make("conversion", end == 1 ? "high_end" : "", {a[end], b[end]}, 0);
    if (!relation) return;
    relation->says = "{0} is {c}";
    relation->form = Form::kAmount;
    relation->reported = 1;
    if (celsius && other_celsius && *celsius != *other_celsius) {
      Relation apart = *relation;
      apart.formula = *celsius ? "{0} * 9 / 5" : "{0} * 5 / 9";
      apart.compute = [c = *celsius](std::span<const Interval> x) { return DegreesApart(x, c); };
      relation->formula = *celsius ? "{0} * 9 / 5 + 32" : "({0} - 32) * 5 / 9";
      relation->compute = [c = *celsius](std::span<const Interval> x) { return Degrees(x, c); };
      const auto at = Judge(*relation), difference = Judge(apart);
      if (at && !at->holds && difference && !difference->fails) *relation = std::move(apart);
    } else {
      ChooseUnits(from, to, &*relation);
    }
    if (relation->compute) relations->push_back(std::move(*relation));
  }
}

}  // namespace reckoner
