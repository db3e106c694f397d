// One line of JSON -> a document, as docs/RECORDS.md describes the input. Hostile lines are normal: the parse
// is iterative and stops 64 levels deep. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "pipeline/input/raw_document.h"

namespace reckoner {

// Fills `document` as far as it could be read: an id that was seen stays even where a problem is returned.
// Fields that are not part of the record contract are ignored.
std::optional<Problem> ParseJsonDocument(std::string line, InputDocument* document);

}  // namespace reckoner
