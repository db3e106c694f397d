// Every corpus/pages/NAME.html with what NAME.json says of it. A field that the JSON leaves out isn't
// checked; flags always are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "pipeline/article/article.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.is_open()) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> PageNames() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(RECKONER_SOURCE_DIR) / "corpus/pages")) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem());
  }
  std::sort(names.begin(), names.end());
  return names;
}

const ArticleReader& Reader() {
  static const auto& reader = *new ArticleReader;
  return reader;
}

class PagesTest : public testing::TestWithParam<std::string> {};

TEST_P(PagesTest, YieldsWhatItsExpectationSays) {
  const fs::path folder = fs::path(RECKONER_SOURCE_DIR) / "corpus/pages";
  const json want = json::parse(ReadFile(folder / (GetParam() + ".json")));
  const std::string html = ReadFile(folder / (GetParam() + ".html"));
  const std::string url = want.value("url", ""), content_type = want.value("content_type", "");
  const Article got = Reader().Read({.html = html, .url = url, .content_type = content_type});

  const auto check = [&](const char* field, const std::string& value) {
    if (want.contains(field)) {
      EXPECT_EQ(value, want[field].get<std::string>()) << field;
    }
  };
  check("title", got.title);
  check("published", got.published);
  check("modified", got.modified);
  check("site", got.site);
  check("language", got.language);
  check("canonical_url", got.canonical_url);
  check("charset", got.charset);
  check("text", got.text);
  if (want.contains("authors")) {
    EXPECT_EQ(json(got.authors), want["authors"]);
  }
  if (want.contains("begins")) {
    EXPECT_THAT(got.text, testing::StartsWith(want["begins"].get<std::string>()));
  }
  if (want.contains("ends")) {
    EXPECT_THAT(got.text, testing::EndsWith(want["ends"].get<std::string>()));
  }
  for (const json& part : want.value("has", json::array())) {
    EXPECT_THAT(got.text, testing::HasSubstr(part.get<std::string>()));
  }
  for (const json& part : want.value("lacks", json::array())) {
    EXPECT_THAT(got.text, testing::Not(testing::HasSubstr(part.get<std::string>())));
  }
  if (want.contains("updates")) {
    EXPECT_EQ(got.updates.size(), want["updates"].get<size_t>());
  }

  json flags = json::array();
  if (got.no_article) flags.push_back("no_article");
  if (got.paywall) flags.push_back("paywall");
  if (got.consent_wall) flags.push_back("consent_wall");
  if (got.live_blog) flags.push_back("live_blog");
  EXPECT_EQ(flags, want.value("flags", json::array()));

  // Blocks cover the text but for the line ends between them.
  size_t at = 0;
  for (const ArticleBlock& block : got.blocks) {
    EXPECT_THAT(got.text.substr(at, block.span.begin - at), testing::AnyOf("", "\n", "\n\n"));
    EXPECT_LT(block.span.begin, block.span.end);
    at = block.span.end;
  }
  EXPECT_EQ(at, got.text.size());
}

INSTANTIATE_TEST_SUITE_P(Corpus, PagesTest, testing::ValuesIn(PageNames()), [](const auto& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace reckoner
