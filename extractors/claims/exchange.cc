#include "extractors/claims/exchange.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/claims/claim_builder.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr uint32_t kReach = 24;  // bytes behind a figure in which the other currency is named

const Entity* CurrencyIn(const Mentions& mentions, Span span) {
  const std::vector<Entity>& entities = mentions.entities;
  for (size_t i = FirstEndingBehind(entities, span.begin); i < entities.size(); ++i) {
    if (entities[i].span.begin >= span.end) break;
    if (entities[i].kind == EntityKind::kCurrency) return &entities[i];
  }
  return nullptr;
}

const std::string& CodeOf(const Entity& currency) {
  return !currency.ref.empty() || currency.candidates.empty() ? currency.ref : currency.candidates.front();
}

// Of two currencies the one that the market prices in the other: 1.07 dollars for a euro, 151 yen for a
// dollar.
std::string MarketPair(const std::string& one, const std::string& other) {
  constexpr std::string_view kFirst[] = {"EUR", "GBP", "AUD", "NZD", "USD"};
  const auto place = [&](const std::string& code) {
    return std::find(std::begin(kFirst), std::end(kFirst), code) - std::begin(kFirst);
  };
  return place(other) < place(one) ? other + one : one + other;
}

// "Against the Japanese yen, the dollar strengthened to 151.22": the other currency of a sentence that opens
// with it, or has it behind its verb; "" where it names none or several.
std::string SetAgainst(const Mentions& mentions, Span sentence, const std::string& subject) {
  const std::vector<Token>& tokens = mentions.passage->tokens;
  std::string out;
  const std::vector<Entity>& entities = mentions.entities;
  for (size_t i = FirstBeginningAt(entities, sentence.begin); i < entities.size(); ++i) {
    const Entity& named = entities[i];
    if (named.span.begin >= sentence.end) break;
    if (named.kind != EntityKind::kCurrency) continue;
    size_t at = TokenAt(*mentions.passage, named.span.begin);
    for (int back = 0; back < 2 && at > 0; ++back) {
      const std::string_view word = Slice(mentions.passage->text, tokens[--at].span);
      if (word != "against" && word != "Against" && word != "versus" && word != "Versus") continue;
      const std::string& code = CodeOf(named);
      if (code.empty() || code == subject || (!out.empty() && out != code)) return "";
      out = code;
    }
  }
  return out;
}

// "88.6 per dollar", "92.4 to the dollar": so many of the subject for one of it. "" where nothing names it.
std::string QuotedIn(const Mentions& mentions, const Figure& figure, uint32_t sentence_end) {
  const Span behind{figure.span.begin, std::min(figure.span.end + kReach, sentence_end)};
  const Entity* other = CurrencyIn(mentions, behind);
  if (other == nullptr) return "";
  const std::string_view words =
      Slice(mentions.passage->text, {figure.span.begin, std::max(figure.span.begin, other->span.begin)});
  bool against = false;
  for (std::string_view word : {"per ", "to the ", "to one ", "to a ", " a "})
    against = against || words.ends_with(word);
  return against ? CodeOf(*other) : "";
}

// "closed at 88.69 per dollar", "ended at 88.69 against the U.S. dollar": a level of the currency named
// before it, with no other figure or clause between.
void NoteQuotes(Reading& reading, int32_t line) {
  const Mentions& mentions = reading.mentions;
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  for (size_t i = 2; i < tags.items.size(); ++i) {
    const Item& item = tags.items[i];
    if (item.tag != 'N' || tags.tags[i - 1] != 'a' || reading.fact_of[static_cast<size_t>(item.figure)] >= 0)
      continue;
    const Figure& figure = reading.figure(item.figure);
    const Span behind{figure.span.end, std::min(figure.span.end + kReach, tags.sentence.end)};
    const bool against = reading.lower(behind).starts_with(" against ");
    if (!figure.value || (!against && QuotedIn(mentions, figure, tags.sentence.end).empty())) continue;
    const Entity* const subject = CurrencyIn(mentions, tags.items[i - 2].span);
    if (subject == nullptr) continue;
    SeriesKey key{.span = subject->span, .series_text = std::string(reading.text(subject->span))};
    key.local = "~text:" + key.series_text;
    std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
    keys.push_back(std::move(key));
    reading.Note({.figure = item.figure,
                  .line = line,
                  .item = static_cast<int32_t>(i),
                  .subject_item = static_cast<int32_t>(i),
                  .stated = true,
                  .series = static_cast<int32_t>(keys.size() - 1)});
  }
}

}  // namespace

