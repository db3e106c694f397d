// What an expression means before it is set in time: "last month" is one month, one step before the
// reference, whatever day that is. Rules make readings from words; the resolver (resolver.h) turns a reading
// into a Period. Readings of one document live in a vector and name each other by index. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/periods/amount.h"
#include "extractors/periods/calendar.h"

namespace reckoner::periods {

struct Reading {
  enum class Kind : uint8_t {
    kCalendar,  // a named year, quarter, month, day …; what is not named (-1) comes from `base`, else from
                // the context
    kUnit,      // the calendar unit `steps` from the anchor's: last week, this year, the following month
    kShift,     // `amounts` before or after the anchor: three months ago, two weeks after May 13
    kDuration,  // `amounts`; with `steps` not 0 they end or begin at the reference: the past two months
    kNth,       // the `number`-th (or last: -1) `count` units of `base`: the third week of October
    kRange,     // `base` to `base2`
    kSpan,      // the stretch of `amounts` or of a unit that ends (or begins) with `base`: three months to
                // December
    kSame,  // what the context names, in `base` (the same period last year), or `steps` of `grain` before it
    kSet,   // recurring: `code` as written
    kReference,  // PRESENT_REF and the like in `code`
    kTime,       // a time of day without a day
  };
  enum class Anchor : uint8_t { kReference, kContext };
  enum class Direction : int8_t { kNone = 2, kLast = -1, kThis = 0, kNext = 1 };

  Kind kind = Kind::kCalendar;
  Grain grain = Grain::kNone;
  int32_t base = -1, base2 = -1;  // readings

  // kCalendar. year: of a decade or century its first.
  int year = -1;
  int number = -1;  // quarter, half, season, week
  int month = -1, day = -1;
  int weekday = 0;                         // 1 to 7
  int holiday = -1;                        // index in the vocabulary
  Direction direction = Direction::kNone;  // "last", "next" before the name
  bool short_year = false;                 // '98

  Anchor anchor = Anchor::kReference;
  int steps = 0;
  int sign = 0;   // of a shift
  int count = 1;  // of kNth
  std::vector<Amount> amounts;

  std::string_view code;  // static or the lexicon's
  std::string time;       // "TMO", "T10:30"
  std::string mod;
  bool fiscal = false;
  bool as_length = false;  // of a kSpan: told as a length ("the nine months ended Sept. 30")
  bool definite = false;   // "the year": the context decides which
  bool emit = true;        // false: only a part of others
};

}  // namespace reckoner::periods
