// A lone m behind digits: millions ("12.3m tonnes", "35m of its devices") or metres ("37m (121ft)", "100m
// hurdles"). What stands beside it decides; where nothing does, it is what the article prints elsewhere.
#include <string>

#include "extractors/figures/families.h"
#include "extractors/figures/survey.h"

namespace reckoner::figures {
namespace {

// Has something near atom `at` a length?
bool Long(const Page& page, uint32_t at) {
  const uint32_t from = at > page.first() + 20 ? at - 20 : page.first();
  for (uint32_t i = from; i < at + 12 && i < page.last(); ++i)
    if (page.Has(i, kLengthWord)) return true;
  return false;
}

// "fell to 7.54m", "rose 6% to 1.7m", "up from 2.1m": a level is millions, unless something near has a
// length.
bool Level(const Page& page, const Numeral& numeral) {
  const uint32_t at = numeral.first;
  const std::string_view sign = page.Text(at - 2);
  const bool percent = page.Is(at - 1, kTo) && (sign == "%" || sign == "cent" || sign == "percent");
  if (!page.IsAny(at - 1, {kTo, kFrom}) || !(percent || page.Has(at - 2, kMoveEnd) || page.Is(at - 2, kM)))
    return false;
  return !Long(page, at);
}

// "the audience peaked at 131.6m", "a population of 69.3m": who is counted stands before.
bool Crowd(const Page& page, const Numeral& numeral) {
  for (uint32_t n = 1; n <= 10 && !page[numeral.first - n + 1].sentence; ++n)
    if (page.Has(numeral.first - n, kCrowdWord)) return numeral.decimals > 0 || !Long(page, numeral.first);
  return false;
}

// "stands at 7.41m, down 0.1%": what has moved is no length, unless something near has one.
bool Moved(const Page& page, const Numeral& numeral, uint32_t next) {
  return page.Is(next, kComma) && page.IsAny(next + 1, {kUp, kDown, kCompared, kAgainst}) &&
         page.Joins(next + 1) && !Long(page, numeral.first);
}

// "1.1m a month", "2.4m a year": pieces, unless something near has a length.
bool EachPeriod(const Page& page, const Numeral& numeral, uint32_t next) {
  if (!page.IsAny(next, {kA, kPer}) || !page.Joins(next + 1)) return false;
  return page.IsAny(next + 1, {kMonth, kWeek, kYear, kQuarter}) && !Long(page, numeral.first);
}

// "the shop cost 3.2m", "worth 4m": a price, whose currency the reader knows.
bool Cost(const Page& page, const Numeral& numeral) {
  const std::string_view word = page.Text(numeral.first - 1);
  return page.Joins(numeral.first) &&
         (word == "cost" || word == "costs" || word == "costing" || word == "worth");
}

// `partner`: what an m before "to" or "and" is, the m behind may say.
bool Million(const Page& page, const Numeral& numeral, uint32_t next, bool partner) {
  if (Cost(page, numeral)) return true;
  if (page.Is(next, kOpen) || (page.Is(next, kHyphen) && page.Glued(next))) return page.millions;
  if (page.Is(next, kClose) && page.Is(next + 1, kHyphen)) return false;
  if (!page.Joins(next)) {
    // "3.4m daily users": a time that the periods took stands between
    const bool counts = page[next].barred && page.Has(next + 1, kCrowdWord | kPersonWord);
    return counts || page.millions || Level(page, numeral) || Crowd(page, numeral);
  }
  // "4.5m to 172.3m above sea level": as its partner in the range
  if (partner && page.IsAny(next, {kTo, kAnd, kOr}) && page.Digits(next + 1)) {
    for (uint32_t k = next + 2; k < next + 5 && page.Glued(k); ++k)
      if (page.Is(k, kM)) return Million(page, numeral, k + 1, false);
  }
  if (page.Has(next, kLengthWord)) return false;
  if (page.Has(next, kBulkWord)) return true;  // "1.4m affected"
  // "1.9m had been out of work", "3.5 per cent, or 1.7m, stayed away": people
  const bool act = page.IsAny(next, {kHad, kWere, kAre}) || page.Text(next) == "have";
  const bool aside =
      page.Is(next, kComma) && page.Is(numeral.first - 1, kOr) && page.Is(numeral.first - 2, kComma);
  if ((act || aside) && !Long(page, numeral.first)) return true;
  if (Moved(page, numeral, next) || EachPeriod(page, numeral, next)) return true;
  if (page.IsAny(next, {kBy, kEx, kCross}) && page.Digits(next + 1)) return false;  // "1.2m by 80cm"
  if (page.Is(next, kOf)) return true;
  if (FindSuffix(page, numeral, next, kAnyMeasure | kAnyMoney).unit != nullptr && page.Letters(next))
    return true;
  if (page.Letters(next) && FindNoun(page, next, false, false)) return true;
  return page.millions || Level(page, numeral) || Crowd(page, numeral);
}

}  // namespace

bool IsMillion(const Page& page, const Numeral& numeral, uint32_t next) {
  return Million(page, numeral, next, true);
}

bool PrintsMillions(const Page& page, const Survey& survey) {
  constexpr int kMostLooked = 16;  // numbers that the text is looked through for
  int looked = 0;
  for (const uint32_t i : survey.letters) {
    const uint32_t number = page.Is(i - 2, kDot) && page.Digits(i - 3) ? i - 3 : i - 1;
    if (page.Text(i) == "bn") return true;
    if (page.Text(i) != "m") continue;
    if (page.Has(number - 1, kPrefixEnd) && page.Glued(number)) return true;
    // "falls to 7.37m … fell to 7.37 million": the same number, written out
    if (number != i - 1 && ++looked <= kMostLooked &&
        page.text.find(std::string(Slice(page.text, page.SpanOf(number, i))) + " million") !=
            std::string_view::npos)
      return true;
    if (number != i - 1 && !page.Has(i + 1, kLengthWord) && FindNoun(page, i + 1, false, false)) return true;
    if (page.Joins(i + 1) && page.Has(i + 1, kBulkWord)) return true;
  }
  return false;
}

}  // namespace reckoner::figures
