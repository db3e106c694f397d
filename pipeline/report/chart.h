// A series as a small drawing with its table. Internal to the report.
#pragma once

#include "pipeline/report/html.h"
#include "pipeline/report/series.h"

namespace reckoner::report {

// One <figure>: a line over time where three periods or more are printed, else every printed value on one
// scale, each as wide as its precision. `number` makes ids.
void DrawSeries(const SeriesView& series, size_t number, Html& html);

// Small bars, one a value, oldest first; `label` says in words what they are.
void DrawBars(const std::vector<uint64_t>& values, std::string_view label, Html& html);

}  // namespace reckoner::report
