// A premium whose price stands in a sentence before: "… for 412 pence a share in cash. The offer is a 38%
// premium to the closing price of 298.5 pence." The offer is the one price a share that was named.
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

constexpr size_t kMaxLinesBack = 2;

// The only price of a piece in the lines before, or -1; a level of the same line would be set against the
// other by a frame.
int32_t PriceBefore(const Reading& reading, size_t line, const Figure& like) {
  int32_t out = -1;
  for (size_t back = 1; back <= kMaxLinesBack && back <= line; ++back) {
    for (const Item& item : reading.lines[line - back].items) {
      if (item.figure < 0) continue;
      const Figure& figure = reading.figure(item.figure);
      if (figure.kind != FigureKind::kMoney || !figure.value || figure.unit.find('/') == std::string::npos ||
          !Comparable(figure, like))
        continue;
      if (out >= 0 && *reading.figure(out).value != *figure.value) return -1;
      out = item.figure;
    }
  }
  return out;
}

bool SaysOffer(const Reading& reading, const TagLine& line) {
  const std::string_view text = reading.lower(line.sentence);
  return text.starts_with("the offer ") || text.starts_with("the bid ") || text.starts_with("the price ") ||
         text.starts_with("that is a ") || text.starts_with("this is a ") || text.starts_with("it is a ");
}

}  // namespace

void JoinPremiums(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t at = 1; at < reading.lines.size(); ++at) {
    const TagLine& line = reading.lines[at];
    if (line.tags.find('q') == std::string::npos || !SaysOffer(reading, line)) continue;
    int32_t percent = -1, base = -1, figures = 0;
    const Item* cue = nullptr;
    for (const Item& item : line.items) {
      if (item.tag == 'q') cue = &item;
      if (item.figure < 0) continue;
      ++figures;
      const Figure& figure = reading.figure(item.figure);
      if (cue == nullptr && figure.kind == FigureKind::kPercent) percent = item.figure;
      if (cue != nullptr && base < 0 && figure.kind == FigureKind::kMoney) base = item.figure;
    }
    if (figures != 2 || percent < 0 || base < 0) continue;
    const int32_t price = PriceBefore(reading, at, reading.figure(base));
    if (price < 0) continue;
    links.push_back({.kind = LinkKind::kMovement,
                     .rule = "join.premium",
                     .terms = {{.role = TermRole::kNew, .figure = price},
                               {.role = TermRole::kOld, .figure = base},
                               {.role = TermRole::kPercent, .figure = percent}},
                     .direction = cue->direction,
                     .cue = cue->span,
                     .premises = {{"series", PremiseHow::kCarried}},
                     .scope = {reading.figure(price).span.begin, line.sentence.end}});
  }
}

}  // namespace reckoner
