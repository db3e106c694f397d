// The page's own style and script, compiled in, and their hashes as a Content-Security-Policy wants them.
// Internal to the report.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/schema/schema.h"

namespace reckoner {

std::span<const EmbeddedFile> ReportFiles();  // of assets/

}  // namespace reckoner

namespace reckoner::report {

std::string_view Style();
std::string_view Script();
std::string StyleHash();  // "sha256-…="
std::string ScriptHash();

}  // namespace reckoner::report
