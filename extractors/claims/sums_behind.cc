// A total behind its parts: "1,200, 860 and 340 tonnes, 2,400 in all", "$40m, $25m and $10m, making a total
// of $75m". The words state the sum, so that one that doesn't add up is told.
#include <algorithm>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr size_t kMaxParts = 12;

// What stands between two parts of one list: a comma, "and", a few words that say of what each is.
bool IsGap(const Item& item) { return TagSet("_,&oihSaD").Has(item.tag) && item.words <= 4; }

// "…, for total net sales of $1,284 million"
bool SaysForTotal(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  auto series = static_cast<size_t>(match[Slot::kTotal]) - 1;
  if (line.tags[series] == 'o') --series;
  const std::string_view named = reading.lower(line.items[series].span);
  return reading.lower(line.items[series - 1].span) == "for" &&
         (named.starts_with("total ") || named.starts_with("combined "));
}

// "27,865 seriously hurt, little changed from 28,087, and 98,805 slightly": what it was before is no part.
bool IsBefore(const Reading& reading, const TagLine& line, const Figure& figure) {
  const std::string_view before =
      reading.LowerNear({figure.span.begin, figure.span.begin}, line.sentence, 9, 0);
  static constexpr std::string_view kWords[] = {" from ",   " than ", " against ",
                                                "ed with ", "ed to ", " versus "};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return before.ends_with(word); });
}

// "1,602 people were killed. 27,865 were badly hurt and 98,805 slightly, a total of 128,272": a part that was
// told up to two sentences before, or -1.
int32_t PartBefore(const Reading& reading, int32_t line, std::vector<const Figure*> parts,
                   const Figure& whole) {
  parts.push_back(nullptr);
  for (int32_t back = 1; back <= 2 && back <= line; ++back)
    for (const Item& item : reading.lines[static_cast<size_t>(line - back)].items) {
      if (item.figure < 0) continue;
      const Figure& part = reading.figure(item.figure);
      if (!part.value || !Comparable(part, whole)) continue;
      parts.back() = &part;
      if (FitsSum(parts, whole)) return item.figure;
    }
  return -1;
}

}  // namespace

bool ReadTotal(Reading& reading, int32_t line, const FrameMatch& match) {
  const std::vector<Item>& items = reading.lines[static_cast<size_t>(line)].items;
  const int32_t total = items[static_cast<size_t>(match[Slot::kTotal])].figure;
  const Figure& whole = reading.figure(total);
  if (!whole.value) return false;
  if (match.frame == "total.for.series" &&
      !SaysForTotal(reading, reading.lines[static_cast<size_t>(line)], match))
    return false;
  // Leftwards from the total, one unbroken list.
  std::vector<int32_t> parts;
  int32_t at = match[Slot::kTotal] - 1;
  while (at >= 0 && items[static_cast<size_t>(at)].figure < 0) --at;
  bool joined = false;
  for (; at >= 0 && parts.size() < kMaxParts; --at) {
    const Item& item = items[static_cast<size_t>(at)];
    if (item.figure < 0) {
      joined = joined || item.tag == '&' || item.tag == ',';
      if (!IsGap(item)) break;
      continue;
    }
    const Figure& part = reading.figure(item.figure);
    if (!part.value || part.bound != Bound::kExact || !Comparable(part, whole) || item.tag == 'O') break;
    if (!parts.empty() && !joined) break;
    if (IsBefore(reading, reading.lines[static_cast<size_t>(line)], part)) break;
    parts.push_back(item.figure);
    joined = false;
  }
  std::reverse(parts.begin(), parts.end());
  if (parts.size() < 2) return false;
  std::vector<const Figure*> figures;
  figures.reserve(parts.size());
  for (int32_t part : parts) figures.push_back(&reading.figure(part));
  // Of a list that is no part of it, a figure is above the total.
  for (const Figure* part : figures) {
    if (*part->value > *whole.value) return false;
  }
  // "10m for roads and 20m for schools, a total of 120m over four years": of so many times.
  const std::string_view behind = reading.LowerNear({whole.span.end, whole.span.end},
                                                    reading.lines[static_cast<size_t>(line)].sentence, 0, 9);
  const bool longer = behind.starts_with(" over ") || behind.starts_with(" since ") ||
                      behind.starts_with(" across ") || behind.starts_with(" a ") ||
                      behind.starts_with(" by ");
  if (longer && !FitsSum(figures, whole)) return false;
  if (!FitsSum(figures, whole)) {
    if (const int32_t part = PartBefore(reading, line, figures, whole); part >= 0) {
      parts.insert(parts.begin(), part);
      figures.insert(figures.begin(), &reading.figure(part));
    }
  }
  // "1,200 and 340 tonnes, 1,540 in all": a bare number takes the unit of the one beside it.
  for (int32_t part : parts) Inherit(reading.figure(total), reading.figure(part));
  Link link{.kind = LinkKind::kSum, .rule = match.frame, .premises = {{"exhaustive", PremiseHow::kStated}}};
  for (int32_t part : parts) {
    Inherit(reading.figure(part), whole);
    link.terms.push_back({.role = TermRole::kPart, .figure = part});
  }
  link.terms.push_back({.role = TermRole::kTotal, .figure = total});
  link.scope = {figures.front()->span.begin, whole.span.end};
  reading.links.push_back(std::move(link));
  return true;
}

