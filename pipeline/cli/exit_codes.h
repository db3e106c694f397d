// The program's exit codes: public, listed in --help, docs/RECORDS.md and docs/OPERATING.md.
#pragma once

namespace reckoner {

enum ExitCode : int {
  kDone = 0,     // however many documents were quarantined: they are data
  kUsage = 2,    // flags, configuration, a broken table
  kLimit = 3,    // a run is done, with more quarantined documents or failed sources than its limits allow
  kStale = 4,    // a run is done; a source went stale, or gave far less than usual
  kGate = 5,     // --fail-on; limits.fail_on of a run
  kLocked = 11,  // another program is at work in the state folder
  kInternal = 70,
  kIo = 74,        // a full disk, a lost stream
  kTryAgain = 75,  // another program holds the database
  kSignal = 128,   // + the signal's number: 130 interrupted, 141 the reader closed the pipe, 143 terminated
};

}  // namespace reckoner
