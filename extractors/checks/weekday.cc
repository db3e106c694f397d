// The weekday that a date prints against the calendar.
#include <array>
#include <string>

#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr int kHalfYear = 190;  // days: a date without a year is the one nearest to publication

int Named(std::string_view text) {
  for (size_t day = 0; day < kWeekdays.size(); ++day)
    if (text.find(kWeekdays[day]) != std::string_view::npos) return static_cast<int>(day);
  return -1;
}

int WeekdayOf(Day day) { return static_cast<int>(std::chrono::weekday(day).c_encoding()); }

bool HasDigit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool PrintsYear(std::string_view text, int year) {
  return text.find(std::to_string(year)) != std::string_view::npos;
}

// A date without its year may be meant for the year before or after.
bool FitsAnotherYear(Day day, int weekday, const DateContext& context) {
  if (!context.reference) return true;
  const std::chrono::year_month_day date(day);
  for (const int shift : {-1, 1}) {
    const std::chrono::year_month_day other = date + std::chrono::years(shift);
    if (!other.ok()) continue;
    const int away = static_cast<int>((Day(other) - *context.reference).count());
    if (-kHalfYear <= away && away <= kHalfYear && WeekdayOf(Day(other)) == weekday) return true;
  }
  return false;
}

}  // namespace

void ExpandWeekday(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kWeekday) return;
  auto term = link.One(TermRole::kFirst);
  if (!term || term->period < 0) return;
  const Period& period = link.mentions().periods[term->period];
  const std::string_view text = link.text(*term);
  const int named = Named(text);
  if (named < 0 || !period.start) return;
  const int actual = WeekdayOf(*period.start);
  // A bare "Wednesday" was resolved by its name: only its agreement says something.
  if (!HasDigit(text) && actual != named) return;
  auto relation = link.Make("weekday", "", {*term}, 0);
  if (!relation) return;
  const int year = static_cast<int>(std::chrono::year_month_day(*period.start).year());
  if (actual != named && !PrintsYear(text, year) &&
      FitsAnotherYear(*period.start, named, link.mentions().date))
    AddUnknown("year", &relation->premises);
  const std::string date = IsoDate(*period.start);
  relation->formula = "weekday(" + date + ")";
  relation->if_holds = date + " is a " + std::string(kWeekdays[actual]) + ", as the text says";
  relation->if_fails =
      date + " is a " + std::string(kWeekdays[actual]) + ", not a " + std::string(kWeekdays[named]);
  relation->movable = false;
  relation->compute = [actual, named](std::span<const Interval>) -> std::optional<Outcome> {
    return Outcome{Interval::Point(Decimal::FromInt(actual)), Interval::Point(Decimal::FromInt(named))};
  };
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
