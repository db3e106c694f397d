#include <tuple>

#include "extractors/figures/numeral.h"

namespace reckoner::figures {
namespace {

constexpr int kMaxPower = 18;

// Reads words from atom `at` on, stepping over hyphens and "and" inside a number.
class WordReader {
 public:
  WordReader(const Page& page, uint32_t at) : page_(page), at_(at) {}
  uint32_t at() const { return at_; }

  // The atom behind a hyphen that joins number words ("twenty-one", "ninety - five"), else the next one.
  uint32_t PastHyphen(uint32_t i) const {
    if (page_.Is(i, kHyphen) && page_.Joins(i) &&
        (page_.Hyphen(i) || (!page_.Glued(i) && !page_.Glued(i + 1))))
      return i + 1;
    return i;
  }

  std::optional<int64_t> BelowHundred() {
    if (page_.Has(at_, kTenWord)) {
      int64_t value = Number(at_++);
      const uint32_t next = PastHyphen(at_);
      if (page_.Joins(next) && page_.Has(next, kUnitWord) && Number(next) > 0) {
        value += Number(next);
        at_ = next + 1;
      }
      return value;
    }
    if (page_.Has(at_, kUnitWord | kTeenWord)) return Number(at_++);
    return std::nullopt;
  }

  bool Hundred(uint32_t i) const { return page_.Joins(i) && page_.Has(i, kScaleWord) && Number(i) == 2; }

  std::optional<int64_t> BelowThousand() {
    std::optional<int64_t> value;
    if (page_.IsAny(at_, {kA, kAn}) && Hundred(at_ + 1)) {
      value = 1;
      ++at_;
    } else if (page_.Has(at_, kScaleWord) && Number(at_) == 2) {
      value = 1;
    } else {
      value = BelowHundred();
    }
    if (!value) return std::nullopt;
    const uint32_t hundred = PastHyphen(at_);
    if (!Hundred(hundred)) return value;
    at_ = hundred + 1;
    *value *= 100;
    const uint32_t kept = at_;
    bool joined = false;
    if (page_.Is(at_, kAnd) && page_.Joins(at_)) {
      ++at_;
      joined = true;
    } else {
      at_ = PastHyphen(at_);
    }
    if (!page_.Joins(at_)) {
      at_ = kept;
      return value;
    }
    const auto rest = BelowHundred();
    // "three hundred and two hundred" is two numbers, "one hundred and two thirds" a mixed one.
    if (!rest || Hundred(at_) || (joined && *rest < 10 && page_.Has(PastHyphen(at_), kPartWord))) {
      at_ = kept;
      return value;
    }
    return *value + *rest;
  }

