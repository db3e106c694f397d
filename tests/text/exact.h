// A second way to compute, for the tests of Decimal and Interval: schoolbook arithmetic on digit vectors of
// any length. It reads what Decimal::ToString prints and shares no code with it.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

class Exact {
 public:
  Exact() = default;
  explicit Exact(std::string_view plain) {
    negative_ = plain.starts_with('-');
    for (size_t i = negative_; i < plain.size(); ++i) {
      if (plain[i] == '.') {
        exponent_ = -static_cast<int>(plain.size() - i - 1);
      } else {
        digits_.push_back(plain[i] - '0');
      }
    }
    std::reverse(digits_.begin(), digits_.end());
    Tidy();
  }

  static Exact Multiply(const Exact& a, const Exact& b) {
    Exact out;
    out.exponent_ = a.exponent_ + b.exponent_;
    out.negative_ = a.negative_ != b.negative_;
    out.digits_.assign(a.digits_.size() + b.digits_.size() + 1, 0);
    for (size_t i = 0; i < a.digits_.size(); ++i) {
      for (size_t j = 0; j < b.digits_.size(); ++j) out.digits_[i + j] += a.digits_[i] * b.digits_[j];
    }
    for (size_t i = 0; i + 1 < out.digits_.size(); ++i) {
      out.digits_[i + 1] += out.digits_[i] / 10;
      out.digits_[i] %= 10;
    }
    out.Tidy();
    return out;
  }

  static Exact Add(Exact a, Exact b) {
    Align(a, b);
    const int sign_a = a.negative_ ? -1 : 1, sign_b = b.negative_ ? -1 : 1;
    Exact out;
    out.exponent_ = a.exponent_;
    out.digits_.assign(std::max(a.digits_.size(), b.digits_.size()) + 1, 0);
    for (size_t i = 0; i < a.digits_.size(); ++i) out.digits_[i] += sign_a * a.digits_[i];
    for (size_t i = 0; i < b.digits_.size(); ++i) out.digits_[i] += sign_b * b.digits_[i];
    // The sign of the first nonzero digit is the sign of the sum, once borrowed through.
    for (size_t i = out.digits_.size(); i-- > 0;) {
      if (out.digits_[i] == 0) continue;
      out.negative_ = out.digits_[i] < 0;
      break;
    }
    if (out.negative_) {
      for (int& digit : out.digits_) digit = -digit;
    }
    for (size_t i = 0; i + 1 < out.digits_.size(); ++i) {
      const int carry = out.digits_[i] < 0 ? -1 : out.digits_[i] / 10;
      out.digits_[i] -= 10 * carry;
      out.digits_[i + 1] += carry;
    }
    out.Tidy();
    return out;
  }

  Exact Negated() const {
    Exact out = *this;
    out.negative_ = !negative_ && !digits_.empty();
    return out;
  }

  // Significant digits without zeros at either end, and the exponent of the last of them.
  int digits() const { return static_cast<int>(digits_.size()); }
  int exponent() const { return exponent_; }
  int sign() const { return digits_.empty() ? 0 : negative_ ? -1 : 1; }

  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
    return Add(a, b.Negated()).sign() <=> 0;
  }
  friend bool operator==(const Exact& a, const Exact& b) { return (a <=> b) == 0; }

 private:
  static void Align(Exact& a, Exact& b) {
    for (Exact* x : {&a, &b}) {
      const int other = x == &a ? b.exponent_ : a.exponent_;
      if (x->exponent_ <= other) continue;
      x->digits_.insert(x->digits_.begin(), static_cast<size_t>(x->exponent_ - other), 0);
      x->exponent_ = other;
    }
  }
  void Tidy() {
    while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
    const auto first = std::find_if(digits_.begin(), digits_.end(), [](int d) { return d != 0; });
    exponent_ += static_cast<int>(first - digits_.begin());
    digits_.erase(digits_.begin(), first);
    if (digits_.empty()) negative_ = false, exponent_ = 0;
  }

  bool negative_ = false;
  std::vector<int> digits_;  // least significant first
  int exponent_ = 0;
};

}  // namespace reckoner
