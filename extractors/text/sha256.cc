#include "extractors/text/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace reckoner {
namespace {

void Need(int done) {
  if (done != 1) throw std::bad_alloc();  // all that can go wrong
}

}  // namespace

struct Sha256::Context {
  Context() : handle(EVP_MD_CTX_new()) {
    // Looked up once: it takes a lock.
    static const EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Need(handle != nullptr);
    Need(EVP_DigestInit_ex(handle.get(), kSha256, nullptr));
  }

  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  const std::unique_ptr<EVP_MD_CTX, Free> handle;
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;

void Sha256::Add(std::string_view bytes) {
  Need(EVP_DigestUpdate(context_->handle.get(), bytes.data(), bytes.size()));
}

std::string Sha256::Hex(size_t digits) {
  std::string out(digits, '0');
  Write(out);
  return out;
}

void Sha256::Write(std::span<char> digits) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  Need(EVP_DigestFinal_ex(context_->handle.get(), digest, nullptr));
  Need(EVP_DigestInit_ex(context_->handle.get(), nullptr, nullptr));
  for (size_t i = 0; i < digits.size(); ++i)
    digits[i] = "0123456789abcdef"[digest[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15];
}

std::string Sha256Hex(std::string_view bytes) {
  Sha256 hash;
  hash.Add(bytes);
  return hash.Hex();
}

}  // namespace reckoner
