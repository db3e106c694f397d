#include "pipeline/article/block_writer.h"

#include <algorithm>

#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

bool EndsLikeSentence(std::string_view text) {
  const char last = text.empty() ? ' ' : text.back();
  if ((last & 0x80) == 0 && std::string_view(".!?:;\")").find(last) == std::string_view::npos) return false;
  for (const std::string_view end : {".", "!",  "?",   ":",  ".\"", "!\"", "?\"", ".”", "?”", "!”", ".)",
                                     "…", "。", "。”", ".’", "?’",  ";",   ".»",  "?»", "!»", ".“"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

void BlockWriter::Link() {
  if (block_open_) ++block_.links;
  pending_links_ = block_open_ ? 0 : pending_links_ + 1;
}

void BlockWriter::Row() {
  pending_tabs_ = next_cell_ = 0;
  header_row_ = true;
}

void BlockWriter::Cell(size_t columns) {
  constexpr size_t kMaxCells = 64;
  pending_tabs_ = std::min(pending_tabs_ + next_cell_, kMaxCells);
  next_cell_ = columns;
}

void BlockWriter::Break() {
  if (break_) {
    Finish();
  } else {
    break_ = block_open_;
  }
}

void BlockWriter::Begin(NodeId node, const BlockPlace& place) {
  block_ = Block();
  block_.first = node;
  block_.node = place.node;
  block_.kind = place.kind;
  block_.drop = page_.drop[node];
  block_.begin = static_cast<uint32_t>(page_.text.size());
  block_.links = static_cast<uint16_t>(pending_links_);
  pending_links_ = 0;
  block_open_ = true;
  space_ = break_ = false;
  // An empty corner keeps the header above its columns.
  if (place.row) PutTabs();
}

void BlockWriter::PutTabs() {
  page_.text.append(pending_tabs_, '\t');
  pending_tabs_ = 0;
}

size_t BlockWriter::AddWords(std::string_view text, size_t at) {
  std::string& out = page_.text;
  const size_t before = out.size();
  size_t words = 0;
  unsigned char high = 0;
  while (at < text.size()) {
    // Words one space apart are most of any text.
    const size_t run = at;
    while (at < text.size()) {
      const auto c = static_cast<unsigned char>(text[at]);
      const bool one_space =
          c == ' ' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) > ' ';
      if (c <= ' ' && !one_space) break;
      high |= c;
      words += static_cast<size_t>(one_space);
      ++at;
    }
    out.append(text, run, at - run);
    const size_t spaces = at;
    while (at < text.size() && IsHtmlSpace(text[at])) ++at;
    if (at == text.size()) {
      at = spaces;  // whether they count is the next node's business
      break;
    }
    const size_t word = at;
    while (at < text.size() && !IsHtmlSpace(text[at])) high |= static_cast<unsigned char>(text[at++]);
    if (word > spaces) {
      out += ' ';
      ++words;
    }
    out.append(text, word, at - word);
  }
  words_ += words;
  if ((high & 0x80) != 0) wide_ += WideCharacters(std::string_view(out).substr(before));
  if (in_link_) block_.link_chars += static_cast<uint32_t>(out.size() - before);
  return at;
}

void BlockWriter::AddText(NodeId node, const BlockPlace& place) {
  const std::string_view text = page_.dom.Text(node);
  const bool keep_lines = place.kind == BlockKind::kPreformatted;
  for (size_t at = 0; at < text.size();) {
    if (IsHtmlSpace(text[at])) {
      if (keep_lines && block_open_ && text[at] == '\n') break_ = true;
      space_ = true;
      ++at;
      continue;
    }
    const size_t word = at;
    char high = 0;
    while (at < text.size() && !IsHtmlSpace(text[at])) high |= text[at++];
    const Drop drop = page_.drop[node];
    if (block_open_ && drop != Drop::kNone && block_.drop == Drop::kNone)
      return;  // a dropped <span> in a sentence
    if (block_open_ && drop != block_.drop) Finish();
    if (block_open_ && break_ && StartsNewLine(text[word], place)) Finish();
    const bool apart = !block_open_ || space_ || break_ || pending_tabs_ > 0;
    if (!block_open_) Begin(node, place);
    if (page_.text.size() > block_.begin) {
      if (pending_tabs_ > 0) {
        PutTabs();
      } else if (break_) {
        page_.text += '\n';
      } else if (space_) {
        page_.text += ' ';
      }
    }
    if (apart) ++words_;
    if ((high & 0x80) != 0) wide_ += WideCharacters(text.substr(word, at - word));
    space_ = break_ = false;
    page_.text += text.substr(word, at - word);
    if (in_link_) block_.link_chars += static_cast<uint32_t>(at - word) + 1;
    if (!keep_lines) at = AddWords(text, at);
  }
}

bool BlockWriter::StartsNewLine(char next, const BlockPlace& place) const {
  constexpr size_t kShort = 60;
  const bool lower = next >= 'a' && next <= 'z';
  const bool row = place.row || block_.kind == BlockKind::kPreformatted;
  return !row && !lower && page_.text.size() - block_.begin < kShort && page_.text.back() != ',';
}

void BlockWriter::Finish() {
  break_ = false;
  space_ = true;
  pending_tabs_ = 0;
  if (!block_open_) return;
  block_open_ = false;
  block_.end = static_cast<uint32_t>(page_.text.size());
  block_.link_chars = std::min(block_.link_chars, block_.end - block_.begin);
  if (block_.kind == BlockKind::kTableRow && header_row_) block_.kind = BlockKind::kTableHeader;
  block_.words = static_cast<uint16_t>(std::min<size_t>(words_ + wide_ / 2, UINT16_MAX));
  words_ = wide_ = 0;
  block_.sentence = EndsLikeSentence(page_.Text(block_));
  page_.blocks.push_back(block_);
}

}  // namespace reckoner::article
