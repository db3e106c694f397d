#include "extractors/text/sanitize.h"

#include <gtest/gtest.h>

#include "extractors/text/sha256.h"
#include "tests/text/random.h"

namespace reckoner {
namespace {

using std::string_literals::operator""s;

// Unicode 15, chapter 3.9, tables 3-8 to 3-11: one U+FFFD for each maximal subpart.
TEST(SanitizeTest, ReplacesMaximalSubparts) {
  const std::string bad = "\xEF\xBF\xBD";
  const auto times = [&](int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += bad;
    return out;
  };
  EXPECT_EQ(SanitizeUtf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), times(8) + "A");  // 3-8: no overlong forms
  EXPECT_EQ(SanitizeUtf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), times(8) + "A");  // 3-9: surrogates
  EXPECT_EQ(SanitizeUtf8("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), times(5) + "A" + times(2) + "B");  // 3-10
  EXPECT_EQ(SanitizeUtf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), times(4) + "A");  // 3-11: truncated
  EXPECT_EQ(SanitizeUtf8("\xF0\x9F\x9A"), bad);
  EXPECT_EQ(SanitizeUtf8("a\0b"s), "a\0b"s);
  EXPECT_EQ(SanitizeUtf8(""), "");
}

TEST(SanitizeTest, OutputIsValidAndValidInputIsKept) {
  Random random(11);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes(random.Below(60), ' ');
    for (char& c : bytes)
      c = static_cast<char>(random.OneIn(2) ? random.Below(256) : random.Between(0x80, 0xF5));
    const std::string clean = SanitizeUtf8(bytes);
    ASSERT_TRUE(IsValidUtf8(clean));
    ASSERT_EQ(SanitizeUtf8(clean), clean);
    ASSERT_EQ(clean == bytes, IsValidUtf8(bytes));
    ASSERT_LE(CountCodePoints(clean), bytes.size());
  }
}

TEST(SanitizeTest, CountsCodePoints) {
  EXPECT_EQ(CountCodePoints(""), 0u);
  EXPECT_EQ(CountCodePoints("abc"), 3u);
  EXPECT_EQ(CountCodePoints("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\x80!"), 4u);
}

TEST(SanitizeTest, KnowsBinaryFromText) {
  EXPECT_FALSE(LooksBinary(""));
  EXPECT_FALSE(LooksBinary("Exports fell 6.9%.\r\n\tImports rose."));
  EXPECT_FALSE(LooksBinary("Le taux de ch\xF4mage"));  // Latin-1 is text
  EXPECT_TRUE(
      LooksBinary("\x7F"
                  "ELF\0\0\0"s));
  EXPECT_TRUE(
      LooksBinary("\x01\x02\x03\x04\x05"
                  "abc"));
}

// FIPS 180-4's examples.
TEST(SanitizeTest, Sha256) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace reckoner
