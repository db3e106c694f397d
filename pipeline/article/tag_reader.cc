#include "pipeline/article/tag_reader.h"

#include <algorithm>

#include "pipeline/article/text_util.h"

namespace reckoner::article {

template <typename EndsName>
std::string_view TagReader::LowerName(EndsName ends) {
  size_t size = 0;
  const size_t begin = at_;
  while (at_ < html_.size() && !ends(html_[at_])) {
    if (size < sizeof name_) name_[size++] = LowerAscii(html_[at_]);
    ++at_;
  }
  return at_ - begin > sizeof name_ ? std::string_view() : std::string_view(name_, size);
}

std::string_view TagReader::TagName() {
  return LowerName([](char c) { return IsHtmlSpace(c) || c == '/' || c == '>'; });
}

TagReader::Attribute TagReader::Next() {
  while (at_ < html_.size() && (IsHtmlSpace(html_[at_]) || html_[at_] == '/')) closed_ = html_[at_++] == '/';
  if (AtEnd()) return {};
  closed_ = false;
  const size_t begin = at_;
  const std::string_view name =
      LowerName([&](char c) { return IsHtmlSpace(c) || c == '>' || c == '/' || (c == '=' && at_ != begin); });
  Attribute attribute{AttrByName(name), {}};
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

}  // namespace reckoner::article
