// SIGINT and SIGTERM turned into something a loop can see; SIGPIPE ignored, so that a closed pipe is an error
// of write(). One object for a whole program, made before any thread; a second signal ends the program at
// once.
#pragma once

namespace reckoner {

class Signals {
 public:
  Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  int caught() const;   // the signal's number, 0 for none
  int wake_fd() const;  // becomes readable with a signal, and stays so
};

}  // namespace reckoner
