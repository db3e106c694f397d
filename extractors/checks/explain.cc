#include "extractors/checks/explain.h"

#include <algorithm>
#include <array>

#include "extractors/checks/repair_words.h"
#include "extractors/checks/wording.h"

namespace reckoner {
namespace {

// "6.78 to 6.86%", or one number where both ends print alike.
std::string Range(const LinkReader& link, const Relation& relation, const Operand& like, Interval interval) {
  int place = like.printed.loose ? -2 : PlaceOf(ReportedUlp(relation)) - 1;
  switch (relation.form) {
    case Form::kPercentChange:
    case Form::kPercent:
      return Ends(interval, place, "", "%");
    case Form::kPointChange:
      return Ends(interval, place, "", " points");
    case Form::kTimes:
      return Ends(interval, place, "", " times");
    case Form::kNumber:
      return Ends(interval, place, "", "");
    default:
      break;
  }
  if (like.printed.integer && like.printed.unit_mult == 0 && like.printed.low_ulp == Decimal::FromInt(1)) {
    // Things that are counted: no halves of them.
    const auto sum = Decimal::Add(interval.low, interval.high);
    if (const auto middle = sum ? Decimal::Multiply(*sum, *Decimal::Make(5, -1)) : std::nullopt)
      interval = Interval::Point(*middle);
    place = 0;
  }
  if (like.factor.Abs() == Decimal::FromInt(1)) {
    std::string text = InShapeOf(link.text(like), like.printed.unit_mult, interval, place);
    if (!text.empty()) return text;
  }
  const std::string low =
      Amount(interval.low.RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(interval.low), like.unit,
             like.printed.unit_mult);
  const std::string high =
      Amount(interval.high.RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(interval.high), like.unit,
             like.printed.unit_mult);
  return low == high ? low : low + " to " + high;
}

std::string Computed(const LinkReader& link, const Relation& relation, const Judgement& judgement) {
  const Operand& like = relation.operands[relation.reported < 0 ? 0 : relation.reported];
  const bool change = relation.form == Form::kPercentChange || relation.form == Form::kPointChange ||
                      relation.form == Form::kAmountChange || relation.form == Form::kDirection ||
                      relation.form == Form::kBalance;
  Interval c = judgement.computed;
  if (!change) return Range(link, relation, like, c);
  const bool up = c.low.sign() >= 0, down = c.high.sign() <= 0;
  if (relation.form == Form::kDirection)
    return up && down ? "no change" : up ? "a rise" : down ? "a fall" : "no change that the digits show";
  if (!up && !down && relation.form == Form::kBalance) return Range(link, relation, like, c);
  if (!up && !down)
    return "between a fall of " + Range(link, relation, like, Interval::Point(c.low.Negated())) +
           " and a rise of " + Range(link, relation, like, Interval::Point(c.high));
  if (down) c = c.Negated();
  if (relation.form == Form::kBalance)
    return (up ? "a surplus of " : "a deficit of ") + Range(link, relation, like, c);
  return (up ? "a rise of " : "a fall of ") + Range(link, relation, like, c);
}

std::string Fill(const std::string& pattern, const std::vector<std::string>& values,
                 const std::string& computed) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      out += pattern[i];
      continue;
    }
    const size_t end = pattern.find('}', i);
    const std::string name = pattern.substr(i + 1, end - i - 1);
    out += name == "c" ? computed : values.at(std::stoul(name));
    i = end;
  }
  return out;
}

std::string Spoken(const LinkReader& link, const Operand& operand) {
  const std::string_view text = link.text(operand);
  const Figure* figure = link.figure(operand);
  const bool change = figure != nullptr && figure->role == FigureRole::kChange &&
                      figure->kind == FigureKind::kPercent && !operand.is_signed &&
                      (operand.role == TermRole::kFirst || operand.role == TermRole::kSecond ||
                       operand.role == TermRole::kPart || operand.role == TermRole::kWhole);
  const std::string_view way = !change ? "" : operand.printed.high.sign() < 0 ? "a fall of " : "a rise of ";
  std::string_view hedge = HedgeWords(operand.printed.bound);
  if (text.find(hedge.substr(0, hedge.find(' '))) != std::string_view::npos)
    hedge = {};  // it is printed in the figure
  if (!text.empty() && operand.printed.loose) return "\"" + std::string(hedge) + std::string(text) + "\"";
  if (!text.empty()) return std::string(way) + std::string(hedge) + std::string(text);
  const Decimal& number = operand.printed.low;
  if (operand.printed.loose)  // a word that is no figure: "by a third"
    return number.RoundedTo(-2, Decimal::Rounding::kHalfEven).value_or(number).Trimmed().ToString() +
           " times";
  return Amount(number, operand.unit, operand.printed.unit_mult);
}

