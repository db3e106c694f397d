// The alarms as an Atom feed (RFC 4287). Ids come from what an alarm says, so that a reader sees each once;
// times come from the articles. Internal to the report.
#pragma once

#include "pipeline/report/gathered.h"
#include "pipeline/report/html.h"

namespace reckoner::report {

void WriteFeed(const Gathered& gathered, Html& xml);

// An ISO 8601 date or date-time as RFC 3339 wants it ("2026-01-14T00:00:00Z"); "" for what is neither.
std::string Rfc3339(std::string_view text);
// A UUID as a URN, from the SHA-256 of `key` (RFC 9562, version 8).
std::string UuidUrn(std::string_view key);

}  // namespace reckoner::report
