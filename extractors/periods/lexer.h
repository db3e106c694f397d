// Text -> runs of atoms: words of the vocabulary, numbers, written dates and times of day, and the
// punctuation between them. A word the vocabulary doesn't know, other punctuation, or a blank line ends a
// run; runs on which no period can hang are dropped, so most of a text costs one table look-up a word. Linear
// in the text. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/periods/shapes.h"
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

// Reads one text; the run is overwritten by the next, and may be changed in between.
class Lexer {
 public:
  Lexer(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}

  bool Next();  // false: no run is left
  Run& run() { return run_; }

 private:
  char At(size_t pos) const { return pos < text_.size() ? text_[pos] : '\0'; }
  void EndRun();
  Atom& Push(size_t begin, size_t end, const Word* word);
  // Each of these reads what begins at `pos` and returns its end.
  size_t Mark(size_t pos, size_t end, Class cls);
  size_t Step(size_t pos);
  size_t LineEnd(size_t pos);
  size_t Apostrophe(size_t pos);
  size_t Sign(size_t pos);
  size_t Letters(size_t pos);
  size_t Numeral(size_t pos, const Vocabulary::Numeral& numeral);
  size_t LettersAndDigits(size_t pos, size_t digit, size_t end);
  size_t Digits(size_t pos);
  size_t PushShape(size_t pos, const ReadShape& shape);

  std::string_view text_;
  const Vocabulary& vocabulary_;
  size_t pos_ = 0;
  Run run_;
  bool core_ = false;   // a period can hang on the run
  bool ended_ = false;  // … which is complete
};

}  // namespace reckoner::periods
