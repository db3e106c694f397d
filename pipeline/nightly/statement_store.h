// What corroboration needs of a run. While there is little of it, it is held; beyond that only which article
// speaks of which family, and each envelope is read again from the journal for the families it speaks of, a
// part of them at a time. So memory doesn't grow with the articles, but for a few bytes each, unless one
// family alone is as large; time grows as they do. The findings are the same either way. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extractors/corroborate/statement.h"

namespace reckoner {

class StatementStore {
 public:
  static constexpr size_t kHeld = 20000;  // statements: some 30 MB

  // `journal`: the file that places lie in.
  StatementStore(std::string journal, int workers, size_t held = kHeld);

  // The statements of one envelope. The order of envelopes is no matter.
  void Add(int64_t offset, int64_t size, corroboration::StatementSet&& statements);
  // At the end, once. False from `each` ends it.
  void Corroborate(const std::function<bool(const corroboration::Finding&)>& each);

 private:
  struct Place {
    int64_t offset, size;
  };
  struct Family {
    size_t statements = 0;
    std::vector<uint32_t> articles;  // that speak of it, by their place in places_
  };
  using Families = std::map<std::string, Family>;

  corroboration::StatementSet Read(Families::const_iterator first, Families::const_iterator last) const;

  const std::string journal_;
  const int workers_;
  const size_t most_;
  size_t statements_ = 0;
  corroboration::StatementSet held_;  // empty once there are more than most_
  std::vector<Place> places_;
  Families families_;
};

}  // namespace reckoner
