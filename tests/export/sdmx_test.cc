#include "pipeline/export/sdmx.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace reckoner {
namespace {

// The published structure is what the data follows. To write it anew: RECKONER_PUBLISH=1 export_test.
TEST(Sdmx, ThePublishedStructureIsTheGeneratedOne) {
  const auto path = std::filesystem::path(RECKONER_SOURCE_DIR) / "schemas/sdmx/structure.xml";
  if (std::getenv("RECKONER_PUBLISH")) std::ofstream(path) << SdmxStructure();
  std::ifstream file(path);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), SdmxStructure());
}

}  // namespace
}  // namespace reckoner
