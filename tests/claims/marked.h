// Passages with mentions marked by hand, so that this floor's own machinery is tested without the extractors:
// "Sales fell {P:6.9%} to {M:$228 billion} in {D:2024}." Letters as in claims/tags.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/mentions.h"
#include "extractors/text/tokens.h"

namespace reckoner {

struct MarkedText {
  std::string text;
  Passage passage;
  Mentions mentions;
};

inline Figure MarkedFigure(char tag, Span span) {
  Figure figure{
      .span = span, .rule = "marked", .value = Decimal::FromInt(span.begin + 1), .ulp = Decimal::FromInt(1)};
  switch (tag) {
    case 'M':
      figure.kind = FigureKind::kMoney, figure.unit = "USD";
      break;
    case 'E':
      figure.kind = FigureKind::kMoney, figure.unit = "EUR";
      break;
    case 'P':
      figure.kind = FigureKind::kPercent, figure.unit = "percent";
      break;
    case 'T':
      figure.kind = FigureKind::kPoints, figure.unit = "percentage_point";
      break;
    case 'Q':
      figure.kind = FigureKind::kQuantity, figure.unit = "tonne";
      break;
    case 'X':
      figure.kind = FigureKind::kMultiple;
      break;
    default:
      figure.kind = FigureKind::kNumber;
  }
  return figure;
}

// One sentence a line. 'E' marks money in a second currency.
inline std::unique_ptr<MarkedText> Marked(std::string_view marked) {
  auto out = std::make_unique<MarkedText>();
  for (size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != '{') {
      out->text += marked[i];
      continue;
    }
    const char tag = marked[i + 1];
    const size_t end = marked.find('}', i);
    const uint32_t begin = static_cast<uint32_t>(out->text.size());
    out->text += marked.substr(i + 3, end - i - 3);
    const Span span{begin, static_cast<uint32_t>(out->text.size())};
    if (tag == 'D') {
      out->mentions.periods.push_back({.span = span});
    } else {
      out->mentions.figures.push_back(MarkedFigure(tag, span));
    }
    i = end;
  }
  out->passage.text = out->text;
  out->passage.tokens = Tokenize(out->text);
  for (uint32_t begin = 0; begin < out->text.size();) {
    const uint32_t end = static_cast<uint32_t>(std::min(out->text.find('\n', begin), out->text.size()));
    out->passage.sentences.push_back({begin, end});
    begin = end + 1;
  }
  out->mentions.passage = &out->passage;
  return out;
}

}  // namespace reckoner
