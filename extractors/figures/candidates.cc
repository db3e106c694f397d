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

// The most likely of the candidates is the figure's unit; all are so much a thing where it is.
void SetCandidates(const std::string& rate, Figure& figure) {
  if (!rate.empty())
    for (std::string& candidate : figure.unit_candidates) candidate += "/" + rate;
  figure.unit = figure.unit_candidates.front();
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
  if (rows == 1) {
    ++named_[draft.unit->currencies[0]];
    known_.push_back({draft.first, draft.unit->currencies[0]});
  }
  const bool ton = rows == 0 && draft.unit->name == "ton" && draft.figure.unit == "ton";
  if (rows > 1 || ton)
    open_.push_back(
        {index, draft.first, draft.unit, draft.prefixed || page_.Is(draft.last - 1, kDollar), draft.rate});
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

void UnitSettler::Settle(std::vector<Figure>& figures) {
  const bool same = tonnes_ && !short_tons_ && !SetsApart(figures);
  if (!open_.empty()) {
    const std::vector<int> places = CountPlaces(page_);
    for (const Open& open : open_)
      if (open.unit->currencies.empty()) SettleTon(open, figures, same);
    for (const bool signs : {true, false}) SettleMoney(signs, figures, places);
  }
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

void UnitSettler::SettleTon(const Open& open, std::vector<Figure>& figures, bool tons_are_tonnes) const {
  Figure& figure = figures[open.index];
  figure.unit_candidates = {"ton", "tonne", "long ton"};
  // "22 million tons" beside "24 million metric tons" are the same tons.
  if (tons_are_tonnes) std::swap(figure.unit_candidates[0], figure.unit_candidates[1]);
  SetCandidates(open.rate, figure);
}

// "rose 3 cents to 1.76 euros": what stands beside it in the sentence, where they are coins of it.
int UnitSettler::Beside(const Open& open, uint16_t row) const {
  constexpr int kSameSentence = 100;
  if (open.unit->kind != Unit::kMinor) return 0;
  const auto next = std::partition_point(known_.begin(), known_.end(),
                                         [&](const Known& known) { return known.atom < open.atom; });
  if (next != known_.begin() && std::prev(next)->row == row &&
      SameSentence(page_, std::prev(next)->atom, open.atom))
    return kSameSentence;
  return next != known_.end() && next->row == row && SameSentence(page_, open.atom, next->atom)
             ? kSameSentence
             : 0;
}

// A local "$" is printed where the foreign ones carry a country: A$ beside $ says that $ is not Australian,
// US$ that it is not American. A bare word follows the places, and what the signs were settled on.
int UnitSettler::Score(const Open& open, uint16_t row, const std::vector<int>& places) const {
  const uint16_t first = open.unit->currencies.front();
  if (!open.sign) return places[row] + 3 * (named_[row] + signs_[row]) + Beside(open, row);
  if (row == first) return named_[first] > 0 ? 1 : 2 + 2 * places[first];
  if (named_[row] > 0) return 0;
  // Only a place makes it another's: "$" beside "US dollars" and no country is the same dollar.
  if (named_[first] > 0) return places[row] > 0 ? places[row] + 1 : 0;
  // Papers in English write pesos out: at most a second guess.
  if (!page_.words.currencies()[row].code.ends_with('D')) return places[row] >= 2 ? 1 : 0;
  return places[row] >= 2 ? places[row] : 0;
}

void UnitSettler::SettleMoney(bool signs, std::vector<Figure>& figures, const std::vector<int>& places) {
  for (const Open& open : open_) {
    if (open.unit->currencies.empty() || open.sign != signs) continue;
    std::vector<uint16_t> rows = open.unit->currencies;
    std::stable_sort(rows.begin(), rows.end(),
                     [&](uint16_t a, uint16_t b) { return Score(open, a, places) > Score(open, b, places); });
    if (rows.size() > kMaxCandidates) rows.resize(kMaxCandidates);
    if (signs) {
      ++signs_[rows.front()];
      known_.push_back({open.atom, rows.front()});
    }
    Figure& figure = figures[open.index];
    figure.unit_candidates.clear();
    for (const uint16_t row : rows) {
      const Currency& currency = page_.words.currencies()[row];
      figure.unit_candidates.push_back(open.unit->kind == Unit::kMinor ? currency.minor : currency.code);
    }
    SetCandidates(open.rate, figure);
  }
  if (signs)
    std::stable_sort(known_.begin(), known_.end(),
                     [](const Known& a, const Known& b) { return a.atom < b.atom; });
}

}  // namespace reckoner::figures
