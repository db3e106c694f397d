// Dates as pages write them: ISO 8601 and what is meant to be it, RFC 5322, "May 29, 2024", "29. Mai 2024",
// "29/05/2024", "2024年5月29日", seconds since 1970. A missing year is no date, a year of two digits only
// where asked for. Built once, then const and safe from many threads.
#pragma once

#include <optional>
#include <string_view>

#include "pipeline/article/month_names.h"
#include "pipeline/article/page_date.h"

namespace reckoner::article {

class DateReader {
 public:
  // Two digits can be a year ("28.01.22") only where a date is expected.
  enum class Years { kFourDigits, kTwoToo };

  // The first date in `text` at or after `from`; `end`, when given, receives where it ends. `language` (BCP
  // 47, may be empty) decides what 05/06/2024 means, and between month names that two languages share.
  std::optional<PageDate> Find(std::string_view text, std::string_view language = {}, size_t from = 0,
                               size_t* end = nullptr, Years years = Years::kFourDigits) const;

 private:
  MonthNames months_;
};

}  // namespace reckoner::article
