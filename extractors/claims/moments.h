// When a figure holds. A passage names a period once and then leans on it ("in February … a year earlier … in
// January"), often without a year; a moment is a period in such terms, comparable with another of the same
// passage: the same, another, or not to be told. Pure values.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/claims/reading.h"

namespace reckoner {

struct Moment {
  char unit = 0;      // 'Y' 'H' 'Q' 'M' 'W' 'D', 'P' a stretch of its own; 0: unknown
  int16_t index = 0;  // of the quarter, month, … in its year
  int16_t day = 0;
  int16_t year = 0;      // 0: not said
  int16_t shift = 0;     // years after the passage's current one, when year is not said
  uint64_t stretch = 0;  // of a 'P': a hash of its value
  int32_t period = -1;   // the period mention, if one says it
  int32_t length = -1;   // of a 'P': the mention of its stretch, `shift` years before which it lies
  PremiseHow how = PremiseHow::kUnknown;

  bool annual = false;  // a rate over the year that ends there: "3.6% in the year to October"
  bool own = false;     // the text gives it a time of its own, even if it can't be placed

  bool known() const { return unit != 0; }
};

enum class Sameness : uint8_t { kSame, kDifferent, kUnknown };

// `current_year`: what a moment without a year means by shift 0; 0 when the passage doesn't tell.
Sameness Compare(const Moment& a, const Moment& b, int current_year);

// The moment of every fact of a reading, by index, in one pass from the first sentence to the last.
struct Timeline {
  std::vector<Moment> of_fact;
  std::vector<Moment>
      base_of_fact;  // what a growth is counted from, where the text says it: "over March 1986"
  int current_year = 0;

  Sameness Compare(int32_t fact_a, int32_t fact_b) const {
    return reckoner::Compare(of_fact[static_cast<size_t>(fact_a)], of_fact[static_cast<size_t>(fact_b)],
                             current_year);
  }
};

Timeline ReadTimeline(const Reading& reading);

}  // namespace reckoner
