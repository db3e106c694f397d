#include "pipeline/wording/words.h"

namespace reckoner {

std::string Raised(const std::vector<int>& numbers) {
  static constexpr std::string_view kDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (int number : numbers) {
    if (!out.empty()) out += "·";
    for (char digit : std::to_string(number)) out += kDigits[digit - '0'];
  }
  return out;
}

std::string Count(size_t n, std::string_view word) {
  return std::to_string(n) + " " + std::string(word) + (n == 1 ? "" : "s");
}

std::string Unbroken(std::string text) {
  if (text.size() > 32) return text;
  for (size_t at; (at = text.find(' ')) != text.npos;) text.replace(at, 1, "\u00A0");
  return text;
}

bool LooksLikeHeadline(std::string_view block) {
  return block.size() <= 120 && block.find('\n') == block.npos && !block.ends_with('.') &&
         !block.ends_with('"');
}

bool IsContentHash(std::string_view id) {
  return id.size() == 64 && id.find_first_not_of("0123456789abcdef") == id.npos;
}

}  // namespace reckoner
