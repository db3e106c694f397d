#include "pipeline/report/html.h"

#include <algorithm>

#include "pipeline/wording/markup.h"
#include "pipeline/wording/printable.h"

namespace reckoner::report {
namespace {

constexpr size_t kLongestUrl = 2048;

bool BeginsWith(std::string_view text, std::string_view lower) {
  return text.size() > lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b); });
}

}  // namespace

std::string Escape(std::string_view text) { return EscapeMarkup(Printable(text)); }

std::string SafeUrl(std::string_view url) {
  if (url.size() > kLongestUrl || !(BeginsWith(url, "http://") || BeginsWith(url, "https://"))) return "";
  const bool bad = std::any_of(url.begin(), url.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7F ||
           std::string_view("\"'<>\\`{}|^").find(c) != std::string_view::npos;
  });
  return bad || Printable(url) != url ? "" : std::string(url);
}

void Html::Flush() {
  output_(buffer_);
  buffer_.clear();
}

std::string Grouped(uint64_t number) {
  std::string out = std::to_string(number);
  for (size_t i = out.size(); i > 3; i -= 3) out.insert(i - 3, ",");
  return out;
}

}  // namespace reckoner::report
