// Price times quantity: "3.6 mln shares … 12 dlrs a share … 43.2 mln dlrs". The units tell the roles: X/y
// times y is X. And so many of so much on average.
#include <algorithm>
#include <optional>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/figures/minor_units.h"

namespace reckoner {
namespace {

const Decimal kMostChance = *Decimal::Make(1, -1);  // that some product fits by accident
constexpr uint32_t kReach = 300;                    // bytes about an amount that tell what it is
constexpr size_t kMaxCandidates = 8;                // counts, and totals, tried for one price

struct Price {
  int32_t figure = -1;
  std::string currency, unit;  // "USD", "share"; unit empty for "each"
};

std::optional<Price> FromRate(const Reading& reading, int32_t index) {
  const Figure& figure = reading.figure(index);
  const size_t slash = figure.unit.find('/');
  if (figure.kind != FigureKind::kMoney || !figure.value || slash == std::string::npos) return std::nullopt;
  return Price{index, figure.unit.substr(0, slash), figure.unit.substr(slash + 1)};
}

// A plain amount with "each" or "a share" behind it, at most a few words between ("2,000 franc nominal value
// each").
std::optional<Price> FromWord(const Reading& reading, const TagLine& line, size_t item) {
  const Figure& figure = reading.figure(line.items[item].figure);
  if (figure.kind != FigureKind::kMoney || !figure.value) return std::nullopt;
  size_t next = item + 1;
  if (next < line.items.size() && line.items[next].tag == '_' && line.items[next].words <= 3) ++next;
  if (next >= line.items.size() || line.items[next].tag != 'p') return std::nullopt;
  const std::string_view word = reading.lower(line.items[next].span);
  if (word == "per") return std::nullopt;
  return Price{line.items[item].figure, figure.unit, word.find("share") != std::string::npos ? "share" : ""};
}

// "4.5 mln class A common shares": the noun stands a few words behind the number.
bool NamesUnit(const Reading& reading, const Figure& figure, const std::string& unit) {
  const Passage& passage = *reading.mentions.passage;
  size_t at = TokenAt(passage, figure.span.end);
  for (int n = 0; n < 5 && at < passage.tokens.size() && passage.tokens[at].kind == Token::kWord; ++n, ++at) {
    const std::string_view word = reading.lower(passage.tokens[at].span);
    if (word == unit || word == unit + "s") return true;
  }
  return false;
}

bool Counts(const Reading& reading, const Figure& figure, const Price& price) {
  if (figure.kind != FigureKind::kCount && figure.kind != FigureKind::kQuantity &&
      figure.kind != FigureKind::kNumber)
    return false;
  if (figure.unit.find('/') != std::string::npos) return false;
  if (figure.unit.empty()) return !price.unit.empty() && NamesUnit(reading, figure, price.unit);
  // "common share" is counted by "share".
  return price.unit.empty() || figure.unit.ends_with(price.unit) || price.unit.ends_with(figure.unit);
}

// Cents against dollars are the checks' business; here only that it may be one currency.
bool OneCurrency(const std::string& a, const std::string& b) { return WholeCurrency(a) == WholeCurrency(b); }

// "an average of 2,500 euros each"
bool IsAverage(const Reading& reading, const Figure& price) {
  const Passage& passage = *reading.mentions.passage;
  const size_t at = TokenAt(passage, price.span.begin);
  for (size_t i = at > 4 ? at - 4 : 0; i < at; ++i) {
    const std::string_view word = reading.lower(passage.tokens[i].span);
    if (word == "average" || word == "averaging" || word == "mean") return true;
  }
  return false;
}

size_t DistinctValues(const Reading& reading, const std::vector<int32_t>& figures) {
  size_t distinct = 0;
  for (size_t i = 0; i < figures.size(); ++i) {
    const auto seen = std::any_of(
        figures.begin(), figures.begin() + static_cast<long>(i),
        [&](int32_t other) { return *reading.figure(other).value == *reading.figure(figures[i]).value; });
    distinct += !seen;
  }
  return distinct;
}

// "… valuing it at $2.1 billion", "for $76.5 million", "a $154.7 million issue": the amount is said to be
// what all of it comes to.
bool SaysAll(const Reading& reading, Span sentence, const Figure& total) {
  static constexpr std::string_view kWords[] = {"total",         "worth",    "valu", "altogether",
                                                "rais",          "proceeds", "cost", "in all",
                                                "consideration", "amount",   "price"};
  static constexpr std::string_view kDeals[] = {" issue", " offer", " deal", " placement", " sale"};
  const Span from{total.span.begin, total.span.begin}, to{total.span.end, total.span.end};
  const std::string_view text = reading.LowerNear(total.span, sentence, kReach, kReach);
  const std::string_view before = reading.LowerNear(from, sentence, kReach, 0);
  const std::string_view behind = reading.LowerNear(to, sentence, 0, kReach);
  const auto contains = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  const auto follows = [&](std::string_view word) { return behind.starts_with(word); };
  return before.ends_with(" for ") || before.ends_with(" for about ") ||
         std::any_of(std::begin(kWords), std::end(kWords), contains) ||
         std::any_of(std::begin(kDeals), std::end(kDeals), follows);
}

// Whether a total that fits says more than that one of so many had to.
bool Proves(const Figure& total, size_t tries) {
  const auto room =
      total.ulp ? Decimal::Divide(*total.ulp, total.value->Abs(), Decimal::Rounding::kDown) : std::nullopt;
  const auto chance =
      room ? Decimal::Multiply(*room, Decimal::FromInt(static_cast<int64_t>(tries))) : std::nullopt;
  return chance && *chance < kMostChance;
}

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading) {}

