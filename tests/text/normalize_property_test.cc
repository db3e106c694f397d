// For any bytes: what is read is valid UTF-8 in NFC, and every span of it maps back to the text it came from.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "extractors/text/normalize.h"
#include "extractors/text/sanitize.h"
#include "extractors/text/utf8.h"
#include "tests/text/random.h"

namespace reckoner {
namespace {

// Pieces that have broken offset maps before: everything that composes, reorders, vanishes, folds or is no
// UTF-8.
const std::string_view kPieces[] = {"a",
                                    "e",
                                    "Exports fell 6.9%",
                                    " ",
                                    "\n",
                                    "\r\n",
                                    "\t",
                                    "`",
                                    "0",
                                    "=",
                                    "\xCC\x81",
                                    "\xCC\xA3",
                                    "\xCC\xB8",
                                    "\xCC\x96",
                                    "\xCD\xA1",
                                    "\xE0\xA4\xBC",  // combining, of several classes
                                    "\xC3\xA9",
                                    "\xC5\xBC",
                                    "\xE1\xBB\x87",
                                    "\xE2\x84\xAB",
                                    "\xE2\x84\xAA",  // composed; Angstrom, Kelvin sign
                                    "\xE1\x84\x80",
                                    "\xE1\x85\xA1",
                                    "\xE1\x86\xA8",
                                    "\xEA\xB0\x80",
                                    "\xEA\xB0\x81",  // Hangul jamo and syllables
                                    "\xF0\x9F\x91\xA9",
                                    "\xE2\x80\x8D",
                                    "\xF0\x9F\x9A\x80",
                                    "\xEF\xB8\x8F",
                                    "\xF0\x9F\x87\xA8",  // emoji
                                    "\xE2\x80\x8B",
                                    "\xC2\xAD",
                                    "\xEF\xBB\xBF",
                                    "\xE2\x81\xA0",  // dropped
                                    "\xE2\x80\x99",
                                    "\xE2\x80\x9C",
                                    "\xE2\x80\x93",
                                    "\xE2\x80\x94",
                                    "\xE2\x88\x92",
                                    "\xE2\x80\x95",
                                    "\xC2\xB4",
                                    "\xC2\xA0",
                                    "\xE2\x80\xAF",
                                    "\xE3\x80\x80",
                                    "\xE2\x80\x80",
                                    "\xE2\x80\x81",
                                    "\xE2\x80\xA8",
                                    "\xEF\xBC\x91",
                                    "\xEF\xBC\x85",
                                    "\xEF\xBC\x8D",
                                    "\xEF\xBC\x9D",
                                    "\xEF\xBD\x85",
                                    "\xE1\xBF\xAF",
                                    "\xE1\xBF\xBD",
                                    "\xC2\xB2",
                                    "\xC2\xBD",
                                    "\xE2\x82\xAC",
                                    "\xE2\x80\xA6",
                                    "\xEF\xAC\x81",
                                    "\xE0\xA4\x95\xE0\xA4\xBC",
                                    "\xF0\x9D\x85\x9E",
                                    "\xFF",
                                    "\xC0\xAF",
                                    "\xE2\x80",
                                    "\xED\xA0\x80",
                                    "\xED\xBF\xBF",
                                    "\xF4\x90\x80\x80",
                                    "\xF0\x9F",
                                    "\x80",
                                    std::string_view("\0", 1)};

std::string RandomBytes(Random& random) {
  std::string out;
  const int pieces = random.Between(0, 24);
  for (int i = 0; i < pieces; ++i) {
    if (random.OneIn(12)) {
      out.push_back(static_cast<char>(random.Below(256)));
    } else if (random.OneIn(12)) {
      utf8::Append(out, random.Below(0xD800));
    } else if (random.OneIn(200)) {
      out.append(300, 'x');  // past the distance between two runs of the map
    } else {
      out.append(random.Pick(kPieces));
    }
  }
  return out;
}

std::string Reference(std::string_view source) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  nfc->normalize(
         icu::UnicodeString::fromUTF8(icu::StringPiece(source.data(), static_cast<int>(source.size()))),
         status)
      .toUTF8String(out);
  return out;
}

bool AtBoundary(std::string_view text, uint32_t at) {
  return at == text.size() || !utf8::IsContinuation(text[at]);
}

void ExpectHolds(const std::string& bytes) {
  const std::string source = SanitizeUtf8(bytes);
  ASSERT_TRUE(IsValidUtf8(source));
  if (IsValidUtf8(bytes)) {
    ASSERT_EQ(source, bytes);
  }
  const NormalizedText n = Normalize(source);
  const std::string& text = n.text();
  ASSERT_TRUE(IsValidUtf8(text));
  ASSERT_EQ(text, Reference(text)) << "not NFC";
  ASSERT_EQ(n.source_length(), CountCodePoints(source));
  ASSERT_EQ(Normalize(text).text(), text) << "not idempotent";

  const auto size = static_cast<uint32_t>(text.size());
  ASSERT_EQ(n.FromSource({0, n.source_length()}), (Span{0, size}));
  uint32_t last_begin = 0, last_end = 0;
  for (uint32_t begin = 0; begin < size; ++begin) {
    const Span one = n.ToSource({begin, begin + 1});
    ASSERT_LT(one.begin, one.end);
    ASSERT_LE(one.end, n.source_length());
    ASSERT_LE(last_begin, one.begin);
    ASSERT_LE(last_end, one.end);
    last_begin = one.begin;
    last_end = one.end;
    for (uint32_t end = begin; end <= std::min(size, begin + 24); ++end) {
      const Span there = n.ToSource({begin, end});
      ASSERT_LE(there.begin, there.end);
      ASSERT_LE(there.end, n.source_length());
      const Span back = n.FromSource(there);
      if (begin < end) {
        ASSERT_TRUE(back.Contains(Span{begin, end})) << begin << ' ' << end;
      } else {
        ASSERT_LE(back.begin, begin);
      }
      ASSERT_TRUE(AtBoundary(text, back.begin) && AtBoundary(text, back.end));
      ASSERT_LE(n.ToSource(back).begin, there.begin);
    }
  }
  for (uint32_t begin = 0; begin < n.source_length(); ++begin) {
    const Span back = n.FromSource({begin, begin + 1});
    ASSERT_LE(back.end, size);
    if (!back.empty()) {
      ASSERT_TRUE(n.ToSource(back).Contains(Span{begin, begin + 1}));
    }
  }
}

// What ToSource names normalises to what the span holds: the text itself, not only the arithmetic.
void ExpectSameText(const std::string& bytes) {
  const std::string source = SanitizeUtf8(bytes);
  const NormalizedText n = Normalize(source);
  std::vector<uint32_t> offsets;  // of each code point of the source
  for (size_t at = 0; at < source.size(); utf8::Next(source, at))
    offsets.push_back(static_cast<uint32_t>(at));
  offsets.push_back(static_cast<uint32_t>(source.size()));
  for (uint32_t at = 0; at < n.text().size();) {
    const Span there = n.ToSource({at, at + 1});
    const Span whole = n.FromSource(there);
    const std::string_view from =
        std::string_view(source).substr(offsets[there.begin], offsets[there.end] - offsets[there.begin]);
    ASSERT_EQ(Normalize(from).text(), Slice(n.text(), whole)) << "at " << at;
    at = whole.end;
  }
}

TEST(NormalizePropertyTest, AnyBytes) {
  Random random(20250115);
  for (int i = 0; i < 4000; ++i) {
    const std::string bytes = RandomBytes(random);
    ExpectHolds(bytes);
    ExpectSameText(bytes);
    if (HasFatalFailure()) {
      std::string hex;
      for (const unsigned char c : bytes)
        hex += "0123456789ABCDEF"[c >> 4], hex += "0123456789ABCDEF"[c & 15], hex += ' ';
      FAIL() << "case " << i << ": " << hex;
    }
  }
}

TEST(NormalizePropertyTest, AsciiIsItself) {
  Random random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string ascii(random.Below(600), 'x');
    for (char& c : ascii) c = static_cast<char>(random.Below(0x80));
    const NormalizedText n = Normalize(ascii);
    std::string expected = ascii;
    for (char& c : expected) c = c == '`' ? '\'' : c;  // the one ASCII character that folds
    ASSERT_EQ(n.text(), expected);
    const auto begin = random.Below(static_cast<uint32_t>(ascii.size()) + 1);
    const Span span{begin, begin + random.Below(static_cast<uint32_t>(ascii.size()) + 1 - begin)};
    ASSERT_EQ(n.ToSource(span), span);
    ASSERT_EQ(n.FromSource(span), span);
  }
}

