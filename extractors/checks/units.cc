#include "extractors/checks/units.h"

#include <algorithm>
#include <array>

#include "extractors/figures/minor_units.h"

namespace reckoner {
namespace {

struct Row {
  std::string_view unit, base, factor;
};

// Spellings are those of the lexicon's units table, in the singular.
constexpr std::array<Row, 43> kRows = {{
    {"basis_point", "percentage_point", "0.01"},
    {"kilometre", "metre", "1000"},
    {"metre", "metre", "1"},
    {"centimetre", "metre", "0.01"},
    {"millimetre", "metre", "0.001"},
    {"mile", "metre", "1609.344"},
    {"nautical mile", "metre", "1852"},
    {"yard", "metre", "0.9144"},
    {"foot", "metre", "0.3048"},
    {"inch", "metre", "0.0254"},
    {"hectare", "square metre", "10000"},
    {"acre", "square metre", "4046.8564224"},
    {"square metre", "square metre", "1"},
    {"square kilometre", "square metre", "1000000"},
    {"square mile", "square metre", "2589988.110336"},
    {"square foot", "square metre", "0.09290304"},
    {"square yard", "square metre", "0.83612736"},
    {"tonne", "kilogram", "1000"},
    {"metric ton", "kilogram", "1000"},
    {"kilogram", "kilogram", "1"},
    {"gram", "kilogram", "0.001"},
    {"milligram", "kilogram", "0.000001"},
    {"pound", "kilogram", "0.45359237"},
    {"ounce", "kilogram", "0.028349523125"},
    {"stone", "kilogram", "6.35029318"},
    {"short ton", "kilogram", "907.18474"},
    {"long ton", "kilogram", "1016.0469088"},
    {"troy ounce", "kilogram", "0.0311034768"},
    {"litre", "litre", "1"},
    {"millilitre", "litre", "0.001"},
    {"hectolitre", "litre", "100"},
    {"cubic metre", "litre", "1000"},
    {"gallon", "litre", "3.785411784"},
    {"imperial gallon", "litre", "4.54609"},
    {"cubic foot", "litre", "28.316846592"},
    {"kilometre/hour", "metre/hour", "1000"},
    {"mile/hour", "metre/hour", "1609.344"},
    {"knot", "metre/hour", "1852"},
    {"watt", "watt", "1"},
    {"kilowatt", "watt", "1000"},
    {"megawatt", "watt", "1000000"},
    {"gigawatt", "watt", "1000000000"},
    {"terawatt", "watt", "1000000000000"},
}};

// A rate of minor units ("GBX/litre") is one of major units.
UnitInBase Simple(std::string_view unit) {
  if (const std::string_view whole = WholeCurrency(unit); whole != unit)
    return {std::string(whole), *Decimal::FromInt(1).Scaled(-2)};
  const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& r) { return r.unit == unit; });
  if (row == kRows.end()) return {std::string(unit), Decimal::FromInt(1)};
  return {std::string(row->base), *Decimal::Parse(row->factor)};
}

}  // namespace

UnitInBase InBase(std::string_view unit) {
  UnitInBase whole = Simple(unit);
  const size_t slash = unit.find('/');
  if (whole.base != unit || slash == std::string_view::npos) return whole;
  UnitInBase over = Simple(unit.substr(0, slash));
  over.base += unit.substr(slash);
  return over;
}

bool SameDimension(std::string_view a, std::string_view b) {
  return a == b || InBase(a).base == InBase(b).base;
}

std::span<const std::string_view> AmbiguousWith(std::string_view unit) {
  static constexpr std::string_view kMile[] = {"nautical mile"}, kGallon[] = {"imperial gallon"},
                                    kOunce[] = {"troy ounce"}, kTon[] = {"tonne", "short ton", "long ton"};
  if (unit == "mile") return kMile;
  if (unit == "gallon") return kGallon;
  if (unit == "ounce") return kOunce;
  if (unit == "ton" || unit == "tonne" || unit == "short ton") return kTon;
  return {};
}

std::optional<bool> IsCelsius(std::string_view unit) {
  if (unit == "degree_celsius" || unit == "degree Celsius") return true;
  if (unit == "degree_fahrenheit" || unit == "degree Fahrenheit") return false;
  return std::nullopt;
}

}  // namespace reckoner
