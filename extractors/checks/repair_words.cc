#include "extractors/checks/repair_words.h"

#include <algorithm>
#include <array>

#include "extractors/checks/judge.h"
#include "extractors/checks/wording.h"

namespace reckoner {

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

namespace {

// "$3.4 million" -> "$3.4 billion", and "3.4m" -> "3.4bn"; empty where no scale, or no other one, is spelt.
std::string InOtherScale(std::string_view printed, int from, int to) {
  struct Spelling {
    int power;
    std::string_view word, shorter, wire;
  };
  constexpr std::array<Spelling, 4> kSpellings = {{{3, "thousand", "", ""},
                                                   {6, "million", "m", "mln"},
                                                   {9, "billion", "bn", "bn"},
                                                   {12, "trillion", "tn", "tn"}}};
  const auto of = [&](int power) {
    return std::find_if(kSpellings.begin(), kSpellings.end(),
                        [&](const Spelling& spelling) { return spelling.power == power; });
  };
  const auto now = of(from), then = of(to);
  const size_t digits = printed.find_last_of("0123456789");
  if (now == kSpellings.end() || then == kSpellings.end() || digits == std::string_view::npos) return {};
  for (const std::string_view Spelling::*const form :
       {&Spelling::word, &Spelling::shorter, &Spelling::wire}) {
    const std::string_view word = (*now).*form, other = (*then).*form;
    const size_t at = printed.find_first_not_of(' ', digits + 1);
    if (word.empty() || other.empty() || at == std::string_view::npos ||
        !printed.substr(at).starts_with(word))
      continue;
    const std::string_view rest = printed.substr(at + word.size());
    if (!rest.empty() && 'a' <= rest[0] && rest[0] <= 'z') continue;
    return std::string(printed.substr(0, at)) + std::string(other) + std::string(rest);
  }
  return {};
}

}  // namespace

std::string Repaired(const LinkReader& link, const Suspect& suspect) {
  const Figure& figure = link.mentions().figures[static_cast<size_t>(suspect.figure)];
  const std::string_view printed = link.text(Operand{.figure = suspect.figure});
  const auto number = Decimal::Parse(suspect.as);
  if (!number || !figure.value) return suspect.as;
  const bool scale = suspect.why == "scale";
  const auto value = scale ? number : number->Scaled(figure.unit_mult);
  const int steps = scale ? PlaceOf(number->Abs()) - PlaceOf(figure.value->Abs()) : 0;
  if (steps % 3 == 0 && steps != 0) {
    std::string words = InOtherScale(printed, figure.unit_mult, figure.unit_mult + steps);
    if (!words.empty()) return words;
    const int digits = PlaceOf(number->Abs());
    return Amount(*number, figure.unit, digits >= 12 ? 12 : digits >= 9 ? 9 : digits >= 6 ? 6 : 0);
  }
  if (!value) return suspect.as;
  int place = number->exponent() + figure.unit_mult;
  if (scale && figure.ulp) place = std::min<int>(PlaceOf(*figure.ulp) + steps, figure.unit_mult);
  // 700 with a zero too many is 70, not 70.0.
  const auto shown = number->Scaled(-figure.unit_mult);
  if (scale && steps < 0 && figure.decimals == 0 && shown && shown->Trimmed().is_integer())
    place = std::max<int>(place, figure.unit_mult);
  const std::string text = InShapeOf(printed, figure.unit_mult, Interval::Point(*value), place);
  return text.empty() ? suspect.as : text;
}

std::string RepairWords(const LinkReader& link, const Suspect& suspect) {
  if (suspect.why == "label") return "";
  if (suspect.why == "percent_vs_points" || suspect.figure < 0) return "";
  Operand wrong{.figure = suspect.figure};
  const std::string printed(link.text(wrong));
  if (suspect.why == "sign") return ". With the direction turned round it would hold";
  if (suspect.why == "wrong_base")
    return ". Taken over the other base " + printed + " would be right: " + suspect.as;
  return ". With " + Repaired(link, suspect) + (printed.empty() ? "" : " for " + printed) + " it would hold";
}

std::string Mislabelled(const LinkReader& link, const Relation& relation, const Suspect& suspect,
                        const std::vector<std::string>& values) {
  std::string out;
  for (size_t i = 0; i < 2; ++i) {
    const std::string_view words = Slice(link.mentions().passage->text, relation.link->words.at(i));
    out += (i == 0 ? "\"" : " and \"") + std::string(words) + "\" (" + values[i] + ")";
  }
  return out + " are one flow seen from its two ends, so both can't hold; \"" + suspect.words +
         "\" would fit";
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

}  // namespace reckoner
