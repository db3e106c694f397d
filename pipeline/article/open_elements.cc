#include "pipeline/article/open_elements.h"

namespace reckoner::article {
namespace {

constexpr size_t kLookBack = 64;

bool IsCell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }
bool IsTerm(Tag tag) { return tag == Tag::kDt || tag == Tag::kDd; }
bool IsRowGroup(Tag tag) { return tag == Tag::kTbody || tag == Tag::kThead || tag == Tag::kTfoot; }

}  // namespace

bool OpenElements::Start(Tag tag, bool bare) {
  if (skipped_ == 0) CloseImplied(tag);
  if (skipped_ > 0 || stack_.size() >= depth_ || left_ == 0) {
    ++skipped_;
    return false;
  }
  --left_;
  stack_.push_back({tag, bare});
  return !bare;
}

bool OpenElements::End(Tag tag) {
  if (skipped_ > 0) {
    --skipped_;
    return false;
  }
  for (size_t back = 1; back <= kLookBack && back <= stack_.size(); ++back) {
    const Open open = stack_[stack_.size() - back];
    if (open.tag != tag) continue;
    stack_.resize(stack_.size() - back);
    return !open.bare;
  }
  return Has(tag, kBlock);  // </p> alone is an empty paragraph
}

// The end tags that authors leave out: </p> </li> </dt> </dd> </td> </tr> …
void OpenElements::CloseImplied(Tag tag) {
  if (!Has(tag, kBlock)) return;
  PopThrough([](Tag open) { return open == Tag::kP; });
  if (tag == Tag::kLi) PopThrough([](Tag open) { return open == Tag::kLi; });
  if (IsTerm(tag)) PopThrough(IsTerm);
  const bool group = IsRowGroup(tag), row = group || tag == Tag::kTr;
  if (row || IsCell(tag)) PopThrough(IsCell);
  if (row) PopThrough([](Tag open) { return open == Tag::kTr; });
  if (group) PopThrough(IsRowGroup);
}

// Closes the nearest open element of a kind, if only inline ones are above it.
template <typename Matches>
void OpenElements::PopThrough(Matches matches) {
  for (size_t back = 1; back <= kLookBack && back <= stack_.size(); ++back) {
    const Tag open = stack_[stack_.size() - back].tag;
    if (matches(open)) return stack_.resize(stack_.size() - back);
    if (Has(open, kBlock)) return;
  }
}

}  // namespace reckoner::article
