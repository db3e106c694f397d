// A part, its total and the percentage: "430 mln, or 11.5 pct of the construction cost of 3.74 billion", "64
// of 155 rigs".
#include <algorithm>
#include <cstdlib>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/share_words.h"
#include "extractors/claims/subjects.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 3;
constexpr int32_t kMaxLinesToTotal = 8;

// The percentage that stands aside of a level, or the level aside of a percentage.
int32_t AsideOf(const Reading& reading, const Item& item, bool percent) {
  for (const Aside& aside : item.asides) {
    const Figure& figure = reading.figure(aside.figure);
    if ((figure.kind == FigureKind::kPercent) == percent && figure.value) return aside.figure;
  }
  return -1;
}

// "Net sales were 168 mn. … 12.2% of the sales": the last word of a name stands for it.
bool SameName(const SeriesKey& named, const SeriesKey& leaning) {
  if (named.local == leaning.local) return true;
  const std::string full = AsciiLower(named.series_text);
  std::string last = AsciiLower(leaning.series_text);
  if (last.starts_with("the ")) last.erase(0, 4);
  return !last.empty() && full.size() > last.size() && full.ends_with(" " + last);
}

void Mark(Reading& reading, int32_t percent) {
  Figure& figure = reading.figure(percent);
  if (figure.role == FigureRole::kOther) figure.role = FigureRole::kShare;
}

// Whether the whole's figure follows its "of" in one breath: "36% of the total, followed by Egypt with 58.1
// mln" gives no whole.
bool SaysWhole(const TagLine& line, const FrameMatch& match) {
  const auto total = static_cast<size_t>(match[Slot::kTotal]);
  if (match.has(Slot::kPart) && match[Slot::kPart] > match[Slot::kTotal]) return true;  // "of 120, 40 were"
  const size_t of = line.tags.rfind('o', total);
  return of == std::string::npos ||
         line.tags.substr(of, total - of).find_first_of(",;:") == std::string::npos;
}

// "1,200 of its 17,900 jobs, or 6.7%,": the percentage aside of the whole; "or 6.7% of …" is of another.
int32_t AsideOfWhole(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  const auto total = static_cast<size_t>(match[Slot::kTotal]);
  if (total + 1 < line.tags.size() && TagSet("oxk").Has(line.tags[total + 1])) return -1;
  const Figure &part = reading.figure(line.items[static_cast<size_t>(match[Slot::kPart])].figure),
               &whole = reading.figure(line.items[total].figure);
  if (!part.value || !whole.value || *whole.value <= *part.value) return -1;
  return AsideOf(reading, line.items[total], true);
}

// "The wage bill grew to 171.9 million from 149.6 million, equal to 80% of turnover": the new level is.
int32_t NewOfBase(const Reading& reading, const TagLine& line, const FrameMatch& match, int32_t part,
                  int32_t percent) {
  static constexpr std::string_view kOfAll[] = {", equal to",     ", equivalent to", ", accounting for",
                                                ", representing", ", making up",     ", or about"};
  const auto at = static_cast<size_t>(match[Slot::kPart]);
  const Figure& old = reading.figure(part);
  const std::string_view between = reading.lower({old.span.end, reading.figure(percent).span.begin});
  if (at < 3 || line.tags[at - 1] != 'f' ||
      std::none_of(std::begin(kOfAll), std::end(kOfAll),
                   [&](std::string_view words) { return between.starts_with(words); }))
    return part;
  for (size_t i = at - 1; i > 0 && i + 4 > at; --i) {
    const int32_t newer = line.items[i - 1].figure;
    if (newer < 0) continue;
    return i > 1 && line.tags[i - 2] == 't' && reading.figure(newer).kind == old.kind ? newer : part;
  }
  return part;
}

}  // namespace

bool ReadShare(Reading& reading, int32_t line, const FrameMatch& match) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  int32_t part = -1, percent = -1;
  if (match.has(Slot::kPart)) {
    const Item& item = reading.item(line, match[Slot::kPart]);
    part = item.figure;
    percent = match.has(Slot::kPct)               ? reading.item(line, match[Slot::kPct]).figure
              : match.frame == "share.part.of.or" ? AsideOfWhole(reading, tags, match)
                                                  : AsideOf(reading, item, true);
  } else if (match.has(Slot::kPct)) {
    const Item& item = reading.item(line, match[Slot::kPct]);
    percent = item.figure;
    part = AsideOf(reading, item, false);
  }
  if (part < 0 || percent < 0) return false;
  if (match.has(Slot::kPart)) {
    const int32_t fact = reading.fact_of[static_cast<size_t>(part)];
    part = NewOfBase(reading, tags, match, part, percent);
    const bool base = fact >= 0 && reading.facts[static_cast<size_t>(fact)].base;
    if (base && part == reading.facts[static_cast<size_t>(fact)].figure) return false;
  }
  if (!SaysShare(reading, line, match)) return false;
  if (!match.has(Slot::kTotal)) {
    const Item& whole = reading.item(line, match.end - 1);
    if (whole.series < 0) return false;
    Mark(reading, percent);
    reading.open_shares.push_back({match.frame, line, part, percent, whole.series});
    return true;
  }
  const int32_t total = reading.item(line, match[Slot::kTotal]).figure;
  Figure &piece = reading.figure(part), &whole = reading.figure(total);
  if (!Comparable(piece, whole) || piece.kind == FigureKind::kPercent) return false;
  if (!SaysWhole(tags, match) && !FitsShare(piece, whole, reading.figure(percent))) return false;
  Inherit(piece, whole);
  Inherit(whole, piece);
  Mark(reading, percent);
  reading.links.push_back({.kind = LinkKind::kShare,
                           .rule = match.frame,
                           .terms = {{.role = TermRole::kPart, .figure = part},
                                     {.role = TermRole::kTotal, .figure = total},
                                     {.role = TermRole::kPercent, .figure = percent}},
                           .scope = {tags.items[static_cast<size_t>(match.begin)].span.begin,
                                     tags.items[static_cast<size_t>(match.end - 1)].span.end}});
  return true;
}

namespace {

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
