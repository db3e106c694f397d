#include "pipeline/explain/check_view.h"

#include "pipeline/explain/findings.h"
#include "pipeline/wording/arithmetic.h"
#include "pipeline/wording/printable.h"

namespace reckoner {
namespace {

// What the text leaves open; then the arithmetic decides nothing.
std::string OpenPremises(const Check& check) {
  std::string out;
  for (const Premise& premise : check.premises)
    if (premise.how == PremiseHow::kUnknown) out += (out.empty() ? "" : ", ") + Spaced(premise.name);
  return out;
}

ArithmeticFacts FactsOf(const Check& check) {
  return {.kind = std::string(check.kind),
          .formula = check.formula,
          .computed = check.computed,
          .reported = check.reported,
          .margin = check.margin,
          .tight = check.tight,
          .weak = check.weak,
          .open = check.verdict == Verdict::kUndetermined ? OpenPremises(check) : ""};
}

}  // namespace

void ShowCheck(const Check& check, int number, Page& page) {
  const Style style = StyleOf(check.verdict);
  std::string tag = std::to_string(number);
  tag.resize(std::max<size_t>(3, tag.size() + 1), ' ');
  Page head(page.width(), page.color()), rest(page.width(), page.color());
  head.Line({{"│ ", Style::kDim}, {std::string(Symbol(style)) + " " + tag, style}}, "    ");
  rest.Line({{"│ ", Style::kDim}, {std::string(2 + tag.size(), ' ')}}, "    ");
  const std::string first = head.text().substr(0, head.text().size() - 1),
                    others = rest.text().substr(0, rest.text().size() - 1);
  const int indent = 8 + static_cast<int>(tag.size());

  std::vector<Run> says;
  if (check.verdict == Verdict::kInconsistent)
    says.push_back({"Alarm, " + std::string(Name(check.severity)) + ": ", Style::kAlarm});
  says.push_back({Printable(check.explanation), style == Style::kAlarm ? Style::kBold : Style::kPlain});
  page.Wrap(says, first, others, indent);
  // A day of the week is looked up, not computed.
  if (check.kind != "weekday")
    page.Wrap({{Printable(Arithmetic(FactsOf(check))), Style::kDim}}, others, others, indent);
  for (const std::string& evidence : check.evidence)
    page.Wrap({{"Evidence: " + Printable(evidence), Style::kDim}}, others, others, indent);
}

}  // namespace reckoner
