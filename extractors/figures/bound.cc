// Bounds: words beside a figure that say it is not exact. A bound goes over into a bracketed conversion
// ("more than 100 km (62 miles)"), but not along coordination.
#include "extractors/figures/families.h"
#include "extractors/figures/passes.h"

namespace reckoner::figures {
namespace {

bool Fits(const BoundPhrase& phrase, const Draft& draft) {
  const FigureKind kind = draft.figure.kind;
  if (phrase.only == BoundPhrase::kMeasured)
    return kind == FigureKind::kMoney || kind == FigureKind::kPercent || kind == FigureKind::kPoints ||
           (kind == FigureKind::kQuantity && !(draft.unit != nullptr && draft.unit->kind == Unit::kTime));
  if (phrase.only == BoundPhrase::kMoney) return kind == FigureKind::kMoney || draft.number.scaled;
  return true;
}

// "a growth of 9.6 per cent over 70,776 units", "36 stations over 75 km": counted from them, spread over
// them, not more than them.
bool IsCountedFrom(const Page& page, const BoundBefore& before, const Drafts& drafts, size_t k) {
  if (k == 0 || !page.Is(before.first, kOver)) return false;
  const Draft& change = drafts[k - 1];
  if (change.last == before.first && change.bare && drafts[k].bare)
    return true;  // "a pressure of 128 over 84"
  if (change.last == before.first && change.figure.kind == FigureKind::kCount &&
      (drafts[k].figure.unit == "kilometre" || drafts[k].figure.unit == "mile"))
    return true;                                                   // "36 stations over 75 km"
  if (drafts[k].bare && !Weighty(drafts[k].number)) return false;  // "41% were under 30 and 12% over 50"
  return change.last == before.first &&
         (change.figure.kind == FigureKind::kPercent || change.figure.kind == FigureKind::kPoints);
}

}  // namespace

BoundBefore FindBoundBefore(const Page& page, uint32_t first, const Draft& draft) {
  BoundBefore out;
  out.first = first;
  if (!page.Joins(first)) return out;
  uint32_t end = first - 1;
  if (page.IsAny(end, {kA, kAn}) && !page[end].sentence && page.Has(end - 1, kBoundEnd)) {
    if (draft.hyphen && page.IsAny(end - 1, {kOver, kUnder_}))
      return out;  // "recalled over a 12-inch screen"
    --end;         // "about a fifth"
  }
  if (!page.Has(end, kBoundEnd)) return out;
  const Phrases::Match match = page.words.bounds_before().Longest(
      page.atoms, end, -1, [&](int32_t payload, uint32_t) { return Fits(page.words.bound(payload), draft); });
  if (!match) return out;
  const uint32_t begin = end + 1 - match.size;
  if (page.Is(end, kUnder_) && page.Is(end - 1, kHyphen) && page.Glued(end)) return out;  // "a five-under 66"
  if (match.size == 1 && page.Is(end - 1, kAnd) && page.Digits(end - 2) && AgeAndOver(page, end - 1, end - 2))
    return out;                                                              // "those of 65 and over 4.3%"
  if (page.Is(end, kPast_) && page.Has(begin - 1, kDeterminer)) return out;  // "the past three sessions"
  // "the year before last, under 5": fine; "hand over 5", "look past 3": a verb's particle still reads as a
  // bound.
  if (page.Is(end, kSome) && page.IsAny(begin - 1, {kIn, kFor, kOf}) && draft.number.words) return out;
  if (page.Is(end, kOver) && page.Text(begin - 1).starts_with("roll")) return out;  // "rolled over 18 times"
  // "<Mining NL> 29 pct": a mark that closes something is no sign; that of "p<0.05" is one
  if (page[begin].kind == Atom::kSymbol && page.Glued(begin) && !page.Glued(first) &&
      !page.IsAny(begin - 1, {kOpen, kQuote, kApostrophe}))
    return out;
  // "a gigawatt, as much as 900,000 homes": set beside them
  if (draft.figure.kind == FigureKind::kCount && match.size == 3 && page.Text(begin + 1) == "much" &&
      page.Is(begin - 1, kComma))
    return out;
  // "net up to 4.2 billion from 4.1": up, to
  if (match.size == 2 && page.Is(end, kTo) && page.Is(begin, kUp)) {
    const auto up = page.words.moves().Longest(page.atoms, begin, -1, [](int32_t, uint32_t) { return true; });
    // but "up to 4,000 troops from three states"
    const bool from =
        page.Is(draft.last, kFrom) && (page.Digits(draft.last + 1) || page.Digits(draft.last + 2) ||
                                       (draft.number.words && page.Has(draft.last + 1, kNumberFlags)));
    if (from || up.size > 1 || (page.Text(begin - 1) == "back" && !page.Has(begin - 2, kParticleVerb)))
      return out;  // "went up to 12 percent", "back up to 4", but "buy back up to $500m"
  }
  // "two in five are about one firm"
  if (draft.figure.kind == FigureKind::kCount && page.Is(draft.number.first, kOne) &&
      page.Text(end) == "about")
    return out;
  out.phrase = &page.words.bound(match.payload);
  out.first = begin;
  return out;
}

void ReadBounds(const Page& page, Drafts& drafts) {
  for (size_t k = 0; k < drafts.size(); ++k) {
    Draft& draft = drafts[k];
    Figure& figure = draft.figure;
    if (figure.kind == FigureKind::kOrdinal) continue;
    if (figure.bound == Bound::kExact) {
      const BoundBefore before = FindBoundBefore(page, draft.first, draft);
      if (before.phrase != nullptr && !IsCountedFrom(page, before, drafts, k))
        figure.bound = before.phrase->bound;
    }
    if (figure.bound == Bound::kExact && page.Joins(draft.last) && page.Has(draft.last, kBoundStart)) {
      const Phrases::Match match = page.words.bounds_after().Longest(
          page.atoms, draft.last, 1,
          [&](int32_t payload, uint32_t) { return Fits(page.words.bound(payload), draft); });
      const uint32_t end = draft.last + match.size;
      const bool next_takes = (page.Is(end, kThan) || page.Digits(end) || page.Has(end, kNumberFlags) ||
                               (k + 1 < drafts.size() && drafts[k + 1].first <= end)) &&
                              figure.unit != "year of age";
      if (match && !next_takes) figure.bound = page.words.bound(match.payload).bound;
    }
    if (k > 0 && figure.bound == Bound::kExact) {
      const Draft& outer = drafts[k - 1];
      const bool opens = page.Is(draft.first - 1, kOpen) && outer.last + 1 == draft.first;
      const bool follows = outer.bracket && page.IsAny(draft.first - 1, {kSlash, kComma, kSemicolon, kOr}) &&
                           outer.last + 1 == draft.first;
      if (opens || follows) {
        draft.bracket = true;
        if (page.Is(draft.last, kClose) && draft.rate.empty() && outer.rate.empty()) {
          Draft behind = draft;  // "9 billion shekels ($2.4 billion) a year": the rate is of both
          behind.last = draft.last + 1;
          ReadRate(page, behind);
          drafts[k - 1].rate = draft.rate = behind.rate;
        }
        figure.bound = outer.figure.bound;
      }
    } else if (k > 0 && page.Is(draft.first - 1, kOpen)) {
      draft.bracket = true;
    }
  }
}

}  // namespace reckoner::figures
