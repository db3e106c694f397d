#include "extractors/periods/rule.h"

#include "extractors/periods/shapes.h"

namespace reckoner::periods {
namespace {

constexpr size_t kMaxWord = 24;

std::string Lowered(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = LowerCase(c);
  return lower;
}

}  // namespace

std::vector<Rule> AllRules() {
  std::vector<Rule> all;
  for (const auto rules :
       {DateRules(), NameRules(), UnitRules(), ReferenceRules(), YearRules(), QuarterRules(), DurationRules(),
        AnchoredRules(), TimeRules(), SetRules(), CompoundRules(), NthRules(), PartRules(), ShiftRules(),
        EndedRules(), RangeRules()}) {
    all.insert(all.end(), rules.begin(), rules.end());
  }
  return all;
}

bool IsPlace(const Reading& reading) {
  return reading.kind == Reading::Kind::kCalendar || reading.kind == Reading::Kind::kUnit ||
         reading.kind == Reading::Kind::kNth || reading.kind == Reading::Kind::kShift ||
         (reading.kind == Reading::Kind::kReference && reading.code == "PRESENT_REF");
}

void SetDirection(const Atom* relative, Reading& reading) {
  const Sense* sense = relative ? relative->word->As(Class::kRelative) : nullptr;
  if (!sense) return;
  reading.direction = static_cast<Reading::Direction>(sense->value);
  if (sense->code == "context") reading.anchor = Reading::Anchor::kContext;
}

std::string WordBefore(std::string_view text, size_t pos) {
  size_t end = pos;
  int newlines = 0;
  while (end > 0 && (IsSpace(text[end - 1]) || text[end - 1] == '-')) newlines += text[--end] == '\n';
  if (newlines > 1) return "";
  size_t begin = end;
  while (begin > 0 && end - begin < kMaxWord && IsAlnum(text[begin - 1])) --begin;
  return Lowered(text.substr(begin, end - begin));
}

std::string WordAfter(std::string_view text, size_t pos) {
  size_t begin = pos;
  int newlines = 0;
  while (begin < text.size() && IsSpace(text[begin])) newlines += text[begin++] == '\n';
  if (newlines > 1) return "";
  size_t end = begin;
  while (end < text.size() && end - begin < kMaxWord &&
         (IsAlnum(text[end]) || (end > begin && text[end] == '-')))
    ++end;
  return Lowered(text.substr(begin, end - begin));
}

}  // namespace reckoner::periods
