#include "extractors/figures/draft.h"

#include <utility>

namespace reckoner::figures {

void Fill(Draft& draft) {
  Figure& figure = draft.figure;
  const Numeral& number = draft.number;
  const auto sign = [&](const Decimal& value) { return draft.negative ? value.Negated() : value; };
  if (number.vague()) {
    figure.low = sign(*number.low);
    figure.high = sign(*number.high);
    if (draft.negative) std::swap(figure.low, figure.high);
  } else {
    figure.value = sign(number.value);
    figure.ulp = number.words || figure.kind == FigureKind::kMultiple ? std::nullopt : number.ulp;
  }
  figure.numerator = number.numerator;
  figure.denominator = number.denominator;
  figure.unit_mult = number.mult;
  figure.decimals = number.decimals;
}

}  // namespace reckoner::figures
