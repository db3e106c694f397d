// One amount in two currencies, "$1.13bn (£600m)": the rates of a passage must agree. And one measure in two
// units, "112 km (70 miles)".
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"

namespace reckoner {
namespace {

struct FxPair {
  int32_t line, first, second;
};

bool IsMoney(const Figure& figure) { return figure.kind == FigureKind::kMoney; }

// a1 * b2 can equal a2 * b1.
bool SameRate(const Reading& reading, const FxPair& a, const FxPair& b) {
  const auto a1 = Printed(reading.figure(a.first)), b1 = Printed(reading.figure(a.second));
  const auto a2 = Printed(reading.figure(b.first)), b2 = Printed(reading.figure(b.second));
  if (!a1 || !b1 || !a2 || !b2) return false;
  const auto left = Interval::Multiply(*a1, *b2), right = Interval::Multiply(*a2, *b1);
  return left && right && left->Meets(*right);
}

}  // namespace

void JoinFx(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  std::map<std::pair<std::string, std::string>, std::vector<FxPair>> by_units;
  for (size_t line = 0; line < reading.lines.size(); ++line) {
    for (const Item& item : reading.lines[line].items) {
      if (item.figure < 0 || !IsMoney(reading.figure(item.figure))) continue;
      for (const Aside& aside : item.asides) {
        const Figure &a = reading.figure(item.figure), &b = reading.figure(aside.figure);
        if (aside.kind != Aside::kBracket || !IsMoney(b) || a.unit == b.unit) continue;
        if (a.value.has_value() != b.value.has_value()) continue;
        FxPair pair{static_cast<int32_t>(line), item.figure, aside.figure};
        if (b.unit < a.unit) std::swap(pair.first, pair.second);
        by_units[{reading.figure(pair.first).unit, reading.figure(pair.second).unit}].push_back(pair);
      }
    }
  }
  for (const auto& [units, pairs] : by_units) {
    // Pairs of one sentence share their rate; those of other sentences may be of another day, unless they
    // agree.
    for (size_t at = 0; at < pairs.size();) {
      size_t end = at + 1;
      bool inferred = false;
      while (end < pairs.size()) {
        if (pairs[end].line != pairs[at].line) {
          if (!SameRate(reading, pairs[at], pairs[end])) break;
          inferred = true;
        }
        ++end;
      }
      const bool range = !reading.figure(pairs[at].first).value;
      if (end - at >= 2 || range) {
        Link link{.kind = LinkKind::kFxPair, .rule = "join.fx"};
        for (size_t i = at; i < end; ++i) {
          link.terms.push_back({.role = TermRole::kFirst, .figure = pairs[i].first});
          link.terms.push_back({.role = TermRole::kSecond, .figure = pairs[i].second});
        }
        link.premises.push_back({"rate", inferred ? PremiseHow::kInferred : PremiseHow::kStated});
        const TagLine& first = reading.lines[static_cast<size_t>(pairs[at].line)];
        const TagLine& last = reading.lines[static_cast<size_t>(pairs[end - 1].line)];
        link.scope = {first.sentence.begin, last.sentence.end};
        links.push_back(std::move(link));
      }
      at = end;
    }
  }
}

void JoinConversions(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (const TagLine& line : reading.lines) {
    for (const Item& item : line.items) {
      if (item.figure < 0) continue;
      const Figure& a = reading.figure(item.figure);
      if (a.kind != FigureKind::kQuantity) continue;
      for (const Aside& aside : item.asides) {
        const Figure& b = reading.figure(aside.figure);
        if (aside.kind == Aside::kRevised || b.kind != FigureKind::kQuantity || a.unit == b.unit) continue;
        links.push_back({.kind = LinkKind::kConversion,
                         .rule = "join.conversion",
                         .terms = {{.role = TermRole::kFirst, .figure = item.figure},
                                   {.role = TermRole::kSecond, .figure = aside.figure}},
                         .scope = {a.span.begin, b.span.end}});
      }
    }
  }
}

}  // namespace reckoner
