// A growth in one sentence and its levels in another: "Sales rose 16.4 pct over March 1986. … Dealers sold
// 377,617 trucks in March, up from 324,327 a year before." Where the text says that series, time and base are
// the same they must fit; where it leaves something open, that they fit is the reason to take them together.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/growth_rate.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/other_terms.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 5;

bool Same(const SeriesField& a, const SeriesField& b) { return a.value == b.value; }

class Reader {
 public:
  explicit Reader(const JoinInput& input)
      : reading_(input.reading), time_(input.time), used_(reading_.movements.size(), 0) {}

  void Run(std::vector<Link>& links) {
    for (size_t i = 0; i < reading_.movements.size(); ++i) {
      const Movement growth = GrowthOf(reading_.movements[i]);
      if (growth.percent < 0 || growth.older >= 0 || growth.delta >= 0) continue;
      if (const auto found = Find(growth)) {
        used_[found->levels] = 1;
        links.push_back(Make(growth, *found));
      }
    }
  }

 private:
  struct Found {
    size_t levels;
    bool inverse;  // a currency's quote
    bool stated;   // series, time and base are the text's
    bool same_time;
  };

  // "Prices rose 2.1% from a year earlier, down from 2.3% in April": what the frames read as a level that
  // moved is a growth by itself.
  Movement GrowthOf(const Movement& movement) const {
    const int32_t newer = FactOf(movement.newer);
    if (newer < 0 || !IsGrowthRate(reading_, fact(newer))) return movement;
    return {.rule = movement.rule, .line = movement.line, .percent = movement.newer};
  }

  int32_t FactOf(int32_t figure) const {
    return figure < 0 ? -1 : reading_.fact_of[static_cast<size_t>(figure)];
  }
  const Fact& fact(int32_t index) const { return reading_.facts[static_cast<size_t>(index)]; }

  std::optional<Found> Find(const Movement& growth) const {
    const int32_t change = FactOf(growth.percent);
    const SeriesKey* key = change < 0 ? nullptr : KeyOf(reading_, fact(change));
    if (key == nullptr) return std::nullopt;
    const Figure& percent = reading_.figure(growth.percent);
    // "The naira firmed 2.6 pct": its quote moves the other way.
    const bool currency =
        growth.cue_item >= 0 && reading_.item(growth.line, growth.cue_item).sense == Sense::kCurrency;
    std::optional<Found> stated;
    int candidates = 0;
    // Movements stand in the order of lines.
    auto before = [](const Movement& movement, int32_t line) { return movement.line < line; };
    auto from = std::lower_bound(reading_.movements.begin(), reading_.movements.end(),
                                 growth.line - kMaxLinesApart, before);
    for (; from != reading_.movements.end() && from->line <= growth.line + kMaxLinesApart; ++from) {
      const size_t i = static_cast<size_t>(from - reading_.movements.begin());
      const Movement& levels = *from;
      if (used_[i] || levels.newer < 0 || levels.older < 0 || levels.percent >= 0 || levels.factor >= 0)
        continue;
      if (growth.newer >= 0 && growth.newer != levels.newer) continue;
      const int32_t level = FactOf(levels.newer);
      if (level < 0 || reading_.figure(levels.newer).kind == FigureKind::kPercent) continue;
      const SeriesKey* its = KeyOf(reading_, fact(level));
      const bool named = its != nullptr && its->local == key->local;
      const Sameness time = time_.Compare(change, level);
      if (time == Sameness::kDifferent) continue;
      // Unnamed, it must be the next sentence, of the same time, and fit in digits that say something.
      const Figure &newer = reading_.figure(levels.newer), &older = reading_.figure(levels.older);
      if (!named && (std::abs(levels.line - growth.line) > 1 || (time != Sameness::kSame && !currency) ||
                     SignificantDigits(percent) < 2 || IsVague(newer, older, percent)))
        continue;
      const bool against = (*newer.value > *older.value) != (growth.direction == Direction::kUp);
      if (currency && against && FitsPercent(older, newer, percent))
        return Found{i, true, false, time == Sameness::kSame};
      // A size that fits the other way round is no accident only in digits that say something.
      const bool fits = !against || growth.direction == Direction::kNone ||
                        (levels.line != growth.line && SignificantDigits(percent) >= 2);
      if (fits && FitsPercent(newer, older, percent)) return Found{i, false, false, time == Sameness::kSame};
      if (currency && FitsPercent(older, newer, percent))
        return Found{i, true, false, time == Sameness::kSame};
      if (!named || IsOfOtherBase(change, FactOf(levels.older))) continue;
      ++candidates;
      if (IsStated(change, level, FactOf(levels.older), *key, *its, time))
        stated = Found{i, false, true, true};
    }
    return candidates == 1 ? stated : std::nullopt;
  }

