// What an operator should look at after a run, from its manifest and those before it: a source without news
// for too long, one that brings far less than usual, too many failures. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/config/config.h"
#include "pipeline/manifest/manifest.h"

namespace reckoner {

// Sets each source's `fresh`. `before`: finished runs, the latest first.
void SetFreshness(const std::vector<Manifest>& before, Manifest* manifest);

// Fills `alarms`.
void RaiseAlarms(const NightlyConfig& config, const std::vector<Manifest>& before, Manifest* manifest);

}  // namespace reckoner
