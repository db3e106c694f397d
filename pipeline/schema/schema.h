// The published schemas (schemas/), compiled in: what `reckoner schema` prints and what the SQLite sink
// creates. Any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace reckoner {

struct EmbeddedFile {
  std::string_view name;  // relative to schemas/: "figure.schema.json", "sqlite/1.sql"
  std::string_view text;
};

std::span<const EmbeddedFile> SchemaFiles();  // in name order

// By full name or without its ending: "figure", "sqlite/1".
std::optional<std::string_view> FindSchema(std::string_view name);

}  // namespace reckoner