  int Number(uint32_t i) const { return page_.words.word(page_[i].word).number; }
  const Page& page_;
  uint32_t at_;
};

// Digits of a decimal written in words: "point zero three", "point seventy-one".
bool ReadPoint(const Page& page, WordReader& reader, std::string& digits) {
  if (!page.Is(reader.at_, kPoint) || !page.Joins(reader.at_)) return false;
  const uint32_t kept = reader.at_++;
  while (digits.size() < 12 && page.Joins(reader.at_) &&
         (page.Has(reader.at_, kNumberFlags) || page.Is(reader.at_, kOh))) {
    if (page.Is(reader.at_, kOh)) {  // "four point oh five"
      digits += '0';
      ++reader.at_;
      continue;
    }
    const auto part = reader.BelowHundred();
    if (!part) break;
    digits += std::to_string(*part);
  }
  if (digits.empty()) reader.at_ = kept;
  return !digits.empty();
}

struct Whole {
  int64_t value = 0;
  int64_t last_scale = 1;
};

std::optional<Whole> ReadWhole(const Page& page, WordReader& reader) {
  Whole out;
  int64_t limit = INT64_MAX;
  bool any = false;
  for (int parts = 0; parts < 6; ++parts) {
    const uint32_t kept = reader.at_;
    bool joined = false;
    if (any) {
      if (page.IsAny(reader.at_, {kAnd, kComma}) && page.Joins(reader.at_)) {
        joined = page.Is(reader.at_, kAnd);
        ++reader.at_;
      } else {
        reader.at_ = reader.PastHyphen(reader.at_);
      }
      if (!page.Joins(reader.at_)) {
        reader.at_ = kept;
        break;
      }
      if (page.Is(kept, kComma) && page.IsAny(reader.at_, {kOne})) {  // "two thousand, one of them"
        reader.at_ = kept;
        break;
      }
    }
    std::optional<int64_t> part;
    if (!any && page.IsAny(reader.at_, {kA, kAn}) && page.Has(reader.at_ + 1, kScaleWord) &&
        reader.Number(reader.at_ + 1) > 2) {
      part = 1;
      ++reader.at_;
    } else if (!any && page.Has(reader.at_, kScaleWord) && reader.Number(reader.at_) > 2) {
      part = 1;
    } else {
      part = reader.BelowThousand();
    }
    if (!part) {
      reader.at_ = kept;
      break;
    }
    int64_t scale = 1;
    for (int n = 0; n < 3; ++n) {
      const uint32_t next = reader.PastHyphen(reader.at_);
      if (!page.Joins(next) || !page.Has(next, kScaleWord) || reader.Number(next) <= 2) break;
      int power = reader.Number(next);
      if (power > kMaxPower) break;
      int64_t factor = 1;
      while (power-- > 0) factor *= 10;
      if (scale > INT64_MAX / factor / 1000) break;
      scale *= factor;
      reader.at_ = next + 1;
    }
    const bool fits = scale < limit && *part <= (INT64_MAX - out.value) / scale;
    const bool part_of_fraction =
        joined && *part < 10 && scale == 1 && page.Has(reader.PastHyphen(reader.at_), kPartWord);
    if (any && (!fits || part_of_fraction)) {
      reader.at_ = kept;
      break;
    }
    if (!fits) return std::nullopt;
    out.value += *part * scale;
    out.last_scale = scale > 1 ? scale : out.last_scale;
    limit = scale;
    any = true;
    if (scale == 1) break;
  }
  if (!any) return std::nullopt;
  return out;
}

}  // namespace

std::optional<Numeral> ReadWords(const Page& page, uint32_t at) {
  WordReader reader(page, at);
  Numeral out;
  out.first = at;
  out.words = true;
  const auto set = [&](Decimal value) {
    out.value = value;
    out.last = reader.at_;
    return out;
  };
  // "a half", "half", "a third", "one of a quarter" …: the fraction rules name them; here only fractions of a
  // whole read so far.
  const auto whole = ReadWhole(page, reader);
  if (!whole) return std::nullopt;
  const Decimal value = Decimal::FromInt(whole->value);
  set(value);
  std::string digits;
  if (ReadPoint(page, reader, digits)) {
    const auto parsed = Decimal::Parse(std::to_string(whole->value) + "." + digits);
    if (parsed) {
      out.decimals = static_cast<int16_t>(digits.size());
      return set(*parsed);
    }
  }
  // A denominator at atom i and the atoms it takes: "thirds", "hundredth", "twenty-firsts".
  const auto denominator = [&](uint32_t i) -> std::pair<std::optional<Decimal>, uint32_t> {
    if (!page.Joins(i)) return {};
    if (page.Is(i, kHalf)) return {Decimal::FromInt(2), 1};
    const int n = page.words.word(page[i].word).ordinal;
    if (page.Has(i, kPartWord))
      return {page.Has(i, kPowerPart) ? Decimal::PowerOfTen(n) : Decimal::FromInt(n), 1};
    if (!page.Has(i, kTenWord)) return {};
    const uint32_t unit = reader.PastHyphen(i + 1);
    const int ones = page.words.word(page[unit].word).ordinal;
    if (!page.Joins(unit) || ones < 1 || ones > 9) return {};
    return {Decimal::FromInt(reader.Number(i) + ones), unit + 1 - i};
  };
  // "one and a half", "two and three quarters", "six million and two thirds"
  if (const uint32_t joint = reader.PastHyphen(reader.at_); page.Is(joint, kAnd) && page.Joins(joint)) {
    WordReader rest(page, reader.PastHyphen(joint + 1));
    std::optional<int64_t> top;
    if (page.IsAny(rest.at_, {kA, kAn})) {
      top = 1;
      rest.at_ = rest.PastHyphen(rest.at_ + 1);
    } else if (page.Joins(rest.at_)) {
      top = rest.BelowHundred();
    }
    std::optional<Decimal> bottom;
    uint32_t taken = 1;
    const uint32_t part = rest.PastHyphen(rest.at_);
    if (top && page.Has(part, kHalfWord))
      bottom = Decimal::FromInt(2);
    else if (top)
      std::tie(bottom, taken) = denominator(part);
    if (top && bottom && Decimal::FromInt(*top) < *bottom) {
      reader.at_ = part + taken;
      const uint32_t scale_at = reader.at_;
      if (whole->last_scale > 1) {
        // Of the last scale, unless the fraction has a scale of its own: "one billion and a half million".
        Decimal unit = Decimal::FromInt(whole->last_scale);
        if (page.Joins(scale_at) && page.Has(scale_at, kScaleWord)) {
          unit = Decimal::PowerOfTen(reader.Number(scale_at));
          ++reader.at_;
        }
        const auto scaled = Decimal::Multiply(unit, Decimal::FromInt(*top));
        if (scaled) SetFraction(out, value, *scaled, *bottom);
        out.numerator.reset();
        out.denominator.reset();
        out.last = reader.at_;
        return out;
      }
      SetFraction(out, value, Decimal::FromInt(*top), *bottom);
      out.last = reader.at_;
      return out;
    }
  }
  // "two thirds", "three fifths", "one hundred and thirty fifths", "a hundred trillionths"
  const uint32_t part = reader.PastHyphen(reader.at_);
  if (const auto [bottom, taken] = denominator(part); bottom && whole->value > 0) {
    const uint32_t end = part + taken - 1;
    const std::string_view name = page.Text(end);
    const bool plural = name.back() == 's' || name.back() == 'S';
    const bool compound = !plural && page.Hyphen(end + 1);  // "one third-party supplier"
    if ((whole->value == 1) != plural && !compound) {
      reader.at_ = end + 1;
      SetFraction(out, Decimal(), value, *bottom);
      out.last = reader.at_;
    }
  }
  return out;
}

}  // namespace reckoner::figures
