#include "extractors/entities/bodies.h"

namespace reckoner {

Bodies::Bodies(const Lexicon& lexicon) {
  for (const Table::Row& row : lexicon.table("organisations").rows()) {
    bodies_.try_emplace({row["role"], row["area"]}, row["ref"]);
  }
  for (const Table::Row& row : lexicon.table("body_nouns").rows()) {
    suffixes_[row["role"]] = row["suffix"];
    for (const std::string_view noun : row.List("nouns")) nouns_.push_back({noun, row["role"]});
  }
}

std::string Bodies::Ref(std::string_view role, std::string_view area) const {
  const auto found = bodies_.find({role, area});
  if (found != bodies_.end()) return std::string(found->second);
  const auto suffix = suffixes_.find(role);
  return suffix == suffixes_.end() ? "" : std::string(area) + "-" + std::string(suffix->second);
}

}  // namespace reckoner
