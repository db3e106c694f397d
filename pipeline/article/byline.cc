// The writers' names as the reader sees them: a line that begins "By", or an element whose name says byline
// or author, near the headline; else the box about the author behind the text.
#include <algorithm>

#include "pipeline/article/choose.h"
#include "pipeline/article/names.h"
#include "pipeline/article/places.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr int kLongByline = 25;  // words

class BylineFinder {
 public:
  explicit BylineFinder(const Page& page) : page_(page), dom_(page.dom) {}

  std::vector<std::string> Find() const {
    const auto [first, last] = Neighbourhood();
    for (size_t i = first; i < last; ++i) {
      if (std::vector<std::string> names = AfterBy(i); !names.empty()) return names;
    }
    for (size_t i = first; i < last; ++i) {
      if (std::vector<std::string> names = Named(i); !names.empty()) return names;
    }
    for (size_t i = first; i < last; ++i) {
      if (page_.blocks[i].sentence || Elsewhere(page_.blocks[i])) continue;
      if (std::string name = NameWithPost(page_.vocabulary, page_.Text(page_.blocks[i])); !name.empty())
        return {std::move(name)};
    }
    // Behind the article: the box about its author.
    for (size_t i = last; i < page_.blocks.size(); ++i) {
      if (std::vector<std::string> names = Named(i); !names.empty()) return names;
      if (page_.blocks[i].words > 8) continue;
      if (std::vector<std::string> names = AfterBy(i); !names.empty()) return names;
    }
    return {};
  }

 private:
  // Blocks from a little above the headline to a little way into the text.
  std::pair<size_t, size_t> Neighbourhood() const {
    constexpr size_t kAbove = 6, kInto = 6;
    const Places places = FindPlaces(page_);
    const size_t first = places.headline >= kAbove ? places.headline - kAbove : 0;
    return {first, std::min(places.text + kInto, page_.blocks.size())};
  }

  bool Elsewhere(const Block& block) const {
    if (block.drop == Drop::kHidden || block.drop == Drop::kTeaser || StandsElsewhere(page_, block))
      return true;
    return dom_.Enclosing(block.first, Tag::kNav) != kNoNode ||
           dom_.Enclosing(block.first, Tag::kFigcaption) != kNoNode;
  }

  // "By Jo Lund", "Published 9 May by Jo Lund"
  std::vector<std::string> AfterBy(size_t i) const {
    const Block& block = page_.blocks[i];
    if (block.words > kLongByline || block.sentence || Elsewhere(block)) return {};
    const std::string text = CollapseSpaces(page_.Text(block));
    if (const size_t after = page_.vocabulary.BylineBegin(text); after > 0) {
      std::vector<std::string> names = ReadNames(page_.vocabulary, std::string_view(text).substr(after),
                                                 block.words <= 6 || HasDigit(text));
      if (!names.empty()) return names;
      // "By" in one element, the name in the next.
      if (Trim(std::string_view(text).substr(after)).empty() && i + 1 < page_.blocks.size() &&
          page_.blocks[i + 1].words <= 8) {
        return ReadNames(page_.vocabulary, page_.Text(page_.blocks[i + 1]), false);
      }
      return {};
    }
    for (const std::string_view by : {" by ", " By ", " von ", " par ", " por "}) {
      const size_t at = text.find(by);
      if (at == std::string::npos || block.words > 16) continue;
      std::vector<std::string> names =
          ReadNames(page_.vocabulary, std::string_view(text).substr(at + by.size()), false);
      if (!names.empty() && (HasDigit(text) || StartsWithNoCase(text, "p"))) return names;
    }
    return {};
  }

  // The text of an element named byline or author.
  std::vector<std::string> Named(size_t i) const {
    constexpr int kUp = 4, kFewWords = 4;
    const Block& block = page_.blocks[i];
    if (block.words > 12 || block.words == 0 || block.sentence || Elsewhere(block)) return {};
    NodeId node = block.first;
    for (int up = 0; up < kUp && node != kNoNode; ++up, node = dom_.parent(node)) {
      const bool rel =
          dom_.tag(node) == Tag::kA && dom_.HasAttr(node, Attr::kRel);  // kept where it says author
      const bool href =
          dom_.tag(node) == Tag::kA && page_.vocabulary.IsAuthorPath(dom_.Get(node, Attr::kHref));
      if (!rel && !href && (page_.hints[node] & kHintByline) == 0) continue;
      const std::string text = CollapseSpaces(page_.Text(block));
      const size_t after = page_.vocabulary.BylineBegin(text);
      return ReadNames(page_.vocabulary, std::string_view(text).substr(after), block.words <= kFewWords);
    }
    return {};
  }

  const Page& page_;
  const Dom& dom_;
};

}  // namespace

std::vector<std::string> ReadByline(const Page& page) { return BylineFinder(page).Find(); }

}  // namespace reckoner::article
