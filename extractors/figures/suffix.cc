// Units behind a number, and rates behind a unit.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

bool SameCase(const Page& page, uint32_t at, uint32_t size, std::string_view exact) {
  size_t k = 0;
  for (uint32_t i = at; i < at + size; ++i) {
    const std::string_view part = page.Text(i);
    if (i > at && page.Digits(i) && !page.Glued(i)) return false;  // "5 ft 2" is no ft2
    if (exact.substr(k, part.size()) != part) return false;
    k += part.size();
  }
  return k == exact.size();
}

bool Letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Does the text near atom `at` speak of temperature? Asked before a lone C or F is read as one.
bool Warm(const Page& page, uint32_t at) {
  const uint32_t from = at > page.first() + 25 ? at - 25 : page.first();
  for (uint32_t i = from; i < at + 25 && i < page.last(); ++i)
    if (page.Has(i, kWarmWord)) return true;
  return false;
}

// An odd number of double quotes before atom `at` in its paragraph: a quote there closes one.
bool InQuotes(const Page& page, uint32_t at) {
  bool open = false;
  const uint32_t from = at > page.first() + 80 ? at - 80 : page.first();
  for (uint32_t i = from; i < at; ++i) open ^= page.Is(i, kQuote);
  return open;
}

// A single quote that opens (white space before it) and is still open.
bool InApostrophes(const Page& page, uint32_t at) {
  const uint32_t from = at > page.first() + 60 ? at - 60 : page.first();
  for (uint32_t i = from; i < at; ++i)
    if (page.Is(i, kApostrophe) && !page.Glued(i)) return true;
  return false;
}

bool AcceptSymbol(const Page& page, const Numeral& number, uint32_t at, uint32_t size, const Unit& unit,
                  bool hyphen) {
  if (!SameCase(page, at, size, unit.exact)) return false;
  const uint32_t next = at + size;
  if ((unit.exact == "MP" || unit.exact == "in") && (!page.Glued(at) || hyphen)) return false;
  if (unit.exact.size() > 1) {
    // "ps" and "in." apart from digits are words more often than units
    const bool percent = unit.kind == Unit::kPercent || unit.kind == Unit::kPoints;  // "four pct"
    return (!number.words || percent) && !(page.Letters(next) && page.Glued(next) && page.Letters(next - 1));
  }
  const char c = unit.exact[0];
  if (!Letter(c)) return true;
  if (number.words) return false;
  if (page.Glued(next) && (page.Letters(next) || page.Digits(next))) return false;
  if (unit.kind == Unit::kTemperature) return Warm(page, at);
  if (page.Glued(at) && !hyphen) {
    if (c == 's') return number.decimals > 0;  // no "90s"
    return !(c == 'F' || c == 'K' || c == 'R' || c == 'N' || c == 'P' || c == 'T');
  }
  if (hyphen) return c == 'm' || c == 'g' || c == 'l';
  if (c == 't' || c == 'h' || c == 'P' || c == 'N' || c == 's' || c == 'R') return false;
  if (page.Is(next, kDot) && page.Glued(next) && page.Letters(next + 1) && page.Glued(next + 1))
    return false;  // "5 a.m."
  return !(page.Letters(next) && (page[next].capital || c == 'A' || c == 'l'));
}

// 720p, 1080p: lines of a screen, where nobody speaks of pence.
bool ScreenLines(std::string_view digits) {
  for (const std::string_view lines :
       {"240", "360", "480", "540", "576", "720", "900", "1080", "1200", "1440", "1600", "2160", "4320"})
    if (digits == lines) return true;
  return false;
}

bool AcceptCurrency(const Page& page, const Numeral& number, uint32_t at, uint32_t size, const Unit& unit) {
  const uint32_t next = at + size;
  if (unit.care && !Weighty(number) && (unit.symbol || number.digits < 3)) return false;
  if (unit.symbol) {
    if (!SameCase(page, at, size, unit.exact)) return false;
    if (unit.exact.size() == 1 && Letter(unit.exact[0])) return false;
  }
  // A sign glued to digits belongs to them: "5 $10 notes".
  const bool letters = page.Letters(next - 1) && !unit.symbol;
  if (!letters && page.Digits(next) && page.Joins(next) &&
      (page.Glued(next) || (!page.Glued(at) && page.words.Is(page[next + 1].word, kScaleWord)))) {
    return false;
  }
  if (unit.kind == Unit::kMinor && page.Size(at) == 1) {  // 68p, 99¢
    if (page.Is(at, kP)) {
      if (number.words || number.scaled || page.Text(at) != "p") return false;
      if (page.Glued(at) && !page.sterling && number.decimals == 0 && ScreenLines(page.Text(at - 1)))
        return false;
      if (page.Is(next, kDot) && page.Glued(next) && page.Letters(next + 1) && page.Glued(next + 1))
        return false;  // p.m.
    }
  }
  return true;
}

}  // namespace

bool Weighty(const Numeral& number) {
  return number.grouped || number.scaled || number.decimals > 0 || number.digits >= 4;
}

Suffix FindSuffix(const Page& page, const Numeral& number, uint32_t at, uint32_t kinds) {
  Suffix out;
  out.hyphen = page.Hyphen(at) ||
               (page.Is(at, kHyphen) && page.Glued(at) && page.Letters(at + 1) && page.Joins(at + 1));
  if (out.hyphen) ++at;
  if (!page.Has(at, kSuffixStart) || !page.Joins(at)) return {};
  const Phrases::Match match =
      page.words.suffixes().Longest(page.atoms, at, 1, [&](int32_t payload, uint32_t size) {
        const Unit& unit = page.words.unit(payload);
        if ((kinds >> unit.kind & 1u) == 0) return false;
        if (unit.kind == Unit::kCurrency || unit.kind == Unit::kMinor)
          return AcceptCurrency(page, number, at, size, unit);
        if (unit.symbol) {
          if (unit.exact == "\"") return !number.words && page.Glued(at) && !InQuotes(page, at);
          if (unit.exact == "'")
            return !number.words && page.Glued(at) && !page.Glued(at + 1) && !InApostrophes(page, at);
          return AcceptSymbol(page, number, at, size, unit, out.hyphen);
        }
        return true;
      });
  if (!match) return {};
  out.unit = &page.words.unit(match.payload);
  out.last = at + match.size;
  // The point of "pct." and "ft." at the end of a sentence is the sentence's.
  if (match.size > 1 && page.Is(out.last - 1, kDot) && !page.Joins(out.last)) --out.last;
  return out;
}

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

}  // namespace

void ReadRate(const Page& page, Draft& draft) {
  uint32_t i = draft.last;
  if (const uint32_t rate = draft.figure.kind == FigureKind::kQuantity ? PastMatter(page, i) : 0) {
    const Phrases::Match match =
        page.words.rates().Longest(page.atoms, rate + 1, 1, [](int32_t, uint32_t) { return true; });
    if (match && !page.Has(rate + 1 + match.size, kWhenWord)) draft.rate = page.words.rate(match.payload);
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
    // "rose 3% a year earlier", "a day after" tell when, not how often
    if (match && !page.Has(i + match.size, kWhenWord)) {
      draft.rate = page.words.rate(match.payload);
      draft.last = i + match.size;
      return;
    }
  }
  if (per && (page.Digits(i) || page.Has(i, kScaleWord))) {  // "95 deaths per 100,000 people"
    const auto base = ReadNumeral(page, i, false);
    const Noun noun =
        base && base->whole() && page.Joins(base->last) ? FindNoun(page, base->last, false, false) : Noun();
    if (!noun) return;
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
