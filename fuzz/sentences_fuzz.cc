// Any text: sentences, tokens and boilerplate lie in it, in order, whole characters, apart from each other,
// and nothing is lost between.
#include <algorithm>

#include "extractors/lexicon/passage_reader.h"
#include "fuzz/spans.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const NormalizedText source = Normalize(fuzz::Clean(data, size));
  const std::string_view text = source.text();
  static const PassageReader reader{Lexicon()};
  const Passage passage = reader.Read(text);

  uint32_t end = 0;
  for (const Span sentence : passage.sentences) {
    REQUIRE(fuzz::OnCharacters(text, sentence) && end <= sentence.begin);
    for (const char c : Slice(text, {end, sentence.begin})) REQUIRE(c == ' ' || (c >= '\t' && c <= '\r'));
    end = sentence.end;
  }
  end = 0;
  for (const Token& token : passage.tokens) {
    REQUIRE(fuzz::OnCharacters(text, token.span) && end <= token.span.begin);
    const int at = passage.SentenceAt(token.span.begin);
    if (token.kind == Token::kWord)
      REQUIRE(at >= 0 && passage.sentences[static_cast<size_t>(at)].Contains(token.span.begin));
    end = token.span.end;
  }
  end = 0;
  for (const Span block : passage.boilerplate) {
    REQUIRE(fuzz::OnCharacters(text, block) && end <= block.begin);
    REQUIRE(passage.InBoilerplate(block));
    end = block.end;
  }
  return 0;
}
