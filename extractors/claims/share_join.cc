// A part and its percentage in one sentence, their whole in another: "Net sales were 168 mn. … 12.2% of the
// sales", "27% of the total"; and "64 of 155 rigs" beside a percentage.
#include <algorithm>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subjects.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 3;
constexpr int32_t kMaxLinesToTotal = 8;

// "Net sales were 168 mn. … 12.2% of the sales": the last word of a name stands for it.
bool SameName(const SeriesKey& named, const SeriesKey& leaning) {
  if (named.local == leaning.local) return true;
  const std::string full = AsciiLower(named.series_text);
  std::string last = AsciiLower(leaning.series_text);
  if (last.starts_with("the ")) last.erase(0, 4);
  return !last.empty() && full.size() > last.size() && full.ends_with(" " + last);
}

// "Exports were $61.8 billion. … Those of chips jumped to $16.7 billion, 27% of the total.": the only amount
// before it that it fits; -1 for none. Of what the total is, the words leave open.
int32_t TotalBefore(const Reading& reading, const OpenShare& open) {
  const Figure &part = reading.figure(open.part), &percent = reading.figure(open.percent);
  if (SignificantDigits(percent) < 2 || SignificantDigits(part) < 2) return -1;
  int32_t found = -1;
  for (int32_t line = std::max(0, open.line - kMaxLinesToTotal); line <= open.line; ++line) {
    for (const Item& item : reading.lines[static_cast<size_t>(line)].items) {
      if (item.figure < 0) continue;
      const Figure& total = reading.figure(item.figure);
      if (total.span.begin >= part.span.begin) break;
      const int32_t fact = reading.fact_of[static_cast<size_t>(item.figure)];
      const bool level = fact < 0 || (reading.facts[static_cast<size_t>(fact)].measure == Measure::kLevel &&
                                      !reading.facts[static_cast<size_t>(fact)].base);
      if (!level || total.role == FigureRole::kChange || total.unit != part.unit || !total.value ||
          *total.value <= *part.value || SignificantDigits(total) < 2 || !FitsShare(part, total, percent))
        continue;
      if (found >= 0 && *reading.figure(found).value != *total.value) return -1;
      found = item.figure;
    }
  }
  return found;
}

// "… at 41.3 pct, with 64 of 155 rigs working": a count out of another, and a percentage near that fits.
void JoinOutOf(const Reading& reading, std::vector<Link>& links) {
  for (size_t line = 0; line < reading.lines.size(); ++line) {
    const std::vector<Item>& items = reading.lines[line].items;
    for (size_t i = 0; i + 2 < items.size(); ++i) {
      const size_t whole =
          items[i + 2].tag == '_' && items[i + 2].words <= 4 && i + 3 < items.size() ? i + 3 : i + 2;
      const bool counts = TagSet("NQ").Has(items[i].tag) && TagSet("NQ").Has(items[whole].tag);
      if (!counts || items[i + 1].tag != 'o') continue;
      const Figure &part = reading.figure(items[i].figure), &total = reading.figure(items[whole].figure);
      if (!Comparable(part, total) || *part.value >= *total.value || SignificantDigits(total) < 2) continue;
      for (size_t near = line > 0 ? line - 1 : 0; near <= line; ++near) {
        for (const Item& item : reading.lines[near].items) {
          if (item.tag != 'P' || SignificantDigits(reading.figure(item.figure)) < 2) continue;
          const Figure& percent = reading.figure(item.figure);
          if (percent.role == FigureRole::kChange || !FitsShare(part, total, percent)) continue;
          links.push_back({.kind = LinkKind::kShare,
                           .rule = "join.out_of",
                           .terms = {{.role = TermRole::kPart, .figure = items[i].figure},
                                     {.role = TermRole::kTotal, .figure = items[whole].figure},
                                     {.role = TermRole::kPercent, .figure = item.figure}},
                           .premises = {{"series", PremiseHow::kInferred}},
                           .scope = {std::min(part.span.begin, percent.span.begin),
                                     std::max(total.span.end, percent.span.end)}});
        }
      }
    }
  }
}

