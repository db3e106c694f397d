// SHA-256, of bytes at once or piece by piece. Setting a hash up costs more than hashing a few words does, so
// one object hashes one thing after the other. Not thread-safe; Sha256Hex is.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace reckoner {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void Add(std::string_view bytes);
  // The first digits, in lower case, of the hash of all that was added; begins anew.
  std::string Hex(size_t digits = 64);
  void Write(std::span<char> digits);  // the same, at most 64, where there is room for them

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

std::string Sha256Hex(std::string_view bytes);

}  // namespace reckoner
