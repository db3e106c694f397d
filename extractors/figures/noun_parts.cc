#include "extractors/figures/noun_parts.h"

namespace reckoner::figures {

uint32_t Initials(const Page& page, uint32_t i) {
  uint32_t n = 0;
  while (page.Letters(i + n) && page.Size(i + n) == 1 && page[i + n].capital &&
         (n == 0 || page.Glued(i + n)) && page.Is(i + n + 1, kDot) && page.Glued(i + n + 1)) {
    n += 2;
  }
  return n >= 4 ? n : 0;
}

uint32_t CompoundEnd(const Page& page, uint32_t i) {
  uint32_t end = i + 1;
  while (end < i + 6 && page.Hyphen(end) && page.Letters(end + 1)) end += 2;
  if (page[i].capital && page.Is(end, kPlusSign) && page.Glued(end) && !page.Glued(end + 1))
    ++end;  // "Disney+ subscribers"
  return end;
}

uint32_t Model(const Page& page, uint32_t i) {
  const bool named = page.Letters(i) && page[i].capital && (page.Size(i) == 1 || !page.Has(i, kPrefixEnd));
  if (!named && !(page.Digits(i) && page.Size(i) == 3 && page[i + 1].capital)) return 0;
  uint32_t end = i + 1;
  bool digits = !named;
  while (end < i + 5 && page.Glued(end) &&
         (page.Letters(end) || page.Digits(end) || (page.Hyphen(end) && page.Digits(end + 1))))
    digits |= page.Digits(end++);
  return digits ? end : 0;
}

uint32_t Held(const Page& page, uint32_t i) {
  const bool tied = page.Digits(i) && page.Hyphen(i + 1) && page.Has(i + 2, kSuffixStart);
  return tied && page.Has(i - 1, kScaleWord) ? i + 3 : 0;
}

}  // namespace reckoner::figures
