// Mentions -> claims and links: frames over tag strings, then joins over a passage's claims. Built once from
// the lexicon (throws LexiconError), then const and safe from many threads. Also settles what only context
// tells about a figure (role, direction, period), which is why the mentions are changed in place.
#pragma once

#include <memory>

#include "extractors/claims/claim.h"
#include "extractors/claims/mentions.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner {

class Linker {
 public:
  explicit Linker(const Lexicon& lexicon);
  ~Linker();
  Linker(const Linker&) = delete;
  Linker& operator=(const Linker&) = delete;

  ClaimSet Link(Mentions& mentions) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
