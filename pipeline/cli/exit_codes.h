// The program's exit codes: public, listed in --help and docs/RECORDS.md.
#pragma once

namespace reckoner {

enum ExitCode : int {
  kDone = 0,   // however many documents were quarantined: they are data
  kUsage = 2,  // flags, configuration, a broken table
  kGate = 5,   // --fail-on
  kInternal = 70,
  kIo = 74,        // a full disk, a lost stream
  kTryAgain = 75,  // another program holds the database
  kSignal = 128,   // + the signal's number: 130 interrupted, 141 the reader closed the pipe, 143 terminated
};

}  // namespace reckoner
