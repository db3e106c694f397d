#include "pipeline/article/walls.h"

#include <algorithm>

#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

// The page says that the article isn't free.
bool SaysPaid(const Facts& facts) {
  for (const Fact& fact : facts.all) {
    if (fact.field != Field::kFree) continue;
    const std::string value = LowerAscii(fact.value);
    for (const std::string_view paid :
         {"false", "locked", "metered", "premium", "paid", "subscriber", "subscription", "registered"}) {
      if (value == paid) return true;
    }
  }
  return false;
}

// Lines that ask the reader for something.
struct Asked {
  bool barrier = false;  // right behind the text: to subscribe or log in, to read on
  bool consent = false;  // anywhere: for consent to cookies and partners
  int consent_words = 0;
};

Asked LinesThatAsk(const Page& page) {
  constexpr int kLong = 90, kLongBarrier = 40, kWideBarrier = 120;
  constexpr size_t kBehind = 15;  // blocks behind the text; the site's own "subscribe" stands further off
  const std::vector<Block>& blocks = page.blocks;
  size_t first = blocks.size(), last = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].drop != Drop::kNone) continue;
    first = std::min(first, i);
    last = i + 1;
  }
  last = std::min(last + kBehind, blocks.size());

  Asked asked;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.words > kLong) continue;
    const uint32_t hints = page.vocabulary.LineAsks(page.Text(block));
    const bool behind = i >= first && i < last && block.drop != Drop::kChrome && block.drop != Drop::kHidden;
    if ((hints & kLineBarrier) != 0 && behind && block.words <= kLongBarrier) asked.barrier = true;
    if ((hints & kLineConsent) == 0) continue;
    asked.consent = true;
    asked.consent_words += block.words;
  }
  for (NodeId node = 0; node < page.dom.size() && !asked.barrier; ++node) {
    if ((page.hints[node] & kHintPaywall) == 0 || page.drop[node] == Drop::kHidden) continue;
    // A container of the whole text can be called "paywall" too.
    const auto [begin, end] = page.BlocksBelow(node);
    if (begin < first || end > last) continue;
    int words = 0;
    for (size_t i = begin; i < end; ++i) words += blocks[i].words;
    asked.barrier = words >= 4 && words <= kWideBarrier;
  }
  return asked;
}

// How many words, of a text that may be short: a long one needn't be counted to its end.
int WordsAtFirst(std::string_view text) {
  constexpr size_t kNotShort = 8192;
  return static_cast<int>(CountWords(CutUtf8(text, kNotShort)));
}

bool EndsCut(std::string_view text) {
  text = Trim(text);
  return text.ends_with("…") || text.ends_with("...") || text.ends_with("[…]") || text.ends_with("[...]");
}

}  // namespace

void SetFlags(const Page& page, const Facts& facts, Article* article) {
  constexpr int kTeaser = 130, kShort = 300, kStub = 25, kConsentShort = 120;
  const int words = WordsAtFirst(article->text);
  const Asked asked = words < kShort ? LinesThatAsk(page) : Asked();  // a long text is no teaser
  const bool paid = SaysPaid(facts);

  // A short text behind which the page asks for money; or one that the page itself says isn't free.
  if (paid && (words < kTeaser || (words < kShort && (asked.barrier || EndsCut(article->text)))))
    article->paywall = true;
  if (asked.barrier && (words < kTeaser || (words < kShort && EndsCut(article->text))))
    article->paywall = true;

  float prose = 0;
  int links = 0;
  for (const Block& block : page.blocks) {
    if (block.drop == Drop::kNone) prose += block.value;
    if (block.drop != Drop::kHidden && 2 * block.link_chars > block.end - block.begin) links += block.words;
  }
  const bool consent_title = (page.vocabulary.LineAsks(article->title) & kLineConsent) != 0;
  if ((consent_title && words < kShort) ||
      (asked.consent && prose < kConsentShort && 2 * asked.consent_words > prose)) {
    article->consent_wall = true;
    article->paywall = false;
  }

  // Too little to be read, or a page of links with a few words between them.
  const bool stated = !facts.article_type.empty();
  if (words == 0 || (words < kStub && !stated) || (prose < kStub && !stated && links > 4 * words))
    article->no_article = true;
  if (article->paywall || article->consent_wall) article->no_article = false;
}

void UseStatedBody(const Facts& facts, Article* article) {
  constexpr int kShort = 150, kMuchLonger = 3;
  const int words = WordsAtFirst(article->text);
  if (words >= kShort || static_cast<int>(CountWords(facts.body)) < kMuchLonger * std::max(words, 20)) return;
  article->text.clear();
  article->blocks.clear();
  for (size_t at = 0; at < facts.body.size();) {
    const size_t end = std::min(facts.body.find('\n', at), facts.body.size());
    const std::string line = Unescape(std::string_view(facts.body).substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    if (!article->text.empty()) article->text += "\n\n";
    const auto begin = static_cast<uint32_t>(article->text.size());
    article->text += line;
    article->blocks.push_back(
        {ArticleBlock::Kind::kParagraph, {begin, static_cast<uint32_t>(article->text.size())}});
  }
}

}  // namespace reckoner::article
