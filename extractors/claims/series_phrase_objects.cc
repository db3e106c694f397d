// What stands after "of" and "between", and how far a noun phrase on the right of an indicator goes.
#include "extractors/claims/series_right_side.h"

namespace reckoner::series {

bool RightSide::BelongsToNext(size_t j) const {
  while (j < items_.size() &&
         (items_[j].IsPlace() || items_[j].Is(EntityKind::kProduct) ||
          items_[j].Is(EntityKind::kOrganisation) || items_[j].text == "'" || items_[j].text == "s" ||
          items_[j].text.ends_with("est") || tables_.Is(Word::kModifier, items_[j].text))) {
    ++j;
  }
  return j < items_.size() && items_[j].Is(EntityKind::kIndicator);
}

size_t RightSide::Determiners(size_t j) const {
  while (j < items_.size() && IsOne(items_[j], {"the", "all", "both", "its", "their", "mainland",
                                                "neighbouring", "neighboring", "other"})) {
    ++j;
  }
  return j;
}

size_t RightSide::CompanyBehind(size_t j, std::string_view preposition) const {
  const bool companies = p_.row->owner == Owner::kOrg || p_.row->owner == Owner::kBoth;
  if (!companies ||
      !(preposition == "at" || preposition == "by" || preposition == "in" || preposition == "of"))
    return j;
  size_t i = j;
  int words = 0;
  while (i < items_.size() && i < j + 5) {
    const Item& item = items_[i];
    const bool plain = item.type == Item::kWord && !item.capital && !tables_.Is(Word::kNotProduct, item.text);
    const bool joins = item.text == "-" || (item.IsPlace() && i == j) || item.Is(EntityKind::kProduct);
    if (!plain && !joins) break;
    words += plain;
    ++i;
  }
  return words > 0 && i < items_.size() && NameRunEnd(tables_, items_, i) > i ? i : j;
}

size_t RightSide::Of(size_t i, bool is_for) {
  const size_t j = Determiners(i + 1);
  if (j >= items_.size()) return i;
  if (BelongsToNext(j)) return Nested(i);
  const Item& object = items_[j];
  if (object.Is(EntityKind::kProduct)) {
    size_t end = j + 1;
    if (!p_.product) p_.product = PartyOf(object);
    // "of shoes and bags" are neither's alone.
    const bool joined =
        end + 1 < items_.size() && (items_[end].IsWord("and") || items_[end].IsWord("or")) &&
        (items_[end + 1].Is(EntityKind::kProduct) ||
         (items_[end + 1].type == Item::kWord && !tables_.Is(Word::kNotProduct, items_[end + 1].text)));
    if (joined && !BelongsToNext(end + 1)) {
      end += 2;
      p_.product = {
          .text = std::string(text_.substr(object.span.begin, items_[end - 1].span.end - object.span.begin))};
    }
    return Take(end);
  }
  if (object.IsPlace() || object.Is(EntityKind::kOrganisation)) {
    if (j + 1 < items_.size() && items_[j + 1].Is(EntityKind::kProduct)) {  // "imports of Russian oil"
      p_.origin = PartyOf(object);
      if (!p_.product) p_.product = PartyOf(items_[j + 1]);
      return Take(j + 2);
    }
    if (p_.owner) return i;
    return Place(j, "of", p_.owner);
  }
  if (object.type == Item::kWord && object.capital &&
      (p_.row->owner == Owner::kOrg || p_.row->owner == Owner::kBoth)) {
    const size_t end = NameRunEnd(tables_, items_, j);
    if (end == j || p_.owner) return i;
    p_.owner = PartyOfRun(tables_, text_, items_, j, end);
    return Take(end);
  }
  // "the unemployment rate for young people": of a part of all.
  if (is_for && p_.row->owner == Owner::kArea &&
      IsOne(object, {"women", "men", "people", "young", "younger", "older", "youth", "youths", "adults",
                     "workers", "graduates", "teenagers", "mothers", "foreigners", "migrants", "black",
                     "white", "disabled", "single"}))
    return Other(i, j);
  if (object.type != Item::kWord || object.capital || is_for) return i;
  const bool company = p_.row->owner == Owner::kOrg || p_.row->owner == Owner::kBoth;
  if (company && j > i + 1 && !p_.owner &&
      tables_.Is(Word::kHolder, object.text)) {  // "shares of the company"
    p_.holder = Phrase::Holder::kBody;
    return Take(j + 1);
  }
  const bool noun = !tables_.Is(Word::kNotProduct, object.text) &&
                    !tables_.Is(Word::kMeasured, object.text) && object.text.size() > 2;
  if (!noun || p_.product) return i;
  if (p_.row->owner == Owner::kArea && p_.row->indicator != "HARVEST") return Other(i, j);
  size_t end = j + 1;  // "of raw materials", "of second hand cars"
  while (end < items_.size() && end < j + 3 && !items_[end].capital &&
         !tables_.Is(Word::kNotProduct, items_[end].text) &&
         (items_[end].type == Item::kWord || items_[end].Is(EntityKind::kProduct))) {
    ++end;
  }
  p_.product = {
      .text = std::string(text_.substr(object.span.begin, items_[end - 1].span.end - object.span.begin))};
  return Take(end);
}

size_t RightSide::Between(size_t i) {
  const size_t j = Determiners(i + 1);
  if (j < items_.size() && items_[j].IsPlace()) {
    if (j + 2 < items_.size() && items_[j + 1].IsWord("and")) {
      const size_t second = Determiners(j + 2);
      if (second < items_.size() && items_[second].IsPlace()) {
        p_.pair_first = PartyOf(items_[j]);
        p_.pair_second = PartyOf(items_[second]);
        return Take(second + 1);
      }
    }
    return i;
  }
  for (size_t words = 3; words >= 1; --words) {
    if (j + words > items_.size()) continue;
    const std::string_view phrase =
        text_.substr(items_[j].span.begin, items_[j + words - 1].span.end - items_[j].span.begin);
    if (tables_.IsBothSides(phrase)) {
      p_.both_sides = true;
      return Take(j + words);
    }
  }
  // "two" may have been read as a figure: "between the two countries".
  if (j + 1 < items_.size() && items_[j].type == Item::kFigure && items_[j].text.starts_with("two")) {
    p_.both_sides = true;
    const bool noun_inside = items_[j].text != "two";
    return Take(noun_inside ? j + 1 : j + 2);
  }
  return i;
}

}  // namespace reckoner::series
