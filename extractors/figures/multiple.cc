// Multiples: "3 times as many", "tenfold", "3x", "doubled", "twice the rate". Plain occurrences ("won it 3
// times") are counts.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

// "twice last year's 12,000": a period and its "'s" behind atom i.
bool OfAPeriod(const Page& page, uint32_t i) {
  uint32_t end = i + 1;
  while (end < i + 4 && page[end].barred) ++end;
  return end > i + 1 && page.Is(end, kApostrophe) && page.Is(end + 1, kS);
}

bool Compares(const Page& page, uint32_t i) {
  if (OfAPeriod(page, i - 1)) return true;
  if (!page.Joins(i)) return false;
  if (page.IsAny(i, {kAs, kMore, kThe, kIts, kTheir, kHis, kHer, kOver, kLess, kOur, kThat})) return true;
  // "35 times forward earnings", "4 times annual net sales"
  for (uint32_t k = i; k < i + 3 && page.Joins(k) && page.Letters(k); ++k)
    if (page.Has(k, kYardstick)) return true;
  const std::string_view word = page.Text(i);
  // "5 times EU demand": a name and what it has
  if (page[i].upper && page.Size(i) > 1 && page.Joins(i + 1) && page.Letters(i + 1) && !page[i + 1].capital &&
      !page.Has(i + 1, kStopWord))
    return true;
  // higher, larger, faster … and "the size", "what it was", "annual earnings"
  return (page.Letters(i) && word.size() > 4 && word.ends_with("er") && word != "after" && word != "under" &&
          word != "over" && word != "later" && word != "earlier" && word != "either" && word != "other") ||
         word == "what" || word == "better" || word == "annual" || word == "average" || word == "median" ||
         word == "normal" || word == "usual" || word == "expected";
}

// "will triple", "did not double"
bool Modal(std::string_view word) {
  for (const std::string_view modal :
       {"will", "would", "could", "may", "might", "can", "should", "must", "did", "does"})
    if (word == modal) return true;
  return false;
}

}  // namespace

bool ReadMultiple(const Page& page, Draft& draft) {
  if (draft.prefixed || draft.number.vague()) return false;
  uint32_t i = draft.number.last;
  const bool hyphen = page.Hyphen(i);
  if (hyphen) ++i;
  if (!page.Joins(i)) return false;
  if (page.Is(i, kFold)) {
    draft.figure.rule = "multiple.fold";
  } else if (page.Is(i, kTimes)) {
    if (!hyphen && draft.number.decimals == 0 && !Compares(page, i + 1)) {
      draft.figure.kind = FigureKind::kCount;
      draft.figure.rule = "multiple.occasions";
      draft.figure.unit = "time";
      draft.last = i + 1;
      ReadRate(page, draft);
      return true;
    }
    draft.figure.rule = "multiple.times";
  } else if (page.IsAny(i, {kEx, kCross}) && page.Glued(i) &&
             !(page.Text(i) == "X" && draft.number.value > Decimal::FromInt(100)) &&  // Boeing 777X
             !hyphen && !draft.number.words && !(page.Digits(i + 1) && page.Joins(i + 1)) &&
             !(page.Glued(i + 1) && (page.Letters(i + 1) || page.Digits(i + 1)))) {
    draft.figure.rule = "multiple.sign";
  } else {
    return false;
  }
  draft.figure.kind = FigureKind::kMultiple;
  draft.last = i + 1;
  return true;
}

bool ReadWordMultiple(const Page& page, Draft& draft) {
  const uint32_t i = draft.first;
  if (!page.Has(i, kWordOnly)) return false;
  Figure& figure = draft.figure;
  const auto take = [&](Decimal value, const char* rule) {
    draft.number.value = value;
    draft.number.words = true;
    draft.number.first = i;
    draft.number.last = draft.last = i + 1;
    figure.kind = FigureKind::kMultiple;
    figure.rule = rule;
    return true;
  };
  const std::string_view word = page.Text(i);
  if (word.ends_with("fold") || word.ends_with("FOLD"))
    return take(Decimal::FromInt(page.words.word(page[i].word).number), "multiple.fold");
  const Phrases::Match match =
      page.words.multiples().Longest(page.atoms, i, 1, [](int32_t, uint32_t) { return true; });
  if (!match) return false;
  const int rank = match.payload / 1000;
  const auto value = Decimal::Make(match.payload % 1000, -1)->Trimmed();
  if (page.Is(i + 1, kHyphen) && page.Glued(i + 1)) return false;  // double-digit
  const bool bare = page.Has(i - 1, kBoundEnd) && !page.Is(i - 1, kTo);
  const uint32_t before = page.Is(i - 1, kThan) ? i - 3 : bare || page.Is(i - 1, kNot) ? i - 2 : i - 1;
  // "to double", "will nearly triple", "may more than double", "triple by 2030 and quadruple by 2040"
  const bool verb = rank == 0 || (rank == 1 && (page.Is(before, kTo) || Modal(page.Text(before)) ||
                                                (page.Is(before, kAnd) && page.IsAny(i + 1, {kBy, kFrom}))));
  const std::string_view next = page.Text(i + 1);
  if (rank == 0 && (next == "back" || next == "over" || next == "as" || next == "up"))
    return false;  // he doubled back
  if (rank == 1) {
    // "to double", "will triple", "more than double", "double the rate": a verb or a predeterminer, not "a
    // double room".
    const bool bounded = page.IsAny(i - 1, {kThan, kNot}) || page.Has(i - 1, kBoundEnd);
    const bool after =
        page.IsAny(i + 1, {kThe, kIts, kTheir, kThat, kHis, kHer, kOur, kWhat_}) || OfAPeriod(page, i);
    if (!verb && !bounded && !after) return false;
  }
  if (rank == 2 && !page.IsAny(i + 1, {kAs, kThe, kIts, kTheir, kThat, kHis, kHer, kOur, kWhat_}) &&
      !OfAPeriod(page, i))
    return false;
  take(value, rank == 0 ? "multiple.verb" : "multiple.word");
  if (verb) {
    figure.role = FigureRole::kChange;
    figure.direction = value < Decimal::FromInt(1) ? Direction::kDown : Direction::kUp;
  }
  return true;
}

}  // namespace reckoner::figures
