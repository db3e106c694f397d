// Whose a series is, as printed on its left: a place, a body, a name that the lexicon lacks.
#include "extractors/claims/series_left_side.h"

namespace reckoner::series {

size_t LeftSide::Entity(size_t i) {
  const Item& item = items_[i - 1];
  if (item.Is(EntityKind::kProduct)) {
    if (p_.product) return i;
    p_.product = PartyOf(item);
    return Take(i - 1);
  }
  if (item.IsPlace() && item.entity->ref == "WLD") {
    p_.world = true;
    return Take(i - 1);
  }
  return item.IsPlace() || item.Is(EntityKind::kOrganisation) ? TakeOwner(i) : i;
}

size_t LeftSide::TakeOwner(size_t i) {
  const Item& item = items_[i - 1];
  done_ = true;
  if (i >= 3 && items_[i - 2].text == "-") {
    const Item& before = items_[i - 3];
    if (before.text == "non" || before.text == "Non")
      return TakeOther(i - 3, "non-" + std::string(item.text));
    if (!items_[i - 2].space_before && before.IsPlace()) return TakePair(i);
  }
  if (i >= 3 && items_[i - 2].IsWord("and") && items_[i - 3].IsPlace() && item.IsPlace()) {
    if (p_.flow == "XM" || p_.flow == "B") return TakePair(i);  // "China and Russia trade less"
    p_.owner = {.text = std::string(items_[i - 3].text) + " and " + std::string(item.text)};
    return Take(i - 3);
  }
  // "Walmart's U.S. sales": the company's, in that country.
  const bool of_companies = p_.row->owner == Owner::kOrg || p_.row->owner == Owner::kBoth;
  const bool possessed =
      i >= 4 && items_[i - 2].text == "s" && items_[i - 3].text == "'" && !items_[i - 2].space_before;
  const bool by_pronoun = i >= 2 && (items_[i - 2].IsWord("its") || items_[i - 2].IsWord("Its"));
  if (item.IsPlace() && of_companies && !p_.in && (possessed || by_pronoun)) {
    p_.in = PartyOf(item);
    done_ = false;
    return Take(i - 1);
  }
  p_.owner = PartyOf(item);
  p_.owner_is_demonym = item.entity->form == EntityForm::kDemonym;
  p_.owner_is_group = item.Is(EntityKind::kGroup);
  return Take(i - 1);
}

size_t LeftSide::TakePair(size_t i) {
  p_.pair_first = PartyOf(items_[i - 3]);
  p_.pair_second = PartyOf(items_[i - 1]);
  return Take(i - 3);
}

size_t LeftSide::Possessive(size_t i, size_t apostrophe) {
  const Item& holder = items_[apostrophe - 1];
  done_ = true;
  if (holder.IsPlace() || holder.Is(EntityKind::kOrganisation)) {
    if (holder.entity->ref == "WLD") {
      p_.world = true;
      return Take(apostrophe - 1);
    }
    p_.owner = PartyOf(holder);
    return Take(apostrophe - 1);
  }
  if (holder.type != Item::kWord) return i;
  // "Norrland Bank's"; not "The Company's"
  const size_t run = holder.capital ? NameRunStart(tables_, items_, apostrophe) : apostrophe;
  if (run + 1 < apostrophe && !items_[run].IsWord("The") && !items_[run].IsWord("Our"))
    return CapitalRun(apostrophe, /*possessive=*/true);
  if (tables_.Is(series::Word::kHolderArea, holder.text)) {
    p_.holder = Phrase::Holder::kCountry;
    return Take(apostrophe - 1);
  }
  if (tables_.Is(series::Word::kHolder, holder.text)) {
    p_.holder = Phrase::Holder::kBody;
    return Take(apostrophe - 1);
  }
  if (holder.capital) return CapitalRun(apostrophe, /*possessive=*/true);
  if (p_.row->owner == Owner::kTrade) {  // "chile's trade surplus", in a text without capitals
    p_.owner = {.text = std::string(holder.text)};
    return Take(apostrophe - 1);
  }
  // "farmers' incomes", "last year's": not ours to name
  return TakeOther(apostrophe - 1, std::string(holder.text) + "'s");
}

size_t LeftSide::CapitalRun(size_t i, bool possessive) {
  done_ = true;
  const bool company = p_.row->owner == Owner::kOrg || p_.row->owner == Owner::kBoth;
  const size_t begin = NameRunStart(tables_, items_, i);
  // "in Subscription revenue": a heading's capital
  if (begin + 1 == i && tables_.Is(series::Word::kSegment, items_[begin].text) && !possessive) {
    return TakeOther(begin, items_[begin].text);
  }
  if (AllCapitals(items_) && !possessive) return i;  // a headline: capitals say nothing
  if (begin == i) return i;
  // "In the Midwest sales jumped": a place that the lexicon lacks
  const size_t in = begin > 1 && items_[begin - 1].IsWord("the") ? begin - 2 : begin - 1;
  if (begin > 0 && !possessive && (items_[in].IsWord("In") || items_[in].IsWord("in")))
    return TakeOther(
        begin, text_.substr(items_[begin].span.begin, items_[i - 1].span.end - items_[begin].span.begin));
  if (!company && !possessive) {  // "the Caixin General PMI": some other one than the country's
    if (p_.row->owner != Owner::kArea || begin == 0) return i;
    return TakeOther(
        begin, text_.substr(items_[begin].span.begin, items_[i - 1].span.end - items_[begin].span.begin));
  }
  // A lone capital at a sentence start is as likely the first word as a name.
  if (begin == 0 && i == 1 && !possessive) return i;
  p_.owner_is_bare = !possessive && begin + 1 == i && items_[begin].entity == nullptr;
  p_.owner = PartyOfRun(tables_, text_, items_, begin, i);
  return Take(begin);
}

}  // namespace reckoner::series
