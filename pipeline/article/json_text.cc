#include "pipeline/article/json_text.h"

#include "pipeline/article/text_util.h"

namespace reckoner::article {

std::string MendJson(std::string_view text) {
  text = Trim(text);
  for (const std::string_view open : {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["}) {
    if (text.starts_with(open)) text = Trim(text.substr(open.size()));
  }
  while (!text.empty() && text.back() != '}' && text.back() != ']') text.remove_suffix(1);
  if (text.ends_with("]]") && text.starts_with('{')) text.remove_suffix(2);
  std::string out;
  out.reserve(text.size());
  bool quoted = false;
  int depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\' && i + 1 < text.size()) {
      // \' and the like are no JSON escapes.
      const char next = text[++i];
      if (std::string_view("\"\\/bfnrtu").find(next) != std::string_view::npos) out += c;
      if (static_cast<unsigned char>(next) >= 0x20) out += next;
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
      continue;
    }
    if (!quoted && (c == '}' || c == ']')) {
      while (!out.empty() && IsHtmlSpace(out.back())) out.pop_back();
      if (!out.empty() && out.back() == ',') out.pop_back();
    }
    out += c;
    if (quoted) continue;
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
    if (depth == 0 && (c == '}' || c == ']')) break;  // what follows the value is left over
  }
  return out;
}

}  // namespace reckoner::article
