#include "extractors/periods/vocabulary.h"

#include <algorithm>
#include <charconv>

#include "extractors/periods/shapes.h"

namespace reckoner {
namespace {

// In the order of Class.
constexpr std::string_view kClassNames[] = {
    "weekday", "weekdays",    "month",     "season",      "unit",        "units",    "holiday",    "dayword",
    "daypart", "daypoint",    "overnight", "relative",    "det",         "the",      "article",    "of",
    "in",      "on",          "at",        "by",          "for",         "to",       "and",        "or",
    "from",    "since",       "between",   "until",       "preposition", "than",     "filler",     "ago",
    "shift",   "timeword",    "part",      "edge",        "approx",      "orso",     "vague",      "recent",
    "half",    "quarterword", "every",     "per",         "frequency",   "times",    "other",      "meridiem",
    "oclock",  "zone",        "reference", "fiscal",      "yearago",     "same",     "periodnoun", "period",
    "ended",   "started",     "endpoint",  "ytd",         "era",         "nth",      "yearword",   "so",
    "far",     "number",      "daynumber", "monthnumber", "twodigit",    "year",     "shortyear",  "decade",
    "ordinal", "dayordinal",  "isodate",   "isomonth",    "quartercode", "halfcode", "fiscalcode", "weekcode",
    "clock",   "slashdate",   "yearspan",  "comma",       "hyphen",      "slash",    "poss",       "tilde",
    "Day",     "Weekday",     "Week",      "Weekend",     "Month",       "Quarter",  "Half",       "Season",
    "Year",    "Decade",      "Century",   "Duration",    "Clock",       "Part",     "Unit",       "Set",
    "Range",   "Reference"};
static_assert(std::size(kClassNames) == kClasses);

// A period can hang on a word of one of these.
constexpr Class kCore[] = {
    Class::kWeekday,   Class::kWeekdays,    Class::kMonth,     Class::kSeason,     Class::kUnit,
    Class::kUnits,     Class::kHoliday,     Class::kDayword,   Class::kDaypart,    Class::kDaypoint,
    Class::kOvernight, Class::kFrequency,   Class::kReference, Class::kYearago,    Class::kEndpoint,
    Class::kYtd,       Class::kYear,        Class::kShortyear, Class::kDecade,     Class::kIsodate,
    Class::kIsomonth,  Class::kQuartercode, Class::kHalfcode,  Class::kFiscalcode, Class::kWeekcode,
    Class::kClock,     Class::kSlashdate,   Class::kYearspan,  Class::kMeridiem,   Class::kPeriod};

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = LowerCase(c);
  return lower;
}

// A word in lower case, without an allocation: no form is longer.
constexpr size_t kMaxForm = 32;
struct Folded {
  char buffer[kMaxForm];
  size_t size = 0;
  Folded(std::string_view text, size_t pos, size_t end) {
    for (; pos < end && size < kMaxForm; ++pos) buffer[size++] = LowerCase(text[pos]);
  }
  operator std::string_view() const { return {buffer, size}; }
};

int ParseInt(std::string_view text, const Table& table, int line) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw LexiconError(table.name() + ":" + std::to_string(line) + ": not a number: " + std::string(text));
  }
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

HolidayRule ParseHoliday(std::string_view rule, const Table& table, int line) {
  HolidayRule holiday;
  const auto number = [&](std::string_view digits) { return ParseInt(digits, table, line); };
  if (rule.starts_with("easter")) {
    rule.remove_prefix(6);
    holiday.plus = rule.starts_with('+') ? number(rule.substr(1)) : number(rule);
    return holiday;
  }
  if (rule.size() < 5 || rule[2] != '-') throw LexiconError(table.name() + ": bad rule " + std::string(rule));
  holiday.month = number(rule.substr(0, 2));
  rule.remove_prefix(3);
  if (!rule.starts_with('W')) {
    holiday.day = number(rule);
    return holiday;
  }
  holiday.weekday = number(rule.substr(1, 1));
  holiday.nth = rule.substr(3, 1) == "L" ? -1 : number(rule.substr(3, 1));
  if (rule.size() > 5) holiday.plus = number(rule.substr(5));
  return holiday;
}

}  // namespace

std::string_view Name(Class cls) { return kClassNames[static_cast<size_t>(cls)]; }

std::optional<Class> ClassNamed(std::string_view name) {
  for (size_t i = 0; i < kClasses; ++i) {
    if (kClassNames[i] == name) return static_cast<Class>(i);
  }
  return std::nullopt;
}

