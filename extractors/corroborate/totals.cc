// What exports, imports, their total and their balance say of each other, wherever they stand: sums,
// balances, a total's growth between its parts', and a balance against the weights that three growth rates
// imply.
#include <map>
#include <tuple>

#include "extractors/checks/formulas.h"
#include "extractors/corroborate/findings.h"

namespace reckoner::corroboration {
namespace {

// One reporter's trade with one partner, in one period.
struct Trade {
  std::map<std::string, const Cell*> level, growth;  // by flow: X M XM B
};

using TradeKey = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string>;

const Value* Of(const std::map<std::string, const Cell*>& cells, const char* flow) {
  const auto cell = cells.find(flow);
  return cell == cells.end() ? nullptr : Finest(*cell->second);
}

std::optional<Outcome> Added(std::span<const Interval> x) {
  const auto sum = Interval::Add(x[0], x[1]);
  return sum ? std::optional(Outcome{*sum, x[2]}) : std::nullopt;
}

std::optional<Outcome> Net(std::span<const Interval> x) {
  const auto net = Interval::Subtract(x[0], x[1]);
  return net ? std::optional(Outcome{*net, x[2]}) : std::nullopt;
}

std::optional<Outcome> Between(std::span<const Interval> x) { return Outcome{x[0].Hull(x[1]), x[2]}; }

// total * (2s - 1), where s is the exporters' share now: the share before, (g - m) / (x - m), grown by
// exports over all.
std::optional<Interval> BalanceOf(std::span<const Interval> at) {  // total, g, x, m
  const Interval one = Interval::Point(Decimal::FromInt(1)), two = Interval::Point(Decimal::FromInt(2));
  const auto over = Interval::Subtract(at[1], at[3]), span = Interval::Subtract(at[2], at[3]);
  const auto before = over && span ? Interval::Divide(*over, *span) : std::nullopt;
  const auto all = Times(at[1], -2), exports = Times(at[2], -2);
  const auto grown = exports ? Interval::Add(*exports, one) : std::nullopt,
             total = all ? Interval::Add(*all, one) : std::nullopt;
  const auto faster = grown && total ? Interval::Divide(*grown, *total) : std::nullopt;
  const auto share = before && faster ? Interval::Multiply(*before, *faster) : std::nullopt;
  const auto twice = share ? Interval::Multiply(*share, two) : std::nullopt;
  const auto excess = twice ? Interval::Subtract(*twice, one) : std::nullopt;
  return excess ? Interval::Multiply(*excess, at[0]) : std::nullopt;
}

std::optional<Outcome> Implied(std::span<const Interval> x) {  // total, g, x, m, balance
  if (x[2].Meets(x[3])) return std::nullopt;
  const auto balance = OverCorners(x.first(4), BalanceOf);
  return balance ? std::optional(Outcome{*balance, x[4]}) : std::nullopt;
}

struct Shape {
  std::string_view kind;
  std::string_view formula;
  std::optional<Outcome> (*compute)(std::span<const Interval>);
  std::string_view words;  // {c}: what is computed; {n}: the n-th value
  bool wide;
};

constexpr Shape kSum{"sum", "{0} + {1}", Added, "Exports of {0} and imports of {1} are {c}", false};
constexpr Shape kBalance{"balance", "{0} - {1}", Net, "Exports of {0} less imports of {1} are {c}", false};
constexpr Shape kBounds{"bounds", "min({0}, {1}) <= {2} <= max({0}, {1})", Between,
                        "A total of exports, {0}, and imports, {1}, grows by {c}", true};
constexpr Shape kImplied{
    "balance", "{0} * (2 * ({1} - {3}) / ({2} - {3}) * (100 + {2}) / (100 + {1}) - 1)", Implied,
    "If trade of {0} grew by {1}, exports by {2} and imports by {3}, the balance is {c}", false};

std::string Fill(const Family& family, std::string_view words, std::span<const Value* const> values,
                 const std::string& computed) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] != '{') {
      out += words[i];
      continue;
    }
    out += words[i + 1] == 'c' ? computed : Quote(family, *values[static_cast<size_t>(words[i + 1] - '0')]);
    i += 2;
  }
  return out;
}

void Try(const Family& family, const Cell& cell, const Shape& shape, std::vector<const Value*> values,
         std::vector<Finding>* findings) {
  for (const Value* value : values)
    if (value == nullptr) return;
  if (OneDocumentHasAll(values)) return;
  Relation relation;
  relation.formula = shape.formula;
  relation.compute = shape.compute;
  relation.reported = static_cast<int>(values.size()) - 1;
  relation.wide = shape.wide;
  Judgement judgement;
  auto finding = TryValues(family, cell, shape.kind, values, std::move(relation), &judgement);
  if (!finding) return;
  const Value& printed = *values.back();
  std::string text = Fill(family, shape.words, values, Words(judgement.computed, printed.operand));
  // Articles of different days and editions: a miss is a question, not an error.
  if (judgement.fails) finding->verdict = Verdict::kUndetermined;
  text += judgement.holds ? ", which fits " : ", against ";
  text += Quote(family, printed) + (finding->weak && judgement.holds ? "; a weak test." : ".");
  finding->explanation = std::move(text);
  Seal(values, cell, &*finding);
  findings->push_back(std::move(*finding));
}

}  // namespace

void FindTotals(const Family& family, std::vector<Finding>* findings) {
  std::map<TradeKey, Trade> trades;
  for (const Cell& cell : family.cells) {
    const Claim& claim = *cell.like;
    if (claim.modality != Modality::kActual || claim.flow.empty() || claim.ref_area.empty()) continue;
    const bool growth = claim.measure == Measure::kGrowth && cell.unit == "percent";
    const bool level =
        (claim.measure == Measure::kLevel || claim.measure == Measure::kBalance) && cell.unit != "percent";
    if (!growth && !level) continue;
    const TradeKey key{claim.indicator,        claim.product,     claim.ref_area,
                       claim.counterpart_area, claim.time_period, growth ? "" : cell.unit};
    (growth ? trades[key].growth : trades[key].level).emplace(claim.flow, &cell);
  }
  for (const auto& [key, trade] : trades) {
    if (!trade.level.empty()) {
      const Cell& cell = *trade.level.begin()->second;
      Try(family, cell, kSum, {Of(trade.level, "X"), Of(trade.level, "M"), Of(trade.level, "XM")}, findings);
      Try(family, cell, kBalance, {Of(trade.level, "X"), Of(trade.level, "M"), Of(trade.level, "B")},
          findings);
      TradeKey rates_key = key;
      std::get<5>(rates_key).clear();
      const auto rates = trades.find(rates_key);
      if (rates != trades.end())
        Try(family, cell, kImplied,
            {Of(trade.level, "XM"), Of(rates->second.growth, "XM"), Of(rates->second.growth, "X"),
             Of(rates->second.growth, "M"), Of(trade.level, "B")},
            findings);
    }
    if (!trade.growth.empty())
      Try(family, *trade.growth.begin()->second, kBounds,
          {Of(trade.growth, "X"), Of(trade.growth, "M"), Of(trade.growth, "XM")}, findings);
  }
}

}  // namespace reckoner::corroboration
