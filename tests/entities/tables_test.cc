// What the vocabulary's tables promise each other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>
#include <string>

#include "extractors/lexicon/lexicon.h"

namespace reckoner {
namespace {

using testing::IsEmpty;

// ISO 3166-1, alpha-3.
constexpr char kIso3166[] =
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA "
    "BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN "
    "CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU "
    "EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB "
    "GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL "
    "ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO "
    "LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR "
    "MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER "
    "PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM "
    "SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK "
    "TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM "
    "VUT WLF WSM YEM ZAF ZMB ZWE ";

const Lexicon& TheLexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

std::set<std::string_view> Refs(std::string_view table) {
  std::set<std::string_view> refs;
  for (const Table::Row& row : TheLexicon().table(table).rows()) refs.insert(row["ref"]);
  return refs;
}

TEST(Tables, EveryCountryIsThere) {
  const auto refs = Refs("areas");
  std::istringstream codes(kIso3166);
  int n = 0;
  for (std::string code; codes >> code; ++n) EXPECT_TRUE(refs.contains(code)) << code;
  EXPECT_EQ(n, 249);
  EXPECT_TRUE(refs.contains("WLD"));
}

TEST(Tables, ANameMeansOneThingUnlessKnownToMeanSeveral) {
  const std::set<std::string_view> ambiguous = {"Georgia", "Georgian", "Congo", "Congolese",
                                                "Virgin Islands"};
  for (const char* table : {"areas", "groups", "organisations", "products"}) {
    std::map<std::string_view, std::string_view> owner;
    for (const Table::Row& row : TheLexicon().table(table).rows()) {
      std::vector<std::string_view> names = row.List("names");
      if (std::string_view(table) != "products") {
        for (const std::string_view alias : row.List("aliases")) names.push_back(alias);
      }
      for (const std::string_view name : names) {
        const auto [at, fresh] = owner.try_emplace(name, row["ref"]);
        EXPECT_TRUE(fresh || at->second == row["ref"] || ambiguous.contains(name))
            << table << ": " << name << " is " << at->second << " and " << row["ref"];
      }
    }
  }
}

TEST(Tables, FamiliesProductsAndBodiesNameWhatThereIs) {
  const auto indicators = Refs("indicators");
  for (const Table::Row& row : TheLexicon().table("families").rows()) {
    EXPECT_TRUE(row["whole"].empty() || indicators.contains(row["whole"])) << row["whole"];
    for (const std::string_view part : row.List("parts")) EXPECT_TRUE(indicators.contains(part)) << part;
  }
  const auto products = Refs("products");
  for (const Table::Row& row : TheLexicon().table("products").rows()) {
    EXPECT_TRUE(row["parent"].empty() || products.contains(row["parent"])) << row["parent"];
  }
  const auto areas = Refs("areas"), groups = Refs("groups");
  for (const Table::Row& row : TheLexicon().table("organisations").rows()) {
    EXPECT_TRUE(areas.contains(row["area"]) || groups.contains(row["area"]))
        << row["ref"] << ": " << row["area"];
  }
  for (const Table::Row& row : TheLexicon().table("groups").rows()) {
    for (const std::string_view member : row.List("members")) EXPECT_TRUE(areas.contains(member)) << member;
  }
}

TEST(Tables, NoCellHasStraySpaces) {
  std::vector<std::string> stray;
  for (const char* table : {"areas", "groups", "organisations", "indicators", "products", "not_names"}) {
    const std::string_view column = std::string_view(table) == "not_names" ? "phrase" : "names";
    for (const Table::Row& row : TheLexicon().table(table).rows()) {
      for (const std::string_view name : row.List(column)) {
        if (name.empty() || name.front() == ' ' || name.back() == ' ')
          stray.push_back(std::string(table) + ": " + std::string(name));
      }
    }
  }
  EXPECT_THAT(stray, IsEmpty());
}

}  // namespace
}  // namespace reckoner
