#include <algorithm>
#include <iterator>
#include <tuple>

#include "extractors/claims/fits.h"
#include "extractors/claims/moment_words.h"
#include "extractors/claims/movement.h"
#include "extractors/claims/other_terms.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

// "rose 4% organically to 8.2bn from 7.6bn", "an increase of 2% after inflation": between the figures around
// it, words that measure the percentage otherwise than the printed levels.
bool InOtherTerms(const Reading& reading, const Movement& movement) {
  const int32_t fact = reading.fact_of[static_cast<size_t>(movement.percent)];
  if (fact < 0) return false;
  const TagLine& line = reading.lines[static_cast<size_t>(movement.line)];
  const int32_t at = reading.facts[static_cast<size_t>(fact)].item;
  // What the subject says ("underlying profit") holds for the levels too.
  Span around{line.items[static_cast<size_t>(movement.begin)].span.begin, line.sentence.end};
  for (int32_t i = 0; i < static_cast<int32_t>(line.items.size()); ++i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    if (item.figure < 0 || i == at) continue;
    if (i < at) around.begin = item.span.end;
    if (i > at) {
      around.end = item.span.begin;
      break;
    }
  }
  const std::string_view words = reading.lower(around);
  const std::string_view subject = reading.lower({line.sentence.begin, around.begin});
  return subject.find("organic") != std::string_view::npos || reading.terms->In(words, OtherTerms::kBetween);
}

// House prices are printed as they are, their monthly changes without the season: the two need not agree.
// From year to year they do.
bool MaySkipSeason(const Reading& reading, const Timeline& time, const Movement& movement) {
  const SeriesKey* key = KeyOfFigure(reading, movement.newer);
  if (key == nullptr || !key->seasonal) return false;
  const int32_t newer = reading.fact_of[static_cast<size_t>(movement.newer)];
  const int32_t older = reading.fact_of[static_cast<size_t>(movement.older)];
  if (newer < 0 || older < 0) return true;
  const Moment &now = time.of_fact[static_cast<size_t>(newer)],
               &then = time.of_fact[static_cast<size_t>(older)];
  return !(now.known() && then.known() && now.unit == then.unit && now.index == then.index);
}

// "fell by 22,101 in October to 2,421,665, 6.9% fewer than a year before": behind the level, and counted from
// another time than the change before it.
bool CountedApart(const Reading& reading, const Movement& movement) {
  const TagLine& line = reading.lines[static_cast<size_t>(movement.line)];
  const auto item_of = [&](int32_t figure) {
    const int32_t fact = reading.fact_of[static_cast<size_t>(figure)];
    return fact < 0 ? -1 : reading.facts[static_cast<size_t>(fact)].item;
  };
  const int32_t level = item_of(movement.newer), delta = item_of(movement.delta),
                percent = item_of(movement.percent);
  if (level < 0 || delta < 0 || percent < 0 || (delta < level) == (percent < level)) return false;
  // The item behind a figure, before the next one, that tells a time: that it is counted from, or its own.
  const auto time_behind = [&](int32_t at, bool basis) {
    for (auto i = static_cast<size_t>(at) + 1; i < line.items.size() && line.items[i].figure < 0; ++i)
      if (line.items[i].tag == 'D' && line.items[i].basis == basis) return static_cast<int32_t>(i);
    return -1;
  };
  const auto span = [&](int32_t item) { return line.items[static_cast<size_t>(item)].span; };
  const int32_t from = time_behind(delta, true), than = time_behind(percent, true);
  if (from >= 0 && than >= 0)
    return moments::StepOf(reading.lower(span(from))) != moments::StepOf(reading.lower(span(than)));
  if (from < 0 && than < 0) return false;
  // "up 17 cts to 18.62, a 0.9% increase from Friday" is one change.
  const auto [its, basis, other] =
      from >= 0 ? std::tuple(delta, from, percent) : std::tuple(percent, than, delta);
  return reading.lower({span(its).end, span(basis).end}).find(" than ") != std::string_view::npos ||
         time_behind(other, false) >= 0;
}

}  // namespace

void LinkMovements(const Reading& reading, const Timeline& time, std::vector<Link>& links) {
  for (const Movement& movement : reading.movements) {
    Link link{.kind = LinkKind::kMovement,
              .rule = movement.rule,
              .direction = movement.direction,
              .cue = movement.cue,
              .premises = movement.premises};
    auto add = [&](TermRole role, int32_t figure) {
      if (figure >= 0) link.terms.push_back({.role = role, .figure = figure});
    };
    add(TermRole::kNew, movement.inverse ? movement.older : movement.newer);
    add(TermRole::kOld, movement.inverse ? movement.newer : movement.older);
    add(TermRole::kPercent, movement.percent);
    add(TermRole::kPoints, movement.points);
    add(TermRole::kDelta, movement.delta);
    add(TermRole::kFactor, movement.factor);
    if (movement.factor_number)
      link.terms.push_back({.role = TermRole::kFactor, .number = movement.factor_number});
    const bool two_levels = movement.newer >= 0 && movement.older >= 0;
    const bool says = movement.direction != Direction::kNone || movement.percent >= 0 ||
                      movement.factor >= 0 || movement.factor_number;
    const bool both_ways = movement.newer >= 0 && movement.delta >= 0 && movement.percent >= 0;
    if (!(two_levels && says) && !both_ways) continue;
    if (!two_levels && CountedApart(reading, movement)) continue;
    if (two_levels && movement.percent >= 0 &&
        !FitsPercent(reading.figure(movement.newer), reading.figure(movement.older),
                     reading.figure(movement.percent))) {
      if (InOtherTerms(reading, movement)) link.premises.push_back({"prices", PremiseHow::kUnknown});
      if (MaySkipSeason(reading, time, movement))
        link.premises.push_back({"adjustment", PremiseHow::kUnknown});
    }
    const TagLine& line = reading.lines[static_cast<size_t>(movement.line)];
    link.scope = {line.items[static_cast<size_t>(movement.begin)].span.begin,
                  line.items[static_cast<size_t>(movement.end - 1)].span.end};
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
