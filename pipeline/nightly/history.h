// Earlier runs, by their manifests. Any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/manifest/manifest.h"
#include "pipeline/nightly/folders.h"

namespace reckoner {

std::vector<std::string> RunDates(const StateFolder& state);         // in order
std::vector<std::string> UnfinishedDates(const StateFolder& state);  // those without a manifest
std::optional<Manifest> FindManifest(const RunFolder& run);          // throws ManifestError for a broken one

// The last `most` finished runs before `date`, the latest first. A manifest that can't be read is passed
// over.
std::vector<Manifest> RunsBefore(const StateFolder& state, const std::string& date, size_t most);

}  // namespace reckoner
