#include "extractors/text/boilerplate_units.h"

namespace reckoner::boilerplate {

std::vector<Unit> Cut(const Passage& passage) {
  std::vector<Unit> out;
  const auto& tokens = passage.tokens;
  size_t sentence = 0;
  const auto add = [&](uint32_t first, uint32_t end) {
    if (first < end)
      out.push_back(
          {.span = {tokens[first].span.begin, tokens[end - 1].span.end}, .first = first, .end = end});
  };
  for (uint32_t i = 0; i < tokens.size();) {
    if (tokens[i].kind == Token::kNewline) {
      ++i;
      continue;
    }
    uint32_t end = i;
    std::vector<uint32_t> lines;  // line ends inside the block
    while (end < tokens.size()) {
      if (tokens[end].kind == Token::kNewline) {
        if (end + 1 >= tokens.size() || tokens[end + 1].kind == Token::kNewline) break;
        lines.push_back(end);
      }
      ++end;
    }
    bool wrapped = false;
    for (const uint32_t line : lines) {
      const uint32_t at = tokens[line].span.begin;
      while (sentence < passage.sentences.size() && passage.sentences[sentence].end <= at) ++sentence;
      wrapped = wrapped || (sentence < passage.sentences.size() && passage.sentences[sentence].begin <= at);
    }
    uint32_t first = i;
    if (!wrapped) {
      for (const uint32_t line : lines) {
        add(first, line);
        first = line + 1;
      }
    }
    add(first, end);
    i = end;
  }
  return out;
}

}  // namespace reckoner::boilerplate
