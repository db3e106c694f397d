#include "pipeline/schema/schema.h"

namespace reckoner {

std::optional<std::string_view> FindSchema(std::string_view name) {
  for (const EmbeddedFile& file : SchemaFiles())
    for (std::string_view ending : {"", ".schema.json", ".sql", ".xml"})
      if (file.name.ends_with(ending) && file.name.substr(0, file.name.size() - ending.size()) == name)
        return file.text;
  return std::nullopt;
}

}  // namespace reckoner
