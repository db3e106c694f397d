#include "extractors/figures/figure.h"

namespace reckoner {

std::string_view Name(FigureKind kind) {
  static constexpr std::string_view kNames[] = {"money",  "percent",  "points",   "quantity", "count",
                                                "number", "multiple", "fraction", "ordinal"};
  return kNames[static_cast<int>(kind)];
}

std::string_view Name(Bound bound) {
  static constexpr std::string_view kNames[] = {"exact",     "about",   "more_than", "at_least",
                                                "less_than", "at_most", "nearly"};
  return kNames[static_cast<int>(bound)];
}

std::string_view Name(FigureRole role) {
  static constexpr std::string_view kNames[] = {"level", "change", "share", "rank", "other"};
  return kNames[static_cast<int>(role)];
}

std::string_view Name(Direction direction) {
  static constexpr std::string_view kNames[] = {"", "up", "down", "flat"};
  return kNames[static_cast<int>(direction)];
}

}  // namespace reckoner
