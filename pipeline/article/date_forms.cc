#include "pipeline/article/date_forms.h"

#include <algorithm>

namespace reckoner::article {
namespace {

bool IsParticle(std::string_view word) {
  return word == "de" || word == "of" || word == "del" || word == "do" || word == "the";
}
bool IsOrdinal(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th" || word == "er" || word == "º";
}
bool IsSeparator(char c) { return c == '-' || c == '/' || c == '.'; }

// A date and the piece after it.
struct Match {
  std::optional<PageDate> date;
  size_t end = 0;
};

Match Make(int year, int month, int day, size_t end) { return {MakeDate(year, month, day), end}; }

// 2024年5月29日
Match EastAsian(const DatePieces& p, size_t i) {
  const size_t month = p.Skip(i + 2, " ");
  const size_t day = p.Skip(month + 2, " ");
  if (!p.Number(month, 1, 2) || !p.Number(day, 1, 2)) return {};
  return Make(p[i].value, p[month].value, p[day].value, std::min(day + 2, p.size()));
}

// 2024-05-29, 2024/5/29, 2024.05.29, 2024 May 29
Match YearFirst(const DatePieces& p, size_t i) {
  if (p.Word(i + 1) == "年" || p.Word(i + 1) == "년") return EastAsian(p, i);
  const char separator = p.Byte(i + 1);
  if (IsSeparator(separator) && p.Number(i + 2, 1, 2) && p.Byte(i + 3) == separator &&
      p.Number(i + 4, 1, 2)) {
    return Make(p[i].value, p[i + 2].value, p[i + 4].value, i + 5);
  }
  const size_t month = p.Skip(i + 1, " -,.");
  const size_t day = p.Skip(month + 1, " -,.");
  if (p.Month(month) == 0 || !p.Number(day, 1, 2)) return {};
  return Make(p[i].value, p.Month(month), p[day].value, day + 1);
}

// 29/05/2024, 29.05.2024, 05-29-2024
Match InFigures(const DatePieces& p, size_t i, const DateStyle& style) {
  const char separator = p.Byte(i + 1);
  const bool year = p.Number(i + 4, 4, 4) || (style.two_digit_years && p.Number(i + 4, 2, 2));
  if (!IsSeparator(separator) || !p.Number(i + 2, 1, 2) || p.Byte(i + 3) != separator || !year) return {};
  const int first = p[i].value, second = p[i + 2].value;
  const int full_year = p[i + 4].value + (p[i + 4].digits == 2 ? 2000 : 0);
  const bool month_first = second > 12 || (first <= 12 && separator != '.' && style.month_first);
  return month_first ? Make(full_year, first, second, i + 5) : Make(full_year, second, first, i + 5);
}

// 29 May 2024, 29. Mai 2024, 29 de mayo de 2024, 29th of May, 2024
Match DayFirst(const DatePieces& p, size_t i) {
  size_t at = i + 1;
  if (IsOrdinal(p.Word(at))) ++at;
  at = p.Skip(at, " .-,/");
  if (IsParticle(p.Word(at))) at = p.Skip(at + 1, " ");
  const int month = p.Month(at);
  if (month == 0) return {};
  at = p.Skip(at + 1, " .,-/");
  if (IsParticle(p.Word(at))) at = p.Skip(at + 1, " ");
  if (!p.Number(at, 4, 4)) return {};
  return Make(p[at].value, month, p[i].value, at + 1);
}

// May 29, 2024; May 29th 2024
Match MonthFirst(const DatePieces& p, size_t i) {
  const size_t day = p.Skip(i + 1, " .");
  if (!p.Number(day, 1, 2)) return {};
  size_t at = day + 1;
  if (IsOrdinal(p.Word(at))) ++at;
  at = p.Skip(at, " ,.");
  if (!p.Number(at, 4, 4)) return {};
  return Make(p[at].value, p.Month(i), p[day].value, at + 1);
}

// 20240529, 20240529T101500Z
Match Compact(const DatePieces& p, size_t i) {
  const int value = p[i].value;
  Match match = Make(value / 10000, value / 100 % 100, value % 100, i + 1);
  if (!match.date || p.Word(i + 1) != "T" || !p.Number(i + 2, 6, 6)) return match;
  const int time = p[i + 2].value;
  if (time / 10000 > 23 || time / 100 % 100 > 59) return match;
  match.date->has_time = true;
  match.date->hour = time / 10000, match.date->minute = time / 100 % 100,
  match.date->second = std::min(time % 100, 59);
  match.end = ReadZone(p, i + 3, &*match.date);
  return match;
}

// 1716966900, 1716966900000: seconds or milliseconds since 1970. A number among others is no time.
Match Epoch(const DatePieces& p, size_t i) {
  if (p.size() != 1) return {};
  int64_t seconds = 0;
  for (const char digit : p.Text(i).substr(0, 10)) seconds = seconds * 10 + (digit - '0');
  return {DateOfEpoch(seconds), i + 1};
}

Match Form(const DatePieces& p, size_t i, const DateStyle& style) {
  if (p.Month(i) != 0) return MonthFirst(p, i);
  if (p[i].kind != DatePiece::kNumber) return {};
  switch (p[i].digits) {
    case 1:
    case 2: {
      const Match match = InFigures(p, i, style);
      return match.date ? match : DayFirst(p, i);
    }
    case 4:
      return YearFirst(p, i);
    case 8:
      return Compact(p, i);
    case 10:
    case 13:
      return Epoch(p, i);
    default:
      return {};
  }
}

}  // namespace

namespace {

bool IsWeekday(std::string_view word) {
  constexpr std::string_view kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
  return word.size() >= 3 && std::any_of(std::begin(kDays), std::end(kDays),
                                         [&](std::string_view day) { return day.starts_with(word); });
}

// "11:45 PM PST, October 13": the time that stands before the date at piece i.
void TimeBefore(const DatePieces& p, size_t i, PageDate* date) {
  constexpr size_t kFar = 12;
  for (size_t at = i > kFar ? i - kFar : 0; at < i; ++at) {
    const bool inside = at > 0 && (p.Byte(at - 1) == ':' || p.Byte(at - 1) == '.');
    if (inside || p.Byte(at + 1) != ':') continue;
    PageDate timed = *date;
    size_t end = ReadTimeOfDay(p, at, &timed);
    if (end == at) continue;
    end = p.Skip(end, " ,-|");
    if (p.Word(end) == "on") end = p.Skip(end + 1, " ");
    if (IsWeekday(p.Word(end))) end = p.Skip(end + 1, " ,.");
    if (end != i) continue;
    *date = timed;
    return;
  }
}

}  // namespace

std::optional<PageDate> DateAt(const DatePieces& pieces, size_t i, const DateStyle& style, size_t* end) {
  Match match = Form(pieces, i, style);
  if (!match.date) return std::nullopt;
  *end = match.date->has_time ? match.end : ReadTimeOfDay(pieces, match.end, &*match.date);
  if (!match.date->has_time) TimeBefore(pieces, i, &*match.date);
  return match.date;
}

}  // namespace reckoner::article
