// Envelopes back in, as far as corroboration needs them: doc_id, document, figures, periods and claims of
// each line. Lines may come from another machine and version: unknown fields are ignored, and what can't be
// read is refused whole. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/corroborate/statement.h"

namespace reckoner {

class Json;

// Adds the envelope's article and its claims that have a family. Why not, for a line that is no envelope; a
// quarantined one adds nothing and is no fault.
std::optional<std::string> ReadEnvelope(std::string_view line, corroboration::StatementSet* set);
// The same of a line that is parsed already.
std::optional<std::string> ReadEnvelope(const Json& envelope, corroboration::StatementSet* set);

}  // namespace reckoner
