// A trie of phrases over word ids, read forwards or backwards through atoms. Several phrases may be spelled
// alike (they differ in case only): a node keeps all their payloads. Const after building; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractors/figures/atoms.h"

namespace reckoner::figures {

class Phrases {
 public:
  void Add(std::span<const uint32_t> keys, int32_t payload);

  struct Match {
    int32_t payload = -1;
    uint32_t size = 0;  // atoms
    explicit operator bool() const { return size > 0; }
  };

  // The longest phrase that begins at atoms[at] (step 1) or ends there (step -1) and that accept(payload,
  // size) takes. Never crosses a sentence start or a barred atom.
  template <typename Accept>
  Match Longest(std::span<const Atom> atoms, uint32_t at, int step, Accept accept) const {
    Match best;
    uint32_t node = 0;
    uint32_t i = at;
    for (uint32_t size = 1;; ++size) {
      const Atom& atom = atoms[i];
      if (atom.word == 0 || atom.barred || (step > 0 && size > 1 && atom.sentence)) return best;
      node = Next(node, atom.word);
      if (node == 0) return best;
      for (const int32_t payload : nodes_[node])
        if (accept(payload, size)) {
          best = {payload, size};
          break;
        }
      if (step < 0 && atom.sentence) return best;
      i += step;
    }
  }

 private:
  uint32_t Next(uint32_t node, uint32_t word) const {
    if (edges_.empty()) return 0;
    const uint64_t key = uint64_t{node} << 32 | word;
    for (size_t i = Hash(key);; ++i) {
      const Edge& edge = edges_[i & (edges_.size() - 1)];
      if (edge.key == key) return edge.node;
      if (edge.key == 0) return 0;
    }
  }
  static size_t Hash(uint64_t key) { return static_cast<size_t>(key * 0x9E3779B97F4A7C15u >> 40); }
  void Insert(uint64_t key, uint32_t node);

  struct Edge {
    uint64_t key = 0;
    uint32_t node = 0;
  };
  std::vector<Edge> edges_;  // open addressing, at most half full
  std::vector<std::vector<int32_t>> nodes_{1};
  size_t used_ = 0;
};

}  // namespace reckoner::figures
