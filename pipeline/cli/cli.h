// The program: flags in, exit code out. Everything is reported on standard error in one line that begins with
// "reckoner:".
#pragma once

namespace reckoner {

// For the exit codes see exit_codes.h. Never throws.
int Main(int argc, char** argv);

}  // namespace reckoner
