#include "pipeline/sinks/record_json.h"

#include <rapidjson/error/en.h>
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

// Brackets outside strings, counted on the bytes: before anything recursive sees them.
bool TooDeep(std::string_view line) {
  int depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kMaxDepth) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

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
  if (TooDeep(line)) ThrowBadRecord("nested more than 64 levels deep");
  std::string mended;
  if (line.find("\\u") != line.npos) line = mended = MendEscapes(line);
  json->Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (json->HasParseError()) ThrowBadRecord(rapidjson::GetParseError_En(json->GetParseError()));
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
