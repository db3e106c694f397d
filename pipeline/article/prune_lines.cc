#include <algorithm>

#include "pipeline/article/names.h"
#include "pipeline/article/prune.h"
#include "pipeline/article/stamp.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {

// The headline is told in Article::title.
void DropHeadline(Pruning* p) {
  constexpr float kProse = 20;
  constexpr double kSame = 0.8;
  const std::vector<std::string> title = Words(p->page.title);
  for (size_t i = p->first; i < p->last && !title.empty(); ++i) {
    Block& block = p->blocks[i];
    if (!Kept(block)) continue;
    if (block.value > kProse) return;
    if (block.words > 2 * title.size() + 4) continue;
    const std::vector<std::string> words = Words(p->page.Text(block));
    if (std::min(WordsFound(words, title), WordsFound(title, words)) >= kSame) block.drop = Drop::kBeforeBody;
  }
}

// A byline or a date on a line of its own, before the text begins.
void DropBylines(Pruning* p) {
  constexpr int kByline = 14, kDate = 8;
  constexpr float kProse = 15;
  for (size_t i = p->first; i < p->last; ++i) {
    Block& block = p->blocks[i];
    if (!Kept(block)) continue;
    if (IsStamp(p->page, block)) {
      block.drop = Drop::kBeforeBody;
      continue;
    }
    if (block.value > kProse) return;
    if (block.sentence || IsRow(block) || block.kind == BlockKind::kHeading) continue;
    const std::string_view text = p->page.Text(block);
    const bool byline = (block.words <= kByline && p->page.vocabulary.BylineBegin(text) > 0) ||
                        !NameWithPost(p->page.vocabulary, text).empty();
    const bool date =
        block.words <= kDate && p->page.dates.Find(text, {}, 0, nullptr, DateReader::Years::kTwoToo);
    if (byline || date) block.drop = Drop::kBeforeBody;
  }
}

// "Read more: …", "Advertisement", "Subscribe to continue reading". A longer block is prose whatever it
// begins with.
void DropPhrases(Pruning* p) {
  constexpr int kShort = 30, kShortAsk = 20, kVeryShort = 8;
  constexpr float kSomeLink = 0.2f;
  p->DropIf(Drop::kPhrase, [&](const Block& block) {
    const std::string_view text = p->page.Text(block);
    if (block.words <= kShortAsk && (p->page.vocabulary.LineAsks(text) & kLineBarrier) != 0) return true;
    if (block.words > kShort || IsRow(block) || block.kind == BlockKind::kHeading) return false;
    const uint32_t hints = p->page.vocabulary.LineHints(text);
    if ((hints & (kLineIs | kLineBegins)) != 0) return true;
    if ((hints & kLineMay) == 0) return false;
    return block.words <= kVeryShort || (block.words <= kShortAsk && LinkShare(block) > kSomeLink);
  });
}

namespace {

// "Related articles", "Comments (12)", "About the author", "About Norrvik Pumps"
bool EndsArticle(const Page& page, const Block& block) {
  constexpr int kLong = 8, kAbout = 6;
  if (block.words > kLong) return false;
  const std::string_view text = page.Text(block);
  if ((page.vocabulary.LineHints(text) & kLineEnds) != 0) return true;
  return block.kind == BlockKind::kHeading && block.words <= kAbout && StartsWithNoCase(text, "about ");
}

}  // namespace

// Behind such a heading the article is over, if most of it is behind us. A heading that is then the last
// block has lost what it stood over.
void DropTail(Pruning* p) {
  constexpr float kMost = 0.7f;
  float before = 0, all = 0;
  for (size_t i = p->first; i < p->last; ++i) all += Kept(p->blocks[i]) ? p->blocks[i].value : 0;
  bool over = false;
  for (size_t i = p->first; i < p->last; ++i) {
    Block& block = p->blocks[i];
    if (!Kept(block)) continue;
    over = over || (before >= kMost * all && EndsArticle(p->page, block));
    if (over) block.drop = Drop::kAfterEnd;
    before += block.value;
  }
  for (size_t i = p->last; i-- > p->first;) {
    if (!Kept(p->blocks[i])) continue;
    if (p->blocks[i].kind != BlockKind::kHeading) return;
    p->blocks[i].drop = Drop::kAfterEnd;
  }
}

}  // namespace reckoner::article
