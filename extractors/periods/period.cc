#include "extractors/periods/period.h"

#include "extractors/periods/calendar.h"

namespace reckoner {

std::string_view Name(PeriodType type) {
  switch (type) {
    case PeriodType::kDate:
      return "DATE";
    case PeriodType::kTime:
      return "TIME";
    case PeriodType::kDuration:
      return "DURATION";
    case PeriodType::kSet:
      return "SET";
  }
  return "";
}

std::string_view Name(ResolvedFrom from) {
  switch (from) {
    case ResolvedFrom::kExplicit:
      return "explicit";
    case ResolvedFrom::kPublished:
      return "published";
    case ResolvedFrom::kFetched:
      return "fetched";
    case ResolvedFrom::kContext:
      return "context";
  }
  return "";
}

std::string IsoDate(Day day) {
  const std::chrono::year_month_day date(day);
  return Padded(static_cast<int>(date.year()), 4) + "-" +
         Padded(static_cast<int>(unsigned{date.month()}), 2) + "-" +
         Padded(static_cast<int>(unsigned{date.day()}), 2);
}

std::optional<Day> ParseIsoDate(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != 't' && text[10] != ' ') return std::nullopt;
  int parts[3] = {0, 0, 0};
  for (int i = 0; i < 10; ++i) {
    if (i == 4 || i == 7) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    int& part = parts[i < 4 ? 0 : i < 7 ? 1 : 2];
    part = part * 10 + (text[i] - '0');
  }
  return MakeDay(parts[0], parts[1], parts[2]);
}

}  // namespace reckoner
