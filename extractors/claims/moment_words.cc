#include "extractors/claims/moment_words.h"

#include <charconv>
#include <functional>

namespace reckoner::moments {
namespace {

int Number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

}  // namespace

std::optional<Moment> FromValue(std::string_view value) {
  Moment moment;
  if (value.size() < 4) return std::nullopt;
  if (value.find('/') != std::string_view::npos) {
    moment.unit = 'P';
    moment.stretch = std::hash<std::string_view>{}(value);
    return moment;
  }
  const std::string_view year = value.substr(0, 4);
  if (year != "XXXX") {
    const int number = Number(year);
    if (number < 1000) return std::nullopt;
    moment.year = static_cast<int16_t>(number);
  }
  if (value.size() == 4) {
    if (moment.year == 0) return std::nullopt;
    moment.unit = 'Y';
    return moment;
  }
  if (value[4] != '-' || value.size() < 7) return std::nullopt;
  std::string_view rest = value.substr(5);
  const char kind = rest[0];
  if (kind == 'Q' || kind == 'H' || kind == 'W') {
    const int index = Number(rest.substr(1, kind == 'W' ? 2 : 1));
    if (index < 1) return std::nullopt;
    moment.unit = kind;
    moment.index = static_cast<int16_t>(index);
    return moment;
  }
  const int month = Number(rest.substr(0, 2));
  if (month < 1 || month > 12) return std::nullopt;
  moment.unit = 'M';
  moment.index = static_cast<int16_t>(month);
  if (rest.size() >= 5 && rest[2] == '-') {
    const int day = Number(rest.substr(3, 2));
    if (day < 1) return std::nullopt;
    moment.unit = 'D';
    moment.day = static_cast<int16_t>(day);
  }
  return moment;
}

std::optional<Moment> FromPeriod(const Period& period) {
  const bool placed =
      period.type == PeriodType::kDuration && period.start && period.end && !period.sdmx.empty();
  std::optional<Moment> moment = FromValue(placed ? period.sdmx : period.value);
  // Equal stretches are told in several ways: the calendar's form of them is one.
  if (moment && moment->unit == 'P' && !period.sdmx.empty())
    moment->stretch = std::hash<std::string_view>{}(period.sdmx);
  return moment;
}

Step StepOf(std::string_view words) {
  auto has = [&](std::string_view word) { return words.find(word) != std::string_view::npos; };
  if (has("-on-") || has(" on ") || has("-over-") || has(" over ")) return Step::kNone;  // "year-on-year"
  const bool back = has("ago") || has("earlier") || has("before") || has("previous") || has("prior") ||
                    has("last") || has("preceding");
  if (has("year") && (back || has("year-"))) return Step::kYear;
  if (has("same") || has("corresponding") || has("comparable") || has("like period")) return Step::kYear;
  if (!back) return Step::kNone;
  if (has("month")) return Step::kMonth;
  if (has("quarter")) return Step::kQuarter;
  if (has("week")) return Step::kWeek;
  return Step::kNone;
}

Step StepOfRate(std::string_view words) {
  const bool doubled =
      words.find("-on-") != std::string_view::npos || words.find("-over-") != std::string_view::npos ||
      words.find(" on ") != std::string_view::npos || words.find(" over ") != std::string_view::npos;
  const bool of_month = words == "for the month" || words == "over the month" ||
                        words == "over the quarter" || words == "over the year";
  const bool of_its_own = words.starts_with("on-") || (words.starts_with("on the ") && words.size() < 16);
  if (words.ends_with("monthly basis")) return Step::kMonth;
  if (words.ends_with("quarterly basis")) return Step::kQuarter;
  if (words.ends_with("annual basis") || words.ends_with("yearly basis")) return Step::kYear;
  if (!doubled && !of_month && !of_its_own) return Step::kNone;
  if (words.ends_with("year")) return Step::kYear;
  if (words.ends_with("month")) return Step::kMonth;
  if (words.ends_with("quarter")) return Step::kQuarter;
  return words.ends_with("week") ? Step::kWeek : Step::kNone;
}

Moment Back(Moment now, Step step) {
  auto year_back = [&now] {
    if (now.year != 0) {
      --now.year;
    } else {
      --now.shift;
    }
  };
  if (step == Step::kYear) {
    year_back();
    if (now.unit == 'P') --now.stretch;  // any other one
  } else if (step == Step::kMonth && now.unit == 'M') {
    if (--now.index == 0) now.index = 12, year_back();
  } else if (step == Step::kQuarter && now.unit == 'Q') {
    if (--now.index == 0) now.index = 4, year_back();
  } else if (step == Step::kWeek && now.unit == 'W' && now.index > 1) {
    --now.index;
  } else {
    now.unit = 0;
  }
  return now;
}

}  // namespace reckoner::moments
