#include <algorithm>

#include "extractors/periods/shape_reader.h"

namespace reckoner::periods {
namespace {

constexpr size_t kMaxDigits = 15;

// 10:30, 22:15:30; 10am, 8:30p.m., 2.30am
ReadShape Clock(const ShapeReader& in, size_t pos, size_t end) {
  if (end - pos > 2 || in.Value(pos, end) > 24) return Unknown(0);
  const auto two_digits = [&](size_t at, char mark = ':') {
    return in.At(at) == mark && in.DigitAt(at + 1) && in.DigitAt(at + 2) && !in.DigitAt(at + 3);
  };
  size_t to = end;
  const bool pointed = two_digits(to, '.');  // a time only with its half of the day
  const bool minutes = two_digits(to) || pointed;
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
  } else if (!minutes || pointed || IsAlnum(in.At(to)) || in.At(to) == '%') {
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
ReadShape DigitsAndLetters(const ShapeReader& in, size_t pos, size_t end) {
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
  if (tail == "M" && (in.text.substr(pos, length) == "6" || in.text.substr(pos, length) == "9"))
    return Known(Class::kMonthscode, to, value);
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

ReadShape PlainNumber(const ShapeReader& in, size_t pos, size_t end) {
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
  const ShapeReader in{text};
  size_t end = in.At(pos) == ' ' ? pos + 1 : pos;
  if (!in.DigitAt(end)) return pos;
  while (IsAlnum(in.At(end)) || ((in.At(end) == ',' || in.At(end) == '.') && in.DigitAt(end + 1))) ++end;
  return end;
}

ReadShape ReadDigits(std::string_view text, size_t pos) {
  const ShapeReader in{text};
  const size_t end = in.DigitsEnd(pos);
  if (end - pos > kMaxDigits) return Unknown(SkipNumber(text, pos));
  if (const ReadShape date = ReadWrittenDate(in, pos, end); date.known) return date;
  if (const ReadShape clock = Clock(in, pos, end); clock.known) return clock;
  if (IsLetter(in.At(end))) return DigitsAndLetters(in, pos, end);
  return PlainNumber(in, pos, end);
}

ReadShape ReadCode(std::string_view text, size_t pos, size_t digit, size_t end) {
  const ShapeReader in{text};
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
