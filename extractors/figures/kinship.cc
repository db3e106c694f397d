#include "extractors/figures/kinship.h"

namespace reckoner::figures {

bool Coordinated(const Page& page, const Draft& a, const Draft& b) {
  uint32_t i = a.last;
  if (b.first <= i || b.first - i > 4) return false;
  bool any = false;
  if (page.Is(i, kHyphen) && page.Glued(i)) ++i;
  if (page.Is(i, kComma)) {
    any = true;
    ++i;
  }
  if (page.IsAny(i, {kAnd, kOr})) {
    any = true;
    ++i;
  }
  if (page.Is(i, kFrom)) ++i;
  const BoundBefore bound = FindBoundBefore(page, b.first, b);
  return any && (i == b.first || (bound.phrase != nullptr && bound.first == i));
}

bool Alike(const Draft& a, const Draft& b) {
  const bool words = a.number.words == b.number.words;
  return words && !a.number.vague() && !b.number.vague() && a.number.grouped == b.number.grouped;
}

bool WholeBehindCoins(const Draft& coins, const Draft& b) {
  return coins.unit != nullptr && (coins.unit->kind == Unit::kMinor || coins.unit->kind == Unit::kCoin) &&
         b.number.decimals > coins.number.decimals + 1;
}

bool Comparison(const Page& page, uint32_t first) {
  uint32_t i = first - 1;
  if (!page.Joins(first)) return false;
  if (page.Is(i, kThe) && page.Joins(i)) {
    if (page.IsAny(i - 1, {kBelow, kAbove})) return true;
    --i;
  }
  if (page.IsAny(i, {kFrom, kAgainst, kVersus, kThan})) return true;
  // "90 pesos instead of 74", "winds of 45 knots, gusting to 60"
  if (page.Is(i, kOf) && page.Text(i - 1) == "instead") return true;
  if (page.Is(i, kTo) && page.Text(i - 1).starts_with("gust")) return true;
  return page.IsAny(i, {kWith, kTo}) && page.Is(i - 1, kCompared);
}

bool SameOrder(const Draft& a, const Draft& b) {
  const Decimal x = (a.range() ? *a.figure.high : a.number.value).Abs(), y = b.number.value.Abs();
  const auto high = Decimal::Multiply(x, Decimal::FromInt(20)),
             low = Decimal::Multiply(y, Decimal::FromInt(20));
  return high && low && y < *high && x < *low;
}

namespace {

// "200 flights were cancelled and 350 delayed", "one person died and six were hurt"
bool Suffered(const Page& page, uint32_t i) {
  if (page.IsAny(i, {kWere, kWas, kAre}) && page.Joins(i)) ++i;
  const std::string_view word = page.Text(i);
  if (!page.Joins(i) || !page.Letters(i) || FindNoun(page, i, false, false)) return false;
  return (word.size() > 4 && word.ends_with("ed")) || word == "hurt" || word == "missing";
}

}  // namespace

bool Listed(const Page& page, const Draft& a, const Draft& b, uint32_t before) {
  // "31.5 per cent in London and 24.9 in Wales"
  const bool shares = a.figure.kind == FigureKind::kPercent && b.number.decimals > 0 &&
                      a.number.decimals == b.number.decimals;
  const bool kind = shares || a.figure.kind == FigureKind::kCount ||
                    (a.figure.kind == FigureKind::kQuantity && page.Is(b.last, kOf));
  return kind && Alike(a, b) && SameOrder(a, b) && !a.hyphen &&
         page.IsAny(before - 1, {kAnd, kWhile, kBut, kIncluding, kThan}) &&
         (page.IsAny(b.last, {kBy, kIn, kFor, kAt, kOn, kFrom, kOf, kTo, kLast}) || Suffered(page, b.last));
}

bool Gapped(const Page& page, const Draft& a, const Draft& b) {
  const bool joins = page.Joins(b.last) && !page.IsAny(b.last, {kComma, kDot, kSemicolon, kClose});
  if (joins || b.first - a.last > 6 || a.hyphen || a.number.scaled != b.number.scaled || !SameOrder(a, b))
    return false;
  if (a.number.words || b.number.words || (a.number.decimals > 0) != (b.number.decimals > 0)) return false;
  uint32_t i = a.last;
  if (page.Is(i, kComma)) ++i;
  if (page.IsAny(i, {kAnd, kWhile, kBut, kTo, kAgainst, kVersus})) ++i;
  if (i == a.last || i == b.first) return false;
  for (; i < b.first; ++i) {
    if (!page.Letters(i) && !page.IsAny(i, {kHyphen, kApostrophe})) return false;
    // "killed 15 people and injured 30", but "opened 203 stores in 41 markets and closed 286"
    const bool verb = a.figure.kind == FigureKind::kCount && page.Has(i, kVerbWord) &&
                      !page.IsAny(a.first - 1, {kIn, kAt, kOn, kFrom, kBy, kFor, kWith, kTo});
    if (page.Has(i, kStopWord) && !page.Has(i, kDeterminer) && !page.Is(i, kS) && !verb) return false;
  }
  return true;
}

bool MovesToo(const Page& page, const Draft& a, const Draft& b, uint32_t before) {
  if (a.figure.kind != FigureKind::kPercent || b.number.decimals == 0 ||
      b.number.decimals != a.number.decimals)
    return false;
  const bool joins = page.Joins(b.last) && (page.Letters(b.last) || page.Digits(b.last));
  return !joins && SameOrder(a, b) && !page.Is(before - 1, kTo) &&
         MovesBefore(page, before) != Direction::kNone;
}

bool SamePair(const Page& page, const Drafts& drafts, size_t k, size_t at) {
  if (k + 1 >= drafts.size()) return false;
  const Draft &outer = drafts[at], &inner = drafts[at + 1], &self = drafts[k], &next = drafts[k + 1];
  const auto bracketed = [&](const Draft& d, const Draft& owner) {
    return page.Is(d.first - 1, kOpen) && owner.last == d.first - 1;
  };
  return outer.figure.kind == FigureKind::kMoney && inner.figure.kind == FigureKind::kMoney &&
         next.figure.kind == FigureKind::kMoney && inner.figure.unit == next.figure.unit &&
         bracketed(inner, outer) && bracketed(next, self) && SameOrder(outer, self);
}

bool OtherPeople(const Page& page, const Draft& whole, const Draft& b) {
  return whole.figure.unit == "person" && page.Is(b.last, kRest) && page.Joins(b.last);
}

bool ByThenTo(const Page& page, const Draft& a, const Draft& b) {
  if (!page.Is(a.last, kTo) || a.last + 1 != FindBoundBefore(page, b.first, b).first || a.hyphen)
    return false;
  const bool thing = a.figure.kind == FigureKind::kCount || a.figure.kind == FigureKind::kMoney ||
                     (a.figure.kind == FigureKind::kQuantity && !(a.unit && a.unit->kind == Unit::kTime));
  uint32_t before = FindBoundBefore(page, a.first, a).first;
  if (page.Is(before - 1, kBy)) --before;
  return thing && MovesBefore(page, before) != Direction::kNone;
}

bool Tabled(const Page& page, const Draft& a, const Draft& b) {
  return page.Is(b.first - 1, kOpen) && page.Is(b.last, kClose) && page.Letters(b.first - 2) &&
         page[b.first - 2].capital && Weighty(b.number) && a.number.scaled == b.number.scaled &&
         Alike(a, b) && SameOrder(a, b);
}

bool Rivals(const Page& page, const Draft& a, const Draft& b) {
  if (a.figure.kind != FigureKind::kPercent || !Alike(a, b) || !SameOrder(a, b) || b.number.scaled)
    return false;
  if (page.Joins(b.last) && (page.Letters(b.last) || page.Digits(b.last)) && !page.IsAny(b.last, {kAnd, kOn}))
    return false;
  // Back from b: whose it is, in capitals, to the mark that sets the two apart.
  uint32_t i = b.first - 1;
  if (page.Is(i, kS) && page.Is(i - 1, kApostrophe))
    i -= 2;
  else if (page.Is(i, kOn) && page.Is(a.first - 1, kOn))
    --i;
  else
    return false;
  uint32_t names = 0;
  while (names < 4 && page.Letters(i) && page[i].capital && page.Joins(i)) {
    --i;
    ++names;
  }
  if (page.Is(i, kThe)) --i;
  if (names == 0 || i < a.last || i - a.last > 4) return false;
  return page.IsAny(i, {kComma, kTo, kAnd, kAgainst, kWhile}) && page.Joins(i);
}

bool Among(const Page& page, const Draft& b) {
  if (page.IsAny(b.first - 1, {kWhom, kWhich}) && page.Is(b.first - 2, kOf)) return true;
  return page.Is(b.last, kOf) && page.IsAny(b.last + 1, {kThem, kWhom, kWhich, kThese, kThose});
}

bool SameSentence(const Page& page, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i <= to; ++i)
    if (page[i].sentence && i != from) return false;
  return true;
}

