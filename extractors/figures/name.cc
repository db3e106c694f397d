// Numbers that are part of a name unless a unit says otherwise: "Section 230", "Boeing 737", "S&P 500", "221
// Baker Street", "Formula One". Comes behind the families that need a unit, before counts.
#include <algorithm>
#include <iterator>

#include "extractors/figures/families.h"
#include "extractors/figures/noun_phrase.h"

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

// "Sections 10 and 11", "junctions 3, 4 and 7": the name before the list that the number at atom i closes.
bool Listed(const Page& page, uint32_t i) {
  for (int n = 0; n < 6; ++n) {
    if (!page.Joins(i)) return false;
    if (page.Letters(i - 1) && n > 0 && page.Has(i - 1, kNameBefore)) return page.Text(i - 1).ends_with("s");
    if (page.Is(i - 1, kAnd) && page.Is(i - 2, kComma)) --i;
    if (!page.IsAny(i - 1, {kAnd, kComma, kTo, kOr, kHyphen}) || !page.Digits(i - 2)) return false;
    i -= 2;
  }
  return false;
}

// "a category one hurricane", "Category 4 storm": a reading on a scale, as a magnitude is.
bool StormCategory(const Page& page, uint32_t before, uint32_t next) {
  const std::string_view word = page.Text(before), storm = page.Text(next);
  return (word == "category" || word == "Category") && page.Joins(next) &&
         (storm == "storm" || storm == "hurricane" || storm == "cyclone" || storm == "typhoon");
}

}  // namespace

bool BehindNo(const Page& page, uint32_t number) {
  return page.Is(number - 1, kDot) && page.Glued(number - 1) && page.IsAny(number - 2, {kNo, kNos});
}

