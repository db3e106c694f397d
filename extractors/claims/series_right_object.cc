// What a preposition of the right side governs: "exports … to Russia", "losses at General Motors Europe", "in
// May".
#include "extractors/claims/series_right_side.h"

namespace reckoner::series {

size_t RightSide::Nested(size_t i) {
  p_.other += std::string(items_[i].text) + " another ";
  return i;
}

// "to countries outside the bloc", "with third countries", "to the rest of the world": a partner that no code
// names.
size_t RightSide::AllBut(size_t i, Party& slot) {
  constexpr size_t kReach = 6;
  bool all_but = false;
  size_t end = i + 1;
  for (; end < items_.size() && end < i + 1 + kReach; ++end) {
    const Item& item = items_[end];
    all_but = all_but || (item.type == Item::kFigure && item.text == "third") ||
              IsOne(item, {"outside", "beyond", "third", "rest", "non", "other", "remaining", "elsewhere"});
    const bool joins = item.type == Item::kWord || item.text == "third" || item.text == "-" || item.IsPlace();
    const bool of_or_in = IsOne(item, {"of", "the", "outside", "beyond", "third", "other"});
    if (!joins || (!of_or_in && tables_.Is(Word::kNotProduct, item.text))) break;
    if (!item.IsPlace() && !IsOne(item, {"bloc", "elsewhere"})) continue;
    ++end;
    const bool noun = end < items_.size() && items_[end].type == Item::kWord && !items_[end].capital &&
                      !tables_.Is(Word::kNotProduct, items_[end].text) && !items_[end].text.ends_with("ed");
    if (noun) ++end;  // "other Asian markets"
    break;
  }
  if (!all_but) return i;
  slot = {.text = std::string(
              text_.substr(items_[i + 1].span.begin, items_[end - 1].span.end - items_[i + 1].span.begin))};
  return Take(end);
}

size_t RightSide::Object(size_t i, std::string_view preposition, Party& slot) {
  if (const size_t end = AllBut(i, slot); end > i) return end;
  const size_t j = Determiners(i + 1);
  if (j >= items_.size()) return i;
  if (BelongsToNext(j)) return Nested(i);
  const Item& object = items_[j];
  if (object.type == Item::kPeriod) {  // "exports in May to Russia"
    if (preposition != "in" && preposition != "from") return i;
    whole_ = false;
    return j + 1;
  }
  // "GDP in the 20-country bloc": which one, nobody says here.
  if (object.type == Item::kFigure && preposition == "in" && j + 1 < items_.size() &&
      tables_.Is(Word::kHolderArea, items_[j + 1].text))
    return Other(i, j + 1);
  if (object.type == Item::kFigure || object.type == Item::kPunctuation) return i;
  if (const size_t company = CompanyBehind(j, preposition); company > j) {  // "at US media giant Acme"
    slot = PartyOfRun(tables_, text_, items_, company, NameRunEnd(tables_, items_, company));
    return Take(NameRunEnd(tables_, items_, company));
  }
  if (object.Is(EntityKind::kOrganisation) && j + 1 < items_.size() && items_[j + 1].capital &&
      items_[j + 1].space_before &&
      items_[j + 1].type != Item::kPeriod) {  // "losses at General Motors Europe": another body
    size_t end = NameRunEnd(tables_, items_, j + 1);
    if (items_[j + 1].IsPlace()) end = j + 2;
    if (end > j + 1) {
      slot = PartyOfRun(tables_, text_, items_, j, end);
      return Take(end);
    }
  }
  if (object.IsPlace() || object.Is(EntityKind::kOrganisation)) return Place(j, preposition, slot);
  if (object.Is(EntityKind::kProduct) && (preposition == "in" || preposition == "from")) {
    if (preposition == "in" && !p_.product) {
      p_.product = PartyOf(object);
      return Take(j + 1);
    }
    return Other(i, j);
  }
  if (object.type != Item::kWord) return i;
  if ((object.text == "non" || object.text == "Non") && j + 2 < items_.size() &&
      items_[j + 2].IsPlace()) {  // "to non-U.S. markets"
    p_.other += "non-" + std::string(items_[j + 2].text) + " ";
    const bool noun = j + 3 < items_.size() && items_[j + 3].type == Item::kWord &&
                      !tables_.Is(Word::kNotProduct, items_[j + 3].text);
    return Take(noun ? j + 4 : j + 3);
  }
  if (object.capital) {  // "profits at Acme Foods", "exports to Ruritania"
    const size_t end = NameRunEnd(tables_, items_, j);
    if (end == j) return i;
    slot = PartyOfRun(tables_, text_, items_, j, end);
    const bool shares = preposition == "in" && p_.row->owner == Owner::kOrg && p_.row->daily;
    if (preposition != "at" && preposition != "by" && !shares) {
      slot.organisation = false;
      slot.ref.clear();
    }
    return Take(end);
  }
  if ((preposition == "at" || preposition == "in") && tables_.Is(Word::kHolder, object.text)) {
    p_.holder = Phrase::Holder::kBody;
    return Take(j + 1);
  }
  if (preposition == "in" && tables_.Is(Word::kHolderArea, object.text)) {
    p_.holder = Phrase::Holder::kCountry;
    return Take(j + 1);
  }
  // "exports to rise", "sales by 5 percent", "in total", "from a year earlier" are no group of the phrase.
  const bool determined = j > i + 1;
  if (preposition == "to" && !determined) {  // "lending to companies"; no verb ends so
    const bool plural = object.text.size() > 4 && object.text.ends_with("s") && !object.text.ends_with("ss");
    return plural && !tables_.Is(Word::kNotProduct, object.text) ? Other(i, j) : i;
  }
  if (preposition == "by" || (preposition == "at" && !determined) ||
      tables_.Is(Word::kNotProduct, object.text))
    return i;
  if (IsOne(object, {"total", "value", "volume", "part", "line", "real", "nominal", "dollar", "yuan",
                     "general", "terms"}))
    return i;
  return Other(i, j);
}

size_t RightSide::Place(size_t j, std::string_view preposition, Party& slot) {
  const Item& object = items_[j];
  slot = PartyOf(object);
  const bool city = object.entity->form == EntityForm::kMetonym && object.entity->kind == EntityKind::kArea &&
                    (preposition == "in" || preposition == "at" || preposition == "across");
  size_t end = j + 1;
  if (city) slot = {.text = std::string(object.text)};  // prices in London are not Britain's
  if (object.entity->form == EntityForm::kDemonym && end < items_.size() && items_[end].type == Item::kWord &&
      !tables_.Is(Word::kNotProduct, items_[end].text)) {  // "to Chinese buyers", "from German plants"
    slot = {.text = std::string(object.text) + " " + std::string(items_[end].text)};
    ++end;
  }
  if (end + 1 < items_.size() && items_[end].IsWord("and") && items_[end + 1].IsPlace()) {
    slot = {.text = std::string(object.text) + " and " + std::string(items_[end + 1].text)};
    end += 2;
  }
  return Take(end);
}

}  // namespace reckoner::series
