#include "extractors/claims/share_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/claims/fits.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

// Nothing of its phrase follows.
bool IsEnd(std::string_view behind) { return behind.empty() || TagSet(".,;:)").Has(behind.front()); }

bool IsLast(const Reading& reading, int32_t line, uint32_t at) {
  const Span sentence = reading.lines[static_cast<size_t>(line)].sentence;
  return IsEnd(reading.text({std::min(at, sentence.end), sentence.end}));
}

// "18,420 trains were cancelled, out of 96,300 scheduled: 19% of the total"
bool SaysOutOf(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  const auto total = static_cast<size_t>(match[Slot::kTotal]),
             percent = static_cast<size_t>(match[Slot::kPct]);
  const std::string_view before = reading.lower({line.sentence.begin, line.items[total - 1].span.begin});
  const std::string_view behind = reading.lower({line.items[percent].span.end, line.sentence.end});
  static constexpr std::string_view kWhole[] = {" of the total", " of all", " of them", " of those"};
  return before.ends_with("out ") &&
         std::any_of(std::begin(kWhole), std::end(kWhole), [&](std::string_view words) {
           return behind.starts_with(words) && IsEnd(std::string_view(behind).substr(words.size()));
         });
}

// "a survey of 2,000 firms found 640, or 32%, …"
bool SaysFound(const Reading& reading, int32_t line, const FrameMatch& match) {
  const Span between{reading.item(line, match[Slot::kTotal]).span.end,
                     reading.item(line, match[Slot::kPart]).span.begin};
  return reading.lower(between).find(" found ") != std::string::npos;
}

// "an operating profit of $2.77bn on revenue of $9.86bn, a margin of 28.1%": of these two, no other margin
// ("the adjusted margin").
bool SaysMargin(const Reading& reading, int32_t line, const FrameMatch& match) {
  static constexpr std::string_view kWords[] = {"a margin of",
                                                "giving a margin of",
                                                "for a margin of",
                                                "an operating margin of",
                                                "a profit margin of",
                                                "giving an operating margin of",
                                                "for an operating margin of"};
  const uint32_t from = reading.item(line, match[Slot::kTotal]).span.end,
                 to = reading.item(line, match[Slot::kPct]).span.begin;
  std::string_view words = reading.lower({from, to});
  words.remove_prefix(std::min(words.find_first_not_of(", "), words.size()));
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  if (std::find(std::begin(kWords), std::end(kWords), words) == std::end(kWords)) return false;
  // "… on assets of $340m" has no such margin, and "12% excluding charges" is another.
  const std::string_view on = reading.lower(
      {reading.item(line, match[Slot::kPart]).span.end, reading.item(line, match[Slot::kTotal]).span.begin});
  static constexpr std::string_view kSales[] = {"revenue", "sales", "turnover", "income"};
  return std::any_of(std::begin(kSales), std::end(kSales),
                     [&](std::string_view word) { return on.find(word) != std::string::npos; }) &&
         IsLast(reading, line, reading.item(line, match[Slot::kPct]).span.end);
}

// "Turnout was 61.3%, with 2,145,550 of the 3,500,000 registered voters casting a ballot": of others, as many
// may be something else ("Unemployment was 4%, with 300 of the 500 mills shut").
bool SaysTurnout(const Reading& reading, int32_t line, const FrameMatch& match) {
  const uint32_t percent = reading.item(line, match[Slot::kPct]).span.begin;
  const std::string_view before =
      reading.lower({reading.lines[static_cast<size_t>(line)].sentence.begin, percent});
  const Item& total = reading.item(line, match[Slot::kTotal]);
  const std::string_view whole = reading.lower(total.span);
  if (before.find("turnout") == std::string::npos ||
      (whole.find("voters") == std::string::npos && whole.find("electors") == std::string::npos))
    return false;
  // All that voted, not those that did "by post" or "early".
  static constexpr std::string_view kVoted[] = {" casting a ballot", " casting ballots", " casting a vote",
                                                " turning out",      " voting",          " taking part",
                                                " having voted"};
  return std::any_of(std::begin(kVoted), std::end(kVoted), [&](std::string_view words) {
    const uint32_t end = total.span.end + static_cast<uint32_t>(words.size());
    return reading.LowerNear({total.span.end, total.span.end},
                             reading.lines[static_cast<size_t>(line)].sentence, 0,
                             static_cast<uint32_t>(words.size())) == words &&
           IsLast(reading, line, end);
  });
}

