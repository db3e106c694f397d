// The forms a date is written in, each tried at one piece. Pure; any thread.
#pragma once

#include <optional>

#include "pipeline/article/date_pieces.h"
#include "pipeline/article/page_date.h"

namespace reckoner::article {

struct DateStyle {
  bool two_digit_years = false;  // "28.01.22" is a date
  bool month_first = false;      // 05/06/2024 is the 6th of May
};

// The date whose first piece is `i`, with the time and zone behind it; `end` is then the piece after it.
// Months are marked in `pieces`.
std::optional<PageDate> DateAt(const DatePieces& pieces, size_t i, const DateStyle& style, size_t* end);

// A time of day at `i` ("T10:15:00.123+0200", ", 4:10 pm EDT", "um 10.15 Uhr"), put into `date`. Returns the
// piece after it, or `i`.
size_t ReadTimeOfDay(const DatePieces& pieces, size_t i, PageDate* date);
// "Z", "+02:00", "GMT+0200", "EDT" at `i`. Returns the piece after it, or `i`.
size_t ReadZone(const DatePieces& pieces, size_t i, PageDate* date);

}  // namespace reckoner::article
