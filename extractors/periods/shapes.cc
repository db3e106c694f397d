#include "extractors/periods/shapes.h"

#include <algorithm>

namespace reckoner::periods {
namespace {

constexpr size_t kMaxDigits = 15;

// A view of the text that reads '\0' past its end.
struct Reader {
  std::string_view text;
  char At(size_t pos) const { return pos < text.size() ? text[pos] : '\0'; }
  bool DigitAt(size_t pos) const { return IsDigit(At(pos)); }
  size_t DigitsEnd(size_t pos) const {
    while (DigitAt(pos)) ++pos;
    return pos;
  }
  int Value(size_t pos, size_t end) const {
    int value = 0;
    for (; pos < end; ++pos) value = value * 10 + (text[pos] - '0');
    return value;
  }
};

ReadShape Unknown(size_t end) { return {.end = end}; }

ReadShape Known(Class cls, size_t end, int value = 0) {
  return {.end = end, .known = true, .cls = cls, .milli = int64_t{value} * 1000};
}

ReadShape Dated(size_t end, int year, int month, int day = -1) {
  ReadShape shape = Known(day > 0 ? Class::kIsodate : Class::kIsomonth, end);
  shape.year = static_cast<int16_t>(year);
  shape.month = static_cast<int16_t>(month);
  shape.day = static_cast<int16_t>(day);
  return shape;
}

// Part of a longer string of digits and separators (a telephone or serial number)?
bool Embedded(const Reader& in, size_t begin, size_t end) {
  const auto joins = [](char c) { return c == '-' || c == '/' || c == '.' || c == ':'; };
  return (begin >= 2 && joins(in.text[begin - 1]) && IsDigit(in.text[begin - 2])) ||
         (joins(in.At(end)) && in.DigitAt(end + 1));
}

// 2026-01-14 with the time that may follow it.
ReadShape IsoDateTime(const Reader& in, size_t end, int year, int month, int day) {
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
ReadShape ThreePartDate(const Reader& in, size_t pos, size_t end, size_t second_end) {
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
ReadShape TwoPartDate(const Reader& in, size_t pos, size_t end, size_t second_end) {
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

ReadShape WrittenDate(const Reader& in, size_t pos, size_t end) {
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

// 10:30, 22:15:30; 10am, 8:30p.m.
ReadShape Clock(const Reader& in, size_t pos, size_t end) {
  if (end - pos > 2 || in.Value(pos, end) > 24) return Unknown(0);
  const auto two_digits = [&](size_t at) {
    return in.At(at) == ':' && in.DigitAt(at + 1) && in.DigitAt(at + 2) && !in.DigitAt(at + 3);
  };
  size_t to = end;
  const bool minutes = two_digits(to);
  if (minutes) {
    if (in.At(to + 1) > '5') return Unknown(0);
    to += 3;
    if (two_digits(to)) to += 3;
    if (in.At(to) == ':' || (in.At(to) == '.' && in.DigitAt(to + 1))) return Unknown(0);  // a lap time
  }
  const char half = LowerCase(in.At(to));
  const bool dotted = in.At(to + 1) == '.';
  if ((half == 'a' || half == 'p') && LowerCase(in.At(dotted ? to + 2 : to + 1)) == 'm' &&
      in.Value(pos, end) <= 12) {
    to += dotted ? 3 : 2;
    if (dotted && in.At(to) == '.') ++to;
    if (IsAlnum(in.At(to))) return Unknown(0);
  } else if (!minutes || IsAlnum(in.At(to)) || in.At(to) == '%') {
    return Unknown(0);
  }
  ReadShape shape = Known(Class::kClock, to);
  shape.time = in.text.substr(pos, to - pos);
  return shape;
}

bool SameFolded(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return LowerCase(a) == b; });
}

// 1st, 1990s, 90s, 3Q25, 1H.
ReadShape DigitsAndLetters(const Reader& in, size_t pos, size_t end) {
  size_t to = end;
  while (IsAlnum(in.At(to))) ++to;
  const std::string_view tail = in.text.substr(end, to - end);
  const size_t length = end - pos;
  if (length > 4) return Unknown(to);
  const int value = in.Value(pos, end);
  if (SameFolded(tail, "st") || SameFolded(tail, "nd") || SameFolded(tail, "rd") || SameFolded(tail, "th")) {
    ReadShape shape = Known(Class::kOrdinal, to, value);
    shape.is_number = value >= 1 && value <= 31;
    shape.number = NumberShape::kOrdinalDay;
    return shape;
  }
  if (tail == "s" && value % 10 == 0) {
    if (length == 4 && value >= 1100 && value <= 2090) return Known(Class::kDecade, to, value);
    if (length == 2 && value >= 20) return Known(Class::kDecade, to, 1900 + value);
  }
  const char letter = LowerCase(tail[0]);
  const size_t digits = end + 1;
  if (length == 1 && (letter == 'q' || letter == 'h') && value >= 1 && value <= (letter == 'q' ? 4 : 2) &&
      in.DigitsEnd(digits) == to && (to == digits || to - digits == 2 || to - digits == 4)) {
    ReadShape shape = Known(letter == 'q' ? Class::kQuartercode : Class::kHalfcode, to, value);
    if (to > digits) shape.year = static_cast<int16_t>((to - digits == 2 ? 2000 : 0) + in.Value(digits, to));
    return shape;
  }
  return Unknown(to);
}

NumberShape ShapeOf(int64_t value, size_t length) {
  if (length == 4 && value >= 1000 && value <= 2199) return NumberShape::kYear;
  if (length > 2 || value == 0) return NumberShape::kPlain;
  const bool two = length == 2;
  if (value <= 12) return two ? NumberShape::kMonthTwodigit : NumberShape::kMonth;
  if (value <= 31) return two ? NumberShape::kDayTwodigit : NumberShape::kDay;
  return two ? NumberShape::kTwodigit : NumberShape::kPlain;
}

ReadShape PlainNumber(const Reader& in, size_t pos, size_t end) {
  size_t to = end;
  if (end - pos <= 3) {
    while (in.At(to) == ',' && in.DigitsEnd(to + 1) == to + 4) to += 4;
  }
  const bool grouped = to > end;
  int64_t milli = 0;
  if (to - pos > kMaxDigits) return Unknown(SkipNumber(in.text, pos));
  for (size_t i = pos; i < to; ++i) {
    if (IsDigit(in.text[i])) milli = milli * 10 + (in.text[i] - '0');
  }
  milli *= 1000;
  bool fraction = false;
  if (in.At(to) == '.' && in.DigitAt(to + 1)) {
    fraction = true;
    int scale = 100;
    for (++to; in.DigitAt(to); ++to, scale /= 10) milli += (in.text[to] - '0') * scale;
  } else if ((in.At(to) == ' ' || in.At(to) == '-') && (in.At(to + 1) == '1' || in.At(to + 1) == '3') &&
             in.At(to + 2) == '/' && (in.At(to + 3) == '2' || in.At(to + 3) == '4') &&
             !IsAlnum(in.At(to + 4))) {  // 2 1/2
    milli += (in.text[to + 1] - '0') * 1000 / (in.text[to + 3] - '0');
    to += 4;
    fraction = true;
  } else if (in.text.substr(to).starts_with("\xC2\xBD")) {  // ½
    milli += 500;
    to += 2;
    fraction = true;
  }
  if (in.At(to) == '%' || IsAlnum(in.At(to)) ||
      ((in.At(to) == '.' || in.At(to) == ',') && in.DigitAt(to + 1))) {
    return Unknown(SkipNumber(in.text, pos));
  }
  ReadShape shape{.end = to, .known = true, .is_number = true, .milli = milli};
  if (!fraction && !grouped) shape.number = ShapeOf(milli / 1000, to - pos);
  return shape;
}

}  // namespace

size_t SkipNumber(std::string_view text, size_t pos) {
  const Reader in{text};
  size_t end = in.At(pos) == ' ' ? pos + 1 : pos;
  if (!in.DigitAt(end)) return pos;
  while (IsAlnum(in.At(end)) || ((in.At(end) == ',' || in.At(end) == '.') && in.DigitAt(end + 1))) ++end;
  return end;
}

ReadShape ReadDigits(std::string_view text, size_t pos) {
  const Reader in{text};
  const size_t end = in.DigitsEnd(pos);
  if (end - pos > kMaxDigits) return Unknown(SkipNumber(text, pos));
  if (const ReadShape date = WrittenDate(in, pos, end); date.known) return date;
  if (const ReadShape clock = Clock(in, pos, end); clock.known) return clock;
  if (IsLetter(in.At(end))) return DigitsAndLetters(in, pos, end);
  return PlainNumber(in, pos, end);
}

ReadShape ReadCode(std::string_view text, size_t pos, size_t digit, size_t end) {
  const Reader in{text};
  const size_t letters = digit - pos, count = end - digit;
  if (in.DigitsEnd(digit) != end || count > 5 || letters > 2) return Unknown(end);
  const int value = in.Value(digit, end);
  const char first = LowerCase(text[pos]);
  if (letters == 2) {
    if (first != 'f' || LowerCase(text[pos + 1]) != 'y' || (count != 2 && count != 4)) return Unknown(end);
    ReadShape shape = Known(Class::kFiscalcode, end);
    shape.year = static_cast<int16_t>(count == 2 ? 2000 + value : value);
    return shape;
  }
  if (first == 'q' && count == 1 && value >= 1 && value <= 4) return Known(Class::kQuartercode, end, value);
  if ((first == 'h' || text[pos] == 'S') && count == 1 && value >= 1 && value <= 2)
    return Known(Class::kHalfcode, end, value);
  if (text[pos] == 'W' && count == 2 && value >= 1 && value <= 53) return Known(Class::kWeekcode, end, value);
  return Unknown(end);
}

}  // namespace reckoner::periods
