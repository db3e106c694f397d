#include "extractors/claims/lead_in.h"

#include <algorithm>
#include <string_view>

namespace reckoner {
namespace {

constexpr size_t kLongestDateline = 16;  // tokens

bool IsCapitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsDash(const Passage& passage, size_t at) {
  const std::string_view text = Slice(passage.text, passage.tokens[at].span);
  if (!passage.tokens[at].space_before || at + 1 >= passage.tokens.size()) return false;
  const bool twice = text == "-" && Slice(passage.text, passage.tokens[at + 1].span) == "-";
  return text == "—" || text == "--" || twice || (text == "-" && passage.tokens[at + 1].space_before);
}

template <typename T>
const T* In(const std::vector<T>& mentions, Span span) {
  const size_t at = FirstEndingBehind(mentions, span.begin);
  return at < mentions.size() && mentions[at].span.begin < span.end ? &mentions[at] : nullptr;
}

}  // namespace

uint32_t BehindDateline(const Mentions& mentions, Span sentence) {
  const Passage& passage = *mentions.passage;
  const size_t first = FirstBeginningAt(passage.tokens, sentence.begin);
  // What makes it one: a place in capitals, an agency in brackets, a day.
  bool place = false, agency = false, day = false;
  uint32_t dated = 0;  // where the day ends behind a comma: "Basel, Oct. 28 -- "
  for (size_t at = first; at < passage.tokens.size() && at < first + kLongestDateline; ++at) {
    const Token& token = passage.tokens[at];
    if (token.span.end > sentence.end) break;
    const std::string_view text = Slice(passage.text, token.span);
    if (at > first && IsDash(passage, at)) {
      const bool behind_day = dated > 0 && passage.tokens[at - 1].span.end <= dated + 1;
      if (!place && !behind_day && !(agency && (day || at <= first + 6))) break;
      size_t next = at + 1;
      while (next < passage.tokens.size() && Slice(passage.text, passage.tokens[next].span) == "-") ++next;
      return next < passage.tokens.size() ? std::min(passage.tokens[next].span.begin, sentence.end)
                                          : sentence.begin;
    }
    if (const Period* period = In(mentions.periods, token.span)) {
      day = day || period->value.size() == std::string_view("XXXX-11-10").size();
      if (day && at > first && Slice(passage.text, passage.tokens[at - 1].span) == ",")
        dated = period->span.end;
      continue;
    }
    // "NEW DELHI, January 15:"
    const std::string_view opening = Slice(passage.text, passage.tokens[first].span);
    if (text == ":" && day && opening.size() > 2 && IsCapitals(opening))
      return at + 1 < passage.tokens.size() ? std::min(passage.tokens[at + 1].span.begin, sentence.end)
                                            : sentence.begin;
    if (token.kind == Token::kPunctuation) {
      agency = agency || text == "(";
      // "New Delhi, Nov 17 (PTI) India's exports fell"
      const bool told = text == ")" && dated > 0 && at >= 2 && passage.tokens[at - 2].span.begin >= dated;
      if (told && at + 1 < passage.tokens.size() && passage.tokens[at + 1].capital)
        return std::min(passage.tokens[at + 1].span.begin, sentence.end);
      if (text == "(" || text == ")" || text == "," || text == "." || text == "/" || text == "-") continue;
      break;
    }
    if (In(mentions.figures, token.span) != nullptr || !token.capital) break;
    if (at == first) place = text.size() > 3 && IsCapitals(text);
  }
  return sentence.begin;
}

size_t BehindAbbreviation(const Mentions& mentions, size_t at) {
  const Passage& passage = *mentions.passage;
  const std::vector<Token>& tokens = passage.tokens;
  const auto text = [&](size_t i) { return Slice(passage.text, tokens[i].span); };
  if (at == 0 || at + 2 >= tokens.size() || text(at) != "(" || tokens[at - 1].kind != Token::kWord) return at;
  size_t end = at + 1;
  if (text(end) == "y" || text(end) == "m" || text(end) == "q") {  // "(y-o-y)", "(m/m)"
    while (end + 1 < tokens.size() && end < at + 6 && tokens[end].span.size() == 1 && text(end) != ")") ++end;
  } else {
    const std::string_view word = text(end);
    const bool basis =
        word == "yoy" || word == "YoY" || word == "mom" || word == "MoM" || word == "qoq" || word == "QoQ";
    if (!basis && (word.size() < 2 || word.size() > 8 || !IsCapitals(word))) return at;
    ++end;
  }
  if (text(end) != ")") return at;
  const Span inside{tokens[at + 1].span.begin, tokens[end].span.begin};
  const bool told = In(mentions.figures, inside) != nullptr || In(mentions.periods, inside) != nullptr;
  return told ? at : end + 1;
}

}  // namespace reckoner
