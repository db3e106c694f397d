// Numbers that are part of a name unless a unit says otherwise: "Section 230", "Boeing 737", "S&P 500", "221
// Baker Street", "Formula One". Comes behind the families that need a unit, before counts.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// A house number: capitalised words that end in a kind of street.
bool Address(const Page& page, uint32_t i) {
  for (uint32_t n = 0; n < 5 && page.Joins(i + n); ++n) {
    const bool ordinal = page.Digits(i + n);
    if (!ordinal && !page.Letters(i + n) && !page.Is(i + n, kDot)) return false;
    if (n > 0 && page[i + n].capital && page.Has(i + n, kNameAfter)) return true;
    if (n == 0 && page[i].capital && page.Has(i, kNameAfter) && page[i + 1].capital)
      return true;  // "22 Ave Foch"
    if (page.Letters(i + n) && !page[i + n].capital && !page.Glued(i + n)) return false;
  }
  return false;
}

}  // namespace

bool ReadName(const Page& page, Draft& draft) {
  const Numeral& number = draft.number;
  if (draft.prefixed || draft.sign || number.vague() || number.scaled) return false;
  const auto drop = [&] {
    draft.dropped = true;
    draft.last = number.last;
    return true;
  };
  const uint32_t before = number.first - 1;
  const Atom& previous = page[before];
  const bool follows = page.Joins(number.first) && page.Letters(before);
  if (number.words) {
    // "Formula One", "World War Two", "Four Seasons": capitals in mid-sentence.
    if (!page[number.first].capital || page[number.first].sentence) return false;
    if (page.Is(before, kQuote) || page.IsAny(before, {kColon, kDot, kQuestion, kExclamation, kEmDash}))
      return false;
    const bool after = page.Letters(number.last) && page[number.last].capital && page.Joins(number.last);
    return (follows && previous.capital) || after ? drop() : false;
  }
  if (page.Is(before, kDot) && page.Glued(before) && page.IsAny(before - 1, {kNo, kNos}) &&
      page[before - 1].capital) {
    draft.figure.kind = FigureKind::kOrdinal;
    draft.figure.role = FigureRole::kRank;
    draft.figure.rule = "ordinal.number";
    draft.last = number.last;
    return true;
  }
  if (page.Is(before, kHash)) return drop();
  if (page.Glued(number.last) && page.Letters(number.last)) {
    const std::string_view tail = page.Text(number.last);
    if (tail != "m") {  // 3G, 90s, 777F; ordinals are read before
      draft.dropped = true;
      draft.last = number.last + 1;
      return true;
    }
  }
  if (number.grouped) return false;
  if (number.digits <= 5 && number.decimals == 0 && Address(page, number.last)) return drop();
  if (!follows || page.Has(before, kTimeWord)) return false;
  if (page.Has(before, kIndexName) && previous.capital && number.digits <= 4 && number.decimals == 0)
    return drop();
  const bool noun = static_cast<bool>(FindNoun(page, number.last, false, false));
  if (page.Has(before, kNameBefore)) {
    if (previous.capital && !(previous.sentence && noun)) return drop();
    if (!noun && !number.decimals && number.digits <= 4 && !page.Has(before - 1, kDeterminer)) return drop();
    return false;
  }
  if (previous.capital && !previous.sentence && !page.Has(before, kStopWord) && number.decimals == 0 &&
      number.digits <= 4)
    return noun && !page[number.last].capital ? false : drop();
  return false;
}

}  // namespace reckoner::figures
