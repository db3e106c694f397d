// What is no figure whatever stands beside it: numbers glued into names and codes (F-150, S23, COVID-19, 3G),
// times, dates and scores (10:45, 2-0, 9/11), dotted and dashed chains (192.168.1.2, 555-010-9999), addresses
// and handles.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// The end of the chain of digit runs joined by glued marks that begins at the numeral, and how many marks it
// has.
struct Chain {
  uint32_t last;
  uint32_t marks;
};
Chain ChainFrom(const Page& page, uint32_t i, std::initializer_list<Known> marks) {
  Chain out{i, 0};
  while (page.IsAny(out.last, marks) && page.Glued(out.last) && page.Digits(out.last + 1) &&
         page.Glued(out.last + 1)) {
    out.last += 2;
    ++out.marks;
  }
  return out;
}

// "128.90/129.10": what a dealer pays and asks, less than a tenth apart.
bool Quotation(const Page& page, const Numeral& bid) {
  const auto ask = ReadDigits(page, bid.last + 1);
  if (!ask || bid.decimals < 2 || ask->decimals != bid.decimals || !(bid.value < ask->value)) return false;
  const auto spread = Decimal::Subtract(ask->value, bid.value);
  return spread && spread->Scaled(1).value_or(bid.value) < bid.value;
}

bool Clock(const Page& page, uint32_t i) {
  if (!page.Joins(i)) return false;
  if (page.Has(i, kZoneWord) && page[i].upper) return true;  // 1200 GMT
  if (page.IsAny(i, {kAm, kPm})) return !(page.Is(i, kAm) && !page.Glued(i));
  // "p.m.", "a.m"
  if (page.IsAny(i, {kA, kP}) && page.Is(i + 1, kDot) && page.Glued(i + 1) && page.Is(i + 2, kM) &&
      page.Glued(i + 2))
    return true;
  return page.Is(i, kO) && page.Is(i + 1, kApostrophe) && page.Is(i + 2, kClock);
}

bool NameGlue(const Page& page, const Draft& draft) {
  const uint32_t i = draft.first;
  if (!page.Glued(i)) return false;
  const uint32_t before = i - 1;
  if (page.Letters(before)) return true;  // S23
  if (page.Digits(before)) return true;
  if (page.IsAny(before, {kUnderscore, kAt_, kEquals, kHash, kAmpersand})) return true;
  if (page.Is(before, kSlash) && draft.taken == before && draft.number.decimals > 0)
    return false;  // the second of "128.90/129.10"
  if (page.Is(before, kSlash))
    return page.Glued(before) && !page.Letters(before - 1) ? true : page.Glued(before);
  if (page.IsAny(before, {kDot, kColon}) && page.Glued(before))
    return page.Digits(before - 1) || page.Letters(before - 1);
  if (page.Is(before, kHyphen) && page.Glued(before)) {
    if (page.Digits(before - 1)) return false;  // a range's second end, or part of a chain already dealt with
    if (page.Letters(before - 1) && page.Glued(before - 1) && page.Digits(before - 2))
      return false;                // 5k-20k
    if (page.Letters(before - 1))  // "sub-7", "then-18", "near-400,000" are numbers; "F-150" is not
      return !page.Has(before - 1, kBoundEnd) && !page.IsAny(before - 1, {kThen, kMinus, kNegative}) &&
             page.Text(before - 1) != "now" && page.Text(before - 1) != "magnitude";
    return false;
  }
  return false;
}

bool Drop(Draft& draft, uint32_t last) {
  draft.dropped = true;
  draft.last = last;
  return true;
}

bool ScoreWord(const Page& page, uint32_t at) {
  const uint32_t from = at > page.first() + 6 ? at - 6 : page.first();
  for (uint32_t i = from; i < at + 8 && i < page.last(); ++i)
    if (page.Has(i, kScoreWord)) return true;
  return false;
}

}  // namespace

