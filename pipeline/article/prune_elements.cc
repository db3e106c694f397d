#include <algorithm>

#include "pipeline/article/prune.h"

namespace reckoner::article {
namespace {

// Calls rule(node) for every node below the root whose names hint at `hint`, and not at an article's body.
template <typename Rule>
void ForEachHinted(const Pruning& p, Hint hint, Rule rule) {
  for (NodeId node = p.page.root + 1; node < p.dom.end(p.page.root); ++node) {
    const uint32_t hints = p.page.hints[node];
    if ((hints & hint) != 0 && (hints & kHintBody) == 0) rule(node);
  }
}

}  // namespace

// What a picture shows isn't told by the article; a table in a <figure> is.
void DropCaptions(Pruning* p) {
  constexpr int kLongCaption = 120;
  for (NodeId node = p->page.root; node < p->dom.end(p->page.root); ++node) {
    if (p->dom.tag(node) != Tag::kFigcaption && (p->page.hints[node] & kHintCaption) == 0) continue;
    const auto [begin, end] = p->page.BlocksBelow(node);
    const bool more = std::any_of(
        p->blocks.begin() + static_cast<std::ptrdiff_t>(begin),
        p->blocks.begin() + static_cast<std::ptrdiff_t>(end),
        [](const Block& block) { return IsRow(block) || block.kind == BlockKind::kPreformatted; });
    if (!more && p->Words(node) <= kLongCaption) p->DropBelow(node, Drop::kCaption);
  }
}

// An <article> in the article is a card of another one, or a comment; several small ones beside the text are
// cards too, unless they are most of the text.
void DropCards(Pruning* p) {
  constexpr size_t kSeveral = 2;
  constexpr float kHalf = 0.5f, kSmall = 0.25f, kMost = 0.6f;
  const float all = p->Value(p->page.root);
  const bool inside = p->dom.Enclosing(p->page.root, Tag::kArticle) != kNoNode;
  std::vector<NodeId> small;
  float together = 0;
  NodeId outer_end = 0;
  for (NodeId node = p->page.root + 1; node < p->dom.end(p->page.root); ++node) {
    if (p->dom.tag(node) != Tag::kArticle) continue;
    const float value = p->Value(node);
    const bool nested = inside || node < outer_end;
    if (nested && value < kHalf * all) p->DropBelow(node, Drop::kTeaser);
    if (node < outer_end) continue;
    outer_end = p->dom.end(node);
    if (value >= kSmall * all) continue;
    small.push_back(node);
    together += value;
  }
  if (small.size() < kSeveral || together > kMost * all) return;
  for (const NodeId card : small) p->DropBelow(card, Drop::kTeaser);
}

// Byline, date, reading time, tags: small elements whose names say so.
void DropMeta(Pruning* p) {
  constexpr int kSmall = 40, kSentence = 12;
  ForEachHinted(*p, kHintMeta, [&](NodeId node) {
    if (p->Words(node) <= kSmall && !p->HoldsProse(node, kSentence)) p->DropBelow(node, Drop::kBeforeBody);
  });
}

// The line between headline and text says what the text says again. Only the first one, and before any prose.
void DropStandfirst(Pruning* p) {
  constexpr int kLong = 45;
  constexpr float kProse = 15;
  size_t seen = p->first;
  bool over = false;
  ForEachHinted(*p, kHintStandfirst, [&](NodeId node) {
    const auto [begin, end] = p->page.BlocksBelow(node);
    for (; seen < begin && !over; ++seen) over = Kept(p->blocks[seen]) && p->blocks[seen].value > kProse;
    if (over || begin == end) return;
    if (p->Words(node) <= kLong) p->DropBelow(node, Drop::kBeforeBody);
    over = true;
  });
}

// References, disclosures, testimonials, unless they are much of the page.
void DropNotes(Pruning* p) {
  constexpr float kMuch = 0.25f;
  const float all = p->Value(p->page.root);
  ForEachHinted(*p, kHintNotes, [&](NodeId node) {
    if (p->Value(node) < kMuch * all) p->DropBelow(node, Drop::kHint);
  });
}

}  // namespace reckoner::article
