// A total and its parts: "comprised 59,500 tonnes of wheat for China, 53,000 for Egypt and 24,500 for
// Algeria".
#include <algorithm>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/relations.h"

namespace reckoner {
namespace {

std::vector<const Figure*> FiguresOf(const Reading& reading, int32_t line,
                                     const std::vector<int32_t>& items) {
  std::vector<const Figure*> out;
  for (int32_t item : items) out.push_back(&reading.figure(reading.item(line, item).figure));
  return out;
}

void AddSum(Reading& reading, int32_t line, std::string_view rule, int32_t total,
            const std::vector<int32_t>& parts, PremiseHow exhaustive) {
  Link link{.kind = LinkKind::kSum, .rule = rule};
  for (int32_t part : parts) {
    link.terms.push_back({.role = TermRole::kPart, .figure = reading.item(line, part).figure});
    Inherit(reading.figure(link.terms.back().figure), reading.figure(total));
  }
  link.terms.push_back({.role = TermRole::kTotal, .figure = total});
  link.premises.push_back({"exhaustive", exhaustive});
  link.scope = reading.lines[static_cast<size_t>(line)].sentence;
  reading.links.push_back(std::move(link));
}

}  // namespace

bool ReadSum(Reading& reading, int32_t line, const FrameMatch& match) {
  const std::vector<Item>& items = reading.lines[static_cast<size_t>(line)].items;
  const bool comprise = match.frame == "sum.comprise", colon = match.frame == "sum.colon";
  // The total is the nearest level before the parts, or another one there that fits better.
  std::vector<int32_t> totals;
  for (int32_t i = match[Slot::kPart] - 1; i >= 0 && totals.size() < 4; --i) {
    if (items[static_cast<size_t>(i)].tag == 'k' || items[static_cast<size_t>(i)].tag == ';') break;
    const int32_t figure = items[static_cast<size_t>(i)].figure;
    if (figure < 0 || !reading.figure(figure).value || reading.figure(figure).kind == FigureKind::kOrdinal)
      continue;
    totals.push_back(i);
  }
  int plausible = 0;
  std::vector<int32_t> chosen;
  int32_t chosen_total = -1;
  for (int32_t item : totals) {
    const Figure& whole = reading.figure(items[static_cast<size_t>(item)].figure);
    const std::vector<int32_t> parts = ListFrom(reading, line, match[Slot::kPart], whole);
    if (parts.size() < 2) continue;
    if (FitsSum(FiguresOf(reading, line, parts), whole)) {
      AddSum(reading, line, match.frame, items[static_cast<size_t>(item)].figure, parts,
             comprise || colon ? PremiseHow::kStated : PremiseHow::kInferred);
      return true;
    }
    ++plausible;
    chosen = parts;
    chosen_total = items[static_cast<size_t>(item)].figure;
  }
  if (!(comprise || colon) || plausible != 1) return false;
  // A list that only follows may be of something else: a part above the total tells.
  for (const Figure* part : FiguresOf(reading, line, chosen)) {
    if (colon && *part->value > *reading.figure(chosen_total).value) return false;
  }
  AddSum(reading, line, match.frame, chosen_total, chosen, PremiseHow::kStated);
  return true;
}

namespace {

constexpr size_t kMaxListed = 14;  // figures of a sentence that are looked at
constexpr int kProvingDigits = 3;  // a sum that fits in this many digits is hardly an accident

// Is the figure spoken for by a movement (other than as its new level), or by a link of its kind?
bool Free(const Reading& reading, const Link& link, int32_t figure) {
  for (const Term& term : link.terms) {
    if (term.figure == figure) return false;
  }
  const int32_t fact = reading.fact_of[static_cast<size_t>(figure)];
  return fact < 0 || !reading.facts[static_cast<size_t>(fact)].base;
}

// The levels of a line that may be totals or parts.
std::vector<int32_t> Levels(const JoinInput& input, size_t line, const std::vector<Link>& links) {
  std::vector<int32_t> out;
  for (const Item& item : input.reading.lines[line].items) {
    if (item.figure < 0 || out.size() == kMaxListed) continue;
    const Figure& figure = input.reading.figure(item.figure);
    if (!figure.value || figure.kind == FigureKind::kPoints || figure.kind == FigureKind::kOrdinal) continue;
    if (figure.kind == FigureKind::kMultiple || figure.kind == FigureKind::kFraction) continue;
    const int32_t fact = input.reading.fact_of[static_cast<size_t>(item.figure)];
    if (fact >= 0 && (input.reading.facts[static_cast<size_t>(fact)].measure == Measure::kChange ||
                      input.reading.facts[static_cast<size_t>(fact)].measure == Measure::kGrowth)) {
      continue;
    }
    bool free = true;
    for (const Link& link : links) {
      if (link.kind == LinkKind::kSum && link.scope.Overlaps(figure.span))
        free = free && Free(input.reading, link, item.figure);
    }
    for (const Link& link : input.reading.links) {
      if (link.kind == LinkKind::kSum && link.scope.Overlaps(figure.span))
        free = free && Free(input.reading, link, item.figure);
    }
    if (free) out.push_back(item.figure);
  }
  return out;
}

bool Addable(const Figure& a, const Figure& b) {
  return Comparable(a, b) && (a.kind == FigureKind::kPercent) == (b.kind == FigureKind::kPercent);
}

}  // namespace

// A total in one sentence and parts in it or a neighbour, told by nothing but their adding up.
void JoinSums(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t line = 0; line < reading.lines.size(); ++line) {
    const std::vector<int32_t> levels = Levels(input, line, links);
    if (levels.size() < 2) continue;
    std::vector<int32_t> totals = levels;
    if (line > 0) {
      for (int32_t figure : Levels(input, line - 1, links)) totals.push_back(figure);
    }
    bool found = false;
    for (size_t begin = 0; begin + 1 < levels.size() && !found; ++begin) {
      for (size_t end = levels.size(); end >= begin + 2 && !found; --end) {
        std::vector<const Figure*> parts;
        bool alike = true;
        for (size_t i = begin; i < end; ++i) {
          parts.push_back(&reading.figure(levels[i]));
          alike = alike && Addable(*parts.front(), *parts.back());
        }
        if (!alike) continue;
        for (int32_t total : totals) {
          if (std::find(levels.begin() + static_cast<long>(begin), levels.begin() + static_cast<long>(end),
                        total) != levels.begin() + static_cast<long>(end)) {
            continue;
          }
          const Figure& whole = reading.figure(total);
          if (!Addable(whole, *parts.front()) || SignificantDigits(whole) < kProvingDigits ||
              !FitsSum(parts, whole))
            continue;
          Link link{.kind = LinkKind::kSum, .rule = "join.sum"};
          for (size_t i = begin; i < end; ++i)
            link.terms.push_back({.role = TermRole::kPart, .figure = levels[i]});
          link.terms.push_back({.role = TermRole::kTotal, .figure = total});
          link.premises.push_back({"exhaustive", PremiseHow::kInferred});
          link.scope = {std::min(whole.span.begin, parts.front()->span.begin),
                        std::max(whole.span.end, parts.back()->span.end)};
          links.push_back(std::move(link));
          found = true;
          break;
        }
      }
    }
  }
}

