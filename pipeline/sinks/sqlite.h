// Envelopes into a SQLite file (schemas/sqlite/): documents, periods, figures, entities, claims, checks. The
// same envelope again changes nothing; another envelope of the same doc_id replaces its rows. A document goes
// in whole or not at all.
#pragma once

#include <memory>
#include <string>

#include "pipeline/sinks/sink.h"

namespace reckoner {

std::unique_ptr<Sink> MakeSqliteSink(const std::string& path);

}  // namespace reckoner
