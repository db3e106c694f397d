#include "extractors/figures/survey.h"

#include "extractors/figures/families.h"

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

bool PrintsMillions(const Page& page, const Survey& survey) {
  for (const uint32_t i : survey.letters) {
    const uint32_t number = page.Is(i - 2, kDot) && page.Digits(i - 3) ? i - 3 : i - 1;
    if (page.Text(i) == "bn") return true;
    if (page.Text(i) != "m") continue;
    if (page.Has(number - 1, kPrefixEnd) && page.Glued(number)) return true;
    if (number != i - 1 && !page.Has(i + 1, kLengthWord) && FindNoun(page, i + 1, false, false)) return true;
    if (page.Joins(i + 1) && page.Has(i + 1, kBulkWord)) return true;
  }
  return false;
}

}  // namespace reckoner::figures
