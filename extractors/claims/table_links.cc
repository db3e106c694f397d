#include <algorithm>
#include <cstdint>

#include "extractors/claims/fits.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tables.h"

namespace reckoner {
namespace {

constexpr size_t kMaxParts = 40;        // of a sum; the checks take no more
constexpr size_t kMaxTableLinks = 500;  // of a document

// A table, or the same with rows for columns.
class View {
 public:
  View(const Mentions& mentions, const DataTable& table, bool turned)
      : mentions_(mentions), table_(table), turned_(turned) {}

  // Lines run across; bars run down. In a view that is not turned, lines are the body's rows.
  size_t first_line() const { return turned_ ? table_.labels + 1 : table_.heads; }
  size_t lines() const { return turned_ ? table_.columns.size() : table_.rows.size(); }
  size_t first_bar() const { return turned_ ? table_.heads : table_.labels + 1; }
  size_t bars() const { return turned_ ? table_.rows.size() : table_.columns.size(); }
  const TableLine& line(size_t i) const { return turned_ ? table_.columns[i] : table_.rows[i]; }
  const TableLine& bar(size_t i) const { return turned_ ? table_.rows[i] : table_.columns[i]; }
  int32_t cell(size_t line, size_t bar) const {
    return turned_ ? table_.figure(bar, line) : table_.figure(line, bar);
  }
  const Figure* figure(size_t line, size_t bar) const {
    const int32_t at = cell(line, bar);
    return at < 0 ? nullptr : &mentions_.figures[static_cast<size_t>(at)];
  }
  bool IsLevel(size_t line, size_t bar) const {
    const Figure* at = figure(line, bar);
    return at != nullptr && at->kind != FigureKind::kPercent && at->kind != FigureKind::kPoints &&
           at->role != FigureRole::kChange && at->role != FigureRole::kShare;
  }
  std::optional<Day> Start(const TableLine& of) const {
    return of.period < 0 ? std::nullopt : mentions_.periods[static_cast<size_t>(of.period)].start;
  }
  // The part of a flow that a heading names: "X", "M", "B" of GOODS_TRADE.X and its like; "" for others.
  std::string_view Flow(const TableLine& of) const {
    if (of.headings.empty()) return "";
    const std::string words = AsciiLower(Slice(mentions_.passage->text, of.headings.back()));
    for (std::string_view net : {"balance", "trade balance", "net", "net balance", "surplus", "deficit"})
      if (words == net) return "B";
    for (const Entity& entity : mentions_.entities) {
      if (!of.headings.back().Contains(entity.span) || entity.kind != EntityKind::kIndicator) continue;
      const size_t dot = entity.ref.rfind('.');
      return dot == std::string::npos ? "" : std::string_view(entity.ref).substr(dot + 1);
    }
    return "";
  }
  Span Scope(size_t line) const { return turned_ ? table_.grid.span : table_.grid.row(line); }

 private:
  const Mentions& mentions_;
  const DataTable& table_;
  bool turned_;
};

// Relations of one layout, and which of them hold as printed.
struct Family {
  std::vector<Link> holding, failing;