// "an 18% higher risk (hazard ratio 1.18, 95% CI 1.1 to 1.3)"
bool IsRatio(const Page& page, const Draft& draft) {
  uint32_t i = draft.first - 1;
  const bool verb = page.IsAny(i, {kIs, kWas});
  if (verb || page.IsAny(i, {kOf, kAt})) --i;
  // "the ratio of teachers to pupils is 1 to 23"
  for (int n = 0; n < (verb ? 6 : 1) && page.Joins(i + 1) && page.Letters(i); ++n, --i)
    if (page.Text(i) == "ratio" || page.Text(i) == "ratios") return true;
  return false;
}

// "fell by 41% (95% CI 29 to 52)": an interval is of the kind it is around.
bool InInterval(const Page& page, const Drafts& drafts, size_t k) {
  uint32_t i = drafts[k].first - 1;
  if (page.IsAny(i, {kComma, kColon})) --i;
  return k > 1 && page.Text(i) == "CI" && drafts[k - 1].last == i &&
         page.Is(drafts[k - 1].first - 1, kOpen) && drafts[k - 2].figure.kind == FigureKind::kPercent &&
         drafts[k - 2].last + 1 == drafts[k - 1].first;
}

// "30% faster than 3.10": by so much of what follows, which is no percentage.
bool IsMeasuredBy(const Page& page, const Draft& a, uint32_t before) {
  return a.figure.kind == FigureKind::kPercent && a.last + 2 == before && page.Is(before - 1, kThan) &&
         (page.IsAny(a.last, {kMore, kLess}) || page.Text(a.last).ends_with("er"));
}

// "1.999 euros a litre in Nice and 1.72 in Lille"
bool ThereToo(const Page& page, const Draft& a, const Draft& b) {
  const auto in_place = [&](uint32_t i) { return page.Is(i, kIn) && page.Joins(i) && page[i + 1].capital; };
  return a.figure.kind == FigureKind::kMoney && in_place(a.last) && in_place(b.last) &&
         page.IsAny(b.first - 1, {kAnd, kBut}) && b.number.decimals > 0 && a.number.decimals > 0 &&
         SameOrder(a, b);
}

// "84.6bn pounds, 6.4bn more than planned"
bool FurtherSum(const Page& page, const Draft& a, const Draft& b) {
  return a.figure.kind == FigureKind::kMoney && a.number.scaled && b.number.scaled &&
         page.Is(a.last, kComma) && a.last + 1 == b.first && page.IsAny(b.last, {kMore, kLess}) &&
         page.Is(b.last + 1, kThan);
}

}  // namespace reckoner::figures
