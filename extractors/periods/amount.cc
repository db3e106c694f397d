#include "extractors/periods/amount.h"

namespace reckoner::periods {
namespace {

using std::chrono::days;

int DaysIn(Grain unit) {
  switch (unit) {
    case Grain::kDay:
      return 1;
    case Grain::kWeek:
    case Grain::kWorkweek:
      return 7;
    case Grain::kFortnight:
      return 14;
    default:
      return 0;
  }
}

std::string Digits(int64_t milli) {
  std::string digits = std::to_string(milli / 1000);
  if (const int64_t rest = milli % 1000; rest != 0) {
    std::string decimals = std::to_string(1000 + rest).substr(1);
    while (decimals.back() == '0') decimals.pop_back();
    digits += '.' + decimals;
  }
  return digits;
}

// A unit as ISO 8601 writes it: how many of which designator.
struct Designator {
  int factor;
  const char* letter;
  bool time;
  int half;  // of the next smaller designator in half a unit; 0: written with decimals
};

Designator DesignatorOf(Grain unit) {
  switch (unit) {
    case Grain::kSecond:
      return {1, "S", true, 0};
    case Grain::kMinute:
      return {1, "M", true, 30};
    case Grain::kHour:
      return {1, "H", true, 30};
    case Grain::kWeekend:
      return {1, "WE", false, 0};
    case Grain::kWeek:
    case Grain::kWorkweek:
      return {1, "W", false, 0};
    case Grain::kFortnight:
      return {2, "W", false, 0};
    case Grain::kMonth:
      return {1, "M", false, 0};
    case Grain::kQuarter:
      return {3, "M", false, 0};
    case Grain::kHalf:
      return {6, "M", false, 0};
    case Grain::kYear:
      return {1, "Y", false, 6};
    case Grain::kDecade:
      return {10, "Y", false, 0};
    case Grain::kCentury:
      return {100, "Y", false, 0};
    case Grain::kMillennium:
      return {1000, "Y", false, 0};
    default:
      return {1, "D", false, 0};
  }
}

// Letters of vague lengths: "decades" are PXDE.
const char* VagueLetter(Grain unit) {
  switch (unit) {
    case Grain::kQuarter:
      return "Q";
    case Grain::kDecade:
      return "DE";
    case Grain::kCentury:
      return "CE";
    default:
      return DesignatorOf(unit).letter;
  }
}

}  // namespace

std::optional<Day> Moved(Day day, const Amount& amount, int sign) {
  constexpr int64_t kMaxCount = 20000;
  if (amount.unknown || amount.milli > kMaxCount * 1000) return std::nullopt;
  if (const int months = MonthsIn(amount.unit)) {
    const int64_t total = amount.milli * months;
    if (total % 1000 != 0) return std::nullopt;
    return AddMonths(day, static_cast<int>(sign * total / 1000));
  }
  if (amount.unit == Grain::kBusinessDay) {
    if (amount.milli % 1000 != 0 || amount.milli > 400000) return std::nullopt;
    for (int64_t left = amount.milli / 1000; left > 0;) {
      day += days(sign);
      left -= IsoWeekday(day) <= 5;
    }
    return day;
  }
  const int length = DaysIn(amount.unit);
  if (length == 0) return std::nullopt;
  const Day moved = day + days(sign * amount.milli * length / 1000);
  if (YearOf(moved) < 1 || YearOf(moved) > 9999) return std::nullopt;
  return moved;
}

std::string TimexOf(const std::vector<Amount>& amounts) {
  std::string date, time;
  for (const Amount& amount : amounts) {
    const Designator unit = DesignatorOf(amount.unit);
    std::string& part = unit.time ? time : date;
    if (amount.unknown) {
      part += std::string("X") + (unit.time ? unit.letter : VagueLetter(amount.unit));
      continue;
    }
    const int64_t milli = amount.milli * unit.factor;
    if (milli % 1000 == 500 && unit.half != 0) {
      if (milli > 1000) part += Digits(milli - 500) + unit.letter;
      part += std::to_string(unit.half) + (unit.time ? (amount.unit == Grain::kHour ? "M" : "S") : "M");
    } else {
      part += Digits(milli) + unit.letter;
    }
  }
  return "P" + date + (time.empty() ? "" : "T" + time);
}

}  // namespace reckoner::periods
