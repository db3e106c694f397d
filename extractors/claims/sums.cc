// A total and its parts: "comprised 59,500 tonnes of wheat for China, 53,000 for Egypt and 24,500 for
// Algeria".
#include <algorithm>
#include <optional>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/subjects.h"
#include "extractors/claims/sum_words.h"

namespace reckoner {
namespace {

constexpr int kProvingDigits = 3;  // a sum that fits in this many digits is hardly an accident

std::vector<const Figure*> FiguresOf(const Reading& reading, int32_t line,
                                     const std::vector<int32_t>& items) {
  std::vector<const Figure*> out;
  out.reserve(items.size());
  for (int32_t item : items) out.push_back(&reading.figure(reading.item(line, item).figure));
  return out;
}

void AddSum(Reading& reading, int32_t line, std::string_view rule, int32_t total,
            const std::vector<int32_t>& parts, PremiseHow exhaustive) {
  Link link{.kind = LinkKind::kSum, .rule = rule};
  for (int32_t part : parts) {
    link.terms.push_back({.role = TermRole::kPart, .figure = reading.item(line, part).figure});
    Inherit(reading.figure(link.terms.back().figure), reading.figure(total));
  }
  link.terms.push_back({.role = TermRole::kTotal, .figure = total});
  link.premises.push_back({"exhaustive", exhaustive});
  link.scope = reading.lines[static_cast<size_t>(line)].sentence;
  reading.links.push_back(std::move(link));
}

}  // namespace

namespace {

// What the words say of a list and its total.
enum class Claims : uint8_t {
  kNothing,   // they only stand together
  kAtMost,    // "including", "of which", "of the 42,387": no more than the total
  kTheWhole,  // "comprised", "a total of …:": all of it
};

// "a total of 2.13 billion on …, 341 mln at home and 1.79 billion abroad"
bool SaysTotal(const Reading& reading, const TagLine& line, int32_t total) {
  const Span span{line.sentence.begin, line.items[static_cast<size_t>(total)].span.begin};
  const std::string_view before = reading.lower(span);
  static constexpr std::string_view kWords[] = {"a total of ", "total of ", "totaled ", "totalled ",
                                                "totalling ",  "totaling ", "combined "};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return before.ends_with(word); });
}

// "… and the rest for travel": what is listed is not all.
bool LeavesRest(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  const Span span{line.items[static_cast<size_t>(match[Slot::kPart])].span.end, line.sentence.end};
  const std::string_view after = reading.lower(span);
  static constexpr std::string_view kWords[] = {"the rest", "remainder", "remaining", "the balance",
                                                "the others"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return after.find(word) != std::string::npos; });
}

// "210 million for the quays, 146 million for the rail link and 57 million for dredging", "19,741 were oil
// wells, 8,645 were …": three or more, each with the same word behind it.
bool IsEvenList(const Reading& reading, const std::vector<const Figure*>& parts) {
  static constexpr std::string_view kWords[] = {"for", "to", "in", "on", "from", "were", "are"};
  const Passage& passage = *reading.mentions.passage;
  std::string common;
  for (const Figure* part : parts) {
    const size_t at = TokenAt(passage, part->span.end);
    if (at >= passage.tokens.size()) return false;
    const std::string_view word = reading.lower(passage.tokens[at].span);
    if (std::find(std::begin(kWords), std::end(kWords), word) == std::end(kWords)) return false;
    if (!common.empty() && word != common) return false;
    common = word;
  }
  return parts.size() >= 3;
}

// "revenue of 1,046 million, of which passenger revenue was 788 million … and other revenue 27 million": what
// is called by the whole's own word and "other" is all that is left of it.
bool NamesOther(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  const std::string_view all = reading.lower(line.sentence);
  const size_t part = line.items[static_cast<size_t>(match[Slot::kPart])].span.begin - line.sentence.begin;
  const size_t total = line.items[static_cast<size_t>(match[Slot::kTotal])].span.begin - line.sentence.begin;
  const size_t which = all.find(" of which "), other = all.find(" and other ", part);
  if (which == std::string::npos || which > part || other == std::string::npos) return false;
  const size_t begin = other + 11, end = all.find(' ', begin);
  if (end == std::string::npos || end + 1 >= all.size()) return false;
  const std::string_view noun = all.substr(begin, end - begin);
  const bool figure_next = std::any_of(line.items.begin(), line.items.end(), [&](const Item& item) {
    return item.figure >= 0 && item.span.begin == line.sentence.begin + end + 1;
  });
  const size_t named = all.find(noun);
  return figure_next && named < total;
}

