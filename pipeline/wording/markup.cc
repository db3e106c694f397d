#include "pipeline/wording/markup.h"

namespace reckoner {
namespace {

std::string_view Reference(char c, Quotes quotes) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return quotes == Quotes::kBoth ? "&#39;" : "";
    default:
      return "";
  }
}

}  // namespace

std::string EscapeMarkup(std::string_view text, Quotes quotes) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    const std::string_view reference = Reference(c, quotes);
    if (reference.empty())
      out += c;
    else
      out += reference;
  }
  return out;
}

}  // namespace reckoner