std::optional<Day> HolidayIn(const HolidayRule& rule, int year) {
  if (year < 1583 || year > 9998) return std::nullopt;
  std::optional<Day> day = rule.month == 0     ? EasterSunday(year)
                           : rule.weekday == 0 ? MakeDay(year, rule.month, rule.day)
                                               : NthWeekday(year, rule.month, rule.weekday, rule.nth);
  if (day) *day += std::chrono::days(rule.plus);
  return day;
}

uint8_t Vocabulary::TagFor(const ClassSet& classes) {
  auto [it, fresh] = tag_of_.try_emplace(classes.to_string(), next_tag_);
  if (fresh) {
    if (next_tag_ == 255) throw LexiconError("periods: more than 254 combinations of word classes");
    ++next_tag_;
    for (size_t i = 0; i < kClasses; ++i) {
      if (classes[i]) tags_[i].push_back(it->second);
    }
  }
  return it->second;
}

void Vocabulary::MarkPlausible(char first, size_t length) {
  if (first < 'a' || first > 'z' || length >= kMaxForm)
    throw LexiconError("periods: a form must begin with a letter");
  plausible_.set(static_cast<size_t>(first - 'a') * kMaxForm + length);
}

bool Vocabulary::Plausible(char first, size_t length) const {
  first = LowerCase(first);
  return first >= 'a' && first <= 'z' && length < kMaxForm &&
         plausible_[static_cast<size_t>(first - 'a') * kMaxForm + length];
}

void Vocabulary::Add(std::string_view form, Class cls, int32_t value, std::string_view code, bool doubtful) {
  const std::string lower = Lower(form);
  size_t cut = 0;
  while (cut < lower.size() && IsAlnum(lower[cut])) ++cut;
  Entry& entry = entries_[lower.substr(0, cut)];
  Word* word = nullptr;
  if (cut == lower.size()) {
    if (!entry.word) entry.word.emplace();
    word = &*entry.word;
  } else {
    const std::string rest = lower.substr(cut);
    const auto at = std::find_if(entry.continuations.begin(), entry.continuations.end(),
                                 [&](const auto& continuation) { return continuation.first == rest; });
    word = at != entry.continuations.end() ? &at->second
                                           : &entry.continuations.emplace_back(rest, Word{}).second;
  }
  word->senses.push_back({cls, value, code});
  word->classes.set(static_cast<size_t>(cls));
  word->doubtful |= doubtful;
  MarkPlausible(lower[0], cut);
}

