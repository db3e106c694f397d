// Text -> runs of atoms: words of the vocabulary, numbers, written dates and times of day, and the
// punctuation between them. A word the vocabulary doesn't know, other punctuation, or a blank line ends a
// run; runs on which no period can hang are dropped, so most of a text costs one table look-up a word. Linear
// in the text. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/periods/vocabulary.h"
#include "extractors/text/span.h"

namespace reckoner::periods {

struct Atom {
  Span span;
  const Word* word = nullptr;  // its classes; senses are empty for shapes and terms
  int64_t milli = 0;  // a number in thousandths; of an ordinal, quarter code, decade … the whole number
  int16_t year = -1, month = -1, day = -1;  // of written dates, codes and spans of years
  std::string_view time;                    // as written, of a clock
  int32_t reading = -1;                     // of a term: index in the document's readings
  bool capital = false;
  bool digits = false;  // written in digits

  bool Is(Class cls) const { return word->classes[static_cast<size_t>(cls)]; }
  int32_t Value(Class cls) const {
    const Sense* sense = word->As(cls);
    return sense ? sense->value : static_cast<int32_t>(milli / 1000);
  }
  std::string_view Code(Class cls) const {
    const Sense* sense = word->As(cls);
    return sense ? sense->code : std::string_view();
  }
};

using Run = std::vector<Atom>;

std::vector<Run> Lex(std::string_view text, const Vocabulary& vocabulary);

}  // namespace reckoner::periods
