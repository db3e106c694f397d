#include "extractors/claims/series_phrase.h"

#include <algorithm>

namespace reckoner::series {

Party PartyOf(const Item& item) {
  Party party{.text = std::string(item.text)};
  if (item.entity == nullptr) return party;
  party.organisation = item.entity->kind == EntityKind::kOrganisation;
  party.ref = item.entity->ref;
  if (party.ref.empty() && !item.entity->candidates.empty()) party.ref = item.entity->candidates[0];
  return party;
}

Party PartyOfRun(std::string_view text, const std::vector<Item>& items, size_t begin, size_t end) {
  std::string_view words =
      text.substr(items[begin].span.begin, items[end - 1].span.end - items[begin].span.begin);
  // "Acme Foods Inc" is Acme Foods.
  static constexpr std::string_view kForms[] = {
      "Inc", "Corp", "Co",  "Ltd", "Plc",     "PLC",         "plc",     "AG",    "SA",
      "NV",  "AB",   "Oyj", "LLC", "Limited", "Corporation", "Company", "Group", "Holdings"};
  size_t last = end;
  while (last > begin + 1 &&
         std::find(std::begin(kForms), std::end(kForms), items[last - 1].text) != std::end(kForms))
    --last;
  const std::string_view bare =
      text.substr(items[begin].span.begin, items[last - 1].span.end - items[begin].span.begin);
  if (last == begin + 1 && items[begin].Is(EntityKind::kOrganisation)) {
    Party known = PartyOf(items[begin]);
    known.text = words;
    return known;
  }
  return {.ref = "org:" + NameKey(bare), .text = std::string(words), .organisation = true};
}

namespace {

bool InName(const std::vector<Item>& items, size_t i) {
  const Item& item = items[i];
  if ((item.type == Item::kWord && item.capital) || item.Is(EntityKind::kOrganisation)) return true;
  if (item.type != Item::kPunctuation || i == 0 || i + 1 >= items.size() || !items[i + 1].capital)
    return false;
  return item.text == "&" ||
         (item.text == "-" && !item.space_before && !items[i + 1].space_before && items[i - 1].capital);
}

}  // namespace

bool AllCapitals(const std::vector<Item>& items) {
  int longer = 0, capital = 0;
  for (const Item& item : items) {
    if (item.type == Item::kPunctuation || item.type == Item::kFigure || item.type == Item::kPeriod ||
        item.text.size() < 4)
      continue;
    ++longer;
    capital += item.capital;
  }
  return longer >= 3 && capital * 10 >= longer * 8;
}

size_t NameRunStart(const Tables& tables, const std::vector<Item>& items, size_t end) {
  size_t i = end;
  while (i > 0 && InName(items, i - 1) && end - i < 7) --i;
  while (i < end &&
         (tables.Is(Word::kNotProduct, items[i].text) || items[i].text == "&" || items[i].text == "-"))
    ++i;
  return i;
}

size_t NameRunEnd(const Tables& tables, const std::vector<Item>& items, size_t begin) {
  size_t i = begin;
  while (i < items.size() && InName(items, i) && i - begin < 7) ++i;
  if (i > begin && tables.Is(Word::kNotProduct, items[begin].text)) return begin;
  return i;
}

namespace {

// Reads leftwards from the indicator.
class LeftSide {
 public:
  LeftSide(const Tables& tables, std::string_view text, const std::vector<Item>& items, Phrase& phrase)
      : tables_(tables), text_(text), items_(items), p_(phrase) {}

  void Read() {
    size_t i = p_.head;
    for (int steps = 0; i > 0 && steps < 10; ++steps) {
      const size_t next = Step(i);
      if (next == i) break;
      i = next;
      if (done_) break;
    }
  }

 private:
  // Takes what ends at items[i], and says where it begins.
  size_t Step(size_t i) {
    const Item& item = items_[i - 1];
    switch (item.type) {
      case Item::kPeriod:
      case Item::kFigure:  // "Tesco's first-half profits", "their $1.2 trillion surplus": looked over, not
                           // part of it
        whole_ = false;
        return i - 1;
      case Item::kEntity:
        return Entity(i);
      case Item::kWord:
        return Word(i);
      case Item::kPunctuation:
      case Item::kBreak:
        return i;
    }
    return i;
  }

  size_t Take(size_t begin) {
    if (whole_) p_.first = begin;
    return begin;
  }

