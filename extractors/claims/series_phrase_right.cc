#include "extractors/claims/series_right_side.h"

namespace reckoner::series {

bool RightSide::IsOne(const Item& item, std::initializer_list<std::string_view> words) {
  if (item.type != Item::kWord) return false;
  for (const std::string_view word : words) {
    if (item.text == word) return true;
  }
  return false;
}

void RightSide::Read() {
  size_t i = p_.last;
  if (p_.row->verbal) i = Objective(i);
  if (i < items_.size() && items_[i].IsWord("growth")) {
    p_.growth = true;
    i = Take(i + 1);
  } else if (i < items_.size() && IsOne(items_[i], {"figures", "data", "volumes", "values", "numbers"})) {
    if (items_[i].text == "volumes") p_.volume = true;
    i = Take(i + 1);
  }
  if (p_.row->owner == Owner::kMarket && p_.row->unit == "index") {
    i = NameOfIndex(i);
  } else if (i < items_.size() &&
             IsOne(items_[i], {"gauge", "index", "sub-index", "subindex", "component", "barometer"})) {
    // "The employment gauge edged up to 46.0": of a survey, not what it is named after.
    p_.other += std::string(items_[i].text) + " ";
    i = Take(i + 1);
  }
  for (int groups = 0; groups < 4 && i < items_.size(); ++groups) {
    // "exports last year to Russia", "profits rose": a period may stand between, anything else ends the
    // phrase.
    if (items_[i].type == Item::kPeriod && groups < 3) {
      whole_ = false;
      ++i;
      continue;
    }
    const size_t next = Group(i);
    if (next == i) break;
    i = next;
  }
}

// "China exported steel", "exported 24 million tonnes of steel", "exported 4,200 cars": what the verb was
// done to.
size_t RightSide::Objective(size_t i) {
  if (i >= items_.size() || p_.product) return i;
  if (items_[i].Is(EntityKind::kProduct)) {
    p_.product = PartyOf(items_[i]);
    return Take(i + 1);
  }
  const Figure* const figure = items_[i].figure;
  if (figure == nullptr || figure->kind == FigureKind::kMoney) return i;
  if (i + 2 < items_.size() && items_[i + 1].IsWord("of")) {
    const Item& object = items_[i + 2];
    if (object.Is(EntityKind::kProduct)) p_.product = PartyOf(object);
    if (object.type == Item::kWord) p_.product = {.text = std::string(object.text)};
  } else if (figure->kind == FigureKind::kCount && !figure->unit.empty()) {
    p_.product = {.text = figure->unit};
  }
  return i;
}

// "the Nikkei index", "the FTSE benchmark"; a number, "futures" or a name of its own behind it make another
// index of it: "the FTSE 350", "S&P 500 futures", "the S&P 500 energy index", "the Nasdaq Biotechnology
// Index".
size_t RightSide::NameOfIndex(size_t i) {
  const auto narrow = [&](size_t end) {
    p_.other +=
        std::string(text_.substr(items_[i].span.begin, items_[end - 1].span.end - items_[i].span.begin)) +
        " ";
    i = Take(end);
  };
  const auto is = [&](size_t at, std::initializer_list<std::string_view> words) {
    return at < items_.size() && IsOne(items_[at], words);
  };
  const bool number = i < items_.size() && items_[i].type == Item::kWord && items_[i].text[0] >= '0' &&
                      items_[i].text[0] <= '9';
  const bool sector = i < items_.size() && !tables_.Is(Word::kNotProduct, items_[i].text) &&
                      (items_[i].type == Item::kWord || items_[i].Is(EntityKind::kProduct)) &&
                      is(i + 1, {"index", "average", "sub-index"});
  if (number || sector || is(i, {"futures", "Futures", "e-minis", "options"})) narrow(i + 1);
  for (int words = 0; words < 2 && is(i, {"index", "Index", "average", "benchmark", "gauge", "share"});
       ++words)
    i = Take(i + 1);
  // A capital in a headline may be its verb's.
  const size_t end = NameRunEnd(tables_, items_, i);
  if (end > i && (!AllCapitals(items_) || is(end - 1, {"Index", "Average", "Futures"}))) narrow(end);
  return i;
}

size_t RightSide::Group(size_t i) {
  if (items_[i].type != Item::kWord || i + 1 >= items_.size()) return i;
  std::string lower(items_[i].text);  // "Decline in Trade With Russia"
  if (lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] + 32);
  const std::string_view preposition = lower;
  if (preposition == "between" || preposition == "among") {
    const size_t end = Between(i);
    return end > i || preposition == "between" ? end : Other(i, i + 1);  // "among women"
  }
  // "Most exports went to the United States"
  const bool went = IsOne(items_[i], {"went", "go", "goes", "going", "bound", "destined", "sent", "shipped"});
  if (went && IsOne(items_[i + 1], {"to", "for"}) && i + 2 < items_.size() && !p_.to) return Group(i + 1);
  if (preposition == "excluding") return Excluding(i);
  if (preposition == "aged" || preposition == "except" || preposition == "per")
    return Other(i, i + 1);  // "revenue per member"
  Party* slot = nullptr;
  if (preposition == "to" || preposition == "into") slot = &p_.to;
  if (preposition == "from") slot = &p_.from;
  if (preposition == "with") slot = &p_.with;
  if (preposition == "in" || preposition == "across" || preposition == "within") slot = &p_.in;
  if (preposition == "at") slot = &p_.at;
  if (preposition == "by") slot = &p_.by;
  if (preposition == "for" && i > 0 && IsOne(items_[i - 1], {"bound", "destined"})) slot = &p_.to;
  if (slot == nullptr && (preposition == "of" || preposition == "for")) return Of(i, preposition == "for");
  if (preposition == "outside") {
    p_.other += "outside ";
    Party outside;
    return Object(i, preposition, outside);
  }
  if (slot == nullptr || *slot) return i;
  return Object(i, preposition, *slot);
}

// "excluding fuel": whatever stands there, even where it is a verb elsewhere.
size_t RightSide::Excluding(size_t i) {
  const Item& first = items_[i + 1];
  if (first.type != Item::kWord && !first.Is(EntityKind::kProduct)) return i;
  size_t end = i + 2;
  if (end + 1 < items_.size() && items_[end].IsWord("and") &&
      (items_[end + 1].type == Item::kWord || items_[end + 1].Is(EntityKind::kProduct)))
    end += 2;  // "food and energy"
  p_.other +=
      std::string(text_.substr(items_[i].span.begin, items_[end - 1].span.end - items_[i].span.begin)) + " ";
  return Take(end);
}

size_t RightSide::Other(size_t i, size_t j) {
  size_t end = j;
  while (end < items_.size() && end < j + 3 &&
         (items_[end].type == Item::kWord || items_[end].Is(EntityKind::kProduct)) &&
         !tables_.Is(Word::kNotProduct, items_[end].text) && !items_[end].text.ends_with("ed")) {
    ++end;
  }
  if (end == j) return i;
  p_.other +=
      std::string(text_.substr(items_[i].span.begin, items_[end - 1].span.end - items_[i].span.begin)) + " ";
  return Take(end);
}

void ReadRightSide(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                   Phrase& phrase) {
  RightSide(tables, text, items, phrase).Read();
}

}  // namespace reckoner::series
