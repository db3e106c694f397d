// A relation: one formula over the numbers of a link, ready to be tried, and tried again with a number
// changed (repair.h). A family of checks (registry.h) turns a link into relations; judge.h says whether they
// hold. Plain values; the link outlives them.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/checks/check.h"
#include "extractors/checks/stance.h"

namespace reckoner {

// One number of a relation, signed as the sentence means it (a fall of 6.9% is -6.9), in the relation's unit.
struct Operand {
  TermRole role = TermRole::kFirst;
  int32_t figure = -1, period = -1, claim = -1;
  Printed printed;  // the figure's number times `factor`
  Stance stance;
  Decimal factor = Decimal::FromInt(1);  // unit into base, sign, a fraction into percent
  std::string unit;                      // the base unit (units.h): what `printed` is in
  bool sign_known = true;                // false: a change of which nothing tells up from down
  bool is_signed = false;                // a minus is printed
  bool lost = false;                     // the size of a loss: more of it is less
};

// The operand times `by`. False when that can't be held.
bool Rescale(const Decimal& by, Operand* operand);
// The operand with another number printed.
std::optional<Operand> Reprinted(const Operand& operand, const Printed& figure);

struct Outcome {
  Interval computed;
  Interval reported;
};

// Intervals in operand order -> both sides of the relation; nullopt where it has no value (a base that may be
// zero).
using Compute = std::function<std::optional<Outcome>(std::span<const Interval>)>;

// Another reading of the same numbers, which is a known slip: tried when the relation fails (repair.h).
struct Misreading {
  std::string_view why;  // static: "wrong_base", "percent_vs_points"
  size_t operand;        // what would have to change
  std::string as;        // to what; empty: the value that the formula gives
  Compute compute;
};

// How the computed side reads in a sentence.
enum class Form : uint8_t {
  kPercentChange,  // "a fall of 6.78% to 6.86%"
  kPointChange,    // "a rise of 0.2 points"
  kAmountChange,   // "a fall of $3.4 billion"
  kDirection,      // "a rise"
  kPercent,        // "37.8%"
  kAmount,         // "$3.4 billion"
  kBalance,        // "a surplus of $3.4 billion"
  kTimes,          // "2.2 times"
  kNumber,         // "5"
};

struct Relation {
  std::string_view kind, variant;  // static
  const Link* link = nullptr;
  std::vector<Operand> operands;  // formula order
  Compute compute;
  std::string formula;  // {0} stands for the first operand
  std::string says;     // the same in words: "From {1} to {0} is {c}"; {c} is the computed side
  Form form = Form::kNumber;
  std::string against;  // what the computed side is set against, where no operand is ("100%")
  // Whole sentences for the two outcomes, where `says` would not read well.
  std::string if_holds, if_fails;
  std::string if_open;  // and where a premise is unknown; empty: one of the two, with what is open
  int reported = -1;    // the operand on the right-hand side; -1: what is reported is in the formula itself
  int exponent = 0;     // 0, or the decimal place that `computed` is rounded to
  bool wide = false;    // the computed side is wide by nature, so no sign of a weak test
  bool movable = true;  // false: counted in words or dates, so digits don't slip
  std::vector<Premise> premises;
  // Premises that only matter when the formula fails: that it holds is the best sign that they do.
  std::vector<std::string_view> doubts;
  std::vector<std::pair<std::string, Compute>> implied;  // named intervals that follow (Outcome::computed)
  std::vector<Misreading> misreadings;
  // What it means that the formula holds, or fails, where that isn't plain: a reading of last resort.
  Verdict when_holds = Verdict::kConsistent;
  Verdict when_fails = Verdict::kInconsistent;
  std::string_view why_when_holds;  // static: the slip that this reading presumes
};

}  // namespace reckoner
