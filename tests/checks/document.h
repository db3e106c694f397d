// Mentions and links written by hand, for tests of the checks floor: "new=228.1 billion USD; old=244.8
// billion USD; percent=6.9 percent". A term is ROLE=[HEDGE] NUMBER [SCALE] [UNIT]: hedges as in the records
// ("nearly"); a number in plain digits, with a sign or not, as "w2" (a word: no last place), "1/3" or "5..7"
// (a range); scales thousand to trillion; units percent, points, basis_points, times, an ISO code, or a noun.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/checks/check.h"

namespace reckoner::testing {

std::vector<std::string> Split(std::string_view text, std::string_view separator);
Figure ParseFigure(std::string_view text);

class Document {
 public:
  // Adds a link; returns it for the rest to be set. Throws std::invalid_argument for a bad term. A term with
  // the words of an earlier link's term is the same figure.
  Link& Add(LinkKind kind, std::string_view terms, Direction direction = Direction::kNone);
  std::vector<Check> Run();
  std::string Print(const Check& check) const;

  Mentions mentions;
  ClaimSet claims;

 private:
  std::string text_;
  Passage passage_;
};

}  // namespace reckoner::testing
