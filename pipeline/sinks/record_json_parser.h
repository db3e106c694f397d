// One line of JSON into nodes (record_json.h). Strict, as RFC 8259; not recursive. Internal to that file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/sinks/record_json.h"

namespace reckoner {

class JsonParser {
 public:
  // `unescaped` has as much room as `line`. Both stay the texts of the nodes.
  JsonParser(std::string_view line, char* unescaped, std::vector<Json>* nodes)
      : line_(line), at_(line.data()), end_(at_ + line.size()), spare_(unescaped), nodes_(*nodes) {}
  void Parse();

 private:
  static constexpr int kMaxDepth = 64;
  struct Open {  // an array or object that is not at its end
    size_t node;
    size_t oddities;  // before it
  };

  void Value();
  void Begin(Json::Kind kind);
  void End();
  void Name();
  void String();
  void Number();
  void Word(std::string_view word, Json::Kind kind);
  const char* Escape(const char* at);
  int Unit(const char* at) const;
  void Digits();
  void SkipBlanks();
  Json& Add(Json::Kind kind, const char* begin, size_t length);
  [[noreturn]] void Fail(const char* why) const;

  const std::string_view line_;
  const char *at_, *const end_;
  char* spare_;  // where the next text without its escapes goes
  std::vector<Json>& nodes_;
  Open open_[kMaxDepth];
  int depth_ = 0;
  size_t oddities_ = 0;  // blanks and escapes so far
};

}  // namespace reckoner
