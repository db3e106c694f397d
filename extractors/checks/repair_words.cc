#include "extractors/checks/repair_words.h"

#include <algorithm>
#include <array>

#include "extractors/checks/judge.h"
#include "extractors/checks/wording.h"

namespace reckoner {
namespace {

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

}  // namespace

std::string Repaired(const LinkReader& link, const Suspect& suspect) {
  const Figure& figure = link.mentions().figures[static_cast<size_t>(suspect.figure)];
  const auto number = Decimal::Parse(suspect.as);
  if (!number) return suspect.as;
  if (suspect.why == "scale") {
    const int digits = PlaceOf(number->Abs());
    const int mult = digits >= 12 ? 12 : digits >= 9 ? 9 : digits >= 6 ? 6 : 0;
    const auto ratio =
        figure.value ? Decimal::Divide(*number, *figure.value, Decimal::Rounding::kHalfEven) : std::nullopt;
    const bool words =
        ratio && (Decimal::FromInt(100) <= ratio->Abs() || ratio->Abs() <= *Decimal::Make(1, -2));
    if (words) return Amount(*number, figure.unit, mult);
  }
  const auto value = suspect.why == "scale" ? number : number->Scaled(figure.unit_mult);
  if (!value) return suspect.as;
  const std::string text =
      InShapeOf(link.text(Operand{.figure = suspect.figure}), figure.unit_mult, Interval::Point(*value),
                number->exponent() + (suspect.why == "scale" ? 0 : figure.unit_mult));
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
