// A range runs upwards, and the point that is said to lie in it does.
#include "extractors/checks/formulas.h"
#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

// high - low against everything from zero up.
std::optional<Outcome> Upwards(std::span<const Interval> x) {
  const auto width = Interval::Subtract(x[1], x[0]);
  if (!width) return std::nullopt;
  return Outcome{*width, {Decimal(), std::max(width->high, Decimal())}};
}

std::optional<Outcome> Inside(std::span<const Interval> x) {
  return Outcome{Interval{x[0].low, x[1].high}, x[2]};
}

}  // namespace

void ExpandRange(const LinkReader& link, std::vector<Relation>* relations) {
  if (link.kind() != LinkKind::kRange) return;
  auto low = link.One(TermRole::kLow), high = link.One(TermRole::kHigh);
  const auto point = link.One(TermRole::kPoint);
  if (low && !low->printed.IsPoint()) {  // one figure with both ends
    std::vector<Operand> ends = EndsOf(*low);
    const Figure* figure = link.figure(*low);
    if (figure != nullptr && figure->low && figure->high && *figure->high < *figure->low)
      std::swap(ends[0], ends[1]);
    low = ends[0];
    high = ends[1];
  }
  if (!low || !high) return;
  const bool backwards = high->printed.high < low->printed.low;
  auto relation = point && !backwards ? link.Make("range", "inside", {*low, *high, *point}, 3)
                                      : link.Make("range", "order", {*low, *high}, 2);
  if (!relation) return;
  relation->form = Form::kAmount;
  if (point && !backwards) {
    relation->formula = "{0} <= {2} <= {1}";
    const bool one_figure = low->figure == high->figure;
    relation->if_holds = one_figure ? "{2} lies within {0}" : "{2} lies between {0} and {1}";
    relation->if_fails = one_figure ? "{2} does not lie within {0}" : "{2} does not lie between {0} and {1}";
    relation->compute = Inside;
    relation->reported = 2;
    relation->wide = true;
  } else {
    relation->formula = "{0} <= {1}";
    const std::string range = low->figure == high->figure ? "The range {0}" : "The range from {0} to {1}";
    relation->if_holds = range + " runs upwards";
    relation->if_fails = range + " runs downwards";
    relation->compute = Upwards;
  }
  relations->push_back(std::move(*relation));
}

}  // namespace reckoner
