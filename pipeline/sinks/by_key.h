// For commands that write records as they come: a sink that is quickest in the order of RecordKey is given
// them sorted, tens of megabytes at a time. In any other order nearly every record would touch other pages of
// the database. Findings, and what Flush hands on, keep their place behind the envelopes before them.
#pragma once

#include <memory>

#include "pipeline/sinks/sink.h"

namespace reckoner {

// `sink` itself where its order is no matter.
std::unique_ptr<Sink> SortedByKey(std::unique_ptr<Sink> sink);

}  // namespace reckoner
