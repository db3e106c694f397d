#include <algorithm>
#include <array>

#include "extractors/text/ascii.h"
#include "extractors/text/boilerplate_units.h"

namespace reckoner::boilerplate {
namespace {

constexpr int kSentence = -14;  // a plain sentence: more than a stretch around it can save (kOpen + kClose)

template <size_t N>
bool OneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words of a unit that stand inside quotation marks: someone else is speaking.
std::vector<bool> Quoted(const Passage& passage, const Unit& unit) {
  std::vector<bool> out(unit.end - unit.first);
  bool inside = false;
  for (uint32_t i = unit.first; i < unit.end; ++i) {
    const bool doubled = i + 1 < unit.end && Is(passage.text, passage.tokens[i], '\'') &&
                         Is(passage.text, passage.tokens[i + 1], '\'') && !passage.tokens[i + 1].space_before;
    if (Is(passage.text, passage.tokens[i], '"') || doubled) {
      inside = !inside;
      i += doubled;
      continue;
    }
    out[i - unit.first] = inside;
  }
  return out;
}

// A line of nothing but menu items and what separates them: the sum of their points.
int ItemPoints(const Passage& passage, const Unit& unit, Cues cues) {
  int points = 0;
  auto hit = cues.begin();
  for (uint32_t at = unit.first; at < unit.end;) {
    const CueMatcher::Hit* best = nullptr;
    while (hit != cues.end() && hit->first < at) ++hit;
    for (; hit != cues.end() && hit->first == at; ++hit) {
      if (hit->where == CueMatcher::kWholeItem && (best == nullptr || hit->count > best->count)) best = &*hit;
    }
    if (best != nullptr) {
      points += best->points;
      at += best->count;
    } else if (passage.tokens[at].kind == Token::kPunctuation) {
      ++at;
    } else {
      return 0;
    }
  }
  return std::min(points, 16);
}

void CountCues(const Passage& passage, Unit& unit, const std::vector<bool>& quoted, Cues cues) {
  const auto begins_sentence = [&](uint32_t token) {
    if (token == unit.first || Is(passage.text, passage.tokens[token - 1], '"')) return true;
    const int at = passage.SentenceAt(passage.tokens[token].span.begin);
    if (at >= 0 && passage.sentences[static_cast<size_t>(at)].begin == passage.tokens[token].span.begin)
      return true;
    // Behind a bullet or an arrow that opens the line.
    return token == unit.first + 1 && passage.tokens[unit.first].kind == Token::kPunctuation;
  };
  std::vector<const CueMatcher::Hit*> good;
  for (const CueMatcher::Hit& hit : cues) {
    if (hit.where == CueMatcher::kWholeItem || quoted[hit.first - unit.first]) continue;
    if (hit.where == CueMatcher::kSentenceStart && !begins_sentence(hit.first)) continue;
    good.push_back(&hit);
  }
  // Where phrases overlap the heaviest counts; a phrase counts once.
  std::stable_sort(good.begin(), good.end(),
                   [](const auto* a, const auto* b) { return a->points > b->points; });
  std::vector<const CueMatcher::Hit*> taken;
  for (const auto* hit : good) {
    const bool clash = std::any_of(taken.begin(), taken.end(), [&](const auto* other) {
      return other->phrase == hit->phrase ||
             (hit->first < other->first + other->count && other->first < hit->first + hit->count);
    });
    if (clash) continue;
    taken.push_back(hit);
    unit.cues += hit->points;
    unit.calls = unit.calls || hit->where == CueMatcher::kSentenceStart;
    if (taken.size() == 32) break;  // more is more of the same; keeps a hostile block from costing its square
  }
  unit.cues = std::max(unit.cues, ItemPoints(passage, unit, cues));
}

// Words of reporting and reckoning, outside quotes; each counts once.
void CountReporting(const Passage& passage, Unit& unit, const std::vector<bool>& quoted,
                    const CueMatcher& reporting) {
  std::vector<uint32_t> seen;
  for (const auto& hit : reporting.Find(passage.text, passage.tokens, unit.first, unit.end)) {
    if (quoted[hit.first - unit.first] || std::find(seen.begin(), seen.end(), hit.phrase) != seen.end())
      continue;
    seen.push_back(hit.phrase);
    unit.article -= hit.points;
  }
}

void CountWords(const Passage& passage, Unit& unit, const std::vector<bool>& quoted) {
  static constexpr std::array<std::string_view, 8> kYou = {"you",   "You",      "your", "Your",
                                                           "yours", "yourself", "YOU",  "YOUR"};
  static constexpr std::array<std::string_view, 7> kWe = {"we", "We", "our", "Our", "ours", "us", "OUR"};
  for (uint32_t i = unit.first; i < unit.end; ++i) {
    const Token& token = passage.tokens[i];
    unit.words += token.kind == Token::kWord;
    unit.numbers += token.kind == Token::kNumber;
    if (token.kind != Token::kWord || quoted[i - unit.first]) continue;
    const std::string_view word = Slice(passage.text, token.span);
    const char initial = AsciiLower(word[0]);  // most words have another than all of these
    if (initial != 'y' && initial != 'w' && initial != 'o' && initial != 'u') continue;
    unit.you += OneOf(word, kYou);
    unit.we += OneOf(word, kWe);
  }
  uint32_t last = unit.end;
  while (last > unit.first + 1 && (Is(passage.text, passage.tokens[last - 1], '"') ||
                                   Is(passage.text, passage.tokens[last - 1], '\'') ||
                                   Is(passage.text, passage.tokens[last - 1], ')'))) {
    --last;
  }
  const Token& end = passage.tokens[last - 1];
  unit.stop = Is(passage.text, end, '.') || Is(passage.text, end, '?') || Is(passage.text, end, '!');
}

int Weight(const Unit& unit) {
  const bool addressed = unit.you > 0 || unit.we > 0;
  if (unit.cues == 0) {
    if (unit.words >= 9 || (unit.stop && unit.words >= 4)) {
      // "We are facing a hard year." alone is opinion; between two appeals it is one of them.
      return addressed && unit.article < 5 ? -std::min(unit.words / 6 + 1, 8) : kSentence;
    }
    return unit.numbers > 0 ? -5 : -1;
  }
  // Third person at length is an article about subscriptions, not an appeal for them.
  const int length = addressed || unit.calls ? std::min(unit.words / 6, 8) : std::min(unit.words / 3, 14);
  // "We" and "you" in one breath: the publisher speaks to the reader.
  const int both = unit.you > 0 && unit.we > 0 ? 4 : 0;
  const int address = std::min(2 * unit.you, 2) + std::min(2 * unit.we, 4) + both;
  return unit.cues + address - length - std::min(unit.article, 14) - std::min(3 * unit.numbers, 6);
}

}  // namespace

void Weigh(const Passage& passage, Cues cues, const CueMatcher& reporting, Unit& unit) {
  const auto quoted = Quoted(passage, unit);
  CountWords(passage, unit, quoted);
  CountCues(passage, unit, quoted, cues);
  // A plain sentence weighs the same whatever it reports.
  if (unit.cues > 0 || unit.you > 0 || unit.we > 0 || unit.words <= kShortLine)
    CountReporting(passage, unit, quoted, reporting);
  unit.weight = Weight(unit);
}

void WeighMenus(std::vector<Unit>& units) {
  constexpr size_t kLines = 6;
  constexpr int kKnown = 3;
  const auto entry = [](const Unit& unit) {
    return unit.words > 0 && unit.words <= 4 && unit.numbers == 0 && !unit.stop && unit.article == 0;
  };
  for (size_t i = 0; i < units.size(); ++i) {
    size_t end = i;
    int known = 0;
    size_t first = units.size(), last = 0;  // of the known ones: a headline beside a menu is none of it
    for (; end < units.size() && entry(units[end]); ++end) {
      if (units[end].cues == 0) continue;
      first = std::min(first, end);
      last = end;
      ++known;
    }
    if (known >= kKnown && last - first + 1 >= kLines) {
      for (size_t u = first; u <= last; ++u) units[u].weight = std::max(units[u].weight, 1);
    }
    i = std::max(i, end);
  }
}

}  // namespace reckoner::boilerplate
