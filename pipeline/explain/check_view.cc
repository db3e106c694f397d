#include "pipeline/explain/check_view.h"

#include <algorithm>

#include "pipeline/explain/findings.h"
#include "pipeline/explain/terminal_text.h"

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
  const std::string low = scaled.low.Trimmed().ToString(), high = scaled.high.Trimmed().ToString();
  return (low == high ? low : low + " … " + high) + std::string(scale->word);
}

std::string KindOf(const Check& check) {
  std::string out(check.kind);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

// What the text leaves open; then the arithmetic decides nothing.
std::string OpenPremises(const Check& check) {
  std::string out;
  for (const Premise& premise : check.premises) {
    if (premise.how != PremiseHow::kUnknown) continue;
    out += (out.empty() ? "open: " : ", ") + premise.name;
  }
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string Arithmetic(const Check& check) {
  std::string out = KindOf(check);
  if (const std::string open = OpenPremises(check); !open.empty() && check.verdict == Verdict::kUndetermined)
    return out + " · " + open;
  if (!check.formula.empty()) out += ": " + Typeset(check.formula);
  // Of whole counts the formula says it all.
  const bool same = check.computed && check.reported && check.computed->low == check.computed->high &&
                    check.computed->low == check.reported->low && check.reported->low == check.reported->high;
  // Where the formula is an equation already, its two sides follow as what the prints stand for.
  const bool equation = check.formula.find('=') != std::string::npos;
  if (check.computed && !(same && equation))
    out += (check.formula.empty() ? ": " : equation ? " · " : " = ") + Typeset(Ends(*check.computed));
  if (check.reported && !same)
    out += (equation ? " against " : " · printed ") + Typeset(Ends(*check.reported));
  if (check.margin && check.reported && !check.margin->is_zero())
    out += (check.margin->sign() < 0 ? " · apart by " : " · overlap ") +
           Typeset(Ends(Interval::Point(check.margin->Abs())));
  if (check.tight) out += " · tight";
  if (check.weak) out += " · weak: it could hardly fail";
  return out;
}

}  // namespace

std::string_view Symbol(Style style) {
  switch (style) {
    case Style::kConfirmed:
      return "✓";
    case Style::kAlarm:
      return "✗";
    case Style::kOpen:
      return "?";
    default:
      return "";
  }
}

void ShowCheck(const Check& check, int number, Page& page) {
  const Style style = StyleOf(check.verdict);
  std::string tag = std::to_string(number);
  tag.resize(std::max<size_t>(3, tag.size() + 1), ' ');
  Page head(page.width(), page.color()), rest(page.width(), page.color());
  head.Line({{"│ ", Style::kDim}, {std::string(Symbol(style)) + " " + tag, style}}, "    ");
  rest.Line({{"│ ", Style::kDim}, {std::string(2 + tag.size(), ' ')}}, "    ");
  const std::string first = head.text().substr(0, head.text().size() - 1),
                    others = rest.text().substr(0, rest.text().size() - 1);
  const int indent = 8 + static_cast<int>(tag.size());

  std::vector<Run> says;
  if (check.verdict == Verdict::kInconsistent)
    says.push_back({"Alarm, " + std::string(Name(check.severity)) + ": ", Style::kAlarm});
  says.push_back({Printable(check.explanation), style == Style::kAlarm ? Style::kBold : Style::kPlain});
  page.Wrap(says, first, others, indent);
  // A day of the week is looked up, not computed.
  if (check.kind != "weekday")
    page.Wrap({{Printable(Arithmetic(check)), Style::kDim}}, others, others, indent);
  for (const std::string& evidence : check.evidence)
    page.Wrap({{"Evidence: " + Printable(evidence), Style::kDim}}, others, others, indent);
}

}  // namespace reckoner
