// A total and its parts, told by nothing but their adding up to the printed digit: in one sentence, or the
// total in one of the two before.
#include <algorithm>
#include <optional>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr size_t kMaxListed = 14;                   // figures of a sentence that are looked at
constexpr size_t kMaxLinesBack = 2;                 // where the total may stand
const Decimal kMostChance = *Decimal::Make(1, -1);  // that some sum fits by accident
constexpr int kProvingDigits = 3;  // a sum that fits in this many digits is hardly an accident

// What can be added up without a word for it: of one unit, or bare and long enough to be no accident.
bool Addable(const Figure& a, const Figure& b) {
  if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty()) return false;
  if (IsAge(a)) return false;
  for (const Figure* figure : {&a, &b}) {
    if (figure->unit.empty() && figure->unit_mult == 0 && SignificantDigits(*figure) < kProvingDigits)
      return false;
    if (figure->bound != Bound::kExact) return false;
  }
  return Comparable(a, b) && (a.kind == FigureKind::kPercent) == (b.kind == FigureKind::kPercent);
}

class Reader {
 public:
  Reader(const JoinInput& input, std::vector<Link>& links)
      : reading_(input.reading),
        links_(links),
        summed_(reading_.mentions.figures.size(), 0),
        links_of_(summed_.size()) {
    for (size_t i = 0; i < links_.size(); ++i) Know(i);
  }

  void Run() {
    for (size_t line = 0; line < reading_.lines.size(); ++line) {
      for (const bool bare : {true, false}) {
        const std::vector<int32_t> levels = Levels(line, bare);
        if (levels.size() < 2) break;
        std::vector<int32_t> totals = levels;
        for (size_t back = 1; back <= kMaxLinesBack && back <= line; ++back) {
          for (int32_t figure : Levels(line - back, bare)) totals.push_back(figure);
        }
        auto found = Find(levels, totals);
        if (!found) continue;
        if (!Told(*found)) {
          links_.push_back(std::move(*found));
          Know(links_.size() - 1);
        }
        break;
      }
    }
  }

 private:
  void Know(size_t link) {
    for (const Term& term : links_[link].terms) {
      if (term.figure < 0) continue;
      links_of_[static_cast<size_t>(term.figure)].push_back(link);
      if (links_[link].kind == LinkKind::kSum) summed_[static_cast<size_t>(term.figure)] = 1;
    }
  }

  // The levels of a line that may be totals or parts: no changes, no earlier levels, no deficits.
  std::vector<int32_t> Levels(size_t line, bool bare) const {
    std::vector<int32_t> out;
    for (const Item& item : reading_.lines[line].items) {
      if (item.figure < 0 || summed_[static_cast<size_t>(item.figure)]) continue;
      const Figure& figure = reading_.figure(item.figure);
      if (!figure.value || figure.kind == FigureKind::kPoints || figure.kind == FigureKind::kOrdinal)
        continue;
      if (figure.kind == FigureKind::kMultiple || figure.kind == FigureKind::kFraction) continue;
      if (!bare && figure.kind == FigureKind::kNumber && figure.unit_mult == 0) continue;  // "in band two"
      const SeriesKey* key = KeyOfFigure(reading_, item.figure);
      if (key != nullptr && key->negative) continue;
      if (const int32_t index = reading_.fact_of[static_cast<size_t>(item.figure)]; index >= 0) {
        const Fact& fact = reading_.facts[static_cast<size_t>(index)];
        if (fact.base || fact.measure == Measure::kChange || fact.measure == Measure::kGrowth) continue;
      }
      out.push_back(item.figure);
      if (out.size() == kMaxListed) break;
    }
    return out;
  }

  // The first run of levels that adds up to another one, unless so many were tried that one had to.
  std::optional<Link> Find(const std::vector<int32_t>& levels, const std::vector<int32_t>& totals) const {
    std::optional<Link> found;
    int tries = 0;
    Decimal room;      // of the one that was found: the share of its total that the print leaves open
    bool all = false;  // and whether its parts are all that the sentence lists, no choice among many
    for (size_t begin = 0; begin + 1 < levels.size(); ++begin) {
      std::vector<const Figure*> run;  // the longest one from here that could be parts
      for (size_t i = begin; i < levels.size(); ++i) {
        const Figure& figure = reading_.figure(levels[i]);
        if (!run.empty() && !Addable(*run.front(), figure)) break;
        run.push_back(&figure);
      }
      for (; run.size() >= 2; run.pop_back()) {
        const auto first = levels.begin() + static_cast<long>(begin),
                   last = first + static_cast<long>(run.size());
        for (int32_t total : totals) {
          const Figure& whole = reading_.figure(total);
          if (std::find(first, last, total) != last || !Addable(whole, *run.front())) continue;
          if (*whole.value <= *(*std::max_element(run.begin(), run.end(), Smaller))->value) continue;
          ++tries;
          const int digits = SignificantDigits(whole);
          const bool few =
              digits == kProvingDigits - 1 && run.size() >= 3 && whole.kind != FigureKind::kPercent;
          if (digits < kProvingDigits && !few) continue;
          if (found || !FitsSum(run, whole)) continue;
          found = Make({first, last}, total);
          room = RoomOf(run, whole);
          const bool inside = std::find(levels.begin(), levels.end(), total) != levels.end();
          all = run.size() + inside == levels.size();
        }
      }
    }
    const auto chance = Decimal::Multiply(room, Decimal::FromInt(all ? 1 : tries));
    return found && chance && *chance < kMostChance ? std::move(found) : std::nullopt;
  }

  static bool Smaller(const Figure* a, const Figure* b) { return *a->value < *b->value; }

  static Decimal RoomOf(const std::vector<const Figure*>& parts, const Figure& whole) {
    Decimal room = whole.ulp.value_or(Decimal());
    for (const Figure* part : parts) room = Decimal::Add(room, part->ulp.value_or(Decimal())).value_or(room);
    return Decimal::Divide(room, whole.value->Abs(), Decimal::Rounding::kDown).value_or(Decimal::FromInt(1));
  }

  Link Make(const std::vector<int32_t>& parts, int32_t total) const {
    Link link{
        .kind = LinkKind::kSum, .rule = "join.sum", .premises = {{"exhaustive", PremiseHow::kInferred}}};
    for (int32_t part : parts) {
      link.terms.push_back({.role = TermRole::kPart, .figure = part});
      Inherit(reading_.figure(part), reading_.figure(total));
    }
    link.terms.push_back({.role = TermRole::kTotal, .figure = total});
    link.scope = reading_.figure(total).span;
    for (int32_t part : parts) {
      link.scope.begin = std::min(link.scope.begin, reading_.figure(part).span.begin);
      link.scope.end = std::max(link.scope.end, reading_.figure(part).span.end);
    }
    return link;
  }

  // Another link, a balance or a movement, has these figures already.
  bool Told(const Link& sum) const {
    for (size_t other : links_of_[static_cast<size_t>(sum.terms.front().figure)]) {
      const std::vector<Term>& known = links_[other].terms;
      const bool all = std::all_of(sum.terms.begin(), sum.terms.end(), [&](const Term& term) {
        return std::any_of(known.begin(), known.end(),
                           [&](const Term& its) { return its.figure == term.figure; });
      });
      if (all) return true;
    }
    return false;
  }

  const Reading& reading_;
  std::vector<Link>& links_;
  std::vector<char> summed_;                   // by figure: in a sum already
  std::vector<std::vector<size_t>> links_of_;  // by figure
};

}  // namespace

void JoinSums(const JoinInput& input, std::vector<Link>& links) { Reader(input, links).Run(); }

}  // namespace reckoner
