// The words that build periods, read from the lexicon, and the alphabet of tags that stand for them: every
// combination of classes that a word, number or mark has gets one tag, a byte. Rules are patterns over
// classes (pattern.h), matched against strings of tags, so that a rule never spells a word. Built once
// (LexiconError for a bad table), then const and safe from many threads; views live as long as the Lexicon.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/periods/classes.h"
#include "extractors/periods/holidays.h"
#include "extractors/text/word_index.h"

namespace reckoner::periods {

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

class Vocabulary {
 public:
  explicit Vocabulary(const Lexicon& lexicon);
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // What may follow a word.
  struct Continuation {
    std::string rest;
    char initial;  // its first byte that isn't white space
    Word word;
  };
  // What is known about forms that begin with a word.
  struct Entry {
    std::optional<Word> word;                 // the word alone
    std::vector<Continuation> continuations;  // longest first
    int32_t numeral = 0;                      // its value as a number word; 0: none
    bool ordinal = false;
  };
  // The entry of the word text[pos, end) (ASCII letters and digits), or nullptr.
  const Entry* Find(std::string_view text, size_t pos, size_t end) const {
    const int32_t number = table_.Find(text, Span{static_cast<uint32_t>(pos), static_cast<uint32_t>(end)});
    return number < 0 ? nullptr : &entries_[static_cast<size_t>(number)];
  }
  // The longest form of `entry` when its first word ends at `end`; sets `end` past it. nullptr: none.
  const Word* Longest(const Entry& entry, std::string_view text, size_t& end) const;

  // A cardinal or ordinal in words ("twenty-two", "nineteen ninety-six", "two thousand and eighteen",
  // "twenty-first"), from `pos`.
  struct Numeral {
    int64_t value = 0;
    bool ordinal = false;
    bool year = false;  // said as years are
    size_t end = 0;
  };
  std::optional<Numeral> ReadNumeral(std::string_view text, size_t pos) const;

  // The words for shapes and terms.
  const Word* Shape(Class cls) const { return &shapes_[static_cast<size_t>(cls)]; }
  const Word* Shape(NumberShape shape) const { return &numbers_[static_cast<size_t>(shape)]; }
  // The tags whose words have the class.
  const std::vector<uint8_t>& Tags(Class cls) const { return tags_[static_cast<size_t>(cls)]; }
  const HolidayRule& holiday(int index) const { return holidays_[static_cast<size_t>(index)]; }

 private:
  Entry& EntryOf(std::string_view word);
  void Add(std::string_view form, Class cls, int32_t value, std::string_view code, bool doubtful = false);
  void ReadTables(const Lexicon& lexicon);
  void MakeShapes();
  void Finish(Word& word);

  WordIndex table_;
  std::vector<Entry> entries_;
  std::vector<HolidayRule> holidays_;
  std::map<std::string, uint8_t> tag_of_;  // by the bits
  std::vector<uint8_t> tags_[kClasses];
  Word shapes_[kClasses];
  Word numbers_[static_cast<size_t>(NumberShape::kCount)];
};

}  // namespace reckoner::periods
