// The flags of the commands that take records, not documents. Internal to the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <span>

#include "pipeline/cli/flags.h"

namespace reckoner {

struct RecordCommandHelp {
  const char* name;
  const char* what;
  const char* examples;
  void (*add)(CLI::App& app, Request* request);
};

std::span<const RecordCommandHelp> RecordCommands();

// A validator without words of its own: the flag's help says it.
CLI::Validator Silent(CLI::Validator validator);

}  // namespace reckoner
