#include "extractors/checks/evidence.h"

#include <algorithm>

#include "extractors/checks/misread.h"

namespace reckoner {
namespace {

constexpr size_t kMaxFigures = 1000;  // of a document that are looked through for one value

int SignificantDigits(const Decimal& value) {
  int digits = 0;
  for (Decimal::Coefficient rest = value.Trimmed().Abs().coefficient(); rest != 0; rest /= 10) ++digits;
  return digits;
}

}  // namespace

bool Mends(const TriedSet& all, size_t failing, int32_t figure, const Printed& printed, int* others) {
  if (!HoldsWith(all[failing].relation, figure, printed)) return false;
  *others = 0;
  for (const uint32_t i : all.With(figure)) {
    if (i == failing || all[i].judgement.open) continue;
    if (!HoldsWith(all[i].relation, figure, printed)) return false;
    *others += all[i].judgement.fails && all[i].relation.kind != "direction";
  }
  return true;
}

bool IsPrintedElsewhere(const Tried& tried, int32_t like, const Decimal& value, int digits) {
  const Mentions& mentions = tried.link.mentions();
  const Figure& figure = mentions.figures[static_cast<size_t>(like)];
  if (mentions.figures.size() > kMaxFigures || SignificantDigits(value) < digits) return false;
  for (size_t i = 0; i < mentions.figures.size(); ++i) {
    const Figure& other = mentions.figures[i];
    if (!other.value || other.kind != figure.kind || other.unit != figure.unit ||
        other.value->Abs() != value.Abs())
      continue;
    const auto& operands = tried.relation.operands;
    if (std::none_of(operands.begin(), operands.end(),
                     [&](const Operand& operand) { return operand.figure == static_cast<int32_t>(i); }))
      return true;
  }
  return false;
}

int Company(const Mentions& mentions, const std::string& unit, int unit_mult, int32_t except) {
  int count = 0;
  for (size_t i = 0; i < std::min(mentions.figures.size(), kMaxFigures); ++i) {
    const Figure& figure = mentions.figures[i];
    count += static_cast<int32_t>(i) != except && figure.unit == unit && figure.unit_mult == unit_mult;
  }
  return count;
}

}  // namespace reckoner
