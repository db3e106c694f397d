#include "extractors/claims/claim_time.h"

#include <algorithm>
#include <charconv>

namespace reckoner {
namespace {

std::string TwoDigits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// "2025-01-01/P9M", a year back: "2024-01-01/P9M"; empty where that is no day.
std::string YearsOn(const std::string& sdmx, int years) {
  int year = 0;
  const auto [end, error] =
      std::from_chars(sdmx.data(), sdmx.data() + std::min<size_t>(sdmx.size(), 4), year);
  if (error != std::errc() || end != sdmx.data() + 4 || sdmx.compare(4, 6, "-02-29") == 0) return "";
  std::string out = std::to_string(year + years);
  return out.append(sdmx, 4);
}

}  // namespace

std::string Frequency(const Moment& moment) {
  switch (moment.unit) {
    case 'Y':
      return "A";
    case 'H':
      return "S";
    case 'Q':
      return "Q";
    case 'M':
      return "M";
    case 'W':
      return "W";
    case 'D':
      return "D";
    default:
      return "";
  }
}

std::string TimePeriod(const Reading& reading, const Moment& moment) {
  const int year = moment.year;
  if (moment.unit == 'P' && moment.shift != 0)
    return moment.length < 0
               ? ""
               : YearsOn(reading.mentions.periods[static_cast<size_t>(moment.length)].sdmx, moment.shift);
  if (year == 0) {
    if (moment.period >= 0 && moment.shift == 0)
      return reading.mentions.periods[static_cast<size_t>(moment.period)].sdmx;
    return "";
  }
  std::string text = std::to_string(year);
  switch (moment.unit) {
    case 'Y':
      return text;
    case 'H':
      return text + "-S" + std::to_string(moment.index);
    case 'Q':
      return text + "-Q" + std::to_string(moment.index);
    case 'M':
      return text + "-" + TwoDigits(moment.index);
    case 'W':
      return text + "-W" + TwoDigits(moment.index);
    case 'D':
      return text + "-" + TwoDigits(moment.index) + "-" + TwoDigits(moment.day);
    case 'P':
      return moment.period >= 0 ? reading.mentions.periods[static_cast<size_t>(moment.period)].sdmx : "";
    default:
      return "";
  }
}

std::string BasisOf(const Moment& now, const Moment& base) {
  if (!now.known() || !base.known() || now.unit != base.unit || (now.year == 0) != (base.year == 0))
    return "";
  const int years = now.year != 0 ? now.year - base.year : now.shift - base.shift;
  const int in_year = now.unit == 'M' ? 12 : now.unit == 'Q' ? 4 : now.unit == 'H' ? 2 : 1;
  const int steps = years * in_year + (now.index - base.index);
  if (steps == in_year) return "yoy";
  if (steps != 1) return "";
  return now.unit == 'M' ? "mom" : now.unit == 'Q' ? "qoq" : "";
}

}  // namespace reckoner
