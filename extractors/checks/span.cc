// Years counted in words against the years themselves: "the first fall since 2020", "in five years", "four
// years of growth".
#include <cctype>

#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

struct Count {
  Decimal number;
  char unit = 'Y';  // Y M W D Q, as in a duration
};

// "P5Y", "P18M"; nullopt for a mixed or open duration.
std::optional<Count> OfDuration(std::string_view value) {
  if (value.size() < 3 || value[0] != 'P') return std::nullopt;
  const auto number = Decimal::Parse(value.substr(1, value.size() - 2));
  const char unit = value.back();
  if (!number || std::string_view("YMWDQ").find(unit) == std::string_view::npos) return std::nullopt;
  return Count{*number, unit};
}

char UnitLetter(std::string_view unit) {
  if (unit == "month") return 'M';
  if (unit == "quarter") return 'Q';
  if (unit == "week") return 'W';
  if (unit == "day") return 'D';
  return 'Y';
}

std::optional<Count> CountOf(const LinkReader& link, const Operand& operand) {
  if (operand.period >= 0) return OfDuration(link.mentions().periods[operand.period].value);
  const Figure* figure = link.figure(operand);
  if (figure != nullptr) return Count{operand.printed.low, UnitLetter(figure->unit)};
  return Count{operand.printed.low};
}

// Of a day, in the count's unit, from some origin.
int Position(Day day, char unit) {
  const std::chrono::year_month_day date(day);
  const int months =
      static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  const int days = static_cast<int>(day.time_since_epoch().count());
  switch (unit) {
    case 'M':
      return months;
    case 'Q':
      return months / 3;
    case 'W':
      return (days + 3) / 7;
    case 'D':
      return days;
    default:
      return static_cast<int>(date.year());
  }
}

void SetCount(const Decimal& number, Operand* operand) {
  const Decimal one = Decimal::FromInt(1);
  operand->printed = {.low = number, .high = number, .integer = false};
  // Counting both ends, a fiscal year, an anniversary not yet reached: one more or less is no slip.
  const auto less = Decimal::Subtract(number, one), more = Decimal::Add(number, one);
  operand->stance = {{number, number}, {less.value_or(number), more.value_or(number)}};
}

std::string UnitWord(char unit, int count) {
  const char* word = unit == 'M'   ? " month"
                     : unit == 'Q' ? " quarter"
                     : unit == 'W' ? " week"
                     : unit == 'D' ? " day"
                                   : " year";
  return std::string(word) + (count == 1 ? "" : "s");
}

std::string Words(const LinkReader& link, const Operand& operand) {
  const std::string_view text = link.text(operand);
  return text.empty() ? operand.printed.low.ToString() : std::string(text);
}

// A streak of n, then the first break of it in m: m = n + 1, loosely n.
void ExpandStreaks(const LinkReader& link, std::vector<Operand> counts, std::vector<Relation>* relations) {
  const auto first = CountOf(link, counts[0]), second = CountOf(link, counts[1]);
  if (!first || !second || first->unit != second->unit) return;
  SetCount(first->number, &counts[0]);
  SetCount(second->number, &counts[1]);
  counts[1].stance.widened = counts[1].stance.printed;
  auto relation = link.Make("span", "streak", {counts[0], counts[1]}, 0);
  if (!relation) return;
  relation->formula = first->number.ToString() + " + 1 = " + second->number.ToString();
  relation->if_holds = "{0} and then the first in {1} fit together";
  relation->if_fails = "{0} and then the first in {1} don't fit together";
  relation->movable = false;
  relation->compute = [](std::span<const Interval> x) -> std::optional<Outcome> {
    const auto next = Interval::Add(x[0], Interval::Point(Decimal::FromInt(1)));
    return next ? std::optional(Outcome{*next, x[1]}) : std::nullopt;
  };
  relation->reported = 1;
  relation->wide = true;
  relations->push_back(std::move(*relation));
}

}  // namespace

void ExpandSpan(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kSpan) return;
  std::vector<Operand> counts = link.All(TermRole::kCount);
  auto first = link.One(TermRole::kFirst), last = link.One(TermRole::kLast);
  if (counts.size() >= 2 && !first && !last) return ExpandStreaks(link, std::move(counts), relations);
  if (counts.empty() || !first || !last || first->period < 0 || last->period < 0) return;
  const auto count = CountOf(link, counts[0]);
  const Period &from = link.mentions().periods[first->period], &to = link.mentions().periods[last->period];
  if (!count || !from.start || !to.start) return;
  const int years = Position(*to.start, count->unit) - Position(*from.start, count->unit);
  SetCount(count->number, &counts[0]);
  auto relation = link.Make("span", "since", {counts[0], *first, *last}, 0);
  if (!relation) return;
  relation->formula =
      std::to_string(Position(*to.start, 'Y')) + " - " + std::to_string(Position(*from.start, 'Y'));
  const std::string between = "From " + Words(link, *first) + " to " + Words(link, *last) + " is " +
                              std::to_string(years) + UnitWord(count->unit, years);
  relation->if_holds = between + ", as \"{0}\" says";
  relation->if_fails = between + ", not {0}";
  relation->movable = false;
  relation->reported = 0;
  relation->wide = true;
  relation->compute = [years](std::span<const Interval> x) -> std::optional<Outcome> {
    return Outcome{Interval::Point(Decimal::FromInt(years)), x[0]};
  };
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
