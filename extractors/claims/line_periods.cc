#include "extractors/claims/line_periods.h"

#include <algorithm>

#include "extractors/claims/moment_words.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner::moments {
namespace {

// "the month before" counts from what the text speaks of, "last month" from the day of the news.
bool FromNarrative(std::string_view words) {
  for (std::string_view word : {"before", "previous", "prior", "preceding", "earlier"})
    if (words.find(word) != std::string_view::npos) return true;
  return false;
}

// "in the month", "during the year": the one of that length that is spoken of.
bool IsTheOne(std::string_view words, char unit) {
  const std::string_view noun = unit == 'Y'   ? "year"
                                : unit == 'Q' ? "quarter"
                                : unit == 'M' ? "month"
                                : unit == 'W' ? "week"
                                              : "";
  if (noun.empty() || !words.ends_with(noun)) return false;
  words.remove_suffix(noun.size());
  for (const std::string_view to : {"at ", "by "})
    if (words == std::string(to) + "the end of the ") return true;
  return words == "during the " || words == "in the " || words == "throughout the " ||
         (unit == 'Y' && words == "over the ");
}

constexpr TagSet kGap("_SDgiow,");  // what may stand between a figure and its period

}  // namespace

// "in the ten months", after "the first ten months of the year": the stretch that is spoken of.
bool LinePeriods::IsOfLength(const Item& item, const Moment& now) const {
  const Period& mention = reading_.mentions.periods[static_cast<size_t>(item.period)];
  if (mention.type != PeriodType::kDuration || mention.start || now.length < 0) return false;
  const std::string& stretch = reading_.mentions.periods[static_cast<size_t>(now.length)].sdmx;
  return stretch.ends_with("/" + mention.value) && Words(item).find("the ") != std::string_view::npos;
}

bool LinePeriods::EndsWith(int32_t period, const Period& day) const {
  const Period& said = reading_.mentions.periods[static_cast<size_t>(period)];
  if (!day.start || said.end != day.end || said.start == said.end) return false;
  if (day.start == day.end) return true;
  // "the six months ended September"
  return said.start < day.start && said.span.end < day.span.begin &&
         reading_.lower({said.span.end, day.span.begin}).starts_with(" end");
}

std::string_view LinePeriods::Words(const Item& item) const { return reading_.lower(item.span); }

std::optional<Moment> LinePeriods::Say(const TagLine& line, const std::vector<int32_t>& items, bool base,
                                       const Moment& now) const {
  std::optional<Moment> said;
  Step step = Step::kNone;
  bool stepped = false;  // the step back is made already
  int32_t period = -1;
  for (int32_t index : items) {
    const Item& item = line.items[static_cast<size_t>(index)];
    const Step its = StepOf(Words(item));
    if (its != Step::kNone && step == Step::kNone) step = its;
    if (item.period < 0 || StepOfRate(Words(item)) != Step::kNone) continue;
    const Period& mention = reading_.mentions.periods[static_cast<size_t>(item.period)];
    // "the six months ended 30 September": the day only ends what was said
    if (said && EndsWith(period, mention)) continue;
    auto moment = FromPeriod(mention);
    if (now.known() && (now.unit != 'Y' || now.year != 0) && IsTheOne(Words(item), now.unit)) moment = now;
    if (IsOfLength(item, now)) moment = now;
    if (period < 0) period = item.period;
    if (!moment) continue;
    const bool relative = its != Step::kNone && mention.resolved_from != ResolvedFrom::kExplicit;
    if (relative && !base && now.known() && FromNarrative(Words(item))) {
      // "after rising 0.4% the month before": before the month that is spoken of
      if (Moment before = Back(now, its); before.known()) moment = before, stepped = true;
    }
    if (relative && base) continue;  // counted from the news day; the step counts from the thing's own time
    if (!said) {
      said = moment;
    } else if (said->year == 0 && said->unit != 'P' && moment->unit == 'Y') {
      said->year = moment->year;
    } else if (said->unit == 'Y' && moment->unit != 'Y') {
      const int16_t year = said->year;
      said = moment;
      if (said->year == 0) said->year = year;
    } else if (said->unit == 'D' && (moment->unit == 'Q' || moment->unit == 'H')) {
      said = moment;  // "raised its guidance on Thursday after third-quarter earnings grew"
    } else if (said->unit == 'P' && moment->unit == 'D') {
      continue;  // "the quarter ended October 26"
    }
    period = item.period;
  }
  if (base && step != Step::kNone && now.known()) {
    Moment moment = Back(now, step);
    // "in the same period of 2007", "in February last year"
    if (said && said->unit == 'Y' && moment.unit != 'Y') moment.year = said->year, moment.shift = 0;
    if (said && said->unit != 'Y') {
      if (said->year == 0) said->year = moment.year, said->shift = moment.shift;
      moment = *said;
    }
    moment.period = period;
    moment.how = PremiseHow::kStated;
    return moment;
  }
  if (!said) return std::nullopt;
  // "the February surplus last year"
  if (!base && !stepped && step == Step::kYear && said->unit != 'Y' && said->year == 0)
    said = Back(*said, Step::kYear);
  if (base && said->year == 0 && now.known() && now.unit == said->unit && said->index > now.index) {
    // "in January from December": the one before.
    said->year = now.year;
    said->shift = now.shift;
    if (said->year != 0)
      --said->year;
    else
      --said->shift;
  } else if (base && said->year == 0) {
    said->year = now.year;
    said->shift = now.shift;
  }
  // "This compares with 251.9 in December": a base lies behind what is set against it.
  const bool printed = period >= 0 && reading_.mentions.periods[static_cast<size_t>(period)].year_printed;
  if (base && !printed && now.known() && said->unit == now.unit && said->year == now.year &&
      said->year != 0 && said->index > now.index)
    --said->year;
  said->period = period;
  if (said->unit == 'P' && !stepped) said->length = period;
  said->how = PremiseHow::kStated;
  return said;
}

