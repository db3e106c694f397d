// One table of a TOML file, read key by key: what is asked for is known, what is left is an error with the
// nearest known key. Internal to config. Collects faults instead of throwing; the table must outlive it.
#pragma once

#include <toml++/toml.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

class ConfigFaults {
 public:
  explicit ConfigFaults(std::string file) : file_(std::move(file)) {}
  void Add(const toml::source_position& at, const std::string& what);
  const std::string& text() const { return text_; }  // one a line, "" for none

 private:
  std::string file_, text_;
};

class TableReader {
 public:
  // `name`: "fetch", for messages; "" for the file itself.
  TableReader(const toml::table& table, std::string name, ConfigFaults* faults)
      : table_(table), name_(std::move(name)), faults_(faults) {}

  // Each leaves `value` alone where the key is absent or wrong.
  void Text(std::string_view key, std::string* value);  // not empty
  void Flag(std::string_view key, bool* value);
  void Integer(std::string_view key, int64_t least, int64_t most, int64_t* value);
  void Number(std::string_view key, double least, double most, double* value);
  void Texts(std::string_view key, std::vector<std::string>* value);
  void Duration(std::string_view key, int64_t* seconds);  // "90s" "15m" "36h" "3d" "2w", or 0
  void Bytes(std::string_view key, uint64_t* bytes);      // "16MiB", "2GB", or a number

  template <typename T>
  void Choice(std::string_view key, const std::map<std::string, T>& choices, T* value) {
    std::string text;
    Text(key, &text);
    if (text.empty()) return;
    if (const auto it = choices.find(text); it != choices.end()) {
      *value = it->second;
      return;
    }
    std::vector<std::string> names;
    names.reserve(choices.size());
    for (const auto& [name, _] : choices) names.push_back(name);
    NoSuch(key, text, names);
  }

  const toml::table* Table(std::string_view key);
  // Of [[key]]; anything else in the array is a fault.
  std::vector<const toml::table*> Tables(std::string_view key);

  bool Has(std::string_view key) const { return table_.contains(key); }
  void Fault(std::string_view key, const std::string& what);  // at the key, or at the table where it has none
  // After all questions: every key that nobody asked for.
  void RefuseOthers();

 private:
  const toml::node* Find(std::string_view key);
  void Wrong(std::string_view key, const toml::node& node, const std::string& wanted);
  void NoSuch(std::string_view key, const std::string& text, const std::vector<std::string>& names);
  std::string Full(std::string_view key) const;

  const toml::table& table_;
  std::string name_;
  ConfigFaults* faults_;
  std::vector<std::string> asked_;
};

// The nearest of `names` by edit distance, or "" where none is near.
std::string Nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace reckoner
