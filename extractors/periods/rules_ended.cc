// Lengths and quarters that end with a date: three months to December, the nine months ended Sept. 30, the
// year to March.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

// three months to December, the 12 months ended June 30, the year to March 31. "To" makes one expression of
// it; before "ended" the length stands by itself, and the date is another period.
bool LengthTo(const RuleMatch& match, Reading& reading) {
  const Reading& length = match.Term("length");
  const Reading& base = match.Term("base");
  if (!IsPlace(base) || base.kind == Kind::kReference) return false;
  if (length.kind == Kind::kDuration) {
    if (length.amounts.size() != 1 || length.amounts[0].unknown || length.steps > 0) return false;
    reading.amounts = length.amounts;
  } else {
    const Grain grain = length.grain;
    if (!length.definite || grain < Grain::kWeek || grain > Grain::kDecade || grain == Grain::kSeason)
      return false;
    reading.amounts = {{1000, grain, false}};
  }
  const Amount& amount = reading.amounts[0];
  if (amount.unit < Grain::kDay || amount.milli % 1000 != 0 || base.grain > amount.unit) return false;
  if (base.grain == amount.unit && amount.milli == 1000) return false;
  reading.kind = Kind::kSpan;
  reading.base = match["base"]->reading;
  reading.grain = amount.unit;
  reading.mod = length.mod;
  reading.code = "ended";
  reading.fiscal = length.fiscal;
  if (match.Has("ended")) {
    match.SpanTo(*match["length"]);
    reading.as_length = length.kind == Kind::kDuration || length.grain == Grain::kYear;
  }
  return true;
}

// the third quarter ended Sept. 30: a quarter of the company's own year
bool QuarterEnded(const RuleMatch& match, Reading& reading) {
  const Reading& base = match.Term("base");
  reading = match.Term("length");
  if (reading.kind != Kind::kCalendar || reading.base >= 0 || !IsPlace(base)) return false;
  reading.base2 = match["base"]->reading;
  match.SpanTo(*match["length"]);
  return true;
}

constexpr Rule kRules[] = {
    {"range.length_to", 4,
     "length=Duration|Year|Half|Quarter|Month|Week|Decade period? to|until the? "
     "base=Month|Quarter|Day|Weekday|Year",
     LengthTo},
    {"range.length_ended", 4,
     "length=Duration|Year|Half|Quarter|Month|Week period? comma? ended=ended on|in? the? "
     "base=Month|Quarter|Day|Weekday|Year",
     LengthTo},
    {"range.quarter_ended", 4, "length=Quarter|Half comma? ended on|in? base=Day|Month", QuarterEnded},
};

}  // namespace

std::span<const Rule> EndedRules() { return kRules; }

}  // namespace reckoner::periods
