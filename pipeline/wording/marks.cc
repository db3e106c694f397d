#include "pipeline/wording/marks.h"

#include <algorithm>

namespace reckoner {
namespace {

int Weight(Style style) {
  switch (style) {
    case Style::kAlarm:
      return 3;
    case Style::kConfirmed:
      return 2;
    case Style::kOpen:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

Style StyleOf(Verdict verdict) {
  return verdict == Verdict::kConsistent     ? Style::kConfirmed
         : verdict == Verdict::kInconsistent ? Style::kAlarm
                                             : Style::kOpen;
}

std::string_view Symbol(Style style) {
  switch (style) {
    case Style::kConfirmed:
      return "✓";
    case Style::kAlarm:
      return "✗";
    case Style::kOpen:
      return "?";
    default:
      return "";
  }
}

void Mark::Add(Style other, int check) {
  if (Weight(other) > Weight(style)) style = other;
  if (std::find(checks.begin(), checks.end(), check) == checks.end()) checks.push_back(check);
}

void DropOverlaps(std::vector<Mark>* marks) {
  std::stable_sort(marks->begin(), marks->end(),
                   [](const Mark& a, const Mark& b) { return a.bytes.begin < b.bytes.begin; });
  std::vector<Mark> kept;
  for (Mark& mark : *marks)
    if (!mark.bytes.empty() && (kept.empty() || kept.back().bytes.end <= mark.bytes.begin))
      kept.push_back(std::move(mark));
  *marks = std::move(kept);
}

}  // namespace reckoner
