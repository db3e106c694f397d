// One slip of a hand in an article: the ways that repairs know (extractors/checks/slips.h), put into its
// text. Plain functions.
#pragma once

#include <string>
#include <vector>

#include "extractors/engine/engine.h"

namespace reckoner::corpus {

struct Mutant {
  std::string why;           // as a repair would name it: "digits_transposed", "scale", …
  std::string kind;          // of the check that it was made for
  std::string text;          // the article with the slip in it
  Span changed;              // where, in bytes of `text`
  std::string was, is;       // the words
  std::string as;            // what a repair should say; "" where only `why` counts
  bool contradicts = false;  // by the article's own links, even when widened
  bool told = false;     // … and by one that the text tells, that wasn't only believed because it fitted
  bool vouched = false;  // the figure takes part in other relations besides, a direction not counted
};

// Of every figure, and every verb, of the consistent checks. `found` is of `text`, which must be in normal
// form.
std::vector<Mutant> MutantsOf(const std::string& text, const Extraction& found);

}  // namespace reckoner::corpus
