// Telephone numbers in a text: "+47 409 02 100", "Tel. 1300 555 135", "(212) 555-0187". Not figures, so what
// they cover is barred from being read. By form (ITU-T E.123: an international prefix, then groups), or by a
// word like "call" (context_words.tsv: dial) before groups of digits; groups of three that could be thousands
// need the word. Const after construction; any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "extractors/figures/page.h"

namespace reckoner::figures {

class PhoneFinder {
 public:
  PhoneFinder();
  ~PhoneFinder();

  // Of the numbers that begin at or behind the atoms `dials`: in order, not overlapping.
  std::vector<Span> Find(const Page& page, const std::vector<uint32_t>& dials) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner::figures
