// A total and its parts: "comprised 59,500 tonnes of wheat for China, 53,000 for Egypt and 24,500 for
// Algeria".
#include <algorithm>
#include <optional>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/relations.h"
#include "extractors/claims/subjects.h"

namespace reckoner {
namespace {

constexpr int kProvingDigits = 3;  // a sum that fits in this many digits is hardly an accident

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

namespace {

// What the words say of a list and its total.
enum class Claims : uint8_t {
  kNothing,   // they only stand together
  kAtMost,    // "including", "of which", "of the 42,387": no more than the total
  kTheWhole,  // "comprised", "a total of …:": all of it
};

// "a total of 2.13 billion on …, 341 mln at home and 1.79 billion abroad"
bool SaysTotal(const Reading& reading, const TagLine& line, int32_t total) {
  const Span span{line.sentence.begin, line.items[static_cast<size_t>(total)].span.begin};
  const std::string before = AsciiLower(reading.text(span));
  static constexpr std::string_view kWords[] = {"a total of ", "total of ", "totaled ", "totalled ",
                                                "totalling ",  "totaling ", "combined "};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return before.ends_with(word); });
}

Claims ClaimsOf(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  if (match.frame == "sum.comprise" || match.frame == "sum.colon") return Claims::kTheWhole;
  if (match.frame == "sum.include" || match.frame == "sum.of") return Claims::kAtMost;
  return SaysTotal(reading, line, match[Slot::kTotal]) ? Claims::kTheWhole : Claims::kNothing;
}

}  // namespace

bool ReadSum(Reading& reading, int32_t line, const FrameMatch& match) {
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  const Claims says = ClaimsOf(reading, tags, match);
  // The total is the nearest level before the parts, or another one there that fits better.
  std::vector<int32_t> totals;
  for (int32_t i = match[Slot::kPart] - 1; i >= 0 && totals.size() < 4; --i) {
    const Item& item = tags.items[static_cast<size_t>(i)];
    if (item.tag == 'k' || item.tag == ';') break;
    if (item.figure < 0 || !reading.figure(item.figure).value || item.tag == 'O') continue;
    totals.push_back(i);
  }
  int plausible = 0;
  std::vector<int32_t> chosen;
  int32_t chosen_total = -1;
  for (int32_t item : totals) {
    const int32_t total = tags.items[static_cast<size_t>(item)].figure;
    const std::vector<int32_t> parts = ListFrom(reading, line, match[Slot::kPart], reading.figure(total));
    if (parts.size() < 2) continue;
    const std::vector<const Figure*> figures = FiguresOf(reading, line, parts);
    if (FitsSum(figures, reading.figure(total)) &&
        (says != Claims::kNothing || SignificantDigits(reading.figure(total)) >= kProvingDigits)) {
      AddSum(reading, line, match.frame, total, parts,
             says == Claims::kTheWhole ? PremiseHow::kStated : PremiseHow::kInferred);
      return true;
    }
    ++plausible;
    chosen = parts;
    chosen_total = total;
  }
  if (says == Claims::kNothing || plausible != 1) return false;
  const std::vector<const Figure*> figures = FiguresOf(reading, line, chosen);
  const Figure& whole = reading.figure(chosen_total);
  // A list that only stands near may be of something else: a part above the total tells.
  const bool above = std::any_of(figures.begin(), figures.end(),
                                 [&](const Figure* part) { return *part->value > *whole.value; });
  if (above && match.frame != "sum.comprise") return false;
  if (says == Claims::kAtMost && !ExceedsTotal(figures, whole)) return false;
  AddSum(reading, line, match.frame, chosen_total, chosen, PremiseHow::kStated);
  return true;
}

