#include "pipeline/article/vocabulary.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "extractors/lexicon/embedded.h"

namespace reckoner {

std::span<const EmbeddedTable> ArticleTables();  // made by cmake/EmbedTables.cmake

namespace {

constexpr std::string_view kHintKinds[] = {"chrome",  "share",  "related", "promo", "ad",  "comments",
                                           "bio",     "meta",   "caption", "media", "toc", "cookie",
                                           "paywall", "hidden", "body",    "live"};

constexpr std::string_view kFields[] = {"title",    "author", "published", "modified", "site",
                                        "language", "url",    "type",      "section",  "free"};

// Names that begin so describe the page around the element ("has-sidebar"), not the element.
constexpr std::string_view kPageWords[] = {"has", "is", "no", "not", "page", "single", "with", "without"};

constexpr size_t kMaxNames = 24;  // class names read of one element
constexpr size_t kMaxWords = 12;  // words read of one name
constexpr size_t kMaxJoined = 4;  // words in one entry of the table

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// The place of a cell's word in a list.
template <size_t N>
uint32_t IndexOf(const Table& table, const Table::Row& row, std::string_view column,
                 const std::string_view (&list)[N]) {
  const auto found = std::find(std::begin(list), std::end(list), row[column]);
  if (found != std::end(list)) return static_cast<uint32_t>(found - std::begin(list));
  throw LexiconError(table.name() + ", line " + std::to_string(row.line()) + ": unknown " +
                     std::string(column) + " " + std::string(row[column]));
}

}  // namespace

Vocabulary::Vocabulary() {
  for (const EmbeddedTable& embedded : ArticleTables()) {
    const Table table(std::string(embedded.name), std::string(embedded.tsv));
    if (table.name() == "class_hints") {
      for (const Table::Row& row : table.rows()) {
        for (const std::string_view words : row.List("words")) {
          hints_[std::string(words)] |= 1u << IndexOf(table, row, "kind", kHintKinds);
        }
      }
    } else if (table.name() == "meta_names") {
      for (const Table::Row& row : table.rows()) {
        const MetaName meta{static_cast<Field>(IndexOf(table, row, "field", kFields)),
                            row["rank"] == "1" ? 1 : 2};
        for (const std::string_view name : row.List("names")) meta_names_[std::string(name)].push_back(meta);
      }
    }
  }
}

const std::vector<Vocabulary::MetaName>& Vocabulary::MetaNames(std::string_view name) const {
  static const std::vector<MetaName> kNone;
  const auto found = meta_names_.find(name);
  return found == meta_names_.end() ? kNone : found->second;
}

uint32_t Vocabulary::HintsOf(std::string_view names) const {
  uint32_t hints = 0;
  size_t count = 0;
  for (size_t at = 0; at < names.size() && count < kMaxNames;) {
    while (at < names.size() && IsSpace(names[at])) ++at;
    const size_t begin = at;
    while (at < names.size() && !IsSpace(names[at])) ++at;
    if (at > begin) hints |= HintsOfName(names.substr(begin, at - begin)), ++count;
  }
  return hints;
}

uint32_t Vocabulary::HintsOfName(std::string_view name) const {
  // Words in lower case, joined by '-' in one buffer; where each begins.
  char joined[96];
  std::array<uint8_t, kMaxWords + 1> begins{};
  size_t size = 0, words = 0;
  bool inside = false;
  for (size_t i = 0; i < name.size() && size + 2 < sizeof joined; ++i) {
    const char c = name[i];
    const bool separator = c == '-' || c == '_' || c == ':' || c == '/' || c == '.' || c == '[' || c == ']';
    if (separator) {
      inside = false;
      continue;
    }
    const bool hump = inside && IsUpper(c) && IsLower(name[i - 1]);
    if (!inside || hump) {
      if (words == kMaxWords) break;
      if (size > 0) joined[size++] = '-';
      begins[words++] = static_cast<uint8_t>(size);
      inside = true;
    }
    joined[size++] = IsUpper(c) ? static_cast<char>(c | 0x20) : c;
  }
  if (words == 0) return 0;
  begins[words] = static_cast<uint8_t>(size + 1);
  const std::string_view all(joined, size);
  const auto slice = [&](size_t from, size_t count) {
    return all.substr(begins[from], begins[from + count] - 1 - begins[from]);
  };
  if (words > 1 &&
      std::find(std::begin(kPageWords), std::end(kPageWords), slice(0, 1)) != std::end(kPageWords))
    return 0;
  uint32_t hints = 0;
  for (size_t at = 0; at < words;) {
    size_t step = 1;
    for (size_t count = std::min(kMaxJoined, words - at); count > 0; --count) {
      const auto found = hints_.find(slice(at, count));
      if (found == hints_.end()) continue;
      hints |= found->second;
      step = count;
      break;
    }
    at += step;
  }
  return hints;
}

}  // namespace reckoner
