// What a character reference stands for, for values that a site escaped before it escaped its page.
#include <utility>

#include "extractors/text/utf8.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr std::pair<std::string_view, std::string_view> kNames[] = {
    {"amp", "&"},    {"lt", "<"},    {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
    {"rsquo", "’"},  {"lsquo", "‘"}, {"rdquo", "”"},  {"ldquo", "“"},  {"ndash", "–"},  {"mdash", "—"},
    {"hellip", "…"}, {"reg", "®"},   {"trade", "™"},  {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"},
    {"ccedil", "ç"}, {"uuml", "ü"},  {"ouml", "ö"},   {"auml", "ä"},   {"szlig", "ß"},  {"Uuml", "Ü"},
    {"Ouml", "Ö"},   {"Auml", "Ä"},  {"aacute", "á"}, {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"},
    {"ntilde", "ñ"}, {"pound", "£"}, {"euro", "€"},   {"laquo", "«"},  {"raquo", "»"}};

constexpr uint32_t kNoCharacter = 0x110000;

uint32_t ValueOf(char digit, bool hex) {
  const char d = LowerAscii(digit);
  if (d >= '0' && d <= '9') return static_cast<uint32_t>(d - '0');
  return hex && d >= 'a' && d <= 'f' ? static_cast<uint32_t>(d - 'a' + 10) : kNoCharacter;
}

// "#39", "#xE9": the character's UTF-8; "" for what is none, or a control character.
std::string Numbered(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
  uint32_t c = 0;
  for (const char digit : name.substr(hex ? 2 : 1)) {
    const uint32_t value = ValueOf(digit, hex);
    c = value == kNoCharacter ? kNoCharacter : c * (hex ? 16 : 10) + value;
    if (c >= kNoCharacter) return {};
  }
  std::string out;
  if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF)) utf8::Append(out, c);
  return out;
}

// What "&name;" stands for; "" for a name that isn't known.
std::string Decode(std::string_view name) {
  if (name[0] == '#') return Numbered(name);
  for (const auto& [known, character] : kNames) {
    if (name == known) return std::string(character);
  }
  return {};
}

}  // namespace

std::string Unescape(std::string_view text) {
  constexpr size_t kLongest = 12;  // of a reference
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<' && i + 1 < text.size() && (text[i + 1] == '/' || IsWordByte(text[i + 1]))) {
      const size_t end = text.find('>', i);
      if (end != std::string_view::npos) {
        out += ' ';
        i = end;
        continue;
      }
    }
    const size_t end = text[i] == '&' ? text.substr(i, kLongest).find(';') : std::string_view::npos;
    if (end != std::string_view::npos && end > 1) {
      if (const std::string decoded = Decode(text.substr(i + 1, end - 1)); !decoded.empty()) {
        out += decoded;
        i += end;
        continue;
      }
    }
    out += text[i];
  }
  return CollapseSpaces(out);
}

}  // namespace reckoner::article