  size_t Entity(size_t i) {
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
    if (item.IsPlace() || item.Is(EntityKind::kOrganisation)) {
      done_ = true;
      const bool excluded =
          i >= 3 && items_[i - 2].text == "-" && (items_[i - 3].text == "non" || items_[i - 3].text == "Non");
      if (excluded) {
        p_.other += "non-" + std::string(item.text) + " ";
        return Take(i - 3);
      }
      if (i >= 3 && items_[i - 2].text == "-" && !items_[i - 2].space_before && items_[i - 3].IsPlace()) {
        p_.pair_first = PartyOf(items_[i - 3]);
        p_.pair_second = PartyOf(item);
        return Take(i - 3);
      }
      p_.owner = PartyOf(item);
      p_.owner_is_demonym = item.entity->form == EntityForm::kDemonym;
      p_.owner_is_group = item.Is(EntityKind::kGroup);
      return Take(i - 1);
    }
    return i;
  }

  size_t Word(size_t i) {
    const Item& item = items_[i - 1];
    if (i >= 3 && items_[i - 2].text == "-" && !items_[i - 2].space_before && !item.space_before)
      return Hyphen(i);
    if (item.text == "s" && i >= 3 && items_[i - 2].text == "'" && !item.space_before)
      return Possessive(i, i - 2);
    if (item.text == "its" || item.text == "their" || item.text == "Its" || item.text == "Their" ||
        item.text == "his" || item.text == "our") {
      p_.holder = Phrase::Holder::kPronoun;
      done_ = true;
      return Take(i - 1);
    }
    if (item.text == "bilateral" || item.text == "Bilateral" || item.text == "two" || item.text == "mutual") {
      p_.both_sides = true;
      return Take(i - 1);
    }
    if (tables_.Is(series::Word::kVolume, item.text)) p_.volume = true;
    if (tables_.Is(series::Word::kWorld, item.text)) {
      p_.world = true;
      return Take(i - 1);
    }
    if (tables_.Is(series::Word::kDecor, item.text)) return i - 1;
    if (tables_.Is(series::Word::kModifier, item.text)) return Take(i - 1);
    if (item.capital) return CapitalRun(i, /*possessive=*/false);
    if (item.text.ends_with("est") &&
        item.text.size() > 5) {  // "the highest rate", "Europe's biggest economy": one of many
      p_.other += std::string(item.text) + " ";
      return Take(i - 1);
    }
    if (tables_.Is(series::Word::kNotProduct, item.text)) return i;
    if (LooksAdjective(item.text)) return Take(i - 1);
    const bool narrows = i == p_.head && !p_.product && p_.row->owner != Owner::kMarket &&
                         item.text.size() > 2 && !item.text.ends_with("ed") && !item.text.ends_with("ing") &&
                         !item.text.ends_with("ly");
    if (!narrows) return i;
    if (p_.row->of_products) {
      p_.product = {.text = std::string(item.text)};
    } else {
      p_.other += std::string(item.text) + " ";
    }
    return Take(i - 1);
  }

  static bool LooksAdjective(std::string_view word) {
    for (const std::string_view end : {"ous", "ive", "able", "ible", "ful", "less", "ant"}) {
      if (word.size() > end.size() + 2 && word.ends_with(end)) return true;
    }
    return false;
  }

  // items[apostrophe] follows the holder.
  size_t Possessive(size_t i, size_t apostrophe) {
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
    if (tables_.Is(series::Word::kHolderArea, holder.text)) {
      p_.holder = Phrase::Holder::kCountry;
      return Take(apostrophe - 1);
    }
    if (tables_.Is(series::Word::kHolder, holder.text)) {
      p_.holder = Phrase::Holder::kBody;
      return Take(apostrophe - 1);
    }
    if (holder.capital) return CapitalRun(apostrophe, /*possessive=*/true);
    p_.other += std::string(holder.text) + "'s ";  // "farmers' incomes", "last year's": not ours to name
    return Take(apostrophe - 1);
  }

  size_t CapitalRun(size_t i, bool possessive) {
    done_ = true;
    const bool company = p_.row->owner == Owner::kOrg || p_.row->owner == Owner::kBoth;
    const size_t begin = NameRunStart(tables_, items_, i);
    if (AllCapitals(items_) && !possessive) return i;  // a headline: capitals say nothing
    if (begin == i || !(company || possessive)) return i;
    // A lone capital at a sentence start is as likely the first word as a name.
    if (begin == 0 && i == 1 && !possessive) return i;
    p_.owner = PartyOfRun(text_, items_, begin, i);
    return Take(begin);
  }

