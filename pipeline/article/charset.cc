#include "pipeline/article/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "extractors/text/sanitize.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr size_t kMetaBytes = 4096;
constexpr size_t kDetectBytes = 64u << 10;

// The value after "charset=" in a header or a <meta>; "" when there is none.
std::string_view AfterCharset(std::string_view text) {
  for (size_t at = 0; at + 7 < text.size(); ++at) {
    if (!StartsWithNoCase(text.substr(at), "charset")) continue;
    at += 7;
    while (at < text.size() && IsHtmlSpace(text[at])) ++at;
    if (at >= text.size() || text[at] != '=') continue;
    ++at;
    while (at < text.size() && (IsHtmlSpace(text[at]) || text[at] == '"' || text[at] == '\'')) ++at;
    const size_t end = std::min(text.find_first_of(" \t\r\n\f\"';>/", at), text.size());
    return text.substr(at, end - at);
  }
  return {};
}

std::string_view MetaCharset(std::string_view html) {
  html = html.substr(0, kMetaBytes);
  for (size_t at = 0; (at = html.find('<', at)) != std::string_view::npos; ++at) {
    if (!StartsWithNoCase(html.substr(at), "<meta")) continue;
    const std::string_view charset = AfterCharset(html.substr(at, html.find('>', at) - at));
    if (!charset.empty()) return charset;
  }
  return {};
}

// ICU's name for a label of a header or a page; "" for one it doesn't know.
std::string Canonical(std::string_view label) {
  std::string name = LowerAscii(Trim(label));
  if (name.empty() || name.size() > 40) return {};
  // ICU passes over what isn't a letter or a digit; a name that we pass on should be one.
  if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.:+()") != std::string::npos) return {};
  // As browsers read them (WHATWG Encoding): the supersets that are meant.
  if (name == "iso-8859-1" || name == "latin1" || name == "ascii" || name == "us-ascii" ||
      name == "iso8859-1")
    name = "windows-1252";
  if (name == "gb2312" || name == "gbk" || name == "gb_2312-80") name = "gb18030";
  if (name == "euc-kr" || name == "ks_c_5601-1987") name = "windows-949";
  if (name == "iso-8859-9") name = "windows-1254";
  if (name == "shift_jis" || name == "sjis" || name == "x-sjis") name = "windows-31j";
  if (name.starts_with("utf-16")) name = "utf-8";  // a page whose "charset=utf-16" we could read isn't UTF-16
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.c_str(), &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status)) return {};
  return name == "utf8" ? "utf-8" : name;
}

std::string Detect(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  if (U_FAILURE(status)) return {};
  ucsdet_enableInputFilter(detector.get(), true);
  bytes = bytes.substr(0, kDetectBytes);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {};
  const int32_t confidence = ucsdet_getConfidence(match, &status);
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) && name != nullptr && confidence >= 25 ? Canonical(name) : std::string();
}

std::string Convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.c_str(), &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status)) return SanitizeUtf8(bytes);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return SanitizeUtf8(bytes);
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

bool IsPlainUtf8(std::string_view bytes) {
  // ISO 2022 and HZ write other scripts in ASCII bytes; everything else that is ASCII, or UTF-8 to the last
  // byte, is UTF-8.
  const bool escapes = bytes.find('\x1B') != std::string_view::npos;
  return !escapes && !bytes.starts_with(kUtf8Mark) && IsValidUtf8(bytes);
}

DecodedPage DecodePage(std::string_view bytes, std::string_view content_type) {
  constexpr size_t kMaxBytes = 1u << 30;  // ICU counts in int32_t
  bytes = bytes.substr(0, kMaxBytes);
  if (bytes.starts_with(kUtf8Mark)) return {SanitizeUtf8(bytes.substr(kUtf8Mark.size())), "UTF-8"};
  if (bytes.starts_with("\xFF\xFE")) return {Convert(bytes.substr(2), "UTF-16LE"), "UTF-16LE"};
  if (bytes.starts_with("\xFE\xFF")) return {Convert(bytes.substr(2), "UTF-16BE"), "UTF-16BE"};
  if (IsPlainUtf8(bytes)) return {std::string(bytes), "UTF-8"};
  for (const std::string_view label : {AfterCharset(content_type), MetaCharset(bytes)}) {
    const std::string charset = Canonical(label);
    // Declared UTF-8 and not valid: a few bad bytes in a page of it, or another charset altogether.
    if (charset == "utf-8") {
      const std::string text = SanitizeUtf8(bytes);
      size_t bad = 0;
      for (size_t at = 0; (at = text.find("\xEF\xBF\xBD", at)) != std::string::npos; at += 3) ++bad;
      const auto high = static_cast<size_t>(
          std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }));
      if (bad * 10 <= high || bad <= 2) return {text, "UTF-8"};
      continue;
    }
    if (!charset.empty()) return {Convert(bytes, charset), charset};
  }
  std::string charset = Detect(bytes);
  if (charset == "utf-8") return {SanitizeUtf8(bytes), "UTF-8"};
  if (charset.empty()) charset = "windows-1252";
  return {Convert(bytes, charset), charset};
}

}  // namespace reckoner::article
