// A megabyte of whatever makes a careless reader quadratic. Linear, each takes a fraction of a second; at the
// square, minutes: the test's time limit is the assertion.
#include <gtest/gtest.h>

#include <chrono>

#include "extractors/lexicon/passage_reader.h"
#include "extractors/text/normalize.h"
#include "extractors/text/sanitize.h"

namespace reckoner {
namespace {

class HostileTest : public testing::TestWithParam<const char*> {};

TEST_P(HostileTest, ReadsAMegabyteOfIt) {
  static const PassageReader reader{Lexicon()};
  std::string bytes;
  while (bytes.size() < 1'000'000) bytes += GetParam();
  const auto start = std::chrono::steady_clock::now();
  const NormalizedText text = Normalize(SanitizeUtf8(bytes));
  const Passage passage = reader.Read(text.text());
  uint32_t mapped = 0;
  for (const Token& token : passage.tokens) mapped += text.ToSource(token.span).begin % 2;
  for (const Token& token : passage.tokens)
    mapped += static_cast<uint32_t>(passage.SentenceAt(token.span.begin));
  EXPECT_LE(mapped, 0xFFFFFFFFu);
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(std::chrono::duration<double>(took).count(), 20.0);
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, HostileTest,
    testing::Values(" ", "\n", "\r\n", "\n\n", "a", "a ", "a\n", "A.", "A. ", ". ", ".", "...", "\"", "\" ",
                    "''", "(", "Mr. ", "U.S. ", "1. ", "1.\n", "- \n", "5. 5 ", "bn.\nThe ", "a. $5 ",
                    "x.\n\nx", "\xCC\x81", "e\xCC\x81", "\xE2\x80\x8B", "\xE2\x80\x99", "\xFF",
                    "\xE1\x84\x80\xE1\x85\xA1", "\xF0\x9F\x91\xA9\xE2\x80\x8D", "subscribe ", "Subscribe\n",
                    "our newsletter ", "Home\n", "Home News ", "Home\n\n", "sign up for our\n",
                    "We need your help. ", "support us\n\n", "The Moscow Post. Support us! ",
                    "\"Sign up for our newsletter\" ", "read more : ", "\xEF\xBC\x91", "\t"),
    [](const auto& info) { return std::to_string(info.index); });

}  // namespace
}  // namespace reckoner
