// The ids of a record's rows: of the document's name and of where a thing stands, never of what it says.
// Internal to the sinks. Not thread-safe.
#pragma once

#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extractors/text/sha256.h"
#include "pipeline/sinks/record_json.h"
#include "pipeline/sinks/record_text.h"
#include "pipeline/sinks/tables.h"

namespace reckoner {

class RecordIds {
 public:
  explicit RecordIds(RecordTexts* texts) : texts_(*texts) {}

  // For another record, of this name (doc_id) and key (documents.id). Before its texts are cleared, ids are.
  void Begin(std::string_view name, std::string_view key);
  void Clear() { known_.reset(); }

  // The id of the row that this object of the list becomes. Throws kBadRecord for one without an id of its
  // own.
  std::string_view New(const MentionList& list, const Json& object);
  // The id of the row that a mention's id ("f1") stands for; nullopt for what isn't there.
  std::optional<std::string_view> Of(const Json& mention) const;

 private:
  struct Mention {
    std::string_view id, span;
  };
  struct Known {
    explicit Known(std::pmr::memory_resource* memory) : mentions(memory), same(memory) {
      mentions.reserve(kUsual);
      same.reserve(kUsual);
    }
    static constexpr size_t kUsual = 200;
    std::pmr::unordered_map<std::string_view, Mention> mentions;
    std::pmr::unordered_map<std::string_view, int> same;  // how often a place came, by its hash
  };

  void AppendPlace(const Json& value);
  std::string_view Hash();

  RecordTexts& texts_;
  std::optional<Known> known_;
  std::string name_, key_;
  std::string place_;  // of what an id is being made for
  Sha256 sha256_;
};

}  // namespace reckoner
