#include "pipeline/article/vocabulary.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "extractors/lexicon/embedded.h"
#include "pipeline/article/text_util.h"

namespace reckoner {

std::span<const EmbeddedTable> ArticleTables();  // made by cmake/EmbedTables.cmake

namespace article {

namespace {

constexpr std::string_view kHintKinds[] = {
    "chrome", "share",  "related", "promo",  "ad",   "comments", "bio",        "meta",  "caption", "media",
    "toc",    "cookie", "paywall", "hidden", "body", "live",     "standfirst", "notes", "byline",  "date"};

constexpr std::string_view kFields[] = {"title",    "author", "published", "modified", "site",
                                        "language", "url",    "type",      "section",  "free"};

constexpr std::string_view kWheres[] = {"begin", "whole", "end", "may", "barrier", "consent"};

constexpr std::string_view kRoles[] = {"begin", "inside", "stop", "particle", "nobody"};
constexpr std::string_view kDateRoles[] = {"", "published", "updated", "other"};
constexpr std::string_view kAuthorPaths[] = {
    "/author/",     "/authors/",     "/writer/",  "/writers/", "/contributor/", "/contributors/", "/staff/",
    "/journalist/", "/journalists/", "/profile/", "/by/",      "/autor/",       "/autores/",      "/auteur/"};

// Names that begin so describe the page around the element ("has-sidebar"), not the element.
constexpr std::string_view kPageWords[] = {"has", "is", "no", "not", "page", "single", "with", "without"};

constexpr size_t kMaxNames = 24;  // class names read of one element
constexpr size_t kMaxWords = 12;  // words read of one name
constexpr size_t kMaxJoined = 4;  // words in one entry of the table

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// A line in lower case, curly quotes as ASCII, without what stands around its first and last word.
std::string FoldLine(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 3) == "\u2019" || text.substr(i, 3) == "\u2018") {
      out += '\'';
      i += 2;
    } else if (text.substr(i, 2) == "\u00A0" || IsSpace(text[i])) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      i += text[i] == '\xC2';
    } else {
      out += IsUpper(text[i]) ? static_cast<char>(text[i] | 0x20) : text[i];
    }
  }
  return out;
}

// Without the punctuation around the first and the last word.
std::string_view Bare(std::string_view line) {
  const auto edge = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 &&
           std::string_view(" .,:;!?-|>*\"'_~#").find(c) != std::string_view::npos;
  };
  while (!line.empty() && edge(line.back())) line.remove_suffix(1);
  while (!line.empty() && edge(line.front())) line.remove_prefix(1);
  return line;
}

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
          auto& hints = words.starts_with('^') ? whole_hints_ : hints_;
          hints[std::string(words.substr(words.starts_with('^')))] |=
              1u << IndexOf(table, row, "kind", kHintKinds);
        }
      }
    } else if (table.name() == "meta_names") {
      for (const Table::Row& row : table.rows()) {
        const MetaName meta{static_cast<Field>(IndexOf(table, row, "field", kFields)),
                            row["rank"] == "1" ? 1 : 2};
        for (const std::string_view name : row.List("names")) meta_names_[std::string(name)].push_back(meta);
      }
    } else if (table.name() == "bylines") {
      for (const Table::Row& row : table.rows()) {
        const uint32_t role = 1u << IndexOf(table, row, "role", kRoles);
        for (const std::string_view word : row.List("words")) bylines_[std::string(word)] |= role;
      }
    } else if (table.name() == "date_words") {
      for (const Table::Row& row : table.rows()) {
        const auto role = static_cast<DateWord>(IndexOf(table, row, "role", kDateRoles));
        for (const std::string_view words : row.List("words")) date_words_.emplace_back(words, role);
      }
    } else if (table.name() == "phrases") {
      for (const Table::Row& row : table.rows()) {
        const uint32_t where = 1u << IndexOf(table, row, "where", kWheres);
        for (const std::string_view phrase : row.List("phrases")) {
          if ((where & (kLineBarrier | kLineConsent)) != 0) {
            asks_.emplace_back(phrase, where);
          } else {
            phrases_[std::string(phrase)] |= where;
          }
        }
      }
    }
  }
}

