// Price times quantity: "3.6 mln shares … 12 dlrs a share … 43.2 mln dlrs". The units tell the roles: X/y
// times y is X.
#include <algorithm>
#include <optional>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

struct Price {
  int32_t figure = -1;
  int32_t line = -1, item = -1;
  std::string currency, unit;  // "USD", "share"; unit empty for "each"
};

// "12 dlrs a share", or a plain amount with "each" behind it.
std::optional<Price> AsPrice(const Reading& reading, int32_t line, int32_t item) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const Item& it = tags.items[static_cast<size_t>(item)];
  const Figure& figure = reading.figure(it.figure);
  if (figure.kind != FigureKind::kMoney || !figure.value) return std::nullopt;
  const size_t slash = figure.unit.find('/');
  if (slash != std::string::npos) {
    return Price{it.figure, line, item, figure.unit.substr(0, slash), figure.unit.substr(slash + 1)};
  }
  if (static_cast<size_t>(item) + 1 < tags.items.size() &&
      tags.items[static_cast<size_t>(item) + 1].tag == 'p') {
    const std::string word = AsciiLower(reading.text(tags.items[static_cast<size_t>(item) + 1].span));
    return Price{it.figure, line, item, figure.unit, word.find("share") != std::string::npos ? "share" : ""};
  }
  return std::nullopt;
}

bool Counts(const Figure& figure, const Price& price) {
  if (!figure.value || figure.kind == FigureKind::kMoney || figure.kind == FigureKind::kPercent) return false;
  if (figure.kind != FigureKind::kCount && figure.kind != FigureKind::kQuantity &&
      figure.kind != FigureKind::kNumber)
    return false;
  if (figure.unit.find('/') != std::string::npos) return false;
  if (price.unit.empty() || figure.unit.empty()) return true;
  // "common share" is counted by "share".
  return figure.unit == price.unit ||
         (figure.unit.size() > price.unit.size() && figure.unit.ends_with(price.unit)) ||
         (price.unit.size() > figure.unit.size() && price.unit.ends_with(figure.unit));
}

size_t DistinctValues(const Reading& reading, const std::vector<int32_t>& figures) {
  size_t distinct = 0;
  for (size_t i = 0; i < figures.size(); ++i) {
    bool seen = false;
    for (size_t j = 0; j < i; ++j) seen = seen || *reading.figure(figures[i]).value == *reading.figure(figures[j]).value;
    distinct += !seen;
  }
  return distinct;
}

// "of 2,500 euros each, on average", "an average of 2,500 euros".
bool IsAverage(const Reading& reading, const Figure& price) {
  const Passage& passage = *reading.mentions.passage;
  const size_t at = TokenAt(passage, price.span.begin);
  for (size_t i = at > 4 ? at - 4 : 0; i < at; ++i) {
    const std::string word = AsciiLower(reading.text(passage.tokens[i].span));
    if (word == "average" || word == "averaging" || word == "mean") return true;
  }
  return false;
}

// "4.5 mln class A common shares": the noun stands a few words behind.
bool Counted(const Reading& reading, const Figure& figure, const Price& price) {
  if (price.unit.empty()) return false;
  const Passage& passage = *reading.mentions.passage;
  size_t at = TokenAt(passage, figure.span.end);
  for (int n = 0; n < 5 && at < passage.tokens.size(); ++n, ++at) {
    const Token& token = passage.tokens[at];
    if (token.kind != Token::kWord) return false;
    const std::string word = AsciiLower(reading.text(token.span));
    if (word == price.unit || word == price.unit + "s") return true;
  }
  return false;
}

// Sub-unit prices ("55 cts per share") against a total in the main unit are the checks' business; here only
// that they may be of one currency.
bool OneCurrency(const std::string& a, const std::string& b) {
  return a == b || (a == "USX" && b == "USD") || (a == "GBX" && b == "GBP") || (b == "USX" && a == "USD") ||
         (b == "GBX" && a == "GBP");
}

}  // namespace

void JoinProducts(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  auto each = [&](size_t line, const auto& visit) {
    const std::vector<Item>& items = reading.lines[line].items;
    for (size_t i = 0; i < items.size(); ++i) {
      if (items[i].figure < 0) continue;
      visit(items[i].figure);
      for (const Aside& aside : items[i].asides) visit(aside.figure);
    }
  };
  for (size_t line = 0; line < reading.lines.size(); ++line) {
    for (size_t item = 0; item < reading.lines[line].items.size(); ++item) {
      if (reading.lines[line].items[item].figure < 0) continue;
      std::vector<Price> prices;
      if (auto price = AsPrice(reading, static_cast<int32_t>(line), static_cast<int32_t>(item)))
        prices.push_back(*price);
      for (const Aside& aside : reading.lines[line].items[item].asides) {
        const Figure& figure = reading.figure(aside.figure);
        const size_t slash = figure.unit.find('/');
        if (figure.kind == FigureKind::kMoney && figure.value && slash != std::string::npos) {
          prices.push_back({aside.figure, static_cast<int32_t>(line), static_cast<int32_t>(item),
                            figure.unit.substr(0, slash), figure.unit.substr(slash + 1)});
        }
      }
      for (const Price& price : prices) {
        std::vector<int32_t> counts, totals;
        for (size_t near = line > 0 ? line - 1 : 0; near <= line + 1 && near < reading.lines.size(); ++near) {
          each(near, [&](int32_t index) {
            const Figure& figure = reading.figure(index);
            if (index == price.figure || !figure.value) return;
            const bool named = !figure.unit.empty() || Counted(reading, figure, price);
            if (Counts(figure, price) && named && counts.size() < 8) counts.push_back(index);
            if (figure.kind == FigureKind::kMoney && figure.unit.find('/') == std::string::npos &&
                OneCurrency(figure.unit, price.currency) && totals.size() < 8) {
              totals.push_back(index);
            }
          });
        }
        bool found = false;
        for (int32_t count : counts) {
          for (int32_t total : totals) {
            if (found) break;
            const Figure &a = reading.figure(price.figure), &n = reading.figure(count),
                         &sum = reading.figure(total);
            const bool one_sentence = reading.lines[line].sentence.Contains(n.span) &&
                                      reading.lines[line].sentence.Contains(sum.span);
            const bool alone = counts.size() == 1 && DistinctValues(reading, totals) == 1 && one_sentence;
            const bool fits = FitsProduct(a, n, sum);
            if (!alone && !fits) continue;
            const bool mean = IsAverage(reading, a);
            const TermRole price_role = mean ? TermRole::kMean : TermRole::kFactor;
            const TermRole count_role = mean ? TermRole::kCount : TermRole::kFactor;
            links.push_back({.kind = mean ? LinkKind::kAverage : LinkKind::kProduct,
                             .rule = mean ? "join.average" : "join.product",
                             .terms = {{.role = price_role, .figure = price.figure},
                                       {.role = count_role, .figure = count},
                                       {.role = TermRole::kTotal, .figure = total}},
                             .premises = {{"same_count", alone ? PremiseHow::kStated : PremiseHow::kInferred}},
                             .scope = reading.lines[line].sentence});
            found = true;
          }
        }
      }
    }
  }
}

}  // namespace reckoner
