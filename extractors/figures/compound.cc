// Figures printed in two parts ("5 feet 2 inches", "13 dollars 45 cents", "3 over 4") and ranges printed as
// two bounds ("more than 10 but fewer than 40").
#include <utility>

#include "extractors/figures/passes.h"

namespace reckoner::figures {
namespace {

// The second part begins right behind the first, or behind "and".
bool Follows(const Page& page, const Draft& a, const Draft& b) {
  return a.last == b.first || (page.IsAny(a.last, {kAnd, kComma}) && a.last + 1 == b.first);
}

bool Plain(const Draft& d) { return d.number.whole() && !d.number.scaled && !d.negative && d.rate.empty(); }

// value + part / parts of the first figure's unit.
bool AddPart(Draft& a, const Draft& b, int parts, int decimals) {
  const auto part =
      Decimal::Divide(b.number.value, Decimal::FromInt(parts), Decimal::Rounding::kHalfEven, 12);
  const auto sum = part ? Decimal::Add(a.number.value, *part) : std::nullopt;
  if (!sum) return false;
  a.number.value = sum->Trimmed();
  if (decimals > 0) {
    a.number.value = *sum;
    a.number.decimals = static_cast<int16_t>(decimals);
    a.number.ulp = Decimal::PowerOfTen(-decimals);
  } else {
    a.number.ulp.reset();
  }
  a.last = a.number.last = b.last;
  return true;
}

// What is measured by two units at once; the second stays below a whole of the first.
constexpr struct {
  std::string_view whole, part;
  int parts;
} kPairs[] = {{"foot", "inch", 12},      {"stone", "pound", 14},   {"pound", "ounce", 16},
              {"hour", "minute", 60},    {"minute", "second", 60}, {"metre", "centimetre", 100},
              {"kilogram", "gram", 1000}};

bool Clause(const Page& page, uint32_t i) { return !page.Joins(i) || (!page.Letters(i) && !page.Digits(i)); }

bool Join(const Page& page, Draft& a, const Draft& b) {
  if (!SameSentence(page, a.first, b.first)) return false;
  const bool cents = b.unit != nullptr && (b.unit->kind == Unit::kMinor || b.unit->kind == Unit::kCoin) &&
                     a.unit != nullptr && a.unit->kind == Unit::kCurrency;
  if (Follows(page, a, b) && Plain(a) && !a.hyphen && (b.rate.empty() || cents)) {
    for (const auto& [whole, part, parts] : kPairs)
      if (a.figure.unit == whole && b.figure.unit == part && b.number.value < Decimal::FromInt(parts))
        return AddPart(a, b, parts, 0);
    if (a.figure.unit == "foot" && b.bare && page.Is(b.last, kIn) && Clause(page, b.last + 1) && Plain(b) &&
        b.number.value < Decimal::FromInt(12)) {  // "5 ft 2 in"
      if (!AddPart(a, b, 12, 0)) return false;
      a.last = a.number.last = b.last + 1;
      return true;
    }
    if (a.figure.kind == FigureKind::kMoney && b.number.whole() && !b.number.scaled && !b.negative &&
        b.number.value < Decimal::FromInt(100)) {
      // "15 dollars and 50." without the word: only at the end of a clause
      const bool bare =
          b.bare && !a.prefixed && Clause(page, b.last) && (b.number.words || b.number.digits == 2);
      if (cents || bare) {
        a.rate = b.rate;  // "5 dollars 20 cents a share"
        return AddPart(a, b, 100, 2);
      }
    }
  }
  // 6'2"
  if (a.bare && Plain(a) && b.figure.unit == "inch" && b.number.value < Decimal::FromInt(12) &&
      page.Is(a.last, kApostrophe) && page.Glued(a.last) && a.last + 1 == b.first && page.Glued(b.first)) {
    a.figure.kind = FigureKind::kQuantity;
    a.figure.unit = "foot";
    a.figure.rule = b.figure.rule;
    a.bare = false;
    return AddPart(a, b, 12, 0);
  }
  // "half of one per cent", "a quarter of 1 percent"
  if (a.figure.kind == FigureKind::kFraction && b.figure.kind == FigureKind::kPercent &&
      page.Is(a.last, kOf) && a.last + 1 == b.first && b.number.whole() &&
      b.number.value == Decimal::FromInt(1)) {
    a.figure.kind = b.figure.kind;
    a.figure.unit = b.figure.unit;
    a.figure.rule = b.figure.rule;
    a.last = b.last;
    return true;
  }
  // "3 over 4", but "her blood pressure was 128 over 84"
  const bool pressure = a.number.digits == 3 && b.number.digits >= 2 &&
                        b.number.value >= Decimal::FromInt(40) && b.number.value < a.number.value;
  if (page.Is(a.last, kOver) && a.last + 1 == b.first && a.bare && b.bare && Plain(a) && Plain(b) &&
      !pressure && Clause(page, b.last) && !b.number.value.is_zero()) {
    SetFraction(a.number, Decimal(), a.number.value, b.number.value);
    a.figure.kind = FigureKind::kFraction;
    a.figure.rule = "fraction.over";
    a.bare = false;
    a.last = b.last;
    return true;
  }
  return false;
}

// "EUR 105.8 (83.4) million": the scale behind the bracket belongs to both.
void ShareBracketScale(const Page& page, Drafts& drafts) {
  for (size_t k = 1; k < drafts.size(); ++k) {
    Draft &a = drafts[k - 1], &b = drafts[k];
    if (a.figure.kind != FigureKind::kMoney || a.number.scaled || !b.bare || b.number.scaled ||
        a.last + 1 != b.first || !page.Is(a.last, kOpen) || !page.Is(b.last, kClose)) {
      continue;
    }
    Numeral scaled = b.number;
    scaled.last = b.last + 1;
    ReadScale(page, true, scaled);
    if (!scaled.scaled) continue;
    const auto value = a.number.value.Scaled(scaled.mult);
    if (!value) continue;
    a.number.value = *value;
    a.number.mult = scaled.mult;
    if (a.number.ulp) a.number.ulp = a.number.ulp->Scaled(scaled.mult);
    a.number.scaled = true;
    b.number = scaled;
    b.figure.kind = a.figure.kind;
    b.figure.unit = a.figure.unit;
    b.figure.rule = a.figure.rule;
    b.unit = a.unit;
    b.bare = false;
    Fill(a);
    Fill(b);
    if (k + 1 < drafts.size() && drafts[k + 1].first < scaled.last)
      drafts[k + 1].dropped = true;  // the scale read by itself
  }
  std::erase_if(drafts, [](const Draft& d) { return d.dropped; });
}

// "a 6-foot-4 centre", "her 5-foot-2-inch frame": inches tied on.
void TieInches(const Page& page, Drafts& drafts) {
  for (size_t k = 0; k < drafts.size(); ++k) {
    Draft& a = drafts[k];
    if (a.figure.unit != "foot" || !a.hyphen || !Plain(a) || !page.Hyphen(a.last)) continue;
    const auto inches = ReadNumeral(page, a.last + 1, false);
    if (!inches || !inches->whole() || inches->scaled || inches->value >= Decimal::FromInt(12)) continue;
    Draft b;
    b.number = *inches;
    b.last = inches->last;
    if (page.Hyphen(b.last) && page.Text(b.last + 1) == "inch") b.last += 2;
    if (!AddPart(a, b, 12, 0)) continue;
    Fill(a);
    if (k + 1 < drafts.size() && drafts[k + 1].first < a.last) drafts[k + 1].dropped = true;
  }
  std::erase_if(drafts, [](const Draft& d) { return d.dropped; });
}

template <typename Try>
void Merge(Drafts& drafts, Try join) {
  size_t kept = 0;
  for (size_t k = 0; k < drafts.size(); ++k) {
    if (kept > 0 && join(drafts[kept - 1], drafts[k])) continue;
    if (kept != k) drafts[kept] = std::move(drafts[k]);
    ++kept;
  }
  drafts.resize(kept);
}

bool Low(Bound bound) { return bound == Bound::kMoreThan || bound == Bound::kAtLeast; }
bool High(Bound bound) { return bound == Bound::kLessThan || bound == Bound::kAtMost; }

}  // namespace

void JoinCompounds(const Page& page, Drafts& drafts) {
  ShareBracketScale(page, drafts);
  TieInches(page, drafts);
  Merge(drafts, [&](Draft& a, const Draft& b) {
    if (!Join(page, a, b)) return false;
    Fill(a);
    return true;
  });
}

void JoinBounded(const Page& page, Drafts& drafts) {
  Merge(drafts, [&](Draft& a, const Draft& b) {
    if (!Low(a.figure.bound) || !High(b.figure.bound) || a.range() || b.range() || !a.figure.value ||
        !b.figure.value)
      return false;
    if (*a.figure.value >= *b.figure.value || !page.IsAny(a.last, {kAnd, kBut, kComma})) return false;
    const BoundBefore bound = FindBoundBefore(page, b.first, b);
    uint32_t begin = a.last + 1;
    if (page.Is(a.last, kComma) && page.IsAny(begin, {kAnd, kBut})) ++begin;
    if (bound.phrase == nullptr || bound.first != begin || !SameSentence(page, a.first, b.first))
      return false;
    if (!a.bare && !b.bare && (a.figure.kind != b.figure.kind || a.figure.unit != b.figure.unit))
      return false;
    Figure figure = a.bare ? b.figure : a.figure;
    figure.low = a.figure.value;
    figure.low_ulp = a.figure.ulp;
    figure.high = b.figure.value;
    figure.high_ulp = b.figure.ulp;
    figure.value.reset();
    figure.ulp.reset();
    figure.bound = Bound::kExact;
    a.unit = a.bare ? b.unit : a.unit;
    a.bare = a.bare && b.bare;
    a.figure = std::move(figure);
    a.last = b.last;
    return true;
  });
}

}  // namespace reckoner::figures
