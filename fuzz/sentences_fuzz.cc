// Any text: sentences, tokens and boilerplate lie in it, in order, whole characters, apart from each other,
// and nothing is lost between.
#include <algorithm>

#include "extractors/lexicon/passage_reader.h"
#include "extractors/text/normalize.h"
#include "extractors/text/sanitize.h"
#include "extractors/text/utf8.h"
#include "fuzz/require.h"

using namespace reckoner;

namespace {

bool OnCharacters(std::string_view text, Span span) {
  const auto at = [&](uint32_t i) { return i == text.size() || !utf8::IsContinuation(text[i]); };
  return span.begin < span.end && span.end <= text.size() && at(span.begin) && at(span.end);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const NormalizedText source = Normalize(SanitizeUtf8({reinterpret_cast<const char*>(data), size}));
  const std::string_view text = source.text();
  static const PassageReader reader{Lexicon()};
  const Passage passage = reader.Read(text);

  uint32_t end = 0;
  for (const Span sentence : passage.sentences) {
    REQUIRE(OnCharacters(text, sentence) && end <= sentence.begin);
    for (const char c : Slice(text, {end, sentence.begin})) REQUIRE(c == ' ' || (c >= '\t' && c <= '\r'));
    end = sentence.end;
  }
  end = 0;
  for (const Token& token : passage.tokens) {
    REQUIRE(OnCharacters(text, token.span) && end <= token.span.begin);
    const int at = passage.SentenceAt(token.span.begin);
    if (token.kind == Token::kWord)
      REQUIRE(at >= 0 && passage.sentences[static_cast<size_t>(at)].Contains(token.span.begin));
    end = token.span.end;
  }
  end = 0;
  for (const Span block : passage.boilerplate) {
    REQUIRE(OnCharacters(text, block) && end <= block.begin);
    REQUIRE(passage.InBoilerplate(block));
    end = block.end;
  }
  return 0;
}
