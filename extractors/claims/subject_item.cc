#include "extractors/claims/subject_item.h"

#include <algorithm>
#include <string>

#include "extractors/claims/phrases.h"
#include "extractors/claims/subject_words.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr TagSet kClauseEnds(";k.-:");

// "287.9 million, or 69.8% of revenue": what stands behind "of" is what the aside is measured by.
bool HasShareAside(const Reading& reading, const Item& item) {
  return std::any_of(item.asides.begin(), item.asides.end(), [&](const Aside& aside) {
    return reading.figure(aside.figure).kind == FigureKind::kPercent;
  });
}

// "287.9 million, or 69.8% of revenue, compared to 259.4 million": the revenue only measures the aside.
bool OnlyMeasures(const Reading& reading, const TagLine& line, int32_t series, int32_t item) {
  if (series < 2 || line.tags[static_cast<size_t>(series) - 1] != 'o') return false;
  // "4.5% of GDP, down from 4.7%"; not "27% of exports of $3.8 billion"
  const auto part = static_cast<size_t>(series) - 2;
  const bool parted = line.tags.find(',', static_cast<size_t>(series)) < static_cast<size_t>(item);
  return (line.tags[part] == 'P' && parted) || HasShareAside(reading, line.items[part]);
}

// The series before an item, or -1.
int32_t Left(const Reading& reading, const TagLine& line, int32_t item, TagSet stops) {
  for (int32_t i = item - 1; i >= 0; --i) {
    const char found = line.items[static_cast<size_t>(i)].tag;
    if (found == 'S' && !OnlyMeasures(reading, line, i, item)) return i;
    if (stops.Has(found)) return -1;
  }
  return -1;
}

// "Online sales, which account for 24% of revenue, surged": the comma opens a clause about what stands
// before.
bool IsRelative(const Reading& reading, const TagLine& line, size_t comma) {
  const std::string_view words = reading.lower(line.items[comma + 1].span);
  return words.starts_with("which") || words.starts_with("whose");
}

constexpr int32_t kNone = -1, kOpen = -2;  // kOpen: nothing that ends so, look on

// The series before an apposition that ends right before the verb at item `cue`; kNone where a relative
// clause ends there and what it is about is no series.
int32_t BeforeAside(const Reading& reading, const TagLine& line, int32_t cue) {
  if (cue < 3 || line.tags[static_cast<size_t>(cue - 1)] != ',') return kOpen;
  size_t open = line.tags.rfind(',', static_cast<size_t>(cue - 2));
  if (open == std::string::npos || open == 0) return kOpen;
  // "Core prices, which leave out energy, food and tobacco, rose": a clause may hold commas.
  size_t clause = open;
  for (int commas = 0; commas < 3 && clause != std::string::npos && clause > 0; ++commas) {
    if (IsRelative(reading, line, clause)) {
      if (line.tags[clause - 1] != 'S') return kNone;
      open = clause;
      break;
    }
    clause = line.tags.rfind(',', clause - 1);
  }
  // "Household consumption, three quarters of the economy, rose": a share is no statement of its own
  size_t whole = open + 3;
  if (whole < line.tags.size() && line.tags[whole] == '_') ++whole;
  const bool share = whole < line.tags.size() && TagSet("FP").Has(line.tags[open + 1]) &&
                     line.tags[open + 2] == 'o' && line.tags[whole] == 'S' &&
                     whole + 2 == static_cast<size_t>(cue);
  if (share) return line.tags[open - 1] == 'S' ? static_cast<int32_t>(open) - 1 : kNone;
  if (line.tags[open - 1] != 'S') return kOpen;
  const bool figures = std::any_of(line.items.begin() + static_cast<long>(open), line.items.begin() + cue,
                                   [](const Item& item) { return item.figure >= 0; });
  return figures && !IsRelative(reading, line, open) ? kOpen : static_cast<int32_t>(open) - 1;
}

// "… to 2.6 per cent from 3.1 and raised its projection for GDP growth to 6.8 per cent": where figures part
// the verb from the thing before it, and a thing follows it, it is of that; or -1.
int32_t ObjectBehind(const Reading& reading, const TagLine& line, int32_t cue, int32_t fact) {
  if (cue < 1 || line.tags[static_cast<size_t>(cue)] != 'v' || line.tags[static_cast<size_t>(cue) - 1] != '&')
    return -1;
  const int32_t left = Left(reading, line, cue, kClauseEnds);
  bool parted = false;
  for (int32_t i = left + 1; i < cue; ++i) parted = parted || line.items[static_cast<size_t>(i)].figure >= 0;
  if (left >= 0 && !parted) return -1;
  for (int32_t i = cue + 1; i < fact; ++i) {
    const char tag = line.tags[static_cast<size_t>(i)];
    if (tag == 'S') return i;
    if (!TagSet("_iohD").Has(tag)) return -1;
  }
  return -1;
}