bool IsQuote(const Reading& reading, const Figure& figure, uint32_t sentence_end) {
  return figure.kind == FigureKind::kNumber && !QuotedIn(reading.mentions, figure, sentence_end).empty();
}

void NameExchangeRates(Reading& reading, int32_t line, size_t first) {
  NoteQuotes(reading, line);
  const Mentions& mentions = reading.mentions;
  const Span sentence = reading.lines[static_cast<size_t>(line)].sentence;
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  for (size_t i = first; i < reading.facts.size(); ++i) {
    Fact& fact = reading.facts[i];
    if (fact.series < 0 || fact.measure != Measure::kLevel) continue;
    const SeriesKey& named = keys[static_cast<size_t>(fact.series)];
    if (named.indicator || !named.head.empty()) continue;
    const Entity* subject = CurrencyIn(mentions, named.span);
    if (subject == nullptr) continue;
    Figure& figure = reading.figure(fact.figure);
    // "The rupee fell 16 paise to 87.03": what is printed bare is no number of coins.
    const std::string_view printed = reading.text(figure.span);
    if (figure.kind == FigureKind::kQuantity && !printed.empty() && printed.back() >= '0' &&
        printed.back() <= '9') {
      figure.kind = FigureKind::kNumber;
      figure.unit.clear();
      figure.unit_candidates.clear();
    }
    if (subject->ref.empty()) continue;
    // "The special drawing rights were down at $18.59 billion": a holding, no rate.
    if (figure.unit_mult >= 9 || (figure.unit_mult >= 6 && figure.unit == "USD")) continue;
    // "The Australian dollar slipped to $0.6498": of itself it costs one.
    const bool own_sign = figure.kind == FigureKind::kMoney && subject->ref != "USD" &&
                          figure.unit == subject->ref && printed.starts_with('$');
    if (own_sign) figure.unit = "USD";
    std::string pair;  // what is priced, and in what
    if (const std::string money = CurrencyOf(figure.unit);
        figure.kind == FigureKind::kMoney && money.size() == 3 && money != subject->ref) {
      pair = subject->ref + money;
    } else if (figure.kind == FigureKind::kNumber) {
      // A base has the quote of the level before it: "at 88.6 to the dollar, down from 88.2".
      int32_t quoted = fact.figure;
      if (fact.base && fact.movement >= 0)
        quoted = reading.movements[static_cast<size_t>(fact.movement)].newer;
      if (quoted < 0) continue;
      const std::string other = QuotedIn(mentions, reading.figure(quoted), sentence.end);
      if (!other.empty()) {
        if (other != subject->ref) pair = other + subject->ref;
      } else if (const std::string set = SetAgainst(mentions, sentence, subject->ref); !set.empty()) {
        pair = MarketPair(subject->ref, set);
      }
    }
    if (pair.empty()) continue;
    keys[static_cast<size_t>(fact.series)].daily = true;  // "The dollar rose 0.3% to 1.3990 Canadian dollars"
    SeriesKey key = keys[static_cast<size_t>(fact.series)];
    key.indicator = {"EXCHANGE_RATE", PremiseHow::kStated};
    key.series = key.family = key.local = "EXCHANGE_RATE:" + pair;
    // What it moved by stands beside the level, and is of it where the subject is what is priced.
    const auto its = static_cast<int32_t>(keys.size());
    const bool priced = pair.starts_with(subject->ref);
    for (size_t other = first; priced && fact.movement >= 0 && other < reading.facts.size(); ++other) {
      Fact& change = reading.facts[other];
      if (change.movement == fact.movement && change.measure != Measure::kLevel) change.series = its;
    }
    keys.push_back(std::move(key));
    fact.series = its;
  }
}

}  // namespace reckoner
