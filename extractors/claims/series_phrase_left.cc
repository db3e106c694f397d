// The left side of a series phrase: owners, products and modifiers before the indicator.
#include <algorithm>

#include "extractors/claims/series_phrase.h"

namespace reckoner::series {
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
  // "the 15-year mortgage rate": one of several.
  static bool IsTerm(std::string_view period) {
    return period.ends_with("-year") && period[0] >= '0' && period[0] <= '9';
  }

  // Takes what ends at items[i], and says where it begins.
  size_t Step(size_t i) {
    const Item& item = items_[i - 1];
    switch (item.type) {
      case Item::kPeriod:
        if (IsTerm(item.text) && !p_.row->tenor) {
          p_.other += std::string(item.text) + " ";
          return Take(i - 1);
        }
        [[fallthrough]];
      case Item::kFigure:  // "Tesco's first-half profits", "their $1.2 trillion surplus": looked over, not
                           // part of it
        whole_ = false;
        return i - 1;
      case Item::kEntity:
        return Entity(i);
      case Item::kWord:
        return Word(i);
      case Item::kPunctuation:
        return item.text == ")" ? Parenthesis(i) : i;
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
      if (i >= 3 && items_[i - 2].IsWord("and") && items_[i - 3].IsPlace() &&
          item.IsPlace()) {  // "China and Russia trade less"
        const bool two_way = p_.flow == "XM" || p_.flow == "B";
        if (two_way) {
          p_.pair_first = PartyOf(items_[i - 3]);
          p_.pair_second = PartyOf(item);
        } else {
          p_.owner = {.text = std::string(items_[i - 3].text) + " and " + std::string(item.text)};
        }
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
    if (tables_.Is(series::Word::kVolume, item.text)) {
      p_.volume = true;
      return Take(i - 1);
    }
    if (tables_.Is(series::Word::kWorld, item.text)) {
      // A company's "international revenue" is what it sells abroad; its "global sales" are all of them.
      if (p_.row->owner != Owner::kOrg)
        p_.world = true;
      else if (item.text == "international" || item.text == "International")
        p_.other += "international ";
      return Take(i - 1);
    }
    if (tables_.Is(series::Word::kDecor, item.text)) return i - 1;
    if (tables_.Is(series::Word::kModifier, item.text)) return Take(i - 1);
    // A capital in the middle of a sentence begins a name; at its start it is a word like others.
    if (item.capital && !IsFirst(i)) return CapitalRun(i, /*possessive=*/false);
    if (item.text.ends_with("est") &&
        item.text.size() > 5) {  // "the highest rate", "Europe's biggest economy": one of many
      p_.other += std::string(item.text) + " ";
      return Take(i - 1);
    }
    if (tables_.Is(series::Word::kNotProduct, item.text)) return i;
    const bool opens = item.capital && p_.row->owner == Owner::kOrg && i == p_.head &&
                       !tables_.Is(series::Word::kHolder, item.text) && !AllCapitals(items_);
    if (opens && IsCommon(item.text)) {
      p_.other += std::string(item.text) + " ";
      return Take(i - 1);
    }
    if (opens) {  // "Norvale profit up 25%"
      done_ = true;
      p_.owner = PartyOfRun(tables_, text_, items_, i - 1, i);
      return Take(i - 1);
    }
    if (LooksAdjective(item.text)) return Take(i - 1);
    return Narrowing(i);
  }

  // The first word of its sentence or of a point in a list.
  bool IsFirst(size_t i) const {
    const bool bullet = i == 2 && items_[0].type == Item::kPunctuation;
    return i <= 1 || bullet;
  }

  // A word that the lexicon lacks, right before the indicator or before another such word: "video recorder
  // exports".
  size_t Narrowing(size_t i) {
    const std::string_view word = items_[i - 1].text;
    const bool compound = i != p_.head && unknown_words_ > 0 && unknown_words_ < 5;
    const bool noun =
        word.size() > 2 && !word.ends_with("ed") && !word.ends_with("ing") && !word.ends_with("ly");
    if (!(i == p_.head || compound) || !noun || p_.row->owner == Owner::kMarket) return i;
    ++unknown_words_;
    if (!p_.row->of_products || (p_.product && !p_.product.ref.empty())) {
      p_.other += std::string(word) + " ";
    } else {
      p_.product.text = p_.product ? std::string(word) + " " + p_.product.text : std::string(word);
    }
    return Take(i - 1);
  }

  // A capital at the start of a sentence on a word that is none elsewhere: "Gaming revenue", "Air
  // passengers".
  bool IsCommon(std::string_view word) const {
    constexpr size_t kFar = 20'000;  // bytes looked through
    if (word.ends_with("ing") || tables_.Is(series::Word::kSegment, word)) return true;
    std::string lower(word);
    lower[0] = static_cast<char>(lower[0] | 0x20);
    const std::string_view text = text_.substr(0, kFar);
    for (size_t at = text.find(lower); at != text.npos; at = text.find(lower, at + 1)) {
      const size_t end = at + lower.size();
      const auto letter = [&](size_t i) {
        return i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z');
      };
      if ((at == 0 || !letter(at - 1)) && !letter(end)) return true;
    }
    return false;
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
    // "in Subscription revenue": a heading's capital
    if (begin + 1 == i && tables_.Is(series::Word::kSegment, items_[begin].text) && !possessive) {
      p_.other += std::string(items_[begin].text) + " ";
      return Take(begin);
    }
    if (AllCapitals(items_) && !possessive) return i;  // a headline: capitals say nothing
    if (begin == i) return i;
    if (!company && !possessive) {  // "the Caixin General PMI": some other one than the country's
      if (p_.row->owner != Owner::kArea || begin == 0) return i;
      p_.other += std::string(text_.substr(items_[begin].span.begin,
                                           items_[i - 1].span.end - items_[begin].span.begin)) +
                  " ";
      return Take(begin);
    }
    // A lone capital at a sentence start is as likely the first word as a name.
    if (begin == 0 && i == 1 && !possessive) return i;
    p_.owner = PartyOfRun(tables_, text_, items_, begin, i);
    return Take(begin);
  }

  // "video recorder (VCR) exports": looked through, where it is short.
  size_t Parenthesis(size_t i) {
    for (size_t open = i - 1; open > 0 && i - open < 6; --open) {
      if (items_[open - 1].text != "(") continue;
      if (items_[open].type == Item::kFigure) {  // "$102.6bn (£53.5bn) debt"
        whole_ = false;
        return open - 1;
      }
      const bool abbreviates = i - open == 2;  // one word: what stands before it is what it abbreviates
      if (abbreviates) unknown_words_ = 1;
      if (abbreviates && p_.row->of_products && !p_.product) {
        p_.product = {.text = std::string(items_[open].text)};
      } else {
        p_.other += "(" + std::string(items_[open].text) + ") ";
      }
      return Take(open - 1);
    }
    return i;
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
    const bool plain =
        !IsTerm(words) &&
        (tables_.Is(series::Word::kModifier, words) || words.ends_with("ed") || words.ends_with("year") ||
         words.ends_with("quarter") || words.ends_with("half") || words.ends_with("month"));
    if (tables_.Is(series::Word::kDecor, words)) return begin;
    if (!plain) p_.other += std::string(words) + " ";
    return Take(begin);
  }

  const Tables& tables_;
  std::string_view text_;
  const std::vector<Item>& items_;
  Phrase& p_;
  bool whole_ = true;  // nothing that is not the phrase's was looked over yet
  int unknown_words_ = 0;
  bool done_ = false;
};

}  // namespace

void ReadLeftSide(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                  Phrase& phrase) {
  LeftSide(tables, text, items, phrase).Read();
}

}  // namespace reckoner::series
