// Shares of one whole: that they make 100%, or more than there can be.
#include <algorithm>
#include <optional>
#include <string>

#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

constexpr size_t kMaxListed = 14;  // figures of a sentence that are looked at

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
    if (!TagSet("P_,&itoS").Has(line.tags[i])) return false;
  }
  if (items.front() > 0 && line.tags[items.front() - 1] == ':') return true;
  static constexpr std::string_view kDivide[] = {
      "split",   "divided", "breakdown", "broken down", "made up", "consist",   "weighting",
      "goes to", "go to",   "went to",   "allocat",     "shared",  "share out", "comes from"};
  const std::string_view before = reading.lower({line.sentence.begin, line.items[items.front()].span.begin});
  return std::any_of(std::begin(kDivide), std::end(kDivide),
                     [&](std::string_view word) { return before.find(word) != std::string::npos; });
}

// "The state will hold 44% of the group, while A will hold 27% and B 29%": owners of one thing, and those who
// pay for it, share it without overlap. In "44% of drivers own a dog" the share comes first.
bool SharesOut(const Reading& reading, const TagLine& line, const std::vector<size_t>& items) {
  if (items.size() < 3 || items.front() + 1 >= line.tags.size() || line.tags[items.front() + 1] != 'o')
    return false;
  for (size_t i = items.front(); i < items.back(); ++i) {
    if (!TagSet("P_,&ioSk=").Has(line.tags[i])) return false;
  }
  for (size_t i = 1; i < items.size(); ++i) {  // "44% of the votes, the fund 31% of the capital"
    const size_t next = items[i] + 1;
    if (next < line.tags.size() && (line.tags[next] == 'o' || line.tags[next] == 'x')) return false;
  }
  static constexpr std::string_view kVerbs[] = {"hold",  "holds", "held", "own", "owns",
                                                "owned", "pay",   "pays", "paid"};
  const std::string_view before = reading.lower({line.sentence.begin, line.items[items.front()].span.begin});
  const size_t end = before.find_last_not_of(' ');
  if (end == std::string::npos) return false;
  const size_t begin = before.find_last_of(' ', end) + 1;
  const std::string_view last = std::string_view(before).substr(begin, end + 1 - begin);
  return std::find(std::begin(kVerbs), std::end(kVerbs), last) != std::end(kVerbs);
}

// "31% chose A, 23% B and the remaining 26% others": the last of them is all that is left.
bool LeavesNothing(const Reading& reading, const TagLine& line, const std::vector<size_t>& items) {
  if (items.size() < 3) return false;
  for (size_t i = items.front(); i < items.back(); ++i) {
    if (!TagSet("P_,&itouSh").Has(line.tags[i])) return false;
  }
  for (size_t item : items) {
    if (reading.figure(line.items[item].figure).bound != Bound::kExact) return false;
  }
  const size_t last = items.back();
  const std::string_view words =
      reading.lower({line.items[items[items.size() - 2]].span.end, line.items[last].span.begin});
  return words.ends_with("the remaining ") || words.ends_with("the other ");
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
      const bool much = sum && *sum > Decimal::FromInt(100);
      const bool over = much && ((*sum < Decimal::FromInt(150) && IsOneList(reading, line, run)) ||
                                 SharesOut(reading, line, run));
      const bool all = sum && LeavesNothing(reading, line, run);
      if (fits || over || all) {
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
      const int32_t fact = reading.fact_of[static_cast<size_t>(item.figure)];
      if (fact >= 0 && reading.facts[static_cast<size_t>(fact)].base) continue;  // "up from 39%"
      if (figure.kind == FigureKind::kPercent && figure.value && figure.role != FigureRole::kChange)
        run.push_back(i);
    }
    close();
  }
}

}  // namespace reckoner
