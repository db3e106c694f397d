// Exports, imports and the balance between them: of one time, one pair of areas, one kind of trade.
#include <algorithm>
#include <cstdlib>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 8;

bool IsLevel(const Reading& reading, const Fact& fact) {
  const Figure& figure = reading.figure(fact.figure);
  return fact.measure == Measure::kLevel && !fact.superseded && figure.value &&
         figure.kind != FigureKind::kPercent && figure.kind != FigureKind::kPoints &&
         figure.kind != FigureKind::kMultiple;
}

bool Agree(const SeriesField& a, const SeriesField& b) { return !a || !b || a.value == b.value; }

bool SameTrade(const SeriesKey& a, const SeriesKey& b) {
  return Agree(a.ref_area, b.ref_area) && Agree(a.counterpart_area, b.counterpart_area) &&
         Agree(a.product, b.product) && Agree(a.indicator, b.indicator) &&
         Agree(a.adjustment, b.adjustment) && Agree(a.prices, b.prices) && Agree(a.subject, b.subject);
}

struct Side {
  int32_t fact = -1;
  Sameness time = Sameness::kDifferent;
};

}  // namespace

void JoinBalances(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::vector<int32_t> exports, imports, balances;
  for (size_t i = 0; i < reading.facts.size(); ++i) {
    const Fact& fact = reading.facts[i];
    const SeriesKey* key = KeyOf(reading, fact);
    if (key == nullptr || !IsLevel(reading, fact)) continue;
    if (key->flow.value == "X") exports.push_back(static_cast<int32_t>(i));
    if (key->flow.value == "M") imports.push_back(static_cast<int32_t>(i));
    if (key->flow.value == "B") balances.push_back(static_cast<int32_t>(i));
  }
  auto fact = [&](int32_t index) -> const Fact& { return reading.facts[static_cast<size_t>(index)]; };
  // The sides of a balance: of its time, the nearest.
  auto sides = [&](int32_t balance, const std::vector<int32_t>& from) {
    std::vector<Side> out;
    for (int32_t index : from) {
      if (std::abs(fact(index).line - fact(balance).line) > kMaxLinesApart) continue;
      if (!Comparable(reading.figure(fact(index).figure), reading.figure(fact(balance).figure))) continue;
      if (!SameTrade(*KeyOf(reading, fact(index)), *KeyOf(reading, fact(balance)))) continue;
      const Sameness time = input.time.Compare(index, balance);
      if (time != Sameness::kDifferent) out.push_back({index, time});
    }
    std::stable_sort(out.begin(), out.end(), [&](const Side& a, const Side& b) {
      if (a.time != b.time) return a.time < b.time;
      return std::abs(fact(a.fact).line - fact(balance).line) <
             std::abs(fact(b.fact).line - fact(balance).line);
    });
    if (out.size() > 6) out.resize(6);
    return out;
  };
  for (int32_t balance : balances) {
    const std::vector<Side> x = sides(balance, exports), m = sides(balance, imports);
    const Side *best_x = nullptr, *best_m = nullptr;
    bool inferred = false;
    for (const Side& a : x) {
      for (const Side& b : m) {
        if (best_x != nullptr) break;
        if (!Comparable(reading.figure(fact(a.fact).figure), reading.figure(fact(b.fact).figure))) continue;
        const bool stated = a.time == Sameness::kSame && b.time == Sameness::kSame;
        if (!stated &&
            !FitsDifference(reading.figure(fact(a.fact).figure), reading.figure(fact(b.fact).figure),
                            reading.figure(fact(balance).figure))) {
          continue;
        }
        best_x = &a, best_m = &b;
        inferred = !stated;
      }
    }
    if (best_x == nullptr) continue;
    const SeriesKey* key = KeyOf(reading, fact(balance));
    bool carried = false;
    for (int32_t index : {balance, best_x->fact, best_m->fact}) {
      carried = carried || input.time.of_fact[static_cast<size_t>(index)].how == PremiseHow::kCarried;
    }
    Inherit(reading.figure(fact(best_x->fact).figure), reading.figure(fact(balance).figure));
    Inherit(reading.figure(fact(best_m->fact).figure), reading.figure(fact(balance).figure));
    Link link{.kind = LinkKind::kBalance,
              .rule = "join.balance",
              .terms = {{.role = TermRole::kExports, .figure = fact(best_x->fact).figure},
                        {.role = TermRole::kImports, .figure = fact(best_m->fact).figure},
                        {.role = TermRole::kBalance, .figure = fact(balance).figure}},
              .direction = key->negative ? Direction::kDown : Direction::kNone,
              .premises = {{"time_period", inferred  ? PremiseHow::kInferred
                                           : carried ? PremiseHow::kCarried
                                                     : PremiseHow::kStated}}};
    uint32_t begin = UINT32_MAX, end = 0;
    for (const Term& term : link.terms) {
      begin = std::min(begin, reading.figure(term.figure).span.begin);
      end = std::max(end, reading.figure(term.figure).span.end);
    }
    link.scope = {begin, end};
    links.push_back(std::move(link));
  }
}

}  // namespace reckoner
