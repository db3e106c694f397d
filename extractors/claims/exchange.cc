#include "extractors/claims/exchange.h"

#include <string>

#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr uint32_t kReach = 24;  // bytes behind a figure in which the other currency is named

const Entity* CurrencyIn(const Mentions& mentions, Span span) {
  for (const Entity& entity : mentions.entities) {
    if (entity.span.begin >= span.end) break;
    if (entity.kind == EntityKind::kCurrency && span.Overlaps(entity.span)) return &entity;
  }
  return nullptr;
}

// "88.6 per dollar", "92.4 to the dollar": so many of the subject for one of it. "" where nothing names it.
std::string QuotedIn(const Mentions& mentions, const Figure& figure, uint32_t sentence_end) {
  const Span behind{figure.span.begin, std::min(figure.span.end + kReach, sentence_end)};
  const Entity* other = CurrencyIn(mentions, behind);
  if (other == nullptr) return "";
  const std::string_view words =
      Slice(mentions.passage->text, {figure.span.begin, std::max(figure.span.begin, other->span.begin)});
  bool against = false;
  for (std::string_view word : {"per ", "to the ", "to one ", "against the ", "to a ", " a "})
    against = against || words.ends_with(word);
  if (!against) return "";
  return !other->ref.empty() || other->candidates.empty() ? other->ref : other->candidates.front();
}

}  // namespace

void NameExchangeRates(Reading& reading, int32_t line, size_t first) {
  const Mentions& mentions = reading.mentions;
  const uint32_t sentence_end = reading.lines[static_cast<size_t>(line)].sentence.end;
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  for (size_t i = first; i < reading.facts.size(); ++i) {
    Fact& fact = reading.facts[i];
    if (fact.series < 0 || fact.measure != Measure::kLevel) continue;
    const SeriesKey& named = keys[static_cast<size_t>(fact.series)];
    if (named.indicator || !named.head.empty()) continue;
    const Entity* subject = CurrencyIn(mentions, named.span);
    if (subject == nullptr || subject->ref.empty()) continue;
    const Figure& figure = reading.figure(fact.figure);
    std::string pair;  // what is priced, and in what
    if (figure.kind == FigureKind::kMoney && figure.unit.size() == 3 && figure.unit != subject->ref) {
      pair = subject->ref + figure.unit;
    } else if (figure.kind == FigureKind::kNumber) {
      // A base has the quote of the level before it: "at 88.6 to the dollar, down from 88.2".
      int32_t quoted = fact.figure;
      if (fact.base && fact.movement >= 0)
        quoted = reading.movements[static_cast<size_t>(fact.movement)].newer;
      if (quoted < 0) continue;
      const std::string other = QuotedIn(mentions, reading.figure(quoted), sentence_end);
      if (!other.empty() && other != subject->ref) pair = other + subject->ref;
    }
    if (pair.empty()) continue;
    SeriesKey key = named;
    key.indicator = {"EXCHANGE_RATE", PremiseHow::kStated};
    key.series = key.family = key.local = "EXCHANGE_RATE:" + pair;
    keys.push_back(std::move(key));
    fact.series = static_cast<int32_t>(keys.size() - 1);
  }
}

}  // namespace reckoner
