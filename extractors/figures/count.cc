// Counts of things: a number and the noun it counts.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// "12-page", "four-cylinder": the word tied on by a hyphen is what is counted.
bool Tied(const Page& page, Draft& draft) {
  const uint32_t i = draft.number.last;
  if (!page.Hyphen(i) || !page.Letters(i + 1) || !page.Joins(i + 1)) return false;
  const uint32_t word = i + 1;
  if (page[word].capital || page.Has(word, kStopWord) ||
      (page.Has(word, kTiedIdiom) && !draft.number.scaled) ||  // "a four-letter word"
      page.Has(word, kScaleWord | kNumberFlags))
    return false;
  const std::string_view text = page.Text(word);
  if (text.size() < 3 || (text.size() > 4 && text.ends_with("ed") && !text.ends_with("eed")) ||
      text.ends_with("ly") || text.ends_with("ing") || text.ends_with("al"))
    return false;
  if (page.Has(word, kOrdinalWord)) {  // "one hundred twenty-third"
    draft.dropped = true;
    draft.last = word + 1;
    return true;
  }
  if (draft.number.words && draft.number.value <= Decimal::FromInt(1)) return false;  // one-way, zero-coupon
  const std::string singular = Singular(page, word);
  draft.figure.unit = singular.empty() ? std::string(text) : singular;
  draft.last = word + 1;
  draft.hyphen = true;
  draft.figure.rule = "count.tied";
  return true;
}

// "one" is a number only where it counts: "one of the students", "one count of fraud"; not "the one", "no
// one", "one another".
bool OneCounts(const Page& page, const Draft& draft) {
  const uint32_t before = draft.number.first - 1;
  if (!page.Joins(draft.number.first)) return true;
  const bool of = page.Is(draft.number.last, kOf);
  if (page.Has(draft.number.last, kOneIdiom) && page.Joins(draft.number.last))
    return false;  // one thing, one way
  if (page.IsAny(before, {kEach, kEvery, kAny, kNo, kAnother, kThis, kThat})) return false;
  if (!of && (page.Has(before, kDeterminer) || page.Has(before, kOrdinalWord))) return false;
  if (page.IsAny(before, {kNo, kLast, kFirst, kAs, kThis, kOnly}) && !page.Is(draft.number.last, kOf))
    return page.Is(before, kOnly);
  return true;
}

// "a mother of five", "the grandfather of 12": whose parent somebody is.
const char* Offspring(const Page& page, const Draft& draft) {
  const uint32_t of = draft.first - 1;
  if (!page.Is(of, kOf) || !page.Joins(draft.first) || !page.Joins(of) || draft.number.scaled) return nullptr;
  if (page.Joins(draft.last) && page.Hyphen(draft.last)) return nullptr;
  const std::string_view parent = page.Text(of - 1);
  for (const std::string_view word : {"mother", "father", "mum", "mom", "dad", "parents", "parent"})
    if (parent == word) return "child";
  for (const std::string_view word : {"grandmother", "grandfather", "grandparent"})
    if (parent == word) return "grandchild";
  return nullptr;
}

// "a three course meal", "the 12 page document": a singular noun between the number and another noun, after a
// determiner.
bool Modifier(const Page& page, uint32_t before, uint32_t i) {
  const auto plain = [&](uint32_t k) {
    return page.Joins(k) && page.Letters(k) && !page[k].capital && !page.Has(k, kStopWord | kSkipWord) &&
           page.Size(k) > 2;
  };
  const auto verbal = [&](uint32_t k) {
    const std::string_view word = page.Text(k);
    return word.ends_with("ly") || word.ends_with("ing") || (word.ends_with("ed") && !word.ends_with("eed"));
  };
  if (!plain(i) || verbal(i)) return false;
  if (page.Is(i + 1, kHyphen) && page.Glued(i + 1)) return false;  // "a zero pre-tax profit"
  if (page.IsAny(before, {kA, kAn})) return true;
  const bool led =
      page.Has(before, kDeterminer) || (page.Letters(before) && page.IsAny(before - 1, {kA, kAn, kThe}));
  return led && plain(i + 1) && !verbal(i + 1);
}

}  // namespace

bool ReadCount(const Page& page, Draft& draft) {
  const bool part = draft.number.fraction() && *draft.number.numerator < *draft.number.denominator;
  if (draft.prefixed || part) return false;
  Figure& figure = draft.figure;
  figure.kind = FigureKind::kCount;
  const Numeral& number = draft.number;
  const uint32_t i = number.last;
  const bool one = number.whole() && number.value == Decimal::FromInt(1);
  if (one && number.words && !OneCounts(page, draft)) return false;
  if (Tied(page, draft)) return true;
  if (const char* child = number.whole() ? Offspring(page, draft) : nullptr;
      child && !FindNoun(page, i, false, false)) {
    figure.unit = child;
    figure.rule = "count.offspring";
    draft.last = i;
    return true;
  }
  if (!page.Joins(i)) return false;
  Noun noun;
  const char* rule = "count.noun";
  if (page.Is(i, kOf) && page.Joins(i + 1)) {
    noun = FindNoun(page, i + 1, !number.vague(), true);
    rule = "count.of";
  } else if (page.Is(i, kMore) && page.Is(i + 1, kOf)) {
    return false;
  } else {
    noun = FindNoun(page, i, one, false);
  }
  if (!noun && !one && number.whole() && !number.value.is_zero() && number.digits <= 3 && !page.Glued(i) &&
      Modifier(page, number.first - 1, i)) {
    noun.first = i;
    noun.last = i + 1;
    noun.unit = std::string(page.Text(i));
    rule = "count.modifier";
  }
  if (!noun) return false;
  // "fewer than the 175,000 economists had expected": they expect, they are not counted
  if (page.Is(number.first - 1, kThe) && page.Has(noun.last, kExpects) &&
      page.IsAny(number.first - 2, {kThan, kFrom, kBelow, kAbove, kTo, kWith, kAgainst, kOf}))
    return false;
  // "390 billion of their outlays": a sum
  if (page.Is(i, kOf) && number.scaled && page.Has(noun.last - 1, kAmountNoun)) return false;
  // "three dead and 40 others hurt": others of what was counted before
  if (page.Is(noun.first, kRest) && noun.last == noun.first + 1) return false;
  figure.unit = noun.unit;
  figure.rule = rule;
  draft.noun = noun.first;
  draft.last = noun.shared ? number.last : noun.last;
  if (!noun.shared) ReadRate(page, draft);
  return true;
}

}  // namespace reckoner::figures
