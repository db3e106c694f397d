// Values that their meaning forbids: a fall of more than all there was, a share of more than the whole.
#include "extractors/claims/joins.h"

namespace reckoner {

void JoinImpossible(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  const Decimal hundred = Decimal::FromInt(100);
  for (const Movement& movement : reading.movements) {
    if (movement.percent < 0 || movement.direction != Direction::kDown || movement.inverse) continue;
    const Figure& percent = reading.figure(movement.percent);
    if (!percent.value || *percent.value <= hundred) continue;
    // A deficit, a loss or a rate may well worsen by more than all of it; only what can't go below nothing is
    // meant.
    links.push_back({.kind = LinkKind::kImpossible,
                     .rule = "join.impossible",
                     .terms = {{.role = TermRole::kFirst, .figure = movement.percent}},
                     .direction = movement.direction,
                     .cue = movement.cue,
                     .scope = percent.span});
  }
}

}  // namespace reckoner
