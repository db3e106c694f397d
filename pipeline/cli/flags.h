// The command line, read: which command, and what it was asked for. Only flags.cc, nightly_flags and
// record_flags know the flag library.
#pragma once

#include <optional>
#include <string>

#include "pipeline/cli/commands.h"

namespace reckoner {

struct Request {
  std::string command;  // "extract", …, or "version"
  ExtractFlags extract;
  FetchFlags fetch;
  ExplainFlags explain;
  CorroborateFlags corroborate;
  LoadFlags load;
  ReportFlags report;
  ExportFlags exported;
  NightlyFlags nightly;
  std::string schema;
};

// An exit code where there is nothing left to do: help was printed, or what is wrong with the flags.
std::optional<int> ParseFlags(int argc, char** argv, Request* request);

}  // namespace reckoner
