// The words that build periods, read from the lexicon, and the alphabet of tags that stand for them: a word
// (or number, or punctuation mark) belongs to one or more classes, and every combination of classes that
// occurs gets one tag, a byte. Rules are patterns over classes (pattern.h), matched against strings of tags,
// so that a rule never spells a word. Built once (LexiconError for a bad table), then const and safe from
// many threads; views live as long as the Lexicon.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/periods/calendar.h"

namespace reckoner {

// Written in rules and in period_words.tsv by the names in kClassNames (vocabulary.cc), same order.
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
  kYtd,
  kEra,
  kNth,
  kYearword,
  kSo,
  kFar,
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

struct Sense {
  Class cls;
  int32_t value;
  std::string_view code;
};

struct Word {
  std::vector<Sense> senses;
  ClassSet classes;
  uint8_t tag = 0;
  bool doubtful = false;  // also a word of another meaning ("may", "sat")
  bool core = false;      // a period can hang on it
  const Sense* As(Class cls) const {
    for (const Sense& sense : senses) {
      if (sense.cls == cls) return &sense;
    }
    return nullptr;
  }
};

// Numbers by what they can be in a date.
enum class NumberShape : uint8_t {
  kPlain,
  kTwodigit,
  kDay,
  kDayTwodigit,
  kMonth,
  kMonthTwodigit,
  kYear,
  kOrdinalDay,
  kCount
};

struct HolidayRule {
  int month = 0, day = 0;  // fixed
  int weekday = 0, nth = 0,
      plus = 0;  // or the nth weekday of the month, or (month 0) Easter; then so many days on
};
std::optional<Day> HolidayIn(const HolidayRule& rule, int year);

class Vocabulary {
 public:
  explicit Vocabulary(const Lexicon& lexicon);
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // The longest form that begins at `pos`, where a word begins and runs to `word_end`: sets `end` past it.
  // nullptr: unknown.
  const Word* Find(std::string_view text, size_t pos, size_t word_end, size_t& end) const;
  // The words for shapes and terms.
  const Word* Shape(Class cls) const { return &shapes_[static_cast<size_t>(cls)]; }
  const Word* Shape(NumberShape shape) const { return &numbers_[static_cast<size_t>(shape)]; }
  // The tags whose words have the class.
  const std::vector<uint8_t>& Tags(Class cls) const { return tags_[static_cast<size_t>(cls)]; }
  const HolidayRule& holiday(int index) const { return holidays_[static_cast<size_t>(index)]; }

  // A cardinal or ordinal in words ("twenty-two", "nineteen ninety-six", "two thousand and eighteen",
  // "twenty-first"), from `pos`.
  struct Numeral {
    int64_t value = 0;
    bool ordinal = false;
    bool year = false;  // said as years are
    size_t end = 0;
  };
  std::optional<Numeral> ReadNumeral(std::string_view text, size_t pos) const;

 private:
  struct Entry {
    std::optional<Word> word;                                 // the first word alone
    std::vector<std::pair<std::string, Word>> continuations;  // what may follow it, longest first
  };
  struct NumeralWord {
    int value;
    bool ordinal;
  };
  struct CaseHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  void Add(std::string_view form, Class cls, int32_t value, std::string_view code, bool doubtful = false);
  uint8_t TagFor(const ClassSet& classes);
  void MarkPlausible(char first, size_t length);
  bool Plausible(char first, size_t length) const;

  std::unordered_map<std::string, Entry, CaseHash, std::equal_to<>> entries_;
  std::unordered_map<std::string, NumeralWord, CaseHash, std::equal_to<>> numerals_;
  std::map<std::string, uint8_t> tag_of_;  // by the bits
  Word shapes_[kClasses];
  Word numbers_[static_cast<size_t>(NumberShape::kCount)];
  std::vector<uint8_t> tags_[kClasses];
  std::vector<HolidayRule> holidays_;
  uint8_t next_tag_ = 1;
  // Which (first letter, length) a form's first word can have: turns most words of a text away.
  std::bitset<26 * 32> plausible_;
};

}  // namespace reckoner