Claims ClaimsOf(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  const bool rest = LeavesRest(reading, line, match);
  const Claims whole = rest ? Claims::kAtMost : Claims::kTheWhole;
  if (match.frame == "sum.comprise" || match.frame == "sum.colon") return whole;
  const bool include = match.frame.starts_with("sum.include");
  if (include && NamesOther(reading, line, match)) return whole;
  if (include || match.frame == "sum.of") return Claims::kAtMost;
  return SaysTotal(reading, line, match[Slot::kTotal]) ? whole : Claims::kNothing;
}

// The parts come to between half and twice of it.
bool IsOfSize(const std::vector<const Figure*>& parts, const Figure& whole) {
  const std::optional<Decimal> sum = SumOfValues(parts);
  const auto twice = Decimal::Multiply(*whole.value, Decimal::FromInt(2));
  const auto sums = sum ? Decimal::Multiply(*sum, Decimal::FromInt(2)) : std::nullopt;
  return twice && sums && *sum <= *twice && *whole.value <= *sums;
}

}  // namespace

bool ReadSum(Reading& reading, int32_t line, const FrameMatch& match) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const Item& of = tags.items[static_cast<size_t>(match[Slot::kTotal])];
  if (match.frame == "sum.of" && IsFirstOfThose(reading, tags.sentence, reading.figure(of.figure)))
    return false;
  const Claims says = ClaimsOf(reading, tags, match);
  // The total is the nearest level before the parts, or another one there that fits better.
  std::vector<int32_t> totals;
  for (int32_t i = match[Slot::kPart] - 1; i >= 0 && totals.size() < 4; --i) {
    const Item& item = tags.items[static_cast<size_t>(i)];
    if (item.tag == 'k' || item.tag == ';') break;
    if (item.figure < 0 || !reading.figure(item.figure).value || item.tag == 'O') continue;
    totals.push_back(i);
  }
  int plausible = 0;
  std::vector<int32_t> chosen;
  int32_t chosen_total = -1;
  bool named = false;  // the total, as one
  for (int32_t item : totals) {
    const int32_t total = tags.items[static_cast<size_t>(item)].figure;
    const std::vector<int32_t> parts = ListFrom(reading, line, match[Slot::kPart], reading.figure(total));
    if (parts.size() < 2) continue;
    const std::vector<const Figure*> figures = FiguresOf(reading, line, parts);
    if (FitsSum(figures, reading.figure(total)) &&
        (says != Claims::kNothing || SignificantDigits(reading.figure(total)) >= kProvingDigits)) {
      AddSum(reading, line, match.frame, total, parts,
             says == Claims::kTheWhole ? PremiseHow::kStated : PremiseHow::kInferred);
      return true;
    }
    // "of whom 120 were women and 180 men": hardly more than there are, though of some the sex may not be
    // known
    if (AreBothSexes(reading, tags.sentence, figures)) {
      if (!NearSum(figures, reading.figure(total)) || !ExceedsTotal(figures, reading.figure(total))) continue;
      AddSum(reading, line, match.frame, total, parts, PremiseHow::kStated);
      return true;
    }
    // "to 439 from 16 airlines, comprising 275 firm orders and 164 options": sixteen can't be.
    if (match.frame == "sum.comprise" && !IsOfSize(figures, reading.figure(total)) && totals.size() > 1)
      continue;
    ++plausible;
    chosen = parts;
    chosen_total = total;
    named = SaysTotal(reading, tags, item);
  }
  // "the loss of 900 jobs at 62 of 418 shops: 480 in the north, …": of several the last before the colon is
  // meant, where it is of their size.
  if (plausible > 1 && match.frame == "sum.colon" && says == Claims::kTheWhole) {
    chosen_total = tags.items[static_cast<size_t>(match[Slot::kTotal])].figure;
    chosen = ListFrom(reading, line, match[Slot::kPart], reading.figure(chosen_total));
    if (chosen.size() >= 2 && IsOfSize(FiguresOf(reading, line, chosen), reading.figure(chosen_total)))
      plausible = 1;
  }
  if (says == Claims::kNothing || plausible != 1) return false;
  const std::vector<const Figure*> figures = FiguresOf(reading, line, chosen);
  const Figure& whole = reading.figure(chosen_total);
  // A list that only stands near may be of something else: a part above the total tells.
  const bool above = std::any_of(figures.begin(), figures.end(),
                                 [&](const Figure* part) { return *part->value > *whole.value; });
  const bool even =
      ((named && says == Claims::kTheWhole) || match.frame == "sum.of") && IsEvenList(reading, figures);
  if (above && match.frame != "sum.comprise" && !even) return false;
  if (says == Claims::kAtMost && !ExceedsTotal(figures, whole)) return false;
  AddSum(reading, line, match.frame, chosen_total, chosen, PremiseHow::kStated);
  return true;
}

}  // namespace reckoner
