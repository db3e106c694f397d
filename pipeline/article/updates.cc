// The entries of a live blog: as the page's data states them, else by what their elements are named for.
#include <algorithm>

#include "pipeline/article/date_text.h"
#include "pipeline/article/text_util.h"
#include "pipeline/article/walls.h"

namespace reckoner::article {

void ReadUpdates(const Page& page, const Facts& facts, const DateReader& dates, Article* article) {
  constexpr size_t kEnough = 3, kMaxUpdates = 500;
  const auto iso = [&](std::string_view text) {
    const auto date = dates.Find(CutUtf8(text, 100), article->language);
    return date ? date->Iso() : std::string();
  };
  article->live_blog = facts.article_type == "LiveBlogPosting";
  for (const LiveUpdate& update : facts.updates) {
    article->updates.push_back(
        {update.headline, update.text, iso(update.published), iso(update.modified), {}});
  }
  if (!article->updates.empty()) return;

  std::vector<ArticleUpdate> updates;
  const Dom& dom = page.dom;
  for (NodeId node = 0; node < dom.size() && updates.size() < kMaxUpdates; ++node) {
    if ((page.hints[node] & kHintLive) == 0 || page.drop[node] == Drop::kHidden ||
        !Has(dom.tag(node), kBlock))
      continue;
    ArticleUpdate update;
    const auto [first, last] = page.BlocksBelow(node);
    for (size_t i = first; i < last; ++i) {
      const Block& block = page.blocks[i];
      if (block.drop != Drop::kNone && block.drop != Drop::kTeaser) continue;
      if (block.kind == ArticleBlock::Kind::kHeading && update.title.empty()) {
        update.title = page.Text(block);
        continue;
      }
      if (!update.text.empty()) update.text += "\n\n";
      update.text += page.Text(block);
    }
    for (NodeId below = node + 1; below < dom.end(node); ++below) {
      if (dom.tag(below) != Tag::kTime) continue;
      update.published =
          iso(dom.HasAttr(below, Attr::kDatetime) ? std::string(dom.Get(below, Attr::kDatetime))
                                                  : dom.TextBelow(below, 100));
      if (!update.published.empty()) break;
    }
    if (!update.text.empty()) updates.push_back(std::move(update));
    node = dom.end(node) - 1;  // an entry doesn't hold others
  }
  if (updates.size() < kEnough && !article->live_blog) return;
  article->live_blog = true;
  article->updates = std::move(updates);
}

void PlaceUpdates(Article* article) {
  const std::string_view text = article->text;
  for (ArticleUpdate& update : article->updates) {
    const std::string_view said = Trim(update.text);
    const std::string_view first = said.substr(0, said.find('\n')), last = said.substr(said.rfind('\n') + 1);
    if (first.empty()) continue;
    const size_t begin = text.find(first);
    const size_t end = begin == text.npos ? text.npos : text.find(last, begin);
    if (end == text.npos) continue;
    update.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end + last.size())};
  }
}

}  // namespace reckoner::article
