#include "pipeline/nightly/history.h"

#include <algorithm>
#include <filesystem>

#include "pipeline/nightly/durable_file.h"
#include "pipeline/run/clock.h"

namespace reckoner {

std::vector<std::string> RunDates(const StateFolder& state) {
  std::vector<std::string> out;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(state.Runs(), error)) {
    const std::string name = entry.path().filename().string();
    if (name.size() == 10 && ParseIsoTime(name)) out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> UnfinishedDates(const StateFolder& state) {
  std::vector<std::string> out;
  for (const std::string& date : RunDates(state)) {
    const RunFolder run{state.Run(date)};
    if (!std::filesystem::exists(run.Manifest()) && std::filesystem::exists(run.Ledger()))
      out.push_back(date);
  }
  return out;
}

std::optional<Manifest> FindManifest(const RunFolder& run) {
  if (!std::filesystem::exists(run.Manifest())) return std::nullopt;
  return ParseManifest(ReadFile(run.Manifest()));
}

std::vector<Manifest> RunsBefore(const StateFolder& state, const std::string& date, size_t most) {
  std::vector<Manifest> out;
  const std::vector<std::string> dates = RunDates(state);
  for (auto it = dates.rbegin(); it != dates.rend() && out.size() < most; ++it) {
    if (*it >= date) continue;
    try {
      if (auto manifest = FindManifest({state.Run(*it)})) out.push_back(std::move(*manifest));
    } catch (const std::exception&) {
      continue;
    }
  }
  return out;
}

}  // namespace reckoner
