#include "extractors/checks/explain.h"

#include <algorithm>
#include <array>

#include "extractors/checks/formulas.h"

namespace reckoner {
namespace {

std::string Grouped(std::string digits) {
  const size_t begin = digits.starts_with('-') ? 1 : 0;
  size_t end = std::min(digits.find('.'), digits.size());
  if (end - begin < 4) return digits;
  for (size_t at = end; at > begin + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string_view ScaleWord(int unit_mult) {
  switch (unit_mult) {
    case 6:
      return " million";
    case 9:
      return " billion";
    case 12:
      return " trillion";
    default:
      return "";
  }
}

std::string_view Symbol(std::string_view unit) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSymbols = {
      {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}}};
  const auto it =
      std::find_if(kSymbols.begin(), kSymbols.end(), [&](const auto& row) { return row.first == unit; });
  return it == kSymbols.end() ? std::string_view() : it->second;
}

Decimal Nearest(const Decimal& value, int place) {
  return value.RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(value);
}

std::string WithUnit(const Decimal& value, const Relation& relation, const Operand& like, Form form) {
  switch (form) {
    case Form::kPercentChange:
    case Form::kPercent:
      return Grouped(value.ToString()) + "%";
    case Form::kPointChange:
      return value.ToString() + " points";
    case Form::kTimes:
      return value.ToString() + " times";
    case Form::kAmount:
    case Form::kBalance:
    case Form::kAmountChange:
      return Amount(value, like.unit, like.printed.unit_mult);
    default:
      (void)relation;
      return Grouped(value.ToString());
  }
}

// "6.78% to 6.86%", or one number where both ends print alike.
std::string Range(Interval interval, const Relation& relation, const Operand& like, int place) {
  const Decimal low = Nearest(interval.low, place), high = Nearest(interval.high, place);
  std::string first = WithUnit(low, relation, like, relation.form);
  const std::string second = WithUnit(high, relation, like, relation.form);
  if (first == second) return first;
  if (relation.form == Form::kTimes || relation.form == Form::kPointChange) first = low.ToString();
  return first + " to " + second;
}

std::string Computed(const Relation& relation, const Judgement& judgement) {
  const Operand& like = relation.operands[relation.reported < 0 ? 0 : relation.reported];
  const bool change = relation.form == Form::kPercentChange || relation.form == Form::kPointChange ||
                      relation.form == Form::kAmountChange || relation.form == Form::kDirection ||
                      relation.form == Form::kBalance;
  Interval c = judgement.computed;
  const int below = like.printed.loose ? -2 : PlaceOf(ReportedUlp(relation)) - 1;
  if (!change) return Range(c, relation, like, below);
  const bool up = c.low.sign() >= 0, down = c.high.sign() <= 0;
  if (relation.form == Form::kDirection)
    return up && down ? "no change" : up ? "a rise" : down ? "a fall" : "no change that the digits show";
  if (!up && !down && relation.form == Form::kBalance) return Range(c, relation, like, below);
  if (!up && !down)
    return "between a fall of " + Range({c.low.Negated(), c.low.Negated()}, relation, like, below) +
           " and a rise of " + Range({c.high, c.high}, relation, like, below);
  if (down) c = c.Negated();
  if (relation.form == Form::kBalance)
    return (up ? "a surplus of " : "a deficit of ") + Range(c, relation, like, below);
  return (up ? "a rise of " : "a fall of ") + Range(c, relation, like, below);
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
  if (!text.empty()) return std::string(HedgeWords(operand.printed.bound)) + std::string(text);
  return Amount(operand.printed.low, operand.unit, operand.printed.unit_mult);
}

std::string_view PremiseWords(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kWords = {{
      {"time_period", "are for one period"},
      {"base_time_period", "have one base period"},
      {"series", "speak of one series"},
      {"currency_terms", "are in the same currency"},
      {"currency", "are in the same currency"},
      {"unit", "are in the same unit"},
      {"prices", "are in the same prices"},
      {"adjustment", "are adjusted alike"},
      {"basis", "are compared on the same basis"},
      {"modality", "are both actual figures"},
      {"exhaustive", "are all the parts there are"},
      {"compiled_by", "come from one source"},
      {"scope", "cover the same things"},
      {"sign", "count gains and losses alike"},
      {"converted", "were converted at one rate"},
      {"label", "are of what their words say"},
      {"product", "cover the same goods"},
  }};
  const auto it =
      std::find_if(kWords.begin(), kWords.end(), [&](const auto& row) { return row.first == name; });
  return it == kWords.end() ? std::string_view() : it->second;
}

std::string OpenPremises(const Relation& relation) {
  std::string out;
  for (const Premise& premise : relation.premises) {
    if (premise.how != PremiseHow::kUnknown) continue;
    std::string words(PremiseWords(premise.name));
    if (words.empty()) words = "agree in " + premise.name;
    if (out.find(words) != std::string::npos) continue;
    out += (out.empty() ? "" : " and ") + words;
  }
  return out;
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
  const std::string the_printed = !relation.against.empty() ? relation.against
                                  : printed.empty()         ? "what is printed"
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

std::string RepairWords(const LinkReader& link, const Suspect& suspect) {
  if (suspect.why == "label") return ". Read as \"" + suspect.words + "\" it would hold";
  if (suspect.why == "percent_vs_points" || suspect.figure < 0) return "";
  Operand wrong{.figure = suspect.figure};
  const std::string printed(link.text(wrong));
  if (suspect.why == "sign") return ". With the direction turned round it would hold";
  if (suspect.why == "wrong_base")
    return ". Taken over the other base " + printed + " would be right: " + suspect.as;
  return ". With " + suspect.as + (printed.empty() ? "" : " for " + printed) + " it would hold";
}

}  // namespace

std::string_view HedgeWords(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return "";
    case Bound::kAbout:
      return "about ";
    case Bound::kMoreThan:
      return "more than ";
    case Bound::kAtLeast:
      return "at least ";
    case Bound::kLessThan:
      return "less than ";
    case Bound::kAtMost:
      return "at most ";
    case Bound::kNearly:
      return "nearly ";
  }
  return "";
}

std::string Amount(const Decimal& value, std::string_view unit, int unit_mult) {
  if (unit == "percent") return Grouped(value.Trimmed().ToString()) + "%";
  const std::string_view word = ScaleWord(unit_mult);
  const Decimal scaled = word.empty() ? value : value.Scaled(-unit_mult).value_or(value);
  std::string digits = Grouped(scaled.Trimmed().ToString());
  const std::string_view symbol = Symbol(unit);
  const size_t sign = digits.starts_with('-') ? 1 : 0;
  if (!symbol.empty()) digits.insert(sign, symbol);
  digits += word;
  if (symbol.empty() && !unit.empty())
    digits += (unit == "percentage_point" ? " points" : " " + std::string(unit));
  return digits;
}

std::string Formula(const Relation& relation) {
  std::vector<std::string> values;
  for (const Operand& operand : relation.operands) {
    int mult = operand.printed.unit_mult;
    for (const Operand& other : relation.operands)
      if (other.unit == operand.unit) mult = std::min(mult, other.printed.unit_mult);
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
  if (relation.if_holds.empty()) {
    out = Fill(relation.says, values, Computed(relation, judgement)) + Tail(link, relation, judgement);
  } else {
    const bool open = judgement.open && !relation.if_open.empty();
    out = Fill(open ? relation.if_open : judgement.holds ? relation.if_holds : relation.if_fails, values, "");
    if (judgement.open)
      out += "; the text does not say that the figures " + OpenPremises(relation);
    else if (!judgement.holds && !judgement.fails)
      out += "; they would fit only if a number was cut off or counted another way";
  }
  if (suspect && judgement.verdict == Verdict::kInconsistent) out += RepairWords(link, *suspect);
  out += ".";
  return out;
}

}  // namespace reckoner
