// One program at work in a state folder at a time: an advisory lock on its file `lock`, which the system
// drops with the process, however that ends. The file says who holds it.
#pragma once

#include <stdexcept>
#include <string>

namespace reckoner {

// Somebody else holds the lock; what() says who.
class Locked : public std::runtime_error {
 public:
  using runtime_error::runtime_error;
};

class StateLock {
 public:
  // Makes the folder where it is missing. `what`: "reckoner run, 2026-01-14", for whoever comes second.
  // Throws Locked and std::system_error.
  StateLock(const std::string& folder, const std::string& what);
  ~StateLock();
  StateLock(const StateLock&) = delete;
  StateLock& operator=(const StateLock&) = delete;

  // Who holds it, without waiting or taking it; "" for nobody.
  static std::string Holder(const std::string& folder);

 private:
  int fd_;
};

}  // namespace reckoner
