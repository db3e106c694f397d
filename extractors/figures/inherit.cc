// Units that one figure lends another: along coordination ("eight or nine euros", "5.4, 6.1 and 6.7 inches"),
// comparison ("3.9 million headsets, up from 2.4 million"), gapped movement ("rose 2 percent and 1 the year
// before") and bracketed conversions.
#include "extractors/figures/families.h"
#include "extractors/figures/passes.h"

namespace reckoner::figures {
namespace {

bool Bare(const Draft& d) { return d.bare && d.figure.kind == FigureKind::kNumber; }

void Lend(const Draft& from, Draft& to) {
  const bool percent = from.figure.kind == FigureKind::kPercent || from.figure.kind == FigureKind::kPoints;
  if (percent && (to.number.scaled || to.number.grouped)) return;
  to.figure.kind = from.figure.kind;
  to.figure.unit = from.figure.unit;
  to.figure.rule = from.figure.rule;
  to.unit = from.unit;
  if (to.rate.empty()) to.rate = from.rate;
  to.bare = false;
}

// Only a comma, "and", "or" (and a hanging hyphen: "7- or 8-inch") between two figures.
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

// "up from", "compared with", "against", "versus", "below the" right before atom `first`.
bool Comparison(const Page& page, uint32_t first) {
  uint32_t i = first - 1;
  if (!page.Joins(first)) return false;
  if (page.Is(i, kThe) && page.Joins(i)) {
    if (page.IsAny(i - 1, {kBelow, kAbove})) return true;
    --i;
  }
  if (page.IsAny(i, {kFrom, kAgainst, kVersus, kThan})) return true;
  return page.IsAny(i, {kWith, kTo}) && page.Is(i - 1, kCompared);
}

bool SameOrder(const Draft& a, const Draft& b) {
  const Decimal x = (a.range() ? *a.figure.high : a.number.value).Abs(), y = b.number.value.Abs();
  const auto high = Decimal::Multiply(x, Decimal::FromInt(20)),
             low = Decimal::Multiply(y, Decimal::FromInt(20));
  return high && low && y < *high && x < *low;
}

// "435 homes by sale and 187 by tender", "6 million homes, including 1.5 million in the city", "5,000 tonnes
// of copper and 7,000 of zinc"
bool Listed(const Page& page, const Draft& a, const Draft& b, uint32_t before) {
  const bool kind =
      a.figure.kind == FigureKind::kCount || (a.figure.kind == FigureKind::kQuantity && page.Is(b.last, kOf));
  return kind && Alike(a, b) && SameOrder(a, b) && !a.hyphen &&
         page.IsAny(before - 1, {kAnd, kWhile, kBut, kIncluding, kThan}) &&
         page.IsAny(b.last, {kBy, kIn, kFor, kAt, kOn, kFrom, kOf, kTo, kLast});
}

// "exports were 4.1 billion dollars and imports 3.9 billion": a clause without its verb that ends in the
// number.
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
    if (page.Has(i, kStopWord) && !page.Has(i, kDeterminer) && !page.Is(i, kS)) return false;
  }
  return true;
}

// "2,435,000 yen ($22,480) … and 2,380,000 ($21,972)": the same pair of currencies again.
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

// "462,890 vehicles in the quarter, up 6% from 435,059": over the change between, if the numbers are of one
// make.
bool LendFromEarlier(const Page& page, Drafts& drafts, size_t k) {
  Draft& b = drafts[k];
  for (size_t back = 2; back <= 3 && back <= k; ++back) {
    const Draft& a = drafts[k - back];
    if (a.figure.unit.empty() || a.hyphen || a.figure.kind == FigureKind::kOrdinal || !Alike(a, b) ||
        !SameOrder(a, b))
      continue;
    if (a.number.scaled != b.number.scaled || !SameSentence(page, a.first, b.first)) continue;
    Lend(a, b);
    return true;
  }
  return false;
}

// "17 people were killed and 40 others hurt"; others than two officers may be anyone.
bool OtherPeople(const Page& page, const Draft& whole, const Draft& b) {
  return whole.figure.unit == "person" && page.Is(b.last, kRest) && page.Joins(b.last);
}

// "fell by 4.5 million barrels to 421.9 million": the change, then the level of the same things.
bool ByThenTo(const Page& page, const Draft& a, const Draft& b) {
  if (!page.Is(a.last, kTo) || a.last + 1 != FindBoundBefore(page, b.first, b).first || a.hyphen)
    return false;
  const bool thing = a.figure.kind == FigureKind::kCount || a.figure.kind == FigureKind::kMoney ||
                     (a.figure.kind == FigureKind::kQuantity && !(a.unit && a.unit->kind == Unit::kTime));
  uint32_t before = FindBoundBefore(page, a.first, a).first;
  if (page.Is(before - 1, kBy)) --before;
  return thing && MovesBefore(page, before) != Direction::kNone;
}

