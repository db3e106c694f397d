#include "extractors/claims/moment_text.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extractors/claims/moment_words.h"

namespace reckoner::moments {

void EndOfYear(const Reading& reading, const Fact& fact, Moment* said) {
  if (said->unit != 'P' || said->period < 0) return;
  if (reading.figure(fact.figure).kind != FigureKind::kPercent) return;
  const Period& window = reading.mentions.periods[static_cast<size_t>(said->period)];
  const size_t slash = window.value.find('/');
  if (slash != 7 || window.value.size() != 15) return;  // "2024-11/2025-10"
  auto first = FromValue(std::string_view(window.value).substr(0, 7));
  auto last = FromValue(std::string_view(window.value).substr(8));
  if (!first || !last || first->unit != 'M' || last->unit != 'M' || last->year == 0) return;
  if ((last->year - first->year) * 12 + last->index - first->index != 11) return;
  last->period = said->period;
  last->how = said->how;
  last->annual = true;
  *said = *last;
}

std::optional<Moment> OfAnnualTotal(const Reading& reading, const TagLine& line, int32_t at,
                                    const Moment& now) {
  static constexpr std::string_view kWords[] = {"annual total", "full-year total", "total for the year",
                                                "year's total"};
  const bool ends = (now.unit == 'M' && now.index == 12) || (now.unit == 'Q' && now.index == 4);
  if (!ends && now.unit != 'Y') return std::nullopt;
  const std::string_view before =
      reading.LowerNear(line.items[static_cast<size_t>(at)].span, line.sentence, 48, 0);
  if (std::none_of(std::begin(kWords), std::end(kWords),
                   [&](std::string_view words) { return before.find(words) != std::string_view::npos; }))
    return std::nullopt;
  return Moment{.unit = 'Y', .year = now.year, .shift = now.shift, .how = PremiseHow::kStated};
}

bool IsAlone(const Reading& reading, const Moment& said) {
  if (said.period < 0) return false;
  const Span span = reading.mentions.periods[static_cast<size_t>(said.period)].span;
  const auto size = static_cast<uint32_t>(reading.mentions.passage->text.size());
  return reading.text({span.end, std::min(span.end + 6, size)}) == " alone";
}

bool OtherParagraph(const Reading& reading, int32_t line, int32_t later) {
  const uint32_t from = reading.lines[static_cast<size_t>(line)].sentence.begin,
                 to = reading.lines[static_cast<size_t>(later)].sentence.begin;
  return reading.text({from, to}).find("\n\n") != std::string_view::npos;
}

bool InWhichClause(const Reading& reading, const Fact& fact, const TagLine& line) {
  constexpr uint32_t kReach = 60;
  const uint32_t at = line.items[static_cast<size_t>(fact.item)].span.begin;
  const std::string_view before = reading.LowerNear({at, at}, line.sentence, kReach, 0);
  const size_t which = before.rfind(", which ");
  return which != std::string_view::npos && before.find(',', which + 1) == std::string_view::npos;
}

bool SaysAnnual(const Reading& reading, const Fact& fact, const TagLine& line) {
  constexpr uint32_t kReach = 26;
  const uint32_t at = line.items[static_cast<size_t>(fact.item)].span.begin;
  const std::string_view before = reading.LowerNear({at, at}, line.sentence, kReach, 0);
  const size_t annual = before.find(" annual ");
  if (annual == std::string_view::npos || !before.ends_with(" of ")) return false;
  const std::string_view noun = before.substr(annual + 8, before.size() - annual - 12);
  static constexpr std::string_view kNouns[] = {"increase", "rise", "gain",   "growth",
                                                "drop",     "fall", "decline"};
  return std::find(std::begin(kNouns), std::end(kNouns), noun) != std::end(kNouns);
}

bool SaysHad(const Reading& reading, const Fact& fact, const TagLine& line) {
  constexpr uint32_t kReach = 90;
  static constexpr std::string_view kOthers[] = {"been", "grown", "fallen", "risen", "shrunk", "stood",
                                                 "come", "run",   "slid",   "hit",   "lost"};
  const uint32_t at = line.items[static_cast<size_t>(fact.item)].span.begin;
  std::string_view before = reading.LowerNear({at, at}, line.sentence, kReach, 0);
  const size_t had = before.rfind(" had ");
  if (had == std::string_view::npos) return false;
  before.remove_prefix(had + 5);
  if (before.find_first_of("0123456789;") != std::string_view::npos) return false;
  const std::string_view verb = before.substr(0, before.find(' '));
  return verb.ends_with("ed") || std::find(std::begin(kOthers), std::end(kOthers), verb) != std::end(kOthers);
}

bool IsOfResults(const Reading& reading, const TagLine& line, const Item& item) {
  static constexpr std::string_view kWords[] = {"result",  "earning", "profit", "sales",
                                                "revenue", "loss",    "report"};
  const std::string_view behind = reading.LowerNear({item.span.end, item.span.end}, line.sentence, 0, 12);
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
    return behind.starts_with(' ') && behind.substr(1).starts_with(word);
  });
}

bool LooksBack(std::string_view words) { return words.ends_with(" ago") || words.ends_with(" earlier"); }

bool IsPossessive(const Reading& reading, const Moment& said) {
  if (said.period < 0) return false;
  const Span span = reading.mentions.periods[static_cast<size_t>(said.period)].span;
  const Span behind{span.end,
                    std::min(span.end + 2, static_cast<uint32_t>(reading.mentions.passage->text.size()))};
  return reading.text(behind) == "'s" || reading.text(span).ends_with("'s");
}

bool FollowsAfter(const Reading& reading, const Fact& fact, const TagLine& line) {
  const std::string_view before = reading.text({line.sentence.begin, reading.figure(fact.figure).span.begin});
  return before.find(" after ") != std::string_view::npos ||
         before.find(" following ") != std::string_view::npos;
}

}  // namespace reckoner::moments
