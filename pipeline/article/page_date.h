// A calendar date as a page gives it, with its time and zone where it gives them. A value; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reckoner::article {

struct PageDate {
  int year = 0, month = 0, day = 0;
  bool has_time = false;
  int hour = 0, minute = 0, second = 0;
  std::optional<int> zone_minutes;  // east of UTC; nothing when the page doesn't say

  // "2024-05-29", "2024-05-29T10:00:00", "2024-05-29T10:00:00+02:00", "…Z"
  std::string Iso() const;
  // Days since 1970-01-01 of the date as written.
  int64_t Day() const;
  friend bool operator==(const PageDate&, const PageDate&) = default;
};

// Nothing for a day that the calendar hasn't, or of a year before the web or far ahead.
std::optional<PageDate> MakeDate(int year, int month, int day);
// Seconds since 1970, in UTC.
std::optional<PageDate> DateOfEpoch(int64_t seconds);
// From a URL's path: /2024/05/29/, /2024-05-29-title, /20240529; a year and a month alone are no date.
std::optional<PageDate> DateInUrl(std::string_view url);

}  // namespace reckoner::article