// Shares of one whole that make 100%.
void JoinHundreds(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (const TagLine& line : reading.lines) {
    std::vector<int32_t> run;
    auto close = [&] {
      std::vector<const Figure*> parts;
      for (int32_t figure : run) parts.push_back(&reading.figure(figure));
      const Figure hundred{.value = Decimal::FromInt(100)};
      if (run.size() >= 2 && FitsSum(parts, hundred)) {
        Link link{.kind = LinkKind::kHundred, .rule = "join.hundred"};
        for (int32_t figure : run) {
          link.terms.push_back({.role = TermRole::kPart, .figure = figure});
          if (reading.figure(figure).role == FigureRole::kOther)
            reading.figure(figure).role = FigureRole::kShare;
        }
        link.premises.push_back({"exhaustive", PremiseHow::kInferred});
        link.scope = line.sentence;
        links.push_back(std::move(link));
      }
      run.clear();
    };
    for (const Item& item : line.items) {
      if (item.figure < 0) {
        if (item.tag == 'c') close();
        continue;
      }
      const Figure& figure = reading.figure(item.figure);
      if (figure.kind == FigureKind::kPercent && figure.value && figure.role != FigureRole::kChange) {
        run.push_back(item.figure);
      }
    }
    close();
  }
}

}  // namespace reckoner
