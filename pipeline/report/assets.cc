#include "pipeline/report/assets.h"

#include "extractors/text/sha256.h"

namespace reckoner::report {
namespace {

std::string_view File(std::string_view name) {
  for (const EmbeddedFile& file : ReportFiles())
    if (file.name == name) return file.text;
  return "";
}

int Nibble(char hex) { return hex <= '9' ? hex - '0' : hex - 'a' + 10; }

// RFC 4648, section 4, of bytes that are given in hexadecimal.
std::string Base64(std::string_view hex) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  uint32_t bits = 0;
  int count = 0;
  for (const char digit : hex) {
    bits = bits << 4 | static_cast<uint32_t>(Nibble(digit));
    count += 4;
    if (count < 6) continue;
    count -= 6;
    out += kDigits[bits >> count & 63];
  }
  if (count > 0) out += kDigits[bits << (6 - count) & 63];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

}  // namespace

std::string_view Style() { return File("report.css"); }
std::string_view Script() { return File("report.js"); }
std::string StyleHash() { return "sha256-" + Base64(Sha256Hex(Style())); }
std::string ScriptHash() { return "sha256-" + Base64(Sha256Hex(Script())); }

}  // namespace reckoner::report