bool ReadName(const Page& page, Draft& draft) {
  const Numeral& number = draft.number;
  if (draft.prefixed || draft.sign || number.vague() || number.scaled) return false;
  const auto drop = [&] {
    draft.dropped = true;
    draft.last = number.last;
    if (page.Hyphen(draft.last) && page.Glued(draft.last) && page.Digits(draft.last + 1) &&
        page.Size(draft.last + 1) == 3 && number.digits == 3 &&
        !(page.Is(draft.last + 2, kComma) && page.Glued(draft.last + 2) && page.Digits(draft.last + 3)))
      draft.last += 2;  // "Boeing 737-800"
    return true;
  };
  const uint32_t before = number.first - 1;
  const Atom& previous = page[before];
  const bool follows = page.Joins(number.first) && page.Letters(before) && before >= draft.taken;
  if (follows && number.whole() && StormCategory(page, before, number.last)) {
    draft.figure.kind = FigureKind::kNumber;
    draft.figure.rule = "number.category";
    draft.last = number.last;
    return true;
  }
  if (number.words) {
    // "category two calls", "phase two trials"
    static constexpr std::string_view kGrades[] = {"category", "phase", "grade", "stage", "tier", "type"};
    const bool led = page.IsAny(before - 1, {kEach, kEvery, kThe, kA, kPer}) || page.Letters(before - 1) ||
                     page[before].sentence;
    if (follows && led && number.value < Decimal::FromInt(10) &&
        std::find(std::begin(kGrades), std::end(kGrades), Lowered(page.Text(before))) != std::end(kGrades))
      return drop();
    // "week two", "phase one"
    if (follows && page.Has(before, kNameBefore) && number.whole() && number.value < Decimal::FromInt(20) &&
        !page.IsAny(before - 1, {kEach, kEvery, kThis, kLast, kPer}) &&
        !FindNoun(page, number.last, false, false) && !page.Is(number.last, kOf) &&
        !(page.Joins(number.last) && page.Letters(number.last) && !page.Has(number.last, kStopWord))) {
      return drop();
    }
    // "Formula One", "World War Two", "Four Seasons": capitals in mid-sentence.
    if (!page[number.first].capital || page[number.first].sentence) return false;
    if (page.Is(before, kQuote) || page.IsAny(before, {kColon, kDot, kQuestion, kExclamation, kEmDash}))
      return false;
    // "the bottom three", "the other two": named before, no figure of their own
    const bool after = page.Letters(number.last) && page[number.last].capital && page.Joins(number.last);
    const bool group = page.Is(before, kOf) && page[before - 1].capital;  // Group of Seven
    return (follows && previous.capital) || after || group ? drop() : false;
  }
  if (BehindNo(page, number.first)) {
    if (page.Hyphen(number.last) && page.Digits(number.last + 1)) {  // "case No. 24-1287"
      draft.dropped = true;
      draft.last = number.last + 2;
      return true;
    }
    draft.figure.kind = FigureKind::kOrdinal;
    draft.figure.role = FigureRole::kRank;
    draft.figure.rule = "ordinal.number";
    draft.last = number.last;
    return true;
  }
  if (page.Is(before, kDot) && page.Glued(before) && page.Has(before - 1, kNameBefore) &&
      ((page[before - 1].capital && !page[number.first].sentence) || page.Text(before - 1) == "ext"))
    return drop();  // "Vol. 18", "Fig. 3", "ext. 214"
  if (page.Is(before, kHash)) return drop();
  if (page.Hyphen(before) && page.Is(before - 1, kTop) && number.whole()) return drop();  // a top-10 finish
  if (page.Is(before, kOf) && page.Text(before - 1) == "Group") return drop();            // Group of 20
  // A day beside its month, where the periods did not take it.
  const auto month = [&](uint32_t k) { return page.Has(k, kMonthWord) && page[k].capital && page.Joins(k); };
  if (number.digits <= 2 && number.decimals == 0 && (month(before) || month(number.last))) return drop();
  // "2. Green beans", "3) Rest" at the head of a line, citations "[2]"
  const bool heads =
      page[number.first].line || page[number.first].sentence || page[before].kind == Atom::kEdge;
  if (heads && page.Glued(number.last) && page.IsAny(number.last, {kDot, kClose}) &&
      !page.Glued(number.last + 1) && !number.grouped)
    return drop();
  if (page.Is(before, kOpenSquare) && page.Is(number.last, kCloseSquare)) return drop();
  // "A.D. 1000", "500 BC", "Prescott (4)"
  if (page.Is(before, kDot) && page.Glued(before) && page.Size(before - 1) == 1 && page.Glued(before - 1) &&
      page.Is(before - 2, kDot) && page[before - 1].capital && page.Letters(before - 3) &&
      !page.Is(before - 1, kS)) {
    return drop();
  }
  if (page.Letters(number.last) && (page.Text(number.last) == "BC" || page.Text(number.last) == "AD" ||
                                    page.Text(number.last) == "BCE" || page.Text(number.last) == "CE")) {
    return drop();
  }
  if (page.Is(before, kOpen) && page.Is(number.last, kClose) && number.digits <= 2 && number.decimals == 0 &&
      (page.Digits(before - 1) || (page.Letters(before - 1) && page[before - 1].capital))) {
    return drop();  // "Prescott (4)", "7-6 (3)"
  }
  if (page.Glued(number.last) && page.Letters(number.last)) {
    draft.dropped = true;  // 3G, 90s, 777F, 10b-5; ordinals are read before
    draft.last = number.last + 1;
    if (page.Hyphen(draft.last) && page.Digits(draft.last + 1)) draft.last += 2;
    return true;
  }
  if (number.decimals > 2 && (page.Text(before) == "build" || page.Text(before) == "version"))
    return drop();  // "build 26100.2033"
  if (number.grouped) return false;
  if (number.digits <= 5 && number.decimals == 0) {
    const bool span = page.Hyphen(number.last) && page.Digits(number.last + 1);
    if (Address(page, span ? number.last + 2 : number.last)) return drop();
    // "787 Dreamliner", "90049 ZIP Code": a name goes on behind a bare number
    const uint32_t next = number.last;
    if (page.Letters(next) && page[next].capital && page.Joins(next) && !page.Glued(next) &&
        !page.Has(next, kStopWord | kTimeWord) && !FindNoun(page, next, false, false)) {
      return drop();
    }
  }
  if (number.digits <= 3 && number.decimals == 0 && Listed(page, number.first) &&
      !FindNoun(page, number.last, false, false))
    return drop();
  if (!follows || page.Has(before, kTimeWord)) return false;
  if (page.Has(before, kIndexName) && (previous.capital || page.Is(before - 1, kThe)) && number.digits <= 4 &&
      number.decimals == 0)
    return drop();
  const bool noun = static_cast<bool>(FindNoun(page, number.last, false, false));
  if (page.Has(before, kNameBefore)) {
    if (previous.capital) return drop();
    if (!noun && !number.decimals && number.digits <= 4 &&
        !page.IsAny(before - 1, {kEach, kEvery, kThis, kLast, kPer}))
      return drop();
    return false;
  }
  // Any other name before a short bare number ("Jets 2, Predators 1", "ISO 27001"); a counted noun behind it
  // speaks against one.
  const bool plain = number.decimals == 0 && number.digits <= (previous.upper ? 5 : 4);
  if (!plain || !previous.capital || page.Has(before, kStopWord | kTrigger | kBoundEnd | kMoveEnd))
    return false;
  if (page.Text(before) == "CI" && (page.Is(number.last, kTo) || page.Hyphen(number.last)))
    return false;  // "95% CI 11 to 34"
  if (previous.sentence) return noun || page.Text(before).ends_with("ly") ? false : drop();
  if (!noun || page[number.last].capital || previous.upper) return drop();
  return false;
}

}  // namespace reckoner::figures
