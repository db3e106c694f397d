#include "pipeline/wording/arithmetic.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr int kShownDigits = 5;  // of a computed interval; the envelope has all of them

struct Scale {
  int power;
  std::string_view word;
};
constexpr Scale kScales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}, {0, ""}};

// The decimal places that leave kShownDigits significant ones of `value`.
int LastPlace(const Decimal& value) {
  const std::string digits = value.Abs().ToString();
  const size_t point = std::min(digits.find('.'), digits.size());
  if (digits.substr(0, point) != "0") return static_cast<int>(point) - kShownDigits;
  const size_t first = digits.find_first_not_of("0.");
  return first == digits.npos ? 0 : -static_cast<int>(first - point) - kShownDigits + 1;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Whether the brackets that open at `i` only fence a sign in, "(-9.9)", where no other sign stands before
// them.
bool FencesASign(std::string_view formula, size_t i) {
  const size_t before = i == 0 ? formula.npos : formula.find_last_not_of(' ', i - 1);
  if (formula[i] != '(' ||
      (before != formula.npos && std::string_view("(,=").find(formula[before]) == formula.npos))
    return false;
  const size_t close = formula.find_first_not_of("-.,0123456789", i + 1);
  return i + 1 < formula.size() && formula[i + 1] == '-' && close != formula.npos && formula[close] == ')';
}

// ASCII signs as a book would print them; the hyphens of a date stay.
std::string Typeset(std::string_view formula) {
  std::string out;
  size_t drop = formula.npos;  // a bracket to leave out
  for (size_t i = 0; i < formula.size(); ++i) {
    const bool joins = i > 0 && i + 1 < formula.size() && IsDigit(formula[i - 1]) && IsDigit(formula[i + 1]);
    if (i == drop) continue;
    if (FencesASign(formula, i)) {
      drop = formula.find(')', i);
    } else if (formula[i] == '*') {
      out += "×";
    } else if (formula[i] == '-' && !joins) {
      out += "−";
    } else if (formula.substr(i, 2) == "<=" || formula.substr(i, 2) == ">=") {
      out += formula[i++] == '<' ? "≤" : "≥";
    } else {
      out += formula[i];
    }
  }
  return out;
}

// "180,000"; four digits stand as they are.
std::string Grouped(const Decimal& value) {
  std::string out = value.Trimmed().ToString();
  const size_t first = out.starts_with('-') ? 1 : 0, end = std::min(out.find('.'), out.size());
  if (end - first < 5) return out;
  for (size_t at = end; at > first + 3;) out.insert(at -= 3, ",");
  return out;
}

std::string Ends(const Interval& interval) {
  const Decimal larger = std::max(interval.low.Abs(), interval.high.Abs());
  const Scale* scale = kScales;
  while (scale->power > 0 && larger < Decimal::PowerOfTen(scale->power)) ++scale;
  Interval scaled = interval;
  if (const auto low = interval.low.Scaled(-scale->power), high = interval.high.Scaled(-scale->power);
      low && high)
    scaled = {*low, *high};
  const bool point = scaled.low == scaled.high;
  const int place = std::min(0, LastPlace(std::max(scaled.low.Abs(), scaled.high.Abs())));
  if (place > std::min(scaled.low.exponent(), scaled.high.exponent()))
    scaled =
        point
            ? Interval::Point(scaled.low.RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(scaled.low))
            : scaled.Outward(place).value_or(scaled);
  const std::string low = Grouped(scaled.low), high = Grouped(scaled.high);
  return (low == high ? low : low + " … " + high) + std::string(scale->word);
}

}  // namespace

std::string Spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string Arithmetic(const ArithmeticFacts& facts) {
  std::string out = Spaced(facts.kind);
  if (!facts.open.empty()) return out + (out.empty() ? "open: " : " · open: ") + facts.open;
  const std::string after_kind = out.empty() ? "" : ": ";
  if (!facts.formula.empty()) out += after_kind + Typeset(facts.formula);
  // Of whole counts the formula says it all.
  const bool same = facts.computed && facts.reported && facts.computed->low == facts.computed->high &&
                    facts.computed->low == facts.reported->low && facts.reported->low == facts.reported->high;
  // Where the formula is an equation already, its two sides follow as what the prints stand for.
  const bool equation = facts.formula.find('=') != std::string::npos;
  if (facts.computed && !(same && equation))
    out += (facts.formula.empty() ? after_kind : equation ? " · " : " = ") + Typeset(Ends(*facts.computed));
  if (facts.reported && !same)
    out += (equation ? " against " : " · printed ") + Typeset(Ends(*facts.reported));
  if (facts.margin && facts.reported && !facts.margin->is_zero())
    out += (facts.margin->sign() < 0 ? " · apart by " : " · overlap ") +
           Typeset(Ends(Interval::Point(facts.margin->Abs())));
  if (facts.tight) out += " · tight";
  if (facts.weak) out += " · weak: it could hardly fail";
  return out;
}

}  // namespace reckoner
