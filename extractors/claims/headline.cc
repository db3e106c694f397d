// A headline's figure and the one that it stands for in the text below.
#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr size_t kMaxBelow = 24;      // figures that a headline's may be made of
constexpr size_t kHeadlineReach = 4;  // sentences below a headline
constexpr int kNear = 7;              // tokens about a figure that tell what it is of

constexpr std::array<std::string_view, 42> kEmpty = {
    "the",  "a",    "an",   "of",    "in",   "to",   "for",  "and",  "on",   "at",    "by",
    "from", "its",  "it",   "that",  "this", "with", "was",  "were", "is",   "are",   "has",
    "have", "had",  "will", "said",  "says", "as",   "be",   "been", "over", "after", "up",
    "down", "year", "per",  "about", "than", "more", "some", "new",  "not"};

// What is counted, of a rate.
std::string_view Head(std::string_view unit) { return unit.substr(0, unit.find('/')); }

// A headline often leaves the verb out.
bool MayMoveAlike(const Figure& a, const Figure& b) {
  return a.direction == b.direction || a.direction == Direction::kNone || b.direction == Direction::kNone;
}

// A headline: the first line, without a full stop.
bool IsHeadline(const Reading& reading, size_t line) {
  if (line != 0 || reading.lines.size() < 2) return false;
  const std::string_view text = reading.text(reading.lines[0].sentence);
  const Passage& passage = *reading.mentions.passage;
  const std::string_view between = passage.text.substr(
      reading.lines[0].sentence.end, reading.lines[1].sentence.begin - reading.lines[0].sentence.end);
  return !text.empty() && text.back() != '.' && text.size() < 160 &&
         between.find('\n') != std::string_view::npos;
}

// Content words near a figure, cut to their first five letters ("profits" and "profit").
std::unordered_set<std::string_view> WordsNear(const Reading& reading, Span figure, Span sentence) {
  const Passage& passage = *reading.mentions.passage;
  std::unordered_set<std::string_view> out;
  const size_t at = TokenAt(passage, figure.begin);
  const size_t from = at > static_cast<size_t>(kNear) ? at - kNear : 0;
  for (size_t i = from; i < passage.tokens.size() && i < at + 2 * kNear; ++i) {
    const Token& token = passage.tokens[i];
    if (!sentence.Contains(token.span) || figure.Overlaps(token.span)) continue;
    const bool year = token.kind == Token::kNumber && token.span.size() == 4;
    if (token.kind != Token::kWord && !year) continue;
    std::string_view word = reading.lower(token.span);
    if (word.size() < 3 || std::find(kEmpty.begin(), kEmpty.end(), word) != kEmpty.end()) continue;
    out.insert(word.substr(0, 5));
  }
  return out;
}

