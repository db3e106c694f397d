// Number words put together: Vocabulary::ReadNumeral.
#include "extractors/periods/shapes.h"
#include "extractors/periods/vocabulary.h"

namespace reckoner::periods {
namespace {

constexpr int kMaxWords = 8;
constexpr size_t kLongestWord = 16;  // bytes; "seventeenth" has eleven

// "twenty-two", "twenty two", "hundred and five": where the next word begins; 0 when the words don't go on.
size_t NextWord(std::string_view text, size_t pos, bool may_and) {
  if (pos < text.size() && text[pos] == '-') return pos + 1;
  const size_t before = pos;
  while (pos < text.size() && text[pos] == ' ') ++pos;
  if (pos == before) return 0;
  return may_and && text.substr(pos).starts_with("and ") ? pos + 4 : pos;
}

}  // namespace

std::optional<Vocabulary::Numeral> Vocabulary::ReadNumeral(std::string_view text, size_t pos) const {
  Numeral best;
  int64_t total = 0, current = 0;  // current: below the next "thousand"
  int previous = 0;                // the previous word's value; 0 at the start
  bool spoken_year = false;
  for (int n = 0; n < kMaxWords; ++n) {
    size_t end = pos;
    while (end < text.size() && end - pos <= kLongestWord && IsAlnum(text[end]) && !(text[end] & 0x80)) ++end;
    const Entry* entry = end > pos ? Find(text, pos, end) : nullptr;
    if (!entry || entry->numeral == 0) break;
    const int value = entry->numeral;
    if (n == 0 && value >= 100 && entry->ordinal) break;
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
    best = {total + current, entry->ordinal, false, end};
    previous = value;
    best.year = !best.ordinal && (spoken_year || (total >= 1000 && best.value <= 2100)) &&
                best.value >= 1100 && best.value < 2100;
    if (best.ordinal) break;
    pos = NextWord(text, end, value == 100 || value == 1000);
    if (pos == 0) break;
  }
  if (best.end == 0) return std::nullopt;
  return best;
}

}  // namespace reckoner::periods
