// One cell of a CSV file. Internal to the sinks. Pure.
#pragma once

#include <string>

#include "pipeline/sinks/record.h"

namespace reckoner {

// Appends it: quoted where RFC 4180 asks for it, a text kept from being a formula (csv.h). NULL is nothing at
// all, an empty text "".
void AppendCsvCell(const Cell& cell, Type type, std::string* out);

}  // namespace reckoner