uint32_t Vocabulary::LineHints(std::string_view text) const {
  constexpr size_t kLongestPhrase = 60;
  constexpr size_t kLongEnough = 2;
  const std::string folded = FoldLine(text.substr(0, 4 * kLongestPhrase));
  const std::string_view line =
      std::string_view(folded).substr(std::min(folded.find_first_not_of(" *-|>#_~\"'"), folded.size()));
  uint32_t hints = 0;
  if (const auto whole = phrases_.find(Bare(line)); whole != phrases_.end())
    hints |= whole->second & (kLineIs | kLineEnds);
  // Every prefix that ends with a word; a number in brackets behind it ("comments (12)") is of no account.
  const auto letter = [](char c) { return IsLower(c) || (c & 0x80) != 0 || c == '\''; };
  for (size_t end = std::min(line.size(), kLongestPhrase); end >= kLongEnough; --end) {
    if (end < line.size() && letter(line[end]) && letter(line[end - 1])) continue;
    const auto found = phrases_.find(line.substr(0, end));
    if (found == phrases_.end()) continue;
    hints |= found->second & (kLineBegins | kLineMay);
    if (line.find_first_not_of(" ()0123456789", end) == std::string::npos) hints |= found->second & kLineEnds;
  }
  return hints;
}

uint32_t Vocabulary::LineAsks(std::string_view text) const {
  const std::string line = FoldLine(text);
  uint32_t hints = 0;
  for (const auto& [phrase, where] : asks_) {
    if ((hints & where) == 0 && line.find(phrase) != std::string::npos) hints |= where;
  }
  return hints;
}

bool Vocabulary::IsByline(std::string_view word, BylineWord what) const {
  const auto found = bylines_.find(word);
  return found != bylines_.end() && (found->second & what) != 0;
}

size_t Vocabulary::BylineBegin(std::string_view line) const {
  constexpr size_t kLongest = 24;
  const std::string lower = LowerAscii(line.substr(0, kLongest));
  for (size_t end = lower.size(); end > 0; --end) {
    const bool boundary =
        end == lower.size() || lower[end] == ' ' || lower[end - 1] == ':' || line[end] == '\n';
    if (boundary && IsByline(std::string_view(lower).substr(0, end), kBylineBegin)) return end;
  }
  return 0;
}

DateWord Vocabulary::DateWordIn(std::string_view text) const {
  const std::string line = FoldLine(text);
  DateWord last = DateWord::kNone;
  size_t at = 0, size = 0;
  for (const auto& [words, role] : date_words_) {
    const size_t found = line.rfind(words);
    if (found == std::string::npos) continue;
    if (found > 0 && IsLower(line[found - 1])) continue;  // inside another word
    if (last == DateWord::kNone || found + words.size() > at + size ||
        (found + words.size() == at + size && words.size() > size)) {
      last = role;
      at = found, size = words.size();
    }
  }
  return last;
}

bool Vocabulary::IsAuthorPath(std::string_view href) const {
  return std::any_of(std::begin(kAuthorPaths), std::end(kAuthorPaths), [&](std::string_view path) {
    return href.find(path) != std::string_view::npos && !href.ends_with(path);
  });
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
  if (name.find(':') != std::string_view::npos) return 0;
  // Words in lower case, joined by '-' in one buffer; where each begins.
  char joined[96];
  std::array<uint8_t, kMaxWords + 1> begins{};
  size_t size = 0, words = 0;
  bool inside = false;
  for (size_t i = 0; i < name.size() && size + 2 < sizeof joined; ++i) {
    const char c = name[i];
    const bool separator = c == '-' || c == '_' || c == '/' || c == '.' || c == '[' || c == ']';
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
  if (const auto whole = whole_hints_.find(all); whole != whole_hints_.end()) hints |= whole->second;
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

}  // namespace article
}  // namespace reckoner
