// Several parts, each with its percentage, of a whole that stands elsewhere: "8,914 votes (36.2%), against
// 8,402 (34.1%) … A total of 24,624 votes were counted." That two of them fit one figure shows it to be the
// whole; then the others must fit it too.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 4;
constexpr size_t kMaxParts = 24;   // of one document's lists
constexpr int kProvingDigits = 3;  // of a percentage: a whole that fits two such is hardly an accident

struct Part {
  int32_t line, figure, percent;
};

// "up 34.1%", "(+3.2%)": a change, no share.
bool IsShare(const Figure& percent) {
  return percent.kind == FigureKind::kPercent && percent.value && percent.bound == Bound::kExact &&
         percent.role != FigureRole::kChange && percent.value->sign() > 0 &&
         *percent.value < Decimal::FromInt(100);
}

bool IsCount(const Figure& figure) {
  return figure.value && figure.value->sign() > 0 && figure.bound == Bound::kExact &&
         figure.unit.find('/') == std::string::npos &&
         (figure.kind == FigureKind::kCount || figure.kind == FigureKind::kNumber ||
          figure.kind == FigureKind::kQuantity || figure.kind == FigureKind::kMoney);
}

std::vector<Part> PartsOf(const Reading& reading) {
  std::vector<Part> out;
  for (size_t line = 0; line < reading.lines.size(); ++line) {
    for (const Item& item : reading.lines[line].items) {
      if (item.figure < 0 || !IsCount(reading.figure(item.figure))) continue;
      for (const Aside& aside : item.asides) {
        if (out.size() < kMaxParts && IsShare(reading.figure(aside.figure)))
          out.push_back({static_cast<int32_t>(line), item.figure, aside.figure});
      }
    }
  }
  return out;
}

bool IsNear(const Part& part, int32_t line) {
  return part.line - kMaxLinesApart <= line && line <= part.line + kMaxLinesApart;
}

// "votes" and "valid votes"
bool EndsIn(std::string_view unit, std::string_view noun) {
  return unit.size() > noun.size() + 1 && unit.ends_with(noun) && unit[unit.size() - noun.size() - 1] == ' ';
}

// A count of one noun, or bare beside it.
bool OfOneKind(const Figure& part, const Figure& whole) {
  const std::string_view a = part.unit, b = whole.unit;
  return Comparable(part, whole) && *part.value < *whole.value &&
         (a == b || a.empty() || b.empty() || EndsIn(a, b) || EndsIn(b, a));
}

}  // namespace

void JoinShareLists(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::vector<Part> parts = PartsOf(reading);
  if (parts.size() < 2) return;
  const auto told = [&](const Part& part) {
    return std::any_of(links.begin(), links.end(), [&](const Link& link) {
      return link.kind == LinkKind::kShare &&
             std::any_of(link.terms.begin(), link.terms.end(),
                         [&](const Term& term) { return term.figure == part.percent; });
    });
  };
  std::erase_if(parts, told);
  for (size_t line = 0; line < reading.lines.size() && parts.size() >= 2; ++line) {
    for (const Item& item : reading.lines[line].items) {
      if (item.figure < 0 || !IsCount(reading.figure(item.figure))) continue;
      const Figure& whole = reading.figure(item.figure);
      std::vector<Part> near;
      for (const Part& part : parts)
        if (IsNear(part, static_cast<int32_t>(line)) && part.figure != item.figure &&
            OfOneKind(reading.figure(part.figure), whole))
          near.push_back(part);
      const auto fits = [&](const Part& part) {
        return FitsShare(reading.figure(part.figure), whole, reading.figure(part.percent));
      };
      const auto proving = std::count_if(near.begin(), near.end(), [&](const Part& part) {
        return SignificantDigits(reading.figure(part.percent)) >= kProvingDigits && fits(part);
      });
      if (proving < 2) continue;
      // One that doesn't fit slipped where all others do; where more fail they are of another whole.
      const auto fitting = static_cast<size_t>(std::count_if(near.begin(), near.end(), fits));
      const bool tells = fitting >= 3 && fitting + 1 == near.size();
      for (const Part& part : near) {
        const Figure &piece = reading.figure(part.figure), &percent = reading.figure(part.percent);
        if (!fits(part) && !tells) continue;
        links.push_back({.kind = LinkKind::kShare,
                         .rule = "join.share.list",
                         .terms = {{.role = TermRole::kPart, .figure = part.figure},
                                   {.role = TermRole::kTotal, .figure = item.figure},
                                   {.role = TermRole::kPercent, .figure = part.percent}},
                         .premises = {{"series", PremiseHow::kInferred}},
                         .scope = {std::min(piece.span.begin, whole.span.begin),
                                   std::max(percent.span.end, whole.span.end)}});
      }
      std::erase_if(parts, [&](const Part& part) {
        return std::any_of(near.begin(), near.end(),
                           [&](const Part& one) { return one.percent == part.percent; });
      });
      break;
    }
  }
}

}  // namespace reckoner
