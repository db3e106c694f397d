// Rates behind a unit: "a share", "per head", "/day", "per 100,000 people".
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// "15 tons of fuel a second": the rate stands behind what is measured. 0: there is none.
uint32_t PastMatter(const Page& page, uint32_t i) {
  if (!page.Is(i, kOf) || !page.Joins(i)) return 0;
  for (uint32_t n = 1; n <= 4; ++n) {
    const uint32_t k = i + n;
    if (!page.Joins(k)) return 0;
    if (n > 1 && page.IsAny(k, {kA, kAn, kPer}) && page.Joins(k + 1) && page.Has(k + 1, kRateWord)) return k;
    if (!page.Letters(k) || page.Has(k, kStopWord)) return 0;
  }
  return 0;
}

// "rose 3% a year earlier", "a day after" tell when, not how often.
bool IsRate(const Page& page, const Phrases::Match& match, uint32_t at) {
  return !page.words.rate(match.payload).time || !page.Has(at + match.size, kWhenWord);
}

}  // namespace

void ReadRate(const Page& page, Draft& draft) {
  uint32_t i = draft.last;
  if (const uint32_t rate = draft.figure.kind == FigureKind::kQuantity ? PastMatter(page, i) : 0) {
    const Phrases::Match match =
        page.words.rates().Longest(page.atoms, rate + 1, 1, [](int32_t, uint32_t) { return true; });
    if (match && IsRate(page, match, rate + 1)) draft.rate = page.words.rate(match.payload).name;
    return;
  }
  if (!page.Joins(i)) return;
  // "£5 extra a month", "40 more a day"
  if (page.Has(i, kSkipWord) && page.IsAny(i + 1, {kA, kAn, kPer}) && page.Joins(i + 1) &&
      page.Has(i + 2, kRateWord))
    ++i;
  bool per = false;
  if (page.Is(i, kPer)) {
    per = true;
    ++i;
  } else if (page.Is(i, kSlash) && page.Glued(i) && page.Glued(i + 1)) {
    ++i;
  } else if (draft.figure.kind == FigureKind::kMoney && page.IsAny(i, {kPcm, kPw, kPa})) {
    // "£950 pcm": the word says "per" itself
  } else if (page.IsAny(i, {kA, kAn})) {
    ++i;
    if (page.Hyphen(i)) ++i;  // "24 a-year"
  } else if (page.Hyphen(i) && page.IsAny(i + 1, {kA, kAn, kPer}) &&
             (page.Hyphen(i + 2) || page.Joins(i + 2))) {
    per = page.Is(i + 1, kPer);
    i += page.Hyphen(i + 2) ? 3 : 2;  // "$2-a-barrel"
  } else {
    return;
  }
  if (!page.Joins(i)) return;
  if (page.Has(i, kRateWord)) {
    const Phrases::Match match =
        page.words.rates().Longest(page.atoms, i, 1, [](int32_t, uint32_t) { return true; });
    if (match && IsRate(page, match, i)) {
      draft.rate = page.words.rate(match.payload).name;
      draft.last = i + match.size;
      return;
    }
  }
  if (per && (page.Digits(i) || page.Has(i, kScaleWord))) {  // "95 deaths per 100,000 people"
    const auto base = ReadNumeral(page, i, false);
    const Noun noun =
        base && base->whole() && page.Joins(base->last) ? FindNoun(page, base->last, false, false) : Noun();
    if (!noun) {
      // "12.4 per 100,000", "191 per million"
      const bool round = base && base->whole() && base->value >= Decimal::FromInt(100) &&
                         base->value.ToString().find_first_not_of('0', 1) == std::string::npos;
      if (!round) return;
      draft.rate = base->value.ToString();
      draft.last = base->last;
      return;
    }
    draft.rate = base->value.ToString() + " " + noun.unit;
    draft.last = noun.last;
    return;
  }
  if (!per || !page.Letters(i) || page.Has(i, kStopWord)) return;
  const Noun noun = FindNoun(page, i, true, false);
  if (!noun) return;
  draft.rate = noun.unit;
  draft.last = noun.last;
}

}  // namespace reckoner::figures
