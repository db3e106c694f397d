// An age against the birth and the article's day: the years between them, or one fewer before the birthday.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

int YearOf(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

}  // namespace

void ExpandAge(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kAge) return;
  auto age = link.One(TermRole::kCount), birth = link.One(TermRole::kFirst);
  if (!age || !birth || birth->period < 0 || !link.mentions().date.reference) return;
  const Period& period = link.mentions().periods[birth->period];
  if (!period.start || !period.end) return;
  const int years = YearOf(*link.mentions().date.reference) - YearOf(*period.start);
  // Years are counted whole, and what was written may be a year old: one more or less is no slip.
  const Decimal printed = age->printed.low, one = Decimal::FromInt(1);
  const auto less = Decimal::Subtract(printed, one), more = Decimal::Add(printed, one);
  age->stance = {{printed, printed}, {less.value_or(printed), more.value_or(printed)}};
  auto relation = link.Make("age", "", {*age, *birth}, 0);
  if (!relation) return;
  relation->formula =
      std::to_string(YearOf(*link.mentions().date.reference)) + " - " + std::to_string(YearOf(*period.start));
  relation->if_holds = "Someone born in " + std::to_string(YearOf(*period.start)) + " can be {0} now";
  relation->if_fails = "Someone born in " + std::to_string(YearOf(*period.start)) + " is " +
                       std::to_string(years - 1) + " or " + std::to_string(years) + " now, not {0}";
  relation->movable = false;
  relation->reported = 0;
  relation->wide = true;
  relation->compute = [years](std::span<const Interval> x) -> std::optional<Outcome> {
    return Outcome{Interval{Decimal::FromInt(years - 1), Decimal::FromInt(years)}, x[0]};
  };
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
