// An exact decimal number: coefficient * 10^exponent, the coefficient of at most 38 digits.
// Printed figures live in it, never in binary floats. 244.80 and 244.8 are equal but keep their
// exponents (-2, -1), so a number prints as it was written. Nothing rounds: an operation whose exact
// result does not fit gives nullopt. A trivially copyable value; any thread.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reckoner {

class Decimal {
 public:
  __extension__ typedef __int128 Coefficient;  // not ISO, but of both compilers on every 64-bit machine
  static constexpr int kMaxDigits = 38;
  static constexpr int kMaxExponent = 60;  // of either sign: bounds what ToString writes

  constexpr Decimal() = default;  // zero
  static std::optional<Decimal> Make(Coefficient coefficient, int exponent);
  static Decimal FromInt(int64_t value);
  static Decimal PowerOfTen(int exponent);  // |exponent| <= kMaxExponent
  // Plain notation only: an optional '-', digits, optionally '.' and digits. No grouping, no exponent.
  static std::optional<Decimal> Parse(std::string_view text);

  Coefficient coefficient() const { return coefficient_; }
  int exponent() const { return exponent_; }
  int sign() const { return coefficient_ < 0 ? -1 : coefficient_ > 0; }
  bool is_zero() const { return coefficient_ == 0; }
  bool is_integer() const;

  // Plain notation, with as many decimals as the exponent says: "-9.9", "6480000000000".
  std::string ToString() const;
  // Without trailing zeros after the point.
  Decimal Trimmed() const;
  // The unit in the last printed place: 10^exponent.
  Decimal Ulp() const { return PowerOfTen(exponent_); }
  Decimal Negated() const;
  Decimal Abs() const { return sign() < 0 ? Negated() : *this; }
  // * 10^power, exact.
  std::optional<Decimal> Scaled(int power) const;

  static std::optional<Decimal> Add(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> Subtract(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> Multiply(const Decimal& a, const Decimal& b);

  enum class Rounding : uint8_t { kDown, kUp, kHalfEven };  // towards -inf, towards +inf, nearest
  // Rounded to at most `digits` significant digits; nullopt for division by zero or out of range.
  static std::optional<Decimal> Divide(const Decimal& a, const Decimal& b, Rounding rounding,
                                       int digits = 30);
  std::optional<Decimal> RoundedTo(int exponent, Rounding rounding) const;

  // By value: 1.50 == 1.5.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  constexpr Decimal(Coefficient coefficient, int exponent) : coefficient_(coefficient), exponent_(exponent) {}
  Coefficient coefficient_ = 0;
  int exponent_ = 0;
};

}  // namespace reckoner
