// Numbers drawn in a lottery: four and more in a row ("4, 25, 31, 52 and 59") where the text speaks of a
// draw. They name a ticket and count nothing.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

constexpr uint32_t kLeast = 4, kMost = 10;  // in one draw
constexpr uint32_t kNear = 30;              // atoms

bool Drawn(const Page& page, uint32_t i) { return page.Digits(i) && page.Size(i) <= 2; }

bool Draw(const Page& page, uint32_t at) {
  const uint32_t from = at > page.first() + kNear ? at - kNear : page.first();
  for (uint32_t i = from; i < at + kNear && i < page.last(); ++i)
    if (page.Has(i, kLotteryWord)) return true;
  return false;
}

// "and Lucky Stars 3 and 11", "with bonus ball 9": the numbers drawn besides.
uint32_t PastBonus(const Page& page, uint32_t last) {
  bool named = false;
  uint32_t i = last;
  for (; i < last + 5 && page.Joins(i) && !page.Digits(i); ++i) {
    if (!page.Letters(i) && !page.IsAny(i, {kComma, kColon, kOpen})) return last;
    const std::string_view word = page.Text(i);
    named |= word == "bonus" || word == "Bonus" || word == "Stars" || word == "Ball" || word == "ball" ||
             word == "Powerball";
  }
  if (!named || !page.Joins(i) || !Drawn(page, i)) return last;
  if (page.Is(i + 1, kAnd) && Drawn(page, i + 2) && page.Joins(i + 2)) return i + 3;
  return i + 1;
}

}  // namespace

bool ReadLottery(const Page& page, Draft& draft) {
  if (draft.prefixed || draft.sign || !Drawn(page, draft.number.first)) return false;
  uint32_t last = draft.number.first + 1, numbers = 1;
  while (numbers <= kMost) {
    uint32_t i = last;
    while (page.IsAny(i, {kComma, kAnd, kHyphen}) && page.Joins(i)) ++i;
    if (i == last || !page.Joins(i) || !Drawn(page, i)) break;
    last = i + 1;
    ++numbers;
  }
  if (numbers < kLeast || numbers > kMost || !Draw(page, draft.number.first)) return false;
  draft.dropped = true;
  draft.last = PastBonus(page, last);
  return true;
}

}  // namespace reckoner::figures
