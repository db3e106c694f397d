// A total and, in the next sentence, what it is made of: "Deliveries came to 48,200 vehicles. That was made
// up of 21,300 vans, 18,400 cars and 8,500 trucks." "… £412m. Of that, £180m will go to roads and £142m to
// schools." The first says that the parts are all, the second that they are no more than all.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"

namespace reckoner {
namespace {

// The item behind "that was made up of", or behind "of that,"; -1 when the sentence begins otherwise.
int32_t PartsFrom(const Reading& reading, const TagLine& line, bool* all) {
  static constexpr std::string_view kThat[] = {"that", "this",  "it",        "the total",
                                               "they", "these", "the figure"};
  static constexpr std::string_view kOfThat[] = {"of that", "of those", "of them"};
  const auto is = [&](const auto& words, Span span) {
    const std::string text = AsciiLower(reading.text(span));
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
  };
  if (line.tags.starts_with("x,") && is(kOfThat, line.items[0].span)) {
    *all = false;
    return 2;
  }
  const size_t cue = line.tags.starts_with("_=e") ? 2 : line.tags.starts_with("_e") ? 1 : 0;
  if (cue == 0 || !is(kThat, line.items[0].span)) return -1;
  *all = true;
  return static_cast<int32_t>(cue) + 1;
}

// The only level of a line that these could be parts of, or -1.
int32_t TotalIn(const Reading& reading, const TagLine& line, const Figure& part) {
  int32_t out = -1;
  for (const Item& item : line.items) {
    if (item.figure < 0) continue;
    const Figure& figure = reading.figure(item.figure);
    if (!figure.value || figure.kind == FigureKind::kPercent || !Comparable(figure, part)) continue;
    if (out >= 0) return -1;
    out = item.figure;
  }
  return out;
}

}  // namespace

void JoinSumsNext(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t at = 1; at < reading.lines.size(); ++at) {
    const TagLine& line = reading.lines[at];
    bool all = false;
    const int32_t from = PartsFrom(reading, line, &all);
    const auto first =
        std::find_if(line.items.begin(), line.items.end(), [](const Item& item) { return item.figure >= 0; });
    if (from < 0 || first == line.items.end()) continue;
    const int32_t total = TotalIn(reading, reading.lines[at - 1], reading.figure(first->figure));
    if (total < 0 || reading.figure(first->figure).kind == FigureKind::kPercent) continue;
    std::vector<const Figure*> parts;
    Link link{.kind = LinkKind::kSum, .rule = "join.sum.next"};
    const Figure& whole = reading.figure(total);
    for (const int32_t item : ListFrom(reading, static_cast<int32_t>(at), from, whole)) {
      const int32_t figure = line.items[static_cast<size_t>(item)].figure;
      Inherit(reading.figure(figure), whole);
      parts.push_back(&reading.figure(figure));
      link.terms.push_back({.role = TermRole::kPart, .figure = figure});
    }
    const bool exact = std::all_of(parts.begin(), parts.end(),
                                   [](const Figure* part) { return part->bound == Bound::kExact; });
    if (parts.size() < 2 || !exact) continue;
    const bool fits = FitsSum(parts, whole);
    if (!all && !fits && !ExceedsTotal(parts, whole)) continue;
    link.terms.push_back({.role = TermRole::kTotal, .figure = total});
    link.premises.push_back({"exhaustive", all || !fits ? PremiseHow::kStated : PremiseHow::kInferred});
    link.scope = {whole.span.begin, parts.back()->span.end};
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
