// The arithmetic that several families share, on intervals rounded outward.
#pragma once

#include <optional>
#include <span>

#include "extractors/checks/relation.h"

namespace reckoner {

// * 10^power.
std::optional<Interval> Times(const Interval& interval, int power);
// (now / old - 1) * 100; nullopt when old may be zero.
std::optional<Interval> PercentChange(const Interval& now, const Interval& old);
// The hull of `value` over the corners of the box `x`: exact for a function that is monotone in each of them
// over the box (d / (n - d), where d stands twice). At most 6 of them; `value` must be rounded outward
// itself.
std::optional<Interval> OverCorners(
    std::span<const Interval> x,
    const std::function<std::optional<Interval>(std::span<const Interval>)>& value);

inline constexpr size_t kMaxParts = 40;  // of a sum: more is a table, not a sentence
std::optional<Interval> SumOf(std::span<const Interval> x);
// "{0}, {1} and {2}", for a pattern.
std::string ListOf(size_t count, std::string_view between, std::string_view before_last);
// A range as its two ends, a point as itself.
std::vector<Operand> EndsOf(const Operand& operand);

// Two losses move as their sizes do ("the loss narrowed to 84 from 132"): both turn positive, and are marked
// as doubtful when the minus is printed ("the result fell to -84 from -32"). False when one is a loss and the
// other a gain: no change between them is a percentage.
bool MagnitudesOfLosses(Operand* now, Operand* old);
// For a change that is printed without a direction: the last operand, which is what is reported, takes the
// sign of what is computed.
Compute EitherSign(Compute compute);

}  // namespace reckoner
