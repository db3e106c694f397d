#include "extractors/figures/range_link.h"

namespace reckoner::figures {

bool LedBy(const Page& page, const Draft& a, Known word) {
  if (page.Is(a.first - 1, word) && page.Joins(a.first)) return true;
  if (page.Is(a.first - 1, kOf) && page.Is(a.first - 2, kAges) && page.Is(a.first - 4, word))
    return true;  // between the ages of
  const BoundBefore bound = FindBoundBefore(page, a.first, a);
  return bound.phrase != nullptr && page.Is(bound.first - 1, word);
}

Link LinkBetween(const Page& page, const Draft& a, const Draft& b) {
  uint32_t i = a.last;
  const uint32_t end = b.first;
  if (i >= end || end - i > 4) return Link::kNone;
  if (!SameSentence(page, i, end)) return Link::kNone;
  if (end - i == 1) {
    if (page.Is(i, kHyphen)) {
      const bool left = page.Glued(i), right = page.Glued(end);
      return left == right ? Link::kHyphen : Link::kNone;
    }
    if (page.IsAny(i, {kTo, kThrough})) return Link::kTo;
    if (page.Is(i, kTilde)) return Link::kHyphen;
    if (page.Is(i, kAnd)) return Link::kAnd;
    if (page.Is(i, kOr)) return Link::kOr;
    if (page.Is(i, kSlash) && page.Glued(i) && page.Glued(end)) return Link::kSlash;
    return Link::kNone;
  }
  if (end - i == 2 && page.Is(i, kHyphen) && page.Glued(i) && page.Is(i + 1, kTo))
    return Link::kTo;  // "10- to 12-foot"
  if (end - i == 2 && page.Is(i, kHyphen) && page.Glued(i) && page.Is(i + 1, kOr)) return Link::kOr;
  if (end - i == 2 && page.Is(i, kUp) && page.Is(i + 1, kTo) && LedBy(page, a, kFrom)) return Link::kTo;
  // "50-to-60", "$3 to about $5"
  if (end - i == 3 && page.Is(i, kHyphen) && page.Is(i + 1, kTo) && page.Is(i + 2, kHyphen)) return Link::kTo;
  if (page.IsAny(i, {kTo, kAnd})) {
    const BoundBefore bound = FindBoundBefore(page, end, b);
    if (bound.phrase != nullptr && bound.first == i + 1) return page.Is(i, kTo) ? Link::kTo : Link::kAnd;
  }
  return Link::kNone;
}

bool MovesNear(const Page& page, uint32_t at) {
  const uint32_t from = at > page.first() + 9 ? at - 9 : page.first();
  for (uint32_t i = at; i-- > from;) {
    if (page[i + 1].sentence || page.Is(i, kSemicolon)) return false;
    if (page.Letters(i) && page.Text(i).starts_with("rang")) return false;
    if (page.Has(i, kMoveEnd) && !page.IsAny(i, {kMore, kLess})) return true;
    const std::string_view word = page.Text(i);
    if (word == "went" || word == "change" || word == "changed" || word == "revised" || word == "moved" ||
        word == "moving" || word == "forecast" || word == "estimate" || word == "outlook") {
      return true;
    }
    if (i + 1 == at && word == "go" && (page.Text(i - 1) == "will" || page.Text(i - 1) == "would"))
      return true;
    // "goes from 3 to 4 euros", but "going to cost from 3 to 4 euros"
    if (i + 1 == at && (word == "goes" || word == "going" || word == "gone")) return true;
  }
  return false;
}

}  // namespace reckoner::figures
