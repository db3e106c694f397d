// Years that are counted: "the first fall since 2020", "for the first time in five years", "four consecutive
// years of growth", "between 1981 and 1986, … in any five-year period".
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

#include "extractors/claims/joins.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/records.h"

namespace reckoner {
namespace {

constexpr int32_t kMaxLinesApart = 4;
constexpr size_t kMaxPlaces = 64;  // of a kind, in a passage

struct Place {
  int32_t period = -1;
  int32_t line = -1;
};

int YearOf(const Period& period) {
  return period.start ? static_cast<int>(std::chrono::year_month_day(*period.start).year()) : 0;
}

bool IsYears(const Period& period) {
  const std::string& value = period.value;
  return period.type == PeriodType::kDuration && value.size() >= 3 && value[0] == 'P' &&
         value.back() == 'Y' && value[1] != 'X';
}

bool IsYear(const Period& period) {
  return YearOf(period) != 0 && period.type == PeriodType::kDate && period.value.size() == 4;
}

class Reader {
 public:
  explicit Reader(const JoinInput& input)
      : reading_(input.reading), passage_(*input.reading.mentions.passage) {}

  void Run(std::vector<Link>& links) {
    ReadLines();
    Pair(links);
  }

  std::vector<CountedYears> Counted() {
    ReadLines();
    std::vector<CountedYears> out;
    for (const bool streak : {false, true}) {
      for (const Place& place : streak ? streaks_ : within_) {
        const Place* now = Current(place.line, 0);
        out.push_back({place.period, place.line, now == nullptr ? -1 : now->period, streak});
      }
    }
    std::sort(out.begin(), out.end(),
              [](const CountedYears& a, const CountedYears& b) { return a.period < b.period; });
    return out;
  }

 private:
  // Every link and record counts years: without such a period there are none.
  void ReadLines() {
    const std::vector<Period>& periods = reading_.mentions.periods;
    if (std::none_of(periods.begin(), periods.end(), IsYears)) return;
    for (size_t line = 0; line < reading_.lines.size(); ++line) ReadLine(static_cast<int32_t>(line));
  }
  // The words of some tokens in lower case, a space behind each.
  std::string Words(size_t from, size_t to) const {
    std::string out;
    for (; from < to; ++from) {
      out.append(reading_.lower(passage_.tokens[from].span)) += ' ';
    }
    return out;
  }
  // Words of the sentence before `end`, at most `count` of them.
  std::string Before(int32_t line, uint32_t end, size_t count) const {
    const size_t first = TokenAt(passage_, reading_.lines[static_cast<size_t>(line)].sentence.begin);
    const size_t at = TokenAt(passage_, end);
    return Words(at > first + count ? at - count : first, at);
  }
  std::string After(int32_t line, uint32_t begin, size_t count) const {
    const uint32_t end = reading_.lines[static_cast<size_t>(line)].sentence.end;
    const size_t at = TokenAt(passage_, begin);
    return Words(at, std::min(at + count, TokenAt(passage_, end)));
  }
  static void Keep(const Place& place, std::vector<Place>& places) {
    if (places.size() < kMaxPlaces) places.push_back(place);
  }
  static bool Has(std::string_view words, std::string_view word) {
    return words.find(word) != std::string::npos;
  }

  // Whether the sentence has a word that makes a period a counted one: most have none.
  bool Counts(const TagLine& line) const {
    uint32_t end = line.sentence.end;
    for (const Item& item : line.items) end = std::max(end, item.span.end);
    static const WordIndex kWords({"first", "since", "consecutive", "straight", "row"});
    return HoldsWord(passage_, {line.sentence.begin, end}, kWords);
  }

