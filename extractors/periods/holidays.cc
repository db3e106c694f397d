#include "extractors/periods/holidays.h"

#include <charconv>

namespace reckoner {
namespace {

// A whole number with its sign, the whole of the text.
std::optional<int> Number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<HolidayRule> ParseHoliday(std::string_view rule) {
  HolidayRule holiday;
  if (rule.starts_with("easter")) {
    const auto plus = Number(rule.substr(6));
    if (!plus) return std::nullopt;
    holiday.plus = *plus;
    return holiday;
  }
  const auto month = Number(rule.substr(0, 2));
  if (!month || *month < 1 || *month > 12 || rule.size() < 5 || rule[2] != '-') return std::nullopt;
  holiday.month = *month;
  rule.remove_prefix(3);
  if (rule[0] != 'W') {
    const auto day = Number(rule);
    if (!day) return std::nullopt;
    holiday.day = *day;
    return holiday;
  }
  if (rule.size() < 4 || rule[2] != '#') return std::nullopt;
  const auto weekday = Number(rule.substr(1, 1));
  const auto nth = rule[3] == 'L' ? std::optional<int>(-1) : Number(rule.substr(3, 1));
  const auto plus = rule.size() > 4 ? Number(rule.substr(4)) : std::optional<int>(0);
  if (!weekday || !nth || !plus) return std::nullopt;
  holiday.weekday = *weekday;
  holiday.nth = *nth;
  holiday.plus = *plus;
  return holiday;
}

std::optional<Day> HolidayIn(const HolidayRule& rule, int year) {
  if (year < 1583 || year > 9998) return std::nullopt;
  std::optional<Day> day = rule.month == 0     ? EasterSunday(year)
                           : rule.weekday == 0 ? MakeDay(year, rule.month, rule.day)
                                               : NthWeekday(year, rule.month, rule.weekday, rule.nth);
  if (day) *day += std::chrono::days(rule.plus);
  return day;
}

}  // namespace reckoner