  void Add(Link link, bool holds) { (holds ? holding : failing).push_back(std::move(link)); }
  void Give(size_t least, size_t times, std::vector<Link>* links) {
    const bool sure = holding.size() >= least && holding.size() >= times * failing.size();
    for (Link& link : holding) links->push_back(std::move(link));
    if (!sure) return;
    for (Link& link : failing) links->push_back(std::move(link));
  }
};

Link Make(LinkKind kind, std::string_view rule, Span scope, std::vector<std::pair<TermRole, int32_t>> terms) {
  Link link{.kind = kind, .rule = rule, .scope = scope};
  for (const auto& [role, figure] : terms) link.terms.push_back({.role = role, .figure = figure});
  return link;
}

bool Negative(const Figure& figure) { return figure.value->sign() < 0; }

// Whether the printed sign is the way that it went.
bool SignHolds(const Figure& newer, const Figure& older, const Figure& percent) {
  if (percent.value->sign() == 0 || *newer.value == *older.value) return true;
  return Negative(percent) == (*newer.value < *older.value);
}

// Two bars of levels beside a bar of changes, the later one known by its period.
void LinkChanges(const View& view, std::vector<Link>* links) {
  for (size_t change = view.first_bar(); change < view.bars(); ++change) {
    if (view.bar(change).role != CellRole::kChange) continue;
    std::vector<size_t> levels;  // the two nearest ones before it, else behind it
    for (size_t bar = change; bar-- > view.first_bar() && levels.size() < 2;)
      if (view.bar(bar).role == CellRole::kLevel && view.Start(view.bar(bar))) levels.push_back(bar);
    if (levels.size() < 2) continue;
    const auto start = [&](size_t bar) { return *view.Start(view.bar(bar)); };
    if (start(levels[0]) == start(levels[1])) continue;
    const size_t newer = start(levels[0]) > start(levels[1]) ? levels[0] : levels[1];
    const size_t older = newer == levels[0] ? levels[1] : levels[0];
    Family family;
    bool minus = false;
    for (size_t line = view.first_line(); line < view.lines(); ++line) {
      const Figure* percent = view.figure(line, change);
      minus = minus || (percent != nullptr && Negative(*percent));
    }
    for (size_t line = view.first_line(); line < view.lines(); ++line) {
      const Figure* percent = view.figure(line, change);
      if (percent == nullptr || percent->kind != FigureKind::kPercent || !view.IsLevel(line, newer) ||
          !view.IsLevel(line, older))
        continue;
      const Figure &now = *view.figure(line, newer), &then = *view.figure(line, older);
      if (!Comparable(now, then) || now.value->sign() <= 0 || then.value->sign() <= 0) continue;
      const bool size = FitsPercent(now, then, *percent);
      const bool sign = SignHolds(now, then, *percent);
      if (size && !sign && !minus) continue;  // falls stand there without a sign: an arrow, a colour
      Link link = Make(LinkKind::kMovement, "table.change", view.Scope(line),
                       {{TermRole::kNew, view.cell(line, newer)},
                        {TermRole::kOld, view.cell(line, older)},
                        {TermRole::kPercent, view.cell(line, change)}});
      const bool other = view.bar(change).other_terms || view.line(line).other_terms;
      if (size && sign) {
        family.Add(std::move(link), true);
      } else if (!other) {
        family.Add(std::move(link), false);
      }
    }
    family.Give(3, 3, links);
  }
}

// A line that is the total of those above it, or below it where it comes first; and the shares in it.
void LinkTotals(const View& view, std::vector<Link>* links) {
  size_t from = view.first_line();
  for (size_t total = view.first_line(); total < view.lines(); ++total) {
    if (!view.line(total).total) continue;
    size_t begin = from, end = total;
    if (total == view.first_line()) {
      begin = total + 1;
      for (end = begin; end < view.lines() && !view.line(end).total;) ++end;
    }
    from = total + 1;
    std::vector<size_t> parts;
    for (size_t line = begin; line < end; ++line)
      if (!view.line(line).of_which && !view.line(line).headings.empty()) parts.push_back(line);
    if (parts.size() < 2) continue;
    Family sums;
    for (size_t bar = view.first_bar(); bar < view.bars(); ++bar) {
      if (!view.IsLevel(total, bar) || parts.size() > kMaxParts) continue;
      std::vector<const Figure*> figures;
      std::vector<std::pair<TermRole, int32_t>> terms;
      for (size_t line : parts) {
        if (!view.IsLevel(line, bar)) break;
        figures.push_back(view.figure(line, bar));
        terms.emplace_back(TermRole::kPart, view.cell(line, bar));
      }
      const Figure& sum = *view.figure(total, bar);
      if (figures.size() != parts.size() || !Comparable(*figures[0], sum) || SignificantDigits(sum) < 2)
        continue;
      terms.emplace_back(TermRole::kTotal, view.cell(total, bar));
      sums.Add(Make(LinkKind::kSum, "table.total", view.Scope(total), std::move(terms)),
               FitsSum(figures, sum));
    }
    sums.Give(2, 2, links);
    for (size_t share = view.first_bar() + 1; share < view.bars(); ++share) {
      if (view.bar(share).role != CellRole::kShare) continue;
      Family shares;
      for (size_t line : parts) {
        const Figure* percent = view.figure(line, share);
        if (percent == nullptr || percent->kind != FigureKind::kPercent || !view.IsLevel(line, share - 1) ||
            !view.IsLevel(total, share - 1))
          continue;
        shares.Add(Make(LinkKind::kShare, "table.share", view.Scope(line),
                        {{TermRole::kPart, view.cell(line, share - 1)},
                         {TermRole::kTotal, view.cell(total, share - 1)},
                         {TermRole::kPercent, view.cell(line, share)}}),
                   FitsShare(*view.figure(line, share - 1), *view.figure(total, share - 1), *percent));
      }
      shares.Give(3, 3, links);
    }
  }
}

// Exports, imports and what is between them.
void LinkBalances(const View& view, std::vector<Link>* links) {
  size_t found[3] = {0, 0, 0};
  constexpr std::string_view kFlows[3] = {"X", "M", "B"};
  for (size_t line = view.first_line(); line < view.lines(); ++line) {
    for (size_t i = 0; i < 3; ++i)
      if (view.Flow(view.line(line)) == kFlows[i]) found[i] = found[i] == 0 ? line + 1 : SIZE_MAX;
  }
  for (const size_t line : found)
    if (line == 0 || line == SIZE_MAX) return;
  Family family;
  for (size_t bar = view.first_bar(); bar < view.bars(); ++bar) {
    const size_t exports = found[0] - 1, imports = found[1] - 1, balance = found[2] - 1;
    if (!view.IsLevel(exports, bar) || !view.IsLevel(imports, bar) || !view.IsLevel(balance, bar)) continue;
    family.Add(
        Make(LinkKind::kBalance, "table.balance", view.Scope(balance),
             {{TermRole::kExports, view.cell(exports, bar)},
              {TermRole::kImports, view.cell(imports, bar)},
              {TermRole::kBalance, view.cell(balance, bar)}}),
        FitsDifference(*view.figure(exports, bar), *view.figure(imports, bar), *view.figure(balance, bar)));
  }
  family.Give(2, 2, links);
}

}  // namespace

std::vector<Link> LinkTables(const Mentions& mentions) {
  std::vector<Link> links;
  for (const DataTable& table : mentions.tables) {
    for (const bool turned : {false, true}) {
      const View view(mentions, table, turned);
      LinkChanges(view, &links);
      LinkTotals(view, &links);
      LinkBalances(view, &links);
    }
    if (links.size() > kMaxTableLinks) links.resize(kMaxTableLinks);
  }
  return links;
}

}  // namespace reckoner
