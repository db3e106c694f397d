#include "pipeline/config/table_reader.h"

#include <algorithm>
#include <numeric>
#include <sstream>

#include "pipeline/config/units.h"

namespace reckoner {
namespace {

size_t Distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = row[0]++;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] != b[j])});
      diagonal = above;
    }
  }
  return row.back();
}

std::string Suggestion(std::string_view word, const std::vector<std::string>& names) {
  const std::string near = Nearest(word, names);
  return near.empty() ? "" : "; did you mean \"" + near + "\"?";
}

std::string Plain(double value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

}  // namespace

std::string Nearest(std::string_view word, const std::vector<std::string>& names) {
  std::string best;
  size_t least = std::max<size_t>(word.size() / 3, 2) + 1;
  for (const std::string& name : names)
    if (const size_t distance = Distance(word, name); distance < least) {
      least = distance;
      best = name;
    }
  return best;
}

void ConfigFaults::Add(const toml::source_position& at, const std::string& what) {
  if (!text_.empty()) text_ += '\n';
  text_ += file_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + what;
}

std::string TableReader::Full(std::string_view key) const {
  return name_.empty() ? std::string(key) : name_ + "." + std::string(key);
}

const toml::node* TableReader::Find(std::string_view key) {
  asked_.emplace_back(key);
  return table_.get(key);
}

void TableReader::Fault(std::string_view key, const std::string& what) {
  const toml::node* node = table_.get(key);
  faults_->Add(node ? node->source().begin : table_.source().begin, what);
}

void TableReader::Wrong(std::string_view key, const toml::node& node, const std::string& wanted) {
  faults_->Add(node.source().begin, Full(key) + " must be " + wanted);
}

void TableReader::NoSuch(std::string_view key, const std::string& text,
                         const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  Fault(key, Full(key) + " has no \"" + text + "\": there are " + list + Suggestion(text, names));
}

void TableReader::Text(std::string_view key, std::string* value) {
  const toml::node* node = Find(key);
  if (!node) return;
  const auto text = node->value_exact<std::string>();
  if (!text || text->empty() || text->find('\0') != text->npos) return Wrong(key, *node, "a text, not empty");
  *value = *text;
}

void TableReader::Flag(std::string_view key, bool* value) {
  const toml::node* node = Find(key);
  if (!node) return;
  const auto flag = node->value_exact<bool>();
  if (!flag) return Wrong(key, *node, "true or false");
  *value = *flag;
}

void TableReader::Integer(std::string_view key, int64_t least, int64_t most, int64_t* value) {
  const toml::node* node = Find(key);
  if (!node) return;
  const auto number = node->value_exact<int64_t>();
  if (!number || *number < least || *number > most)
    return Wrong(key, *node, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  *value = *number;
}

void TableReader::Number(std::string_view key, double least, double most, double* value) {
  const toml::node* node = Find(key);
  if (!node) return;
  const auto number = node->value<double>();
  if (!node->is_number() || !number || !(*number >= least && *number <= most))
    return Wrong(key, *node, "a number from " + Plain(least) + " to " + Plain(most));
  *value = *number;
}

void TableReader::Texts(std::string_view key, std::vector<std::string>* value) {
  const toml::node* node = Find(key);
  if (!node) return;
  std::vector<std::string> texts;
  if (const toml::array* array = node->as_array()) {
    for (const toml::node& item : *array) {
      const auto text = item.value_exact<std::string>();
      if (!text || text->empty()) return Wrong(key, item, "a list of texts");
      texts.push_back(*text);
    }
    *value = std::move(texts);
    return;
  }
  Wrong(key, *node, "a list of texts");
}

void TableReader::Duration(std::string_view key, int64_t* seconds) {
  const toml::node* node = Find(key);
  if (!node) return;
  if (node->value_exact<int64_t>() == 0) {
    *seconds = 0;
    return;
  }
  const auto text = node->value_exact<std::string>();
  const auto value = text ? ReadTime(*text) : std::nullopt;
  if (!value) return Wrong(key, *node, "a time such as \"36h\" (s, m, h, d, w), or 0");
  *seconds = static_cast<int64_t>(*value);
}

void TableReader::Bytes(std::string_view key, uint64_t* bytes) {
  const toml::node* node = Find(key);
  if (!node) return;
  const auto number = node->value_exact<int64_t>();
  const auto text = node->value_exact<std::string>();
  const auto value = number && *number >= 0 ? std::optional<uint64_t>(*number)
                     : text                 ? ReadSize(*text)
                                            : std::nullopt;
  if (!value) return Wrong(key, *node, "a size such as \"16MiB\" (kB, MB, GB, KiB, MiB, GiB), or bytes");
  *bytes = *value;
}

const toml::table* TableReader::Table(std::string_view key) {
  const toml::node* node = Find(key);
  if (node && !node->is_table()) Wrong(key, *node, "a table: [" + Full(key) + "]");
  return node ? node->as_table() : nullptr;
}

std::vector<const toml::table*> TableReader::Tables(std::string_view key) {
  std::vector<const toml::table*> out;
  const toml::node* node = Find(key);
  if (!node) return out;
  const toml::array* array = node->as_array();
  if (!array) {
    Wrong(key, *node, "a list of tables: [[" + Full(key) + "]]");
    return out;
  }
  for (const toml::node& item : *array) {
    if (item.is_table())
      out.push_back(item.as_table());
    else
      Wrong(key, item, "a list of tables: [[" + Full(key) + "]]");
  }
  return out;
}

void TableReader::RefuseOthers() {
  for (const auto& [key, node] : table_) {
    if (std::find(asked_.begin(), asked_.end(), key.str()) != asked_.end()) continue;
    faults_->Add(key.source().begin, "unknown key " + Full(key.str()) + Suggestion(key.str(), asked_));
  }
}

}  // namespace reckoner
