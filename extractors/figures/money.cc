// Sums of money: a sign or code before the number ("$5m", "US$ 5", "EUR 5"), or a word, sign or code behind
// it ("5 million yen", "68p", "5 USD"). What an ambiguous sign or word names is settled later
// (candidates.cc).
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// "$75 U.S.", "$31.20 US", "$9 Canadian": a country behind a plain sign.
void ReadCountryBehind(const Page& page, Draft& draft) {
  if (draft.unit->currencies.size() < 2) return;
  const uint32_t i = draft.last;
  if (!page.Joins(i) || !page[i].capital) return;
  uint32_t end = i + 1;
  if (page.Is(i, kUnknown)) return;
  std::string_view code;
  const std::string_view word = page.Text(i);
  if (word == "US" || word == "USD") {
    code = "USD";
  } else if (word == "U" && page.Is(i + 1, kDot) && page.Is(i + 2, kS)) {
    code = "USD";
    end = page.Is(i + 3, kDot) && page.Glued(i + 3) ? i + 4 : i + 3;
  } else if (word == "Canadian" || word == "Cdn" || word == "CDN" || word == "CAD") {
    code = "CAD";
  } else if (word == "Australian" || word == "AUD") {
    code = "AUD";
  } else if (word == "NZ" || word == "NZD") {
    code = "NZD";
  } else {
    return;
  }
  // "$5 US Steel shares", "$3bn Canadian pipeline": the word belongs to what follows.
  if (page.Joins(end) && page.Letters(end) && !page.Has(end, kStopWord)) return;
  draft.figure.unit = code;
  draft.figure.unit_candidates.clear();
  draft.unit = nullptr;
  draft.last = end;
}

// Pounds that are weighed, not paid.
bool Weighed(const Page& page, const Draft& draft, uint32_t last) {
  if (page.Is(last, kOf) && page.Joins(last)) return true;
  if (draft.number.scaled || draft.number.vague()) return false;
  if (page.Is(last, kPer) && !page.sterling) return true;
  const uint32_t from = draft.first > page.first() + 8 ? draft.first - 8 : page.first();
  for (uint32_t i = from; i < last + 6 && i < page.last(); ++i)
    if (page.Has(i, kMassWord | kPriceWord)) return page.Has(i, kMassWord);
  return !page.sterling;
}

// "5 grand", "10 grand a month": thousands of what the country pays in; not "5 grand pianos".
bool ReadGrand(const Page& page, Draft& draft) {
  const uint32_t i = draft.number.last;
  if (!page.Is(i, kGrand) || !page.Joins(i) || page[i].capital || draft.number.scaled || page.Glued(i))
    return false;
  if (page.Joins(i + 1) && (page.Glued(i + 1) || page.Letters(i + 1)) && !page.Has(i + 1, kStopWord) &&
      !page.IsAny(i + 1, {kComma, kDot, kQuote, kClose, kQuestion, kExclamation}))
    return false;
  if (!MultiplyBy(draft.number, Decimal::FromInt(1000), 3)) return false;
  draft.number.scaled = true;
  draft.unit = &page.words.SpokenCurrency(page.sterling);
  draft.last = i + 1;
  draft.figure.unit = draft.unit->name;
  draft.figure.rule = "money.grand";
  return true;
}

}  // namespace

bool ReadMoney(const Page& page, Draft& draft) {
  if (!draft.prefixed && BehindNo(page, draft.first)) return false;  // "Ticket No. 4471 won"
  Figure& figure = draft.figure;
  if (draft.prefixed) {
    figure.rule = draft.unit->symbol ? "money.code" : "money.sign";
    figure.unit = draft.unit->name;
    draft.last = draft.number.last;
    const Suffix again = FindSuffix(page, draft.number, draft.last, kAnyMoney);
    const bool same = again.unit != nullptr && again.unit->kind == Unit::kCurrency && !again.hyphen &&
                      again.unit->name == draft.unit->name && page.Letters(again.last - 1);
    if (again.hyphen && again.unit != nullptr && again.unit->name == draft.unit->name)
      draft.last = again.last;
    if (same && again.unit->symbol) draft.last = again.last;  // "$5 USD"
    ReadCountryBehind(page, draft);
  } else if (!ReadGrand(page, draft)) {
    uint32_t at = draft.number.last;
    if (draft.number.vague() && page.Is(at, kOf) && page.Joins(at)) ++at;  // "millions of dollars"
    const Suffix suffix = FindSuffix(page, draft.number, at, kAnyMoney);
    if (suffix.unit == nullptr) return false;
    if (page.IsAny(suffix.last - 1, {kPound, kPounds}) && suffix.unit->currencies.size() > 2 &&
        Weighed(page, draft, suffix.last))
      return false;
    if (suffix.unit->kind == Unit::kMinor && draft.number.vague()) return false;
    draft.unit = suffix.unit;
    draft.hyphen = suffix.hyphen;
    draft.last = suffix.last;
    figure.rule = suffix.unit->kind == Unit::kMinor ? "money.minor"
                  : suffix.unit->symbol             ? "money.code"
                                                    : "money.word";
    figure.unit = suffix.unit->name;
    if (suffix.unit->symbol && suffix.unit->exact.size() == 4 && suffix.unit->exact[0] == 'M' &&
        !draft.number.scaled) {
      // "30 MUSD"
      draft.number.last = suffix.last;
    }
    if (!draft.number.scaled && suffix.unit->symbol && page.Joins(draft.last) &&
        page.Has(draft.last, kScaleWord)) {
      Numeral late = draft.number;  // "75 USD million"
      late.last = draft.last;
      ReadScale(page, true, late);
      late.first = draft.number.first;
      draft.number = late;
      draft.last = late.last;
    }
  }
  if (draft.unit != nullptr && draft.unit->symbol && draft.unit->exact.size() == 4 &&
      draft.unit->exact[0] == 'M' && !draft.number.scaled) {
    const auto million = draft.number.value.Scaled(6);
    if (million) {
      draft.number.value = *million;
      draft.number.mult = 6;
      draft.number.scaled = true;
      if (draft.number.ulp) draft.number.ulp = draft.number.ulp->Scaled(6);
    }
  }
  figure.kind = FigureKind::kMoney;
  ReadRate(page, draft);
  return true;
}

}  // namespace reckoner::figures
