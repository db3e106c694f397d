#include "pipeline/nightly/requeue.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "pipeline/nightly/durable_file.h"

namespace reckoner {

std::vector<RequeuedDocument> ReadRequeued(const StateFolder& state) {
  std::vector<RequeuedDocument> out;
  if (!std::filesystem::exists(state.Requeue())) return out;
  std::istringstream lines(ReadFile(state.Requeue()));
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_object()) out.push_back({json.value("date", ""), json.value("key", "")});
  }
  return out;
}

void WriteRequeued(const StateFolder& state, std::vector<RequeuedDocument> documents) {
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  std::string text;
  for (const auto& [date, key] : documents)
    text += nlohmann::ordered_json{{"date", date}, {"key", key}}.dump(
                -1, ' ', false, nlohmann::json::error_handler_t::replace) +
            "\n";
  WriteDurably(state.Requeue(), text);
}

}  // namespace reckoner
