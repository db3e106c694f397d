// A birth and an age in one sentence: "born in 1962, is 63 years old". The age is taken as of the article's
// day; a sentence that speaks of another time (a death, "then", a second date) is left alone.
#include <algorithm>

#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

// "born", "born in", "born on": at most two words before the date.
bool IsBirth(const Reading& reading, Span sentence, Span period) {
  const uint32_t from = std::max(sentence.begin, period.begin < 12 ? 0 : period.begin - 12);
  const std::string_view before = reading.lower({from, period.begin});
  for (std::string_view words : {"born ", "born in ", "born on "})
    if (before.ends_with(words)) return true;
  return false;
}

bool SpeaksOfAnotherTime(const Reading& reading, Span sentence) {
  static const WordIndex kWords(
      {"died", "death", "dead", "killed", "was", "were", "then", "when", "until", "had", "became", "would"});
  return HoldsWord(*reading.mentions.passage, sentence, kWords);
}

}  // namespace

void JoinAges(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  if (!reading.mentions.date.reference || reading.mentions.date.source != ResolvedFrom::kPublished) return;
  for (const TagLine& line : reading.lines) {
    int32_t birth = -1, age = -1;
    int dates = 0, ages = 0;
    for (const Item& item : line.items) {
      if (item.period >= 0 &&
          reading.mentions.periods[static_cast<size_t>(item.period)].type == PeriodType::kDate) {
        ++dates;
        if (IsBirth(reading, line.sentence, item.span)) birth = item.period;
      }
      if (item.figure >= 0 && reading.figure(item.figure).unit == "year of age") {
        ++ages;
        age = item.figure;
      }
    }
    if (birth < 0 || dates != 1 || ages != 1 || SpeaksOfAnotherTime(reading, line.sentence)) continue;
    links.push_back(
        {.kind = LinkKind::kAge,
         .rule = "join.age",
         .terms = {{.role = TermRole::kCount, .figure = age}, {.role = TermRole::kFirst, .period = birth}},
         .premises = {{"subject", PremiseHow::kInferred}},
         .scope = line.sentence});
  }
}

}  // namespace reckoner
