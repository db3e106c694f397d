// How it judges. A text is cut into units: blank-line separated blocks, or the lines of a block whose line
// ends are meant. Each unit gets a weight, in points: cue phrases and the reader addressed speak for
// boilerplate, length, reporting verbs and figures for the article. The units are then divided into stretches
// so that the boilerplate stretches weigh most, where opening and closing one costs points (Viterbi with two
// states): an isolated cue is not enough, a short line between two appeals goes with them, and a real
// sentence is never swallowed, because it weighs more than a stretch can pay.
#include "extractors/text/boilerplate.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "extractors/text/cues.h"

namespace reckoner {
namespace {

constexpr int kOpen = 6;        // the cost of opening a stretch …
constexpr int kClose = 5;       // … and of closing it before the text's end
constexpr int kHead = 4;        // a cue in the text's first unit weighs more
constexpr int kSentence = -14;  // a plain sentence: more than a stretch around it can save (kOpen + kClose)
constexpr int kWorthALook = kOpen + 1;  // cue points in a whole text: with fewer, no stretch can open

struct Unit {
  Span span;
  uint32_t first = 0, end = 0;  // tokens
  int words = 0;
  int numbers = 0;
  int you = 0, we = 0;  // the reader addressed, the publisher speaking; outside quotes
  int cues = 0;         // points for
  int article = 0;      // points against
  bool calls = false;   // a cue in the imperative
  bool stop = false;    // ends like a sentence
  int weight = 0;
};

bool Is(std::string_view text, const Token& token, char c) {
  return token.span.size() == 1 && text[token.span.begin] == c;
}

template <size_t N>
bool OneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Blank-line separated blocks; a block none of whose sentences runs over a line end falls into its lines.
std::vector<Unit> Cut(const Passage& passage) {
  std::vector<Unit> out;
  const auto& tokens = passage.tokens;
  size_t sentence = 0;
  const auto add = [&](uint32_t first, uint32_t end) {
    if (first < end)
      out.push_back(
          {.span = {tokens[first].span.begin, tokens[end - 1].span.end}, .first = first, .end = end});
  };
  for (uint32_t i = 0; i < tokens.size();) {
    if (tokens[i].kind == Token::kNewline) {
      ++i;
      continue;
    }
    uint32_t end = i;
    std::vector<uint32_t> lines;  // line ends inside the block
    while (end < tokens.size()) {
      if (tokens[end].kind == Token::kNewline) {
        if (end + 1 >= tokens.size() || tokens[end + 1].kind == Token::kNewline) break;
        lines.push_back(end);
      }
      ++end;
    }
    bool wrapped = false;
    for (const uint32_t line : lines) {
      const uint32_t at = tokens[line].span.begin;
      while (sentence < passage.sentences.size() && passage.sentences[sentence].end <= at) ++sentence;
      wrapped = wrapped || (sentence < passage.sentences.size() && passage.sentences[sentence].begin <= at);
    }
    uint32_t first = i;
    if (!wrapped) {
      for (const uint32_t line : lines) {
        add(first, line);
        first = line + 1;
      }
    }
    add(first, end);
    i = end;
  }
  return out;
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
int ItemPoints(const Passage& passage, const Unit& unit, const CueMatcher::Hit* hit,
               const CueMatcher::Hit* hits_end) {
  int points = 0;
  for (uint32_t at = unit.first; at < unit.end;) {
    const CueMatcher::Hit* best = nullptr;
    while (hit != hits_end && hit->first < at) ++hit;
    for (; hit != hits_end && hit->first == at; ++hit) {
      if (hit->where == CueMatcher::kWholeItem && (best == nullptr || hit->count > best->count)) best = hit;
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

void CountCues(const Passage& passage, Unit& unit, const std::vector<bool>& quoted,
               const CueMatcher::Hit* hits, const CueMatcher::Hit* hits_end) {
  const auto begins_sentence = [&](uint32_t token) {
    if (token == unit.first || Is(passage.text, passage.tokens[token - 1], '"')) return true;
    const int at = passage.SentenceAt(passage.tokens[token].span.begin);
    if (at >= 0 && passage.sentences[static_cast<size_t>(at)].begin == passage.tokens[token].span.begin)
      return true;
    // Behind a bullet or an arrow that opens the line.
    return token == unit.first + 1 && passage.tokens[unit.first].kind == Token::kPunctuation;
  };
  std::vector<const CueMatcher::Hit*> good;
  for (const auto* hit = hits; hit != hits_end; ++hit) {
    if (hit->where == CueMatcher::kWholeItem || quoted[hit->first - unit.first]) continue;
    if (hit->where == CueMatcher::kSentenceStart && !begins_sentence(hit->first)) continue;
    good.push_back(hit);
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
  unit.cues = std::max(unit.cues, ItemPoints(passage, unit, hits, hits_end));
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
  static constexpr std::string_view kInitials = "yYwWoOu";  // of all of these: most words have another
  for (uint32_t i = unit.first; i < unit.end; ++i) {
    const Token& token = passage.tokens[i];
    unit.words += token.kind == Token::kWord;
    unit.numbers += token.kind == Token::kNumber;
    if (token.kind != Token::kWord || quoted[i - unit.first]) continue;
    const std::string_view word = Slice(passage.text, token.span);
    if (kInitials.find(word[0]) == kInitials.npos) continue;
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

// A line that could be an entry of a menu: short, no figure, no stop. The points of a menu's known entries
// ("Sign in") carry the unknown ones between them.
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

// Which units lie in a boilerplate stretch.
std::vector<bool> Divide(const std::vector<Unit>& units) {
  std::vector<std::array<bool, 2>> from(units.size());  // whether the best way here came out of boilerplate
  int article = 0, boiler = -kOpen;
  for (size_t i = 0; i < units.size(); ++i) {
    const int open = article - kOpen, leave = boiler - kClose;
    from[i] = {leave > article, boiler > open};
    article = std::max(article, leave);
    boiler = std::max(boiler, open) + units[i].weight;
  }
  std::vector<bool> out(units.size());
  bool inside = boiler > article;
  for (size_t i = units.size(); i-- > 0;) {
    out[i] = inside;
    inside = from[i][inside];
  }
  return out;
}

// Names that the boilerplate drops more than once, in the middle of a sentence: the publisher's own.
std::vector<std::string_view> PublisherNames(const Passage& passage, const std::vector<Unit>& units,
                                             const std::vector<bool>& inside) {
  std::vector<std::pair<std::string_view, int>> seen;
  for (size_t u = 0; u < units.size(); ++u) {
    if (!inside[u]) continue;
    for (uint32_t i = units[u].first + 1; i < units[u].end; ++i) {
      uint32_t end = i;
      while (end < units[u].end && passage.tokens[end].kind == Token::kWord && passage.tokens[end].capital)
        ++end;
      const bool opens =
          Is(passage.text, passage.tokens[i - 1], '.') || Is(passage.text, passage.tokens[i - 1], '"');
      if (end - i >= 2 && !opens) {
        const auto name =
            Slice(passage.text, {passage.tokens[i].span.begin, passage.tokens[end - 1].span.end});
        const auto at =
            std::find_if(seen.begin(), seen.end(), [&](const auto& s) { return s.first == name; });
        if (at != seen.end()) {
          ++at->second;
        } else if (seen.size() < 64) {
          seen.emplace_back(name, 1);
        }
      }
      i = std::max(i, end);
    }
  }
  std::vector<std::string_view> out;
  for (const auto& [name, count] : seen) {
    if (count > 1) out.push_back(name);
  }
  return out;
}

}  // namespace

struct BoilerplateFinder::Impl {
  using Phrases = std::vector<std::pair<std::string, int>>;
  static Phrases Only(bool positive, const Phrases& phrases) {
    Phrases out;
    std::copy_if(phrases.begin(), phrases.end(), std::back_inserter(out),
                 [&](const auto& phrase) { return (phrase.second >= 0) == positive; });
    return out;
  }
  explicit Impl(const Phrases& phrases) : cues(Only(true, phrases)), reporting(Only(false, phrases)) {}

  CueMatcher cues;
  CueMatcher reporting;  // what speaks for the article
};

BoilerplateFinder::BoilerplateFinder(const std::vector<std::pair<std::string, int>>& cues)
    : impl_(std::make_unique<Impl>(cues)) {}

BoilerplateFinder::~BoilerplateFinder() = default;

std::vector<Span> BoilerplateFinder::Find(const Passage& passage) const {
  const auto hits =
      impl_->cues.Find(passage.text, passage.tokens, 0, static_cast<uint32_t>(passage.tokens.size()));
  int points = 0;
  for (const auto& hit : hits) points += hit.points;
  if (points < kWorthALook) return {};

  std::vector<Unit> units = Cut(passage);
  const CueMatcher::Hit* at = hits.data();
  const CueMatcher::Hit* const stop = hits.data() + hits.size();
  for (Unit& unit : units) {
    while (at != stop && at->first < unit.first) ++at;
    const CueMatcher::Hit* end = at;
    while (end != stop && end->first < unit.end) ++end;
    const auto quoted = Quoted(passage, unit);
    CountWords(passage, unit, quoted);
    CountCues(passage, unit, quoted, at, end);
    CountReporting(passage, unit, quoted, impl_->reporting);
    unit.weight = Weight(unit);
    at = end;
  }

  WeighMenus(units);
  if (!units.empty() && units[0].cues > 0) units[0].weight += kHead;

  std::vector<bool> inside = Divide(units);
  // A short line that names the publisher ("Support The Daily Echo!") is an appeal too, once others have
  // shown who that is.
  const auto names = PublisherNames(passage, units, inside);
  bool again = false;
  for (size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (inside[i] || unit.words > 12 || unit.numbers > 0 || unit.article > 0) continue;
    const std::string_view text = Slice(passage.text, unit.span);
    if (std::none_of(names.begin(), names.end(),
                     [&](std::string_view name) { return text.find(name) != text.npos; }))
      continue;
    unit.weight += 6;
    again = true;
  }
  if (again) inside = Divide(units);

  std::vector<Span> out;
  for (size_t i = 0; i < units.size(); ++i) {
    if (!inside[i]) continue;
    if (i > 0 && inside[i - 1]) {
      out.back().end = units[i].span.end;
    } else {
      out.push_back(units[i].span);
    }
  }
  return out;
}

}  // namespace reckoner
