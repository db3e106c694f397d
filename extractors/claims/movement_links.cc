#include <algorithm>
#include <iterator>

#include "extractors/claims/fits.h"
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