// "…, or 18.8% of the population, while those under 16 were 11.4 million": words before its verb that are no
// pronoun of what was named.
bool HasOwnSubject(const Reading& reading, const TagLine& line, int32_t item) {
  int32_t clause = item - 1;
  while (clause >= 0 && !TagSet("k;").Has(line.tags[static_cast<size_t>(clause)])) --clause;
  if (clause < 0) return false;
  bool words = false;
  for (int32_t i = clause + 1; i < item; ++i) {
    const Item& it = line.items[static_cast<size_t>(i)];
    if (it.tag == 'v' || it.tag == '=') return words;
    if (it.tag != '_' || words) continue;
    const Token& first = reading.mentions.passage->tokens[TokenAt(*reading.mentions.passage, it.span.begin)];
    words = !EndsInPronoun(reading, it.span) && !EndsInPronoun(reading, first.span);  // "they have"
  }
  return words &&
         line.tags[static_cast<size_t>(clause)] == ';';  // "; Stellantis sold 1.35 million, 6.3% fewer"
}

// "Exports fell 3.1%, with car shipments down 7.5%, but they improved from …": what the sentence began with.
bool SaysAgain(const Reading& reading, const TagLine& line, int32_t cue) {
  if (cue < 3 || line.tags[static_cast<size_t>(cue) - 2] != 'k') return false;
  const size_t first = line.tags.find('S');
  const std::string_view word = reading.lower(line.items[static_cast<size_t>(cue) - 1].span);
  return first < static_cast<size_t>(cue) && (word == "they" || word == "it");
}

}  // namespace

bool IsElliptic(const Reading& reading, const Fact& fact) {
  if (fact.movement < 0) return false;
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  const int32_t cue = reading.movements[static_cast<size_t>(fact.movement)].cue_item;
  if (cue < 2) return false;
  const auto at = static_cast<size_t>(cue) - (line.tags[static_cast<size_t>(cue) - 1] == '=' ? 2 : 1);
  return at > 0 && line.tags[at] == '_' && line.tags[at - 1] == 'D' &&
         reading.lower(line.items[at].span) == "s";
}

// "a 3.3 mln dlr deficit", "a 5.2% growth in sales" after its verb.
int32_t RightBeside(const Reading& reading, const TagLine& line, int32_t item) {
  const size_t next = static_cast<size_t>(item) + 1;
  if (next < line.items.size() && line.items[next].tag == 'S') return static_cast<int32_t>(next);
  if (HasShareAside(reading, line.items[static_cast<size_t>(item)])) return -1;
  // "25.6 billion dlrs worth of exports"
  size_t of = next;
  if (of < line.items.size() && line.items[of].tag == '=') ++of;
  if (of + 1 < line.items.size() && line.items[of].tag == 'o' && line.items[of + 1].tag == 'S')
    return static_cast<int32_t>(of + 1);
  return -1;
}

int32_t SeriesItem(const Reading& reading, const Fact& fact) {
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  if (int32_t beside = RightBeside(reading, line, fact.item); beside >= 0) {
    // "a deficit of 5% of output": the whole that it is measured by is not what it is of.
    const bool whole = reading.figure(fact.figure).kind == FigureKind::kPercent &&
                       line.tags[static_cast<size_t>(beside - 1)] == 'o';
    const int32_t left = whole ? Left(reading, line, fact.item, kClauseEnds) : -1;
    return whole ? left : beside;
  }
  if (fact.movement >= 0) {
    const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
    // "a 52% rise in profits": the thing stands behind the noun.
    if (movement.cue_item >= 0 && movement.percent >= 0) {
      const int32_t cue = movement.cue_item;
      const Item& before = line.items[static_cast<size_t>(std::max(0, cue - 1))];
      if (before.figure == movement.percent) {
        for (size_t i = static_cast<size_t>(cue) + 1;
             i < line.items.size() && i < static_cast<size_t>(cue) + 4; ++i) {
          if (line.items[i].tag == 'S') return static_cast<int32_t>(i);
          if (!TagSet("io_D").Has(line.items[i].tag)) break;
        }
      }
    }
    // A shared verb stands before the statement, the thing inside it: "… and imports to 13.3 from 12.5".
    if (movement.cue_item < movement.begin) {
      for (int32_t i = fact.item - 1; i >= movement.begin; --i) {
        if (line.items[static_cast<size_t>(i)].tag == 'S' && !OnlyMeasures(reading, line, i, fact.item))
          return i;
      }
    }
    const int32_t from =
        movement.cue_item >= 0 ? std::max(movement.cue_item, movement.begin) : movement.begin;
    if (const int32_t object = ObjectBehind(reading, line, movement.cue_item, fact.item); object >= 0)
      return object;
    // "Watch exports, followed as a gauge of luxury demand, dropped": what stands between commas is no
    // subject.
    // Also of a verb that is shared: "… rose 0.3% on the month and 4.2% on the year".
    const int32_t verb = movement.cue_item >= 0 ? movement.cue_item : from;
    if (const int32_t subject = BeforeAside(reading, line, std::min(verb, from)); subject != kOpen)
      return subject;
    if (from >= 2 && IsOfName(reading, line, from - 2)) return from - 3;
    if (SaysAgain(reading, line, movement.cue_item)) return static_cast<int32_t>(line.tags.find('S'));
    int32_t left =
        Left(reading, line, std::min(from, fact.base ? from : std::max(from, movement.begin)), kClauseEnds);
    if (left < 0 && movement.begin < fact.item) left = Left(reading, line, fact.item, kClauseEnds);
    if (left >= 0) return left;
  }
  if (int32_t left = Left(reading, line, fact.item, kClauseEnds); left >= 0) return left;
  return HasOwnSubject(reading, line, fact.item) ? -1 : Left(reading, line, fact.item, TagSet(""));
}

}  // namespace reckoner