// "11.6 million, or 18.8% of the population" where the passage tells of several populations: of the one that
// fits; -1 where none does and several could be meant, `best` where there is no other.
int32_t OneOfSeveral(const Reading& reading, const OpenShare& open, const SeriesKey& whole, int32_t best) {
  const Figure &part = reading.figure(open.part), &percent = reading.figure(open.percent);
  const SeriesKey* const meant = best < 0 ? nullptr : KeyOfFigure(reading, best);
  if (meant != nullptr && meant->local == whole.local && whole.subject) return best;  // the company's
  bool several = false;
  const auto near = reading.FactsNear(open.line, kMaxLinesToTotal);
  for (size_t i = near.first; i < near.second; ++i) {
    const Fact& fact = reading.facts[i];
    const SeriesKey* const key = KeyOf(reading, fact);
    if (key == nullptr || fact.base || fact.measure != Measure::kLevel || fact.figure == open.part) continue;
    if (!key->indicator || key->indicator.value != whole.indicator.value ||
        key->flow.value != whole.flow.value)
      continue;
    const Figure& total = reading.figure(fact.figure);
    if (!Comparable(part, total) || total.kind == FigureKind::kPercent) continue;
    if (FitsShare(part, total, percent)) return fact.figure;
    several = several || (meant != nullptr && key->local != meant->local);
  }
  return several ? -1 : best;
}

}  // namespace

void JoinShares(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  JoinOutOf(reading, links);
  for (const OpenShare& open : reading.open_shares) {
    const SeriesKey& whole = reading.series[static_cast<size_t>(open.line)][static_cast<size_t>(open.series)];
    const Figure& part = reading.figure(open.part);
    const int32_t own = reading.fact_of[static_cast<size_t>(open.part)];
    int32_t best = -1;
    PremiseHow how = PremiseHow::kUnknown;
    const auto near = reading.FactsNear(open.line, kMaxLinesApart);
    for (size_t i = near.first; i < near.second; ++i) {
      const Fact& fact = reading.facts[i];
      const SeriesKey* key = KeyOf(reading, fact);
      if (key == nullptr || fact.base || fact.measure != Measure::kLevel || fact.figure == open.part)
        continue;
      if (!SameName(*key, whole)) continue;
      const Figure& total = reading.figure(fact.figure);
      if (!Comparable(part, total) || total.kind == FigureKind::kPercent) continue;
      const Sameness time = own < 0 ? Sameness::kUnknown : input.time.Compare(own, static_cast<int32_t>(i));
      if (time == Sameness::kDifferent) continue;
      const bool fits = FitsShare(part, total, reading.figure(open.percent));
      if (time == Sameness::kUnknown && !fits) continue;
      // "The total" may be of more than was said, and what is larger than its whole is no part of it, unless
      // one company's revenue of that time is named.
      const bool certain = time == Sameness::kSame && key->local == whole.local && key->subject;
      if (!fits && (best >= 0 || whole.anaphor || (*part.value >= *total.value && !certain))) continue;
      best = fact.figure;
      how = time == Sameness::kSame ? PremiseHow::kCarried : PremiseHow::kInferred;
      if (fits) break;
    }
    if (best < 0 && whole.anaphor) {
      best = TotalBefore(reading, open);
      how = PremiseHow::kInferred;
    }
    const bool fitting = best >= 0 && FitsShare(part, reading.figure(best), reading.figure(open.percent));
    if (!fitting && !whole.anaphor && (best >= 0 || SignificantDigits(part) > 2)) {
      const int32_t other = OneOfSeveral(reading, open, whole, best);
      if (other != best) how = PremiseHow::kInferred;
      best = other;
    }
    if (best < 0) continue;
    const Span a = part.span, b = reading.figure(best).span;
    links.push_back({.kind = LinkKind::kShare,
                     .rule = open.rule,
                     .terms = {{.role = TermRole::kPart, .figure = open.part},
                               {.role = TermRole::kTotal, .figure = best},
                               {.role = TermRole::kPercent, .figure = open.percent}},
                     .premises = {{"time_period", how}},
                     .scope = {std::min(a.begin, b.begin), std::max(a.end, b.end)}});
  }
}

}  // namespace reckoner
