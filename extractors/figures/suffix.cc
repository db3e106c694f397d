// Units behind a number: which symbols and words may stand there, and when they are something else.
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

// "at 2C to 8C": the other end of a range has the same sign; but "Seats 2C to 8C".
bool BesideDegrees(const Page& page, const Numeral& number, uint32_t at) {
  const auto degrees = [&](uint32_t i) { return page.Text(i) == "C" && page.Glued(i) && page.Digits(i - 1); };
  if (page.Is(at + 1, kTo))
    return page.Digits(at + 2) && degrees(at + 3) && page.Has(number.first - 1, kStopWord);
  return page.Is(number.first - 1, kTo) && degrees(number.first - 2) && page.Has(number.first - 4, kStopWord);
}

// Does the sentence around atom `at` speak of prices? Asked before "150 kn" is kuna and "18 R" rand.
bool Priced(const Page& page, uint32_t at) {
  const uint32_t from = at > page.first() + 12 ? at - 12 : page.first();
  for (uint32_t i = at; i-- > from && !page[i + 1].sentence;)
    if (page.Has(i, kPriceWord)) return true;
  return false;
}

// Does the text around atom `at` name a place that pays in this currency?
bool AtHome(const Page& page, uint32_t at, const Unit& unit) {
  const uint32_t from = at > page.first() + 100 ? at - 100 : page.first();
  for (uint32_t i = from; i < at + 100 && i < page.last(); ++i) {
    if (!page.Has(i, kPlaceWord) || !page[i].capital) continue;
    for (const uint16_t row : page.words.PlaceCurrencies(page[i].word))
      if (row == unit.currencies.front()) return true;
  }
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
  if (c <= 'Z' && page[number.first - 1].capital && page.Has(number.first - 1, kNameBefore))
    return false;  // Rule 144A
  if (c <= 'Z' && page.Is(next, kHyphen) && page.Glued(next) &&
      (page.Letters(next + 1) || page.Digits(next + 1)))
    return false;  // "4 A-levels", "24 L-20"
  if (c == 'C' && page.Glued(at) && BesideDegrees(page, number, at)) return true;
  if (unit.kind == Unit::kTemperature) {  // "0.13C", "-80C", and 20C where something is warm or cold
    const bool below =
        page.Is(number.first - 1, kHyphen) && page.Glued(number.first) && !page.Glued(number.first - 1);
    return (c == 'C' && (number.decimals > 0 || below) && page.Glued(at) && !page.Is(next, kSlash)) ||
           (c == 'K' && number.grouped && !page.Glued(at)) ||  // "1,450 K", but "a 4K screen"
           (Warm(page, at) && !(c == 'K' && page.Glued(at)));
  }
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
  if (unit.symbol && !SameCase(page, at, size, unit.exact)) return false;
  const bool letter = unit.symbol && unit.exact.size() == 1 && Letter(unit.exact[0]);
  if (letter && (number.words || !Priced(page, at) || !AtHome(page, at, unit))) return false;
  if (!letter && unit.care && !Weighty(number) && (unit.symbol ? !Priced(page, at) : number.digits < 3))
    return false;
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
    // "60c a share": cents where nothing is warm or cold
    if (page.Text(at) == "c" || page.Text(at) == "C")
      return page.Text(at) == "c" && page.Glued(at) && !page.Has(number.first - 1, kNameBefore) &&
             !number.words && !number.scaled &&
             !(page.Glued(next) &&
               (page.Letters(next) || page.Digits(next) || page.IsAny(next, {kSlash, kHyphen}))) &&
             !Warm(page, at);
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
  // "2,380,000 (yen)", "20 [kg]"
  const Known close = page.Is(at, kOpen)         ? kClose
                      : page.Is(at, kOpenSquare) ? kCloseSquare
                      : page.Is(at, kOpenBrace)  ? kCloseBrace
                      : page.Is(at, kAngle)      ? kCloseAngle
                                                 : kUnknown;
  if (close != kUnknown) ++at;
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
  if (close != kUnknown && !page.Is(out.last++, close)) return {};
  return out;
}

}  // namespace reckoner::figures
