// The flags of the commands that read a configuration. Internal to the command line.
#pragma once

#include <span>

#include "pipeline/cli/commands.h"

namespace CLI {
class App;
}

namespace reckoner {

struct NightlyCommandHelp {
  const char* name;
  const char* what;
  const char* examples;
  void (*add)(CLI::App& app, NightlyFlags* flags);
};

std::span<const NightlyCommandHelp> NightlyCommands();

}  // namespace reckoner
