// Role and direction where a word right beside the figure tells: "rose 2%", "down 3 cents", "+0.2%"; "7% of
// exports", "accounted for 7%". Verbs farther away are the claims' business.
#include "extractors/figures/passes.h"

namespace reckoner::figures {
namespace {

// Kinds of which a change is plainly meant: "lost 190 points", but not "lost 3 games", "cut 5,000 jobs",
// "shed 18 tonnes of gravel" or "grew 3-mm seedlings".
bool Changes(const Page& page, const Draft& draft, bool by) {
  switch (draft.figure.kind) {
    case FigureKind::kPercent:
    case FigureKind::kPoints:
    case FigureKind::kMoney:
      return true;
    case FigureKind::kQuantity:
      return by || !(draft.hyphen || page.Is(draft.last, kOf) ||
                     (draft.unit != nullptr && draft.unit->kind == Unit::kTime));
    case FigureKind::kNumber:  // "up 300", not "fell 9 of 10 days"
      return !page.Is(draft.last, kOf);
    case FigureKind::kFraction:  // "up a tenth", not "lost a third of its staff"
      return by || !page.Is(draft.last, kOf);
    case FigureKind::kCount:
    case FigureKind::kMultiple:
      return by;
    case FigureKind::kOrdinal:
      return false;
  }
  return false;
}

bool Share(const Page& page, const Draft& draft) {
  const uint32_t i = draft.last;
  if (draft.figure.kind != FigureKind::kPercent && draft.figure.kind != FigureKind::kFraction) return false;
  if (page.Is(i, kOf) && page.Joins(i)) return true;
  const std::string_view before = page.Text(draft.first - 1), verb = page.Text(draft.first - 2);
  return (before == "for" && verb.starts_with("account")) ||
         (before == "up" && (verb == "makes" || verb == "making" || verb == "made"));
}

// "fell below 5%", "climbed as high as 6%": the bound at atom i says where it went, not by how much.
bool Reaches(const Page& page, uint32_t i) {
  if (page.IsAny(i, {kOnly, kJust, kWell_})) ++i;
  return page.IsAny(i, {kBelow, kAbove, kPast_, kUnder_, kBeneath_}) ||
         (page.Is(i, kAs) && page.IsAny(i + 1, {kHigh, kLow}));
}

// "up 0.8% over the month and 4.6% over the year", "cut by 42% by 2030 and 57% by 2035": each has its period.
bool EachInItsTime(const Page& page, const Draft& a, const Draft& b, uint32_t at) {
  const auto timed = [&](uint32_t i, uint32_t end) {
    bool any = false;
    for (; i < end; ++i) {
      any |= page[i].barred;
      if (!page[i].barred && !(page.Letters(i) && page.Has(i, kStopWord))) return false;
    }
    return any;
  };
  if (!page.Is(at - 1, kAnd) || at - 1 <= a.last || at - 1 > a.last + 8 || a.figure.unit != b.figure.unit)
    return false;
  return timed(a.last, at - 1) && (timed(b.last, b.last + 2) || timed(b.last, b.last + 3));
}

// "the S&P gained 0.6% to 6,735, the Dow 0.5% to 46,706 and the Nasdaq 1.4% to 22,990": the verb is told
// once.
bool AfterLevels(const Page& page, const Draft& change, const Draft& level, const Draft& b) {
  const auto leveled = [&](uint32_t i) { return page.IsAny(i, {kTo, kAt}) && page.Joins(i); };
  if (change.figure.kind != FigureKind::kPercent || b.figure.kind != FigureKind::kPercent ||
      change.figure.role != FigureRole::kChange || !leveled(change.last) || !leveled(b.last) ||
      !page.Digits(b.last + 1) || level.first > change.last + 3 || b.first > level.last + 8)
    return false;
  for (uint32_t i = level.last; i < b.first; ++i) {
    if (!page.Joins(i)) return false;
    const bool joint = page.IsAny(i, {kComma, kAnd, kThe, kWhile, kAmpersand}) || page.Digits(i);
    if (!joint && !(page.Letters(i) && page[i].capital)) return false;
  }
  return true;
}

// "Diesel rose 2.1 cents to $4.29, petrol by 4.5 cents to $3.71": the verb is told once. `by`: the word's
// atom.
bool LeansOnVerb(const Page& page, const Drafts& drafts, size_t k, uint32_t by) {
  if (k < 2) return false;
  const Draft &change = drafts[k - 2], &level = drafts[k - 1], &b = drafts[k];
  if (change.figure.role != FigureRole::kChange || level.figure.role != FigureRole::kLevel ||
      change.figure.unit != b.figure.unit || by > level.last + 7 ||
      !SameSentence(page, change.first, b.first))
    return false;
  for (uint32_t i = level.last; i < by; ++i)
    if (!(page.IsAny(i, {kComma, kAnd, kWhile}) || (page.Letters(i) && !page.Has(i, kVerbWord | kMoveEnd))))
      return false;
  return true;
}

// "backed it, 52% to 48%": two parts of one whole, no level reached.
bool Outvoted(const Page& page, const Draft& winner, const Draft& loser) {
  if (winner.figure.kind != FigureKind::kPercent || loser.figure.kind != FigureKind::kPercent ||
      winner.figure.role == FigureRole::kChange || winner.range() || loser.range() ||
      !page.Is(winner.last, kTo) || winner.last + 1 != loser.first || page.Is(winner.first - 1, kFrom))
    return false;
  const auto sum = Decimal::Add(winner.number.value, loser.number.value);
  return sum && *sum <= Decimal::FromInt(100) && Decimal::FromInt(90) < *sum;
}

// "3 cents lower at 95 cents", "12 points higher"
Direction MovesBehind(const Page& page, const Draft& draft) {
  const Figure& figure = draft.figure;
  const bool coin = draft.unit != nullptr && draft.unit->kind == Unit::kCoin;
  if (draft.range() || !page.Joins(draft.last) ||
      !(coin || figure.kind == FigureKind::kMoney || figure.kind == FigureKind::kPoints ||
        (figure.kind == FigureKind::kQuantity && figure.unit == "point")))
    return Direction::kNone;
  const std::string_view word = page.Text(draft.last);
  if (page.IsAny(draft.last, {kUp, kDown}) && page.IsAny(draft.last + 1, {kOn, kFrom, kAgainst}))
    return word == "up" ? Direction::kUp : Direction::kDown;  // "4.7 points up on 2021"
  if (page.Joins(draft.last + 1) && page.Letters(draft.last + 1) && !page.Has(draft.last + 1, kStopWord))
    return Direction::kNone;  // "$5 lower prices"
  if (word == "lower" || page.Has(draft.last, kGradeDown)) return Direction::kDown;
  return word == "higher" || page.Has(draft.last, kGradeUp) ? Direction::kUp : Direction::kNone;
}

// "cut the risk of a stroke by two-thirds": the verb before what moves, which ends at atom i.
Direction MovesObject(const Page& page, uint32_t i) {
  for (int n = 0; n < 7 && page.Joins(i) && page.Letters(i - 1); ++n, --i) {
    if (page.Has(i - 1, kMoveEnd)) return MovesBefore(page, i);
    if (page.Has(i - 1, kVerbWord)) break;
  }
  return Direction::kNone;
}

// "Turnout was 61.2%, 4.7 points up on 2021": points of the percentage right before them.
bool OfShare(const Page& page, const Draft& share, const Draft& points) {
  return share.figure.kind == FigureKind::kPercent && share.figure.role != FigureRole::kChange &&
         points.figure.unit == "point" && page.Is(share.last, kComma) && share.last + 1 == points.first &&
         points.number.value < Decimal::FromInt(100);
}

}  // namespace

Direction MovesBefore(const Page& page, uint32_t first) {
  if (!page.Joins(first) || !page.Has(first - 1, kMoveEnd)) return Direction::kNone;
  const Phrases::Match match =
      page.words.moves().Longest(page.atoms, first - 1, -1, [](int32_t, uint32_t) { return true; });
  if (!match) return Direction::kNone;
  // "women make up 46%", "laid off 300": a particle of another verb
  if (match.size == 1 && page.IsAny(first - 1, {kUp, kDown, kOff}) && page.Has(first - 2, kParticleVerb))
    return Direction::kNone;
  return static_cast<Direction>(match.payload);
}

void ReadMovement(const Page& page, Drafts& drafts) {
  for (size_t k = 0; k < drafts.size(); ++k) {
    Draft& draft = drafts[k];
    Figure& figure = draft.figure;
    if (figure.role != FigureRole::kOther) continue;
    const bool across = draft.range() && figure.low->sign() * figure.high->sign() < 0;  // "-0.5 to 1.5%"
    if (draft.sign && !draft.prefixed && !across &&
        (figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kPoints) &&
        page.IsAny(draft.first, {kPlusSign, kHyphen})) {
      figure.role = FigureRole::kChange;
      figure.direction = draft.negative ? Direction::kDown : Direction::kUp;
      continue;
    }
    uint32_t at = FindBoundBefore(page, draft.first, draft).first;
    if (page.Has(at - 1, kSkipWord) && page.IsAny(at - 2, {kA, kAn}) && page.Joins(at))
      at -= 2;  // "a further 3%"
    else if (page.IsAny(at - 1, {kAnother, kOnly, kJust}) && page.Joins(at))
      at -= 1;
    const bool by = page.Is(at - 1, kBy) && page.Joins(at);
    if (by) --at;
    // "rose sharply by 3%", "fell slightly 2%"
    if (page.Letters(at - 1) && page.Size(at - 1) > 4 && page.Text(at - 1).ends_with("ly") && page.Joins(at))
      --at;
    const bool sum =
        figure.kind == FigureKind::kMoney || (figure.kind == FigureKind::kQuantity && figure.unit != "point");
    const bool takes = sum && !by && page.Has(at - 1, kTakesMoney);
    const Direction direction = takes ? Direction::kNone : MovesBefore(page, at);
    if (direction != Direction::kNone && Reaches(page, at) && at < draft.first) {
      figure.role = FigureRole::kLevel;
      continue;
    }
    if (draft.figure.kind == FigureKind::kFraction && by && direction == Direction::kNone) {
      if (const Direction moved = MovesObject(page, at); moved != Direction::kNone) {
        figure.role = FigureRole::kChange;
        figure.direction = moved;
        continue;
      }
    }
    if (direction != Direction::kNone && Changes(page, draft, by)) {
      figure.role = FigureRole::kChange;
      figure.direction = direction;
      continue;
    }
    if (const Direction behind = MovesBehind(page, draft); behind != Direction::kNone) {
      figure.role = FigureRole::kChange;
      figure.direction = behind;
      if (k > 0 && OfShare(page, drafts[k - 1], draft)) {
        figure.kind = FigureKind::kPoints;
        figure.unit = "percentage_point";
      }
      continue;
    }
    if (k > 1 && AfterLevels(page, drafts[k - 2], drafts[k - 1], draft)) {
      figure.role = FigureRole::kChange;
      figure.direction = drafts[k - 2].figure.direction;
      continue;
    }
    if (by && LeansOnVerb(page, drafts, k, at)) {
      figure.role = FigureRole::kChange;
      figure.direction = drafts[k - 2].figure.direction;
      continue;
    }
    if (k > 0) {
      // "lost 190 points, or 0.6%", "rose 3 cents (2%)", "rose 2 percent and 1 the year before"
      const Draft& other = drafts[k - 1];
      uint32_t i = other.last;
      if (page.Is(i, kComma)) ++i;
      const bool either = page.IsAny(i, {kOr, kAnd, kOpen}) && (i + 1 == at || i + 1 == draft.first) && !by;
      const bool restates =
          either && (page.Is(i, kAnd) ? other.figure.unit == figure.unit : other.figure.unit != figure.unit);
      if ((restates || EachInItsTime(page, other, draft, at)) && other.figure.role == FigureRole::kChange &&
          Changes(page, draft, false)) {
        figure.role = FigureRole::kChange;
        figure.direction = other.figure.direction;
        continue;
      }
    }
    if (Share(page, draft)) {
      figure.role = FigureRole::kShare;
    } else if (page.IsAny(at - 1, {kTo, kAt}) && page.Joins(at) && !draft.paired &&
               !(k > 0 && Outvoted(page, drafts[k - 1], draft)) && figure.kind != FigureKind::kMultiple &&
               (figure.kind != FigureKind::kCount || page.Has(at - 2, kMoveEnd))) {
      figure.role = FigureRole::kLevel;
    } else if (at < draft.first && Reaches(page, at) && page.IsAny(draft.first - 1, {kBelow, kAbove}) &&
               figure.kind != FigureKind::kCount && figure.kind != FigureKind::kMultiple) {
      figure.role = FigureRole::kLevel;  // "stayed above 5%"
    }
  }
}

}  // namespace reckoner::figures
