// Readings -> periods: sets what was read in time. One Resolver reads one document from front to back, since
// an expression can mean the period that the text spoke of last ("a year earlier", "the quarter"). Nothing is
// guessed: without a reference day, or where the calendar does not fix a unit (seasons, fiscal years of
// unknown start), start and end stay empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/periods/reading.h"
#include "extractors/periods/tense.h"
#include "extractors/periods/vocabulary.h"

namespace reckoner::periods {

// What is said around one expression, looked for when first asked.
class TenseAt {
 public:
  TenseAt(const TenseReader& reader, std::string_view text, Span sentence, Span at)
      : reader_(reader), text_(text), sentence_(sentence), at_(at) {}
  operator Tense() const {  // NOLINT(google-explicit-constructor): stands for the tense, read late
    if (!known_) tense_ = reader_.At(text_, sentence_, at_);
    known_ = true;
    return tense_;
  }

  // Does it stand where a text says what it compares with ("from 50 in 2023")?
  bool Compared() const { return reader_.Compared(text_, sentence_, at_); }

 private:
  const TenseReader& reader_;
  std::string_view text_;
  Span sentence_, at_;
  mutable Tense tense_ = Tense::kUnknown;
  mutable bool known_ = false;
};

class Resolver {
 public:
  Resolver(const Vocabulary& vocabulary, const std::vector<Reading>& readings, const DateContext& context)
      : vocabulary_(vocabulary), readings_(readings), context_(context) {}

  // Call in the order of the text; `sentence` is the index of the expression's sentence.
  // nullopt for what turns out to name nothing ("in the second", with no quarter before it).
  std::optional<Period> Resolve(int32_t reading, const TenseAt& tense, int sentence);

 private:
  // A place in time, with how it was found.
  struct Place {
    std::optional<DayRange> range;
    Grain grain = Grain::kNone;
    std::string value;  // set where it is not the grain's TIMEX3 of range->first
    bool relative = false, from_context = false, fiscal = false;
    bool days_unknown = false;  // `range` is only where it lies
    std::string mod;
  };
  struct Mention {
    DayRange range;
    Grain grain;
    int sentence;
    std::string value;  // as it was written in its record
    bool days_known;    // false: a quarter or year of a company's own
  };

  Place Find(const Reading& reading, const TenseAt& tense, int depth);
  Place Calendar(const Reading& reading, const TenseAt& tense, int depth);
  Place CalendarDay(const Reading& reading, const TenseAt& tense, const Place* base);
  Place Weekday(const Reading& reading, const TenseAt& tense);
  Place Unit(const Reading& reading, const TenseAt& tense);
  Place Shift(const Reading& reading, const TenseAt& tense, int depth);
  Place Nth(const Reading& reading, const TenseAt& tense, int depth);
  Place RangeOfTwo(const Reading& reading, const TenseAt& tense, int depth);
  Place SpanEnding(const Reading& reading, const TenseAt& tense, int depth);
  Place Same(const Reading& reading, const TenseAt& tense, int depth);
  Place Duration(const Reading& reading);
  // The year of a month, quarter or holiday that names none.
  int PickYear(const Reading& reading, const TenseAt& tense, int month, int day) const;
  // The quarter or half of a company's own year that the text has named so, if this is its bare name.
  const Mention* OwnNamed(const Reading& reading) const;
  const Mention* LastMention(Grain low, Grain high, int sentences) const;
  // The period that a report is about: what "a year ago" goes back from. `any`: also one long over ("a year
  // earlier").
  const Mention* Focus(Grain low, Grain high, bool any) const;
  static PeriodType TypeOf(const Reading& reading, const Place& place);
  bool NamesYear(const Reading& reading) const;
  // The days of a fiscal year that the text has said the end of; of any other fiscal period none.
  void SetFiscalDays(const Place& place, Period& period) const;
  // Is it what something is compared with, by its own words ("the same period last year")?
  static bool IsBasis(const Reading& reading, const Place& place);
  // For what follows in the text; what it is only compared with isn't spoken of.
  void Remember(const Reading& reading, const Place& place, const TenseAt& tense, const std::string& value,
                bool days_known);
  static Place FromMention(const Mention& mention);
  Place BackAYear(const Mention& mention) const;
  std::string ValueOf(const Place& place) const;

  const Vocabulary& vocabulary_;
  const std::vector<Reading>& readings_;
  const DateContext& context_;
  std::vector<Mention> mentions_;
  std::optional<DayRange> named_length_;  // "nine months" of the text, once it was said which
  int64_t named_length_milli_ = 0;
  int sentence_ = 0;
  int fiscal_start_ = 0;  // month; 0: unknown
};

// The value of a place that is none.
inline constexpr std::string_view kNothing = "NONE";

}  // namespace reckoner::periods
