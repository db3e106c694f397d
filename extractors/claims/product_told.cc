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
  const size_t average = words.find(" at an average ");  // "at an average realized price of"
  each =
      each || (average != std::string_view::npos && words.ends_with(" of ") && words.size() - average <= 40);
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
                                              " for total gross proceeds of ",
                                              " generated revenue of ",
                                              " generated revenues of ",
                                              " brought in "};
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

Link Told(int32_t price, int32_t count, int32_t total, Span scope) {
  return {.kind = LinkKind::kProduct,
          .rule = "join.product.told",
          .terms = {{.role = TermRole::kFactor, .figure = price},
                    {.role = TermRole::kFactor, .figure = count},
                    {.role = TermRole::kTotal, .figure = total}},
          .premises = {{"same_count", PremiseHow::kStated}},
          .scope = scope};
}

// " for ", ", an average of ", " each": so many for so much, and what that makes of one.
bool IsForEach(std::string_view to_total, std::string_view to_price, std::string_view behind, bool rate) {
  static constexpr std::string_view kAverage[] = {", an average of ", ", or an average of ",
                                                  ", an average price of ", ", at an average price of ",
                                                  " at an average price of "};
  const bool average = std::find(std::begin(kAverage), std::end(kAverage), to_price) != std::end(kAverage);
  const bool each = rate || behind.starts_with(" each") || behind.starts_with(" apiece") ||
                    behind.starts_with(" a share") || behind.starts_with(" per share");
  return to_total.size() <= kMaxBetween && to_total.ends_with(" for ") && (average || to_price == ", or ") &&
         (each || to_price.find("price") != std::string_view::npos);
}

// " each", " apiece" and then nothing of its phrase: not "each on average a day", "each for the first two".
bool EndsEach(std::string_view behind) {
  for (const std::string_view each : {" each", " apiece"})
    if (behind.starts_with(each))
      return behind.size() == each.size() ||
             std::string_view(".,;:)").find(behind[each.size()]) != std::string_view::npos;
  return false;
}

// "Its 1,200 shops took in 540 million, or 450,000 each": one piece's share of what all of them make
// together.
bool IsEachOfThem(std::string_view to_total, std::string_view to_price, std::string_view behind) {
  static constexpr std::string_view kOr[] = {", or ", ", or an average of ", ", or some ", ", or about ",
                                             ", "};
  return to_total.size() <= kMaxBetween && to_total.find_first_of(".,;:") == std::string_view::npos &&
         std::find(std::begin(kOr), std::end(kOr), to_price) != std::end(kOr) && EndsEach(behind);
}

// "Twelve states pay 2.5 million each, 30 million in total"
bool IsEachInAll(std::string_view to_one, std::string_view to_total, std::string_view behind) {
  static constexpr std::string_view kAll[] = {" in total", " in all", " altogether"};
  const bool each = to_total == " each, " || to_total == " apiece, " || to_total == " each, or ";
  return each && to_one.size() <= kMaxBetween && to_one.find_first_of(".,;:") == std::string_view::npos &&
         std::any_of(std::begin(kAll), std::end(kAll),
                     [&](std::string_view words) { return behind.starts_with(words); });
}

// "$4.8 billion, or $60 for each of its 80 million shares"
bool IsOneOfEach(std::string_view to_one, std::string_view to_count) {
  static constexpr std::string_view kEach[] = {
      " for each of its ",      " for each of the ",      " for each of their ",
      " for every one of its ", " for every one of the ",
  };
  return (to_one == ", or " || to_one == " or " || to_one == ", or about ") &&
         std::find(std::begin(kEach), std::end(kEach), to_count) != std::end(kEach);
}

// Three figures in the order of the text, and the words between and behind them.
struct Three {
  const Figure &first, &second, &third;
  std::string_view to_second, to_third, behind;
};

enum class TotalAt : uint8_t { kNowhere, kFirst, kSecond, kThird };

// Which of the three the words call the total. Where it is the first, the count is the last; else the count
// is the first.
TotalAt TotalOf(const Reading& reading, const TagLine& line, const Three& three) {
  const auto& [a, b, c, to_b, to_c, behind] = three;
  if (a.value && b.value && IsCount(c) && Comparable(a, b) && a.kind != FigureKind::kPercent &&
      *b.value < *a.value && IsOneOfEach(to_b, to_c))
    return TotalAt::kFirst;
  if (!IsCount(a) || !b.value || !c.value || !Comparable(b, c)) return TotalAt::kNowhere;
  const bool falls = *c.value < *b.value;
  if (a.kind == FigureKind::kCount && falls && IsEachOfThem(to_b, to_c, behind)) return TotalAt::kSecond;
  if (a.kind == FigureKind::kCount && !falls && IsEachInAll(to_b, to_c, behind)) return TotalAt::kThird;
  if (b.kind != FigureKind::kMoney || c.kind != FigureKind::kMoney || to_c.size() > kMaxBetween)
    return TotalAt::kNowhere;
  const bool rate = c.unit.find('/') != std::string::npos;
  bool each = b.unit.find('/') != std::string::npos;
  if (!each && falls && IsForEach(to_b, to_c, behind, rate)) return TotalAt::kSecond;
  if (rate || falls || IsDifference(reading, line, c)) return TotalAt::kNowhere;
  return IsAtPrice(to_b, each) && IsForAll(to_c, each) ? TotalAt::kThird : TotalAt::kNowhere;
}

}  // namespace

void JoinProductsTold(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (const TagLine& line : reading.lines) {
    std::vector<int32_t> figures;
    for (const Item& item : line.items)
      if (item.figure >= 0) figures.push_back(item.figure);
    for (size_t i = 0; i + 2 < figures.size(); ++i) {
      const int32_t a = figures[i], b = figures[i + 1], c = figures[i + 2];
      const Span first = reading.figure(a).span, second = reading.figure(b).span,
                 third = reading.figure(c).span;
      const Span scope{first.begin, third.end};
      const Three three{.first = reading.figure(a),
                        .second = reading.figure(b),
                        .third = reading.figure(c),
                        .to_second = reading.lower({first.end, second.begin}),
                        .to_third = reading.lower({second.end, third.begin}),
                        .behind = reading.LowerNear({third.end, third.end}, line.sentence, 0, 12)};
      switch (TotalOf(reading, line, three)) {
        case TotalAt::kFirst:
          links.push_back(Told(b, c, a, scope));
          break;
        case TotalAt::kSecond:
          links.push_back(Told(c, a, b, scope));
          break;
        case TotalAt::kThird:
          links.push_back(Told(b, a, c, scope));
          break;
        case TotalAt::kNowhere:
          break;
      }
    }
  }
}

}  // namespace reckoner
