#include "extractors/figures/front.h"

#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// "-5", "+0.2", "minus 5", "minus-130", "(-)5.02" before atom `at`.
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
  } else if (page.Is(i, kClose) && page.IsAny(i - 1, {kHyphen, kPlusSign}) && page.Is(i - 2, kOpen) &&
             page.Glued(i) && page.Glued(i - 1)) {
    front.first = i - 2;
    front.sign = true;
    front.negative = page.Is(i - 1, kHyphen);
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

}  // namespace

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

bool ReadAccountsBracket(const Page& page, uint32_t start, uint32_t taken, Numeral& number, Front& front) {
  if (!page.Is(number.last, kClose) || !page.Glued(number.last) || !page.Glued(start)) return false;
  const uint32_t close = number.last;
  if (front.unit == nullptr && page.Is(start - 1, kOpen) && page.Glued(start - 1) && start - 1 > taken) {
    const Front outer = ReadFront(page, start - 1, taken);
    if (outer.unit == nullptr || outer.sign) return false;
    front = outer;
  } else if (front.unit == nullptr || front.sign || front.first - 1 < taken ||
             !page.Is(front.first - 1, kOpen) || !page.Glued(front.first) ||
             !page.Has(close + 1, kScaleWord) || !page.Joins(close + 1)) {
    return false;
  } else {
    --front.first;
  }
  number.last = close + 1;
  if (!number.scaled) ReadScale(page, true, number);
  return true;
}

}  // namespace reckoner::figures
