// The tables compiled into the binary by cmake/EmbedTables.cmake.
#pragma once

#include <span>
#include <string_view>

namespace reckoner {

struct EmbeddedTable {
  std::string_view name;  // "en/currencies"
  std::string_view tsv;
};

std::span<const EmbeddedTable> EmbeddedTables();

}  // namespace reckoner
