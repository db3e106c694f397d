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
  draft.last = last;
  return true;
}

}  // namespace reckoner::figures
