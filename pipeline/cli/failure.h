// What went wrong, as an exit code and a sentence. One place for it: Main prints it, a run may log it as
// JSON.
#pragma once

#include <exception>
#include <string>

namespace reckoner {

struct Failure {
  int code;
  std::string message;  // "" where nobody is there to read it: a closed pipe
};

Failure FailureOf(const std::exception_ptr& error);

}  // namespace reckoner
