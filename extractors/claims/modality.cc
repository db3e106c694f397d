#include "extractors/claims/modality.h"

#include <algorithm>

#include "extractors/claims/tag_set.h"
#include "extractors/text/word_index.h"

namespace reckoner {
namespace {

Modality Parse(const Table::Row& row) {
  for (Modality modality : {Modality::kActual, Modality::kForecast, Modality::kExpected, Modality::kTarget,
                            Modality::kThreat, Modality::kHypothetical}) {
    if (row["modality"] == Name(modality)) return modality;
  }
  throw LexiconError("modality line " + std::to_string(row.line()) + ": unknown modality");
}

constexpr size_t kMaxTokens = 60;  // looked at before a figure

// "ticked up to 4.4%": the "up" is the verb's, and no limit.
bool IsInVerb(const TagLine& line, Span token) {
  return std::any_of(line.items.begin(), line.items.end(), [&](const Item& item) {
    return item.tag == 'v' && item.span.begin < token.begin && token.begin < item.span.end;
  });
}

// "above the 0.5% growth that economists polled by Reuters had forecast", "the 3.1% analysts expected": said
// behind the figure, in its own clause; not "rose 5%, as analysts expected".
bool IsForecastBehind(const Passage& passage, const TagLine& line, int32_t item) {
  static const WordIndex kWho({"economists", "analysts", "forecasters", "markets", "traders", "investors",
                               "economist", "analyst", "experts", "street"});
  static const WordIndex kSay({"forecast", "expected", "predicted", "projected", "estimated", "anticipated",
                               "pencilled", "penciled"});
  constexpr int32_t kReach = 6;
  bool who = false, say = false;
  for (int32_t i = item + 1; i <= item + kReach && i < static_cast<int32_t>(line.items.size()); ++i) {
    const Item& next = line.items[static_cast<size_t>(i)];
    if (!TagSet("_ovSbi=").Has(next.tag)) break;
    who = who || HoldsWord(passage, next.span, kWho);
    say = say || HoldsWord(passage, next.span, kSay);
  }
  return who && say;
}

}  // namespace

ModalityReader::ModalityReader(const Lexicon& lexicon) {
  for (const auto& row : lexicon.table("modality").rows()) {
    moods_.push_back({Parse(row), row["status"]});
    for (std::string_view phrase : row.List("phrases"))
      phrases_.Add(phrase, static_cast<int32_t>(moods_.size() - 1));
  }
}

Mood ModalityReader::Read(const Passage& passage, const TagLine& line, int32_t item) const {
  // The clause: back to a semicolon or a word like "while".
  uint32_t begin = line.sentence.begin;
  for (int32_t i = item - 1; i >= 0; --i) {
    const Item& it = line.items[static_cast<size_t>(i)];
    if (it.tag == ';' || it.tag == 'k') {
      begin = it.span.end;
      break;
    }
  }
  const uint32_t end = line.items[static_cast<size_t>(item)].span.begin;
  const size_t last = TokenAt(passage, end);
  size_t at = TokenAt(passage, begin);
  if (last > at + kMaxTokens) at = last - kMaxTokens;
  Mood mood;
  while (at < last) {
    const PhraseSet::Hit hit = phrases_.Match(passage, at, last);
    const Token& token = passage.tokens[at];
    // "May" is the month, also where it opens a sentence: no report wishes ("May he …").
    const bool month = token.capital && Slice(passage.text, token.span) == "May";
    if (hit.id < 0 || month || IsInVerb(line, token.span)) {
      ++at;
      continue;
    }
    const Mood& found = moods_[static_cast<size_t>(hit.id)];
    if (found.modality != Modality::kActual) mood.modality = found.modality;
    if (!found.obs_status.empty() && mood.obs_status.empty()) mood.obs_status = found.obs_status;
    if (found.modality != Modality::kActual) mood.obs_status = found.obs_status;
    at += hit.tokens;
  }
  if (mood.modality == Modality::kActual && IsForecastBehind(passage, line, item))
    mood.modality = Modality::kExpected;
  return mood;
}

}  // namespace reckoner
