// How it judges. A text is cut into units (boilerplate_units.h), and each gets a weight in points
// (boilerplate_weight.cc). The units are then divided into stretches so that the boilerplate stretches weigh
// most, where opening and closing one costs points (Viterbi with two states): an isolated cue is not enough,
// a short line between two appeals goes with them, and a real sentence is never swallowed, because it weighs
// more than a stretch can pay.
#include "extractors/text/boilerplate.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "extractors/text/boilerplate_units.h"

namespace reckoner {
namespace {

using boilerplate::Is;
using boilerplate::kClose;
using boilerplate::kOpen;
using boilerplate::Unit;

constexpr int kHead = 4;                // a cue in the text's first unit weighs more
constexpr int kWorthALook = kOpen + 1;  // cue points in a whole text: with fewer, no stretch can open

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

  std::vector<Unit> units = boilerplate::Cut(passage);
  const CueMatcher::Hit* at = hits.data();
  const CueMatcher::Hit* const stop = hits.data() + hits.size();
  for (Unit& unit : units) {
    while (at != stop && at->first < unit.first) ++at;
    const CueMatcher::Hit* end = at;
    while (end != stop && end->first < unit.end) ++end;
    boilerplate::Weigh(passage, {at, end}, impl_->reporting, unit);
    at = end;
  }

  boilerplate::WeighMenus(units);
  if (!units.empty() && units[0].cues > 0) units[0].weight += kHead;

  std::vector<bool> inside = Divide(units);
  // A short line that names the publisher ("Support The Daily Echo!") is an appeal too, once others have
  // shown who that is.
  const auto names = PublisherNames(passage, units, inside);
  bool again = false;
  for (size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (inside[i] || unit.words > boilerplate::kShortLine || unit.numbers > 0 || unit.article > 0) continue;
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
