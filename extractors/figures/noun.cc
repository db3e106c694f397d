// The noun a number counts, right behind it ("seven European countries") or behind "of" ("two of the
// students", "32 of the 159 members", "one of his four sons").
#include "extractors/figures/noun_phrase.h"

namespace reckoner::figures {
namespace {

// Behind "of": determiners and a possessor are no part of the noun. 0: nothing there that "of" could count.
uint32_t PastDeterminers(const Page& page, uint32_t i, bool required, bool* numeral) {
  bool any = false;
  if (page.IsAny(i, {kAll, kOnly, kJust})) ++i;
  if (page.IsAny(i, {kThe, kIts, kTheir, kHis, kHer, kOur, kMy, kYour, kThese, kThose})) {
    any = true;
    ++i;
  }
  for (uint32_t n = 0; n < 4 && page.Joins(i + n) && page.Letters(i + n) && !page.Has(i + n, kStopWord);
       ++n) {
    if (n > 0 && !page[i + n].capital)
      break;  // "children flooded Havana's": only names are possessors of several words
    if (page.Is(i + n + 1, kApostrophe) && page.Glued(i + n + 1)) {
      any = true;
      i += n + 2;
      if (page.Is(i, kS) && page.Glued(i)) ++i;
      break;
    }
  }
  if (page.Joins(i) &&
      (page.Digits(i) || page.Has(i, kNumberFlags))) {  // "32 of the 159 members", "one of his four sons"
    const auto inner = page.Digits(i) ? ReadDigits(page, i) : ReadWords(page, i);
    if (inner && inner->whole()) {
      *numeral = any = true;
      i = inner->last;
    }
  }
  return any || !required ? i : 0;
}

}  // namespace

Noun FindNoun(const Page& page, uint32_t at, bool one, bool of) {
  if (!of) return ReadNounPhrase(page, at, one);
  bool numeral = false;
  at = PastDeterminers(page, at, one, &numeral);
  if (at == 0) return {};
  Noun noun = ReadNounPhrase(page, at, false);
  noun.shared = numeral;
  return noun;
}

}  // namespace reckoner::figures
