// Fourth pass: what stands inside the article's element without being the article, or outside it. Each rule
// is a function over the blocks; a rule reads what those before it dropped.
#include <algorithm>
#include <vector>

#include "pipeline/article/page.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr int kShortLine = 30;  // words; a longer block is prose whatever it begins with

float LinkShare(const Block& block) {
  return static_cast<float>(block.link_chars) / static_cast<float>(block.end - block.begin);
}
bool Kept(const Block& block) { return block.drop == Drop::kNone; }
bool IsRow(const Block& block) {
  return block.kind == BlockKind::kTableRow || block.kind == BlockKind::kTableHeader;
}

class Pruner {
 public:
  explicit Pruner(Page* page) : page_(*page), dom_(page->dom), blocks_(page->blocks) {
    value_before_.assign(blocks_.size() + 1, 0);
    for (size_t i = 0; i < blocks_.size(); ++i) value_before_[i + 1] = value_before_[i] + blocks_[i].value;
  }

  void Run() {
    Outside();
    Empty();
    Captions();
    NestedArticles();
    SiblingArticles();
    Meta();
    Standfirst();
    Notes();
    Headline();
    HeadLines();
    Barriers();
    Links();
    Lines();
    Tail();
    TrailingHeadings();
    Lead();
  }

 private:
  template <typename Test>
  void DropIf(Drop why, Test test) {
    for (size_t i = first_; i < last_; ++i) {
      if (Kept(blocks_[i]) && test(blocks_[i])) blocks_[i].drop = why;
    }
  }
  void DropBelow(NodeId node, Drop why) {
    const auto [first, last] = page_.BlocksBelow(node);
    for (size_t i = first; i < last; ++i) {
      if (Kept(blocks_[i])) blocks_[i].drop = why;
    }
  }

