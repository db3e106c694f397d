#include "extractors/periods/shape_reader.h"

namespace reckoner::periods {
namespace {

ReadShape Dated(size_t end, int year, int month, int day = -1) {
  ReadShape shape = Known(day > 0 ? Class::kIsodate : Class::kIsomonth, end);
  shape.year = static_cast<int16_t>(year);
  shape.month = static_cast<int16_t>(month);
  shape.day = static_cast<int16_t>(day);
  return shape;
}

// Part of a longer string of digits and separators (a telephone or serial number)?
bool Embedded(const ShapeReader& in, size_t begin, size_t end) {
  const auto joins = [](char c) { return c == '-' || c == '/' || c == '.' || c == ':'; };
  return (begin >= 2 && joins(in.text[begin - 1]) && IsDigit(in.text[begin - 2])) ||
         (joins(in.At(end)) && in.DigitAt(end + 1));
}

// 2026-01-14 with the time that may follow it.
ReadShape IsoDateTime(const ShapeReader& in, size_t end, int year, int month, int day) {
  size_t to = end;
  if (in.At(end) == 'T' && in.DigitAt(end + 1)) {
    to = end + 1;
    while (in.DigitAt(to) || ((in.At(to) == ':' || in.At(to) == '.') && in.DigitAt(to + 1))) ++to;
    if (in.At(to) == 'Z') {
      ++to;
    } else if ((in.At(to) == '+' || in.At(to) == '-') && in.DigitAt(to + 1)) {
      ++to;
      while (in.DigitAt(to) || (in.At(to) == ':' && in.DigitAt(to + 1))) ++to;
    }
  }
  if (IsAlnum(in.At(to)) || to - end > 24) return Unknown(0);
  ReadShape shape = Dated(to, year, month, day);
  shape.time = in.text.substr(end, to - end);
  return shape;
}

// Three numbers between equal separators.
ReadShape ThreePartDate(const ShapeReader& in, size_t pos, size_t end, size_t second_end) {
  const size_t third_end = in.DigitsEnd(second_end + 1);
  const size_t first_length = end - pos, second_length = second_end - end - 1,
               third_length = third_end - second_end - 1;
  if (second_length > 2 || third_length > 4) return Unknown(0);
  const int a = in.Value(pos, end), b = in.Value(end + 1, second_end),
            c = in.Value(second_end + 1, third_end);
  const char separator = in.At(end);
  const bool more = (in.At(third_end) == separator && in.DigitAt(third_end + 1)) ||
                    (pos >= 2 && in.text[pos - 1] == separator && IsDigit(in.text[pos - 2]));
  if (first_length == 4 && third_length <= 2 && MakeDay(a, b, c)) {
    return more && separator != '-' ? Unknown(0) : IsoDateTime(in, third_end, a, b, c);
  }
  const bool short_year = third_length == 2 && separator != '.';
  if (first_length > 2 || (third_length != 4 && !short_year) || IsAlnum(in.At(third_end)) ||
      (more && separator != '-')) {
    return Unknown(0);
  }
  constexpr int kPivot = 35;
  const int year = short_year ? (c < kPivot ? 2000 : 1900) + c : c;
  // American order where that is a date; points are European.
  if (separator != '.' && MakeDay(year, a, b)) return Dated(third_end, year, a, b);
  if (MakeDay(year, b, a)) return Dated(third_end, year, b, a);
  return Unknown(0);
}

// Two numbers: a month, a span of years, or a month and a day.
ReadShape TwoPartDate(const ShapeReader& in, size_t pos, size_t end, size_t second_end) {
  const size_t first_length = end - pos, second_length = second_end - end - 1;
  const char separator = in.At(end);
  const int a = in.Value(pos, end), b = in.Value(end + 1, second_end);
  if (separator == '.' || IsAlnum(in.At(second_end)) || Embedded(in, pos, second_end)) return Unknown(0);
  if (first_length == 4 && second_length <= 2 && a >= 1000 && a <= 2199) {
    const bool successive =
        second_length == 2 && b == (a + 1) % 100;  // 2010-11 is a season more often than a month
    if (!successive && b >= 1 && b <= 12) return Dated(second_end, a, b);
    if (second_length == 2 && (successive || (separator == '-' && b > a % 100))) {
      ReadShape shape = Known(Class::kYearspan, second_end, a / 100 * 100 + b + (b < a % 100 ? 100 : 0));
      shape.year = static_cast<int16_t>(a);
      return shape;
    }
    return Unknown(0);
  }
  if (second_length == 4 && first_length <= 2 && a >= 1 && a <= 12 && b >= 1900 && b <= 2199)
    return Dated(second_end, b, a);
  if (separator == '/' && first_length <= 2 && second_length <= 2) {
    const bool month_first = a >= 1 && a <= 12 && b >= 1 && b <= 31,
               day_first = b >= 1 && b <= 12 && a >= 1 && a <= 31;
    if (!month_first && !day_first) return Unknown(0);
    ReadShape shape = Known(Class::kSlashdate, second_end);
    shape.month = static_cast<int16_t>(month_first ? a : b);
    shape.day = static_cast<int16_t>(month_first ? b : a);
    return shape;
  }
  return Unknown(0);
}

}  // namespace

ReadShape ReadWrittenDate(const ShapeReader& in, size_t pos, size_t end) {
  const size_t length = end - pos;
  if (length == 8) {
    const int year = in.Value(pos, pos + 4), month = in.Value(pos + 4, pos + 6), day = in.Value(pos + 6, end);
    if (year < 1900 || year > 2100 || !MakeDay(year, month, day) || IsAlnum(in.At(end)) ||
        Embedded(in, pos, end))
      return Unknown(0);
    return Dated(end, year, month, day);
  }
  const char separator = in.At(end);
  if (length > 4 || (separator != '-' && separator != '/' && separator != '.') || !in.DigitAt(end + 1))
    return Unknown(0);
  const size_t second_end = in.DigitsEnd(end + 1);
  if (second_end - end > 5) return Unknown(0);
  return in.At(second_end) == separator && in.DigitAt(second_end + 1)
             ? ThreePartDate(in, pos, end, second_end)
             : TwoPartDate(in, pos, end, second_end);
}

}  // namespace reckoner::periods
