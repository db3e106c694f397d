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

constexpr std::string_view kHintKinds[] = {"chrome",  "share",  "related", "promo", "ad",         "comments",
                                           "bio",     "meta",   "caption", "media", "toc",        "cookie",
                                           "paywall", "hidden", "body",    "live",  "standfirst", "notes",
                                           "byline",  "date",   "event"};

constexpr std::string_view kFields[] = {"title",    "author", "published", "modified", "site",
                                        "language", "url",    "type",      "section",  "free"};

constexpr std::string_view kWheres[] = {"begin",   "whole",   "end",    "may",
                                        "barrier", "consent", "speaks", "bio"};

constexpr std::string_view kRoles[] = {"begin", "inside", "stop", "particle", "nobody", "post"};
constexpr std::string_view kDateRoles[] = {"", "published", "updated", "other"};
constexpr std::string_view kAuthorPaths[] = {
    "author",     "authors",     "writer",  "writers", "contributor", "contributors", "staff",
    "journalist", "journalists", "profile", "by",      "autor",       "autores",      "auteur"};

bool IsAuthorStep(std::string_view step) {
  for (const std::string_view known : kAuthorPaths)
    if (step.size() == known.size() && step[0] == known[0] && step == known) return true;
  return false;
}

// A line in lower case, curly quotes as ASCII, without what stands around its first and last word.
std::string FoldLine(std::string_view text) {
  std::string out(text.size(), ' ');
  size_t size = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0x80) == 0 && !IsHtmlSpace(text[i])) {
      out[size++] = LowerAscii(text[i]);
    } else if (text.substr(i, 3) == "\u2019" || text.substr(i, 3) == "\u2018") {
      out[size++] = '\'';
      i += 2;
    } else if (text.substr(i, 2) == "\u00A0" || IsHtmlSpace(text[i])) {
      if (size > 0 && out[size - 1] != ' ') out[size++] = ' ';
      i += text[i] == '\xC2';
    } else {
      out[size++] = text[i];
    }
  }
  out.resize(size);
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
          class_hints_.Add(words, 1u << IndexOf(table, row, "kind", kHintKinds));
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
        for (const std::string_view words : row.List("words"))
          date_words_.Add(words, static_cast<uint32_t>(role));
      }
    } else if (table.name() == "phrases") {
      for (const Table::Row& row : table.rows()) {
        const uint32_t where = 1u << IndexOf(table, row, "where", kWheres);
        for (const std::string_view phrase : row.List("phrases")) {
          (where >= kLineBarrier ? asks_ : phrases_).Add(phrase, where);
        }
      }
    }
  }
}

uint32_t Vocabulary::LineHints(std::string_view text) const {
  constexpr size_t kLongestPhrase = 60;
  const std::string folded = FoldLine(text.substr(0, 4 * kLongestPhrase));
  const std::string_view line =
      std::string_view(folded).substr(std::min(folded.find_first_not_of(" *-|>#_~\"'"), folded.size()));
  uint32_t hints = 0;
  const std::string_view bare = Bare(line);
  phrases_.At(bare, 0, [&](size_t, size_t end, uint32_t bits) {
    if (end == bare.size()) hints |= bits & (kLineIs | kLineEnds);
  });
  phrases_.At(line, 0, [&](size_t, size_t end, uint32_t bits) {
    hints |= bits & (kLineBegins | kLineMay);
    // A number in brackets behind it, "comments (12)", is of no account.
    if (line.find_first_not_of(" ()0123456789", end) == std::string::npos) hints |= bits & kLineEnds;
  });
  return hints;
}

uint32_t Vocabulary::LineAsks(std::string_view text) const {
  uint32_t hints = 0;
  asks_.ForEach(FoldLine(text), [&](size_t, size_t, uint32_t bits) { hints |= bits; });
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
  DateWord last = DateWord::kNone;
  size_t last_end = 0;
  date_words_.ForEach(FoldLine(text), [&](size_t, size_t end, uint32_t bits) {
    if (end <= last_end) return;  // inside a longer one
    last = static_cast<DateWord>(bits);
    last_end = end;
  });
  return last;
}

bool Vocabulary::IsAuthorPath(std::string_view href) const {
  for (size_t at = href.find('/'); at != std::string_view::npos;) {
    if (href.substr(at + 1).starts_with("author-")) return true;  // /reporters/author-jo-lund-123.html
    const size_t end = href.find('/', at + 1);
    if (end == std::string_view::npos || end + 1 == href.size()) return false;
    const std::string_view step = href.substr(at + 1, end - at - 1);
    if (IsAuthorStep(step)) return true;
    at = end;
  }
  return false;
}

const std::vector<Vocabulary::MetaName>& Vocabulary::MetaNames(std::string_view name) const {
  static const std::vector<MetaName> kNone;
  const auto found = meta_names_.find(name);
  return found == meta_names_.end() ? kNone : found->second;
}

}  // namespace article
}  // namespace reckoner
