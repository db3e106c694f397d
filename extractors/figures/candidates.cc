// What an ambiguous sign or word stands for: "$", "pounds", "francs", "tons". Decided for the whole article
// by the currencies it names in full and the places it speaks of; the others stay as candidates.
#include <algorithm>

#include "extractors/figures/passes.h"

namespace reckoner::figures {
namespace {

constexpr int kMaxCandidates = 6;

struct Evidence {
  std::vector<int> places;  // by currency row
  std::vector<int> named;   // unambiguous figures in this currency
};

Evidence Gather(const Page& page, const Drafts& drafts) {
  Evidence out;
  out.places.resize(page.words.currencies().size());
  out.named.resize(page.words.currencies().size());
  for (uint32_t i = page.first(); i < page.last(); ++i) {
    if (!page.Has(i, kPlaceWord) || !page[i].capital) continue;
    for (const uint16_t row : page.words.PlaceCurrencies(page[i].word)) ++out.places[row];
  }
  for (const Draft& draft : drafts)
    if (draft.unit != nullptr && draft.unit->currencies.size() == 1) ++out.named[draft.unit->currencies[0]];
  return out;
}

}  // namespace

void SettleUnits(const Page& page, Drafts& drafts) {
  const bool any = std::any_of(drafts.begin(), drafts.end(), [](const Draft& d) {
    return d.unit != nullptr && d.unit->currencies.size() > 1;
  });
  Evidence evidence;
  if (any) evidence = Gather(page, drafts);
  for (Draft& draft : drafts) {
    Figure& figure = draft.figure;
    if (draft.unit == nullptr) continue;
    if (draft.unit->currencies.size() > 1) {
      const bool minor = draft.unit->kind == Unit::kMinor;
      const bool sign = page.Is(draft.first, kDollar) || draft.prefixed;
      std::vector<uint16_t> rows = draft.unit->currencies;
      // A local "$" is printed where the foreign ones carry a country: A$ beside $ says that $ is not
      // Australian, US$ that it is not American. A bare word follows the places.
      const int first_places = evidence.places[rows.front()];
      const bool first_named = evidence.named[rows.front()] > 0;
      const auto score = [&](uint16_t row) {
        const int places = evidence.places[row];
        if (!sign) return places + 3 * evidence.named[row];
        if (row == rows.front()) return first_named ? 1 : 2 + 2 * first_places;
        if (evidence.named[row] > 0) return 0;
        // Only a place makes it another's: "$" beside "dollars" and no country is the same dollar.
        return first_named ? (places > 0 ? places + 1 : 0) : places >= 2 ? places : 0;
      };
      std::stable_sort(rows.begin(), rows.end(), [&](uint16_t a, uint16_t b) { return score(a) > score(b); });
      figure.unit_candidates.clear();
      for (const uint16_t row : rows) {
        const Currency& currency = page.words.currencies()[row];
        if (static_cast<int>(figure.unit_candidates.size()) < kMaxCandidates)
          figure.unit_candidates.push_back(minor ? currency.minor : currency.code);
      }
      figure.unit = figure.unit_candidates.front();
    } else if (draft.unit->name == "ton" && draft.unit->kind == Unit::kMeasure) {
      figure.unit_candidates = {"ton", "tonne", "long ton"};
    }
  }
}

}  // namespace reckoner::figures
