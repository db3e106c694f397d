#include "extractors/periods/classes.h"

#include <iterator>

namespace reckoner::periods {
namespace {

// In the order of Class.
constexpr std::string_view kClassNames[] = {
    "weekday",     "weekdays",   "month",      "season",      "unit",      "units",       "holiday",
    "dayword",     "daypart",    "daypoint",   "overnight",   "relative",  "det",         "the",
    "article",     "of",         "in",         "on",          "at",        "by",          "for",
    "to",          "and",        "or",         "from",        "since",     "between",     "until",
    "preposition", "than",       "filler",     "ago",         "shift",     "timeword",    "part",
    "edge",        "approx",     "orso",       "vague",       "recent",    "half",        "quarterword",
    "every",       "per",        "frequency",  "times",       "other",     "meridiem",    "oclock",
    "zone",        "reference",  "fiscal",     "yearago",     "same",      "periodnoun",  "period",
    "ended",       "started",    "endpoint",   "todate",      "era",       "nth",         "yearword",
    "past",        "number",     "daynumber",  "monthnumber", "twodigit",  "year",        "shortyear",
    "decade",      "ordinal",    "dayordinal", "isodate",     "isomonth",  "quartercode", "halfcode",
    "monthscode",  "fiscalcode", "weekcode",   "clock",       "slashdate", "yearspan",    "comma",
    "hyphen",      "slash",      "poss",       "tilde",       "Day",       "Weekday",     "Week",
    "Weekend",     "Month",      "Quarter",    "Half",        "Season",    "Year",        "Decade",
    "Century",     "Duration",   "Clock",      "Part",        "Unit",      "Set",         "Range",
    "Reference"};
static_assert(std::size(kClassNames) == kClasses);

}  // namespace

std::string_view Name(Class cls) { return kClassNames[static_cast<size_t>(cls)]; }

std::optional<Class> ClassNamed(std::string_view name) {
  for (size_t i = 0; i < kClasses; ++i) {
    if (kClassNames[i] == name) return static_cast<Class>(i);
  }
  return std::nullopt;
}

}  // namespace reckoner::periods
