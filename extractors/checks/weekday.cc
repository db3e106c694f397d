// The weekday that a date prints against the calendar.
#include <array>
#include <string>

#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

constexpr std::array<std::string_view, 7> kNames = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
constexpr int kHalfYear = 190;  // days: a date without a year is the one nearest to publication

// ISO: Monday 1.
unsigned WeekdayOf(Day day) { return std::chrono::weekday(day).iso_encoding(); }

bool HasDigit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// A date without its year may be meant for the year before or after.
bool FitsAnotherYear(Day day, unsigned weekday, const DateContext& context) {
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
  if (!period.printed_weekday || !period.start) return;
  const unsigned named = *period.printed_weekday, actual = WeekdayOf(*period.start);
  // A bare "Wednesday" was resolved by its name: only its agreement says something.
  if (!HasDigit(text) && actual != named) return;
  auto relation = link.Make("weekday", "", {*term}, 0);
  if (!relation) return;
  if (actual != named && !period.year_printed && FitsAnotherYear(*period.start, named, link.mentions().date))
    AddUnknown("year", &relation->premises);
  const std::string date = IsoDate(*period.start);
  relation->formula = "weekday(" + date + ")";
  relation->if_holds = date + " is a " + std::string(kNames.at(actual - 1)) + ", as the text says";
  relation->if_fails =
      date + " is a " + std::string(kNames.at(actual - 1)) + ", not a " + std::string(kNames.at(named - 1));
  relation->movable = false;
  relation->compute = [actual, named](std::span<const Interval>) -> std::optional<Outcome> {
    return Outcome{Interval::Point(Decimal::FromInt(actual)), Interval::Point(Decimal::FromInt(named))};
  };
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