Vocabulary::Vocabulary(const Lexicon& lexicon) {
  const auto named = [&](const char* table_name, Class cls, const char* value_column) {
    const Table& table = lexicon.table(table_name);
    for (const Table::Row& row : table.rows()) {
      const std::vector<std::string_view> doubtful = row.List("doubtful");
      for (const std::string_view form : row.List("forms")) {
        const bool doubt = std::find(doubtful.begin(), doubtful.end(), form) != doubtful.end();
        const int value = ParseInt(row[value_column], table, row.line());
        Add(form, cls, value, "", doubt);
        if (cls == Class::kWeekday && form.ends_with("day"))
          Add(std::string(form) + "s", Class::kWeekdays, value, "");
      }
    }
  };
  named("months", Class::kMonth, "number");
  named("weekdays", Class::kWeekday, "number");

  const Table& units = lexicon.table("period_units");
  for (const Table::Row& row : units.rows()) {
    const auto named_grain = GrainNamed(row["grain"]);
    if (!named_grain) throw LexiconError("period_units:" + std::to_string(row.line()) + ": no such grain");
    const int grain = static_cast<int>(*named_grain);
    for (const std::string_view form : row.List("forms")) Add(form, Class::kUnit, grain, row["code"]);
    for (const std::string_view form : row.List("plural")) Add(form, Class::kUnits, grain, row["code"]);
  }
  const Table& holidays = lexicon.table("holidays");
  for (const Table::Row& row : holidays.rows()) {
    for (const std::string_view form : row.List("forms")) {
      Add(form, Class::kHoliday, static_cast<int>(holidays_.size()), "");
    }
    holidays_.push_back(ParseHoliday(row["rule"], holidays, row.line()));
  }
  const Table& words = lexicon.table("period_words");
  for (const Table::Row& row : words.rows()) {
    const auto cls = ClassNamed(row["class"]);
    if (!cls)
      throw LexiconError("period_words:" + std::to_string(row.line()) +
                         ": no such class: " + std::string(row["class"]));
    const int value = ParseInt(row["value"], words, row.line());
    for (const std::string_view form : row.List("forms")) Add(form, *cls, value, row["code"]);
  }
  const Table& numerals = lexicon.table("period_numerals");
  for (const Table::Row& row : numerals.rows()) {
    const int value = ParseInt(row["value"], numerals, row.line());
    for (const char* column : {"cardinal", "ordinal"}) {
      for (const std::string_view form : row.List(column)) {
        numerals_[Lower(form)] = {value, column[0] == 'o'};
        MarkPlausible(form[0], form.size());
      }
    }
  }

  const auto finish = [&](Word& word) {
    word.tag = TagFor(word.classes);
    for (const Class cls : kCore) word.core |= word.classes[static_cast<size_t>(cls)];
  };
  // In a fixed order, so that tags don't depend on the hash table.
  std::vector<std::string> keys;
  for (const auto& [key, entry] : entries_) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  for (const std::string& key : keys) {
    Entry& entry = entries_[key];
    std::sort(entry.continuations.begin(), entry.continuations.end(), [](const auto& a, const auto& b) {
      return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.first < b.first;
    });
    if (entry.word) finish(*entry.word);
    for (auto& [rest, word] : entry.continuations) finish(word);
  }

  const auto shape = [&](Word& word, std::initializer_list<Class> classes) {
    for (const Class cls : classes) word.classes.set(static_cast<size_t>(cls));
    finish(word);
  };
  const auto number = [&](NumberShape kind, std::initializer_list<Class> classes) {
    shape(numbers_[static_cast<size_t>(kind)], classes);
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
  for (size_t i = static_cast<size_t>(Class::kNumber); i < kClasses; ++i)
    shape(shapes_[i], {static_cast<Class>(i)});
}

const Word* Vocabulary::Find(std::string_view text, size_t pos, size_t word_end, size_t& end) const {
  if (!Plausible(text[pos], word_end - pos)) return nullptr;
  const auto found = entries_.find(static_cast<std::string_view>(Folded(text, pos, word_end)));
  if (found == entries_.end()) return nullptr;
  for (const auto& [rest, word] : found->second.continuations) {
    if (const size_t to = MatchFolded(rest, text, word_end); to != std::string_view::npos) {
      end = to;
      return &word;
    }
  }
  end = word_end;
  return found->second.word ? &*found->second.word : nullptr;
}

std::optional<Vocabulary::Numeral> Vocabulary::ReadNumeral(std::string_view text, size_t pos) const {
  constexpr int kMaxWords = 8;
  Numeral best;
  int64_t total = 0, current = 0;  // current: below the next "thousand"
  int previous = 0;                // the previous word's value; 0 at the start
  bool spoken_year = false;
  for (int n = 0; n < kMaxWords; ++n) {
    size_t end = pos;
    while (end < text.size() && end - pos < kMaxForm && IsAlnum(text[end])) ++end;
    if (end == pos || !Plausible(text[pos], end - pos)) break;
    const auto found = numerals_.find(static_cast<std::string_view>(Folded(text, pos, end)));
    if (found == numerals_.end()) break;
    const auto [value, ordinal] = found->second;
    if (n == 0 && value >= 100 && ordinal) break;
    if (previous == 0) {
      current = value;
    } else if (value == 100 && current > 0 && current < 100) {
      current *= 100;
    } else if (value == 1000 && current > 0 && total == 0) {
      total = current * 1000;
      current = 0;
    } else if (value < 10 && previous >= 20 && previous < 100) {
      current += value;
    } else if (value < 100 && (previous == 100 || previous == 1000)) {
      current += value;
    } else if (value >= 10 && value < 100 && !spoken_year && current >= 13 && current <= 20 &&
               current == previous) {
      current = current * 100 + value;  // nineteen ninety…, twenty twenty…
      spoken_year = true;
    } else {
      break;
    }
    best = {total + current, ordinal, false, end};
    previous = value;
    best.year = !ordinal && (spoken_year || (total >= 1000 && total + current <= 2100)) &&
                best.value >= 1100 && best.value < 2100;
    if (ordinal) break;
    pos = end;
    if (pos < text.size() && text[pos] == '-') {
      ++pos;
    } else {
      const size_t before = pos;
      while (pos < text.size() && text[pos] == ' ') ++pos;
      if (pos == before) break;
      if ((value == 100 || value == 1000) && MatchFolded("and ", text, pos) != std::string_view::npos)
        pos += 4;
    }
  }
  if (best.end == 0) return std::nullopt;
  return best;
}

}  // namespace reckoner
