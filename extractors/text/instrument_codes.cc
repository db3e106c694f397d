#include "extractors/text/instrument_codes.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr size_t kMaxTokens = 8;  // of a code within its brackets

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsCapitals(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), IsUpper); }
// Capitals and digits; the small letters that codes have stand behind '_' ("VOWG_p").
bool IsStem(std::string_view s) {
  return s.size() >= 2 && s.size() <= 12 &&
         std::all_of(s.begin(), s.end(),
                     [](char c) { return IsUpper(c) || IsDigit(c) || c == '_' || c == 'p'; }) &&
         (IsUpper(s[0]) || IsDigit(s[0]));
}
bool HasCapital(std::string_view s) { return std::any_of(s.begin(), s.end(), IsUpper); }

// "CLc1", "LCOc1"
bool IsFuture(std::string_view s) {
  const size_t rank = s.find('c');
  return rank != std::string_view::npos && rank >= 2 && rank <= 4 && IsCapitals(s.substr(0, rank)) &&
         s.size() > rank + 1 && s.size() <= rank + 3 &&
         std::all_of(s.begin() + static_cast<long>(rank) + 1, s.end(), IsDigit);
}

// "EUR=", "US10YT=RR"
bool IsRate(std::string_view s) {
  const size_t equals = s.find('=');
  if (equals == std::string_view::npos || equals < 3) return false;
  const std::string_view source = s.substr(equals + 1);
  return IsStem(s.substr(0, equals)) && HasCapital(s.substr(0, 3)) &&
         (source.empty() || (source.size() <= 4 && IsStem(source)));
}

bool IsIndex(std::string_view s) { return s.starts_with('.') && IsStem(s.substr(1)) && IsUpper(s[1]); }

// "AAPL.O", "0700.HK": only within brackets.
bool IsShare(std::string_view s) {
  const size_t point = s.rfind('.');
  if (point == std::string_view::npos || point == 0) return false;
  const std::string_view exchange = s.substr(point + 1);
  return exchange.size() <= 3 && IsCapitals(exchange) &&
         (s.substr(0, point).size() == 1 ? IsUpper(s[0]) : IsStem(s.substr(0, point)));
}

class Codes {
 public:
  Codes(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  // The index past the code that begins at token `at`, or `at`.
  size_t End(size_t at) const {
    const char first = text_[tokens_[at].span.begin];
    if (first == '(' || first == '<') return Bracket(at, first == '(' ? ')' : '>');
    if (first == '.') {
      if (!tokens_[at].space_before || !Touches(at) || !IsIndex(Text(at, at + 2))) return at;
      return Touches(at + 1) && tokens_[at + 2].kind == Token::kWord ? at : at + 2;
    }
    if (!IsUpper(first)) return at;
    if (IsFuture(Text(at, at + 1))) return at + 1;
    if (!Touches(at) || text_[tokens_[at + 1].span.begin] != '=') return at;
    const bool source = Touches(at + 1) && tokens_[at + 2].kind != Token::kPunctuation;
    const size_t end = at + (source ? 3 : 2);
    return IsRate(Text(at, end)) ? end : at;
  }

 private:
  std::string_view Text(size_t from, size_t to) const {
    return Slice(text_, {tokens_[from].span.begin, tokens_[to - 1].span.end});
  }
  // Another token follows without a space.
  bool Touches(size_t at) const { return at + 1 < tokens_.size() && !tokens_[at + 1].space_before; }

  size_t Bracket(size_t open, char close) const {
    for (size_t at = open + 1; at < tokens_.size() && at <= open + kMaxTokens; ++at) {
      if (text_[tokens_[at].span.begin] != close) continue;
      if (at == open + 1) return open;
      const std::string_view code = Slice(text_, {tokens_[open].span.end, tokens_[at].span.begin});
      if (!IsIndex(code) && !IsShare(code) && !IsRate(code) && !IsFuture(code)) return open;
      return PastLink(at + 1);
    }
    return open;
  }

  // ", opens new tab": what a page adds to the code's link.
  size_t PastLink(size_t at) const {
    constexpr std::string_view kLink = ", opens new tab";
    const size_t end = at + 4;
    return end <= tokens_.size() && Text(at, end) == kLink ? end : at;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void DropInstrumentCodes(std::string_view text, std::vector<Token>& tokens) {
  const Codes codes(text, tokens);
  size_t kept = 0;
  for (size_t at = 0; at < tokens.size();) {
    const size_t end = codes.End(at);
    if (end > at) {
      at = end;
      continue;
    }
    tokens[kept++] = tokens[at++];  // `codes` reads behind `at` only
  }
  tokens.resize(kept);
}

}  // namespace reckoner