// "Of 300 flights, 120, or 45% of those that tourists booked": what stands aside is of something else.
bool IsOfWhole(const Reading& reading, int32_t line, const FrameMatch& match) {
  const std::string& tags = reading.lines[static_cast<size_t>(line)].tags;
  const auto next = static_cast<size_t>(match[Slot::kPart]) + 1;
  return next >= tags.size() || (tags[next] != 'o' && tags[next] != 'x');
}

}  // namespace

namespace {

// "300 million, of which 120 million (40%)": in brackets it may be what became of them, "(+12%)".
bool IsOfWhich(const Reading& reading, int32_t line, const FrameMatch& match) {
  const Item &part = reading.item(line, match[Slot::kPart]), &total = reading.item(line, match[Slot::kTotal]);
  for (const Aside& aside : part.asides) {
    const Figure& percent = reading.figure(aside.figure);
    if (percent.kind != FigureKind::kPercent || !percent.value) continue;
    const std::string_view sign = reading.text(percent.span);
    if (sign.starts_with('+') || sign.starts_with('-')) return false;
    return aside.kind == Aside::kOr ||
           FitsShare(reading.figure(part.figure), reading.figure(total.figure), percent);
  }
  return false;
}

// A percentage that is no change, and nothing behind it or the part that makes it one of another thing: "12%
// more than", "or 400 fewer".
bool IsPlainShare(const Reading& reading, int32_t line, const FrameMatch& match) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const Figure& percent = reading.figure(reading.item(line, match[Slot::kPct]).figure);
  const Figure &part = reading.figure(reading.item(line, match[Slot::kPart]).figure),
               &total = reading.figure(reading.item(line, match[Slot::kTotal]).figure);
  if (IsRated(reading, tags, part) || IsRated(reading, tags, percent)) return false;
  if (percent.role == FigureRole::kChange || !part.value || !total.value || *part.value >= *total.value ||
      IsDifference(reading, tags, part))
    return false;
  const auto last = static_cast<size_t>(std::max(match[Slot::kPct], match[Slot::kPart]));
  const bool of_it = match[Slot::kPct] > match[Slot::kTotal] && last + 1 < tags.tags.size() &&
                     TagSet("oxuhk").Has(tags.tags[last + 1]);
  return !of_it;
}

// "12,000 people; 900 of them, 7.5%, will go": of the last that were told before it.
bool SaysOfThem(const Reading& reading, const TagLine& tags, const FrameMatch& match) {
  for (int32_t i = match[Slot::kTotal] + 1; i < match[Slot::kPart]; ++i)
    if (tags.items[static_cast<size_t>(i)].figure >= 0) return false;
  const std::string_view whom = reading.lower(tags.items[static_cast<size_t>(match[Slot::kPart]) + 1].span);
  return whom == "of them" || whom == "of those" || whom == "of it";
}

}  // namespace

bool IsRated(const Reading& reading, const TagLine& line, const Figure& figure) {
  const std::string_view behind = reading.LowerNear({figure.span.end, figure.span.end}, line.sentence, 0, 8);
  return figure.unit.find('/') != std::string::npos || behind.starts_with(" a ") ||
         behind.starts_with(" an ") || behind.starts_with(" per ") || behind.starts_with(" every ") ||
         behind.starts_with(" each");
}

bool SaysShare(const Reading& reading, int32_t line, const FrameMatch& match) {
  if (match.frame == "share.whole.or" || match.frame == "share.was.of" || match.frame == "share.of.first.or")
    return IsPlainShare(reading, line, match);
  if (match.frame == "share.of.them")
    return IsPlainShare(reading, line, match) &&
           SaysOfThem(reading, reading.lines[static_cast<size_t>(line)], match);
  if (match.frame == "share.out.of")
    return SaysOutOf(reading, reading.lines[static_cast<size_t>(line)], match);
  if (match.frame == "share.found") return IsOfWhole(reading, line, match) && SaysFound(reading, line, match);
  if (match.frame == "share.of.which")
    return IsOfWhole(reading, line, match) && IsOfWhich(reading, line, match);
  if (match.frame == "share.part.of.then.or") {
    const std::string& tags = reading.lines[static_cast<size_t>(line)].tags;
    const auto next = static_cast<size_t>(match[Slot::kPct]) + 1;
    return next >= tags.size() || !TagSet("oxk").Has(tags[next]);
  }
  if (match.frame == "share.of.first") return IsOfWhole(reading, line, match);
  if (match.frame == "share.turnout") return SaysTurnout(reading, line, match);
  if (match.frame == "share.margin") return SaysMargin(reading, line, match);
  return true;
}

}  // namespace reckoner
