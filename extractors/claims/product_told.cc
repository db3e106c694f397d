// Price times quantity in words: "sold 2.4 million shares at $31.50 each for $75.6 million". Nothing but the
// sum can stand behind "for", so that a product that fails is told.
#include <algorithm>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"

namespace reckoner {
namespace {

constexpr uint32_t kMaxBetween = 48;  // bytes between the price and what was paid in all
constexpr uint32_t kMaxToPrice = 80;  // bytes between the count and the price

// A count; its noun may stand a word or two behind it ("2.4 million class A shares").
bool IsCount(const Figure& figure) {
  return figure.value && figure.unit.find('/') == std::string::npos &&
         (figure.kind == FigureKind::kCount || figure.kind == FigureKind::kQuantity ||
          figure.kind == FigureKind::kNumber);
}

// " from its founders at ": nothing else is counted between.
bool IsAtPrice(std::string_view words, bool& each) {
  static constexpr std::string_view kAverage[] = {" at an average price of ", " at an average of ",
                                                  " at an average cost of "};
  for (const std::string_view word : kAverage) each = each || words.ends_with(word);
  return words.size() <= kMaxToPrice && words.find_first_of(".;") == std::string_view::npos &&
         (each || words.ends_with(" at ") || words.ends_with(" at a price of "));
}

// " each for ", " a share, for a total of ": of one piece, and then of all.
bool IsForAll(std::string_view words, bool rate) {
  static constexpr std::string_view kEach[] = {" each", " apiece", " per share", " a share"};
  static constexpr std::string_view kAll[] = {" for ",
                                              " for a total of ",
                                              " or a total of ",
                                              " for a total price of ",
                                              " for a total consideration of ",
                                              " raising ",
                                              " to raise ",
                                              " raising a total of ",
                                              " raising gross proceeds of ",
                                              " for gross proceeds of ",
                                              " for proceeds of ",
                                              " for total proceeds of ",
                                              " for total gross proceeds of "};
  bool each = rate;
  for (const std::string_view word : kEach) {
    if (!words.starts_with(word)) continue;
    words.remove_prefix(word.size());
    each = true;
    break;
  }
  if (words.starts_with(',')) words.remove_prefix(1);
  return each && std::find(std::begin(kAll), std::end(kAll), words) != std::end(kAll);
}

}  // namespace

void JoinProductsTold(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (const TagLine& line : reading.lines) {
    std::vector<int32_t> figures;
    for (const Item& item : line.items)
      if (item.figure >= 0) figures.push_back(item.figure);
    for (size_t i = 0; i + 2 < figures.size(); ++i) {
      const Figure &count = reading.figure(figures[i]), &price = reading.figure(figures[i + 1]),
                   &total = reading.figure(figures[i + 2]);
      if (!IsCount(count) || price.kind != FigureKind::kMoney || total.kind != FigureKind::kMoney ||
          !price.value || !total.value || total.span.begin - price.span.end > kMaxBetween ||
          total.unit.find('/') != std::string::npos || !Comparable(price, total))
        continue;
      const std::string_view at = reading.lower({count.span.end, price.span.begin});
      const std::string_view words = reading.lower({price.span.end, total.span.begin});
      bool each = price.unit.find('/') != std::string::npos;
      if (*total.value < *price.value || IsDifference(reading, line, total)) continue;
      if (!IsAtPrice(at, each) || !IsForAll(words, each)) continue;
      links.push_back({.kind = LinkKind::kProduct,
                       .rule = "join.product.told",
                       .terms = {{.role = TermRole::kFactor, .figure = figures[i + 1]},
                                 {.role = TermRole::kFactor, .figure = figures[i]},
                                 {.role = TermRole::kTotal, .figure = figures[i + 2]}},
                       .premises = {{"same_count", PremiseHow::kStated}},
                       .scope = {count.span.begin, total.span.end}});
    }
  }
}

}  // namespace reckoner
