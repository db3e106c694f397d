// Exports, imports and the balance between them: of one time, one pair of areas, one kind of trade. And a
// budget's revenue, spending and balance.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/claims/balance_sides.h"
#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 8;
constexpr int32_t kMaxLinesOfBudget = 1;
constexpr size_t kMaxSides = 8;
constexpr int kProvingDigits = 3;  // sides that fit in so many digits are hardly an accident

struct Candidate {
  int32_t fact;
  Sameness time;
};

struct Found {
  int32_t in, out;
  bool stated;  // the text gives the three for one time; else they only fit
  bool fits;
};

class Reader {
 public:
  explicit Reader(const JoinInput& input) : reading_(input.reading), time_(input.time) {
    for (size_t i = 0; i < reading_.facts.size(); ++i) {
      const Fact& fact = reading_.facts[i];
      const SeriesKey* key = KeyOf(reading_, fact);
      if (key == nullptr || !IsLevel(fact)) continue;
      const int32_t index = static_cast<int32_t>(i);
      switch (SideOf(*key)) {
        case Side::kIn:
          ins_.push_back(index);
          break;
        case Side::kOut:
          outs_.push_back(index);
          break;
        case Side::kBalance:
          balances_.push_back(index);
          break;
        case Side::kNone:
          break;
      }
    }
  }

  void Run(std::vector<Link>& links) const {
    std::vector<std::pair<int32_t, Found>> all;
    std::set<std::pair<int32_t, int32_t>> settled;  // sides whose balance another sentence gives
    for (int32_t balance : balances_) {
      const auto found = Find(balance);
      if (!found) continue;
      all.emplace_back(balance, *found);
      if (found->fits) settled.insert({found->in, found->out});
    }
    for (const auto& [balance, found] : all)
      if (found.fits || settled.count({found.in, found.out}) == 0) links.push_back(Make(balance, found));
  }

 private:
  const Fact& fact(int32_t index) const { return reading_.facts[static_cast<size_t>(index)]; }
  const Figure& figure(int32_t index) const { return reading_.figure(fact(index).figure); }

  bool IsLevel(const Fact& fact) const {
    const Figure& figure = reading_.figure(fact.figure);
    return fact.measure == Measure::kLevel && !fact.superseded && figure.value &&
           figure.kind != FigureKind::kPercent && figure.kind != FigureKind::kPoints &&
           figure.kind != FigureKind::kMultiple;
  }

  // The sides that a balance may have: those of its time first, then the nearest.
  std::vector<Candidate> Near(int32_t balance, const std::vector<int32_t>& from) const {
    std::vector<Candidate> out;
    const SeriesKey& key = *KeyOf(reading_, fact(balance));
    const int32_t reach = IsTrade(key) ? kMaxLinesApart : kMaxLinesOfBudget;
    const auto near = reading_.FactsNear(fact(balance).line, reach);
    for (auto it = std::lower_bound(from.begin(), from.end(), static_cast<int32_t>(near.first));
         it != from.end(); ++it) {
      const int32_t index = *it;
      if (static_cast<size_t>(index) >= near.second) break;
      if (!Comparable(figure(index), figure(balance)) || !SameThing(*KeyOf(reading_, fact(index)), key))
        continue;
      if (fact(index).modality != fact(balance).modality && fact(index).base == fact(balance).base) continue;
      out.push_back({index, TimeOf(index, balance)});
    }
    std::stable_sort(out.begin(), out.end(), [&](const Candidate& a, const Candidate& b) {
      if (a.time != b.time) return a.time < b.time;
      return std::abs(fact(a.fact).line - fact(balance).line) <
             std::abs(fact(b.fact).line - fact(balance).line);
    });
    if (out.size() > kMaxSides) out.resize(kMaxSides);
    return out;
  }

  // In one sentence that gives no time at all, its figures are of one.
  Sameness TimeOf(int32_t index, int32_t balance) const {
    const Moment &a = time_.of_fact[static_cast<size_t>(index)],
                 &b = time_.of_fact[static_cast<size_t>(balance)];
    const bool timeless = !a.known() && !b.known() && !a.own && !b.own;
    const bool together = fact(index).line == fact(balance).line && fact(index).base == fact(balance).base;
    if (timeless && together) return Sameness::kSame;
    const Sameness time = time_.Compare(index, balance);
    // "A surplus of 10.2 billion this year, from exports of 25.6 billion and imports of 15.4 billion"
    return time == Sameness::kUnknown && together && IsOnlyOneOfEach(fact(balance).line) ? Sameness::kSame
                                                                                         : time;
  }

  // A sentence that gives both sides and their balance once each gives them for one time.
  bool IsOnlyOneOfEach(int32_t line) const {
    const auto once = [&](const std::vector<int32_t>& facts) {
      return std::count_if(facts.begin(), facts.end(), [&](int32_t i) { return fact(i).line == line; }) == 1;
    };
    return once(ins_) && once(outs_) && once(balances_);
  }