std::string Tail(const LinkReader& link, const Relation& relation, const Judgement& judgement) {
  if (relation.form == Form::kDirection) {
    std::string cue;
    if (link.mentions().passage != nullptr && !link.link().cue.empty())
      cue = " (\"" + std::string(Slice(link.mentions().passage->text, link.link().cue)) + "\")";
    if (judgement.open) return ", but the text does not say that the figures " + OpenPremises(relation);
    if (judgement.verdict == Verdict::kConsistent) return ", as the text says" + cue;
    if (judgement.verdict == Verdict::kInconsistent) return ", not what the text says" + cue;
    return "; whether that is what the text says" + cue + " can't be told from the figures";
  }
  const std::string printed = relation.reported < 0 ? "" : Spoken(link, relation.operands[relation.reported]);
  const std::string the_printed = !relation.against.empty()  ? relation.against
                                  : printed.empty()          ? "what is printed"
                                  : printed.starts_with('"') ? printed
                                                             : "the printed " + printed;
  if (judgement.open)
    return ", against " + the_printed + ", but the text does not say that the figures " +
           OpenPremises(relation);
  if (judgement.holds && relation.why_when_holds == "percent_vs_points")
    return relation.when_holds == Verdict::kInconsistent
               ? "; " + the_printed + " are percent, not points"
               : "; " + the_printed + " fits only as percentage points";
  if (judgement.holds) {
    const bool hedged =
        relation.reported >= 0 && (relation.operands[relation.reported].printed.bound != Bound::kExact ||
                                   relation.operands[relation.reported].printed.loose);
    return std::string(hedged ? ", which fits " : ", which rounds to ") + the_printed +
           (judgement.tight ? " only just" : "");
  }
  if (judgement.verdict == Verdict::kInconsistent) return ", not " + the_printed;
  if (!judgement.fails) return "; " + the_printed + " fits only if a number was cut off or rounded twice";
  return ", not " + the_printed + ", but the figures may not count alike";
}

// An amount of something: no percentage, no bare factor.
bool IsSized(const Operand& operand) { return !operand.unit.empty() && !IsPercentLike(operand); }

}  // namespace

std::string Formula(const Relation& relation) {
  std::vector<std::string> values;
  for (const Operand& operand : relation.operands) {
    int mult = operand.printed.unit_mult;
    // One scale for what is divided by each other, also for people by inhabitants.
    const bool ratio = relation.form == Form::kPercent && IsSized(operand);
    for (const Operand& other : relation.operands)
      if (other.unit == operand.unit || (ratio && IsSized(other)))
        mult = std::min(mult, other.printed.unit_mult);
    const auto scaled = operand.printed.low.Scaled(-mult);
    const Decimal& ulp = operand.printed.low_ulp;
    const int place = ulp.sign() > 0 ? std::min(0, PlaceOf(ulp) - mult) : -12;
    const Decimal number = scaled.value_or(operand.printed.low);
    const auto shown =
        ulp.sign() > 0 ? number.RoundedTo(place, Decimal::Rounding::kHalfEven) : number.Trimmed();
    std::string text = shown.value_or(number).ToString();
    if (text.starts_with('-')) text = "(" + text + ")";
    values.push_back(std::move(text));
  }
  return Fill(relation.formula, values, "");
}

std::string Explain(const LinkReader& link, const Relation& relation, const Judgement& judgement,
                    const std::optional<Suspect>& suspect) {
  std::vector<std::string> values;
  for (const Operand& operand : relation.operands) values.push_back(Spoken(link, operand));
  std::string out;
  if (suspect && suspect->why == "label") {
    out = Mislabelled(link, relation, *suspect, values);
  } else if (relation.if_holds.empty()) {
    out = Fill(relation.says, values, Computed(link, relation, judgement)) + Tail(link, relation, judgement);
  } else {
    const bool open = judgement.open && !relation.if_open.empty();
    out = Fill(open ? relation.if_open : judgement.holds ? relation.if_holds : relation.if_fails, values, "");
    if (judgement.open)
      out += "; the text does not say that the figures " + OpenPremises(relation);
    else if (!judgement.holds && !judgement.fails)
      out += "; they would fit only if a number was cut off or counted another way";
  }
  if (suspect && judgement.verdict == Verdict::kInconsistent) out += RepairWords(link, *suspect);
  // "From 41.35 per dollar to 37.20 is a fall": the text has them the other way round.
  const std::vector<Premise>& premises = link.link().premises;
  if (std::any_of(premises.begin(), premises.end(), [](const Premise& p) { return p.name == "quote"; }))
    out += "; the more of it are paid for one of the other, the less it is worth";
  if (!out.empty() && 'a' <= out[0] && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  out += ".";
  return out;
}

}  // namespace reckoner