TEST(NormalizePropertyTest, SpansOutOfBoundsAreClamped) {
  for (const char* source : {"", "abc", "a\xE2\x80\x99s"}) {
    const NormalizedText n = Normalize(source);
    const Span far{1000, 4000000000u};
    EXPECT_EQ(n.ToSource(far).end, n.source_length());
    EXPECT_EQ(n.FromSource(far).end, n.text().size());
  }
}

// A heap of combining marks in the wrong order costs ICU the square of its length; sorted first, it does not.
// (At the square, each of these takes over ten seconds.)
TEST(NormalizePropertyTest, HeapOfMarksIsQuick) {
  for (const char* pair : {"\xCC\x81\xCC\x96", "\xE0\xBD\xB3\xE0\xBE\x81", "\xCD\x84\xCC\xB4"}) {
    std::string heap = "a";
    for (int i = 0; i < 100000; ++i) heap += pair;
    const NormalizedText n = Normalize(heap);
    EXPECT_EQ(n.source_length(), 200001u);
    EXPECT_TRUE(IsValidUtf8(n.text()));
    EXPECT_EQ(n.FromSource({0, 200001}), (Span{0, static_cast<uint32_t>(n.text().size())}));
    std::string small = "a";
    for (int i = 0; i < 300; ++i) small += pair;
    EXPECT_EQ(Normalize(small).text(), Reference(small));
  }
}

}  // namespace
}  // namespace reckoner
