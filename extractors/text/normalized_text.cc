// Places in a normalised text and in its source.
#include <algorithm>

#include "extractors/text/normalize.h"
#include "extractors/text/sanitize.h"
#include "extractors/text/utf8.h"

namespace reckoner {

Span NormalizedText::ToSource(Span bytes) const {
  const auto size = static_cast<uint32_t>(text_.size());
  const uint32_t begin = std::min(bytes.begin, size);
  const uint32_t end = std::clamp(bytes.end, begin, size);
  if (ascii_) return {begin, end};
  const auto run_at = [&](uint32_t byte) {
    return std::upper_bound(runs_.begin(), runs_.end(), byte,
                            [](uint32_t b, const Run& run) { return b < run.byte; }) -
           1;
  };
  // Code points that start in (run.byte, byte].
  const auto steps = [&](const Run& run, uint32_t byte) {
    return CountCodePoints(std::string_view(text_).substr(run.byte, byte + 1 - run.byte)) - 1;
  };
  const auto first = run_at(begin);
  const uint32_t from = first->atomic ? first->code_point : first->code_point + steps(*first, begin);
  if (begin == end) return {from, from};
  const auto last = run_at(end - 1);
  return {from, last->atomic ? (last + 1)->code_point : last->code_point + steps(*last, end - 1) + 1};
}

Span NormalizedText::FromSource(Span code_points) const {
  const uint32_t begin = std::min(code_points.begin, source_length_);
  const uint32_t end = std::clamp(code_points.end, begin, source_length_);
  if (ascii_) return {begin, end};
  const auto run_at = [&](uint32_t place) {
    return std::upper_bound(runs_.begin(), runs_.end(), place,
                            [](uint32_t p, const Run& run) { return p < run.code_point; }) -
           1;
  };
  const auto advance = [&](const Run& run, uint32_t place) {
    size_t at = run.byte;
    for (uint32_t i = run.code_point; i < place; ++i) at += utf8::Length(text_[at]);
    return static_cast<uint32_t>(at);
  };
  const auto first = run_at(begin);
  const uint32_t from = first->atomic ? first->byte : advance(*first, begin);
  if (begin == end) return {from, from};
  const auto last = run_at(end - 1);
  return {from, last->atomic ? (last + 1)->byte : advance(*last, end)};
}

}  // namespace reckoner
