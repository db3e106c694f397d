#include "extractors/periods/unresolved.h"

namespace reckoner::periods {

std::string Unresolved(Grain grain) {
  switch (grain) {
    case Grain::kDay:
      return "XXXX-XX-XX";
    case Grain::kWeek:
      return "XXXX-WXX";
    case Grain::kWeekend:
      return "XXXX-WXX-WE";
    case Grain::kMonth:
      return "XXXX-XX";
    case Grain::kQuarter:
      return "XXXX-QX";
    case Grain::kHalf:
      return "XXXX-HX";
    default:
      return "XXXX";
  }
}

std::string WithoutYear(const Reading& reading) {
  switch (reading.grain) {
    case Grain::kMonth:
      return "XXXX-" + Padded(reading.month, 2);
    case Grain::kQuarter:
      return "XXXX-Q" + std::to_string(reading.number);
    case Grain::kHalf:
      return "XXXX-H" + std::to_string(reading.number);
    case Grain::kSeason:
      return "XXXX-" + std::string(reading.code);
    case Grain::kWeek:
      return "XXXX-W" + Padded(reading.number, 2);
    case Grain::kDay:
      return reading.month > 0 && reading.day > 0
                 ? "XXXX-" + Padded(reading.month, 2) + "-" + Padded(reading.day, 2)
                 : "XXXX-XX-XX";
    default:
      return "XXXX";
  }
}

std::string Unresolved(const Reading& reading) {
  if (reading.kind == Reading::Kind::kNth && reading.count > 1)
    return TimexOf({{reading.count * int64_t{1000}, reading.grain, false}});
  return reading.amounts.empty() ? Unresolved(reading.grain) : TimexOf(reading.amounts);
}

}  // namespace reckoner::periods
