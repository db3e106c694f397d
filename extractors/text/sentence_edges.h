// How sentences and lines begin and end: what sentences.cc and line_wraps.cc ask of a stretch of text. Pure;
// any thread.
#pragma once

#include <string_view>

namespace reckoner::sentence {

constexpr bool IsSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsCloser(char c) { return c == '"' || c == '\'' || c == ')' || c == ']'; }

std::string_view Trim(std::string_view s);       // of white space
std::string_view FirstWord(std::string_view s);  // up to white space
bool StartsLower(std::string_view text);
// "iPhone", "eBay": a name, and may begin a sentence.
bool StartsMixed(std::string_view text);
// A mark or number of a list opens it.
bool IsBullet(std::string_view line);
// Whether what stands before a break has come to its end: a stop, and closing quotes or brackets after it.
bool Stopped(std::string_view s);

}  // namespace reckoner::sentence
