#include "extractors/claims/sum_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/claims/fits.h"

namespace reckoner {
namespace {

// `a` is `b`, give or take so many percent.
bool IsWithin(const Decimal& a, const Decimal& b, int percent) {
  const auto gap = Decimal::Subtract(a, b), room = Decimal::Multiply(b, *Decimal::Make(percent, -2));
  return gap && room && gap->Abs() <= *room;
}

}  // namespace

bool IsNow(const Reading& reading, int32_t figure) {
  const int32_t index = reading.fact_of[static_cast<size_t>(figure)];
  if (index < 0) return true;
  const Fact& fact = reading.facts[static_cast<size_t>(index)];
  return !fact.base && fact.measure == Measure::kLevel;
}

int32_t TotalIn(const Reading& reading, const TagLine& line, const Figure& part, std::string_view named) {
  int32_t out = -1;
  for (const Item& item : line.items) {
    if (item.figure < 0 || !IsNow(reading, item.figure)) continue;
    const Figure& figure = reading.figure(item.figure);
    if (!figure.value || figure.kind == FigureKind::kPercent || !Comparable(figure, part)) continue;
    const std::string_view behind = reading.LowerNear({figure.span.end, figure.span.end}, line.sentence, 0,
                                                      static_cast<uint32_t>(named.size()) + 1);
    if (!named.empty() && !behind.starts_with(" " + std::string(named))) continue;
    if (out >= 0) return -1;
    out = item.figure;
  }
  return out;
}

bool AreBothSexes(const Reading& reading, Span sentence, const std::vector<const Figure*>& parts) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"women", "men"}, {"girls", "boys"}, {"females", "males"}, {"female", "male"}};
  if (parts.size() != 2) return false;
  const auto is = [&](const Figure& part, std::string_view noun) {
    constexpr uint32_t kReach = 14;
    if (reading.lower(part.span).ends_with(" " + std::string(noun))) return true;
    std::string_view behind = reading.LowerNear({part.span.end, part.span.end}, sentence, 0, kReach);
    for (const std::string_view verb : {" were", " are"})
      if (behind.starts_with(verb)) behind.remove_prefix(verb.size());
    return behind.starts_with(" " + std::string(noun)) &&
           (behind.size() == noun.size() + 1 || behind[noun.size() + 1] < 'a' ||
            behind[noun.size() + 1] > 'z');
  };
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](const auto& pair) {
    return (is(*parts[0], pair.first) && is(*parts[1], pair.second)) ||
           (is(*parts[0], pair.second) && is(*parts[1], pair.first));
  });
}

// homes".
bool IsFirstOfThose(const Reading& reading, Span sentence, const Figure& figure) {
  const std::string_view near = reading.LowerNear(figure.span, sentence, 10, 6);
  const size_t printed = reading.lower(figure.span).size();
  const size_t at = near.find(reading.lower(figure.span));
  static constexpr std::string_view kThose[] = {"of these ", "of those ", "of them ", "of which ",
                                                "of whom "};
  static constexpr std::string_view kVerbs[] = {" were ", " are ", " was ", " is ",
                                                " had ",  " have", " went "};
  const std::string_view before = near.substr(0, at), behind = near.substr(at + printed);
  return std::any_of(std::begin(kThose), std::end(kThose),
                     [&](auto word) { return before.ends_with(word); }) &&
         (figure.kind == FigureKind::kNumber ||
          std::any_of(std::begin(kVerbs), std::end(kVerbs),
                      [&](auto verb) { return behind.starts_with(verb) || verb.starts_with(behind); }));
}

std::optional<Decimal> SumOfValues(const std::vector<const Figure*>& parts) {
  std::optional<Decimal> sum = Decimal();
  for (const Figure* part : parts) sum = sum ? Decimal::Add(*sum, *part->value) : sum;
  return sum;
}

std::optional<Decimal> NearSum(const std::vector<const Figure*>& parts, const Figure& whole) {
  const std::optional<Decimal> sum = SumOfValues(parts);
  return sum && IsWithin(*sum, *whole.value, 33) ? sum : std::nullopt;
}

bool IsLikely(const std::vector<const Figure*>& parts, const Figure& whole) {
  for (const Figure* part : parts)
    if (!Comparable(*part, whole) || part->kind != whole.kind || part->unit.empty()) return false;
  const auto sum = NearSum(parts, whole);
  const auto others = sum ? Decimal::Subtract(*sum, *parts.front()->value) : std::nullopt;
  return others && !IsWithin(*parts.front()->value, *others, 20);
}

}  // namespace reckoner