  // A compound that ends before `i`: "year-end", "like-for-like", "better-than-expected", "custom-cleared".
  size_t Hyphen(size_t i) {
    size_t begin = i - 1;
    while (begin >= 2 && items_[begin - 1].text == "-" && !items_[begin - 1].space_before &&
           !items_[begin].space_before && i - begin < 8) {
      begin -= 2;
    }
    const std::string_view words =
        text_.substr(items_[begin].span.begin, items_[i - 1].span.end - items_[begin].span.begin);
    const bool plain = tables_.Is(series::Word::kModifier, words) || words.ends_with("ed") ||
                       words.ends_with("year") || words.ends_with("quarter") || words.ends_with("half") ||
                       words.ends_with("month");
    if (tables_.Is(series::Word::kDecor, words)) return begin;
    if (!plain) p_.other += std::string(words) + " ";
    return Take(begin);
  }

  const Tables& tables_;
  std::string_view text_;
  const std::vector<Item>& items_;
  Phrase& p_;
  bool whole_ = true;  // nothing that is not the phrase's was looked over yet
  bool done_ = false;
};

}  // namespace

std::vector<Phrase> ReadPhrases(const Tables& tables, const Mentions& mentions,
                                const std::vector<Item>& items) {
  std::vector<Phrase> phrases;
  const std::string_view text = mentions.passage->text;
  for (size_t i = 0; i < items.size(); ++i) {
    if (!items[i].Is(EntityKind::kIndicator)) continue;
    if (!phrases.empty() && i < phrases.back().last) continue;
    Phrase phrase{.first = i, .last = i + 1, .head = i};
    phrase.row = tables.Indicator(items[i].entity->ref, items[i].text);
    if (phrase.row == nullptr) continue;
    phrase.flow = phrase.row->flow;
    phrase.negative = phrase.row->negative;
    phrase.growth = phrase.row->measure == Measure::kGrowth;
    // "imports and exports between …", "total exports and imports": one sum of both.
    const bool coordinated =
        i + 2 < items.size() && items[i + 1].IsWord("and") && items[i + 2].Is(EntityKind::kIndicator) &&
        phrase.row->indicator == "GOODS_TRADE" && items[i + 2].entity->ref.starts_with("GOODS_TRADE.") &&
        items[i + 2].entity->ref != items[i].entity->ref;
    LeftSide(tables, text, items, phrase).Read();
    const auto sums = [&](size_t at) {
      return at < items.size() &&
             (items[at].IsWord("between") || items[at].IsWord("totaled") || items[at].IsWord("totalled") ||
              items[at].IsWord("combined") || items[at].IsWord("together"));
    };
    const auto measured = [&](size_t at) {
      return at >= 2 && items[at - 1].IsWord("of") &&
             (items[at - 2].IsWord("value") || items[at - 2].IsWord("volume") ||
              items[at - 2].IsWord("sum") || items[at - 2].IsWord("total"));
    };
    if (coordinated && (sums(i + 3) || measured(phrase.first) || phrase.both_sides)) {
      phrase.flow = "XM";
      phrase.last = i + 3;
    }
    const size_t left = phrase.first, right = phrase.last;
    ReadRightSide(tables, text, items, phrase);
    const bool crosses = phrase.row->crossing && !phrase.owner.organisation &&
                         ((phrase.from && !phrase.from.ref.empty()) || (phrase.to && !phrase.to.ref.empty()));
    if (crosses) {
      phrase.row = tables.exports();
      phrase.flow = phrase.row->flow;
    }
    if (phrase.first >= 2 && items[phrase.first - 1].IsWord("of") &&
        tables.Is(Word::kVolume, items[phrase.first - 2].text)) {
      phrase.volume = true;
    }
    // Phrases don't overlap: what the one before took on its right stays its own.
    if (!phrases.empty()) phrase.first = std::max(phrase.first, phrases.back().last);
    phrase.bare = left == i && right == phrase.last && !phrase.owner &&
                  phrase.holder == Phrase::Holder::kNone && !phrase.to && !phrase.from && !phrase.with &&
                  !phrase.in && !phrase.at && !phrase.by;
    phrase.span = {items[phrase.first].span.begin, items[phrase.last - 1].span.end};
    phrase.head_span = {items[i].span.begin,
                        items[phrase.flow == "XM" && right == i + 3 ? i + 2 : i].span.end};
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

}  // namespace reckoner::series