namespace {

constexpr size_t kMaxListed = 14;  // figures of a sentence that are looked at

// Is the figure spoken for by a movement (other than as its new level), or by a link of its kind?
bool Free(const Reading& reading, const Link& link, int32_t figure) {
  for (const Term& term : link.terms) {
    if (term.figure == figure) return false;
  }
  const int32_t fact = reading.fact_of[static_cast<size_t>(figure)];
  return fact < 0 || !reading.facts[static_cast<size_t>(fact)].base;
}

// The levels of a line that may be totals or parts.
std::vector<int32_t> Levels(const JoinInput& input, size_t line, const std::vector<Link>& links, bool bare) {
  std::vector<int32_t> out;
  for (const Item& item : input.reading.lines[line].items) {
    if (item.figure < 0 || out.size() == kMaxListed) continue;
    const Figure& figure = input.reading.figure(item.figure);
    if (!figure.value || figure.kind == FigureKind::kPoints || figure.kind == FigureKind::kOrdinal) continue;
    if (figure.kind == FigureKind::kMultiple || figure.kind == FigureKind::kFraction) continue;
    if (!bare && figure.kind == FigureKind::kNumber && figure.unit_mult == 0) continue;  // "in band two"
    const int32_t fact = input.reading.fact_of[static_cast<size_t>(item.figure)];
    const SeriesKey* key = KeyOfFigure(input.reading, item.figure);
    if (key != nullptr && key->negative) continue;  // a deficit is no part of a sum of sizes
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

// What can be added up without a word for it: of one unit, or bare and long enough to be no accident.
bool Addable(const Figure& a, const Figure& b) {
  if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty()) return false;
  for (const Figure* figure : {&a, &b}) {
    if (figure->unit.empty() && figure->unit_mult == 0 && SignificantDigits(*figure) < kProvingDigits) return false;
    if (figure->bound != Bound::kExact) return false;
  }
  return Comparable(a, b) && (a.kind == FigureKind::kPercent) == (b.kind == FigureKind::kPercent);
}

}  // namespace

namespace {

// The first run of levels that adds up to another one of the sentence, or of one of the two before it.
std::optional<Link> FindSum(const Reading& reading, const std::vector<int32_t>& levels,
                            const std::vector<int32_t>& totals) {
  for (size_t begin = 0; begin + 1 < levels.size(); ++begin) {
    for (size_t end = levels.size(); end >= begin + 2; --end) {
      std::vector<const Figure*> parts;
      bool alike = true;
      for (size_t i = begin; i < end; ++i) {
        parts.push_back(&reading.figure(levels[i]));
        alike = alike && Addable(*parts.front(), *parts.back());
      }
      if (!alike) continue;
      const auto first = levels.begin() + static_cast<long>(begin),
                 last = levels.begin() + static_cast<long>(end);
      for (int32_t total : totals) {
        const Figure& whole = reading.figure(total);
        if (std::find(first, last, total) != last || !Addable(whole, *parts.front())) continue;
        if (SignificantDigits(whole) < kProvingDigits &&
            !(SignificantDigits(whole) == 2 && parts.size() >= 3))
          continue;
        if (!FitsSum(parts, whole)) continue;
        Link link{.kind = LinkKind::kSum, .rule = "join.sum"};
        for (size_t i = begin; i < end; ++i)
          link.terms.push_back({.role = TermRole::kPart, .figure = levels[i]});
        link.terms.push_back({.role = TermRole::kTotal, .figure = total});
        link.premises.push_back({"exhaustive", PremiseHow::kInferred});
        link.scope = {std::min(whole.span.begin, parts.front()->span.begin),
                      std::max(whole.span.end, parts.back()->span.end)};
        return link;
      }
    }
  }
  return std::nullopt;
}

// Another link, a balance or a movement, has these figures already.
bool Told(const Link& sum, const std::vector<Link>& links) {
  return std::any_of(links.begin(), links.end(), [&](const Link& link) {
    return std::all_of(sum.terms.begin(), sum.terms.end(), [&](const Term& term) {
      return std::any_of(link.terms.begin(), link.terms.end(),
                         [&](const Term& other) { return other.figure == term.figure; });
    });
  });
}

}  // namespace

// A total and its parts, told by nothing but their adding up.
void JoinSums(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t line = 0; line < reading.lines.size(); ++line) {
    for (const bool bare : {true, false}) {
      const std::vector<int32_t> levels = Levels(input, line, links, bare);
      if (levels.size() < 2) break;
      std::vector<int32_t> totals = levels;
      for (size_t back = 1; back <= 2 && back <= line; ++back) {
        for (int32_t figure : Levels(input, line - back, links, bare)) totals.push_back(figure);
      }
      auto found = FindSum(reading, levels, totals);
      if (!found) continue;
      if (!Told(*found, links)) links.push_back(std::move(*found));
      break;
    }
  }
}

