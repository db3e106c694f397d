#include "pipeline/input/json_document.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <array>

#include "extractors/text/sanitize.h"
#include "pipeline/input/copy_plain.h"

namespace reckoner {

// UTF-8 whose plain characters the reader takes in runs; for parsing in situ.
struct RunsOfUtf8 : rapidjson::UTF8<> {};
using RunStream = rapidjson::GenericInsituStringStream<RunsOfUtf8>;

}  // namespace reckoner

// The reader's own point of extension: what carries characters from one encoding to another.
template <>
struct rapidjson::Transcoder<reckoner::RunsOfUtf8, reckoner::RunsOfUtf8>
    : rapidjson::Transcoder<rapidjson::UTF8<>, rapidjson::UTF8<>> {
  using Transcoder<UTF8<>, UTF8<>>::Transcode;
  static bool Transcode(reckoner::RunStream& from, reckoner::RunStream& to) {
    reckoner::CopyPlain(from.src_, to.dst_);
    return true;
  }
};

namespace reckoner {
namespace {

constexpr int kMaxDepth = 64;

struct Field {
  std::string_view name;
  bool given = false;
  std::string value;
};

// Collects the strings of the outermost object's known fields; everything else only has to be well-formed.
class Handler {
 public:
  std::array<Field, 8> fields{
      {{"id"}, {"text"}, {"html"}, {"url"}, {"title"}, {"published"}, {"fetched_at"}, {"language"}}};
  std::optional<Problem> problem;

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    current_ = nullptr;
    if (depth_ != 1) return true;
    for (Field& field : fields)
      if (field.name == std::string_view(text, size)) current_ = &field;
    if (current_ && current_->given) return Fail(Fault::kBadField, Quoted() + " stands there twice");
    if (current_) current_->given = true;
    return true;
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ == 0) return NoObject();
    if (depth_ != 1 || !current_) return true;
    // RapidJSON takes a lone low surrogate (\udc00) for a code point.
    if (!IsValidUtf8({text, size})) return Fail(Fault::kBadJson, "a lone surrogate in " + Quoted());
    current_->value.assign(text, size);
    return true;
  }
  bool Null() {
    if (depth_ == 0) return NoObject();
    if (depth_ == 1 && current_) current_->given = false;
    return true;
  }
  bool Bool(bool) { return Other(); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return Other(); }
  bool Int(int) { return Other(); }
  bool Uint(unsigned) { return Other(); }
  bool Int64(int64_t) { return Other(); }
  bool Uint64(uint64_t) { return Other(); }
  bool Double(double) { return Other(); }
  bool StartObject() { return (depth_ == 0 || Other()) && Deeper(); }
  bool StartArray() { return Other() && Deeper(); }
  bool EndObject(rapidjson::SizeType) { return --depth_, true; }
  bool EndArray(rapidjson::SizeType) { return --depth_, true; }

 private:
  std::string Quoted() const { return "\"" + std::string(current_->name) + "\""; }
  bool Fail(Fault fault, std::string message) {
    problem = Problem{fault, std::move(message)};
    return false;
  }
  bool NoObject() { return Fail(Fault::kBadJson, "the line is no JSON object"); }
  // A value that is no string.
  bool Other() {
    if (depth_ == 0) return NoObject();
    if (depth_ == 1 && current_) return Fail(Fault::kBadField, Quoted() + " must be a string");
    return true;
  }
  bool Deeper() {
    if (++depth_ > kMaxDepth) return Fail(Fault::kTooDeep, "nested more than 64 levels deep");
    return true;
  }

  int depth_ = 0;
  Field* current_ = nullptr;
};

}  // namespace

std::optional<Problem> ParseJsonDocument(std::string line, InputDocument* document) {
  if (!IsValidUtf8(line)) return Problem{Fault::kBadJson, "the line is not valid UTF-8"};
  const bool has_nul = line.find('\0') != line.npos;
  line.append(kCopyPadding, '\0');
  Handler handler;
  // A page is one long string: it is unescaped where it stands.
  RunStream stream(line.data());
  rapidjson::GenericReader<RunsOfUtf8, RunsOfUtf8> reader;
  constexpr unsigned kFlags =
      rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, handler);
  auto& fields = handler.fields;
  document->info.id = std::move(fields[0].value);
  if (handler.problem) return handler.problem;
  if (result.IsError())
    return Problem{Fault::kBadJson, std::string(rapidjson::GetParseError_En(result.Code())) + " (byte " +
                                        std::to_string(result.Offset()) + ")"};
  if (has_nul) return Problem{Fault::kBadJson, "a NUL byte in the line"};
  if (fields[0].given && document->info.id.empty()) return Problem{Fault::kBadField, "\"id\" is empty"};
  document->info.url = std::move(fields[3].value);
  document->info.title = std::move(fields[4].value);
  document->info.published = std::move(fields[5].value);
  document->info.fetched_at = std::move(fields[6].value);
  document->info.language = std::move(fields[7].value);
  if (fields[1].given && fields[2].given)
    return Problem{Fault::kTextAndHtml, "both \"text\" and \"html\" are given"};
  if (!fields[1].given && !fields[2].given)
    return Problem{Fault::kNoText, "neither \"text\" nor \"html\" is given"};
  document->is_html = fields[2].given;
  document->text = std::move(fields[1].value);
  document->html = std::move(fields[2].value);
  return std::nullopt;
}

}  // namespace reckoner
