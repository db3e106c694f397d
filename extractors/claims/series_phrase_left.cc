// The left side of a series phrase, word by word.
#include "extractors/claims/series_left_side.h"

namespace reckoner::series {
namespace {

// "the 15-year mortgage rate": one of several.
bool IsTerm(std::string_view period) {
  return period.ends_with("-year") && period[0] >= '0' && period[0] <= '9';
}

bool LooksAdjective(std::string_view word) {
  for (const std::string_view end : {"ous", "ive", "able", "ible", "ful", "less", "ant"}) {
    if (word.size() > end.size() + 2 && word.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

void LeftSide::Read() {
  size_t i = p_.head;
  for (int steps = 0; i > 0 && steps < 10 && !done_; ++steps) {
    const size_t next = Step(i);
    if (next == i) break;
    i = next;
  }
}

size_t LeftSide::Step(size_t i) {
  const Item& item = items_[i - 1];
  switch (item.type) {
    case Item::kPeriod:
      if (IsTerm(item.text) && !p_.row->tenor) {
        return TakeOther(i - 1, item.text);
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
      if (item.text == "'" && OwnsByApostrophe(i)) return Possessive(i, i - 1);
      return item.text == ")" ? Parenthesis(i) : i;
    case Item::kBreak:
      return i;
  }
  return i;
}

size_t LeftSide::Word(size_t i) {
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
  // "average daily exports" are of a day
  if (p_.row->owner == Owner::kTrade &&
      (item.IsWord("daily") || item.IsWord("average") || item.IsWord("Average")))
    return TakeOther(i - 1, item.text);
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
    return TakeOther(i - 1, item.text);
  }
  // "industrial revenue": a part of it, though "industrial output" is the whole
  if (p_.row->owner == Owner::kOrg && i == p_.head && tables_.Is(series::Word::kSegment, item.text) &&
      tables_.Is(series::Word::kNotProduct, item.text))
    return TakeOther(i - 1, item.text);
  if (tables_.Is(series::Word::kNotProduct, item.text)) return i;
  const bool opens = item.capital && p_.row->owner == Owner::kOrg && i == p_.head &&
                     !tables_.Is(series::Word::kHolder, item.text) && !AllCapitals(items_);
  if (opens && IsCommon(item.text)) {
    return TakeOther(i - 1, item.text);
  }
  if (opens) {  // "Norvale profit up 25%"
    done_ = true;
    p_.owner = PartyOfRun(tables_, text_, items_, i - 1, i);
    p_.owner_is_bare = true;
    return Take(i - 1);
  }
  if (LooksAdjective(item.text)) return Take(i - 1);
  return Narrowing(i);
}

bool LeftSide::OwnsByApostrophe(size_t i) const {
  if (i < 2 || !items_[i - 2].capital || !items_[i - 2].text.ends_with('s') || items_[i - 1].space_before)
    return false;
  // "Savers' deposits" may open a sentence.
  return items_[i - 2].entity != nullptr || NameRunStart(tables_, items_, i - 1) + 1 < i - 1 ||
         !IsFirst(i - 1);
}

bool LeftSide::IsFirst(size_t i) const {
  const bool bullet = i == 2 && items_[0].type == Item::kPunctuation;
  return i <= 1 || bullet;
}

size_t LeftSide::Narrowing(size_t i) {
  const std::string_view word = items_[i - 1].text;
  const bool compound = i != p_.head && unknown_words_ > 0 && unknown_words_ < 5;
  const bool noun =
      word.size() > 2 && !word.ends_with("ed") && !word.ends_with("ing") && !word.ends_with("ly");
  if (!(i == p_.head || compound) || !noun || p_.row->owner == Owner::kMarket) return i;
  ++unknown_words_;
  const bool balance = p_.flow == "B";  // the "mainland trade balance" is not of goods of that name
  if (!p_.row->of_products || balance || (p_.product && !p_.product.ref.empty())) {
    p_.other += std::string(word) + " ";
  } else {
    p_.product.text = p_.product ? std::string(word) + " " + p_.product.text : std::string(word);
  }
  return Take(i - 1);
}

bool LeftSide::IsCommon(std::string_view word) const {
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

size_t LeftSide::Parenthesis(size_t i) {
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

size_t LeftSide::Hyphen(size_t i) {
  size_t begin = i - 1;
  while (begin >= 2 && items_[begin - 1].text == "-" && !items_[begin - 1].space_before &&
         !items_[begin].space_before && i - begin < 8) {
    begin -= 2;
  }
  const std::string_view words =
      text_.substr(items_[begin].span.begin, items_[i - 1].span.end - items_[begin].span.begin);
  const bool plain = !IsTerm(words) && (tables_.Is(series::Word::kModifier, words) || words.ends_with("ed") ||
                                        words.ends_with("year") || words.ends_with("quarter") ||
                                        words.ends_with("half") || words.ends_with("month"));
  if (tables_.Is(series::Word::kDecor, words)) return begin;
  return plain ? Take(begin) : TakeOther(begin, words);
}

void ReadLeftSide(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                  Phrase& phrase) {
  LeftSide(tables, text, items, phrase).Read();
}

}  // namespace reckoner::series
