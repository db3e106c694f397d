// The rules written out against ICU's own, on texts crowded with what the rules look at.
#include "extractors/text/sentence_breaks.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "extractors/text/utf8.h"
#include "tests/text/random.h"

namespace reckoner {
namespace {

std::vector<uint32_t> ByIcu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
  UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator->setText(utext, status);
  EXPECT_TRUE(U_SUCCESS(status));
  std::vector<uint32_t> out;
  iterator->first();
  for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    out.push_back(static_cast<uint32_t>(at));
  }
  utext_close(utext);
  return out;
}

TEST(SentenceBreaksTest, EveryAsciiPairAndTriple) {
  const SentenceBreaks breaks;
  // Each byte behind and before a full stop, a question mark, and a full stop with a space.
  for (int c = 0; c < 0x80; ++c) {
    for (int d = 0; d < 0x80; ++d) {
      for (const std::string_view term : {".", "?", ". ", ".\" "}) {
        std::string text = "a";
        text += static_cast<char>(c);
        text.append(term);
        text += static_cast<char>(d);
        text += "b B";
        ASSERT_EQ(breaks.Find(text), ByIcu(text)) << c << ' ' << term << ' ' << d;
      }
    }
  }
}

TEST(SentenceBreaksTest, RandomText) {
  const SentenceBreaks breaks;
  Random random(3);
  constexpr std::string_view kAscii[] = {".",  ".",  ". ",    "?",     "!",     " ",   " ",  "a",    "b",
                                         "A",  "B",  "1",     "2",     ",",     "-",   ":",  ";",    "\"",
                                         "'",  "(",  ")",     "]",     "$",     "%",   "\n", "\r\n", "\r",
                                         "\t", "\f", "word ", "Word ", "U.S. ", "3.5 "};
  constexpr std::string_view kWide[] = {"\xC3\xA9",     "\xC3\x89",     "\xE2\x80\xA6", "\xE2\x80\x94",
                                        "\xE2\x82\xAC", "\xCC\x81",     "\xE6\x97\xA5", "\xE3\x80\x82",
                                        "\xC2\x85",     "\xEF\xBC\x8E", "\xD9\xA1",     "\xC2\xBB",
                                        "\xE2\x80\xA8"};
  for (int i = 0; i < 60000; ++i) {
    std::string text;
    for (int n = random.Between(0, 14); n > 0; --n) {
      text += i % 3 == 0 && random.OneIn(5) ? random.Pick(kWide) : random.Pick(kAscii);
    }
    ASSERT_EQ(breaks.Find(text), ByIcu(text)) << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace reckoner
