// A sum over some years and what that is a year: "€480m over four years, €120m a year", "$600 million over
// five years, or $120 million a year".
#include <algorithm>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

constexpr uint32_t kMaxBetween = 24;  // bytes between the years and what is spent in each

// "P5Y" -> 5
std::optional<Decimal> YearsOf(const Period& period) {
  const std::string_view value = period.value;
  if (value.size() < 3 || value.size() > 5 || !value.starts_with('P') || !value.ends_with('Y'))
    return std::nullopt;
  const auto years = Decimal::Parse(value.substr(1, value.size() - 2));
  return years && years->is_integer() && *years > Decimal::FromInt(1) ? years : std::nullopt;
}

// "over five years", "over the next five years": a stretch that money is spent in.
bool IsStretch(const Reading& reading, Span sum, Span years) {
  if (years.begin < sum.end || years.begin - sum.end > kMaxBetween) return false;
  const std::string_view words = reading.lower({sum.end, years.end});
  return words.starts_with(" over ");
}

// ", or ", ", ", " (": the same again.
bool SaysAgain(const std::string& words) {
  static constexpr std::string_view kWords[] = {", or ", ", ", " or ", " (", ", i.e. ", ", that is "};
  for (const std::string_view again : kWords)
    if (words == again) return true;
  return false;
}

// "€100m a year for roads": of a part of it.
bool IsOfPart(const Reading& reading, Span each) {
  const auto size = static_cast<uint32_t>(reading.mentions.passage->text.size());
  const std::string_view behind = reading.text({each.end, std::min(each.end + 6, size)});
  for (const std::string_view word : {" for ", " to ", " of ", " in ", " on ", " from"})
    if (behind.starts_with(word)) return true;
  return false;
}

}  // namespace

void JoinOverYears(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  const auto& figures = reading.mentions.figures;
  const auto& periods = reading.mentions.periods;
  size_t next = 0;
  for (size_t i = 0; i + 1 < figures.size(); ++i) {
    const Figure &sum = figures[i], &each = figures[i + 1];
    if (sum.kind != FigureKind::kMoney || each.kind != FigureKind::kMoney || !sum.value || !each.value ||
        sum.unit.find('/') != std::string::npos || each.unit != sum.unit + "/year")
      continue;
    while (next < periods.size() && periods[next].span.begin < sum.span.end) ++next;
    if (next == periods.size()) return;
    const Period& stretch = periods[next];
    const auto years = YearsOf(stretch);
    if (!years || !IsStretch(reading, sum.span, stretch.span) || each.span.begin < stretch.span.end) continue;
    if (!SaysAgain(std::string(reading.text({stretch.span.end, each.span.begin})))) continue;
    if (IsOfPart(reading, each.span)) continue;
    links.push_back({.kind = LinkKind::kProduct,
                     .rule = "join.over_years",
                     .terms = {{.role = TermRole::kFactor, .figure = static_cast<int32_t>(i + 1)},
                               {.role = TermRole::kFactor, .number = years},
                               {.role = TermRole::kTotal, .figure = static_cast<int32_t>(i)}},
                     .premises = {{"same_count", PremiseHow::kStated}},
                     .scope = {sum.span.begin, each.span.end}});
  }
}

}  // namespace reckoner
