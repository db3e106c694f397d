// Ranges: "3 to 5 percent", "$89-93 billion", "between 20 and 30", "two or three". A movement "from A to B"
// stays two figures.
#include "extractors/figures/kinship.h"
#include "extractors/figures/range_link.h"

namespace reckoner::figures {
namespace {

constexpr uint32_t kFromRange = 6;  // atoms between two ranges of which the second is what was before

bool Unitless(const Draft& d) {
  return d.bare || (d.figure.kind == FigureKind::kNumber && d.figure.unit.empty());
}

bool Percent(const Draft& d) {
  return d.figure.kind == FigureKind::kPercent || d.figure.kind == FigureKind::kPoints;
}

bool Agree(const Draft& a, const Draft& b) {
  // No percentage runs to 70,370 or to 3 billion.
  const auto far = [](const Draft& x) { return x.number.scaled || x.number.grouped || x.number.digits > 3; };
  if ((Percent(a) && !Percent(b) && far(b)) || (Percent(b) && !Percent(a) && far(a))) return false;
  if (Unitless(a) || Unitless(b)) return true;
  if (a.figure.kind != b.figure.kind) return false;
  if (a.figure.unit == b.figure.unit) return true;
  return a.figure.kind == FigureKind::kMoney && a.unit != nullptr && b.unit != nullptr &&
         a.unit->kind == b.unit->kind && (a.unit->currencies.size() > 1 || b.unit->currencies.size() > 1);
}

// The power of ten the second end was printed with goes for the first: "$89 to $93 billion", not "500 to 1
// million".
void ShareScale(Draft& a, const Draft& b) {
  if (a.number.scaled || !b.number.scaled || b.number.mult <= 0 || a.number.vague() || a.number.fraction())
    return;
  const auto mantissa = b.number.value.Scaled(-b.number.mult);
  if (!mantissa || a.number.value > *mantissa) return;
  const auto value = a.number.value.Scaled(b.number.mult);
  if (!value) return;
  a.number.value = *value;
  if (a.number.ulp) a.number.ulp = a.number.ulp->Scaled(b.number.mult);
  a.number.mult = b.number.mult;
  a.number.scaled = true;
}

bool Modal(const Page& page, uint32_t i) {
  for (const std::string_view modal : {"may", "might", "could", "would", "will", "can"})
    if (page.Text(i) == modal) return true;
  return false;
}

void TakeUnit(Draft& to, const Draft& from) {
  if (!Unitless(to) || Unitless(from)) return;
  to.figure.kind = from.figure.kind;
  to.figure.unit = from.figure.unit;
  to.figure.rule = from.figure.rule;
  to.unit = from.unit;
  to.rate = to.rate.empty() ? from.rate : to.rate;
  to.bare = false;
}

}  // namespace

void JoinRanges(const Page& page, Drafts& drafts) {
  size_t kept = 0;
  for (size_t k = 0; k < drafts.size(); ++k) {
    if (kept == 0) {
      ++kept;
      continue;
    }
    Draft& a = drafts[kept - 1];
    Draft& b = drafts[k];
    const auto keep = [&] {
      if (kept != k) drafts[kept] = std::move(b);
      ++kept;
    };
    const Link link = a.range() || b.number.vague() || a.number.vague() ||
                              a.figure.kind == FigureKind::kOrdinal ||
                              b.figure.kind == FigureKind::kOrdinal || a.figure.kind == FigureKind::kMultiple
                          ? Link::kNone
                          : LinkBetween(page, a, b);
    if (link == Link::kNone || !Agree(a, b)) {
      keep();
      continue;
    }
    const bool from = LedBy(page, a, kFrom), between = LedBy(page, a, kBetween);
    bool range = false;
    Draft scaled = a;
    ShareScale(scaled, b);
    const auto end = [](const Draft& d) { return d.negative ? d.number.value.Negated() : d.number.value; };
    const bool rising = end(scaled) < end(b);
    switch (link) {
      case Link::kHyphen:
        range = rising;
        break;
      case Link::kSlash:
        range = rising && ((a.prefixed && b.prefixed) || (a.number.decimals > 1 && b.number.decimals > 1));
        break;
      case Link::kTo: {
        // "revised from 3 to 4 percent to 5 to 6 percent": ranges at both ends
        const bool onward =
            from && k + 1 < drafts.size() && drafts[k + 1].first == b.last + 1 && page.Is(b.last, kTo);
        // "between $8.10 and $8.40, up from $7.90 to $8.20": what a range is set against is one too.
        const bool both = from && kept >= 2 && drafts[kept - 2].range() && Agree(drafts[kept - 2], b) &&
                          a.first - drafts[kept - 2].last <= kFromRange &&
                          SameSentence(page, drafts[kept - 2].last, a.first);
        const bool moves = from && !onward && !both && MovesNear(page, a.first - 1);
        // "rose 2 percent to 54 percent", "fell $2 to $54": a change, then a level.
        const auto triple = Decimal::Multiply(scaled.number.value, Decimal::FromInt(3));
        uint32_t before = FindBoundBefore(page, a.first, a).first;
        if (page.IsAny(before - 1, {kOnly, kJust}))
          --before;
        else if (page.Has(before - 1, kSkipWord) && page.IsAny(before - 2, {kA, kAn}))
          before -= 2;  // "fell a record 121,000 to 2.99 million"
        const bool by = page.Is(before - 1, kBy);
        if (by) --before;
        if (page.Letters(before - 1) && page.Text(before - 1).ends_with("ly")) --before;
        // "may rise 0.3 to 1.1 metres": so much at least, so much at most
        const bool forecast =
            Unitless(a) && b.figure.kind == FigureKind::kQuantity && Modal(page, before - 2);
        const bool wide = !forecast && triple && *triple < b.number.value;
        const bool bare = by && Percent(b) && Unitless(a);  // "rise by 2 to 7 percent"
        const bool changes =
            !from && !bare && MovesBefore(page, before) != Direction::kNone &&
            (wide ||
             (b.figure.kind == FigureKind::kMoney && (Unitless(a) || a.figure.kind == FigureKind::kMoney)) ||
             (Unitless(b) && WholeBehindCoins(a, b)));
        // "raised its quota by 30,000 to 700,000 barrels", "by 90,000 b/d to 3.4 million b/d": too wide for a
        // range
        const bool huge = !Percent(a) && triple && *triple < b.number.value.Scaled(-1).value_or(*triple);
        // "fell last week by 387,000 bpd to 2.6 million bpd": each in full, and written in two ways
        const bool apart = !Percent(a) && !Unitless(a) && a.number.grouped && b.number.scaled;
        const bool steps = by && !from && MovesNear(page, before) &&
                           ((scaled.number.grouped && b.number.grouped && wide) || (apart && wide) || huge);
        if (steps) TakeUnit(a, b);
        // "a ratio of 1 to 23": how many of one to the other
        const bool ratio = !from && Unitless(a) && Unitless(b) && IsRatio(page, a);
        range = rising && !moves && !changes && !steps && !ratio;
        // "1.3 A to 0.03 A", printed from the top: both ends say what they measure, and nothing moves.
        if (!rising && !from && !changes && !Unitless(a) && !Unitless(b) &&
            a.figure.kind == FigureKind::kQuantity && !MovesNear(page, a.first)) {
          std::swap(scaled.number, b.number);
          std::swap(scaled.negative, b.negative);
          Fill(b);
          range = true;
        }
        if (!range && !rising && !from && !Unitless(b) && Unitless(a)) TakeUnit(a, b);
        b.paired = !range && !from && Unitless(a) && Unitless(b) && !changes;  // "voted 63 to 35"
        break;
      }
      case Link::kAnd:
        range = between && rising;
        break;
      case Link::kOr:
        range = false;  // "eight or nine euros": either may be the one; units pass along (inherit.cc)
        break;
      case Link::kNone:
        break;
    }
    if (!range) {
      if (from && link == Link::kTo) {  // both ends of a movement count the same
        ShareScale(a, b);
        Fill(a);
        TakeUnit(a, b);
        TakeUnit(b, a);
      }
      keep();
      continue;
    }
    TakeUnit(scaled, b);
    TakeUnit(b, scaled);
    Fill(scaled);
    a = scaled;
    a.figure.low = a.figure.value;
    a.figure.low_ulp = a.figure.ulp;
    a.figure.high = b.figure.value;
    a.figure.high_ulp = b.figure.ulp;
    a.figure.value.reset();
    a.figure.ulp.reset();
    a.figure.unit = b.figure.unit.empty() ? a.figure.unit : b.figure.unit;
    if (b.unit != nullptr && (a.unit == nullptr || b.unit->currencies.size() < a.unit->currencies.size()))
      a.unit = b.unit;
    if (a.rate.empty()) a.rate = b.rate;
    a.figure.decimals = std::max(a.figure.decimals, b.figure.decimals);
    a.noun = b.noun != 0 ? b.noun : a.noun;
    a.last = b.last;
    a.number.last = b.number.last;
  }
  drafts.resize(kept);
}

}  // namespace reckoner::figures
