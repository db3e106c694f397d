// What a file's name says of what it holds. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "pipeline/input/raw_document.h"

namespace reckoner {

// nullopt for an ending that isn't read.
std::optional<Format> FormatOf(std::string_view path);

}  // namespace reckoner
