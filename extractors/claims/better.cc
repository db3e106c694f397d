// "The cost-income ratio improved to 61% from 66%": to improve or worsen says which way the number went only
// of what one wants more of. See movement.h.
#include <algorithm>
#include <array>

#include "extractors/claims/movement.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

// More of it is better.
constexpr std::array<std::string_view, 16> kWanted = {
    "profit", "profits", "surplus", "income", "earnings", "sales",  "revenue", "revenues",
    "margin", "margins", "output",  "result", "turnover", "orders", "exports", "production"};

bool IsWanted(const Reading& reading, Span words) {
  const Passage& passage = *reading.mentions.passage;
  for (size_t at = TokenAt(passage, words.begin);
       at < passage.tokens.size() && passage.tokens[at].span.begin < words.end; ++at) {
    const std::string_view word = reading.lower(passage.tokens[at].span);
    if (word == "loss" || word == "losses" || word == "cost" || word == "costs") return false;
    if (std::find(kWanted.begin(), kWanted.end(), word) != kWanted.end()) return true;
  }
  return false;
}

}  // namespace

void ReadBetterAndWorse(Reading& reading, size_t first_movement) {
  for (size_t i = first_movement; i < reading.movements.size(); ++i) {
    Movement& movement = reading.movements[i];
    if (movement.cue_item < 0 || movement.inverse || movement.newer < 0 || movement.older < 0) continue;
    if (reading.item(movement.line, movement.cue_item).sense != Sense::kValue) continue;
    const auto &newer = reading.figure(movement.newer).value, &older = reading.figure(movement.older).value;
    if (!newer || !older || *newer == *older) continue;
    const Direction went = *newer > *older ? Direction::kUp : Direction::kDown;
    const TagLine& line = reading.lines[static_cast<size_t>(movement.line)];
    if (went != movement.direction && !IsWanted(reading, {line.sentence.begin, movement.cue.begin}))
      movement.direction = went;
  }
}

}  // namespace reckoner
