#include "extractors/checks/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace reckoner {
namespace {

std::string Grouped(std::string digits) {
  const size_t begin = digits.starts_with('-') ? 1 : 0;
  size_t end = std::min(digits.find('.'), digits.size());
  if (end - begin < 4) return digits;
  for (size_t at = end; at > begin + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string_view ScaleWord(int unit_mult) {
  switch (unit_mult) {
    case 6:
      return " million";
    case 9:
      return " billion";
    case 12:
      return " trillion";
    default:
      return "";
  }
}

std::string_view Symbol(std::string_view unit) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSymbols = {
      {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}}};
  const auto it =
      std::find_if(kSymbols.begin(), kSymbols.end(), [&](const auto& row) { return row.first == unit; });
  return it == kSymbols.end() ? std::string_view() : it->second;
}

Decimal Nearest(const Decimal& value, int place) {
  return value.RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(value);
}

// "mile" -> "miles"; of "degree Celsius" the first word, of "square metre" the last.
std::string Plural(std::string_view unit) {
  std::string out(unit);
  if (out == "foot") return "feet";
  if (out == "person") return "people";
  if (out.starts_with("degree ")) return out.insert(6, "s");
  size_t end = std::min(out.find('/'), out.size());
  const char last = end > 0 ? out[end - 1] : ' ';
  if (last < 'a' || 'z' < last) return out;  // a code
  if (last == 's' || last == 'x' || out.substr(0, end).ends_with("ch")) return out.insert(end, "es");
  return out.insert(end, "s");
}

}  // namespace

std::string_view HedgeWords(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return "";
    case Bound::kAbout:
      return "about ";
    case Bound::kMoreThan:
      return "more than ";
    case Bound::kAtLeast:
      return "at least ";
    case Bound::kLessThan:
      return "less than ";
    case Bound::kAtMost:
      return "at most ";
    case Bound::kNearly:
      return "nearly ";
  }
  return "";
}

std::string Amount(const Decimal& value, std::string_view unit, int unit_mult) {
  if (unit == "percent") return Grouped(value.Trimmed().ToString()) + "%";
  const std::string_view word = ScaleWord(unit_mult);
  const Decimal scaled = word.empty() ? value : value.Scaled(-unit_mult).value_or(value);
  std::string digits = Grouped(scaled.Trimmed().ToString());
  const std::string_view symbol = Symbol(unit);
  const size_t sign = digits.starts_with('-') ? 1 : 0;
  if (!symbol.empty()) digits.insert(sign, symbol);
  digits += word;
  if (symbol.empty() && !unit.empty()) digits += unit == "percentage_point" ? " points" : " " + Plural(unit);
  return digits;
}

std::string Ends(const Interval& interval, int place, std::string_view prefix, std::string_view suffix) {
  const auto end = [&](const Decimal& value) {
    const Decimal near = Nearest(value, place);
    return std::string(near.sign() < 0 ? "-" : "").append(prefix).append(Grouped(near.Abs().ToString()));
  };
  std::string out = end(interval.low);
  const std::string high = end(interval.high);
  if (out != high) out.append(" to ").append(high);
  return out.append(suffix);
}

std::string InShapeOf(std::string_view printed, int unit_mult, const Interval& interval, int place) {
  constexpr std::string_view kDigits = "0123456789";
  const size_t first = printed.find_first_of(kDigits);
  if (first == std::string_view::npos) return {};
  const size_t end = std::min(printed.find_first_not_of("0123456789.,", first), printed.size());
  if (printed.find_first_of(kDigits, end) != std::string_view::npos) return {};
  const size_t last = printed.find_last_of(kDigits, end - 1) + 1;
  const auto low = interval.low.Scaled(-unit_mult), high = interval.high.Scaled(-unit_mult);
  if (!low || !high) return {};
  // A printed sign, or accounting brackets, belong to the number and not to its shape.
  std::string_view prefix = printed.substr(0, first), suffix = printed.substr(last);
  if (prefix.starts_with('(') && suffix.ends_with(')')) suffix.remove_suffix(1);
  if (!prefix.empty() && std::string_view("-+(").find(prefix.front()) != std::string_view::npos)
    prefix.remove_prefix(1);
  return Ends({*low, *high}, place - unit_mult, prefix, suffix);
}

}  // namespace reckoner
