// The classes of words, numbers and punctuation that period rules are written over, and the terms that rules
// build. A word can belong to several. Plain values; any thread.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace reckoner::periods {

// Written in rules and in period_words.tsv by the names in kClassNames (classes.cc), same order.
enum class Class : uint8_t {
  // words
  kWeekday,
  kWeekdays,
  kMonth,
  kSeason,
  kUnit,
  kUnits,
  kHoliday,
  kDayword,
  kDaypart,
  kDaypoint,
  kOvernight,
  kRelative,
  kDet,
  kThe,
  kArticle,
  kOf,
  kIn,
  kOn,
  kAt,
  kBy,
  kFor,
  kTo,
  kAnd,
  kOr,
  kFrom,
  kSince,
  kBetween,
  kUntil,
  kPreposition,
  kThan,
  kFiller,
  kAgo,
  kShift,
  kTimeword,
  kPart,
  kEdge,
  kApprox,
  kOrso,
  kVague,
  kRecent,
  kHalf,
  kQuarterword,
  kEvery,
  kPer,
  kFrequency,
  kTimes,
  kOther,
  kMeridiem,
  kOclock,
  kZone,
  kReference,
  kFiscal,
  kYearago,
  kSame,
  kPeriodnoun,
  kPeriod,
  kEnded,
  kStarted,
  kEndpoint,
  kTodate,
  kEra,
  kNth,
  kYearword,
  kPast,
  // shapes, by the lexer
  kNumber,
  kDaynumber,
  kMonthnumber,
  kTwodigit,
  kYear,
  kShortyear,
  kDecade,
  kOrdinal,
  kDayordinal,
  kIsodate,
  kIsomonth,
  kQuartercode,
  kHalfcode,
  kMonthscode,  // 9M
  kFiscalcode,
  kWeekcode,
  kClock,
  kSlashdate,
  kYearspan,
  kComma,
  kHyphen,
  kSlash,
  kPoss,
  kTilde,
  // terms: what a rule has built
  kTDay,
  kTWeekday,
  kTWeek,
  kTWeekend,
  kTMonth,
  kTQuarter,
  kTHalf,
  kTSeason,
  kTYear,
  kTDecade,
  kTCentury,
  kTDuration,
  kTClock,
  kTPart,
  kTUnit,
  kTSet,
  kTRange,
  kTReference,
  kCount
};

constexpr size_t kClasses = static_cast<size_t>(Class::kCount);
using ClassSet = std::bitset<kClasses>;

std::string_view Name(Class cls);
std::optional<Class> ClassNamed(std::string_view name);

}  // namespace reckoner::periods