  // Sides of the balance's own time, those that fit before others; else any that fit in enough digits.
  std::optional<Found> Find(int32_t balance) const {
    const std::vector<Candidate> ins = Near(balance, ins_), outs = Near(balance, outs_);
    std::optional<Found> stated, fitting;
    for (const Candidate& in : ins) {
      for (const Candidate& out : outs) {
        if (!Comparable(figure(in.fact), figure(out.fact))) continue;
        const bool same = in.time == Sameness::kSame && out.time == Sameness::kSame;
        const bool fits = FitsDifference(figure(in.fact), figure(out.fact), figure(balance));
        if (same && fits) return Found{in.fact, out.fact, true, true};
        if (same && !stated && IsOfOnePartner(balance, in.fact, out.fact) &&
            !ServicesBeside(balance, in.fact, out.fact))
          stated = Found{in.fact, out.fact, true, false};
        if (fits && !fitting && Proves(in.fact, out.fact, balance))
          fitting = Found{in.fact, out.fact, false, true};
      }
    }
    return stated && !fitting ? stated : fitting;
  }

  // "The deficit with China" is none between imports and exports that name no partner, and what goes to the
  // EU is not all that goes out.
  bool IsOfOnePartner(int32_t balance, int32_t in, int32_t out) const {
    const SeriesKey& net = *KeyOf(reading_, fact(balance));
    if (net.counterpart_area.how == PremiseHow::kStated) {
      for (int32_t side : {in, out})
        if (!KeyOf(reading_, fact(side))->counterpart_area && !KeyOf(reading_, fact(side))->ref_area)
          return false;
    }
    if (!IsTrade(net)) return true;
    const std::string_view one = PartnerOf(*KeyOf(reading_, fact(in))),
                           other = PartnerOf(*KeyOf(reading_, fact(out)));
    return one == other && (!net.counterpart_area || PartnerOf(net) == one);
  }

  // "Exports fell to 20.1 billion and imports rose to 27.0 billion; services brought a surplus of 0.7
  // billion.": which of them a balance counts, nobody says.
  bool ServicesBeside(int32_t balance, int32_t in, int32_t out) const {
    static const WordIndex kServices({"services"});
    if (!IsTrade(*KeyOf(reading_, fact(balance)))) return false;
    const auto told = [&](int32_t index) {
      return AsciiLower(KeyOf(reading_, fact(index))->series_text).find("services") != std::string::npos;
    };
    if (told(in) && told(out)) return false;
    const auto [first, last] = std::minmax({fact(balance).line, fact(in).line, fact(out).line});
    const Span lines{reading_.lines[static_cast<size_t>(first)].sentence.begin,
                     reading_.lines[static_cast<size_t>(last)].sentence.end};
    return HoldsWord(*reading_.mentions.passage, lines, kServices);
  }

  bool Proves(int32_t in, int32_t out, int32_t balance) const {
    for (int32_t index : {in, out, balance}) {
      if (figure(index).bound != Bound::kExact) return false;  // "about" fits too much
    }
    return SignificantDigits(figure(in)) >= kProvingDigits &&
           SignificantDigits(figure(out)) >= kProvingDigits &&
           SignificantDigits(figure(balance)) >= kProvingDigits - 1;
  }

  Link Make(int32_t balance, const Found& found) const {
    bool carried = false;
    for (int32_t index : {balance, found.in, found.out}) {
      carried = carried || time_.of_fact[static_cast<size_t>(index)].how == PremiseHow::kCarried;
      Inherit(reading_.figure(fact(index).figure), figure(balance));
    }
    const PremiseHow how = !found.stated ? PremiseHow::kInferred
                           : carried     ? PremiseHow::kCarried
                                         : PremiseHow::kStated;
    Link link{.kind = LinkKind::kBalance,
              .rule = "join.balance",
              .terms = {{.role = TermRole::kExports, .figure = fact(found.in).figure},
                        {.role = TermRole::kImports, .figure = fact(found.out).figure},
                        {.role = TermRole::kBalance, .figure = fact(balance).figure}},
              .direction = KeyOf(reading_, fact(balance))->negative ? Direction::kDown : Direction::kNone,
              .premises = {{"time_period", how}}};
    link.scope = figure(balance).span;
    for (const Term& term : link.terms) {
      link.scope.begin = std::min(link.scope.begin, reading_.figure(term.figure).span.begin);
      link.scope.end = std::max(link.scope.end, reading_.figure(term.figure).span.end);
    }
    return link;
  }

  const Reading& reading_;
  const Timeline& time_;
  std::vector<int32_t> ins_, outs_, balances_;
};

}  // namespace

void JoinBalances(const JoinInput& input, std::vector<Link>& links) { Reader(input).Run(links); }

}  // namespace reckoner
