// Hundredths of currencies, of which prices are counted: "USX" US cents, "GBX" pence. The codes are those of
// currencies.tsv, column `minor`. Pure; any thread.
#pragma once

#include <string_view>
#include <utility>

namespace reckoner {

// The currency of which a code counts hundredths; any other unit as it is. No rates.
constexpr std::string_view WholeCurrency(std::string_view unit) {
  constexpr std::pair<std::string_view, std::string_view> kMinors[] = {
      {"USX", "USD"}, {"GBX", "GBP"}, {"EUX", "EUR"}, {"AUX", "AUD"},
      {"CAX", "CAD"}, {"ZAC", "ZAR"}, {"NZX", "NZD"}};
  for (const auto& [minor, currency] : kMinors)
    if (unit == minor) return currency;
  return unit;
}

}  // namespace reckoner
