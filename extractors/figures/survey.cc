#include "extractors/figures/survey.h"

namespace reckoner::figures {
namespace {

bool PaysInPounds(const Page& page, uint32_t i) {
  if (page.IsAny(i, {kPoundSign, kPence})) return true;
  if (!page[i].capital) return false;
  for (const uint16_t row : page.words.PlaceCurrencies(page[i].word))
    if (page.words.currencies()[row].pound) return true;
  return false;
}

}  // namespace

Survey Look(const Page& page) {
  Survey out;
  for (uint32_t i = page.first(); i < page.last(); ++i) {
    if (!page.Has(i, kScaleLetter | kDialWord | kPlaceWord | kSterlingSign)) continue;
    if (page.Has(i, kDialWord)) out.dials.push_back(i);
    if (page.Has(i, kScaleLetter) && page.Glued(i) && page.Digits(i - 1)) out.letters.push_back(i);
    if (!out.sterling && page.Has(i, kPlaceWord | kSterlingSign)) out.sterling = PaysInPounds(page, i);
  }
  return out;
}

}  // namespace reckoner::figures
