#include <algorithm>

#include "extractors/claims/claim_builder.h"
#include "extractors/claims/tables.h"

namespace reckoner {
namespace {

// SDMX: A S Q M W D, by the form of the time period.
std::string FrequencyOf(std::string_view sdmx) {
  if (sdmx.size() == 4) return "A";
  if (sdmx.size() > 5 && sdmx[4] == '-') {
    const char unit = sdmx[5];
    if (unit == 'Q' || unit == 'S' || unit == 'W') return std::string(1, unit);
    if (sdmx.size() == 7) return "M";
    if (sdmx.size() == 10) return "D";
  }
  return "";
}

// The two latest periods of the levels that a change stands beside; -1 where they are fewer.
struct Levels {
  int32_t older = -1, newer = -1;
};

Levels LevelPeriods(const Mentions& mentions, const DataTable& table) {
  Levels out;
  const auto start = [&](int32_t period) { return mentions.periods[static_cast<size_t>(period)].start; };
  for (const auto* lines : {&table.columns, &table.rows}) {
    for (const TableLine& line : *lines) {
      if (line.period < 0 || line.role != CellRole::kLevel) continue;
      if (out.newer < 0 || start(line.period) > start(out.newer)) {
        out.older = out.newer;
        out.newer = line.period;
      } else if (out.older < 0 || start(line.period) > start(out.older)) {
        out.older = line.period;
      }
    }
    if (out.newer >= 0) break;
  }
  return out;
}

std::string SdmxOf(const Mentions& mentions, int32_t period) {
  return period < 0 ? "" : mentions.periods[static_cast<size_t>(period)].sdmx;
}

Claim CellClaim(const Mentions& mentions, const DataTable& table, const Levels& levels, size_t row,
                size_t column, const SeriesKey& key) {
  const int32_t at = table.figure(row, column);
  const Figure& figure = mentions.figures[static_cast<size_t>(at)];
  Claim claim{.figure = at, .sentence = table.grid.row(row)};
  claim.rule = "table";
  PutSeries(key, &claim);
  claim.value = figure.value;
  claim.ulp = figure.ulp;
  claim.bound = figure.bound;
  claim.unit_mult = figure.unit_mult;
  claim.decimals = figure.decimals;
  PutUnit(figure, &claim);
  if (figure.kind == FigureKind::kMoney) claim.currency_terms = CurrencyOf(figure.unit);
  claim.period = figure.period;
  const bool percent = figure.kind == FigureKind::kPercent;
  if (figure.role == FigureRole::kChange) {
    claim.measure = percent ? Measure::kGrowth : Measure::kChange;
    if (claim.period < 0) {
      claim.period = levels.newer;
      claim.base_period = levels.older;
    }
  } else if (figure.role == FigureRole::kShare) {
    claim.measure = Measure::kShare;
  } else if (!percent) {
    claim.measure = key.measure == Measure::kGrowth ? Measure::kLevel : key.measure;
  } else if (key.measure == Measure::kGrowth && !key.percent_level) {
    claim.measure = Measure::kGrowth;
  }
  const TableLine &over = table.columns[column], &beside = table.rows[row];
  if (claim.measure == Measure::kGrowth) claim.basis = over.basis.empty() ? beside.basis : over.basis;
  claim.time_period = SdmxOf(mentions, claim.period);
  claim.base_time_period = SdmxOf(mentions, claim.base_period);
  claim.freq = FrequencyOf(claim.time_period);
  const int points = 80 - (claim.indicator.empty() ? 20 : 0) - (claim.time_period.empty() ? 10 : 0);
  claim.confidence = *Decimal::Make(points, -2);
  return claim;
}

}  // namespace

std::vector<Claim> BuildTableClaims(const Mentions& mentions, const SeriesResolver& series,
                                    const SeriesContext& context) {
  std::vector<Claim> out;
  for (const DataTable& table : mentions.tables) {
    const Levels levels = LevelPeriods(mentions, table);
    for (size_t row = table.heads; row < table.rows.size(); ++row) {
      const TableLine& beside = table.rows[row];
      for (size_t column = table.labels + 1; column < table.width(); ++column) {
        const int32_t at = table.figure(row, column);
        if (at < 0 || beside.headings.empty()) continue;  // nothing tells the rows apart
        if (out.size() == kMaxTableClaims) return out;
        const auto& over = table.columns[column].names;
        CellHeadings headings{.pieces = beside.names, .total = beside.total || table.columns[column].total};
        headings.pieces.insert(headings.pieces.end(), over.rbegin(), over.rend());
        headings.pieces.push_back(table.caption);
        const SeriesKey key = series.ResolveCell(mentions, headings, context);
        const Figure& figure = mentions.figures[static_cast<size_t>(at)];
        const bool bare = figure.unit.empty();
        if (bare &&
            (key.unit_measure.empty() || key.unit_measure == "PT" || figure.role == FigureRole::kChange))
          continue;
        // "Japan 4.8%", of nothing that is named.
        if (!key.indicator && figure.kind == FigureKind::kPercent && figure.role == FigureRole::kLevel)
          continue;
        Claim claim = CellClaim(mentions, table, levels, row, column, key);
        if (bare) claim.unit_measure = key.unit_measure;
        out.push_back(std::move(claim));
      }
    }
  }
  return out;
}

}  // namespace reckoner
