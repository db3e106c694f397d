// A total and, in the next sentence, what it is made of: "Deliveries came to 48,200 vehicles. That was made
// up of 21,300 vans, 18,400 cars and 8,500 trucks." "… £412m. Of that, £180m will go to roads and £142m to
// schools." The first says that the parts are all, the second that they are no more than all. So does a list
// of three or more that ends in "the remaining 194,100 tonnes".
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr size_t kMaxBack = 5;   // lines to a total that is named again
constexpr size_t kMaxRest = 10;  // parts before a rest

struct Parts {
  int32_t from = -1;       // the first item that may be one
  bool all = false;        // they are all there is; else no more than that
  std::string_view whole;  // the word that stands behind the total, where the text names it
  bool rest = false;       // by the last of them only, so that the total is a guess
};

// What a sentence says of its figures by its first words: "that was made up of", "the budget comprises", "of
// that,".
Parts ByFirstWords(const Reading& reading, const TagLine& line) {
  static constexpr std::string_view kThat[] = {"that", "this",  "it",        "the total",
                                               "they", "these", "the figure"};
  static constexpr std::string_view kOfThat[] = {"of that", "of those", "of them"};
  const auto is = [](const auto& words, std::string_view text) {
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
  };
  if (line.items.empty()) return {};
  const std::string_view first = reading.lower(line.items[0].span);
  if (line.tags.starts_with("x,") && is(kOfThat, first)) return {.from = 2};
  const int32_t from = line.tags.starts_with("_=e") ? 3 : line.tags.starts_with("_e") ? 2 : -1;
  if (from < 0) return {};
  if (is(kThat, first)) return {.from = from, .all = true};
  const size_t space = first.find(' ');
  if (!first.starts_with("the ") || first.find(' ', space + 1) != std::string::npos) return {};
  return {.from = from, .all = true, .whole = first.substr(space + 1)};
}

// "… and other buyers the remaining 194,100 tonnes"
Parts ByRest(const Reading& reading, const TagLine& line) {
  const Item* before = nullptr;
  int32_t first = -1;
  int figures = 0;
  for (const Item& item : line.items) {
    if (item.figure < 0) continue;
    if (first < 0) first = static_cast<int32_t>(&item - line.items.data());
    ++figures;
    if (figures >= 3) {
      const std::string_view words = reading.lower({before->span.end, item.span.begin});
      if (words.ends_with(" the remaining ") || words.ends_with(" the other "))
        return {.from = first, .all = true, .rest = true};
    }
    before = &item;
  }
  return {};
}

// "The rest, $200m, came from 18 countries.", "Empty ones made up the remaining 250,000.": the last part of a
// list that the sentence before began; its item, or -1.
int32_t RestOfBefore(const Reading& reading, const TagLine& line) {
  int32_t only = -1;
  for (size_t i = 0; i < line.items.size(); ++i) {
    if (!TagSet("MQN").Has(line.items[i].tag)) continue;
    const std::string_view before = reading.lower({line.sentence.begin, line.items[i].span.begin});
    if (before == "the rest, " || before == "the remainder, " ||
        before.ends_with(" made up the remaining ") || before.ends_with(" accounted for the remaining "))
      only = static_cast<int32_t>(i);
  }
  return only;
}

// An earlier level, or a change, is no total.
bool IsNow(const Reading& reading, int32_t figure) {
  const int32_t index = reading.fact_of[static_cast<size_t>(figure)];
  if (index < 0) return true;
  const Fact& fact = reading.facts[static_cast<size_t>(index)];
  return !fact.base && fact.measure == Measure::kLevel;
}

// The only level of a line that these could be parts of, or -1.
int32_t TotalIn(const Reading& reading, const TagLine& line, const Figure& part, std::string_view named) {
  int32_t out = -1;
  for (const Item& item : line.items) {
    if (item.figure < 0 || !IsNow(reading, item.figure)) continue;
    const Figure& figure = reading.figure(item.figure);
    if (!figure.value || figure.kind == FigureKind::kPercent || !Comparable(figure, part)) continue;
    const std::string_view behind = reading.LowerNear({figure.span.end, figure.span.end}, line.sentence, 0,
                                                      static_cast<uint32_t>(named.size()) + 1);
    if (!named.empty() && !behind.starts_with(" " + std::string(named))) continue;
    if (out >= 0) return -1;
    out = item.figure;
  }
  return out;
}

// `a` is `b`, give or take so many percent.
bool IsWithin(const Decimal& a, const Decimal& b, int percent) {
  const auto gap = Decimal::Subtract(a, b), room = Decimal::Multiply(b, *Decimal::Make(percent, -2));
  return gap && room && gap->Abs() <= *room;
}

// The sum of the parts, where it is within a third of the whole.
std::optional<Decimal> NearSum(const std::vector<const Figure*>& parts, const Figure& whole) {
  std::optional<Decimal> sum = Decimal();
  for (const Figure* part : parts) sum = sum ? Decimal::Add(*sum, *part->value) : sum;
  return sum && IsWithin(*sum, *whole.value, 33) ? sum : std::nullopt;
}

