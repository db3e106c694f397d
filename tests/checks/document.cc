#include "tests/checks/document.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace reckoner::testing {
namespace {

const std::map<std::string, TermRole, std::less<>> kRoles = {
    {"new", TermRole::kNew},         {"old", TermRole::kOld},         {"percent", TermRole::kPercent},
    {"points", TermRole::kPoints},   {"delta", TermRole::kDelta},     {"factor", TermRole::kFactor},
    {"part", TermRole::kPart},       {"total", TermRole::kTotal},     {"exports", TermRole::kExports},
    {"imports", TermRole::kImports}, {"balance", TermRole::kBalance}, {"count", TermRole::kCount},
    {"mean", TermRole::kMean},       {"first", TermRole::kFirst},     {"second", TermRole::kSecond},
    {"last", TermRole::kLast},       {"whole", TermRole::kWhole},     {"low", TermRole::kLow},
    {"high", TermRole::kHigh},       {"point", TermRole::kPoint}};
const std::map<std::string, Bound, std::less<>> kBounds = {
    {"about", Bound::kAbout},        {"more_than", Bound::kMoreThan}, {"at_least", Bound::kAtLeast},
    {"less_than", Bound::kLessThan}, {"at_most", Bound::kAtMost},     {"nearly", Bound::kNearly}};
const std::map<std::string, int16_t, std::less<>> kScales = {
    {"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}};

bool IsCode(std::string_view unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

Decimal Number(std::string_view text) {
  const auto number = Decimal::Parse(text);
  if (!number) throw std::invalid_argument("no number: " + std::string(text));
  return *number;
}

void SetUnit(std::string_view unit, Figure* figure) {
  figure->unit = unit;
  figure->kind = unit.empty() ? FigureKind::kNumber : FigureKind::kQuantity;
  if (unit == "percent") figure->kind = FigureKind::kPercent;
  if (unit == "points") figure->unit = "percentage_point";
  if (unit == "basis_points") figure->unit = "basis_point";
  if (unit == "points" || unit == "basis_points") figure->kind = FigureKind::kPoints;
  if (unit == "times") {
    figure->kind = FigureKind::kMultiple;
    figure->unit.clear();
  }
  if (IsCode(unit.substr(0, unit.find('/')))) figure->kind = FigureKind::kMoney;
  static constexpr std::string_view kThings[] = {"worker", "employee", "share", "car",
                                                 "ship",   "job",      "nurse", "unit"};
  if (std::find(std::begin(kThings), std::end(kThings), unit) != std::end(kThings))
    figure->kind = FigureKind::kCount;
}

void SetNumber(std::string number, bool bare, Figure* figure) {
  if (const size_t slash = number.find('/'); slash != std::string::npos) {
    figure->numerator = Number(number.substr(0, slash));
    figure->denominator = Number(number.substr(slash + 1));
    figure->value =
        Decimal::Divide(*figure->numerator, *figure->denominator, Decimal::Rounding::kHalfEven, 12);
    if (bare) figure->kind = FigureKind::kFraction;
    return;
  }
  if (const size_t dots = number.find(".."); dots != std::string::npos) {
    const Decimal low = Number(number.substr(0, dots)), high = Number(number.substr(dots + 2));
    figure->low = low.Scaled(figure->unit_mult);
    figure->high = high.Scaled(figure->unit_mult);
    figure->low_ulp = low.Ulp().Scaled(figure->unit_mult);
    figure->high_ulp = high.Ulp().Scaled(figure->unit_mult);
    return;
  }
  const bool word = number.starts_with('w');
  if (word) number.erase(0, 1);
  const Decimal value = Number(number);
  figure->value = value.Scaled(figure->unit_mult);
  if (!word && figure->kind != FigureKind::kMultiple) figure->ulp = value.Ulp().Scaled(figure->unit_mult);
  figure->decimals = static_cast<int16_t>(std::max(0, -value.exponent()));
}

}  // namespace

std::vector<std::string> Split(std::string_view text, std::string_view separator) {
  std::vector<std::string> out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(separator, at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + separator.size();
  }
  return out;
}

Figure ParseFigure(std::string_view text) {
  const std::vector<std::string> words = Split(text, " ");
  Figure out;
  size_t at = 0;
  if (const auto bound = kBounds.find(words.at(at)); bound != kBounds.end()) {
    out.bound = bound->second;
    ++at;
  }
  const std::string& number = words.at(at++);
  if (at < words.size() && kScales.contains(words[at])) out.unit_mult = kScales.find(words[at++])->second;
  std::string unit;
  for (; at < words.size(); ++at) unit += (unit.empty() ? "" : " ") + words[at];
  SetUnit(unit, &out);
  SetNumber(number, unit.empty(), &out);
  return out;
}

Link& Document::Add(LinkKind kind, std::string_view terms, Direction direction) {
  const size_t known = mentions.figures.size();
  Link link{.kind = kind, .rule = "test", .direction = direction};
  for (const std::string& term : Split(terms, "; ")) {
    const size_t equals = term.find('=');
    const auto role = kRoles.find(term.substr(0, equals));
    if (equals == std::string::npos || role == kRoles.end()) throw std::invalid_argument("bad term: " + term);
    const std::string words = term.substr(equals + 1);
    size_t figure = 0;
    while (figure < known && Slice(text_, mentions.figures[figure].span) != words) ++figure;
    if (figure == known) {
      figure = mentions.figures.size();
      mentions.figures.push_back(ParseFigure(words));
      mentions.figures.back().span = {static_cast<uint32_t>(text_.size()),
                                      static_cast<uint32_t>(text_.size() + words.size())};
      text_ += words + " ";
    }
    link.terms.push_back({.role = role->second, .figure = static_cast<int32_t>(figure)});
  }
  claims.links.push_back(std::move(link));
  return claims.links.back();
}

std::vector<Check> Document::Run() {
  passage_.text = text_;
  passage_.sentences = {{0, static_cast<uint32_t>(text_.size())}};
  mentions.passage = &passage_;
  return RunChecks(mentions, claims);
}

std::string Document::Print(const Check& check) const {
  auto show = [](const std::optional<Interval>& x) {
    return x ? "[" + x->low.ToString() + ", " + x->high.ToString() + "]" : std::string("-");
  };
  std::string out = std::string(check.kind) + " " + std::string(Name(check.verdict)) + ": " + check.formula +
                    " = " + show(check.computed) + " against " + show(check.reported);
  if (check.margin) out += ", margin " + check.margin->ToString();
  if (check.tight) out += ", tight";
  if (check.weak) out += ", weak";
  for (const auto& [name, interval] : check.implied) out += ", " + name + " " + show(interval);
  if (check.suspect) out += ", suspect " + std::string(check.suspect->why) + " " + check.suspect->as;
  return out + "\n  " + check.explanation;
}

}  // namespace reckoner::testing
