// What an ambiguous sign or word stands for: "$", "pounds", "francs", "tons". Decided for the whole article;
// the others stay as candidates, most likely first.
#include <algorithm>

#include "extractors/figures/passes.h"

namespace reckoner::figures {
namespace {

constexpr size_t kMaxCandidates = 6;

std::vector<int> CountPlaces(const Page& page) {
  std::vector<int> out(page.words.currencies().size());
  for (uint32_t i = page.first(); i < page.last(); ++i) {
    if (!page.Has(i, kPlaceWord) || !page[i].capital) continue;
    for (const uint16_t row : page.words.PlaceCurrencies(page[i].word)) ++out[row];
  }
  return out;
}

}  // namespace

void UnitSettler::Note(const Draft& draft, size_t index) {
  tonnes_ |= draft.rate == "tonne";
  if (draft.rate == "ton") a_ton_.push_back(index);
  if (draft.unit == nullptr) return;
  const size_t rows = draft.unit->currencies.size();
  tonnes_ |= draft.unit->name == "tonne" || draft.unit->name == "million tonnes";
  if (draft.unit->name == "knot" && page_.Is(draft.last - 1, kKt)) kilotonnes_.push_back(index);
  short_tons_ |= draft.unit->name == "short ton";
  if (rows == 1) ++named_[draft.unit->currencies[0]];
  const bool ton = rows == 0 && draft.unit->name == "ton" && draft.figure.unit == "ton";
  if (rows > 1 || ton)
    open_.push_back({index, draft.unit, draft.prefixed || page_.Is(draft.last - 1, kDollar), draft.rate});
}

// "2,750 tons (2,500 metric tons)": the one is not the other.
bool UnitSettler::SetsApart(const std::vector<Figure>& figures) const {
  for (const Open& open : open_) {
    if (open.index + 1 >= figures.size() || figures[open.index].unit != "ton") continue;
    const Figure& next = figures[open.index + 1];
    const uint32_t end = figures[open.index].span.end;
    if (next.unit == "tonne" && end < next.span.begin && next.span.begin - end < 8 &&
        page_.text.substr(end, next.span.begin - end).starts_with(" ("))
      return true;
  }
  return false;
}

void UnitSettler::Settle(std::vector<Figure>& figures) const {
  const bool same = tonnes_ && !short_tons_ && !SetsApart(figures);
  SettleOpen(figures, same);
  // "96.7 kt" beside tonnes is no speed.
  if (tonnes_)
    for (const size_t index : kilotonnes_) figures[index].unit = "thousand tonnes";
  if (!same) return;
  for (const size_t index : a_ton_) {  // "$248 a ton"
    Figure& figure = figures[index];
    if (figure.unit.ends_with("/ton")) figure.unit += "ne";
    for (std::string& candidate : figure.unit_candidates) candidate += "ne";
  }
}

void UnitSettler::SettleOpen(std::vector<Figure>& figures, bool tons_are_tonnes) const {
  if (open_.empty()) return;
  const std::vector<int> places = CountPlaces(page_);
  for (const Open& open : open_) {
    Figure& figure = figures[open.index];
    figure.unit_candidates.clear();
    if (open.unit->currencies.empty()) {
      figure.unit_candidates = {"ton", "tonne", "long ton"};
      // "22 million tons" beside "24 million metric tons" are the same tons.
      if (tons_are_tonnes) std::swap(figure.unit_candidates[0], figure.unit_candidates[1]);
    } else {
      std::vector<uint16_t> rows = open.unit->currencies;
      const uint16_t first = rows.front();
      // A local "$" is printed where the foreign ones carry a country: A$ beside $ says that $ is not
      // Australian, US$ that it is not American. A bare word follows the places.
      const auto score = [&](uint16_t row) {
        if (!open.sign) return places[row] + 3 * named_[row];
        if (row == first) return named_[first] > 0 ? 1 : 2 + 2 * places[first];
        if (named_[row] > 0) return 0;
        // Only a place makes it another's: "$" beside "US dollars" and no country is the same dollar.
        if (named_[first] > 0) return places[row] > 0 ? places[row] + 1 : 0;
        // Papers in English write pesos out: at most a second guess.
        if (!page_.words.currencies()[row].code.ends_with('D')) return places[row] >= 2 ? 1 : 0;
        return places[row] >= 2 ? places[row] : 0;
      };
      std::stable_sort(rows.begin(), rows.end(), [&](uint16_t a, uint16_t b) { return score(a) > score(b); });
      if (rows.size() > kMaxCandidates) rows.resize(kMaxCandidates);
      for (const uint16_t row : rows) {
        const Currency& currency = page_.words.currencies()[row];
        figure.unit_candidates.push_back(open.unit->kind == Unit::kMinor ? currency.minor : currency.code);
      }
    }
    if (!open.rate.empty())
      for (std::string& candidate : figure.unit_candidates) candidate += "/" + open.rate;
    figure.unit = figure.unit_candidates.front();
  }
}

}  // namespace reckoner::figures
