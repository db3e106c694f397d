// Dates as pages write them: ISO 8601 and what is meant to be it, RFC 5322, "May 29, 2024", "29. Mai 2024",
// "29/05/2024", "2024年5月29日", a path's /2024/05/29/, seconds since 1970. A year of two digits or a missing
// year is no date. Days are checked against the calendar. DateReader holds the month names of some thirty
// languages (from ICU); built once, then const and safe from many threads.
#pragma once

#include <cstdint>
#include <memory>
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

class DateReader {
 public:
  DateReader();
  ~DateReader();
  DateReader(const DateReader&) = delete;
  DateReader& operator=(const DateReader&) = delete;

  // Two digits can be a year ("28.01.22") only where a date is expected.
  enum class Years { kFourDigits, kTwoToo };

  // The first date in `text` at or after `from`; `end`, when given, receives where it ends. `language` (BCP
  // 47, may be empty) decides what 05/06/2024 means, and between month names that two languages share.
  std::optional<PageDate> Find(std::string_view text, std::string_view language = {}, size_t from = 0,
                               size_t* end = nullptr, Years years = Years::kFourDigits) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// From a URL's path: /2024/05/29/, /2024-05-29-title, /20240529/; a year and a month alone are no date.
std::optional<PageDate> DateInUrl(std::string_view url);

}  // namespace reckoner::article
