#include "pipeline/sinks/record_json.h"

#include <charconv>
#include <utility>

#include "extractors/text/sanitize.h"
#include "pipeline/sinks/record_json_parser.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr size_t kMostKept = 1 << 20;  // nodes that wait for the next line
constexpr size_t kBytesANode = 10;     // of an envelope, or a few more: room is made once

template <typename Number>
bool ReadWhole(std::string_view digits, Number* out) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), *out);
  return error == std::errc() && end == digits.data() + digits.size();
}

const Json& Null() {
  static const Json kNull;
  return kNull;
}

void AppendQuoted(std::string_view text, std::string* out) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  static constexpr std::string_view kMeant = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt";
  *out += '"';
  for (const char c : text) {
    if (const size_t named = kMeant.find(c); named != kMeant.npos)
      out->append({'\\', kLetters[named]});
    else if (static_cast<unsigned char>(c) < 0x20)
      out->append({'\\', 'u', '0', '0', kHex[c >> 4], kHex[c & 15]});
    else
      *out += c;
  }
  *out += '"';
}

}  // namespace

bool Json::IsInt64() const {
  int64_t value;
  return IsNumber() && ReadWhole(text(), &value);
}
bool Json::IsUint64() const {
  uint64_t value;
  return IsNumber() && ReadWhole(text(), &value);
}
int64_t Json::GetInt64() const {
  int64_t value;
  return IsNumber() && ReadWhole(text(), &value) ? value : 0;
}
uint64_t Json::GetUint64() const {
  uint64_t value;
  return IsNumber() && ReadWhole(text(), &value) ? value : 0;
}

const Json& Json::operator[](uint32_t index) const {
  if (!IsArray() || index >= size_) return Null();
  const Json* at = this + 1;
  while (index-- > 0) at += at->nodes_;
  return *at;
}

void ThrowBadRecord(const std::string& what) {
  throw SinkError(SinkError::Kind::kBadRecord, "no record: " + what);
}

void JsonLine::Parse(std::string_view line) {
  if (line.size() > UINT32_MAX) ThrowBadRecord("longer than four gigabytes");
  if (!IsValidUtf8(line)) ThrowBadRecord("the line is not valid UTF-8");
  if (line.find('\0') != line.npos) ThrowBadRecord("a NUL byte in the line");
  line_ = line;
  if (line_.find('\\') != line_.npos && unescaped_size_ < line_.size()) {
    unescaped_size_ = line_.size();
    unescaped_ = std::make_unique_for_overwrite<char[]>(unescaped_size_);
  }
  nodes_.clear();
  if (nodes_.capacity() > kMostKept) nodes_.shrink_to_fit();
  nodes_.reserve(line.size() / kBytesANode);
  JsonParser(line_, unescaped_.get(), &nodes_).Parse();
  if (!root().IsObject()) ThrowBadRecord("the line is no JSON object");
}

const Json& Member(const Json& object, std::string_view path) { return MemberFinder(object).Find(path); }

const Json& MemberFinder::Find(std::string_view path) {
  if (!object_.IsObject()) return Null();
  const size_t dot = path.find('.');
  const std::string_view name = path.substr(0, dot);
  const Json *const begin = &object_ + 1, *const end = &object_ + object_.nodes_;
  const Json* const from = next_;
  for (const auto& [first, last] : {std::pair(from, end), std::pair(begin, from)})
    for (const Json* at = first; at != last; at += 1 + at[1].nodes_)
      if (at->text() == name) {
        next_ = at;
        return dot == path.npos ? at[1] : Member(at[1], path.substr(dot + 1));
      }
  return Null();
}

std::string Dump(const Json& value) {
  std::string out;
  if (value.IsString()) {
    AppendQuoted(value.text(), &out);
    return out;
  }
  if (value.canonical_) return std::string(value.text());
  const bool array = value.IsArray();
  out = array ? '[' : '{';
  for (const Json *at = &value + 1, *end = &value + value.nodes_; at != end; at += at->nodes_) {
    if (out.size() > 1) out += ',';
    out += Dump(*at);
    if (array) continue;
    out += ':';
    out += Dump(*++at);
  }
  return out += array ? ']' : '}';
}

}  // namespace reckoner
