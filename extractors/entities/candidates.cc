#include "extractors/entities/candidates.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace reckoner {
namespace {

// "US-" of "US-GA"; "" of a country.
std::string_view Country(std::string_view ref) {
  return ref.size() > 3 && ref[2] == '-' ? ref.substr(0, 3) : "";
}

class Mentioned {
 public:
  explicit Mentioned(const std::vector<Entity>& entities) {
    for (const Entity& entity : entities) {
      if (entity.ref.empty() || (entity.kind != EntityKind::kArea && entity.kind != EntityKind::kGroup))
        continue;
      ++counts_[entity.ref];
      if (const auto country = Country(entity.ref); !country.empty()) ++counts_[country];
    }
  }

  int Score(const Names& names, const Entity& entity, const std::string& candidate) const {
    if (entity.kind == EntityKind::kArea) {
      constexpr int kList = 2;  // one other state of America is no list of them
      const int siblings = Times(Country(candidate));
      return Times(candidate) + (siblings >= kList ? siblings : 0);
    }
    int score = 0;
    if (const auto places = names.currency_places.find(candidate); places != names.currency_places.end()) {
      for (const std::string_view place : places->second) score += Times(place);
    }
    return score;
  }

 private:
  int Times(std::string_view ref) const {
    const auto found = counts_.find(ref);
    return found == counts_.end() ? 0 : found->second;
  }

  std::unordered_map<std::string_view, int> counts_;
};

}  // namespace

void ChooseCandidates(const Names& names, std::vector<Entity>& entities) {
  if (std::none_of(entities.begin(), entities.end(), [](const Entity& e) { return !e.candidates.empty(); }))
    return;
  const Mentioned mentioned(entities);
  std::vector<int> chosen(entities.size(),
                          -1);  // all decided before any is changed: `mentioned` looks into entities
  for (size_t i = 0; i < entities.size(); ++i) {
    int best = 0;
    for (size_t c = 0; c < entities[i].candidates.size(); ++c) {
      const int score = mentioned.Score(names, entities[i], entities[i].candidates[c]);
      if (score == best) chosen[i] = -1;
      if (score > best) best = score, chosen[i] = static_cast<int>(c);
    }
  }
  for (size_t i = 0; i < entities.size(); ++i) {
    if (chosen[i] < 0) continue;
    auto& candidates = entities[i].candidates;
    std::rotate(candidates.begin(), candidates.begin() + chosen[i], candidates.begin() + chosen[i] + 1);
    entities[i].ref = candidates[0];
  }
}

}  // namespace reckoner
