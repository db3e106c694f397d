// What an Extraction's checks say of each stretch of the text: the marks that colour it, and in which block
// of the text a check is told. Internal to explain. Positions are bytes of the text as given.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/engine/engine.h"
#include "pipeline/wording/marks.h"

namespace reckoner {

struct Block {
  Span bytes;
  bool boilerplate = false;
  std::vector<int32_t> checks;  // indices, in order: those whose last figure stands here
};

struct Findings {
  std::vector<Mark> marks;    // in order, not overlapping
  std::vector<Block> blocks;  // paragraphs, in order
  std::vector<int> numbers;   // of each check, from 1 in the order in which they are told
  int confirmed = 0, alarmed = 0, open = 0, unchecked = 0;  // figures, by their worst finding
};

Findings Gather(std::string_view text, const Extraction& found);

}  // namespace reckoner
