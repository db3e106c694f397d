#include "extractors/checks/candidates.h"

#include <algorithm>

#include "extractors/checks/evidence.h"
#include "extractors/checks/formulas.h"
#include "extractors/checks/misread.h"
#include "extractors/checks/slips.h"

namespace reckoner {
namespace {

// Costs. The fewer slips of a kind there are, the more one that fits means.
constexpr int kReadAnotherWay = 0;
constexpr int kOverOtherBase = 5;  // where that makes little difference, kTransposed or kOtherDigit
constexpr int kByThousand = 15, kByMore = 40;
constexpr int kTransposed = 20, kTenfold = 40, kOtherDigit = 50;
constexpr int kOtherVerb =
    10;                     // and both numbers changed round, of a movement told by nothing but its levels
constexpr int kLoose = 30;  // a relation so wide that much would fit

// What the rest of the text says.
constexpr int kPrintedElsewhere = 40;  // the number as it is (against), or as it would be (for)
constexpr int kMendsAnother = 20;
constexpr int kInCompany = 10;

// Order tells little of two numbers. How far they are apart tells which slips are worth a thought: a scale
// takes a gap that no year brings.
bool IsWithin(const Interval& ratio, int64_t factor) {
  const auto shrunk =
      Decimal::Divide(Decimal::FromInt(1), Decimal::FromInt(factor), Decimal::Rounding::kDown);
  return ratio.low < Decimal::FromInt(factor) && shrunk && *shrunk < ratio.high;
}

bool MayTurn(const Relation& relation, SlipKind kind) {
  const auto ratio =
      Interval::Divide(relation.operands[0].stance.printed, relation.operands[1].stance.printed);
  if (!ratio) return false;
  if (kind == SlipKind::kScale) return !IsWithin(*ratio, 50);
  if (kind == SlipKind::kPoint) return !IsWithin(*ratio, 5);
  return IsWithin(*ratio, 50);
}

// After the repair of an order: the farther apart, the less likely.
int CostOfChange(const Relation& relation, int32_t figure, const Printed& printed) {
  std::vector<Operand> operands = relation.operands;
  for (Operand& operand : operands) {
    if (operand.figure != figure) continue;
    auto changed = Reprinted(operand, printed);
    if (changed) operand = std::move(*changed);
  }
  const auto change = PercentChange(operands[0].stance.printed, operands[1].stance.printed);
  if (!change) return kOtherDigit;
  const Decimal size = std::max(change->low.Abs(), change->high.Abs());
  int cost = 0;
  for (const int64_t percent : {10, 25, 50, 100, 400}) cost += Decimal::FromInt(percent) < size ? 10 : 0;
  return cost;
}

int CostOf(const Figure& figure, const Slip& slip) {
  switch (slip.kind) {
    case SlipKind::kScale:
      return std::abs(slip.printed.unit_mult - figure.unit_mult) == 3 ? kByThousand : kByMore;
    case SlipKind::kTransposed:
      return kTransposed;
    case SlipKind::kPoint:
      return kTenfold;
    case SlipKind::kDigit:
      return kOtherDigit;
  }
  return kOtherDigit;
}

class Collector {
 public:
  Collector(const TriedSet& all, size_t failing)
      : all_(all), failing_(failing), tried_(all[failing]), mentions_(tried_.link.mentions()) {}

  std::vector<Candidate> Run() {
    AddReadings();
    std::vector<int32_t> figures;
    std::vector<Operand> operands = tried_.relation.operands;
    // What was worked out from the others is the likelier slip.
    if (const int reported = tried_.relation.reported; reported >= 0)
      std::rotate(operands.begin(), operands.begin() + reported, operands.begin() + reported + 1);
    for (const Operand& operand : operands) {
      if (operand.figure < 0 || std::find(figures.begin(), figures.end(), operand.figure) != figures.end())
        continue;
      figures.push_back(operand.figure);
      AddSlips(operand.figure);
    }
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    return std::move(out_);
  }

 private:
  void Add(std::optional<Suspect> suspect, int cost) {
    if (suspect) out_.push_back({.suspect = std::move(*suspect), .cost = cost});
  }