namespace {

// To the last printed digit: two shares exactly, more of them within one unit of rounding.
bool MakesHundred(const Decimal& sum, const std::vector<const Figure*>& parts) {
  const auto off = Decimal::Subtract(sum, Decimal::FromInt(100));
  if (!off || off->is_zero() || parts.size() < 3) return off && off->is_zero();
  Decimal coarsest;
  for (const Figure* part : parts) {
    if (part->ulp) coarsest = std::max(coarsest, *part->ulp);
  }
  return off->Abs() <= coarsest;
}

// "52% to roads, 31% to rail and 27% to ports": one list behind a colon or a verb of dividing, nothing else
// in it.
bool IsOneList(const Reading& reading, const TagLine& line, const std::vector<size_t>& items) {
  if (items.size() < 3) return false;
  for (size_t i = items.front(); i < items.back(); ++i) {
    if (std::string_view("P_,&itoS").find(line.tags[i]) == std::string_view::npos) return false;
  }
  if (items.front() > 0 && line.tags[items.front() - 1] == ':') return true;
  static constexpr std::string_view kDivide[] = {
      "split",   "divided", "breakdown", "broken down", "made up", "consist",   "weighting",
      "goes to", "go to",   "went to",   "allocat",     "shared",  "share out", "comes from"};
  const std::string before =
      AsciiLower(reading.text({line.sentence.begin, line.items[items.front()].span.begin}));
  return std::any_of(std::begin(kDivide), std::end(kDivide),
                     [&](std::string_view word) { return before.find(word) != std::string::npos; });
}

}  // namespace

// Shares of one whole that make 100%; a list of them that makes more can't be of one whole.
void JoinHundreds(const JoinInput& input, std::vector<Link>& links) {
  const Reading& reading = input.reading;
  for (size_t at = 0; at < reading.lines.size(); ++at) {
    const TagLine& line = reading.lines[at];
    std::vector<size_t> run;
    auto close = [&] {
      std::vector<const Figure*> parts;
      std::optional<Decimal> sum = Decimal();
      for (size_t item : run) {
        parts.push_back(&reading.figure(line.items[item].figure));
        if (sum) sum = Decimal::Add(*sum, *parts.back()->value);
      }
      const bool fits = run.size() >= 2 && sum && MakesHundred(*sum, parts);
      const bool over = sum && *sum > Decimal::FromInt(100) && *sum < Decimal::FromInt(150) &&
                        IsOneList(reading, line, run);
      if (fits || over) {
        Link link{.kind = LinkKind::kHundred, .rule = fits ? "join.hundred" : "join.hundred.list"};
        for (size_t item : run) {
          Figure& figure = reading.figure(line.items[item].figure);
          link.terms.push_back({.role = TermRole::kPart, .figure = line.items[item].figure});
          if (figure.role == FigureRole::kOther) figure.role = FigureRole::kShare;
        }
        link.premises.push_back({"exhaustive", fits ? PremiseHow::kInferred : PremiseHow::kStated});
        link.scope = line.sentence;
        links.push_back(std::move(link));
      }
      run.clear();
    };
    for (size_t i = 0; i < line.items.size() && run.size() < kMaxListed; ++i) {
      const Item& item = line.items[i];
      if (item.tag == 'c') close();
      if (item.figure < 0) continue;
      const Figure& figure = reading.figure(item.figure);
      if (figure.kind == FigureKind::kPercent && figure.value && figure.role != FigureRole::kChange)
        run.push_back(i);
    }
    close();
  }
}

}  // namespace reckoner
