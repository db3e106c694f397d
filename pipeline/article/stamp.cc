#include "pipeline/article/stamp.h"

#include "pipeline/article/date_text.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

// "Published", "Last updated:", "Originally posted on"
bool BeginsWithDateWord(const Page& page, std::string_view text) {
  const size_t first = std::min(text.find(' '), text.size());
  const size_t second = std::min(text.find(' ', std::min(first + 1, text.size())), text.size());
  const auto tells = [&](std::string_view words) {
    const DateWord word = page.vocabulary.DateWordIn(words);
    return word == DateWord::kPublished || word == DateWord::kUpdated;
  };
  if (tells(text.substr(0, first))) return true;
  for (const std::string_view before : {"last ", "first ", "originally "})
    if (StartsWithNoCase(text, before)) return tells(text.substr(0, second));
  return false;
}

}  // namespace

bool IsStamp(const Page& page, const Block& block) {
  constexpr int kMostWords = 24, kMostBesideSource = 14;
  constexpr size_t kMostToDate = 9, kDateAlone = 6;
  if (block.words > kMostWords || block.sentence || block.kind != BlockKind::kParagraph) return false;
  const std::string_view text = page.Text(block);
  size_t end = 0;
  if (!page.dates.Find(text, {}, 0, &end)) return false;
  const size_t words = CountWords(text.substr(0, end));
  if (words <= kMostToDate && BeginsWithDateWord(page, text)) return true;
  // "October 28, 2025 06:00 ET | Source: Norrvik Pumps"
  return words <= kDateAlone && block.words <= kMostBesideSource &&
         text.find(" | ", end) != std::string_view::npos;
}

}  // namespace reckoner::article
