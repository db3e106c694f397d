// The words beside a place of a text, as rules ask for them. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace reckoner::periods {

// A word in lower case, cut to what any table holds; empty where none stands. A value without the heap: rules
// ask for words all the time.
class LowerWord {
 public:
  static constexpr size_t kMax = 24;
  explicit LowerWord(std::string_view word = {});

  std::string_view view() const { return {bytes_.data(), size_}; }
  operator std::string_view() const { return view(); }  // NOLINT(google-explicit-constructor): it is one
  bool empty() const { return size_ == 0; }
  size_t size() const { return size_; }
  char operator[](size_t at) const { return bytes_[at]; }
  bool ends_with(auto tail) const { return view().ends_with(tail); }
  friend bool operator==(const LowerWord& a, std::string_view b) { return a.view() == b; }

 private:
  std::array<char, kMax> bytes_;
  uint8_t size_ = 0;
};

// The word before and after a place of the text; none across punctuation (other than a hyphen) or a blank
// line.
LowerWord WordBefore(std::string_view text, size_t pos);
LowerWord WordAfter(std::string_view text, size_t pos);

}  // namespace reckoner::periods
