// The right side of a series phrase: prepositional groups after the indicator.
#include <array>

#include "extractors/claims/series_phrase.h"

namespace reckoner::series {
namespace {

bool IsOne(const Item& item, std::initializer_list<std::string_view> words) {
  if (item.type != Item::kWord) return false;
  for (const std::string_view word : words) {
    if (item.text == word) return true;
  }
  return false;
}

class RightSide {
 public:
  RightSide(const Tables& tables, std::string_view text, const std::vector<Item>& items, Phrase& phrase)
      : tables_(tables), text_(text), items_(items), p_(phrase) {}

  void Read() {
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

 private:
  // "demand for Chinese car imports": what stands before an indicator is its phrase's.
  bool BelongsToNext(size_t j) const {
    while (j < items_.size() &&
           (items_[j].IsPlace() || items_[j].Is(EntityKind::kProduct) ||
            items_[j].Is(EntityKind::kOrganisation) || items_[j].text == "'" || items_[j].text == "s" ||
            items_[j].text.ends_with("est") || tables_.Is(Word::kModifier, items_[j].text))) {
      ++j;
    }
    return j < items_.size() && items_[j].Is(EntityKind::kIndicator);
  }

  size_t Take(size_t end) {
    if (whole_) p_.last = end;
    return end;
  }

  // A preposition and what it governs, from items[i]; returns the index past it, or i.
  size_t Group(size_t i) {
    if (items_[i].type != Item::kWord || i + 1 >= items_.size()) return i;
    std::string lower(items_[i].text);  // "Decline in Trade With Russia"
    if (lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] + 32);
    const std::string_view preposition = lower;
    if (preposition == "between" || preposition == "among") return Between(i);
    Party* slot = nullptr;
    if (preposition == "to" || preposition == "into") slot = &p_.to;
    if (preposition == "from") slot = &p_.from;
    if (preposition == "with") slot = &p_.with;
    if (preposition == "in" || preposition == "across" || preposition == "within") slot = &p_.in;
    if (preposition == "at") slot = &p_.at;
    if (preposition == "by") slot = &p_.by;
    if (preposition == "of" || preposition == "for") return Of(i, preposition == "for");
    if (preposition == "outside" || preposition == "excluding") {
      p_.other += "outside ";
      Party outside;
      return Object(i, preposition, outside);
    }
    if (slot == nullptr || *slot) return i;
    return Object(i, preposition, *slot);
  }

  // The series is one of another series ("demand for imports"): narrower than its name.
  size_t Nested(size_t i) {
    p_.other += std::string(items_[i].text) + " another ";
    return i;
  }

  size_t Determiners(size_t j) const {
    while (j < items_.size() && IsOne(items_[j], {"the", "all", "both", "its", "their", "mainland",
                                                  "neighbouring", "neighboring", "other"})) {
      ++j;
    }
    return j;
  }

  size_t Object(size_t i, std::string_view preposition, Party& slot) {
    const size_t j = Determiners(i + 1);
    if (j >= items_.size()) return i;
    if (BelongsToNext(j)) return Nested(i);
    const Item& object = items_[j];
    if (object.type == Item::kPeriod) {  // "exports in May to Russia"
      if (preposition != "in" && preposition != "from") return i;
      whole_ = false;
      return j + 1;
    }
    if (object.type == Item::kFigure || object.type == Item::kPunctuation) return i;
    if (const size_t company = CompanyBehind(j, preposition); company > j) {  // "at US media giant Acme"
      slot = PartyOfRun(tables_, text_, items_, company, NameRunEnd(tables_, items_, company));
      return Take(NameRunEnd(tables_, items_, company));
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
      if (preposition != "at" && preposition != "by") {
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
    if (preposition == "to" && !determined) return i;
    if (preposition == "by" || (preposition == "at" && !determined) ||
        tables_.Is(Word::kNotProduct, object.text))
      return i;
    if (IsOne(object, {"total", "value", "volume", "part", "line", "real", "nominal", "dollar", "yuan",
                       "general", "terms"}))
      return i;
    return Other(i, j);
  }

  // The company that a description introduces: at most four plain words, the first a place or one of them.
  size_t CompanyBehind(size_t j, std::string_view preposition) const {
    const bool companies = p_.row->owner == Owner::kOrg || p_.row->owner == Owner::kBoth;
    if (!companies ||
        !(preposition == "at" || preposition == "by" || preposition == "in" || preposition == "of"))
      return j;
    size_t i = j;
    int words = 0;
    while (i < items_.size() && i < j + 5) {
      const Item& item = items_[i];
      const bool plain =
          item.type == Item::kWord && !item.capital && !tables_.Is(Word::kNotProduct, item.text);
      const bool joins = item.text == "-" || (item.IsPlace() && i == j) || item.Is(EntityKind::kProduct);
      if (!plain && !joins) break;
      words += plain;
      ++i;
    }
    return words > 0 && i < items_.size() && NameRunEnd(tables_, items_, i) > i ? i : j;
  }

  // A place beside a place: "to China and India" is neither's alone.
  size_t Place(size_t j, std::string_view preposition, Party& slot) {
    const Item& object = items_[j];
    slot = PartyOf(object);
    const bool city = object.entity->form == EntityForm::kMetonym &&
                      object.entity->kind == EntityKind::kArea &&
                      (preposition == "in" || preposition == "at" || preposition == "across");
    size_t end = j + 1;
    if (city) slot = {.text = std::string(object.text)};  // prices in London are not Britain's
    if (object.entity->form == EntityForm::kDemonym && end < items_.size() &&
        items_[end].type == Item::kWord &&
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

  size_t Of(size_t i, bool is_for) {
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
        p_.product = {.text = std::string(
                          text_.substr(object.span.begin, items_[end - 1].span.end - object.span.begin))};
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
    if (object.type != Item::kWord || object.capital || is_for) return i;
    const bool noun = !tables_.Is(Word::kNotProduct, object.text) &&
                      !tables_.Is(Word::kMeasured, object.text) && object.text.size() > 2;
    if (!noun || p_.product) return i;
    if (p_.row->owner == Owner::kArea && p_.row->indicator != "HARVEST") return Other(i, j);
    p_.product = {.text = std::string(object.text)};
    return Take(j + 1);
  }

  size_t Between(size_t i) {
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

  // Up to three words that narrow the series in a way the lexicon can't tell.
  size_t Other(size_t i, size_t j) {
    size_t end = j;
    while (end < items_.size() && end < j + 3 &&
           (items_[end].type == Item::kWord || items_[end].Is(EntityKind::kProduct)) &&
           !tables_.Is(Word::kNotProduct, items_[end].text) && !items_[end].text.ends_with("ed")) {
      ++end;
    }
    if (end == j) return i;
    p_.other +=
        std::string(text_.substr(items_[i].span.begin, items_[end - 1].span.end - items_[i].span.begin)) +
        " ";
    return Take(end);
  }

  const Tables& tables_;
  std::string_view text_;
  const std::vector<Item>& items_;
  Phrase& p_;
  bool whole_ = true;
};

}  // namespace

void ReadRightSide(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                   Phrase& phrase) {
  RightSide(tables, text, items, phrase).Read();
}

}  // namespace reckoner::series