  // `whole`: what the price stands aside of ("60 million, or 55 cents a share"), or -1 where any amount may
  // be the total.
  void Read(size_t line, const Price& price, int32_t whole, std::vector<Link>& links) const {
    std::vector<int32_t> counts, totals;
    for (size_t near = line > 0 ? line - 1 : 0; near <= line + 1 && near < reading_.lines.size(); ++near) {
      for (const Item& item : reading_.lines[near].items) {
        if (item.figure < 0 || IsDifference(reading_, reading_.lines[near], reading_.figure(item.figure)))
          continue;
        Sort(item.figure, price, counts, totals);
        for (const Aside& aside : item.asides) Sort(aside.figure, price, counts, totals);
      }
    }
    if (whole >= 0) totals.assign(1, whole);
    const Span sentence = reading_.lines[line].sentence;
    const Figure& each = reading_.figure(price.figure);
    std::stable_partition(totals.begin(), totals.end(),
                          [&](int32_t total) { return sentence.Contains(reading_.figure(total).span); });
    for (int32_t count : counts) {
      for (int32_t total : totals) {
        const Figure &n = reading_.figure(count), &sum = reading_.figure(total);
        if (IsEarlier(count) != IsEarlier(price.figure)) continue;
        const bool mean = IsAverage(reading_, each);
        const bool told = sentence.Contains(n.span) && sentence.Contains(sum.span) &&
                          (mean || SaysAll(reading_, sentence, sum));
        const bool alone = told && counts.size() == 1 && DistinctValues(reading_, totals) == 1;
        const bool proved = mean || told || Proves(sum, counts.size() * totals.size());
        if (!alone && !(FitsProduct(each, n, sum) && proved)) continue;
        if (IsTold(links, price.figure, total)) return;
        links.push_back(
            {.kind = mean ? LinkKind::kAverage : LinkKind::kProduct,
             .rule = mean ? "join.average" : "join.product",
             .terms = {{.role = mean ? TermRole::kMean : TermRole::kFactor, .figure = price.figure},
                       {.role = mean ? TermRole::kCount : TermRole::kFactor, .figure = count},
                       {.role = TermRole::kTotal, .figure = total}},
             .premises = {{"same_count", alone ? PremiseHow::kStated : PremiseHow::kInferred}},
             .scope = sentence});
        return;
      }
    }
  }

 private:
  // "fell to 594 million kg from 657 million": the price beside it is of the new one.
  bool IsEarlier(int32_t figure) const {
    const int32_t fact = reading_.fact_of[static_cast<size_t>(figure)];
    return fact >= 0 && reading_.facts[static_cast<size_t>(fact)].base;
  }
  // The grammar says so already (product_told.cc).
  static bool IsTold(const std::vector<Link>& links, int32_t price, int32_t total) {
    return std::any_of(links.begin(), links.end(), [&](const Link& link) {
      return link.rule == "join.product.told" && link.terms.front().figure == price &&
             link.terms.back().figure == total;
    });
  }

  void Sort(int32_t index, const Price& price, std::vector<int32_t>& counts,
            std::vector<int32_t>& totals) const {
    const Figure& figure = reading_.figure(index);
    if (index == price.figure || !figure.value) return;
    if (Counts(reading_, figure, price)) {
      if (*figure.value == Decimal::FromInt(1)) return;  // "one new share": nothing to multiply
      if (counts.size() < kMaxCandidates) counts.push_back(index);
    } else if (figure.kind == FigureKind::kMoney && figure.unit.find('/') == std::string::npos &&
               OneCurrency(figure.unit, price.currency) && totals.size() < kMaxCandidates) {
      totals.push_back(index);
    }
  }

  const Reading& reading_;
};

}  // namespace

void JoinProducts(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  const Reader reader(reading);
  for (size_t line = 0; line < reading.lines.size(); ++line) {
    const TagLine& tags = reading.lines[line];
    for (size_t item = 0; item < tags.items.size(); ++item) {
      if (tags.items[item].figure < 0) continue;
      auto price = FromRate(reading, tags.items[item].figure);
      if (!price) price = FromWord(reading, tags, item);
      if (price) reader.Read(line, *price, -1, links);
      for (const Aside& aside : tags.items[item].asides) {
        const bool amount = reading.figure(tags.items[item].figure).kind == FigureKind::kMoney;
        const int32_t whole = aside.kind == Aside::kOr && amount ? tags.items[item].figure : -1;
        if (auto rate = FromRate(reading, aside.figure)) reader.Read(line, *rate, whole, links);
      }
    }
  }
}

}  // namespace reckoner
