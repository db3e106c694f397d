// The inside of SeriesResolver. Internal to this floor.
#pragma once

#include <vector>

#include "extractors/claims/series.h"
#include "extractors/claims/series_context.h"

namespace reckoner {

struct SeriesResolver::Impl {
  explicit Impl(const Lexicon& lexicon) : tables(lexicon) {}

  SeriesKey Key(const Mentions& mentions, const series::Phrase& phrase, const series::Scene& scene,
                const std::vector<SeriesCue>& cues) const;

  series::Tables tables;
};

}  // namespace reckoner
