#include "pipeline/article/page_date.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace reckoner::article {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

year_month_day Calendar(int year, int month, int day) {
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
          std::chrono::day(static_cast<unsigned>(day))};
}

}  // namespace

std::optional<PageDate> MakeDate(int year, int month, int day) {
  constexpr int kFirstYear = 1990, kLastYear = 2100;
  if (year < kFirstYear || year > kLastYear || month < 1 || day < 1 || !Calendar(year, month, day).ok())
    return std::nullopt;
  return PageDate{year, month, day};
}

std::optional<PageDate> DateOfEpoch(int64_t seconds) {
  const year_month_day calendar{sys_days(days(seconds / 86400))};
  auto date =
      MakeDate(static_cast<int>(calendar.year()), static_cast<int>(static_cast<unsigned>(calendar.month())),
               static_cast<int>(static_cast<unsigned>(calendar.day())));
  if (!date) return std::nullopt;
  const int rest = static_cast<int>(seconds % 86400);
  date->has_time = true;
  date->hour = rest / 3600, date->minute = rest / 60 % 60, date->second = rest % 60;
  date->zone_minutes = 0;
  return date;
}

std::string PageDate::Iso() const {
  char out[64];
  int size = std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  if (has_time) size += std::snprintf(out + size, sizeof out - size, "T%02d:%02d:%02d", hour, minute, second);
  if (has_time && zone_minutes) {
    const int minutes = *zone_minutes;
    if (minutes == 0) {
      size += std::snprintf(out + size, sizeof out - size, "Z");
    } else {
      size += std::snprintf(out + size, sizeof out - size, "%c%02d:%02d", minutes < 0 ? '-' : '+',
                            std::abs(minutes) / 60, std::abs(minutes) % 60);
    }
  }
  return std::string(out, static_cast<size_t>(size));
}

int64_t PageDate::Day() const { return sys_days(Calendar(year, month, day)).time_since_epoch().count(); }

std::optional<PageDate> DateInUrl(std::string_view url) {
  const size_t scheme = url.find("://");
  size_t at = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view path = url.substr(at, url.find_first_of("?#", at) - at);
  const auto number = [&](size_t begin, size_t size) {
    int value = 0;
    for (size_t i = begin; i < begin + size; ++i) {
      if (i >= path.size() || !IsDigit(path[i])) return -1;
      value = value * 10 + (path[i] - '0');
    }
    return value;
  };
  for (size_t i = 0; i + 8 <= path.size(); ++i) {
    if (i > 0 && IsDigit(path[i - 1])) continue;
    const int year = number(i, 4);
    if (year < 1990 || year > 2100) continue;
    PageDate date{year};
    const char separator = path[i + 4];
    size_t end = 0;
    if (separator == '/' || separator == '-' || separator == '_') {
      const size_t month_digits = number(i + 5, 2) >= 0 ? 2 : 1;
      date.month = number(i + 5, month_digits);
      const size_t day = i + 5 + month_digits + 1;
      if (day > path.size() || path[day - 1] != separator) continue;
      const size_t day_digits = number(day, 2) >= 0 ? 2 : 1;
      date.day = number(day, day_digits);
      end = day + day_digits;
    } else {
      date.month = number(i + 4, 2);
      date.day = number(i + 6, 2);
      end = i + 8;
    }
    if (date.month < 1 || date.day < 1 || (end < path.size() && IsDigit(path[end]))) continue;
    if (MakeDate(date.year, date.month, date.day)) return date;
  }
  return std::nullopt;
}

}  // namespace reckoner::article