// "An earlier plan put it at 148 million"
bool IsOfBefore(const Reading& reading, Span sentence) {
  static constexpr std::string_view kWords[] = {"an earlier", "previous", "originally", "initially"};
  const std::string_view text = reading.lower(sentence);
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// The one is no more than twice the other: two such may be of one thing, where only words say so.
bool OfOneSize(const Figure& a, const Figure& b) {
  const auto twice = Decimal::Multiply(a.value->Abs(), Decimal::FromInt(2));
  const auto other = Decimal::Multiply(b.value->Abs(), Decimal::FromInt(2));
  return twice && other && b.value->Abs() <= *twice && a.value->Abs() <= *other;
}

// "US trade deficit" and "US goods trade deficit"
bool SaysGoods(const SeriesKey& key) {
  for (const std::string_view word : {"goods", "merchandise", "visible"})
    if (key.series_text.find(word) != std::string::npos) return true;
  return false;
}

// A headline may add up, or subtract, what stands below: "cuts 450 jobs" of 300 here and 150 there.
bool IsMadeOf(const Figure& head, const std::vector<const Figure*>& below) {
  for (size_t i = 0; i < below.size(); ++i) {
    for (size_t j = i + 1; j < below.size(); ++j) {
      if (FitsSum({below[i], below[j]}, head) || FitsDifference(*below[i], *below[j], head)) return true;
    }
  }
  return FitsSum(below, head);
}

// Its sentence gives the time that it shares with another figure there ("… in December, leaving a deficit of
// …").
bool HasTimeInLine(const JoinInput& input, int32_t index) {
  const Fact& fact = input.reading.facts[static_cast<size_t>(index)];
  if (input.time.of_fact[static_cast<size_t>(index)].how == PremiseHow::kStated) return true;
  for (size_t i = 0; i < input.reading.facts.size(); ++i) {
    if (input.reading.facts[i].line != fact.line || input.time.of_fact[i].how != PremiseHow::kStated)
      continue;
    if (input.time.Compare(index, static_cast<int32_t>(i)) == Sameness::kSame) return true;
  }
  return false;
}

// What the text below a headline gives for its series and its time, both by their names: a growth, or a level
// that is moved to or a balance. -1 for none, or several.
int32_t ToldBelow(const JoinInput& input, int32_t head) {
  const Reading& reading = input.reading;
  const int32_t first = reading.fact_of[static_cast<size_t>(head)];
  if (first < 0) return -1;
  const Measure measure = reading.facts[static_cast<size_t>(first)].measure;
  if (measure != Measure::kGrowth && measure != Measure::kLevel) return -1;
  const auto is_told = [&](int32_t index) {
    const Fact& fact = reading.facts[static_cast<size_t>(index)];
    const SeriesKey* key = KeyOf(reading, fact);
    if (key == nullptr || key->series.empty() || key->subject || key->prices || key->adjustment ||
        key->currency_terms)
      return false;
    const bool level = measure == Measure::kLevel;
    // A count or an amount may be of a part, or to date; a rate and a balance are of their time.
    if (level && !key->percent_level && key->measure != Measure::kBalance &&
        reading.figure(fact.figure).kind != FigureKind::kPercent)
      return false;
    const bool named = key->ref_area.how == PremiseHow::kStated ||
                       (level && key->ref_area.how == PremiseHow::kInferred && fact.line != 0);
    return named && HasTimeInLine(input, index) && !fact.base &&
           !input.time.base_of_fact[static_cast<size_t>(index)].known() &&
           fact.modality == Modality::kActual && !fact.superseded;
  };
  if (!is_told(first)) return -1;
  const SeriesKey& key = *KeyOf(reading, reading.facts[static_cast<size_t>(first)]);
  int32_t found = -1;
  for (size_t i = static_cast<size_t>(first) + 1; i < reading.facts.size(); ++i) {
    const Fact& fact = reading.facts[i];
    if (fact.line == 0 || fact.measure != measure || !is_told(static_cast<int32_t>(i))) continue;
    if (KeyOf(reading, fact)->series != key.series || SaysGoods(*KeyOf(reading, fact)) != SaysGoods(key) ||
        reading.figure(fact.figure).kind != reading.figure(head).kind ||
        input.time.Compare(first, static_cast<int32_t>(i)) != Sameness::kSame)
      continue;
    if (found >= 0) return -1;
    found = fact.figure;
  }
  return found;
}

}  // namespace

void JoinHeadlines(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  if (reading.lines.empty() || !IsHeadline(reading, 0)) return;
  for (const Item& item : reading.lines[0].items) {
    if (item.figure < 0) continue;
    const Figure& head = reading.figure(item.figure);
    if (!head.value || head.kind == FigureKind::kOrdinal || head.kind == FigureKind::kNumber) continue;
    const auto near = WordsNear(reading, head.span, reading.lines[0].sentence);
    int32_t equal = -1, close = -1, slipped = -1;
    int candidates = 0, slips = 0;
    bool agrees = false;  // some figure below, at any distance
    std::vector<const Figure*> below;
    for (size_t line = 1; line < reading.lines.size(); ++line) {
      for (const Item& body : reading.lines[line].items) {
        if (body.figure < 0) continue;
        const Figure& figure = reading.figure(body.figure);
        if (!figure.value || figure.kind != head.kind || Head(figure.unit) != Head(head.unit)) continue;
        const auto x = Printed(head), y = Printed(figure);
        agrees = agrees || (x && y && x->Meets(*y));
        if (below.size() < kMaxBelow) below.push_back(&figure);
        if (line > kHeadlineReach) continue;
        ++candidates;
        if (equal < 0 && *figure.value == *head.value) equal = body.figure;
        if (figure.role == FigureRole::kShare || !MayMoveAlike(head, figure)) continue;
        size_t shared = 0;
        for (const std::string_view word : WordsNear(reading, figure.span, reading.lines[line].sentence))
          shared += near.count(word);
        const bool few = shared < 2 && !(shared == 1 && OneSlipApart(head, figure));
        if (few || IsOfBefore(reading, reading.lines[line].sentence)) continue;
        if (close < 0 && shared >= 2) close = body.figure;
        if (!OneSlipApart(head, figure)) continue;
        slipped = body.figure;
        ++slips;
      }
    }
    // What a headline says stands in the text; when nothing there agrees and one figure is a slip of the hand
    // away, it is meant.
    if (equal < 0 && (close < 0 || candidates > 1))
      equal = !agrees && slips == 1 && !IsMadeOf(head, below) ? slipped : -1;
    if (equal < 0 && candidates == 1 && close >= 0 &&
        (OneSlipApart(head, reading.figure(close)) || OfOneSize(head, reading.figure(close))))
      equal = close;
    if (equal < 0 && !agrees) equal = ToldBelow(input, item.figure);
    if (equal >= 0)
      links.push_back(
          Restatement(reading, "join.headline", item.figure, equal, {{"series", PremiseHow::kInferred}}, {}));
  }
}

}  // namespace reckoner
