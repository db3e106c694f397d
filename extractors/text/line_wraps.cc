#include "extractors/text/line_wraps.h"

#include <algorithm>

#include "extractors/text/sentence_edges.h"

namespace reckoner {
namespace {

using sentence::FirstWord;
using sentence::IsBullet;
using sentence::StartsLower;
using sentence::Stopped;
using sentence::Trim;

constexpr size_t kNarrowestWrap = 40;  // shorter lines are lists and menus
constexpr size_t kWidestWrap = 120;    // longer lines are paragraphs, not wrapped text

}  // namespace

bool LineWraps::Wrapped(size_t end) {
  const size_t begin = end == 0 ? 0 : text_.rfind('\n', end - 1) + 1;  // npos + 1 == 0
  const std::string_view line = Trim(text_.substr(begin, end - begin));
  const size_t next_end = std::min(text_.find('\n', end + 1), text_.size());
  const std::string_view next = Trim(text_.substr(end + 1, next_end - end - 1));
  if (line.empty() || next.empty() || IsBullet(next)) return false;
  const size_t width = Width(begin, end);
  if (width < kNarrowestWrap) return false;
  if (StartsLower(next)) return true;
  // A writer who wraps puts the next word on this line if it fits; where it would have, the end is meant.
  return width <= kWidestWrap && !is_list_ && line.size() + 1 + FirstWord(next).size() > width;
}

size_t LineWraps::Width(size_t begin, size_t end) {
  if (end < block_end_) return width_;
  width_ = 0;
  std::string_view last;
  for (size_t at = begin; at < text_.size();) {
    const size_t stop = std::min(text_.find('\n', at), text_.size());
    const std::string_view line = Trim(text_.substr(at, stop - at));
    block_end_ = stop + 1;
    if (line.empty()) break;
    width_ = std::max(width_, line.size());
    last = line;
    at = stop + 1;
  }
  is_list_ = !Stopped(last) || LeavesRoom(begin);
  return width_;
}

bool LineWraps::LeavesRoom(size_t begin) const {
  size_t ends = 0, full = 0;
  std::string_view line;
  for (size_t at = begin; at < block_end_ && at < text_.size();) {
    const size_t stop = std::min(text_.find('\n', at), text_.size());
    const std::string_view next = Trim(text_.substr(at, stop - at));
    if (next.empty()) break;
    if (!line.empty()) {
      ++ends;
      full += static_cast<size_t>(line.size() + 1 + FirstWord(next).size() > width_);
    }
    line = next;
    at = stop + 1;
  }
  return ends >= 2 && 2 * full < ends;
}

}  // namespace reckoner
