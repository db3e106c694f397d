#include "extractors/tables/units.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

struct Row {
  const char* heading;
  const char* unit;  // "" none, "?" a scale without a unit
  int mult;
};

class Units : public ::testing::Test {
 protected:
  Lexicon lexicon;
  PassageReader passages{lexicon};
  FigureExtractor figures{lexicon};
  UnitReader units{passages, figures};

  static std::string Says(const std::optional<CellUnit>& unit) {
    if (!unit) return "";
    return (unit->unit.empty() ? "?" : unit->unit) + "e" + std::to_string(unit->unit_mult);
  }
};

TEST_F(Units, OfHeads) {
  const Row rows[] = {
      {"$m", "USD", 6},
      {"\xC2\xA3"
       "bn",
       "GBP", 9},
      {"million kroner", "NOK", 6},
      {"US$ million", "USD", 6},
      {"NOK million", "NOK", 6},
      {"Value, $bn", "USD", 9},
      {"Output (thousand tonnes)", "tonne", 3},
      {"in millions of euros", "EUR", 6},
      {"US dollars, millions", "USD", 6},
      {"Sales, '000", "?", 3},
      {"Change, %", "percent", 0},
      {"% change", "percent", 0},
      {"Change, pp", "percentage_point", 0},
      {"crore rupees", "INR", 7},
      {"October 2025", "", 0},
      {"Country", "", 0},
      {"W", "", 0},
      {"Pts", "", 0},
      {"", "", 0},
  };
  for (const Row& row : rows) {
    const std::string expected = *row.unit == 0 ? "" : std::string(row.unit) + "e" + std::to_string(row.mult);
    EXPECT_EQ(Says(units.OfHead(row.heading)), expected) << row.heading;
  }
}

TEST_F(Units, OfLabelsOnlyBehindAMark) {
  EXPECT_EQ(Says(units.OfLabel("Revenue ($m)")), "USDe6");
  EXPECT_EQ(Says(units.OfLabel("Operating margin, %")), "percente0");
  EXPECT_EQ(Says(units.OfLabel("Exports by partner, million kroner")), "NOKe6");
  EXPECT_EQ(Says(units.OfLabel("Million-dollar homes")), "");
  EXPECT_EQ(Says(units.OfLabel("Cars")), "");
  EXPECT_EQ(Says(units.OfLabel(std::string(5000, ','))), "");  // no heading
}

}  // namespace
}  // namespace reckoner
