// A rise or fall to a level, and the level it started from in a sentence beside it: "Sales jumped 20.3% to
// 241,870 units. The company had sold 201,050 units in the same month last year." A next sentence that says
// nothing else tells it; elsewhere, that they fit in digits that say something is the reason to take them
// together.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 2;
constexpr int kLevelDigits = 3, kPercentDigits = 2;

// Words that speak of an earlier time, in the sentence of the base.
bool SpeaksOfBefore(const Reading& reading, Span figure, Span sentence) {
  static constexpr std::string_view kWords[] = {
      " had ",       "closed at", "ended at",     "last year",   " ago",       " earlier", "previous",
      "year before", " compar",   "month before", "week before", "last month", "last week"};
  const std::string_view text = reading.LowerNear(figure, sentence, 120, 80);
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool IsLevel(const Figure& figure) {
  return figure.value && figure.value->sign() > 0 && figure.bound == Bound::kExact &&
         (figure.kind == FigureKind::kMoney || figure.kind == FigureKind::kCount ||
          figure.kind == FigureKind::kQuantity) &&
         SignificantDigits(figure) >= kLevelDigits;
}

// A level that no other movement starts from or reaches.
bool IsFree(const Reading& reading, int32_t figure) {
  const int32_t index = reading.fact_of[static_cast<size_t>(figure)];
  if (index < 0) return true;
  const Fact& fact = reading.facts[static_cast<size_t>(index)];
  return fact.measure == Measure::kLevel && fact.movement < 0 && !fact.superseded;
}

// "The company had sold 201,050 units in the same month last year.": the whole of the next sentence is the
// level of a year before, of the only thing that the growth's sentence counts so. -1 for none.
int32_t ToldBase(const Reading& reading, const Movement& growth) {
  const auto next = static_cast<size_t>(growth.line) + 1;
  if (next >= reading.lines.size()) return -1;
  const TagLine &line = reading.lines[static_cast<size_t>(growth.line)], &behind = reading.lines[next];
  static constexpr std::string_view kShapes[] = {"_=QD", "_==QD", "_=MD", "_==MD"};
  if (std::find(std::begin(kShapes), std::end(kShapes), behind.tags) == std::end(kShapes)) return -1;
  const std::string_view period = reading.lower(behind.items.back().span);
  const std::string_view verb = reading.lower(behind.items[1].span);
  if (verb != "had" || !(period.starts_with("in the same") || period.starts_with("a year ") ||
                         period.starts_with("the year before")))
    return -1;
  const int32_t base = behind.items[behind.items.size() - 2].figure;
  const Figure &older = reading.figure(base), &newer = reading.figure(growth.newer);
  if (behind.items[0].words > 3 || !IsLevel(older) || older.unit != newer.unit || !IsFree(reading, base))
    return -1;
  const auto alike = std::count_if(line.items.begin(), line.items.end(), [&](const Item& item) {
    return item.figure >= 0 && reading.figure(item.figure).unit == newer.unit;
  });
  return alike == 1 ? base : -1;
}

// The level that the growth fits, in the sentences about it; -1 for none, or for two.
int32_t BaseOf(const Reading& reading, const Movement& growth) {
  const Figure &newer = reading.figure(growth.newer), &percent = reading.figure(growth.percent);
  const auto from = std::max(0, growth.line - kMaxLinesApart);
  const auto to = std::min(static_cast<int32_t>(reading.lines.size()) - 1, growth.line + kMaxLinesApart);
  int32_t found = -1;
  for (int32_t line = from; line <= to; ++line) {
    if (line == growth.line) continue;
    const TagLine& tags = reading.lines[static_cast<size_t>(line)];
    for (const Item& item : tags.items) {
      if (item.figure < 0 || !IsLevel(reading.figure(item.figure)) || !IsFree(reading, item.figure)) continue;
      const Figure& older = reading.figure(item.figure);
      if (older.unit != newer.unit || (*newer.value > *older.value) != (growth.direction == Direction::kUp))
        continue;
      if (!FitsPercent(newer, older, percent) || !SpeaksOfBefore(reading, older.span, tags.sentence))
        continue;
      if (found >= 0) return -1;
      found = item.figure;
    }
  }
  return found;
}

}  // namespace

void JoinBaseNear(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (const Movement& growth : reading.movements) {
    if (growth.percent < 0 || growth.newer < 0 || growth.older >= 0 || growth.delta >= 0 ||
        growth.direction == Direction::kNone)
      continue;
    if (!IsLevel(reading.figure(growth.newer)) ||
        SignificantDigits(reading.figure(growth.percent)) < kPercentDigits)
      continue;
    const auto tried = [&](const Link& link) {
      return std::any_of(link.terms.begin(), link.terms.end(), [&](const Term& term) {
        return term.role == TermRole::kPercent && term.figure == growth.percent;
      });
    };
    if (std::any_of(links.begin(), links.end(), tried)) continue;
    const int32_t told = ToldBase(reading, growth);
    const int32_t older = told >= 0 ? told : BaseOf(reading, growth);
    if (older < 0) continue;
    Link link{.kind = LinkKind::kMovement,
              .rule = "join.base_near",
              .terms = {{.role = TermRole::kNew, .figure = growth.newer},
                        {.role = TermRole::kOld, .figure = older},
                        {.role = TermRole::kPercent, .figure = growth.percent}},
              .direction = growth.direction,
              .cue = growth.cue,
              .premises = {{"base_period", told >= 0 ? PremiseHow::kStated : PremiseHow::kInferred}}};
    link.scope = reading.figure(growth.percent).span;
    for (const Term& term : link.terms) {
      link.scope.begin = std::min(link.scope.begin, reading.figure(term.figure).span.begin);
      link.scope.end = std::max(link.scope.end, reading.figure(term.figure).span.end);
    }
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