// Near enough to be a sum with a slip in it: of one unit, within a third, and the first of them no total of
// the others.
bool IsLikely(const std::vector<const Figure*>& parts, const Figure& whole) {
  for (const Figure* part : parts)
    if (!Comparable(*part, whole) || part->kind != whole.kind || part->unit.empty()) return false;
  const auto sum = NearSum(parts, whole);
  const auto others = sum ? Decimal::Subtract(*sum, *parts.front()->value) : std::nullopt;
  return others && !IsWithin(*parts.front()->value, *others, 20);
}

// Nothing in the line is counted from, or changed by, its figures.
bool OnlyLevels(const Reading& reading, const TagLine& line) {
  return std::all_of(line.items.begin(), line.items.end(),
                     [&](const Item& item) { return item.figure < 0 || IsNow(reading, item.figure); });
}

// "The EU promised $680m and the bank $1.1bn. The rest, $620m, came from …": with all that the sentence
// before gives they make the total that one of those before it gave. That they do is the reason to believe
// it.
void JoinRest(const Reading& reading, size_t at, std::vector<Link>& links) {
  const int32_t rest = RestOfBefore(reading, reading.lines[at]);
  if (rest < 0 || at < 2) return;
  const int32_t last = reading.lines[at].items[static_cast<size_t>(rest)].figure;
  std::vector<int32_t> indices;
  for (const Item& item : reading.lines[at - 1].items) {
    if (item.figure < 0 || !IsNow(reading, item.figure)) continue;
    const Figure& figure = reading.figure(item.figure);
    if (figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kPoints ||
        !Comparable(figure, reading.figure(last)))
      continue;
    indices.push_back(item.figure);
  }
  indices.push_back(last);
  if (indices.size() < 2 || indices.size() > kMaxRest) return;
  std::vector<const Figure*> parts;
  for (int32_t index : indices) parts.push_back(&reading.figure(index));
  int32_t total = -1;
  bool fits = false;
  for (size_t back = 2; back <= kMaxBack && back <= at && !fits; ++back) {
    for (const Item& item : reading.lines[at - back].items) {
      if (item.figure < 0 || !IsNow(reading, item.figure)) continue;
      const Figure& whole = reading.figure(item.figure);
      if (!whole.value || !Comparable(whole, *parts.back()) || SignificantDigits(whole) < 2) continue;
      fits = FitsSum(parts, whole);
      if (fits) total = item.figure;
      if (fits) break;
    }
  }
  // One that the sentence before the list gives alone is meant, where all of the list is plainly parts.
  if (!fits && reading.lines[at - 1].tags.find_first_of("xcfk") == std::string::npos)
    total = TotalIn(reading, reading.lines[at - 2], *parts.back(), "");
  if (total < 0 || (!fits && !NearSum(parts, reading.figure(total)))) return;
  Link link{.kind = LinkKind::kSum,
            .rule = "join.sum.rest",
            .premises = {{"exhaustive", fits ? PremiseHow::kInferred : PremiseHow::kStated}},
            .scope = {reading.figure(total).span.begin, parts.back()->span.end}};
  for (int32_t index : indices) link.terms.push_back({.role = TermRole::kPart, .figure = index});
  link.terms.push_back({.role = TermRole::kTotal, .figure = total});
  links.push_back(std::move(link));
}

}  // namespace

void JoinSumsNext(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t at = 1; at < reading.lines.size(); ++at) {
    const TagLine& line = reading.lines[at];
    JoinRest(reading, at, links);
    Parts told = ByFirstWords(reading, line);
    if (told.from < 0 && OnlyLevels(reading, line)) told = ByRest(reading, line);
    const auto first =
        std::find_if(line.items.begin(), line.items.end(), [](const Item& item) { return item.figure >= 0; });
    if (told.from < 0 || first == line.items.end()) continue;
    const Figure& part = reading.figure(first->figure);
    int32_t total = TotalIn(reading, reading.lines[at - 1], part, told.whole);
    // "The budget is made up of …": it may have been named a few sentences before.
    for (size_t back = 2; total < 0 && !told.whole.empty() && back <= kMaxBack && back <= at; ++back)
      total = TotalIn(reading, reading.lines[at - back], part, told.whole);
    if (total < 0 || part.kind == FigureKind::kPercent) continue;
    std::vector<const Figure*> parts;
    Link link{.kind = LinkKind::kSum, .rule = "join.sum.next"};
    const Figure& whole = reading.figure(total);
    for (const int32_t item : ListFrom(reading, static_cast<int32_t>(at), told.from, whole)) {
      const int32_t figure = line.items[static_cast<size_t>(item)].figure;
      Inherit(reading.figure(figure), whole);
      parts.push_back(&reading.figure(figure));
      link.terms.push_back({.role = TermRole::kPart, .figure = figure});
    }
    const bool exact = std::all_of(parts.begin(), parts.end(), [&](const Figure* level) {
      return level->bound == Bound::kExact && !IsDifference(reading, line, *level);
    });
    if (parts.size() < 2 || !exact) continue;
    const bool fits = FitsSum(parts, whole);
    if (told.rest && !fits && !IsLikely(parts, whole)) continue;
    if (!told.all && !fits && !ExceedsTotal(parts, whole)) continue;
    link.terms.push_back({.role = TermRole::kTotal, .figure = total});
    link.premises.push_back({"exhaustive", told.all || !fits ? PremiseHow::kStated : PremiseHow::kInferred});
    link.scope = {whole.span.begin, parts.back()->span.end};
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
