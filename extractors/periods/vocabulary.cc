#include "extractors/periods/vocabulary.h"

#include <algorithm>
#include <charconv>

#include "extractors/periods/calendar.h"
#include "extractors/periods/shapes.h"

namespace reckoner::periods {
namespace {

// A period can hang on a word of one of these.
constexpr Class kCore[] = {
    Class::kWeekday,   Class::kWeekdays,    Class::kMonth,     Class::kSeason,     Class::kUnit,
    Class::kUnits,     Class::kHoliday,     Class::kDayword,   Class::kDaypart,    Class::kDaypoint,
    Class::kOvernight, Class::kFrequency,   Class::kReference, Class::kYearago,    Class::kEndpoint,
    Class::kTodate,    Class::kYear,        Class::kShortyear, Class::kDecade,     Class::kIsodate,
    Class::kIsomonth,  Class::kQuartercode, Class::kHalfcode,  Class::kFiscalcode, Class::kWeekcode,
    Class::kClock,     Class::kSlashdate,   Class::kYearspan,  Class::kMeridiem,   Class::kPeriod,
    Class::kPast,      Class::kZone,        Class::kOclock};

[[noreturn]] void Fail(const Table& table, const Table::Row& row, const std::string& why) {
  throw LexiconError(table.name() + ":" + std::to_string(row.line()) + ": " + why);
}

int IntCell(const Table& table, const Table::Row& row, std::string_view column) {
  const std::string_view text = row[column];
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    Fail(table, row, "not a number: " + std::string(text));
  return value;
}

// Matches a continuation (lower case) against the text: a space stands for white space. The end, or npos.
size_t MatchFolded(std::string_view form, std::string_view text, size_t pos) {
  for (const char c : form) {
    if (c == ' ') {
      const size_t before = pos;
      int newlines = 0;
      while (pos < text.size() && IsSpace(text[pos])) newlines += text[pos++] == '\n';
      if (pos == before || newlines > 1) return std::string_view::npos;
      continue;
    }
    if (pos >= text.size()) return std::string_view::npos;
    if (LowerCase(text[pos]) != c) return std::string_view::npos;
    ++pos;
  }
  if (IsAlnum(form.back()) && pos < text.size() && IsAlnum(text[pos])) return std::string_view::npos;
  return pos;
}

// The first byte from `pos` on that isn't white space, in lower case.
char InitialOf(std::string_view text, size_t pos) {
  while (pos < text.size() && IsSpace(text[pos])) ++pos;
  return pos < text.size() ? LowerCase(text[pos]) : '\0';
}

}  // namespace

Vocabulary::Entry& Vocabulary::EntryOf(std::string_view word) {
  const int32_t number = table_.Add(word);
  if (number < 0) throw LexiconError("periods: no word to look up: " + std::string(word));
  const auto at = static_cast<size_t>(number);
  if (at == entries_.size()) entries_.emplace_back();
  return entries_[at];
}

void Vocabulary::Add(std::string_view form, Class cls, int32_t value, std::string_view code, bool doubtful) {
  std::string lower(form);
  for (char& c : lower) c = LowerCase(c);
  size_t cut = 0;
  while (cut < lower.size() && IsAlnum(lower[cut])) ++cut;
  Entry& entry = EntryOf(std::string_view(lower).substr(0, cut));
  Word* word = nullptr;
  if (cut == lower.size()) {
    if (!entry.word) entry.word.emplace();
    word = &*entry.word;
  } else {
    const std::string rest = lower.substr(cut);
    const auto at = std::find_if(entry.continuations.begin(), entry.continuations.end(),
                                 [&](const Continuation& other) { return other.rest == rest; });
    word = at != entry.continuations.end()
               ? &at->word
               : &entry.continuations.emplace_back(Continuation{rest, InitialOf(rest, 0), {}}).word;
  }
  word->senses.push_back({cls, value, code});
  word->classes.set(static_cast<size_t>(cls));
  word->doubtful |= doubtful;
}

void Vocabulary::Finish(Word& word) {
  for (const Class cls : kCore) word.core |= word.classes[static_cast<size_t>(cls)];
  const auto next = static_cast<uint8_t>(tag_of_.size() + 1);
  const auto [it, fresh] = tag_of_.try_emplace(word.classes.to_string(), next);
  if (fresh) {
    if (next == 255) throw LexiconError("periods: more than 254 combinations of word classes");
    for (size_t i = 0; i < kClasses; ++i) {
      if (word.classes[i]) tags_[i].push_back(next);
    }
  }
  word.tag = it->second;
}

Vocabulary::Vocabulary(const Lexicon& lexicon) {
  ReadTables(lexicon);
  for (Entry& entry : entries_) {
    std::sort(entry.continuations.begin(), entry.continuations.end(), [](const auto& a, const auto& b) {
      return a.rest.size() != b.rest.size() ? a.rest.size() > b.rest.size() : a.rest < b.rest;
    });
    if (entry.word) Finish(*entry.word);
    for (Continuation& continuation : entry.continuations) Finish(continuation.word);
  }
  MakeShapes();
}

void Vocabulary::ReadTables(const Lexicon& lexicon) {
  for (const auto& [name, cls] :
       {std::pair("months", Class::kMonth), std::pair("weekdays", Class::kWeekday)}) {
    const Table& table = lexicon.table(name);
    for (const Table::Row& row : table.rows()) {
      const std::vector<std::string_view> doubtful = row.List("doubtful");
      const int number = IntCell(table, row, "number");
      for (const std::string_view form : row.List("forms")) {
        Add(form, cls, number, "", std::find(doubtful.begin(), doubtful.end(), form) != doubtful.end());
        if (cls == Class::kWeekday && form.ends_with("day"))
          Add(std::string(form) + "s", Class::kWeekdays, number, "");
      }
    }
  }
  const Table& units = lexicon.table("period_units");
  for (const Table::Row& row : units.rows()) {
    const auto grain = GrainNamed(row["grain"]);
    if (!grain) Fail(units, row, "no such grain");
    for (const std::string_view form : row.List("forms"))
      Add(form, Class::kUnit, static_cast<int>(*grain), row["code"]);
    for (const std::string_view form : row.List("plural"))
      Add(form, Class::kUnits, static_cast<int>(*grain), row["code"]);
  }
  const Table& holidays = lexicon.table("holidays");
  for (const Table::Row& row : holidays.rows()) {
    const auto rule = ParseHoliday(row["rule"]);
    if (!rule) Fail(holidays, row, "no such rule");
    for (const std::string_view form : row.List("forms"))
      Add(form, Class::kHoliday, static_cast<int>(holidays_.size()), "");
    holidays_.push_back(*rule);
  }
  const Table& words = lexicon.table("period_words");
  for (const Table::Row& row : words.rows()) {
    const auto cls = ClassNamed(row["class"]);
    if (!cls) Fail(words, row, "no such class: " + std::string(row["class"]));
    for (const std::string_view form : row.List("forms"))
      Add(form, *cls, IntCell(words, row, "value"), row["code"]);
  }
  const Table& numerals = lexicon.table("period_numerals");
  for (const Table::Row& row : numerals.rows()) {
    for (const std::string_view column : {"cardinal", "ordinal"}) {
      for (const std::string_view form : row.List(column)) {
        Entry& entry = EntryOf(form);
        entry.numeral = IntCell(numerals, row, "value");
        entry.ordinal = column == "ordinal";
      }
    }
  }
}

void Vocabulary::MakeShapes() {
  const auto number = [&](NumberShape shape, std::initializer_list<Class> classes) {
    Word& word = numbers_[static_cast<size_t>(shape)];
    for (const Class cls : classes) word.classes.set(static_cast<size_t>(cls));
    Finish(word);
  };
  number(NumberShape::kPlain, {Class::kNumber});
  number(NumberShape::kTwodigit, {Class::kNumber, Class::kTwodigit});
  number(NumberShape::kDay, {Class::kNumber, Class::kDaynumber});
  number(NumberShape::kDayTwodigit, {Class::kNumber, Class::kDaynumber, Class::kTwodigit});
  number(NumberShape::kMonth, {Class::kNumber, Class::kDaynumber, Class::kMonthnumber});
  number(NumberShape::kMonthTwodigit,
         {Class::kNumber, Class::kDaynumber, Class::kMonthnumber, Class::kTwodigit});
  number(NumberShape::kYear, {Class::kNumber, Class::kYear});
  number(NumberShape::kOrdinalDay, {Class::kOrdinal, Class::kDayordinal});
  for (size_t i = static_cast<size_t>(Class::kNumber); i < kClasses; ++i) {
    shapes_[i].classes.set(i);
    Finish(shapes_[i]);
  }
}

const Word* Vocabulary::Longest(const Entry& entry, std::string_view text, size_t& end) const {
  const char next = entry.continuations.empty() ? '\0' : InitialOf(text, end);
  for (const auto& [rest, initial, word] : entry.continuations) {
    if (initial != next) continue;
    if (const size_t to = MatchFolded(rest, text, end); to != std::string_view::npos) {
      end = to;
      return &word;
    }
  }
  return entry.word ? &*entry.word : nullptr;
}

}  // namespace reckoner::periods
