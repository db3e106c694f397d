// A total, its parts in a later sentence, and what is left of it in the next: "The EU promised $680m and the
// bank $1.1bn. The rest, $620m, came from 18 countries."
#include <string_view>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/sum_words.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr size_t kMaxBack = 5;   // lines to the total
constexpr size_t kMaxRest = 10;  // parts before a rest

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
  parts.reserve(indices.size());
  parts.reserve(indices.size());
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

void JoinSumsRest(const JoinInput& input, std::vector<Link>& links) {
  for (size_t at = 1; at < input.reading.lines.size(); ++at) JoinRest(input.reading, at, links);
}

}  // namespace reckoner
