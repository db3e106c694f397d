#include "pipeline/article/page.h"

namespace reckoner::article {
namespace {

void Run(Page* page, Strictness strictness) {
  page->blocks.clear();
  page->text.clear();
  page->root = 0;
  Clean(page, strictness);
  FindBlocks(page);
  ChooseRoot(page);
  Prune(page);
}

size_t WordsKept(const Page& page) {
  size_t words = 0;
  for (const Block& block : page.blocks) words += block.drop == Drop::kNone ? block.words : 0;
  return words;
}

}  // namespace

void FindBody(Page* page) {
  // A short text may be all there is; one that laxer rules would triple is a loss.
  constexpr size_t kEnough = 250;
  constexpr size_t kGain = 3;
  constexpr size_t kStub = 25;
  ReadHints(page);
  Run(page, Strictness::kFull);
  for (const Strictness strictness : {Strictness::kNoHints, Strictness::kShowHidden, Strictness::kComments}) {
    const size_t words = WordsKept(*page);
    // Comments are the text of a forum, but not of an article that is short.
    if (words >= (strictness == Strictness::kComments ? kStub : kEnough)) return;
    Page again{page->dom, page->vocabulary, page->dates, page->names, page->title};
    again.hints = std::move(page->hints);
    Run(&again, strictness);
    page->hints = std::move(again.hints);
    if (WordsKept(again) < kGain * words || WordsKept(again) < kEnough / 2) continue;
    page->drop = std::move(again.drop);
    page->blocks = std::move(again.blocks);
    page->text = std::move(again.text);
    page->root = again.root;
  }
}

}  // namespace reckoner::article
