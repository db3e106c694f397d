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
  if (p_.row->verbal && i < items_.size() && items_[i].Is(EntityKind::kProduct) && !p_.product) {
    p_.product = PartyOf(items_[i]);
    i = Take(i + 1);
  }
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
  if (preposition == "aged" || preposition == "excluding" || preposition == "except") return Other(i, i + 1);
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
