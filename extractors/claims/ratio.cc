// A percentage that is one series over another by definition (lexicon table "ratios"): a load factor is the
// miles that passengers flew over the miles of seats on offer.
#include "extractors/claims/ratio.h"

#include <algorithm>
#include <cstdlib>

#include "extractors/claims/fits.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 2;

}  // namespace

RatioReader::RatioReader(const Lexicon& lexicon) {
  int32_t row_index = 0;
  for (const auto& row : lexicon.table("ratios").rows()) {
    for (std::string_view phrase : row.List("ratio")) phrases_.Add(phrase, row_index * 3);
    for (std::string_view phrase : row.List("part")) phrases_.Add(phrase, row_index * 3 + 1);
    for (std::string_view phrase : row.List("total")) phrases_.Add(phrase, row_index * 3 + 2);
    for (std::string_view word : row.List("narrower")) narrower_.Add(word);
    ++row_index;
  }
}

// "the cargo load factor", "turnout in the capital", "the load factor on short-haul flights": one of a part.
bool RatioReader::IsOfAPart(const Reading& reading, size_t at, size_t tokens) const {
  static const WordIndex kPart({"in", "on", "at", "among", "across", "within"});
  const std::vector<Token>& all = reading.mentions.passage->tokens;
  if (at > 0 && narrower_.Find(reading.text(all[at - 1].span)) >= 0) return true;
  const size_t next = at + tokens;
  if (next + 1 >= all.size() || kPart.Find(reading.text(all[next].span)) < 0) return false;
  const std::vector<Period>& periods = reading.mentions.periods;
  return std::none_of(periods.begin(), periods.end(),
                      [&](const Period& period) { return period.span.begin == all[next + 1].span.begin; });
}

// The last such phrase before a figure, back to the level or the clause before it.
int32_t RatioReader::NameOf(const Reading& reading, const Fact& fact) const {
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  const Passage& passage = *reading.mentions.passage;
  // A base is named where its new level is.
  int32_t item = fact.item;
  if (fact.base && fact.movement >= 0) {
    const int32_t newer = reading.movements[static_cast<size_t>(fact.movement)].newer;
    const int32_t its = newer < 0 ? -1 : reading.fact_of[static_cast<size_t>(newer)];
    if (its >= 0 && reading.facts[static_cast<size_t>(its)].line == fact.line)
      item = reading.facts[static_cast<size_t>(its)].item;
  }
  uint32_t begin = line.sentence.begin;
  for (int32_t i = item - 1; i >= 0; --i) {
    const Item& it = line.items[static_cast<size_t>(i)];
    const bool level =
        it.figure >= 0 && reading.figure(it.figure).role != FigureRole::kChange && it.tag != 'P';
    if (it.tag == ';' || it.tag == 'k' || it.tag == '&' || level) {
      begin = it.span.end;
      break;
    }
  }
  const size_t end = TokenAt(passage, line.items[static_cast<size_t>(item)].span.begin);
  int32_t found = -1;
  for (size_t at = TokenAt(passage, begin); at < end;) {
    const PhraseSet::Hit hit = phrases_.Match(passage, at, end);
    if (hit.id >= 0 && !(hit.id % 3 == 0 && IsOfAPart(reading, at, hit.tokens))) found = hit.id;
    at += hit.id >= 0 ? hit.tokens : 1;
  }
  return found;
}

void RatioReader::Read(const Reading& reading, const Timeline& time, std::vector<Link>& links) const {
  std::vector<std::pair<int32_t, int32_t>> named;  // fact, phrase
  for (size_t i = 0; i < reading.facts.size(); ++i) {
    const Fact& fact = reading.facts[i];
    if (fact.measure != Measure::kLevel || fact.superseded || !reading.figure(fact.figure).value) continue;
    if (const int32_t name = NameOf(reading, fact); name >= 0)
      named.emplace_back(static_cast<int32_t>(i), name);
  }
  for (const auto& [ratio, name] : named) {
    const Fact& percent = reading.facts[static_cast<size_t>(ratio)];
    if (name % 3 != 0 || reading.figure(percent.figure).kind != FigureKind::kPercent) continue;
    int32_t part = -1, total = -1;
    const auto near = reading.FactsNear(percent.line, kMaxLinesApart);
    auto it = std::lower_bound(named.begin(), named.end(), std::pair(static_cast<int32_t>(near.first), -1));
    for (; it != named.end() && static_cast<size_t>(it->first) < near.second; ++it) {
      const auto& [fact, other] = *it;
      const Fact& level = reading.facts[static_cast<size_t>(fact)];
      if (other / 3 != name / 3 || other % 3 == 0 ||
          reading.figure(level.figure).kind == FigureKind::kPercent)
        continue;
      if (std::abs(level.line - percent.line) > kMaxLinesApart || level.base != percent.base) continue;
      if (time.Compare(fact, ratio) == Sameness::kDifferent) continue;
      int32_t& slot = other % 3 == 1 ? part : total;
      if (slot < 0) slot = fact;
    }
    if (part < 0 || total < 0) continue;
    const Fact &one = reading.facts[static_cast<size_t>(part)],
               &all = reading.facts[static_cast<size_t>(total)];
    if (!Comparable(reading.figure(one.figure), reading.figure(all.figure))) continue;
    const bool fits =
        FitsShare(reading.figure(one.figure), reading.figure(all.figure), reading.figure(percent.figure));
    const bool together = one.line == all.line && time.Compare(part, ratio) == Sameness::kSame &&
                          time.Compare(total, ratio) == Sameness::kSame;
    if (!fits && !together) continue;
    const Span a = reading.figure(one.figure).span, b = reading.figure(all.figure).span,
               c = reading.figure(percent.figure).span;
    links.push_back({.kind = LinkKind::kShare,
                     .rule = "join.ratio",
                     .terms = {{.role = TermRole::kPart, .figure = one.figure},
                               {.role = TermRole::kTotal, .figure = all.figure},
                               {.role = TermRole::kPercent, .figure = percent.figure}},
                     .premises = {{"time_period", together ? PremiseHow::kStated : PremiseHow::kInferred}},
                     .scope = {std::min({a.begin, b.begin, c.begin}), std::max({a.end, b.end, c.end})}});
  }
}

}  // namespace reckoner
