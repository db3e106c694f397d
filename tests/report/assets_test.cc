#include "pipeline/report/assets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reckoner::report {
namespace {

TEST(Assets, AskForNothingFromOutside) {
  for (const std::string_view file : {Style(), Script()}) {
    ASSERT_GT(file.size(), 500u);
    for (const char* word : {"http:", "https:", "url(", "@import", "fetch(", "innerHTML", "eval(", "</"})
      EXPECT_THAT(std::string(file), testing::Not(testing::HasSubstr(word)));
  }
}

TEST(Assets, HashesAreOfSha256) {
  for (const std::string& hash : {StyleHash(), ScriptHash()}) {
    EXPECT_EQ(hash.size(), 7u + 44u);
    EXPECT_TRUE(hash.starts_with("sha256-") && hash.ends_with("="));
  }
  EXPECT_NE(StyleHash(), ScriptHash());
}

}  // namespace
}  // namespace reckoner::report
