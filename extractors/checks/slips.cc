#include "extractors/checks/slips.h"

#include <algorithm>
#include <optional>

namespace reckoner {
namespace {

constexpr size_t kMaxDigits = 12;  // of a printed number: more is a reference number, not a quantity

// The digits as printed, without a point: 244.8 billion -> "2448"; $0.15 -> "015", whose zero may have been
// swapped; 0.15% is as often 1.5%.
std::optional<std::string> DigitsOf(const Figure& figure) {
  if (!figure.value || !figure.ulp || figure.ulp->sign() <= 0) return std::nullopt;
  const auto count = Decimal::Divide(figure.value->Abs(), *figure.ulp, Decimal::Rounding::kDown);
  if (!count || !count->is_integer()) return std::nullopt;
  std::string digits = count->ToString();
  digits = digits.substr(0, digits.find('.'));
  if (digits.size() > kMaxDigits) return std::nullopt;
  if (figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kPoints) return digits;
  const auto whole = static_cast<size_t>(std::clamp<int>(figure.decimals, 0, kMaxDigits - 1)) + 1;
  if (digits.size() < whole) digits.insert(0, whole - digits.size(), '0');
  return digits;
}

class Collector {
 public:
  Collector(const Figure& figure, const Printed& printed) : figure_(figure), printed_(printed) {}

  void AddDigits(SlipKind kind, const std::string& digits) {
    const auto count = Decimal::Parse(digits);
    auto value = count ? Decimal::Multiply(*count, *figure_.ulp) : std::nullopt;
    if (!value || value->is_zero()) return;
    if (figure_.value->sign() < 0) value = value->Negated();
    Printed slipped = printed_;
    slipped.low = slipped.high = *value;
    const auto shown = value->Scaled(-figure_.unit_mult);
    Add({kind, slipped, (shown ? *shown : *value).ToString()});
  }

  void AddPower(SlipKind kind, int power) {
    auto slipped = printed_.Times(*Decimal::FromInt(1).Scaled(power));
    if (!slipped) return;
    // 700 with a zero too many is 70, not 70.0.
    const auto shown = slipped->low.Scaled(-figure_.unit_mult);
    if (kind == SlipKind::kPoint && power < 0 && figure_.decimals == 0 && shown &&
        shown->Trimmed().is_integer())
      slipped->low_ulp = slipped->high_ulp = *figure_.ulp;
    Add({kind, *slipped, slipped->low.Trimmed().ToString()});
    out.back().printed.unit_mult += kind == SlipKind::kScale ? power : 0;
  }

  std::vector<Slip> out;

 private:
  void Add(Slip slip) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const Slip& other) {
      return other.kind == slip.kind && other.printed.low == slip.printed.low;
    });
    if (!known) out.push_back(std::move(slip));
  }

  const Figure& figure_;
  const Printed& printed_;
};

}  // namespace

std::string_view Why(SlipKind kind) {
  switch (kind) {
    case SlipKind::kTransposed:
      return "digits_transposed";
    case SlipKind::kDigit:
      return "digit";
    case SlipKind::kScale:
    case SlipKind::kPoint:
      return "scale";
  }
  return "";
}

std::vector<Slip> SlipsOf(const Figure& figure) {
  const auto printed = PrintedOf(figure);
  const auto digits = DigitsOf(figure);
  if (!printed || !digits) return {};
  Collector collect(figure, *printed);
  const bool percent_like = figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kPoints;
  if (!percent_like)
    for (const int power : {3, -3, 6, -6, 9, -9}) collect.AddPower(SlipKind::kScale, power);
  for (size_t i = 0; i + 1 < digits->size(); ++i) {
    if ((*digits)[i] == (*digits)[i + 1]) continue;
    // Filling zeros don't change places with digits: 1,500 is no slip for 1,050.
    if (printed->integer && i + 2 < digits->size() &&
        digits->find_first_not_of('0', i + 1) == std::string::npos)
      continue;
    std::string swapped = *digits;
    std::swap(swapped[i], swapped[i + 1]);
    if (swapped[0] != '0' || digits->size() == 1 || figure.decimals + 1 >= static_cast<int>(digits->size()))
      collect.AddDigits(SlipKind::kTransposed, swapped);
  }
  for (const int power : {1, -1}) collect.AddPower(SlipKind::kPoint, power);
  for (size_t i = 0; i < digits->size(); ++i) {
    for (char digit = i == 0 && digits->size() > 1 ? '1' : '0'; digit <= '9'; ++digit) {
      if (digit == (*digits)[i]) continue;
      std::string changed = *digits;
      changed[i] = digit;
      collect.AddDigits(SlipKind::kDigit, changed);
    }
  }
  return std::move(collect.out);
}

}  // namespace reckoner
