// The line behind a record: JSON that was written elsewhere, read with suspicion. Internal: to
// the floors that read records back, the sinks and the report.
#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>

namespace reckoner {

using Json = rapidjson::Value;

// The line with its \u0000 and lone \ud800-\udfff written as \ufffd.
std::string MendEscapes(std::string_view line);
// Parses valid UTF-8 of at most 64 levels; kBadRecord for anything else.
void ParseRecord(std::string_view line, rapidjson::Document* json);
[[noreturn]] void ThrowBadRecord(const std::string& what);

std::string_view View(const Json& string);
// A member by path, "document.title"; null where any step is missing or null.
const Json& Member(const Json& object, std::string_view path);
std::string Dump(const Json& value);

}  // namespace reckoner