  // A level moves the wrong way, and no size of the movement says more: the verb may be wrong.
  void AddOtherVerb() {
    const Relation& relation = tried_.relation;
    if (relation.kind != "direction" || (!out_.empty() && out_.back().suspect.why == "sign")) return;
    out_.push_back({.suspect = {},
                    .cost = kOtherVerb + CostOfChange(relation, -1, {}),
                    .words = "the opposite direction"});
  }

  // The two levels have changed places: "from 55 to 50" for "from 50 to 55".
  void AddChangedRound() {
    const Relation& relation = tried_.relation;
    if (relation.link->kind != LinkKind::kMovement || relation.operands.size() < 2) return;
    const Operand &now = relation.operands[0], &old = relation.operands[1];
    if (now.role != TermRole::kNew || old.role != TermRole::kOld || now.figure < 0 || old.figure < 0) return;
    for (const int32_t figure : {now.figure, old.figure}) {
      for (const uint32_t i : all_.With(figure)) {
        if (!all_[i].judgement.open && !HoldsChangedRound(all_[i].relation, now, old)) return;
      }
    }
    int cost = relation.kind == "direction" ? kOtherVerb + CostOfChange(relation, -1, {}) : kReadAnotherWay;
    for (const Candidate& candidate : out_)  // one word is sooner wrong than two numbers
      cost += candidate.suspect.why == "sign" ? candidate.cost + kTransposed : 0;
    out_.push_back({.suspect = {.figure = now.figure},
                    .cost = cost,
                    .words = std::string(tried_.link.text(now)) + " and " +
                             std::string(tried_.link.text(old)) + " changed round"});
  }

  void AddReadings() {
    Add(TurnedRound(tried_), kReadAnotherWay + (tried_.judgement.weak ? kLoose : 0));
    Add(WrongVerb(all_, failing_), kReadAnotherWay);
    AddOtherVerb();
    AddChangedRound();
    Add(Misread(tried_, "percent_vs_points"), kReadAnotherWay);
    Add(RevisedBase(tried_), kReadAnotherWay);
    Add(Misread(tried_, "wrong_base"), IsOffBy(5) ? kOverOtherBase : IsOffBy(3) ? kTransposed : kOtherDigit);
  }

  // By so many units of the last place or more: by five no other slip comes near by chance, by one or two a
  // wrong last digit often does.
  bool IsOffBy(int units) const {
    const auto least = Decimal::Multiply(ReportedUlp(tried_.relation), Decimal::FromInt(-units));
    return least && tried_.judgement.margin <= *least;
  }

  void AddSlips(int32_t index) {
    const Figure& figure = mentions_.figures[static_cast<size_t>(index)];
    // By order alone: a level moves, or a range's ends stand, the wrong way.
    const bool by_order = tried_.relation.kind == "direction" ||
                          (tried_.relation.kind == "range" && tried_.relation.operands.size() == 2);
    std::optional<int> vouched;
    for (Slip& slip : SlipsOf(figure)) {
      int others = 0;
      const bool scale = slip.kind == SlipKind::kScale;
      if (by_order && !MayTurn(tried_.relation, slip.kind)) continue;
      if (!Mends(all_, failing_, index, slip.printed, &others)) continue;
      if (!vouched) vouched = IsPrintedElsewhere(tried_, index, *figure.value, 2) ? kPrintedElsewhere : 0;
      const bool elsewhere = IsPrintedElsewhere(tried_, index, slip.printed.low, 3);
      const bool company = scale && Company(mentions_, figure.unit, slip.printed.unit_mult, index) >
                                        Company(mentions_, figure.unit, figure.unit_mult, index);
      Candidate candidate{.suspect = {.figure = index, .as = std::move(slip.as), .why = Why(slip.kind)},
                          .cost = CostOf(figure, slip) + *vouched};
      candidate.cost -=
          (elsewhere ? kPrintedElsewhere : 0) + (others > 0 ? kMendsAnother : 0) + (company ? kInCompany : 0);
      if (by_order) candidate.cost += CostOfChange(tried_.relation, index, slip.printed);
      candidate.backed = elsewhere || others > 0 || (by_order && scale);
      out_.push_back(std::move(candidate));
    }
  }

  const TriedSet& all_;
  size_t failing_;
  const Tried& tried_;
  const Mentions& mentions_;
  std::vector<Candidate> out_;
};

}  // namespace

std::vector<Candidate> CandidatesFor(const TriedSet& all, size_t failing) {
  return Collector(all, failing).Run();
}

}  // namespace reckoner
