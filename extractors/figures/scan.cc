#include "extractors/figures/scan.h"

#include <algorithm>

#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// A sign or a currency in front of the numeral at atom `first`.
struct Front {
  uint32_t first;
  const Unit* unit = nullptr;
  bool sign = false;
  bool negative = false;
};

// "-5", "+0.2", "minus 5", "minus-130" before atom `at`.
void ReadSign(const Page& page, Front& front) {
  const uint32_t i = front.first - 1;
  if (!page.Joins(front.first)) return;
  if (page.IsAny(i, {kHyphen, kPlusSign}) && page.Glued(front.first)) {
    const bool bound = page.Glued(i) && page[i - 1].kind != Atom::kEdge &&
                       !page.IsAny(i - 1, {kOpen, kOpenSquare, kQuote, kEquals, kColon});
    if (bound && !page.IsAny(i - 1, {kMinus, kNegative})) return;
    if (page.Is(i - 1, kSlash) && page.Is(i - 2, kPlusSign)) return;  // "+/-3"
    front.first = bound ? i - 1 : i;
    front.sign = true;
    front.negative = page.Is(i, kHyphen);
  } else if (page.IsAny(i, {kMinus, kNegative}) && !page.Digits(i - 1) && !page.IsAny(i - 1, {kOr, kSlash})) {
    front.first = i;
    front.sign = front.negative = true;
  }
}

bool SameCase(const Page& page, uint32_t last, uint32_t size, std::string_view exact) {
  size_t k = 0;
  for (uint32_t i = last + 1 - size; i <= last; ++i) {
    if (exact.substr(k, page.Size(i)) != page.Text(i)) return false;
    k += page.Size(i);
  }
  return k == exact.size();
}

Front ReadFront(const Page& page, uint32_t at, uint32_t taken) {
  Front front{at};
  uint32_t sign_at = at;
  if (page.Is(at - 1, kHyphen) && page.Glued(at) && page.Glued(at - 1) && page.Has(at - 2, kPrefixEnd) &&
      !page.Letters(at - 2)) {
    sign_at = at - 1;  // "$-5m"
    front.sign = front.negative = true;
  }
  if (page.Joins(sign_at) && sign_at - 1 >= taken && page.Has(sign_at - 1, kPrefixEnd)) {
    const bool glued = page.Glued(sign_at);
    const Phrases::Match match =
        page.words.prefixes().Longest(page.atoms, sign_at - 1, -1, [&](int32_t payload, uint32_t size) {
          const Unit& unit = page.words.unit(payload);
          if (sign_at - size < taken) return false;
          if (!unit.symbol)
            return page.Letters(sign_at - size) ? !page[sign_at - size].glued || size > 1 : true;
          if (!SameCase(page, sign_at - 1, size, unit.exact)) return false;
          // A code glued to a word before it is none: "AUSD 5".
          if (unit.exact.size() == 1 && !glued) return false;
          // "A $1 coin" is not Australian
          if (size == 2 && page.Size(sign_at - 2) == 1 && page[sign_at - 2].capital &&
              !page.Glued(sign_at - 1))
            return false;
          return true;
        });
    if (match) {
      front.unit = &page.words.unit(match.payload);
      front.first = sign_at - match.size;
    } else if (front.sign) {
      front = Front{at};
    }
  }
  if (!front.sign) ReadSign(page, front);
  return front;
}

// "was - 20 degrees Celsius", and "- 1 4/5" where it is all there is: elsewhere a hyphen apart is a dash.
bool SpacedMinus(const Page& page, uint32_t taken, uint32_t start, const Numeral& number,
                 const Front& front) {
  const uint32_t minus = start - 1, before = start - 2;
  if (front.sign || front.unit != nullptr || !page.Is(minus, kHyphen) || minus < taken || page.Glued(start) ||
      page.Glued(minus))
    return false;
  if (page[before].kind == Atom::kEdge) return page[number.last].kind == Atom::kEdge;
  return page.Joins(start) && page.Joins(minus) &&
         (page.Has(before, kStopWord) || (page.Letters(before) && page.Is(before - 1, kTo))) &&
         FindSuffix(page, number, number.last, 1u << Unit::kTemperature).unit != nullptr;
}

}  // namespace

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
    if (const uint32_t end = ReadNumber(i, drafts)) return end;
  }
  for (const Family& family : WordFamilies()) {
    draft = Draft();
    draft.first = i;
    if (family.read(page_, draft)) return Keep(std::move(draft), drafts);
  }
  return i + 1;
}

uint32_t Scan::ReadNumber(uint32_t i, Drafts& drafts) {
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
  Draft draft;
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
  if (!page_.Joins(i) || !page_.Has(i, kBoundStart)) return;
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
