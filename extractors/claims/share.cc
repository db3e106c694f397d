// A part, its total and the percentage: "430 mln, or 11.5 pct of the construction cost of 3.74 billion", "64
// of 155 rigs".
#include <algorithm>

#include "extractors/claims/fits.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/share_words.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

// The percentage that stands aside of a level, or the level aside of a percentage.
int32_t AsideOf(const Reading& reading, const Item& item, bool percent) {
  for (const Aside& aside : item.asides) {
    const Figure& figure = reading.figure(aside.figure);
    if ((figure.kind == FigureKind::kPercent) == percent && figure.value) return aside.figure;
  }
  return -1;
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

// The part that stands aside of the whole, by "or".
int32_t OrOfWhole(const Reading& reading, const TagLine& line, const Item& total) {
  for (const Aside& aside : total.asides) {
    const Figure& part = reading.figure(aside.figure);
    if (aside.kind == Aside::kOr && !IsRated(reading, line, part) &&
        Comparable(part, reading.figure(total.figure)) && *part.value < *reading.figure(total.figure).value)
      return aside.figure;
  }
  return -1;
}

// The item of the level that a movement came to, where the given one is what it came from; or -1.
int32_t LevelBeforeBase(const TagLine& line, int32_t base) {
  const auto at = static_cast<size_t>(std::max(base, 0));
  if (at < 3 || line.tags[at - 1] != 'f') return -1;
  for (size_t i = at - 1; i > 0 && i + 4 > at; --i)
    if (line.items[i - 1].figure >= 0) return static_cast<int32_t>(i - 1);
  return -1;
}

// "The wage bill grew to 171.9 million from 149.6 million, equal to 80% of turnover": the new level is.
int32_t NewOfBase(const Reading& reading, const TagLine& line, const FrameMatch& match, int32_t part,
                  int32_t percent) {
  static constexpr std::string_view kOfAll[] = {", equal to",     ", equivalent to", ", accounting for",
                                                ", representing", ", making up",     ", or about"};
  const Figure& old = reading.figure(part);
  const std::string_view between = reading.lower({old.span.end, reading.figure(percent).span.begin});
  const int32_t level = LevelBeforeBase(line, match[Slot::kPart]);
  if (level < 1 || line.tags[static_cast<size_t>(level) - 1] != 't' ||
      std::none_of(std::begin(kOfAll), std::end(kOfAll),
                   [&](std::string_view words) { return between.starts_with(words); }))
    return part;
  const int32_t newer = line.items[static_cast<size_t>(level)].figure;
  return reading.figure(newer).kind == old.kind ? newer : part;
}

}  // namespace

namespace {

// "10,202 deaths, 29% of the total, diseases of the heart 9,637": behind a comma it is no longer "of".
bool OfAnother(const TagLine& tags, const FrameMatch& match) {
  const int32_t percent = match[Slot::kPct], total = match[Slot::kTotal];
  if (percent < 0 || total < percent) return false;
  const std::string_view between =
      std::string_view(tags.tags).substr(static_cast<size_t>(percent), static_cast<size_t>(total - percent));
  const size_t of = between.find('o');
  return of != std::string_view::npos && between.find(',', of) != std::string_view::npos;
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
    // "7.5% of the company's 12,000 workers, or 900 people"
    if (part < 0 && match.frame == "share.of.or")
      part = OrOfWhole(reading, tags, reading.item(line, match[Slot::kTotal]));
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
  if (OfAnother(tags, match)) return false;
  const int32_t total = reading.item(line, match[Slot::kTotal]).figure;
  if (!FitsShare(reading.figure(part), reading.figure(total), reading.figure(percent))) {
    // "fell to 9.3 billion from 9.8 billion at the end of June, or 3.1% of loans of 300 billion"
    const int32_t level = LevelBeforeBase(tags, match[Slot::kPart]);
    const int32_t newer = level < 0 ? -1 : tags.items[static_cast<size_t>(level)].figure;
    if (newer >= 0 && FitsShare(reading.figure(newer), reading.figure(total), reading.figure(percent)))
      part = newer;
  }
  Figure &piece = reading.figure(part), &whole = reading.figure(total);
  if (!Comparable(piece, whole) || piece.kind == FigureKind::kPercent || IsAge(piece)) return false;
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

}  // namespace reckoner
