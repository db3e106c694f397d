// Second pass: the page's visible text as blocks, one for each stretch between block boundaries; a data
// table's rows as lines with their cells set apart by tabs, so that a figure keeps its row and its header.
#include <algorithm>

#include "pipeline/article/data_table.h"
#include "pipeline/article/page.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

class BlockFinder {
 public:
  explicit BlockFinder(Page* page) : page_(*page), dom_(page->dom) {}

  void Run() {
    page_.text.reserve(dom_.size() * 8);
    for (NodeId node = 0; node < dom_.size(); ++node) {
      while (!open_.empty() && node >= open_.back().end) Close();
      if (node >= link_end_) in_link_ = false;
      if (page_.drop[node] == Drop::kHidden) {
        node = dom_.end(node) - 1;
        continue;
      }
      const Tag tag = dom_.tag(node);
      if (tag == Tag::kText) {
        AddText(node);
      } else {
        Element(node, tag);
      }
    }
    Finish();
  }

 private:
  struct Open {
    NodeId node, end;
    BlockKind kind;
    bool row;  // a row of a data table: the cells inside make no blocks of their own
  };

  void Element(NodeId node, Tag tag) {
    if (tag == Tag::kA) {
      in_link_ = true;
      link_end_ = std::max(link_end_, dom_.end(node));
      if (block_open_) ++block_.links;
      pending_links_ = block_open_ ? 0 : pending_links_ + 1;
    }
    if (tag == Tag::kTime) space_ = true;  // "Published<time>14 October": set apart by looks
    if (tag == Tag::kBr) return Break();
    if (!Has(tag, kBlock)) return;
    if (tag == Tag::kTable) table_ = IsDataTable(dom_, node) ? dom_.end(node) : std::max(table_, NodeId{0});
    const bool in_table = node < table_;
    if (in_table && tag != Tag::kTr && tag != Tag::kTable && tag != Tag::kCaption && tag != Tag::kThead &&
        tag != Tag::kTbody && tag != Tag::kTfoot) {
      if ((tag == Tag::kTd || tag == Tag::kTh) && InRow()) {
        pending_tabs_ = std::min(pending_tabs_ + next_cell_, kMaxCells);
        next_cell_ = Columns(node);
      } else {
        space_ = true;
      }
      if (tag == Tag::kTd) header_row_ = false;
      return;
    }
    Finish();
    BlockKind kind = open_.empty() ? BlockKind::kParagraph : open_.back().kind;
    if (IsHeading(tag)) kind = BlockKind::kHeading;
    if (tag == Tag::kLi || tag == Tag::kDd || tag == Tag::kDt) kind = BlockKind::kListItem;
    if (tag == Tag::kPre || tag == Tag::kXmp) kind = BlockKind::kPreformatted;
    bool row = false;
    if (in_table && tag == Tag::kTr) {
      kind = BlockKind::kTableRow;
      row = true;
      pending_tabs_ = next_cell_ = 0;
      header_row_ = true;
    }
    open_.push_back({node, dom_.end(node), kind, row});
  }

  // How many columns a cell takes: "2024" over "exports" and "imports".
  size_t Columns(NodeId cell) const {
    const std::string_view given = dom_.Get(cell, Attr::kColspan);
    const bool one_digit = given.size() == 1 && given[0] >= '1' && given[0] <= '9';
    return one_digit ? static_cast<size_t>(given[0] - '0') : 1;
  }

  bool InRow() const { return !open_.empty() && open_.back().row; }

  void Close() {
    Finish();
    open_.pop_back();
  }

  // <br>: one keeps the block together, two part it.
  void Break() {
    if (InRow()) {
      space_ = true;
      return;
    }
    if (break_) {
      Finish();
    } else {
      break_ = block_open_;
    }
  }

  void Begin(NodeId node) {
    block_ = Block();
    block_.first = node;
    block_.node = open_.empty() ? 0 : open_.back().node;
    block_.kind = open_.empty() ? BlockKind::kParagraph : open_.back().kind;
    block_.drop = page_.drop[node];
    block_.begin = static_cast<uint32_t>(page_.text.size());
    block_.links = static_cast<uint16_t>(pending_links_);
    pending_links_ = 0;
    block_open_ = true;
    space_ = break_ = false;
    // An empty corner keeps the header above its columns.
    if (InRow()) PutTabs();
  }

  void PutTabs() {
    page_.text.append(pending_tabs_, '\t');
    pending_tabs_ = 0;
  }

  // Words that follow words within one text node: nothing can part them any more.
  size_t AddWords(std::string_view text, size_t at) {
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

  void AddText(NodeId node) {
    const std::string_view text = dom_.Text(node);
    const bool keep_lines = !open_.empty() && open_.back().kind == BlockKind::kPreformatted;
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
      if (block_open_ && break_ && StartsNewLine(text[word])) Finish();
      const bool apart = !block_open_ || space_ || break_ || pending_tabs_ > 0;
      if (!block_open_) Begin(node);
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

  // Behind a <br>: a short line and one that begins with a capital are two lines, not one that was wrapped.
  bool StartsNewLine(char next) const {
    constexpr size_t kShort = 60;
    const bool lower = next >= 'a' && next <= 'z';
    const bool row = InRow() || block_.kind == BlockKind::kPreformatted;
    return !row && !lower && page_.text.size() - block_.begin < kShort && page_.text.back() != ',';
  }

  void Finish() {
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

  static bool EndsLikeSentence(std::string_view text) {
    const char last = text.empty() ? ' ' : text.back();
    if ((last & 0x80) == 0 && std::string_view(".!?:;\")").find(last) == std::string_view::npos) return false;
    for (const std::string_view end : {".", "!",  "?",   ":",  ".\"", "!\"", "?\"", ".”", "?”", "!”", ".)",
                                       "…", "。", "。”", ".’", "?’",  ";",   ".»",  "?»", "!»", ".“"}) {
      if (text.ends_with(end)) return true;
    }
    return false;
  }

  Page& page_;
  const Dom& dom_;
  std::vector<Open> open_;
  Block block_;
  bool block_open_ = false;
  bool space_ = false, break_ = false;
  bool in_link_ = false, header_row_ = false;
  NodeId link_end_ = 0;
  NodeId table_ = 0;  // end of the data table we are in
  static constexpr size_t kMaxCells = 64;
  size_t pending_tabs_ = 0;  // cell borders since the last words of this row
  size_t next_cell_ = 0;     // how many of them the next cell brings: what the last one spans
  size_t pending_links_ = 0, words_ = 0, wide_ = 0;
};

}  // namespace

std::pair<size_t, size_t> Page::BlocksBelow(NodeId node) const {
  const auto before = [](const Block& block, NodeId at) { return block.first < at; };
  const auto first = std::lower_bound(blocks.begin(), blocks.end(), node, before);
  const auto last = std::lower_bound(first, blocks.end(), dom.end(node), before);
  return {first - blocks.begin(), last - blocks.begin()};
}

void FindBlocks(Page* page) { BlockFinder(page).Run(); }

}  // namespace reckoner::article