// "…, a majority of 3,408"; "31,700 votes to his 27,500": to one rival.
bool NamesMajority(const Reading& reading, int32_t line, const FrameMatch& match) {
  const std::string_view named = reading.lower(reading.item(line, match[Slot::kDelta] - 2).span);
  if (match.frame == "votes.majority.his") {
    const std::string_view whose = reading.lower(reading.item(line, match[Slot::kPart] - 1).span);
    if (whose != "his" && whose != "her" && whose != "their" && !whose.ends_with("'s")) return false;
  }
  return named == "a majority" || named == "a margin" || named == "a lead";
}

// "Deaths outnumbered births by 29,900, 596,000 to 566,100"
bool SaysOutnumbered(const Reading& reading, int32_t line, const FrameMatch& match) {
  if (match.frame != "votes.majority.by") return false;
  const uint32_t by = reading.item(line, match.begin).span.begin;
  const std::string_view before =
      reading.LowerNear({by, by}, reading.lines[static_cast<size_t>(line)].sentence, 40, 0);
  return before.find("outnumber") != std::string_view::npos ||
         before.find("exceed") != std::string_view::npos;
}

// "beat her rival by 45,310 votes to 41,902, a majority of 3,408", "by 3,408 votes, 45,310 to 41,902"
bool ReadMajority(Reading& reading, int32_t line, const FrameMatch& match) {
  const Item &winner = reading.item(line, match[Slot::kTotal]),
             &rival = reading.item(line, match[Slot::kPart]), &lead = reading.item(line, match[Slot::kDelta]);
  const bool votes = reading.lower(winner.span).ends_with(" votes") ||
                     reading.lower(lead.span).ends_with(" votes") || SaysOutnumbered(reading, line, match);
  if (!votes || (match.frame != "votes.majority.by" && !NamesMajority(reading, line, match))) return false;
  const std::string& counted = reading.figure(lead.figure).unit;
  if (!counted.empty() && counted != reading.figure(winner.figure).unit) return false;  // "of 52 seats"
  const Figure& most = reading.figure(winner.figure);
  for (const int32_t figure : {rival.figure, lead.figure}) {
    const Figure& less = reading.figure(figure);
    if (!less.value || !most.value || !Comparable(less, most) || !(*less.value < *most.value)) return false;
  }
  Link link{.kind = LinkKind::kSum, .rule = match.frame, .premises = {{"exhaustive", PremiseHow::kStated}}};
  for (const int32_t figure : {rival.figure, lead.figure}) {
    Inherit(reading.figure(figure), most);
    link.terms.push_back({.role = TermRole::kPart, .figure = figure});
  }
  link.terms.push_back({.role = TermRole::kTotal, .figure = winner.figure});
  link.scope = {std::min(winner.span.begin, lead.span.begin), std::max(rival.span.end, lead.span.end)};
  reading.links.push_back(std::move(link));
  return true;
}

}  // namespace reckoner
