#include "extractors/figures/scan.h"

#include <algorithm>

#include "extractors/figures/families.h"
#include "extractors/figures/front.h"

namespace reckoner::figures {
void Scan::ReadSome(Drafts& drafts) {
  while (at_ < page_.last()) {
    const uint32_t i = at_;
    const Atom& atom = page_[i];
    if (atom.sentence ? drafts.size() >= kBatch : drafts.size() >= kMost) return;
    const bool trigger = atom.kind == Atom::kDigits || (atom.word != 0 && page_.Has(i, kTrigger)) ||
                         (atom.kind == Atom::kSymbol && Symbol(i));
    at_ = trigger && !atom.barred && i >= taken_ ? std::max(Read(i, drafts), i + 1) : i + 1;
  }
}

// A vulgar fraction, or the point of ".08".
bool Scan::Symbol(uint32_t i) const {
  if (page_.Is(i, kDot)) {
    const bool apart = !page_.Glued(i) || (page_.IsAny(i - 1, {kHyphen, kPlusSign}) && !page_.Glued(i - 1));
    return page_.Digits(i + 1) && page_.Glued(i + 1) && apart;
  }
  const auto lead = static_cast<unsigned char>(page_.text[page_[i].begin]);
  return (lead == 0xC2 || lead == 0xE2) && VulgarFraction(page_.Text(i)).has_value();
}

// Reads the figure at atom i; the atom to go on from.
uint32_t Scan::Read(uint32_t i, Drafts& drafts) {
  Draft draft;
  draft.first = i;
  if ((page_.Digits(i) || page_.Has(i, kTenWord)) && ReadOrdinal(page_, draft))
    return Keep(std::move(draft), drafts);
  if (page_.Digits(i) || page_[i].kind == Atom::kSymbol ||
      page_.Has(i, kNumberFlags | kScaleWord | kDozenWord | kVagueWord | kHalfWord) ||
      page_.IsAny(i, {kQuarter, kCouple}) ||
      (page_.Has(i, kPartWord) && page_.IsAny(i - 1, {kA, kAn}) && page_.Is(i + 1, kOf))) {
    if (const uint32_t end = ReadNumber(i, draft, drafts)) return end;
  }
  for (const Family& family : WordFamilies())
    if (family.read(page_, draft)) return Keep(std::move(draft), drafts);
  return i + 1;
}

uint32_t Scan::ReadNumber(uint32_t i, Draft& draft, Drafts& drafts) {
  // "a million", "half a dozen": the article is part of it.
  const bool article =
      i > taken_ && page_.IsAny(i - 1, {kA, kAn}) && page_.Joins(i) &&
      (page_.Has(i, kScaleWord | kDozenWord | kHalfWord | kPartWord) || page_.IsAny(i, {kQuarter, kCouple}));
  const bool few = page_.IsAny(i - 1, {kFew, kSeveral, kMany}) && page_.Joins(i) && page_.Has(i, kScaleWord);
  const uint32_t start = article && !few ? i - 1 : i;
  Front front = ReadFront(page_, start, taken_);
  auto number = ReadNumeral(page_, start, front.unit != nullptr);
  if (!number) return 0;
  if (front.unit != nullptr && front.unit->care && !Weighty(*number)) {
    front = Front{start};
    number = ReadNumeral(page_, start, false);
    if (!number) return 0;
  }
  if (ReadAccountsBracket(page_, start, taken_, *number, front)) {
    front.sign = front.negative = true;
  }
  if (few) {  // "several hundred": an order of magnitude
    number->low = number->value;
    number->high = Decimal::Multiply(number->value, Decimal::FromInt(10));
    if (!number->high) return 0;
  }
  if (SpacedMinus(page_, taken_, start, *number, front)) {
    front.first = start - 1;
    front.sign = front.negative = true;
  } else if (front.sign && front.unit == nullptr && page_.Digits(front.first - 1) &&
             FindSuffix(page_, *number, number->last, 1u << Unit::kMeasure).unit != nullptr) {
    front = Front{start};  // "75 -300mm": no length is negative behind another number
  }
  // "US60c"
  if (front.first == start && start - 1 >= taken_ && page_.Glued(start) && page_.Is(start - 1, kUs) &&
      page_[start - 1].upper && page_.Text(number->last) == "c" && page_.Glued(number->last))
    front.first = start - 1;
  draft.number = *number;
  draft.taken = taken_;
  draft.first = front.first;
  if (few && front.first == start)
    draft.first = start - (page_.IsAny(start - 2, {kA, kAn}) && page_.Joins(start - 1) ? 2 : 1);
  draft.unit = front.unit;
  draft.prefixed = front.unit != nullptr;
  draft.sign = front.sign;
  draft.negative = front.negative;
  ReadInnerBound(draft);
  for (const Family& family : Families()) {
    if (family.read(page_, draft)) return Keep(std::move(draft), drafts);
  }
  return number->last;
}

// "20-odd people", "50 or more homes", "50+ years": the bound stands between number and noun.
void Scan::ReadInnerBound(Draft& draft) const {
  const uint32_t i = draft.number.last;
  if (!page_.Joins(i) || !page_.Has(i, kBoundStart) || AgeAndOver(page_, i, draft.number.first)) return;
  const Phrases::Match match =
      page_.words.bounds_after().Longest(page_.atoms, i, 1, [](int32_t, uint32_t) { return true; });
  if (!match) return;
  const uint32_t end = i + match.size;
  if (page_.IsAny(end, {kThan, kA, kAn}) || page_.Digits(end) || page_.Has(end, kNumberFlags)) return;
  const bool plus = page_.Is(i, kPlusSign);
  if (plus && (!page_.Glued(i) || (page_.Glued(end) && !page_.Letters(end)))) return;
  if (!page_.Letters(end) || !page_.Joins(end)) {
    if (!page_.Is(end, kHyphen) || !page_.Glued(end)) return;
  }
  draft.figure.bound = page_.words.bound(match.payload).bound;
  draft.number.last = end;
}

uint32_t Scan::Keep(Draft&& draft, Drafts& drafts) {
  const uint32_t end = std::max(draft.last, draft.first + 1);
  const bool apart = draft.first >= taken_;  // "3A basis points": the A is an ampere, no article
  taken_ = std::max(taken_, end);
  if (!draft.dropped && apart) {
    Fill(draft);
    drafts.push_back(std::move(draft));
  }
  return end;
}

}  // namespace reckoner::figures
