// The order in which a record lists things, and so their ids. Internal to the envelope.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner {

// A permutation of a list: `order[place]` is an index of the list, `rank[index]` its place in the record.
struct Ranking {
  std::vector<int32_t> order;
  std::vector<int32_t> rank;

  // -1, "none", and what is out of range stay -1.
  int32_t Of(int32_t index) const {
    return index >= 0 && index < static_cast<int32_t>(rank.size()) ? rank[index] : -1;
  }
};

// `less` compares two elements of `list`; equal ones keep their order.
template <typename T, typename Less>
Ranking Rank(const std::vector<T>& list, Less less) {
  Ranking out;
  out.order.resize(list.size());
  std::iota(out.order.begin(), out.order.end(), 0);
  std::stable_sort(out.order.begin(), out.order.end(),
                   [&](int32_t a, int32_t b) { return less(list[a], list[b]); });
  out.rank.resize(list.size());
  for (size_t place = 0; place < list.size(); ++place)
    out.rank[out.order[place]] = static_cast<int32_t>(place);
  return out;
}

// By begin, longer first.
inline bool SpanBefore(Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; }

// Mentions sort by span, then kind in declaration order.
template <typename T, typename Kind>
Ranking RankMentions(const std::vector<T>& list, Kind T::*kind) {
  return Rank(list, [kind](const T& a, const T& b) {
    return a.span == b.span ? a.*kind < b.*kind : SpanBefore(a.span, b.span);
  });
}

}  // namespace reckoner