std::vector<int32_t> LinePeriods::Beside(const TagLine& line, int32_t at, int step, bool bases) const {
  std::vector<int32_t> out;
  int words = 0;
  bool comma = false;
  for (int32_t i = at + step; i >= 0 && i < static_cast<int32_t>(line.items.size()); i += step) {
    const Item& item = line.items[static_cast<size_t>(i)];
    // "a 46% fall in exports between January and November", "2.1% higher in May"
    const bool moved = (item.tag == 'v' && i <= at + 2) || (item.tag == 'u' && i == at + 1);
    if (step > 0 && moved && line.items[static_cast<size_t>(at)].tag == 'P') continue;
    // "to £19.8m by March 2026", "down 24.2% by value in September"
    const auto tag_at = [&](int32_t k) {
      return k < static_cast<int32_t>(line.items.size()) ? line.items[static_cast<size_t>(k)].tag : ' ';
    };
    const bool deadline = step > 0 && item.tag == 'b' &&
                          (tag_at(i + 1) == 'D' || (tag_at(i + 1) == '_' && tag_at(i + 2) == 'D'));
    // "earned 15 billion from tea exports in 2025"
    const bool source = step > 0 && i == at + 1 && item.tag == 'f' && tag_at(i + 1) == 'S';
    if (deadline || source) continue;
    if (!kGap.Has(item.tag) && !(step < 0 && TagSet("vut=abg").Has(item.tag))) break;
    words += item.words;
    comma = comma || item.tag == ',';
    // "rose to 3.9 million, pushing the total so far this year to …": the time of another thing
    if (words > 8 || (step > 0 && comma && item.tag == 'S')) break;
    if (item.tag == 'D' && (IsDayOfSaying(line, i) || IsDelivery(line, i) || IsOfItsStart(line, i))) continue;
    if (item.tag == 'D' && (IsSince(line, item) || (step > 0 && IsReportDay(line, at, i)))) {
      // "up 9% since January": what the change is counted from.
      if (bases && step > 0 && i == at + 1) out.push_back(i);
      break;
    }
    if (item.tag == 'D' && item.basis == bases) out.push_back(i);
    if (item.tag == 'D' && item.basis != bases && !out.empty()) break;
  }
  if (step < 0) std::reverse(out.begin(), out.end());
  return out;
}

bool LinePeriods::Accumulated(const TagLine& line, int32_t at) const {
  static constexpr std::string_view kWords[] = {"month",   "so far",       "cumulative", "accumulat",
                                                "year to", "year-to-date", "weeks",      "days"};
  for (int32_t i = at - 1; i >= 0; --i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    if (item.tag == ';' || item.tag == 'k') break;
    if (item.figure >= 0 && item.tag != 'Q') break;
    const std::string_view words = Words(item);
    if (item.basis && StepOf(words) != Step::kNone) continue;  // "fell 9.2% from the previous month to …"
    const bool of_rate = words.find("on-month") != std::string_view::npos ||  // "Month-on-month prices"
                         words.find("month-over") != std::string_view::npos;
    for (std::string_view word : kWords) {
      if (of_rate && word == "month") continue;
      if (words.find(word) != std::string::npos && StepOfRate(words) == Step::kNone) return true;
    }
  }
  return false;
}

std::vector<int32_t> LinePeriods::Before(const TagLine& line, int32_t at) const {
  std::vector<int32_t> out;
  for (int32_t i = 0; i < at; ++i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    if (item.figure >= 0) break;
    if (item.tag == 'D' && !item.basis && !IsSince(line, item) && !IsDayOfSaying(line, i) &&
        !IsDelivery(line, i) && !IsOfItsStart(line, i))
      out.push_back(i);
  }
  return out;
}

}  // namespace reckoner::moments
