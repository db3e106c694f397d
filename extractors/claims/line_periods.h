// The periods of a sentence beside its figures: which of its period items speak for a figure, and what moment
// they say together. Looks at a reading; belongs to one pass over it (moments.h).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/claims/moments.h"

namespace reckoner::moments {

class LinePeriods {
 public:
  explicit LinePeriods(const Reading& reading) : reading_(reading) {}

  // The words of an item, in lower case.
  std::string_view Words(const Item& item) const;
  // The moment that period items say together, for a base or for the thing itself; `now` is the thing's.
  std::optional<Moment> Say(const TagLine& line, const std::vector<int32_t>& items, bool base,
                            const Moment& now) const;
  // Period items next to item `at` on one side, not the other figures'; `bases`: those that say against what.
  std::vector<int32_t> Beside(const TagLine& line, int32_t at, int step, bool bases) const;
  // The periods that open the sentence, before any figure.
  std::vector<int32_t> Before(const TagLine& line, int32_t at) const;
  // "the deficit for the eight months to the end of February", "so far this year": no single moment.
  bool Accumulated(const TagLine& line, int32_t at) const;

 private:
  bool EndsWith(int32_t period, const Period& day) const;
  bool IsOfLength(const Item& item, const Moment& now) const;
  bool IsSince(const TagLine& line, const Item& item) const;
  bool IsOfItsStart(const TagLine& line, int32_t period) const;
  bool IsDelivery(const TagLine& line, int32_t period) const;
  bool IsDayOfSaying(const TagLine& line, int32_t period) const;
  bool IsReportDay(const TagLine& line, int32_t at, int32_t period) const;

  const Reading& reading_;
};

}  // namespace reckoner::moments
