#include "extractors/text/boilerplate.h"

#include <algorithm>
#include <string_view>

namespace reckoner {
namespace {

// Points that make a block boilerplate on its own.
constexpr int kEnough = 10;

std::string Lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return out;
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// Blank-line separated stretches, trimmed.
std::vector<Span> Blocks(std::string_view text) {
  std::vector<Span> out;
  size_t begin = std::string_view::npos, end = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t stop = std::min(text.find('\n', at), text.size());
    const size_t first = text.find_first_not_of(" \t\r", at);
    if (first < stop) {
      if (begin == std::string_view::npos) begin = first;
      end = text.find_last_not_of(" \t\r", stop - 1) + 1;
    } else if (begin != std::string_view::npos) {
      out.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
      begin = std::string_view::npos;
    }
    at = stop + 1;
  }
  if (begin != std::string_view::npos)
    out.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  return out;
}

}  // namespace

struct BoilerplateFinder::Impl {
  std::vector<std::pair<std::string, int>> cues;

  int Points(const std::string& block) const {
    int points = 0;
    for (const auto& [phrase, weight] : cues) {
      for (size_t at = block.find(phrase); at != std::string::npos; at = block.find(phrase, at + 1)) {
        const size_t after = at + phrase.size();
        if ((at > 0 && IsLetter(block[at - 1])) || (after < block.size() && IsLetter(block[after]))) continue;
        points += weight;
        break;  // each cue counts once
      }
    }
    return points;
  }
};

BoilerplateFinder::BoilerplateFinder(std::vector<std::pair<std::string, int>> cues)
    : impl_(std::make_unique<Impl>()) {
  impl_->cues = std::move(cues);
}

BoilerplateFinder::~BoilerplateFinder() = default;

std::vector<Span> BoilerplateFinder::Find(const Passage& passage) const {
  std::vector<Span> out;
  for (const Span block : Blocks(passage.text)) {
    if (impl_->Points(Lower(Slice(passage.text, block))) >= kEnough) out.push_back(block);
  }
  return out;
}

}  // namespace reckoner
