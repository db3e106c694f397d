// Records as a folder of CSV files, one a table (RFC 4180, UTF-8, a header, CRLF). The files appear when the
// sink is closed, each whole: what was there before is replaced. A document that comes twice stands there
// once, as it was last. Needs 60 bytes of memory and of disk for each document.
//
// A text cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage
// return) is written with an apostrophe before it, as OWASP advises; so is one that begins with an
// apostrophe, so that taking one apostrophe off gives every text back. Numbers are written as they are.
#pragma once

#include <memory>
#include <string>

#include "pipeline/sinks/sink.h"

namespace reckoner {

std::unique_ptr<Sink> MakeCsvSink(const std::string& folder, const SinkOptions& options);

}  // namespace reckoner
