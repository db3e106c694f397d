// Finds the numbers of a text and reads each by itself: one pass over the atoms, the rule families only where
// an atom can begin a figure.
#pragma once

#include "extractors/figures/passes.h"

namespace reckoner::figures {

class Scan {
 public:
  explicit Scan(const Page& page) : page_(page), at_(page.first()) {}

  bool done() const { return at_ >= page_.last(); }
  // Appends drafts up to a sentence end behind the kBatch-th of them: what the passes need to see together.
  void ReadSome(Drafts& drafts);

 private:
  static constexpr size_t kBatch = 32;
  static constexpr size_t kMost = 512;  // a "sentence" of more numbers is a table or an attack, and is cut

  bool Symbol(uint32_t i) const;
  uint32_t Read(uint32_t i, Drafts& drafts);
  uint32_t ReadNumber(uint32_t i, Draft& draft, Drafts& drafts);
  void ReadInnerBound(Draft& draft) const;
  uint32_t Keep(Draft&& draft, Drafts& drafts);

  const Page& page_;
  uint32_t at_;
  uint32_t taken_ = kPad;  // atoms before it belong to a figure
};

}  // namespace reckoner::figures
