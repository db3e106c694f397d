// The floor under any extractor of this kind: what reading a text costs before anything is understood. NFC
// check, ICU's sentence breaks, a token trie over 1,700 names, one RE2 pass over money, percent, numbers,
// months and number words. It shares no code with the product, so that it does not get faster or slower with
// it. Not safe from several threads.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

class Floor {
 public:
  explicit Floor(const std::vector<std::string>& names);
  ~Floor();
  Floor(const Floor&) = delete;
  Floor& operator=(const Floor&) = delete;

  bool NfcCheck(std::string_view text) const;
  // Each gives a count, so that no compiler can leave the work out.
  size_t SentenceBreaks(std::string_view text);
  size_t Names(std::string_view text) const;
  size_t Patterns(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
