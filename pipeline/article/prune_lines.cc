#include <algorithm>

#include "pipeline/article/date_forms.h"
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

namespace {

// "Norrvik (Example News) —" in an element of its own.
bool IsDateline(std::string_view text, const Block& block) {
  constexpr int kLong = 5;
  return block.words <= kLong && (text.ends_with("—") || text.ends_with("–"));
}

}  // namespace

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
    if (IsDateline(p->page.Text(block), block)) block.drop = Drop::kBeforeBody;
    if (block.sentence || IsRow(block) || block.kind == BlockKind::kHeading) continue;
    const std::string_view text = p->page.Text(block);
    const bool byline = (block.words <= kByline && p->page.vocabulary.BylineBegin(text) > 0) ||
                        !NameWithPost(p->page.vocabulary, text).empty();
    const bool date =
        block.words <= kDate && p->page.dates.Find(text, {}, 0, nullptr, DateReader::Years::kTwoToo);
    if (byline || date) block.drop = Drop::kBeforeBody;
  }
}

namespace {

// "10:42", "11.15 Uhr", "12:03 p.m.": when an entry was written. "14.30" alone can be a price.
bool IsClock(const Block& block, std::string_view text) {
  constexpr int kLong = 3;
  constexpr size_t kMostBytes = 20, kZone = 4;  // "Uhr", "IST"
  if (block.words > kLong || text.size() > kMostBytes) return false;
  const DatePieces pieces(text, 0);
  PageDate time;
  const size_t end = ReadTimeOfDay(pieces, 0, &time);
  if (end == 0) return false;
  const size_t behind = pieces.Skip(end, " ");
  const bool zone = !pieces.Word(behind).empty() && pieces.Word(behind).size() <= kZone;
  const bool whole = behind >= pieces.size() || (zone && behind + 1 == pieces.size());
  return whole && (text.find(':') != std::string_view::npos || text.back() < '0' || text.back() > '9');
}

bool HasMailAddress(std::string_view text) {
  const size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text[at - 1] != ' ' &&
         text.find('.', at) != std::string_view::npos;
}

}  // namespace

// The clock over each entry of a live blog.
void DropClocks(Pruning* p) {
  p->DropIf(Drop::kPhrase,
            [&](const Block& block) { return !IsRow(block) && IsClock(block, p->page.Text(block)); });
}

// "Read more: …", "Advertisement", "Subscribe to continue reading". A longer block is prose whatever it
// begins with.
void DropPhrases(Pruning* p) {
  constexpr int kShort = 30, kShortAsk = 20, kShortSpeech = 45, kVeryShort = 8, kAddress = 10;
  constexpr float kSomeLink = 0.2f;
  p->DropIf(Drop::kPhrase, [&](const Block& block) {
    if (block.words > kShortSpeech) return false;
    const std::string_view text = p->page.Text(block);
    const uint32_t asks = p->page.vocabulary.LineAsks(text);
    if (block.words <= kAddress && HasMailAddress(text)) return true;
    if ((asks & kLineSpeaks) != 0 || (block.words <= kShortAsk && (asks & kLineBarrier) != 0)) return true;
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
  constexpr std::string_view kAboutWord = "about ";
  if (block.words > kLong) return false;
  const std::string_view text = page.Text(block);
  if ((page.vocabulary.LineHints(text) & kLineEnds) != 0) return true;
  if (block.words > kAbout || !StartsWithNoCase(text, kAboutWord)) return false;
  const char next = text.size() > kAboutWord.size() ? text[kAboutWord.size()] : ' ';
  return !block.sentence && next >= 'A' && next <= 'Z';
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

// "Jo Lund is a staff writer …" before or behind the text.
void DropBios(Pruning* p) {
  constexpr int kLong = 90;
  constexpr float kProse = 15;
  const auto text_begins = [&](Block& block) {
    if (!Kept(block)) return false;
    const bool bio =
        block.words <= kLong && (p->page.vocabulary.LineAsks(p->page.Text(block)) & kLineBio) != 0;
    if (bio) block.drop = Drop::kAfterEnd;
    return !bio && (block.value > kProse || IsRow(block));
  };
  for (size_t i = p->first; i < p->last && !text_begins(p->blocks[i]); ++i) continue;
  for (size_t i = p->last; i-- > p->first && !text_begins(p->blocks[i]);) continue;
}

// "Related coverage", "More on this story": a heading in the text whose list is gone.
void DropBareHeadings(Pruning* p) {
  const auto list = [](Drop drop) {
    return drop == Drop::kLinks || drop == Drop::kHint || drop == Drop::kTeaser;
  };
  for (size_t i = p->first; i + 1 < p->last; ++i) {
    Block& block = p->blocks[i];
    if (!Kept(block) || block.kind != BlockKind::kHeading || !list(p->blocks[i + 1].drop)) continue;
    if (p->page.vocabulary.LineHints(p->page.Text(block)) != 0) block.drop = Drop::kLinks;
  }
}

}  // namespace reckoner::article
