// Records into PostgreSQL (schemas/postgres/), in a schema of their own: COPY into temporary tables, then an
// upsert, in one transaction a batch. A corrected figure updates its row; rows that a new version of a
// document no longer has are deleted; what is there already is not written. One writer at a time: an advisory
// lock. When the server goes away, the batch is kept and sent again; as it may have been committed unheard,
// only because the same records change nothing is that right.
#pragma once

#include <memory>
#include <string>

#include "pipeline/sinks/sink.h"

namespace reckoner {

// `target` as in postgres_target.h.
std::unique_ptr<Sink> MakePostgresSink(const std::string& target, const SinkOptions& options);
std::string DisplayPostgres(std::string_view target);

}  // namespace reckoner
