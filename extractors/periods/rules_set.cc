// Recurring times: every day, every two weeks, every Monday, annually.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

// "P1D" for every day; the lexicon has no row for what is put together.
std::string_view SetCode(Grain unit, int64_t count) {
  if (count != 1) return "";
  switch (unit) {
    case Grain::kMinute:
      return "PT1M";
    case Grain::kHour:
      return "PT1H";
    case Grain::kDay:
    case Grain::kBusinessDay:
      return "P1D";
    case Grain::kWeek:
      return "P1W";
    case Grain::kWeekend:
      return "XXXX-WXX-WE";
    case Grain::kMonth:
      return "P1M";
    case Grain::kQuarter:
      return "P3M";
    case Grain::kYear:
      return "P1Y";
    case Grain::kDecade:
      return "P10Y";
    default:
      return "";
  }
}

bool EveryUnit(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kSet;
  const Atom& unit = *match["unit"];
  const Atom* count = match["count"];
  const int64_t milli = match.Has("other")           ? 2000
                        : !count                     ? 1000
                        : count->Is(Class::kOrdinal) ? count->Value(Class::kOrdinal) * int64_t{1000}
                                                     : count->milli;
  if (milli == 1000) {
    reading.code = SetCode(UnitOf(unit), 1);
    return !reading.code.empty();
  }
  reading.amounts = {{milli, UnitOf(unit), false}};
  return UnitOf(unit) >= Grain::kMinute;
}

bool EveryNamed(const RuleMatch& match, Reading& reading) {
  static constexpr std::string_view kDays[] = {"XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4",
                                               "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7"};
  static constexpr std::string_view kMonths[] = {"XXXX-01", "XXXX-02", "XXXX-03", "XXXX-04",
                                                 "XXXX-05", "XXXX-06", "XXXX-07", "XXXX-08",
                                                 "XXXX-09", "XXXX-10", "XXXX-11", "XXXX-12"};
  reading.kind = Kind::kSet;
  const Atom& name = *match["name"];
  if (const Sense* weekday = name.word->As(Class::kWeekday)) reading.code = kDays[weekday->value - 1];
  if (const Sense* month = name.word->As(Class::kMonth)) reading.code = kMonths[month->value - 1];
  if (const Sense* season = name.word->As(Class::kSeason)) {
    reading.code = season->code == "SP"   ? "XXXX-SP"
                   : season->code == "SU" ? "XXXX-SU"
                   : season->code == "FA" ? "XXXX-FA"
                                          : "XXXX-WI";
  }
  if (const Sense* part = name.word->As(Class::kDaypart)) {
    reading.code = part->code == "TMO"   ? "XXXX-XX-XXTMO"
                   : part->code == "TAF" ? "XXXX-XX-XXTAF"
                   : part->code == "TEV" ? "XXXX-XX-XXTEV"
                                         : "XXXX-XX-XXTNI";
  }
  return !reading.code.empty();
}

// annually, daily. Longer ones before a noun are adjectives of it ("a quarterly dividend").
bool Frequency(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kSet;
  reading.code = match["word"]->Code(Class::kFrequency);
  if (match["word"]->capital) return false;
  const LowerWord after = match.After(match.last());
  if (reading.code == "P1D" || reading.code == "P1W" || reading.code == "PT1H") {
    return match.Before(match.first()) != "average" && after != "average" && after != "newspaper" &&
           after != "newsletter";
  }
  return match.EndsHere(after);
}

constexpr Rule kRules[] = {
    {"set.every", 1, "every unit=unit", EveryUnit},
    {"set.every_count", 1, "every count=number|ordinal unit=unit|units", EveryUnit},
    {"set.every_other", 1, "every other=other unit=unit", EveryUnit},
    {"set.every_named", 1, "every name=weekday|month|season|daypart", EveryNamed},
    {"set.frequency", 1, "word=frequency", Frequency},
};

}  // namespace

std::span<const Rule> SetRules() { return kRules; }

}  // namespace reckoner::periods
