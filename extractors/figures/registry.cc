#include "extractors/figures/families.h"

namespace reckoner::figures {

std::span<const Family> Families() {
  static constexpr Family kFamilies[] = {
      {"negative", ReadNegative}, {"percent", ReadPercent},   {"points", ReadPoints},
      {"money", ReadMoney},       {"multiple", ReadMultiple}, {"fraction", ReadFraction},
      {"age", ReadAge},           {"quantity", ReadQuantity}, {"cricket", ReadCricket},
      {"lottery", ReadLottery},   {"name", ReadName},         {"count", ReadCount},
      {"number", ReadNumber},
  };
  return kFamilies;
}

std::span<const Family> WordFamilies() {
  static constexpr Family kFamilies[] = {
      {"unit_alone", ReadUnitAlone},
      {"word_fraction", ReadWordFraction},
      {"word_multiple", ReadWordMultiple},
      {"ordinal", ReadOrdinal},
  };
  return kFamilies;
}

}  // namespace reckoner::figures
