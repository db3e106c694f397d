// What may be in flight where workers read envelopes back: short jobs, in batches, a megabyte of lines in
// all. What is read from a line takes several times as much. Internal to this floor.
#pragma once

#include "pipeline/run/ordered_pool.h"

namespace reckoner {

inline PoolLimits EnvelopeLimits(int workers) {
  return {.jobs = size_t{512} * static_cast<size_t>(workers), .weight = 1 << 20, .batch = 64 << 10};
}

}  // namespace reckoner
