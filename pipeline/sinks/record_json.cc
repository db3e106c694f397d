#include "pipeline/sinks/record_json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "extractors/text/sanitize.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr int kMaxDepth = 64;

// The four hex digits of an escape at `at` ("\uXXXX"), or -1.
int EscapedUnit(std::string_view line, size_t at) {
  if (at + 6 > line.size() || line[at] != '\\' || line[at + 1] != 'u') return -1;
  int unit = 0;
  for (size_t i = at + 2; i < at + 6; ++i) {
    const char c = line[i];
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// Events on their way into a document: a bracket too deep ends the parse before anything recursive sees it.
class DepthLimit {
 public:
  explicit DepthLimit(rapidjson::Document* document) : to_(*document) {}
  bool too_deep() const { return depth_ > kMaxDepth; }

  bool Null() { return to_.Null(); }
  bool Bool(bool value) { return to_.Bool(value); }
  bool Int(int value) { return to_.Int(value); }
  bool Uint(unsigned value) { return to_.Uint(value); }
  bool Int64(int64_t value) { return to_.Int64(value); }
  bool Uint64(uint64_t value) { return to_.Uint64(value); }
  bool Double(double value) { return to_.Double(value); }
  bool RawNumber(const char* text, unsigned size, bool copy) { return to_.RawNumber(text, size, copy); }
  bool String(const char* text, unsigned size, bool copy) { return to_.String(text, size, copy); }
  bool Key(const char* text, unsigned size, bool copy) { return to_.Key(text, size, copy); }
  bool StartObject() { return ++depth_ <= kMaxDepth && to_.StartObject(); }
  bool StartArray() { return ++depth_ <= kMaxDepth && to_.StartArray(); }
  bool EndObject(unsigned members) { return --depth_, to_.EndObject(members); }
  bool EndArray(unsigned elements) { return --depth_, to_.EndArray(elements); }

 private:
  rapidjson::Document& to_;
  int depth_ = 0;
};

}  // namespace

std::string MendEscapes(std::string_view line) {
  std::string out(line);
  for (size_t i = 0; i + 1 < out.size(); ++i) {
    if (out[i] != '\\') continue;
    const int unit = EscapedUnit(out, i);
    if (unit < 0) {
      ++i;  // the escaped character
      continue;
    }
    const bool high = unit >= 0xd800 && unit < 0xdc00, low = unit >= 0xdc00 && unit < 0xe000;
    const int next = high ? EscapedUnit(out, i + 6) : -1;
    const bool pair = next >= 0xdc00 && next < 0xe000;
    if (unit == 0 || low || (high && !pair)) out.replace(i, 6, "\\ufffd");
    i += pair ? 11 : 5;
  }
  return out;
}

void ThrowBadRecord(const std::string& what) {
  throw SinkError(SinkError::Kind::kBadRecord, "no record: " + what);
}

void ParseRecord(std::string_view line, rapidjson::Document* json) {
  if (!IsValidUtf8(line)) ThrowBadRecord("the line is not valid UTF-8");
  if (line.find('\0') != line.npos) ThrowBadRecord("a NUL byte in the line");
  std::string mended;
  if (line.find("\\u") != line.npos) line = mended = MendEscapes(line);
  rapidjson::Reader reader;
  rapidjson::ParseResult result;
  bool too_deep = false;
  auto events = [&](rapidjson::Document& document) {
    rapidjson::MemoryStream bytes(line.data(), line.size());
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
    DepthLimit limit(&document);
    result = reader.Parse<rapidjson::kParseIterativeFlag>(stream, limit);
    too_deep = limit.too_deep();
    return !result.IsError();
  };
  json->Populate(events);
  if (too_deep) ThrowBadRecord("nested more than 64 levels deep");
  if (result.IsError()) ThrowBadRecord(rapidjson::GetParseError_En(result.Code()));
  if (!json->IsObject()) ThrowBadRecord("the line is no JSON object");
}

std::string_view View(const Json& string) { return {string.GetString(), string.GetStringLength()}; }

const Json& Member(const Json& object, std::string_view path) {
  static const Json kNull;
  if (!object.IsObject()) return kNull;
  const size_t dot = path.find('.');
  const std::string_view name = path.substr(0, dot);
  const auto found =
      object.FindMember(Json(rapidjson::StringRef(name.data(), static_cast<unsigned>(name.size()))));
  if (found == object.MemberEnd()) return kNull;
  return dot == path.npos ? found->value : Member(found->value, path.substr(dot + 1));
}

std::string Dump(const Json& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace reckoner
