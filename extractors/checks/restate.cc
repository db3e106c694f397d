// One quantity printed twice: both can be true of it.
#include <algorithm>
#include <array>

#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

std::optional<Outcome> Both(std::span<const Interval> x) { return Outcome{x[0], x[1]}; }

// A change whose direction only one of the two tells has that direction.
void AgreeOnSign(const LinkReader& link, Operand* first, Operand* second) {
  const bool one = first->printed.high.sign() < 0, other = second->printed.high.sign() < 0;
  if (one == other) return;
  auto told = [&](const Operand& operand) {
    const Claim* claim = link.claim(operand);
    const Figure* figure = link.figure(operand);
    return (claim != nullptr && claim->value && !claim->value->is_zero()) ||
           (figure != nullptr && figure->direction != Direction::kNone);
  };
  if (!told(*first))
    Rescale(Decimal::FromInt(-1), first);
  else if (!told(*second))
    Rescale(Decimal::FromInt(-1), second);
}

bool IsCarried(const Claim& claim, std::string_view field) {
  return std::find(claim.carried.begin(), claim.carried.end(), field) != claim.carried.end();
}

uint32_t Distance(Span a, Span b) {
  return a.end <= b.begin ? b.begin - a.end : b.end <= a.begin ? a.begin - b.end : 0;
}

// "a year earlier", "a month ago": what the figure is compared with.
bool LooksBack(std::string_view words) {
  constexpr std::array<std::string_view, 5> kBack = {"earlier", "ago", "before", "previous", "preceding"};
  return std::any_of(kBack.begin(), kBack.end(),
                     [&](auto back) { return words.find(back) != std::string_view::npos; });
}

// The claim's time is an earlier sentence's, while its own sentence names another right beside the figure ("…
// falling 35.1% by December 2022"): which of them holds is not sure enough for an alarm.
bool TimeIsDoubtful(const LinkReader& link, const Operand& operand) {
  const Claim* claim = link.claim(operand);
  const Figure* figure = link.figure(operand);
  if (claim == nullptr || figure == nullptr || link.mentions().passage == nullptr ||
      !IsCarried(*claim, "time_period"))
    return false;
  const Mentions& mentions = link.mentions();
  for (size_t i = 0; i < mentions.periods.size(); ++i) {
    const Period& period = mentions.periods[i];
    const auto index = static_cast<int32_t>(i);
    if (period.type != PeriodType::kDate || !claim->sentence.Contains(period.span) ||
        index == claim->period || index == claim->base_period ||
        LooksBack(Slice(mentions.passage->text, period.span)))
      continue;
    const bool one_day = period.start && period.start == period.end;
    if (one_day && claim->freq != "D" && claim->freq != "W") continue;  // when it was reported
    bool nearest = true;
    for (size_t other = 0; other < mentions.figures.size() && nearest; ++other) {
      const Span span = mentions.figures[other].span;
      const Claim* its = link.claim_of(static_cast<int32_t>(other));
      nearest = its == nullptr || its->measure != claim->measure || !claim->sentence.Contains(span) ||
                Distance(span, period.span) >= Distance(figure->span, period.span);
    }
    if (nearest) return true;
  }
  return false;
}

}  // namespace

void ExpandRestate(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kRestate) return;
  auto first = link.One(TermRole::kFirst), second = link.One(TermRole::kSecond);
  if (!first || !second || first->figure == second->figure) return;
  AgreeOnSign(link, &*first, &*second);
  auto relation = link.Make("restate", "", {*first, *second}, 2);
  if (!relation) return;
  const Claim *a = link.claim(*first), *b = link.claim(*second);
  // Customs of two countries differ for good reasons; one office does not contradict itself.
  const bool mirror = a != nullptr && b != nullptr && !a->ref_area.empty() && !b->ref_area.empty() &&
                      a->ref_area != b->ref_area;
  if (mirror && (a->compiled_by.empty() || a->compiled_by != b->compiled_by))
    AddUnknown("compiled_by", &relation->premises);
  if (TimeIsDoubtful(link, *first) || TimeIsDoubtful(link, *second))
    relation->doubts.push_back("time_period");
  relation->formula = "{0} = {1}";
  relation->if_holds = "{0} and {1} agree";
  relation->if_fails = "{0} and {1} are given for one and the same thing";
  relation->if_open = "{0} and {1} are not set against each other";
  relation->form = Form::kAmount;
  relation->compute = Both;
  relation->reported = 1;
  relation->wide = true;
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
