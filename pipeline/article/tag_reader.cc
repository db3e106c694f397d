#include "pipeline/article/tag_reader.h"

#include <algorithm>
#include <array>

#include "pipeline/article/text_util.h"

namespace reckoner::article {

namespace {

// What a character of a name stands for in lower case; 0 where it ends every name. '=' ends an attribute's.
constexpr std::array<char, 256> kNameChar = [] {
  std::array<char, 256> out{};
  for (size_t c = 0; c < out.size(); ++c) out[c] = LowerAscii(static_cast<char>(c));
  out[0] = '?';  // part of a name, though of none we know
  for (const char c : {' ', '\n', '\t', '\r', '\f', '/', '>'}) out[static_cast<unsigned char>(c)] = 0;
  return out;
}();

}  // namespace

template <char kEnd>
std::string_view TagReader::LowerName() {
  const size_t begin = at_;
  int other = 0;  // not zero where a character isn't what it stands for
  for (; at_ < html_.size(); ++at_) {
    const char c = kNameChar[static_cast<unsigned char>(html_[at_])];
    if (c == 0 || (c == kEnd && at_ != begin)) break;
    other |= c ^ html_[at_];
  }
  const std::string_view name = html_.substr(begin, at_ - begin);
  if (other == 0) return name;
  if (name.size() > sizeof name_) return {};
  std::transform(name.begin(), name.end(), name_,
                 [](char c) { return kNameChar[static_cast<unsigned char>(c)]; });
  return {name_, name.size()};
}

std::string_view TagReader::TagName() { return LowerName<'\0'>(); }

TagReader::Attribute TagReader::Next() {
  while (at_ < html_.size() && (IsHtmlSpace(html_[at_]) || html_[at_] == '/')) closed_ = html_[at_++] == '/';
  if (AtEnd()) return {};
  closed_ = false;
  Attribute attribute{AttrByName(LowerName<'='>()), {}};
  while (at_ < html_.size() && IsHtmlSpace(html_[at_])) ++at_;
  if (at_ < html_.size() && html_[at_] == '=') attribute.value = Value();
  return attribute;
}

std::string_view TagReader::Value() {
  ++at_;
  while (at_ < html_.size() && IsHtmlSpace(html_[at_])) ++at_;
  if (at_ >= html_.size()) return {};
  const char quote = html_[at_];
  if (quote == '"' || quote == '\'') {
    const size_t begin = at_ + 1;
    const size_t end = std::min(html_.find(quote, begin), html_.size());
    at_ = std::min(end + 1, html_.size());
    return html_.substr(begin, end - begin);
  }
  const size_t begin = at_;
  while (at_ < html_.size() && !IsHtmlSpace(html_[at_]) && html_[at_] != '>') ++at_;
  return html_.substr(begin, at_ - begin);
}

size_t EndOfComment(std::string_view html, size_t at) {
  // "<!-->" and "<!--->" are whole comments; without an end the rest of the page is one.
  const size_t end = html.find("-->", at + 2);
  const size_t bang = html.substr(0, end).find("--!>", at + 4);
  if (bang != std::string_view::npos) return bang + 4;
  return end == std::string_view::npos ? html.size() : end + 3;
}

size_t FindEndTag(std::string_view html, size_t at, std::string_view name) {
  while ((at = html.find("</", at)) != std::string_view::npos) {
    const std::string_view found = html.substr(at + 2, name.size());
    const char after = at + 2 + name.size() < html.size() ? html[at + 2 + name.size()] : '>';
    if (found.size() == name.size() && (IsHtmlSpace(after) || after == '>' || after == '/') &&
        StartsWithNoCase(found, name)) {
      return at;
    }
    at += 2;
  }
  return html.size();
}

}  // namespace reckoner::article
