#include "extractors/claims/fits.h"

#include <algorithm>
#include <string_view>

#include "extractors/figures/minor_units.h"

namespace reckoner {
namespace {

Decimal Ratio(int64_t numerator, int power) { return *Decimal::FromInt(numerator).Scaled(power); }

// The part of a unit before "/": what is counted.
std::string_view Head(std::string_view unit) { return unit.substr(0, unit.find('/')); }

std::optional<Interval> Times100(const std::optional<Interval>& ratio) {
  if (!ratio) return std::nullopt;
  return Interval::Multiply(*ratio, Interval::Point(Decimal::FromInt(100)));
}

std::optional<Interval> Magnitude(const Figure& figure) {
  std::optional<Interval> printed = Printed(figure);
  if (printed && printed->high.sign() < 0) return printed->Negated();
  return printed;
}

// Cents and pence in dollars and pounds.
std::optional<Interval> InMain(const Figure& figure) {
  const auto printed = Magnitude(figure);
  const std::string_view head = Head(figure.unit);
  if (!printed || figure.kind != FigureKind::kMoney || head.size() != 3 || head[2] != 'X') return printed;
  return Interval::Multiply(*printed, Interval::Point(*Decimal::Make(1, -2)));
}

}  // namespace

bool IsAge(const Figure& figure) { return figure.unit == "year of age"; }

bool Comparable(const Figure& a, const Figure& b) {
  auto share = [](const Figure& f) { return f.kind == FigureKind::kPercent; };
  auto bare = [](const Figure& f) {
    return f.unit.empty() &&
           (f.kind == FigureKind::kNumber || f.kind == FigureKind::kCount || f.kind == FigureKind::kQuantity);
  };
  auto fraction = [](const Figure& f) { return f.kind == FigureKind::kFraction; };
  auto level = [&](const Figure& f) {
    return share(f) || bare(f) || fraction(f) || f.kind == FigureKind::kMoney ||
           f.kind == FigureKind::kQuantity || f.kind == FigureKind::kCount;
  };
  if (!a.value || !b.value || !level(a) || !level(b)) return false;
  if (fraction(a) || fraction(b)) return fraction(a) && fraction(b);
  // "255,130 18-year-olds, 4.7% more than the 243,650": nobody is so old
  const auto of_people = [](const Figure& figure) { return *figure.value > Decimal::FromInt(130); };
  if ((IsAge(a) && of_people(b)) || (IsAge(b) && of_people(a))) return false;
  if (bare(a) || bare(b)) return true;
  if (share(a) != share(b)) return false;
  if (share(a)) return true;
  if (a.unit == b.unit) return true;
  // "28.3 million metric tons … 10.9 million tons": the second says the first's by its short name.
  if (a.kind == FigureKind::kQuantity && b.kind == FigureKind::kQuantity) {
    const auto may_be = [](const Figure& short_named, const Figure& named) {
      const std::vector<std::string>& all = short_named.unit_candidates;
      return named.unit_candidates.empty() && std::find(all.begin(), all.end(), named.unit) != all.end();
    };
    if (may_be(a, b) || may_be(b, a)) return true;
  }
  // "12 dlrs a share" against "10 dlrs"; a counted noun may be named in other words ("units", "cars").
  if (WholeCurrency(Head(a.unit)) == WholeCurrency(Head(b.unit)))
    return a.unit.find('/') == std::string::npos || b.unit.find('/') == std::string::npos;
  return a.kind == FigureKind::kCount && b.kind == FigureKind::kCount;
}

void Inherit(Figure& bare, const Figure& from) {
  if (!bare.unit.empty() || !bare.value || !from.value || bare.kind == FigureKind::kPercent) return;
  if (bare.unit_mult == 0 && from.unit_mult > 0 && bare.value->sign() > 0 && from.value->sign() > 0) {
    // Unscaled it would be less than a thousandth, scaled it is within a factor of thirty.
    const auto scaled = bare.value->Scaled(from.unit_mult);
    const auto low = from.value->Scaled(-2), high = from.value->Scaled(2);
    const auto tiny = from.value->Scaled(-3);
    if (scaled && low && high && tiny && *bare.value < *tiny && *low < *scaled && *scaled < *high) {
      bare.value = scaled;
      if (bare.ulp) bare.ulp = bare.ulp->Scaled(from.unit_mult);
      bare.unit_mult = from.unit_mult;
    }
  }
  if (from.kind == FigureKind::kMoney || from.kind == FigureKind::kPercent ||
      from.kind == FigureKind::kQuantity || from.kind == FigureKind::kCount) {
    bare.unit = from.unit;
    bare.kind = from.kind;
    bare.unit_candidates = from.unit_candidates;
  }
}

std::optional<Interval> Printed(const Figure& figure, int halves) {
  if (!figure.value) return std::nullopt;
  const Decimal& value = *figure.value;
  std::optional<Interval> out = figure.ulp ? Interval::Around(value, *figure.ulp, halves)
                                           : std::optional<Interval>(Interval::Point(value));
  if (!out) return std::nullopt;
  auto widen = [&](int percent, bool down, bool up) {
    const auto slack = Decimal::Multiply(value.Abs(), Ratio(percent, -2));
    if (!slack) return;
    const auto low = Decimal::Subtract(value, *slack), high = Decimal::Add(value, *slack);
    if (down && low) out->low = std::min(out->low, *low);
    if (up && high) out->high = std::max(out->high, *high);
  };
  switch (figure.bound) {
    case Bound::kExact:
      break;
    case Bound::kAbout:
      widen(5, true, true);
      break;
    case Bound::kMoreThan:
    case Bound::kAtLeast:
      widen(10, false, true);
      break;
    case Bound::kLessThan:
    case Bound::kAtMost:
    case Bound::kNearly:
      widen(10, true, false);
      break;
  }
  return out;
}

bool FitsPercent(const Figure& newer, const Figure& older, const Figure& percent) {
  const auto a = Magnitude(newer), b = Magnitude(older), p = Magnitude(percent);
  if (!a || !b || !p) return false;
  const auto ratio = Times100(Interval::Divide(*a, *b));
  if (!ratio) return false;
  const auto change = Interval::Subtract(*ratio, Interval::Point(Decimal::FromInt(100)));
  return change && (change->Meets(*p) || change->Meets(p->Negated()));
}

namespace {

std::optional<Interval> SumOf(const std::vector<const Figure*>& parts, int halves = 1) {
  Interval sum = Interval::Point(Decimal());
  for (const Figure* part : parts) {
    const auto printed = Printed(*part, halves);
    if (!printed) return std::nullopt;
    const auto next = Interval::Add(sum, *printed);
    if (!next) return std::nullopt;
    sum = *next;
  }
  return sum;
}

}  // namespace

bool FitsSum(const std::vector<const Figure*>& parts, const Figure& total) {
  const auto sum = SumOf(parts), whole = Printed(total);
  return sum && whole && sum->Meets(*whole);
}

bool ExceedsTotal(const std::vector<const Figure*>& parts, const Figure& total) {
  const auto sum = SumOf(parts, 2), whole = Printed(total, 2);
  return sum && whole && sum->low > whole->high;
}

bool FitsDifference(const Figure& a, const Figure& b, const Figure& c) {
  const auto left = Magnitude(a), right = Magnitude(b), size = Magnitude(c);
  if (!left || !right || !size) return false;
  const auto difference = Interval::Subtract(*left, *right);
  return difference && (difference->Meets(*size) || difference->Meets(size->Negated()));
}

bool FitsShare(const Figure& part, const Figure& total, const Figure& percent) {
  const auto a = Magnitude(part), b = Magnitude(total), p = Magnitude(percent);
  if (!a || !b || !p) return false;
  const auto share = Times100(Interval::Divide(*a, *b));
  return share && share->Meets(*p);
}

bool FitsProduct(const Figure& a, const Figure& b, const Figure& c) {
  const auto left = InMain(a), right = InMain(b), total = InMain(c);
  if (!left || !right || !total) return false;
  const auto product = Interval::Multiply(*left, *right);
  return product && product->Meets(*total);
}

}  // namespace reckoner
