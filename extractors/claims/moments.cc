#include "extractors/claims/moments.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extractors/claims/base_times.h"
#include "extractors/claims/current_year.h"
#include "extractors/claims/growth_rate.h"
#include "extractors/claims/line_periods.h"
#include "extractors/claims/market_day.h"
#include "extractors/claims/moment_text.h"
#include "extractors/claims/moment_words.h"
#include "extractors/claims/results_quarter.h"
#include "extractors/claims/subjects.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

using moments::Back;
using moments::CurrentYear;
using moments::LinePeriods;
using moments::Step;
using moments::StepOf;
using moments::StepOfRate;

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading), periods_(reading) {
    out_.of_fact.resize(reading.facts.size());
    out_.base_of_fact.resize(reading.facts.size());
  }

  Timeline Run() {
    // Facts in order of text, new levels of a sentence before its bases.
    std::vector<int32_t> order(reading_.facts.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int32_t>(i);
    std::stable_sort(order.begin(), order.end(), [&](int32_t a, int32_t b) {
      const Fact &x = reading_.facts[static_cast<size_t>(a)], &y = reading_.facts[static_cast<size_t>(b)];
      if (x.line != y.line) return x.line < y.line;
      if (x.movement != y.movement && x.movement >= 0 && y.movement >= 0) return x.movement < y.movement;
      return x.base < y.base;
    });
    for (int32_t index : order) {
      const Fact& fact = reading_.facts[static_cast<size_t>(index)];
      for (; announced_ < fact.line; ++announced_) Announce(reading_.lines[static_cast<size_t>(announced_)]);
      announced_ = fact.line + 1;
      Moment& now = out_.of_fact[static_cast<size_t>(index)];
      now = Read(fact);
      if ((fact.measure == Measure::kGrowth || IsGrowthRate(reading_, fact)) && !fact.base) {
        Moment& base = out_.base_of_fact[static_cast<size_t>(index)];
        base = ReadCountedFrom(fact, now);
        // Counted from the time that was carried to it: it is of a later one.
        if (now.how == PremiseHow::kCarried && reckoner::Compare(now, base, 0) == Sameness::kSame)
          now = {.own = true};
      }
    }
    out_.current_year = CurrentYear(reading_, out_.of_fact);
    return std::move(out_);
  }

 private:
  // "Exports rose more than expected in September, data showed on Friday.": a sentence without a figure, but
  // with the time that the next ones speak of.
  void Announce(const TagLine& line) {
    if (const auto quarter = moments::QuarterOfResults(reading_, line)) {
      now_ = *quarter;
      return;
    }
    // "It was up from $5.46 billion in the second quarter."
    if (line.tags.find_first_of("MQNP") != std::string::npos) return;
    const size_t series = line.tags.find('S');
    const size_t verb =
        line.tags.find_first_of("vu", series == std::string::npos ? line.tags.size() : series);
    if (verb == std::string::npos) return;
    // "a profit for its third quarter that rose": also right behind the series.
    for (size_t i = series == std::string::npos ? verb : series; i < line.items.size(); ++i) {
      const Item& item = line.items[i];
      if (item.tag != 'D' || item.basis || item.period < 0) continue;
      if (StepOf(periods_.Words(item)) != Step::kNone) return;
      const auto said = periods_.Say(line, {static_cast<int32_t>(i)}, false, now_);
      if (!said || said->year == 0 || (said->unit != 'M' && said->unit != 'Q')) return;
      if (!now_.known() || now_.unit == said->unit) now_ = *said;
      return;
    }
  }

  Moment Read(const Fact& fact) {
    const TagLine& line = reading_.lines[static_cast<size_t>(fact.line)];
    if (fact.base) return bases_.Read(fact, line, now_, out_.of_fact);
    // Behind the figure, or where the level is that it changes to; before it, then anywhere in the sentence's
    // subject.
    const std::vector<int32_t> behind = periods_.Beside(line, fact.item, 1, false);
    if (behind.empty()) {
      // "61.2% versus 58.9% in the prior-year period, an expansion of 230 basis points": of the new level's
      // time.
      const Moment* const reached = Reached(fact);
      const bool both =
          fact.movement >= 0 && reading_.movements[static_cast<size_t>(fact.movement)].older >= 0;
      if (reached != nullptr && (reached->how == PremiseHow::kStated || (both && reached->known())))
        return *reached;
    }
    const SeriesKey* const key = KeyOf(reading_, fact);
    const bool daily = key != nullptr && key->daily;
    for (const std::vector<int32_t>& items :
         {behind, periods_.Beside(line, fact.item, -1, false), periods_.Before(line, fact.item)}) {
      const bool named = std::any_of(items.begin(), items.end(), [&](int32_t i) {
        const Item& item = line.items[static_cast<size_t>(i)];
        if (StepOfRate(periods_.Words(item)) != Step::kNone) return false;  // "for the month"
        if (daily && moments::IsOfResults(reading_, line, item)) return false;
        if (item.period >= 0 &&
            reading_.mentions.periods[static_cast<size_t>(item.period)].value == "PRESENT_REF")
          return false;  // "now"
        return item.period >= 0 || StepOf(periods_.Words(item)) != Step::kNone;
      });
      if (!named) continue;  // "year-on-year" says no time
      if (auto said = periods_.Say(line, items, false, now_)) {
        moments::EndOfYear(reading_, fact, &*said);
        const bool back = now_.known() && std::any_of(items.begin(), items.end(), [&](int32_t i) {
                            return moments::LooksBack(periods_.Words(line.items[static_cast<size_t>(i)]));
                          });
        if (!back && Moves(fact, line, *said)) {
          // not the month of a headline
          const bool again = now_.unit == 'P' && IsSoFar(*said);  // of the same sum
          if (!again)
            main_ = TagSet("MQ").Has(now_.unit) && now_line_ > 0 && IsSoFar(*said) ? now_ : Moment{};
          now_ = *said;
          now_line_ = fact.line;
        }
        return *said;
      }
      return {.own = true};  // a time of its own that can't be placed: nothing is carried into it
    }
    if (const auto year = moments::OfAnnualTotal(reading_, line, fact.item, now_)) return *year;
    // "up 0.4% from the previous three months, when it had risen 1.5%": of that time
    const size_t when = line.tags.rfind('k', static_cast<size_t>(fact.item));
    if (when != std::string::npos && when > 1 && periods_.Words(line.items[when]) == "when" &&
        line.tags[when - 1] == ',' && line.tags[when - 2] == 'D') {
      // "the highest since March 2024, when the rate was 5.2%", "less than in September, when they
      // fell 12.9%"
      const bool basis = line.items[when - 2].basis;
      const auto said = periods_.Say(line, {static_cast<int32_t>(when) - 2}, basis, now_);
      if (said && said->known()) return *said;
      if (basis) return {.own = true};
    }
    // "grew 0.6%, after falling 0.5%": of a time before it
    if (fact.measure == Measure::kGrowth && moments::FollowsAfter(reading_, fact, line)) {
      const int32_t cue = reading_.movements[static_cast<size_t>(fact.movement)].cue_item;
      if (cue >= 0 && periods_.Words(line.items[static_cast<size_t>(cue)]).ends_with("ing"))
        return {.own = true};
    }
    if (main_.known() && moments::OtherParagraph(reading_, now_line_, fact.line)) now_ = main_;
    Moment carried = now_;
    const bool other_day = carried.unit != 'D' || moments::OtherParagraph(reading_, now_line_, fact.line);
    if (key != nullptr && key->daily && other_day && market_day_.known()) carried = market_day_;
    // "Over the week, the Nikkei rose 2.4%.": no week of what comes next and is not known to be one's.
    if (carried.unit == 'W' && (key == nullptr || !key->indicator)) carried = {};
    if (periods_.Accumulated(line, fact.item)) return {.own = true};
    leaning_line_ = fact.line;
    if (carried.known()) carried.how = PremiseHow::kCarried;
    return carried;
  }

  // "In the first ten months of the year, 2.4 million were sold.": a word beside, where the text speaks of a
  // month; the next paragraph goes on with that.
  bool IsSoFar(const Moment& said) const {
    return said.unit == 'P' && said.period >= 0 &&
           reading_.mentions.periods[static_cast<size_t>(said.period)].sdmx.find("-01-01/P") == 4;
  }

  // The time of the level that a change leads to, or null.
  const Moment* Reached(const Fact& fact) const {
    if (fact.movement < 0 || fact.measure == Measure::kLevel) return nullptr;
    const int32_t newer = reading_.movements[static_cast<size_t>(fact.movement)].newer;
    const int32_t level = newer < 0 ? -1 : reading_.fact_of[static_cast<size_t>(newer)];
    return level < 0 ? nullptr : &out_.of_fact[static_cast<size_t>(level)];
  }

  // Whether what follows is about this time too. An earlier one that is only set beside ("in February 1986
  // there was a deficit") isn't.
  bool Moves(const Fact& fact, const TagLine& line, const Moment& said) const {
    // In a sentence that leans on an earlier one, a time inside it is of a part of it only: "… most of it due
    // to a 46% fall in car sales between January and November".
    if (leaning_line_ == fact.line) return false;
    if (moments::InWhichClause(reading_, fact, line)) return false;
    // "For the fourth quarter it expects revenue of $65 billion": what follows is of the time before.
    if (now_.known() && fact.modality != Modality::kActual) return false;
    // "It was up from $5.46 billion in the second quarter.": what it came from
    size_t from = static_cast<size_t>(fact.item);
    if (from > 1 && line.tags[from - 1] == '_' && line.items[from - 1].words == 1) --from;
    if (now_.known() && from > 0 && line.tags[from - 1] == 'f') return false;
    if (now_.known() && moments::SaysHad(reading_, fact, line)) return false;
    // "four times the 254,000 hectares of 2024": what it is measured by
    int32_t before = fact.item - 1;
    while (before > 0 && TagSet("_o").Has(line.tags[static_cast<size_t>(before)])) --before;
    if (before >= 0 && TagSet("XF").Has(line.tags[static_cast<size_t>(before)])) return false;
    // "In the first quarter GDP had grown by 0.6%.": looks back
    if (now_.known() && fact.movement >= 0) {
      const int32_t cue = reading_.movements[static_cast<size_t>(fact.movement)].cue_item;
      if (cue > 0 && periods_.Words(line.items[static_cast<size_t>(cue) - 1]) == "had") return false;
    }
    if (now_.known() && moments::IsAlone(reading_, said)) return false;
    if (moments::IsAhead(reading_, said)) return false;  // "The government wants 35 GW by 2030."
    for (int32_t i = fact.item - 1; i >= 0 && i > fact.item - 4; --i) {
      if (line.items[static_cast<size_t>(i)].tag == 'c') return false;
    }
    // "rose in October to 3.9 million, pushing the total this year to 36.6 million": October is spoken of.
    if (now_.known() && now_line_ == fact.line && now_.unit != said.unit && said.unit == 'Y') return false;
    if (!now_.known() || said.unit != now_.unit) return true;
    if (fact.movement >= 0 && !moments::FollowsAfter(reading_, fact, line) &&
        !moments::IsPossessive(reading_, said))
      return true;
    if (said.year != 0 && (now_.year == 0 || said.year < now_.year)) return false;
    return !(said.year == now_.year &&
             (said.shift < now_.shift || (said.shift == now_.shift && said.index < now_.index)));
  }

  // "up 5% from a year earlier", "From a year earlier, output rose 5%", "rose 0.2% month-on-month", "On the
  // month they were up 0.2%".
  Moment ReadCountedFrom(const Fact& fact, const Moment& now) const {
    const TagLine& line = reading_.lines[static_cast<size_t>(fact.line)];
    if (moments::SaysAnnual(reading_, fact, line)) return Back(now, Step::kYear);
    for (const int side : {1, -1}) {
      const std::vector<int32_t> bases = periods_.Beside(line, fact.item, side, true);
      if (bases.empty()) continue;
      const Step step = StepOfRate(periods_.Words(line.items[static_cast<size_t>(bases.front())]));
      if (step != Step::kNone) return Back(now, step);  // "2.6% over the year"
      const auto said = periods_.Say(line, bases, true, now);
      return said ? *said : Moment{.own = true};
    }
    for (const int side : {1, -1}) {
      for (int32_t i : periods_.Beside(line, fact.item, side, false)) {
        if (const Step step = StepOfRate(periods_.Words(line.items[static_cast<size_t>(i)]));
            step != Step::kNone)
          return Back(now, step);
      }
    }
    if (now.annual) return Back(now, Step::kYear);
    return CountedAsBefore(fact, line, now);
  }

  // "rose 0.2% on the month, compared with a rise of 0.3% a year earlier": what a growth is compared with is
  // counted over as long a time.
  Moment CountedAsBefore(const Fact& fact, const TagLine& line, const Moment& now) const {
    const size_t compared = line.tags.rfind('c', static_cast<size_t>(fact.item));
    if (!now.known() || compared == std::string::npos) return {};
    for (size_t i = compared + 1; i < static_cast<size_t>(fact.item); ++i) {
      if (!TagSet("_vo").Has(line.tags[i])) return {};
    }
    const auto index = static_cast<size_t>(&fact - reading_.facts.data());
    for (size_t before = index; before-- > 0 && reading_.facts[before].line == fact.line;) {
      const Moment &its = out_.of_fact[before], &base = out_.base_of_fact[before];
      if (reading_.facts[before].measure != Measure::kGrowth) continue;
      for (const Step step : {Step::kMonth, Step::kQuarter, Step::kYear}) {
        if (base.known() && reckoner::Compare(Back(its, step), base, 0) == Sameness::kSame)
          return Back(now, step);
      }
      return {};
    }
    return {};
  }

  const Reading& reading_;
  const LinePeriods periods_;
  moments::BaseTimes bases_{reading_, periods_};
  const Moment market_day_ = moments::MarketDay(reading_, periods_);
  Timeline out_;
  Moment now_, main_;          // main_: the month that was spoken of before a sum of the year's months
  int32_t now_line_ = 0;       // that said now_, where a figure did
  int32_t announced_ = 0;      // lines before this one have said their time
  int32_t leaning_line_ = -1;  // the last line with a figure whose time was carried
};

}  // namespace

Timeline ReadTimeline(const Reading& reading) { return Reader(reading).Run(); }

}  // namespace reckoner
