#include "extractors/periods/rule.h"

#include "extractors/periods/shapes.h"

namespace reckoner {
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
  for (const auto rules : {DateRules(), UnitRules(), YearRules(), DurationRules(), TimeRules(), SetRules(),
                           CompoundRules(), ShiftRules(), RangeRules()}) {
    all.insert(all.end(), rules.begin(), rules.end());
  }
  return all;
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

}  // namespace reckoner
