// Ordinals: "10th", "third". "first" says too little to be a record; a part of a name or date ("Third
// Avenue") is none either.
#include "extractors/figures/families.h"

namespace reckoner::figures {
namespace {

bool Superlative(const Page& page, uint32_t i) {
  if (page.Hyphen(i)) ++i;
  if (!page.Joins(i) || !page.Letters(i)) return false;
  const std::string_view word = page.Text(i);
  return (word.size() > 4 && word.ends_with("est")) || word == "most" || word == "best" || word == "worst" ||
         word == "least";
}

}  // namespace

bool ReadOrdinal(const Page& page, Draft& draft) {
  const uint32_t i = draft.first;
  Figure& figure = draft.figure;
  uint32_t last = 0;
  Decimal value;
  if (page.Digits(i)) {
    if (page.Size(i) > 4 || !page.IsAny(i + 1, {kOrdinal, kSt, kNd, kRd}) || !page.Glued(i + 1)) return false;
    const std::string_view digits = page.Text(i);
    if (page.Is(i + 1, kSt) && (!digits.ends_with('1') || digits.ends_with("11")))
      return false;  // "14st" is a weight
    value = *Decimal::Parse(digits);
    last = i + 2;
  } else if (page.Has(i, kOrdinalWord) && !page.Has(i, kPowerPart)) {
    value = Decimal::FromInt(page.words.word(page[i].word).ordinal);
    last = i + 1;
  } else if (page.Has(i, kTenWord) && page.Hyphen(i + 1) && page.Has(i + 2, kOrdinalWord) &&
             !page.Has(i + 2, kPowerPart)) {
    value =
        Decimal::FromInt(page.words.word(page[i].word).number + page.words.word(page[i + 2].word).ordinal);
    last = i + 3;
  } else {
    return false;
  }
  draft.number.first = i;
  draft.number.last = draft.last = last;
  draft.number.value = value;
  draft.number.words = true;
  figure.kind = FigureKind::kOrdinal;
  figure.rule = page.Digits(i) ? "ordinal.digits" : "ordinal.word";
  const bool rank = Superlative(page, last) || page.Text(i - 1) == "ranked" || page.Text(i - 1) == "rank" ||
                    page.Text(i - 1) == "ranks" || page.Text(last) == "place";
  if (rank) figure.role = FigureRole::kRank;
  if (page.Digits(i)) {
    // "71st Street"; "due on the 15th": a day
    const bool day = page.Is(i - 1, kThe) && page.IsAny(i - 2, {kOn, kBy}) && value <= Decimal::FromInt(31) &&
                     !(page.Joins(last) && page.Letters(last));
    draft.dropped = day || (page[last].capital && page.Has(last, kNameAfter));
    return true;
  }
  const bool first = value <= Decimal::FromInt(1);
  const bool second = page.Is(i, kSecond) && !rank;  // as often a span of time or "secondly"
  const bool tied = page.Hyphen(last) && !rank;      // third-party
  const bool name =
      page[i].capital && (!page[i].sentence || (page[last].capital && page.Joins(last)));  // Third Avenue
  if ((first && !(page.Text(i - 1).starts_with("rank"))) || second || tied || name) draft.dropped = true;
  return true;
}

}  // namespace reckoner::figures
