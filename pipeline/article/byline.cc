// The writers' names as the reader sees them: a line that begins "By", or an element whose name says byline
// or author, near the headline; else the box about the author behind the text.
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "pipeline/article/choose.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr int kLongByline = 25;  // words
constexpr size_t kMaxNameWords = 5;
constexpr size_t kMaxNames = 8;

// A name's word begins with a capital, or with a letter of a script that has none.
bool Capitalised(std::string_view word) {
  int32_t at = 0;
  UChar32 c = 0;
  U8_NEXT(word.data(), at, static_cast<int32_t>(word.size()), c);
  if (c == '(' && word.size() > 2) return Capitalised(word.substr(1));
  return c > 0 && u_isalpha(c) && !u_islower(c);
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class NameReader {
 public:
  explicit NameReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // The names at the beginning of `text`: "Jo Lund and Ines Okafor | 9 May" -> two. Nothing when it begins
  // with none.
  std::vector<std::string> Read(std::string_view text, bool one_word_will_do) const {
    std::vector<std::string> names;
    std::string name;
    size_t words = 0;
    bool ended = false;
    const auto finish = [&] {
      while (EndsWithParticle(name)) name.resize(name.find_last_of(' '));
      if (words >= 2 || (words == 1 && (one_word_will_do || !names.empty()))) {
        if (!vocabulary_.IsByline(LowerAscii(name), kBylineNobody)) names.push_back(name);
      } else if (words > 0) {
        ended = true;
      }
      name.clear();
      words = 0;
    };
    for (size_t at = 0; at < text.size() && !ended && names.size() < kMaxNames;) {
      if (IsHtmlSpace(text[at])) {
        if (text[at] == '\n' || text[at] == '\t') ended = true;
        ++at;
        continue;
      }
      const size_t end = std::min(text.find_first_of(" \n\t\r\f", at), text.size());
      std::string_view word = text.substr(at, end - at);
      at = end;
      bool comma = false, stop = false;
      while (!word.empty() &&
             (word.back() == ',' || word.back() == ';' || word.back() == ':' || word.back() == '|')) {
        comma = comma || word.back() == ',' || word.back() == ';';
        stop = stop || word.back() == '|' || word.back() == ':';
        word.remove_suffix(1);
      }
      const std::string lower = LowerAscii(word);
      if (lower == "and" || lower == "&" || lower == "und" || lower == "et" || lower == "y") {
        finish();
        continue;
      }
      if (word.empty() && comma) {
        finish();
        continue;
      }
      const bool particle = words > 0 && vocabulary_.IsByline(lower, kBylineParticle);
      if (HasDigit(word) || vocabulary_.IsByline(lower, kBylineStop) || (!particle && !Capitalised(word)) ||
          words >= kMaxNameWords)
        break;
      if (!name.empty()) name += ' ';
      name += word;
      words += !particle;
      if (comma) finish();
      if (stop) break;
    }
    if (words <= kMaxNameWords) finish();
    return names;
  }

 private:
  bool EndsWithParticle(const std::string& name) const {
    const size_t space = name.find_last_of(' ');
    return space != std::string::npos && vocabulary_.IsByline(name.substr(space + 1), kBylineParticle);
  }

  const Vocabulary& vocabulary_;
};

class BylineFinder {
 public:
  explicit BylineFinder(const Page& page) : page_(page), dom_(page.dom), names_(page.vocabulary) {}

  std::vector<std::string> Find() const {
    const auto [first, last] = Neighbourhood();
    for (size_t i = first; i < last; ++i) {
      if (std::vector<std::string> names = AfterBy(i); !names.empty()) return names;
    }
    for (size_t i = first; i < last; ++i) {
      if (std::vector<std::string> names = Named(i); !names.empty()) return names;
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
    const std::vector<std::string> title = Words(page_.title);
    const auto [root_first, root_last] = page_.BlocksBelow(page_.root);
    size_t headline = root_first;
    for (size_t i = 0; i < std::min(root_last, page_.blocks.size()); ++i) {
      const Block& block = page_.blocks[i];
      if (block.words > 2 * title.size() + 4 || title.empty()) continue;
      if (dom_.Enclosing(block.first, Tag::kH1) == kNoNode && block.kind != BlockKind::kHeading) continue;
      if (WordsFound(title, Words(page_.Text(block))) >= 0.8) {
        headline = i;
        break;
      }
    }
    size_t text = std::max(headline, root_first);
    while (text < root_last && page_.blocks[text].value < 20) ++text;
    const size_t first = headline >= kAbove ? headline - kAbove : 0;
    return {first, std::min(text + kInto, page_.blocks.size())};
  }

  bool Elsewhere(const Block& block) const {
    if (block.drop == Drop::kHidden || block.drop == Drop::kTeaser) return true;
    for (NodeId node = block.first; node != kNoNode; node = dom_.parent(node)) {
      if ((page_.hints[node] & (kHintComments | kHintRelated)) != 0 && node != page_.root &&
          !dom_.Inside(page_.root, node))
        return true;
      if (dom_.tag(node) == Tag::kNav || dom_.tag(node) == Tag::kFigcaption) return true;
    }
    return false;
  }

  // "By Jo Lund", "Published 9 May by Jo Lund"
  std::vector<std::string> AfterBy(size_t i) const {
    const Block& block = page_.blocks[i];
    if (block.words > kLongByline || block.sentence || Elsewhere(block)) return {};
    const std::string text = CollapseSpaces(page_.Text(block));
    if (const size_t after = page_.vocabulary.BylineBegin(text); after > 0) {
      std::vector<std::string> names =
          names_.Read(std::string_view(text).substr(after), block.words <= 6 || HasDigit(text));
      if (!names.empty()) return names;
      // "By" in one element, the name in the next.
      if (Trim(std::string_view(text).substr(after)).empty() && i + 1 < page_.blocks.size() &&
          page_.blocks[i + 1].words <= 8) {
        return names_.Read(page_.Text(page_.blocks[i + 1]), false);
      }
      return {};
    }
    for (const std::string_view by : {" by ", " By ", " von ", " par ", " por "}) {
      const size_t at = text.find(by);
      if (at == std::string::npos || block.words > 16) continue;
      const std::vector<std::string> names =
          names_.Read(std::string_view(text).substr(at + by.size()), false);
      if (!names.empty() && (HasDigit(text) || StartsWithNoCase(text, "p"))) return names;
    }
    return {};
  }

  // The text of an element named byline or author.
  std::vector<std::string> Named(size_t i) const {
    constexpr int kUp = 4;
    const Block& block = page_.blocks[i];
    if (block.words > 12 || block.words == 0 || block.sentence || Elsewhere(block)) return {};
    NodeId node = block.first;
    for (int up = 0; up < kUp && node != kNoNode; ++up, node = dom_.parent(node)) {
      const bool rel = dom_.tag(node) == Tag::kA && ContainsNoCase(dom_.Get(node, Attr::kRel), "author");
      const bool href =
          dom_.tag(node) == Tag::kA && page_.vocabulary.IsAuthorPath(dom_.Get(node, Attr::kHref));
      if (!rel && !href && (page_.hints[node] & kHintByline) == 0) continue;
      const std::string text = CollapseSpaces(page_.Text(block));
      const size_t after = page_.vocabulary.BylineBegin(text);
      return names_.Read(std::string_view(text).substr(after), true);
    }
    return {};
  }

  const Page& page_;
  const Dom& dom_;
  NameReader names_;
};

}  // namespace

std::vector<std::string> ReadByline(const Page& page) { return BylineFinder(page).Find(); }

}  // namespace reckoner::article
