#include "pipeline/fetch/xml_text.h"

#include <libxml/HTMLparser.h>

#include <algorithm>

#include "pipeline/fetch/xml.h"

namespace reckoner::xml {
namespace {

bool IsNameChar(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// A reference at text[at] == '&'. Its length, or 0 for a bare ampersand.
size_t ReferenceLength(std::string_view text, size_t at) {
  size_t i = at + 1;
  if (i < text.size() && text[i] == '#') ++i;
  while (i < text.size() && i - at < 12 && IsNameChar(text[i])) ++i;
  return i < text.size() && text[i] == ';' && i > at + 1 ? i + 1 - at : 0;
}

unsigned NamedCharacter(std::string_view name) {
  const htmlEntityDesc* entity =
      htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string(name).c_str()));
  return entity == nullptr ? 0 : entity->value;
}

void AppendUtf8(unsigned c, std::string* out) {
  if (c == 0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) c = 0xfffd;
  if (c < 0x80) {
    *out += static_cast<char>(c);
  } else if (c < 0x800) {
    *out += static_cast<char>(0xc0 | c >> 6);
    *out += static_cast<char>(0x80 | (c & 63));
  } else if (c < 0x10000) {
    *out += static_cast<char>(0xe0 | c >> 12);
    *out += static_cast<char>(0x80 | (c >> 6 & 63));
    *out += static_cast<char>(0x80 | (c & 63));
  } else {
    *out += static_cast<char>(0xf0 | c >> 18);
    *out += static_cast<char>(0x80 | (c >> 12 & 63));
    *out += static_cast<char>(0x80 | (c >> 6 & 63));
    *out += static_cast<char>(0x80 | (c & 63));
  }
}

bool IsPredefined(std::string_view name) {
  return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

// One reference, rewritten so that no parser needs a DTD for it.
void AppendReference(std::string_view reference, std::string* out) {
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (name[0] == '#' || IsPredefined(name)) {
    *out += reference;
  } else if (const unsigned c = NamedCharacter(name)) {
    *out += "&#" + std::to_string(c) + ";";
  } else {
    (*out += "&amp;") += reference.substr(1);
  }
}

// Skips "<!DOCTYPE … [ … ]>" from `at`: a feed needs none, and entity bombs live there.
size_t AfterDoctype(std::string_view text, size_t at) {
  int brackets = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '[') ++brackets;
    if (text[at] == ']') --brackets;
    if (text[at] == '>' && brackets <= 0) return at + 1;
  }
  return text.size();
}

bool IsForbiddenControl(char c) {
  return static_cast<unsigned char>(c) < 32 && c != '\t' && c != '\n' && c != '\r';
}

bool IsDoctype(std::string_view text) {
  constexpr std::string_view kLower = "<!doctype";
  return text.size() >= kLower.size() &&
         std::equal(kLower.begin(), kLower.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b); });
}

}  // namespace

std::string Mend(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  size_t i = text.find('<');
  if (i == std::string_view::npos) return out;
  if (text.substr(i, 5) == "<?xml")
    i = std::min(text.find("?>", i), text.size() - 2) + 2;  // what it says of encoding is past
  while (i < text.size()) {
    const std::string_view rest = text.substr(i);
    if (rest[0] == '<' && rest.substr(0, 9) == "<![CDATA[") {
      const size_t end = std::min(rest.find("]]>"), rest.size());
      for (char c : rest.substr(0, end)) out += IsForbiddenControl(c) ? ' ' : c;
      i += end;
    } else if (rest[0] == '<' && IsDoctype(rest)) {
      i = AfterDoctype(text, i);
    } else if (rest[0] == '&') {
      const size_t length = ReferenceLength(text, i);
      if (length == 0)
        out += "&amp;";
      else
        AppendReference(rest.substr(0, length), &out);
      i += length == 0 ? 1 : length;
    } else {
      out += IsForbiddenControl(rest[0]) ? ' ' : rest[0];
      ++i;
    }
  }
  return out;
}

std::string PlainText(std::string_view html) {
  std::string out;
  const auto space = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (size_t i = 0; i < html.size();) {
    if (html[i] == '<' && i + 1 < html.size() &&
        (IsNameChar(html[i + 1]) || html[i + 1] == '/' || html[i + 1] == '!')) {
      i = std::min(html.find('>', i), html.size() - 1) + 1;
    } else if (const size_t length = html[i] == '&' ? ReferenceLength(html, i) : 0) {
      const std::string_view name = html.substr(i + 1, length - 2);
      unsigned c = name == "apos" ? '\'' : NamedCharacter(name);
      if (name[0] == '#') {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        c = static_cast<unsigned>(
            std::strtoul(std::string(name.substr(hex ? 2 : 1)).c_str(), nullptr, hex ? 16 : 10));
      }
      if (c == 0)
        out += html.substr(i, length);
      else if (c <= ' ' || c == 0xa0)
        space();
      else
        AppendUtf8(c, &out);
      i += length;
    } else {
      if (static_cast<unsigned char>(html[i]) <= ' ')
        space();
      else
        out += html[i];
      ++i;
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace reckoner::xml
