#include "pipeline/sinks/record_json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <utility>

#include "extractors/text/sanitize.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr size_t kMostKept = 1 << 20;  // nodes, or bytes, that wait for the next line
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

// The four hex digits of an escape at `at` ("\\uXXXX"), or -1.
int EscapedUnit(std::string_view line, size_t at) {
  if (at + 6 > line.size() || line[at] != '\\' || line[at + 1] != 'u') return -1;
  int unit = 0;
  const char* const digits = line.data() + at + 2;
  return std::from_chars(digits, digits + 4, unit, 16).ptr == digits + 4 ? unit : -1;
}

// Escapes of what is no character for a database, NUL and lone surrogates, become U+FFFD.
void MendEscapes(std::string* line) {
  for (size_t i = line->find('\\'); i < line->size(); i = line->find('\\', i)) {
    const int unit = EscapedUnit(*line, i);
    if (unit < 0) {
      i += 2;  // the escaped character
      continue;
    }
    const bool high = unit >= 0xd800 && unit < 0xdc00, low = unit >= 0xdc00 && unit < 0xe000;
    const int next = high ? EscapedUnit(*line, i + 6) : -1;
    const bool pair = next >= 0xdc00 && next < 0xe000;
    if (unit == 0 || low || (high && !pair)) line->replace(i, 6, "\\ufffd");
    i += pair ? 12 : 6;
  }
}

}  // namespace

// RapidJSON's events into nodes. Strings stay where they stand in the line, which is decoded in place.
class JsonBuilder {
 public:
  explicit JsonBuilder(std::vector<Json>* nodes) : nodes_(*nodes) {}
  bool too_deep() const { return depth_ > kMaxDepth; }

  bool Null() { return Add(Json::Kind::kNull, "", 0); }
  bool Bool(bool value) { return Add(value ? Json::Kind::kTrue : Json::Kind::kFalse, "", 0); }
  bool RawNumber(const char* begin, unsigned size, bool) {
    const char* const end = begin + size;
    // No database takes what no double holds.
    if (double value; std::from_chars(begin, end, value).ec != std::errc()) return false;
    return Add(Json::Kind::kNumber, begin, size);
  }
  bool String(const char* text, unsigned size, bool) { return Add(Json::Kind::kString, text, size); }
  bool Key(const char* text, unsigned size, bool copy) { return String(text, size, copy); }
  bool StartObject() { return Begin(Json::Kind::kObject); }
  bool StartArray() { return Begin(Json::Kind::kArray); }
  bool EndObject(unsigned members) { return End(members); }
  bool EndArray(unsigned elements) { return End(elements); }
  // Numbers are asked for as they are written.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  static constexpr int kMaxDepth = 64;

  bool Add(Json::Kind kind, const char* begin, size_t length) {
    Json& node = nodes_.emplace_back();
    node.kind_ = kind;
    node.begin_ = begin;
    node.length_ = static_cast<uint32_t>(length);
    return true;
  }
  bool Begin(Json::Kind kind) {
    if (depth_++ == kMaxDepth) return false;
    open_[depth_ - 1] = nodes_.size();
    return Add(kind, "", 0);
  }
  bool End(unsigned size) {
    const size_t node = open_[--depth_];
    nodes_[node].size_ = size;
    nodes_[node].nodes_ = static_cast<uint32_t>(nodes_.size() - node);
    return true;
  }

  std::vector<Json>& nodes_;
  size_t open_[kMaxDepth];
  int depth_ = 0;
};

class JsonDumper {
 public:
  explicit JsonDumper(rapidjson::Writer<rapidjson::StringBuffer>& writer) : writer_(writer) {}
  void Put(const Json& value);  // as deep as a line may be

 private:
  rapidjson::Writer<rapidjson::StringBuffer>& writer_;
};

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
  if (line_.find("\\u") != line_.npos) MendEscapes(&line_);
  nodes_.clear();
  if (nodes_.capacity() > kMostKept) nodes_.shrink_to_fit();
  nodes_.reserve(line.size() / kBytesANode);
  rapidjson::InsituStringStream stream(line_.data());
  JsonBuilder builder(&nodes_);
  // Recursive, but the builder stops it: no more than 64 levels.
  constexpr unsigned kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
  if (builder.too_deep()) ThrowBadRecord("nested more than 64 levels deep");
  if (result.IsError())
    ThrowBadRecord(std::string(rapidjson::GetParseError_En(result.Code())) + " at byte " +
                   std::to_string(result.Offset()));
  if (!root().IsObject()) ThrowBadRecord("the line is no JSON object");
}

const Json& Member(const Json& object, std::string_view path) {
  const size_t dot = path.find('.');
  const std::string_view name = path.substr(0, dot);
  for (const Json::Member member : object.GetObject())
    if (member.name == name)
      return dot == path.npos ? member.value : Member(member.value, path.substr(dot + 1));
  return Null();
}

void JsonDumper::Put(const Json& value) {
  switch (value.kind_) {
    case Json::Kind::kNull:
      writer_.Null();
      return;
    case Json::Kind::kFalse:
    case Json::Kind::kTrue:
      writer_.Bool(value.GetBool());
      return;
    case Json::Kind::kNumber:
      writer_.RawValue(value.begin_, value.length_, rapidjson::kNumberType);
      return;
    case Json::Kind::kString:
      writer_.String(value.begin_, value.length_);
      return;
    case Json::Kind::kArray:
      writer_.StartArray();
      for (const Json& element : value.GetArray()) Put(element);
      writer_.EndArray();
      return;
    case Json::Kind::kObject:
      writer_.StartObject();
      for (const Json::Member member : value.GetObject()) {
        writer_.Key(member.name.data(), static_cast<unsigned>(member.name.size()));
        Put(member.value);
      }
      writer_.EndObject();
      return;
  }
}

std::string Dump(const Json& value) {
  // Most values are a pair of numbers: making room for each would be the better part of the work.
  thread_local rapidjson::StringBuffer buffer;
  thread_local rapidjson::Writer<rapidjson::StringBuffer> writer;
  buffer.Clear();
  writer.Reset(buffer);
  JsonDumper(writer).Put(value);
  std::string out(buffer.GetString(), buffer.GetSize());
  if (out.size() > kMostKept) {
    buffer.Clear();
    buffer.ShrinkToFit();
  }
  return out;
}

}  // namespace reckoner