bool ReadNegative(const Page& page, Draft& draft) {
  const Numeral& number = draft.number;
  if (draft.prefixed) return false;
  if (page.Is(number.first - 1, kHyphen) && page.Is(number.first - 2, kMulti))
    return Drop(draft, number.last);  // multi-billion
  if (page.Hyphen(number.first - 1) && page.Is(number.first - 2, kOf) && page.Letters(number.first - 4))
    return Drop(draft, number.last);  // best-of-seven
  // "3-for-2", "two-for-one", "2-to-1": ratios
  if (page.Hyphen(number.last) && page.IsAny(number.last + 1, {kFor, kOn, kTo}) &&
      page.Hyphen(number.last + 2)) {
    const auto second = ReadNumeral(page, number.last + 3, false);
    if (second && (!page.Is(number.last + 1, kTo) || second->value <= number.value))
      return Drop(draft, second->last);
  }
  if (number.words) {
    return page.Is(number.first - 1, kHyphen) && page.Glued(number.first) && page.Glued(number.first - 1) &&
                   page.Letters(number.first - 2) && !page.Has(number.first - 2, kBoundEnd) &&
                   page.Text(number.first) != "million" && page.Text(number.first) != "billion"
               ? Drop(draft, number.last)  // "twenty-one" is read whole; "anti-one"
               : false;
  }
  if (!draft.sign && NameGlue(page, draft)) {
    const Chain chain = ChainFrom(page, number.last, {kHyphen, kDot, kSlash, kColon});
    return Drop(draft, chain.last);
  }
  const uint32_t i = number.last;
  if (Clock(page, i)) return Drop(draft, i + 1);
  // Leading zeros: codes and telephone numbers ("020 7946 0000").
  if (number.digits >= 2 && page.Text(number.first).front() == '0' && number.decimals == 0 &&
      !number.scaled) {
    uint32_t last = ChainFrom(page, i, {kHyphen, kDot, kSlash, kColon}).last;
    while (page.Digits(last) && page.Joins(last) && page.Size(last) >= 3) ++last;
    return Drop(draft, last);
  }
  // 2880x1800, 4x100: sizes and relays
  if (page.IsAny(i, {kEx, kCross}) && page.Glued(i) && page.Digits(i + 1) && page.Glued(i + 1))
    return Drop(draft, ChainFrom(page, i, {kEx, kCross, kDot}).last);
  if (page.Is(i, kColon) && page.Glued(i) && page.Digits(i + 1) && page.Glued(i + 1))
    return Drop(draft, ChainFrom(page, i, {kColon, kDot, kHyphen}).last);  // 10:45, 2:05.31
  if (page.Is(i, kDot) && page.Glued(i) && page.Digits(i + 1) && page.Glued(i + 1))
    return Drop(draft, ChainFrom(page, i, {kDot, kSlash, kColon}).last);  // 192.168.1.2, 12.05.2020
  const Chain slashes = ChainFrom(page, i, {kSlash});
  if (slashes.marks > 0 && !number.fraction() && !Quotation(page, number))
    return Drop(draft, slashes.last);  // 9/11, 2018/19, 24/7
  const Chain hyphens = ChainFrom(page, i, {kHyphen});
  if (hyphens.marks >= 2 && !number.grouped && number.decimals == 0) {
    return Drop(draft, ChainFrom(page, i, {kHyphen, kSlash, kDot}).last);  // 555-010-9999, 4-4-2, 2020-01-05
  }
  if (hyphens.marks == 1 && number.whole() && !number.grouped && !number.scaled && !draft.sign) {
    const auto second = ReadDigits(page, i + 1);
    if (second && second->whole() && !second->grouped && second->last == hyphens.last) {
      const bool year = number.digits == 4 && (second->digits == 2 || second->digits == 4) &&
                        number.value > Decimal::FromInt(1500) && number.value < Decimal::FromInt(2100);
      const bool unit = FindSuffix(page, *second, second->last, ~0u).unit != nullptr;
      const bool letters = page.Glued(second->last) && page.Letters(second->last);
      if (year && !unit) return Drop(draft, hyphens.last);
      if (second->value <= number.value && !unit) return Drop(draft, hyphens.last);  // 2-0, 6-6
      const bool small = second->value < Decimal::FromInt(200);
      if (small && !unit && !letters && ScoreWord(page, number.first)) return Drop(draft, hyphens.last);
    }
  }
  return false;
}

}  // namespace reckoner::figures
