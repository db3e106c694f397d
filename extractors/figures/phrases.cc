#include "extractors/figures/phrases.h"

namespace reckoner::figures {

void Phrases::Insert(uint64_t key, uint32_t node) {
  if (2 * (used_ + 1) > edges_.size()) {
    std::vector<Edge> old(edges_.empty() ? 64 : 2 * edges_.size());
    old.swap(edges_);
    used_ = 0;
    for (const Edge& edge : old)
      if (edge.key != 0) Insert(edge.key, edge.node);
  }
  size_t i = Hash(key);
  while (edges_[i & (edges_.size() - 1)].key != 0) ++i;
  edges_[i & (edges_.size() - 1)] = {key, node};
  ++used_;
}

void Phrases::Add(std::span<const uint32_t> keys, int32_t payload) {
  uint32_t node = 0;
  for (const uint32_t word : keys) {
    uint32_t next = Next(node, word);
    if (next == 0) {
      next = static_cast<uint32_t>(nodes_.size());
      nodes_.emplace_back();
      Insert(uint64_t{node} << 32 | word, next);
    }
    node = next;
  }
  if (node != 0) nodes_[node].push_back(payload);
}

}  // namespace reckoner::figures
