#include "extractors/claims/records.h"

#include "extractors/claims/claim_builder.h"

namespace reckoner {
namespace {

// The first series of the line that a database would know.
const SeriesKey* Known(const Reading& reading, size_t line) {
  if (line >= reading.series.size()) return nullptr;
  for (const SeriesKey& key : reading.series[line])
    if (!key.series.empty()) return &key;
  return nullptr;
}

}  // namespace

std::vector<Claim> BuildRecords(const JoinInput& input) {
  const Reading& reading = input.reading;
  std::vector<Claim> out;
  for (const CountedYears& counted : FindCountedYears(input)) {
    const auto line = static_cast<size_t>(counted.line);
    const SeriesKey* key = Known(reading, line);
    const bool carried = key == nullptr;
    if (carried) key = Known(reading, line + 1);
    const std::string& duration = reading.mentions.periods[static_cast<size_t>(counted.period)].value;
    const auto count = Decimal::Parse(std::string_view(duration).substr(1, duration.size() - 2));
    if (key == nullptr || !count) continue;
    Claim claim{.period = counted.period,
                .sentence = reading.lines[line].sentence,
                .measure = counted.streak ? Measure::kStreak : Measure::kRecord,
                .value = count,
                .ulp = Decimal::FromInt(1),
                .unit_measure = "year",
                .confidence = *Decimal::Make(carried ? 60 : 75, -2),
                .rule = "counted_years"};
    PutSeries(*key, &claim);
    if (carried) claim.carried.emplace_back("series");
    if (counted.current >= 0)
      claim.time_period = reading.mentions.periods[static_cast<size_t>(counted.current)].sdmx;
    if (!claim.time_period.empty()) claim.freq = "A";
    out.push_back(std::move(claim));
  }
  return out;
}

}  // namespace reckoner
