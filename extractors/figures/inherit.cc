// Units that one figure lends another: along coordination ("eight or nine euros", "5.4, 6.1 and 6.7 inches"),
// comparison ("3.9 million headsets, up from 2.4 million"), gapped movement ("rose 2 percent and 1 the year
// before") and bracketed conversions.
#include <algorithm>

#include "extractors/figures/kinship.h"

namespace reckoner::figures {
namespace {

bool Bare(const Draft& d) { return d.bare && d.figure.kind == FigureKind::kNumber; }

void Lend(const Draft& from, Draft& to) {
  const bool percent = from.figure.kind == FigureKind::kPercent || from.figure.kind == FigureKind::kPoints;
  if ((percent && (to.number.scaled || to.number.grouped)) || WholeBehindCoins(from, to)) return;
  to.figure.kind = from.figure.kind;
  to.figure.unit = from.figure.unit;
  to.figure.rule = from.figure.rule;
  to.unit = from.unit;
  if (to.rate.empty()) to.rate = from.rate;
  to.bare = false;
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

// "up 71 per cent, from 113 to 193": the levels behind a change in percent are none; behind one in points
// they are.
bool FromLevels(const Page& page, const Draft& a, const Draft& b) {
  const bool percent = a.figure.kind == FigureKind::kPercent || a.figure.kind == FigureKind::kPoints;
  if (!percent || !page.Is(b.first - 1, kFrom) || !page.Is(b.last, kTo) || !page.Digits(b.last + 1))
    return false;
  uint32_t at = FindBoundBefore(page, a.first, a).first;
  if (page.Is(at - 1, kBy)) --at;
  return MovesBefore(page, at) != Direction::kNone;
}

// "38% were under 25 and 9% over 70": the bare number between two shares is an age.
bool AgeAmongShares(const Page& page, const Drafts& drafts, size_t k) {
  const Draft& a = drafts[k - 1];
  if (k < 2 || drafts[k].figure.kind != FigureKind::kPercent ||
      drafts[k - 2].figure.kind != FigureKind::kPercent || !SameSentence(page, drafts[k - 2].first, a.first))
    return false;
  return page.IsAny(a.first - 1, {kUnder_, kOver}) && page.IsAny(a.last, {kAnd, kComma});
}

// "96 electric buses, 23%, up from 61": from so many, since the share was less.
bool OfTheCount(const Page& page, const Draft& count, const Draft& share, const Draft& base) {
  const bool aside = share.figure.kind == FigureKind::kPercent && page.Is(share.first - 1, kComma) &&
                     page.Is(share.last, kComma) && count.last + 1 == share.first;
  if (!aside || !base.number.whole() || !page.Is(base.first - 1, kFrom)) return false;
  const Decimal &was = base.number.value, &is = share.number.value, &all = count.number.value;
  return (page.Is(base.first - 2, kUp) && was > is && was < all) ||
         (page.Is(base.first - 2, kDown) && was < is && was > all);
}

// "18.5 trillion kroner ($1.75 trillion), down from 19.7 trillion": compared is what was converted, not its
// conversion.
const Draft& Compared(const Page& page, const Drafts& drafts, size_t k) {
  const Draft& a = drafts[k - 1];
  if (k > 1 && OfTheCount(page, drafts[k - 2], a, drafts[k])) return drafts[k - 2];
  // "rose to 1,210 a day, up 51% from 801", "$45, down 3.5% from 46": so many of what it rose to
  if (k > 1 && a.figure.kind == FigureKind::kPercent && MovesBefore(page, a.first) != Direction::kNone) {
    const Draft &level = drafts[k - 2], &base = drafts[k];
    const bool large = level.number.digits > 2 && level.number.decimals == 0 && base.number.decimals == 0;
    if (level.figure.kind != FigureKind::kPercent && (large || !Bare(level)) && SameOrder(level, base) &&
        SameSentence(page, level.first, a.first))
      return level;
  }
  if (k < 2 || !page.Is(a.first - 1, kOpen) || !page.Is(a.last, kClose)) return a;
  const Draft& owner = drafts[k - 2];
  return owner.last == a.first - 1 && owner.figure.kind == a.figure.kind && !owner.figure.unit.empty() ? owner
                                                                                                       : a;
}

// "with 22.5 working days against 23.5": compared is what stands between, which is no figure.
bool NumberBetween(const Page& page, const Draft& a, const Draft& b) {
  for (uint32_t i = a.last; i < b.first; ++i)
    if (page.Digits(i)) return true;
  return false;
}

// "A$5.2 million, from $4.1 million", "7.45 billion H.K. dlrs from 8.59 billion dlrs": what a named dollar is
// set against is no other.
void SettleBase(const Page& page, Drafts& drafts, size_t k) {
  Draft& b = drafts[k];
  if (b.figure.kind != FigureKind::kMoney || b.unit == nullptr || drafts[k - 1].unit == b.unit) return;
  const uint32_t before = FindBoundBefore(page, b.first, b).first;
  if (!Comparison(page, before) || page.Is(before - 1, kThan)) return;
  for (size_t back = 1; back <= 2 && back <= k; ++back) {
    const Draft& a = drafts[k - back];
    if (a.figure.kind != FigureKind::kMoney || a.unit == nullptr) continue;
    const auto &named = a.unit->currencies, &rows = b.unit->currencies;
    const bool signs = named.size() < rows.size() && !named.empty() &&
                       std::find(rows.begin(), rows.end(), named.front()) != rows.end();
    const bool words = page.Is(b.last - 1, kDlrs) && page.Is(a.last - 1, kDlrs);
    if ((signs || words) && a.unit->kind == b.unit->kind && SameOrder(a, b) &&
        SameSentence(page, a.first, b.first)) {
      b.unit = a.unit;
      b.figure.unit = b.rate.empty() ? a.unit->name : a.unit->name + "/" + b.rate;
    }
    return;
  }
}

}  // namespace

void InheritUnits(const Page& page, Drafts& drafts) {
  // Backwards: a bare number takes the unit that closes its list.
  for (size_t k = drafts.size(); k-- > 1;) {
    Draft &a = drafts[k - 1], &b = drafts[k];
    const bool quote =
        !a.rate.empty() && b.figure.kind == FigureKind::kPercent;  // "59.0 per dollar, 1.9% weaker"
    if (!Bare(a) || Bare(b) || quote || b.prefixed || b.figure.unit.empty() ||
        b.figure.kind == FigureKind::kOrdinal)
      continue;
    // "640, or 32%": so many, told as a share.
    const bool share = b.figure.kind == FigureKind::kPercent && page.Is(a.last, kComma) &&
                       page.Text(a.last + 1) == "or" && b.number.value < a.number.value;
    // "seats 740, 20% more": the percentage is of the number
    const bool more = b.figure.kind == FigureKind::kPercent && a.last + 1 == b.first &&
                      (page.IsAny(b.last, {kMore, kLess, kUp, kDown}) || page.Text(b.last) == "fewer");
    // "50 by 61 centimetres"
    const bool by = b.figure.kind == FigureKind::kQuantity && a.last + 1 == b.first &&
                    (page.Is(a.last, kBy) || page.Text(a.last) == "x" || page.Text(a.last) == "×");
    if (by && SameOrder(a, b)) Lend(b, a);
    // "1,210 a day, up 51%", "1,151 more than a year ago, leaving 1,487 places": not of that
    const bool moved = b.figure.kind == FigureKind::kPercent && a.number.digits > 2 &&
                       MovesBefore(page, b.first) != Direction::kNone;
    const bool differs = page.IsAny(a.last, {kMore, kLess}) && page.Is(a.last + 1, kThan);
    if (a.figure.kind == FigureKind::kNumber && !moved && !differs && !share && !more && !IsRatio(page, a) &&
        !AgeAmongShares(page, drafts, k) && Coordinated(page, a, b) && Alike(a, b))
      Lend(b, a);
  }
  for (size_t k = 0; k < drafts.size(); ++k) {
    Draft& b = drafts[k];
    if (k > 0) SettleBase(page, drafts, k);
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
    if (IsRatio(page, b)) continue;
    if (InInterval(page, drafts, k)) {
      Lend(drafts[k - 2], b);
      continue;
    }
    const Draft& a = drafts[k - 1];
    if (a.figure.unit.empty() || a.figure.kind == FigureKind::kOrdinal ||
        a.figure.kind == FigureKind::kFraction)
      continue;
    if (!SameSentence(page, a.first, b.first)) continue;
    // "70 km a second, 15 an hour": what comes by the hour is not what was measured
    if (a.figure.kind == FigureKind::kQuantity && page.IsAny(b.last, {kA, kAn}) &&
        page.Has(b.last + 1, kRateWord))
      continue;
    if (FromLevels(page, a, b)) {
      if (a.figure.kind == FigureKind::kPercent) continue;
      for (size_t level = k; level <= k + 1 && level < drafts.size(); ++level) {
        if (!Bare(drafts[level]) || drafts[level].number.grouped || drafts[level].number.scaled) break;
        drafts[level].figure.kind = FigureKind::kPercent;
        drafts[level].figure.unit = "percent";
        drafts[level].figure.rule = a.figure.rule;
        drafts[level].bare = false;
      }
      continue;
    }
    if (page.IsAny(b.first - 1, {kTo, kAt})) {
      // "fell to 1,463.87 points, while another rose 0.1% to 1,333.18"
      for (size_t back = 1; back <= 3 && back <= k && !lent; ++back) {
        const Draft& level = drafts[k - back];
        if (level.figure.unit != "point" || level.hyphen || !SameSentence(page, level.first, b.first))
          continue;
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
    const bool out_of = a.figure.kind == FigureKind::kCount && page.Is(a.last, kOut) &&
                        page.Is(a.last + 1, kOf) && a.last + 2 == b.first;  // "4,103 votes out of 61,880"
    const bool against =
        a.figure.unit == "vote" && page.Is(a.last, kTo) && a.last + 1 == b.first;  // "29 votes to 26"
    if (out_of || against || Rivals(page, a, b) || ByThenTo(page, a, b) || Tabled(page, a, b)) {
      Lend(a, b);
      continue;
    }
    if (b.first - a.last > 14) continue;
    uint32_t before = FindBoundBefore(page, b.first, b).first;
    if (page.Is(before - 1, kOf) && page.Text(before - 2) == "average")
      before -= page.IsAny(before - 3, {kA, kAn}) ? 3 : 2;
    const bool rate = !b.rate.empty() && a.figure.kind == FigureKind::kCount;  // "96 fires, or 1.3 per 1,000"
    if (Coordinated(page, a, b) && !a.hyphen && (rate || (Alike(a, b) && SameOrder(a, b)))) {
      // "25 million euros a day, 50 million in all"
      const bool in_all = page.Is(b.last, kIn) && page.Joins(b.last + 1) &&
                          (page.Text(b.last + 1) == "all" || page.Text(b.last + 1) == "total");
      Lend(a, b);
      if (in_all) b.rate = {};
    } else if (ThereToo(page, a, b) || FurtherSum(page, a, b)) {
      Lend(a, b);
    } else if (IsMeasuredBy(page, a, before) || (Comparison(page, before) && NumberBetween(page, a, b))) {
      continue;
    } else if (Comparison(page, before) && SameOrder(Compared(page, drafts, k), b)) {
      if (const Draft& owner = Compared(page, drafts, k); !Bare(owner)) Lend(owner, b);
    } else if (Comparison(page, before) && LendFromEarlier(page, drafts, k)) {
      continue;
    } else if (page.Is(before - 1, kBy) &&
               (before - 1 == a.last ||
                (a.figure.kind == FigureKind::kPercent && SameOrder(a, b) &&
                 (page.Is(a.first - 1, kBy) || MovesBefore(page, before - 1) != Direction::kNone)))) {
      Lend(a, b);  // "25 metres by 10"; "one rose by 2 percent, the other by 1"
    } else if (Gapped(page, a, b) || MovesToo(page, a, b, before)) {
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