  // "$9.5 billion from $8 billion": anything from 11% to 27%, so that 21% fitting says nothing.
  static bool IsVague(const Figure& newer, const Figure& older, const Figure& percent) {
    const auto a = Printed(newer), b = Printed(older);
    const auto ratio = a && b ? Interval::Divide(*a, *b) : std::nullopt;
    const auto room = ratio ? Decimal::Subtract(ratio->high, ratio->low) : std::nullopt;
    const auto most = percent.ulp ? percent.ulp->Scaled(-2) : std::nullopt;
    const auto few = most ? Decimal::Multiply(*most, Decimal::FromInt(5)) : std::nullopt;
    return !room || !few || *room > *few;
  }

  // "up 2.1% from a year earlier" says nothing of "121.7 in April".
  bool IsOfOtherBase(int32_t change, int32_t base) const {
    const Moment& from = time_.base_of_fact[static_cast<size_t>(change)];
    return base >= 0 && Compare(from, time_.of_fact[static_cast<size_t>(base)], time_.current_year) ==
                            Sameness::kDifferent;
  }

  // Nothing that could make them differ is left open.
  bool IsStated(int32_t change, int32_t level, int32_t base, const SeriesKey& a, const SeriesKey& b,
                Sameness time) const {
    // An index is printed for nothing else than the growth that the text is about.
    const int32_t reach = b.series_text.ends_with("index") ? kMaxLinesApart : 1;
    if (time != Sameness::kSame || base < 0 || std::abs(fact(change).line - fact(level).line) > reach)
      return false;
    if (!Same(a.prices, b.prices) || !Same(a.adjustment, b.adjustment) ||
        !Same(a.currency_terms, b.currency_terms))
      return false;
    if (fact(change).modality != fact(level).modality || fact(level).superseded) return false;
    const Moment& from = time_.base_of_fact[static_cast<size_t>(change)];
    if (!from.known() && !from.own)
      return a.subject && IsYearBefore(base, level) && !OnOtherTerms(change, level);
    // From month to month an office's growth skips the season, its levels don't; from year to year there is
    // none.
    if (!a.subject && !IsYearBefore(base, level)) return false;
    return Compare(from, time_.of_fact[static_cast<size_t>(base)], time_.current_year) == Sameness::kSame;
  }

  bool IsYearBefore(int32_t base, int32_t level) const {
    const Moment &then = time_.of_fact[static_cast<size_t>(base)],
                 &now = time_.of_fact[static_cast<size_t>(level)];
    if (!then.known() || then.unit != now.unit || then.index != now.index || then.day != now.day)
      return false;
    if ((then.year == 0) != (now.year == 0)) return false;
    return (now.year != 0 ? now.year - then.year : now.shift - then.shift) == 1;
  }

  // A company's growth, with no word of what it is counted from, is over the year before; not when either
  // sentence speaks of growth on other terms.
  bool OnOtherTerms(int32_t change, int32_t level) const {
    for (const int32_t of : {change, level}) {
      const Span sentence = reading_.lines[static_cast<size_t>(fact(of).line)].sentence;
      const std::string_view text =
          reading_.LowerNear(reading_.figure(fact(of).figure).span, sentence, 300, 300);
      if (reading_.terms->In(text, OtherTerms::kNear)) return true;
    }
    return false;
  }

  Link Make(const Movement& growth, const Found& found) const {
    const Movement& levels = reading_.movements[found.levels];
    Link link{.kind = LinkKind::kMovement,
              .rule = "join.apart",
              .terms = {{.role = TermRole::kNew, .figure = found.inverse ? levels.older : levels.newer},
                        {.role = TermRole::kOld, .figure = found.inverse ? levels.newer : levels.older},
                        {.role = TermRole::kPercent, .figure = growth.percent}},
              .direction = growth.direction,
              .cue = growth.cue,
              .premises = {{"time_period", found.same_time ? PremiseHow::kStated : PremiseHow::kInferred},
                           {"base_period", found.stated ? PremiseHow::kStated : PremiseHow::kInferred}}};
    link.scope = reading_.figure(growth.percent).span;
    for (const Term& term : link.terms) {
      link.scope.begin = std::min(link.scope.begin, reading_.figure(term.figure).span.begin);
      link.scope.end = std::max(link.scope.end, reading_.figure(term.figure).span.end);
    }
    return link;
  }

  const Reading& reading_;
  const Timeline& time_;
  std::vector<char> used_;
};

}  // namespace

void JoinApart(const JoinInput& input, std::vector<Link>& links) { Reader(input).Run(links); }

}  // namespace reckoner
