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
#include "extractors/claims/sum_words.h"

namespace reckoner {
namespace {

constexpr size_t kMaxBack = 5;  // lines to a total that is named again

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

// Nothing in the line is counted from, or changed by, its figures.
bool OnlyLevels(const Reading& reading, const TagLine& line) {
  return std::all_of(line.items.begin(), line.items.end(),
                     [&](const Item& item) { return item.figure < 0 || IsNow(reading, item.figure); });
}

}  // namespace

void JoinSumsNext(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t at = 1; at < reading.lines.size(); ++at) {
    const TagLine& line = reading.lines[at];
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