  void ReadLine(int32_t line) {
    const TagLine& tagged = reading_.lines[static_cast<size_t>(line)];
    if (tagged.tags.find('D') == std::string::npos) return;
    const bool counts = Counts(tagged);
    std::optional<Place> current;
    std::vector<Place> since, within;
    for (const Item& item : tagged.items) {
      if (item.period < 0) continue;
      const Period& period = reading_.mentions.periods[static_cast<size_t>(item.period)];
      if (!counts) {
        if (IsYear(period) && !current) current = Place{item.period, line};
        continue;
      }
      const std::string itself = std::string(reading_.lower(period.span)) + " ";
      const std::string before = Before(line, period.span.begin, 14) + itself.substr(0, itself.find(' ') + 1);
      if (IsYears(period)) {
        const std::string after = After(line, period.span.end, 3);
        const bool streak = Has(before, "consecutive ") || Has(after, "consecutive ") ||
                            Has(itself, "consecutive") || Has(before, "straight ") ||
                            Has(itself, "straight") || Has(before, " row ") || Has(after, "in a row");
        if (streak) {
          Keep({item.period, line}, streaks_);
        } else if (Has(before, "first ") && !Has(before, "first half") && !Has(before, "first quarter")) {
          within.push_back({item.period, line});
        }
        continue;
      }
      if (YearOf(period) == 0 || period.type != PeriodType::kDate) continue;
      if (Has(before, "since ")) {
        if (Has(before, "first ")) since.push_back({item.period, line});
      } else if (IsYear(period) && !current) {
        current = Place{item.period, line};
      }
    }
    for (const Place& place : since) Keep(place, since_);
    for (const Place& place : within) Keep(place, within_);
    if (current) Keep(*current, currents_);
  }

  // The year that the passage speaks of near `line`: its own sentence's, else the nearest.
  const Place* Current(int32_t line, int since) const {
    const Place* best = nullptr;
    for (const Place& place : currents_) {
      if (YearOf(reading_.mentions.periods[static_cast<size_t>(place.period)]) <= since) continue;
      if (std::abs(place.line - line) > kMaxLinesApart) continue;
      if (best == nullptr || std::abs(place.line - line) < std::abs(best->line - line)) best = &place;
    }
    return best;
  }

  void Pair(std::vector<Link>& links) const {
    // The first since Y is the first in N years: counted from the year that is spoken of.
    for (const Place& from : since_) {
      for (const Place& count : within_) {
        if (std::abs(from.line - count.line) > kMaxLinesApart) continue;
        const int year = YearOf(reading_.mentions.periods[static_cast<size_t>(from.period)]);
        const Place* now = Current(count.line, year);
        if (now == nullptr) continue;
        const bool together = from.line == count.line;
        Add(links, "join.span.since",
            {{.role = TermRole::kCount, .period = count.period},
             {.role = TermRole::kFirst, .period = from.period},
             {.role = TermRole::kLast, .period = now->period}},
            together ? PremiseHow::kStated : PremiseHow::kCarried);
        break;
      }
    }
    // A streak that ended, and the first break in N years.
    for (const Place& streak : streaks_) {
      const Place* best = nullptr;
      for (const Place& count : within_) {
        if (std::abs(streak.line - count.line) > kMaxLinesApart) continue;
        if (best == nullptr || std::abs(count.line - streak.line) < std::abs(best->line - streak.line))
          best = &count;
      }
      const std::string_view words =
          reading_.lower(reading_.lines[static_cast<size_t>(streak.line)].sentence);
      const bool ended = Has(words, "end") || Has(words, "broke") || Has(words, "after") ||
                         Has(words, "snap") || Has(words, "halt");
      if (best == nullptr || !ended) continue;
      Add(links, "join.span.streak",
          {{.role = TermRole::kCount, .period = streak.period},
           {.role = TermRole::kCount, .period = best->period}},
          PremiseHow::kCarried);
    }
  }

  void Add(std::vector<Link>& links, std::string_view rule, std::vector<Term> terms, PremiseHow how) const {
    Link link{
        .kind = LinkKind::kSpan, .rule = rule, .terms = std::move(terms), .premises = {{"series", how}}};
    uint32_t begin = UINT32_MAX, end = 0;
    for (const Term& term : link.terms) {
      const Span span = reading_.mentions.periods[static_cast<size_t>(term.period)].span;
      begin = std::min(begin, span.begin);
      end = std::max(end, span.end);
    }
    link.scope = {begin, end};
    links.push_back(std::move(link));
  }

  const Reading& reading_;
  const Passage& passage_;
  std::vector<Place> since_, within_, streaks_, currents_;
};

}  // namespace

void JoinSpans(const JoinInput& input, std::vector<Link>& links) { Reader(input).Run(links); }

std::vector<CountedYears> FindCountedYears(const JoinInput& input) { return Reader(input).Counted(); }

}  // namespace reckoner
