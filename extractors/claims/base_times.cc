#include "extractors/claims/base_times.h"

#include <string>
#include <utility>

#include "extractors/claims/moment_words.h"

namespace reckoner::moments {

void BaseTimes::Begin(int32_t thing, const Moment& now) {
  if (thing == thing_) return;
  thing_ = thing;
  if (!bases_.empty()) {
    previous_ = std::exchange(bases_, {});
    before_ = now_;
  }
  now_ = now;
}

// A base without a period of its own has that of the series before it, in order ("against 255 and 258,
// respectively"); of several without a word for it, none.
Moment BaseTimes::Matching(const TagLine& line) {
  const bool in_order = line.tags.find('l') != std::string::npos;
  const size_t place = bases_.size();
  const bool told = bases_.empty() || in_order;
  // The last thing's base was of August, its own time September; this one's is October.
  const bool same_time = Compare(before_, now_, 0) != Sameness::kDifferent;
  const bool one = in_order || (previous_.size() == 1 && same_time);
  Moment moment;
  // "… the record 51,000 of the year to March. The backlog fell 36% from 126,000.": no base of a month's; nor
  // the other way, "than in October 2024. In the twelve months to October it came to 204.6 million, from
  // 195.2".
  const bool alike =
      place < previous_.size() && (!now_.known() || (now_.unit == 'P') == (previous_[place].unit == 'P'));
  if (told && one && alike) moment = previous_[place];
  bases_.push_back(moment);
  return moment;
}

Moment BaseTimes::Read(const Fact& fact, const TagLine& line, Moment now,
                       const std::vector<Moment>& of_fact) {
  const int32_t thing = fact.movement < 0 ? -1 : reading_.movements[static_cast<size_t>(fact.movement)].newer;
  const int32_t newer = thing < 0 ? -1 : reading_.fact_of[static_cast<size_t>(thing)];
  if (newer >= 0 && of_fact[static_cast<size_t>(newer)].known()) now = of_fact[static_cast<size_t>(newer)];
  Begin(thing, now);
  std::vector<int32_t> items = periods_.Beside(line, fact.item, 1, false);
  const auto tag = [&](int32_t i) { return i < 0 ? '\0' : line.tags[static_cast<size_t>(i)]; };
  if (tag(fact.item - 1) == 'D') items.insert(items.begin(), fact.item - 1);
  if (tag(fact.item - 1) == '_' && tag(fact.item - 2) == 'D') items.insert(items.begin(), fact.item - 2);
  if (!items.empty()) {
    const auto said = periods_.Say(line, items, true, now);
    if (said) bases_.push_back(*said);
    return said.value_or(Moment{});
  }
  // "cut its forecast for this year to 1.2% from 1.9%": an earlier one, of the same year.
  if (newer >= 0) {
    const Modality modality = reading_.facts[static_cast<size_t>(newer)].modality;
    if (modality == Modality::kForecast || modality == Modality::kTarget) return now;
  }
  // "rose 18% year over year to 3.2 billion from 2.7 billion"
  if (fact.movement >= 0 && now.known()) {
    const Movement& movement = reading_.movements[static_cast<size_t>(fact.movement)];
    for (int32_t i = movement.begin; i < movement.end; ++i) {
      const Step step =
          tag(i) == 'D' ? StepOfRate(reading_.lower(line.items[static_cast<size_t>(i)].span)) : Step::kNone;
      if (step == Step::kNone) continue;
      const Moment counted = Back(now, step);
      if (counted.known()) bases_.push_back(counted);
      return counted;
    }
  }
  Moment carried = Matching(line);
  if (carried.known()) carried.how = PremiseHow::kCarried;
  return carried;
}

}  // namespace reckoner::moments