  void Outside() {
    std::tie(first_, last_) = page_.BlocksBelow(page_.root);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (Kept(blocks_[i]) && (i < first_ || i >= last_)) blocks_[i].drop = Drop::kOutside;
    }
  }

  // Paragraphs between the headline and the element that holds the text: the lead stands apart on some pages.
  void Lead() {
    constexpr size_t kFar = 30;
    constexpr int kLeadWords = 40;
    size_t begin = first_;
    int words = 0;
    for (size_t i = first_; i-- > 0 && first_ - i < kFar;) {
      const Block& block = blocks_[i];
      if (block.kind == BlockKind::kHeading || dom_.Enclosing(block.first, Tag::kH1) != kNoNode) break;
      if (block.drop != Drop::kOutside || block.kind != BlockKind::kParagraph) continue;
      if (!block.sentence || block.value < 15 || !PlainParagraph(block)) continue;
      begin = i;
      words += block.words;
    }
    if (words < kLeadWords) return;
    for (size_t i = begin; i < first_; ++i) {
      Block& block = blocks_[i];
      if (block.drop == Drop::kOutside && block.sentence && block.value >= 15 && PlainParagraph(block))
        block.drop = Drop::kNone;
    }
  }

  // A <p> that isn't in an element named for something else.
  bool PlainParagraph(const Block& block) const {
    constexpr uint32_t kElse =
        kHintStandfirst | kHintMeta | kHintByline | kHintCaption | kHintNotes | kHintMedia | kHintPaywall;
    NodeId node = dom_.Enclosing(block.first, Tag::kP);
    if (node == kNoNode || dom_.Enclosing(node, Tag::kFigure) != kNoNode) return false;
    constexpr int kUp = 4;
    for (int up = 0; up < kUp && node != kNoNode; ++up, node = dom_.parent(node)) {
      if ((page_.hints[node] & kElse) != 0 && (page_.hints[node] & kHintBody) == 0) return false;
    }
    return true;
  }

  // Blocks without a letter or a digit: rules, bullets, zero-width spaces.
  void Empty() {
    DropIf(Drop::kPhrase, [&](const Block& block) {
      return block.end - block.begin < 40 && Words(page_.Text(block)).empty();
    });
  }

  // What a picture shows isn't told by the article; a table in a <figure> is.
  void Captions() {
    constexpr size_t kLongCaption = 120;
    for (NodeId node = page_.root; node < dom_.end(page_.root); ++node) {
      const bool caption = dom_.tag(node) == Tag::kFigcaption || (page_.hints[node] & kHintCaption) != 0;
      if (!caption) continue;
      size_t words = 0;
      const auto [first, last] = page_.BlocksBelow(node);
      bool prose = false;
      for (size_t i = first; i < last; ++i) {
        words += blocks_[i].words;
        prose = prose || IsRow(blocks_[i]) || blocks_[i].kind == BlockKind::kPreformatted;
      }
      if (!prose && words <= kLongCaption) DropBelow(node, Drop::kCaption);
    }
  }

  // An <article> in the article is a card of another one, or a comment.
  void NestedArticles() {
    const float half = Value(page_.root) / 2;
    for (NodeId node = page_.root + 1; node < dom_.end(page_.root); ++node) {
      if (dom_.tag(node) != Tag::kArticle || dom_.Enclosing(dom_.parent(node), Tag::kArticle) == kNoNode)
        continue;
      if (Value(node) < half) DropBelow(node, Drop::kTeaser);
    }
  }

  // Several small <article>s beside the text are cards; where they are most of it, they are the text.
  void SiblingArticles() {
    constexpr size_t kSeveral = 2;
    constexpr float kSmall = 0.25f, kMost = 0.6f;
    const float all = Value(page_.root);
    std::vector<NodeId> cards;
    float together = 0;
    for (NodeId node = page_.root + 1; node < dom_.end(page_.root); ++node) {
      if (dom_.tag(node) != Tag::kArticle) continue;
      if (Value(node) < kSmall * all) {
        cards.push_back(node);
        together += Value(node);
      }
      node = dom_.end(node) - 1;
    }
    if (cards.size() < kSeveral || together > kMost * all) return;
    for (const NodeId card : cards) DropBelow(card, Drop::kTeaser);
  }

  // Byline, date, reading time, tags: small elements whose names say so.
  void Meta() {
    constexpr int kSmall = 40;
    for (NodeId node = page_.root + 1; node < dom_.end(page_.root); ++node) {
      if ((page_.hints[node] & kHintMeta) == 0 || (page_.hints[node] & kHintBody) != 0) continue;
      int words = 0;
      const auto [first, last] = page_.BlocksBelow(node);
      if (first == last) continue;
      bool prose = false;
      for (size_t i = first; i < last; ++i) {
        words += blocks_[i].words;
        prose = prose || IsRow(blocks_[i]) || (blocks_[i].sentence && blocks_[i].words > 12);
      }
      if (!prose && words <= kSmall) DropBelow(node, Drop::kBeforeBody);
    }
  }

  // The line between headline and text says what the text says again.
  void Standfirst() {
    constexpr int kLong = 45;
    size_t seen = first_;
    for (NodeId node = page_.root + 1; node < dom_.end(page_.root); ++node) {
      if ((page_.hints[node] & kHintStandfirst) == 0 || (page_.hints[node] & kHintBody) != 0) continue;
      const auto [first, last] = page_.BlocksBelow(node);
      for (; seen < first; ++seen) {
        if (Kept(blocks_[seen]) && blocks_[seen].value > 15) return;
      }
      int words = 0;
      for (size_t i = first; i < last; ++i) words += blocks_[i].words;
      if (words == 0) continue;
      if (words <= kLong) DropBelow(node, Drop::kBeforeBody);
      return;
    }
  }

  // References and disclosures, unless they are most of it.
  void Notes() {
    for (NodeId node = page_.root + 1; node < dom_.end(page_.root); ++node) {
      if ((page_.hints[node] & kHintNotes) == 0 || (page_.hints[node] & kHintBody) != 0) continue;
      if (4 * Value(node) < Value(page_.root)) DropBelow(node, Drop::kHint);
    }
  }

  // The headline is told in Article::title.
  void Headline() {
    const std::vector<std::string> title = Words(page_.title);
    if (title.empty()) return;
    for (size_t i = first_; i < last_; ++i) {
      Block& block = blocks_[i];
      if (!Kept(block)) continue;
      if (block.value > 20) break;
      if (block.words > 2 * title.size() + 4) continue;
      const std::vector<std::string> words = Words(page_.Text(block));
      if (std::min(WordsFound(words, title), WordsFound(title, words)) >= 0.8) block.drop = Drop::kBeforeBody;
    }
  }

  // A byline or a date on a line of its own, before the text begins.
  void HeadLines() {
    constexpr int kByline = 14, kDate = 8;
    for (size_t i = first_; i < last_; ++i) {
      Block& block = blocks_[i];
      if (!Kept(block)) continue;
      if (block.value > 15) return;
      if (block.sentence || IsRow(block) || block.kind == BlockKind::kHeading) continue;
      const std::string_view text = page_.Text(block);
      const bool byline = block.words <= kByline && page_.vocabulary.BylineBegin(text) > 0;
      if (byline ||
          (block.words <= kDate && page_.dates.Find(text, {}, 0, nullptr, DateReader::Years::kTwoToo))) {
        block.drop = Drop::kBeforeBody;
      }
    }
  }

  // "Subscribe to continue reading"
  void Barriers() {
    constexpr int kShortAsk = 20;
    DropIf(Drop::kPhrase, [&](const Block& block) {
      return block.words <= kShortAsk && (page_.vocabulary.LineAsks(page_.Text(block)) & kLineBarrier) != 0;
    });
  }

  // Blocks that are links and nothing else.
  void Links() {
    for (size_t i = first_; i < last_; ++i) {
      Block& block = blocks_[i];
      if (!Kept(block) || IsRow(block)) continue;
      const float links = LinkShare(block);
      switch (block.kind) {
        case BlockKind::kHeading:
          if (links > 0.95f && (InList(block) || block.words >= 8)) block.drop = Drop::kLinks;
          break;
        case BlockKind::kListItem:
          if (links > 0.95f && !block.sentence && LinkList(i)) block.drop = Drop::kLinks;
          break;
        default:
          if (links > 0.6f && !(block.sentence && links < 0.95f)) block.drop = Drop::kLinks;
      }
    }
  }

  bool InList(const Block& block) const { return dom_.Enclosing(block.first, Tag::kLi) != kNoNode; }

  // A list that is all links, and few: "see also". A long one is what the page is about.
  bool LinkList(size_t i) const {
    size_t first = i, last = i + 1;
    const auto linked = [&](size_t at) {
      return blocks_[at].kind == BlockKind::kListItem && LinkShare(blocks_[at]) > 0.95f;
    };
    while (first > first_ && linked(first - 1)) --first;
    while (last < last_ && linked(last)) ++last;
    if (last < last_ && blocks_[last].kind == BlockKind::kListItem) return false;
    if (first > first_ && blocks_[first - 1].kind == BlockKind::kListItem) return false;
    return true;
  }

  void Lines() {
    DropIf(Drop::kPhrase, [&](const Block& block) {
      if (block.words > kShortLine || IsRow(block) || block.kind == BlockKind::kHeading) return false;
      const uint32_t hints = page_.vocabulary.LineHints(page_.Text(block));
      if ((hints & (kLineIs | kLineBegins)) != 0) return true;
      return (hints & kLineMay) != 0 && (block.words <= 8 || (block.words <= 20 && LinkShare(block) > 0.2f));
    });
  }

  // Behind "Related articles", "Comments", "About the author" the article is over, if most of it is behind
  // us.
  void Tail() {
    constexpr float kMost = 0.7f;
    float before = 0, all = 0;
    for (size_t i = first_; i < last_; ++i) all += Kept(blocks_[i]) ? blocks_[i].value : 0;
    for (size_t i = first_; i < last_; ++i) {
      if (!Kept(blocks_[i])) continue;
      if (before >= kMost * all && blocks_[i].words <= 8 && EndsArticle(blocks_[i])) {
        for (; i < last_; ++i) {
          if (Kept(blocks_[i])) blocks_[i].drop = Drop::kAfterEnd;
        }
        return;
      }
      before += blocks_[i].value;
    }
  }

  bool EndsArticle(const Block& block) const {
    const std::string_view text = page_.Text(block);
    if ((page_.vocabulary.LineHints(text) & kLineEnds) != 0) return true;
    return block.kind == BlockKind::kHeading && block.words <= 6 && StartsWithNoCase(text, "about ");
  }

  // A heading at the end has lost what it stood over.
  void TrailingHeadings() {
    for (size_t i = last_; i-- > first_;) {
      if (!Kept(blocks_[i])) continue;
      if (blocks_[i].kind != BlockKind::kHeading) return;
      blocks_[i].drop = Drop::kAfterEnd;
    }
  }

  float Value(NodeId node) const {
    const auto [first, last] = page_.BlocksBelow(node);
    return value_before_[last] - value_before_[first];
  }

  Page& page_;
  const Dom& dom_;
  std::vector<Block>& blocks_;
  std::vector<float> value_before_;  // of the blocks before each
  size_t first_ = 0, last_ = 0;
};

}  // namespace

void Prune(Page* page) { Pruner(page).Run(); }

}  // namespace reckoner::article
