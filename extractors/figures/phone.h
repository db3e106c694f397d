// Telephone numbers in a text: "+47 409 02 100", "Tel. 1300 555 135", "(212) 555-0187". Not figures, so what
// they cover is barred from being read. By form (ITU-T E.123: an international prefix, then groups), or by a
// word like "call" before groups of digits; groups of three that could be thousands need the word. Const
// after construction; any thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extractors/text/span.h"

namespace reckoner::figures {

class PhoneFinder {
 public:
  PhoneFinder();
  ~PhoneFinder();

  // In order, not overlapping.
  std::vector<Span> Find(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner::figures
