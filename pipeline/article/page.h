// What the passes over one page share: the tree, what its elements hint at, its blocks of text, and what was
// dropped and why. The passes run in the order of their declarations; each fills its own part and reads those
// before it. One thread, one page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/article/article.h"
#include "pipeline/article/date_text.h"
#include "pipeline/article/dom.h"
#include "pipeline/article/vocabulary.h"

namespace reckoner::article {

// Why a node or a block is not part of the article.
enum class Drop : uint8_t {
  kNone,
  kHidden,      // not shown, or no text: scripts, forms' controls, display:none
  kChrome,      // navigation, page footer, dialogs
  kHint,        // a class name says so
  kOutside,     // not below the article's root
  kLinks,       // a list of links
  kTeaser,      // cards of other articles
  kBeforeBody,  // headline, byline, date: told elsewhere in the Article
  kPhrase,      // a boilerplate line
  kAfterEnd,    // behind an end-of-article cue
  kCaption,
};
std::string_view NameOf(Drop drop);

using BlockKind = ArticleBlock::Kind;

// A line of text: the words between two block boundaries (a paragraph, a heading, a list item, a table's
// row).
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Drop drop = Drop::kNone;
  NodeId node = 0;              // the innermost block element around it
  NodeId first = 0;             // its first node: blocks are in document order
  uint32_t begin = 0, end = 0;  // in Page::text
  uint32_t link_chars = 0;      // of its characters, those inside links
  uint16_t words = 0;
  uint16_t links = 0;
  bool sentence = false;  // ends like a sentence
  float value = 0;        // how much it looks like an article's prose (score.cc)
};

struct Page {
  const Dom& dom;
  const Vocabulary& vocabulary;
  const DateReader& dates;
  PageNames& names;
  std::string_view title;  // the headline as chosen, or empty

  std::vector<uint32_t> hints;  // by node: Hint bits of its own class, id …
  std::vector<Drop> drop;       // by node: inherited from above
  std::vector<Block> blocks;
  std::string text;  // of all blocks
  NodeId root = 0;   // what holds the article

  std::string_view Text(const Block& block) const {
    return std::string_view(text).substr(block.begin, block.end - block.begin);
  }
  // Blocks [first, last) that begin at or below `node`.
  std::pair<size_t, size_t> BlocksBelow(NodeId node) const;
};

// How readily Clean drops: a page whose article is lost to a misleading class name, or to a script that would
// have shown it, is read again.
enum class Strictness : uint8_t { kFull, kNoHints, kShowHidden, kComments };

void ReadHints(Page* page);                     // hints
void Clean(Page* page, Strictness strictness);  // drop: what is never article
void FindBlocks(Page* page);                    // blocks of all that is left
void ChooseRoot(Page* page);                    // value of blocks, root
void Prune(Page* page);                         // drop of blocks: what isn't article inside the root

// Clean to Prune, less strictly where strictness leaves next to nothing.
void FindBody(Page* page);
void Assemble(const Page& page, Article* article);  // text and blocks of what is left

}  // namespace reckoner::article