// "1,280 people, 600 of them minors"
bool Among(const Page& page, const Draft& b) {
  if (page.IsAny(b.first - 1, {kWhom, kWhich}) && page.Is(b.first - 2, kOf)) return true;
  return page.Is(b.last, kOf) && page.IsAny(b.last + 1, {kThem, kWhom, kWhich, kThese, kThose});
}

}  // namespace

bool SameSentence(const Page& page, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i <= to; ++i)
    if (page[i].sentence && i != from) return false;
  return true;
}

void InheritUnits(const Page& page, Drafts& drafts) {
  // Backwards: a bare number takes the unit that closes its list.
  for (size_t k = drafts.size(); k-- > 1;) {
    Draft &a = drafts[k - 1], &b = drafts[k];
    if (!Bare(a) || Bare(b) || b.prefixed || b.figure.unit.empty() || b.figure.kind == FigureKind::kOrdinal)
      continue;
    if (a.figure.kind == FigureKind::kNumber && Coordinated(page, a, b) && Alike(a, b)) Lend(b, a);
  }
  for (size_t k = 0; k < drafts.size(); ++k) {
    Draft& b = drafts[k];
    if (!Bare(b)) continue;
    const uint32_t up = page.Is(b.last, kComma) ? b.last + 1 : b.last;
    if (k + 1 < drafts.size() && page.IsAny(up, {kUp, kDown, kOff}) && drafts[k + 1].first == up + 1 &&
        drafts[k + 1].figure.unit == "point") {
      Lend(drafts[k + 1], b);  // "the index (16,369.03, up 58.06 points)"
      continue;
    }
    if (k == 0) continue;
    bool lent = false;
    for (size_t back = 2; back <= 5 && back <= k && !lent; ++back) {
      lent = SamePair(page, drafts, k, k - back);
      if (lent) Lend(drafts[k - back], b);
    }
    if (lent) continue;
    const Draft& a = drafts[k - 1];
    if (a.figure.unit.empty() || a.figure.kind == FigureKind::kOrdinal ||
        a.figure.kind == FigureKind::kFraction)
      continue;
    if (!SameSentence(page, a.first, b.first)) continue;
    if (page.IsAny(b.first - 1, {kTo, kAt})) {
      // "fell to 1,463.87 points, while another rose 0.1% to 1,333.18"
      for (size_t back = 1; back <= 3 && back <= k && !lent; ++back) {
        const Draft& level = drafts[k - back];
        if (level.figure.unit != "point" || !SameSentence(page, level.first, b.first)) continue;
        const bool change = back == 1 && level.number.value < b.number.value &&
                            b.first - level.last < 8;  // "lost 333 points to end at 21,238.80"
        lent =
            change || (Alike(level, b) && SameOrder(level, b) && level.number.decimals == b.number.decimals);
        if (lent) Lend(level, b);
      }
      if (lent) continue;
    }
    if (Among(page, b) || OtherPeople(page, a, b)) {
      for (size_t back = 1; back <= 2 && back <= k; ++back) {
        const Draft& whole = drafts[k - back];
        if (whole.figure.kind != FigureKind::kCount || !SameSentence(page, whole.first, b.first)) continue;
        if (!OtherPeople(page, whole, b) && whole.number.value < b.number.value) continue;  // no part of it
        Lend(whole, b);
        break;
      }
      continue;
    }
    if (ByThenTo(page, a, b)) {
      Lend(a, b);
      continue;
    }
    if (b.first - a.last > 14) continue;
    uint32_t before = FindBoundBefore(page, b.first, b).first;
    if (page.Is(before - 1, kOf) && page.Text(before - 2) == "average")
      before -= page.IsAny(before - 3, {kA, kAn}) ? 3 : 2;
    if (Coordinated(page, a, b) && !a.hyphen && Alike(a, b) && SameOrder(a, b)) {
      Lend(a, b);
    } else if (Comparison(page, before) && SameOrder(a, b)) {
      Lend(a, b);
    } else if (Comparison(page, before) && LendFromEarlier(page, drafts, k)) {
      continue;
    } else if (page.Is(before - 1, kBy) &&
               (before - 1 == a.last ||
                (a.figure.kind == FigureKind::kPercent && SameOrder(a, b) &&
                 (page.Is(a.first - 1, kBy) || MovesBefore(page, before - 1) != Direction::kNone)))) {
      Lend(a, b);  // "25 metres by 10"; "one rose by 2 percent, the other by 1"
    } else if (Gapped(page, a, b)) {
      Lend(a, b);
    } else {
      for (size_t back = 1; back <= 2 && back <= k; ++back) {
        const Draft& earlier = drafts[k - back];
        if (!Listed(page, earlier, b, before) || !SameSentence(page, earlier.first, b.first)) continue;
        Lend(earlier, b);
        break;
      }
    }
  }
}

}  // namespace reckoner::figures
