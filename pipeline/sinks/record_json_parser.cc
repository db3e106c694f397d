#include "pipeline/sinks/record_json_parser.h"

#include <array>
#include <charconv>
#include <cstring>

namespace reckoner {
namespace {

// Bytes that end a run of plain text in a string: the quote, the backslash, control characters.
constexpr auto kStops = [] {
  std::array<bool, 256> stops{};
  for (int c = 0; c < 0x20; ++c) stops[c] = true;
  stops['"'] = stops['\\'] = true;
  return stops;
}();

const char* Plain(const char* at, const char* end) {
  while (at != end && !kStops[static_cast<unsigned char>(*at)]) ++at;
  return at;
}

char* AppendUtf8(uint32_t c, char* to) {
  if (c < 0x80) {
    *to++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *to++ = static_cast<char>(0xc0 | c >> 6);
    *to++ = static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    *to++ = static_cast<char>(0xe0 | c >> 12);
    *to++ = static_cast<char>(0x80 | (c >> 6 & 0x3f));
    *to++ = static_cast<char>(0x80 | (c & 0x3f));
  } else {
    *to++ = static_cast<char>(0xf0 | c >> 18);
    *to++ = static_cast<char>(0x80 | (c >> 12 & 0x3f));
    *to++ = static_cast<char>(0x80 | (c >> 6 & 0x3f));
    *to++ = static_cast<char>(0x80 | (c & 0x3f));
  }
  return to;
}

}  // namespace

void JsonParser::Fail(const char* why) const {
  ThrowBadRecord(std::string(why) + " at byte " + std::to_string(at_ - line_.data()));
}

void JsonParser::SkipBlanks() {
  while (at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r')) ++at_, ++oddities_;
}

Json& JsonParser::Add(Json::Kind kind, const char* begin, size_t length) {
  Json& node = nodes_.emplace_back();
  node.kind_ = kind;
  node.begin_ = begin;
  node.length_ = static_cast<uint32_t>(length);
  return node;
}

void JsonParser::Parse() {
  SkipBlanks();
  Value();
  while (depth_ > 0) {
    SkipBlanks();
    Json& parent = nodes_[open_[depth_ - 1].node];
    const bool object = parent.IsObject();
    if (at_ == end_) Fail("the line ends too early");
    if (*at_ == (object ? '}' : ']')) {
      End();
      continue;
    }
    if (parent.size_++ > 0) {
      if (*at_++ != ',') Fail("no comma");
      SkipBlanks();
    }
    if (object) Name();
    Value();
  }
  SkipBlanks();
  if (at_ != end_) Fail("more after the value");
}

void JsonParser::Value() {
  if (at_ == end_) Fail("the line ends too early");
  switch (*at_) {
    case '{':
      return Begin(Json::Kind::kObject);
    case '[':
      return Begin(Json::Kind::kArray);
    case '"':
      return String();
    case 't':
      return Word("true", Json::Kind::kTrue);
    case 'f':
      return Word("false", Json::Kind::kFalse);
    case 'n':
      return Word("null", Json::Kind::kNull);
    default:
      return Number();
  }
}

void JsonParser::Begin(Json::Kind kind) {
  if (depth_ == kMaxDepth) ThrowBadRecord("nested more than 64 levels deep");
  open_[depth_++] = {nodes_.size(), oddities_};
  Add(kind, at_++, 0);
}

void JsonParser::End() {
  ++at_;
  const Open& open = open_[--depth_];
  Json& node = nodes_[open.node];
  node.length_ = static_cast<uint32_t>(at_ - node.begin_);
  node.nodes_ = static_cast<uint32_t>(nodes_.size() - open.node);
  node.canonical_ = oddities_ == open.oddities;
}

void JsonParser::Name() {
  if (at_ == end_ || *at_ != '"') Fail("no name of a member");
  String();
  SkipBlanks();
  if (at_ == end_ || *at_++ != ':') Fail("no colon");
  SkipBlanks();
}

void JsonParser::Word(std::string_view word, Json::Kind kind) {
  if (!std::string_view(at_, end_).starts_with(word)) Fail("no value");
  Add(kind, at_, word.size());
  at_ += word.size();
}

void JsonParser::Digits() {
  const char* const begin = at_;
  while (at_ != end_ && '0' <= *at_ && *at_ <= '9') ++at_;
  if (at_ == begin) Fail("no value");
}

void JsonParser::Number() {
  const char* const begin = at_;
  if (*at_ == '-') ++at_;
  if (at_ != end_ && *at_ == '0')
    ++at_;
  else
    Digits();
  const char* const whole = at_;
  if (at_ != end_ && *at_ == '.') ++at_, Digits();
  if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
    ++at_;
    if (at_ != end_ && (*at_ == '+' || *at_ == '-')) ++at_;
    Digits();
  }
  // No database takes what no double holds.
  if (double value; at_ != whole || at_ - begin > 300)
    if (std::from_chars(begin, at_, value).ec != std::errc()) Fail("a number out of range");
  Add(Json::Kind::kNumber, begin, static_cast<size_t>(at_ - begin));
}

void JsonParser::String() {
  const char* const begin = ++at_;
  at_ = Plain(at_, end_);
  if (at_ != end_ && *at_ == '"') {
    Add(Json::Kind::kString, begin, static_cast<size_t>(at_++ - begin));
    return;
  }
  char* const text = spare_;
  for (const char* from = begin;;) {
    if (at_ == end_) Fail("the line ends too early");
    if (*at_ != '"' && *at_ != '\\') Fail("a control character in a text");
    std::memcpy(spare_, from, static_cast<size_t>(at_ - from));
    spare_ += at_ - from;
    if (*at_ == '"') break;
    from = Escape(at_ + 1);
    at_ = Plain(from, end_);
  }
  ++at_;
  ++oddities_;
  Add(Json::Kind::kString, text, static_cast<size_t>(spare_ - text));
}

// What comes after a backslash; returns what comes after that.
const char* JsonParser::Escape(const char* at) {
  static constexpr std::string_view kLetters = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
  if (at == end_) Fail("the line ends too early");
  if (const size_t which = kLetters.find(*at); which != kLetters.npos) {
    *spare_++ = kMeant[which];
    return at + 1;
  }
  const int unit = *at == 'u' ? Unit(at + 1) : -1;
  if (unit < 0) Fail("no escape");
  at += 5;
  const bool high = unit >= 0xd800 && unit < 0xdc00, low = unit >= 0xdc00 && unit < 0xe000;
  const int next = high && end_ - at >= 6 && at[0] == '\\' && at[1] == 'u' ? Unit(at + 2) : -1;
  if (next >= 0xdc00 && next < 0xe000) {
    spare_ = AppendUtf8(static_cast<uint32_t>(0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00)), spare_);
    return at + 6;
  }
  spare_ = AppendUtf8(unit == 0 || high || low ? 0xfffd : static_cast<uint32_t>(unit), spare_);
  return at;
}

int JsonParser::Unit(const char* at) const {
  unsigned unit = 0;
  if (end_ - at < 4 || std::from_chars(at, at + 4, unit, 16).ptr != at + 4) return -1;
  return static_cast<int>(unit);
}

}  // namespace reckoner
