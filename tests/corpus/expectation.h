// What an article of corpus/articles must yield, as its .expect file says (format: corpus/README.md), and the
// comparison with what the engine found. Plain functions; the result of Differences is empty when all is as
// expected.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extractors/engine/engine.h"

namespace reckoner::corpus {

struct Article {
  std::string name, text, title;
  DateContext date;
  std::vector<std::vector<std::string>> lines;  // the cells of each expectation
};

// Reads a .expect file into lines, date and title.
void ReadExpectations(const std::filesystem::path& path, Article* article);

// Every article of the folder, by name. Throws std::runtime_error for a file without its partner.
std::vector<Article> LoadArticles(const std::filesystem::path& folder);

// One line for each expectation that fails and each alarm that nobody expected.
std::vector<std::string> Differences(const Article& article, const Extraction& found);

}  // namespace reckoner::corpus
