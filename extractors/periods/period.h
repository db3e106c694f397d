// A period: a date, time, duration or set of times that the text names, in TIMEX3 terms (ISO 24617-1) with
// the calendar interval it resolves to. A plain value; spans are bytes of the normalised text.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/text/span.h"

namespace reckoner {

using Day = std::chrono::sys_days;

enum class PeriodType : uint8_t { kDate, kTime, kDuration, kSet };
enum class ResolvedFrom : uint8_t { kExplicit, kPublished, kFetched, kContext };

struct Period {
  Span span;
  PeriodType type = PeriodType::kDate;
  std::string value;              // TIMEX3, or an ISO 8601 interval "2025-01/2025-11"
  std::optional<Day> start, end;  // inclusive; empty where open or unresolved
  std::string mod;                // TIMEX3 modifier ("APPROX", "START"), or ""
  std::string sdmx;               // SDMX time period ("2025-Q3"), or ""
  ResolvedFrom resolved_from = ResolvedFrom::kExplicit;
  bool fiscal = false;
  std::string reporting_year_start;  // "--04-01", or ""
  std::string_view rule;             // static: the rule that found it

  // The weekday that it prints (ISO: Monday 1). Beside a printed date, "Wednesday, January 14", `start` is
  // the date, whatever the weekday says: what the weekday check compares.
  std::optional<unsigned> printed_weekday;
  bool year_printed = false;  // the year stands in the text, in the expression itself
};

// What relative expressions resolve against. `reference` empty: they stay unresolved (no start, end).
struct DateContext {
  std::optional<Day> reference;
  ResolvedFrom source = ResolvedFrom::kPublished;  // kFetched: an upper bound only
};

std::string_view Name(PeriodType type);
std::string_view Name(ResolvedFrom from);
// "2025-01-31"
std::string IsoDate(Day day);
std::optional<Day> ParseIsoDate(std::string_view text);  // a date, or the date of a date-time

}  // namespace reckoner
