// A manifest as metrics for Prometheus' node exporter (its textfile collector). Pure; any thread.
#pragma once

#include <string>

#include "pipeline/manifest/manifest.h"

namespace reckoner {

std::string MetricsText(const Manifest& manifest);

}  // namespace reckoner
