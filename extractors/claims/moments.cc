#include "extractors/claims/moments.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

constexpr std::string_view kGap = "_SDgiow,";  // what may stand between a figure and its period

int Number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

// From a TIMEX3 value; nothing for durations and values without a calendar place.
std::optional<Moment> FromValue(std::string_view value) {
  Moment moment;
  if (value.size() < 4) return std::nullopt;
  if (value.find('/') != std::string_view::npos) {
    moment.unit = 'P';
    moment.stretch = std::hash<std::string_view>{}(value);
    return moment;
  }
  const std::string_view year = value.substr(0, 4);
  if (year != "XXXX") {
    const int number = Number(year);
    if (number < 1000) return std::nullopt;
    moment.year = static_cast<int16_t>(number);
  }
  if (value.size() == 4) {
    if (moment.year == 0) return std::nullopt;
    moment.unit = 'Y';
    return moment;
  }
  if (value[4] != '-' || value.size() < 7) return std::nullopt;
  std::string_view rest = value.substr(5);
  const char kind = rest[0];
  if (kind == 'Q' || kind == 'H' || kind == 'W') {
    const int index = Number(rest.substr(1, kind == 'W' ? 2 : 1));
    if (index < 1) return std::nullopt;
    moment.unit = kind;
    moment.index = static_cast<int16_t>(index);
    return moment;
  }
  const int month = Number(rest.substr(0, 2));
  if (month < 1 || month > 12) return std::nullopt;
  moment.unit = 'M';
  moment.index = static_cast<int16_t>(month);
  if (rest.size() >= 5 && rest[2] == '-') {
    const int day = Number(rest.substr(3, 2));
    if (day < 1) return std::nullopt;
    moment.unit = 'D';
    moment.day = static_cast<int16_t>(day);
  }
  return moment;
}

// What a comparison period is counted from, by its words.
enum class Step : uint8_t { kNone, kYear, kMonth, kQuarter, kWeek };

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading) {
    out_.of_fact.resize(reading.facts.size());
    out_.base_of_fact.resize(reading.facts.size());
    for (const Period& period : reading.mentions.periods) {
      if (auto moment = FromValue(period.value); moment && moment->unit == 'Y')
        years_.push_back(moment->year);
    }
  }

  Timeline Run() {
    // Facts in order of text, new levels of a sentence before its bases.
    std::vector<int32_t> order(reading_.facts.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int32_t>(i);
    std::stable_sort(order.begin(), order.end(), [&](int32_t a, int32_t b) {
      const Fact &x = reading_.facts[static_cast<size_t>(a)], &y = reading_.facts[static_cast<size_t>(b)];
      if (x.line != y.line) return x.line < y.line;
      if (x.movement != y.movement && x.movement >= 0 && y.movement >= 0) return x.movement < y.movement;
      return x.base < y.base;
    });
    for (int32_t index : order) {
      const Fact& fact = reading_.facts[static_cast<size_t>(index)];
      Moment& now = out_.of_fact[static_cast<size_t>(index)];
      now = Read(fact);
      if (fact.measure == Measure::kGrowth && !fact.base) {
        Moment& base = out_.base_of_fact[static_cast<size_t>(index)];
        base = ReadCountedFrom(fact, now);
        // Counted from the time that was carried to it: it is of a later one.
        if (now.how == PremiseHow::kCarried && reckoner::Compare(now, base, 0) == Sameness::kSame)
          now = {.own = true};
      }
    }
    Count();
    return std::move(out_);
  }

 private:
  // The words of an item, in lower case.
  std::string Words(const Item& item) const { return AsciiLower(reading_.text(item.span)); }

  Step StepOf(const std::string& words) const {
    auto has = [&](std::string_view word) { return words.find(word) != std::string::npos; };
    if (has("-on-") || has(" on ") || has("-over-") || has(" over ")) return Step::kNone;  // "year-on-year"
    const bool back = has("ago") || has("earlier") || has("before") || has("previous") || has("prior") ||
                      has("last") || has("preceding");
    if (has("year") && (back || has("year-"))) return Step::kYear;
    if (has("same") || has("corresponding") || has("comparable") || has("like period")) return Step::kYear;
    if (!back) return Step::kNone;
    if (has("month")) return Step::kMonth;
    if (has("quarter")) return Step::kQuarter;
    if (has("week")) return Step::kWeek;
    return Step::kNone;
  }

  // "year-on-year", "month on month", "on the quarter".
  static Step StepOfRate(const std::string& words) {
    const bool doubled = words.find("-on-") != std::string::npos ||
                         words.find("-over-") != std::string::npos ||
                         words.find(" on ") != std::string::npos || words.find(" over ") != std::string::npos;
    if (!doubled && !words.starts_with("on")) return Step::kNone;
    if (words.ends_with("year")) return Step::kYear;
    if (words.ends_with("month")) return Step::kMonth;
    if (words.ends_with("quarter")) return Step::kQuarter;
    return words.ends_with("week") ? Step::kWeek : Step::kNone;
  }

  static Moment Back(Moment now, Step step) {
    auto year_back = [&now] {
      if (now.year != 0) {
        --now.year;
      } else {
        --now.shift;
      }
    };
    if (step == Step::kYear) {
      year_back();
    } else if (step == Step::kMonth && now.unit == 'M') {
      if (--now.index == 0) now.index = 12, year_back();
    } else if (step == Step::kQuarter && now.unit == 'Q') {
      if (--now.index == 0) now.index = 4, year_back();
    } else {
      now.unit = 0;
    }
    return now;
  }

  // The moment that the period items [begin, end) say together, for a base or for the thing itself.
  std::optional<Moment> Say(const TagLine& line, const std::vector<int32_t>& items, bool base,
                            const Moment& now) const {
    std::optional<Moment> said;
    Step step = Step::kNone;
    int32_t period = -1;
    for (int32_t index : items) {
      const Item& item = line.items[static_cast<size_t>(index)];
      const Step its = StepOf(Words(item));
      if (its != Step::kNone && step == Step::kNone) step = its;
      if (item.period < 0) continue;
      const Period& mention = reading_.mentions.periods[static_cast<size_t>(item.period)];
      auto moment = FromValue(mention.value);
      if (period < 0) period = item.period;
      if (!moment) continue;
      const bool relative = its != Step::kNone && mention.resolved_from != ResolvedFrom::kExplicit;
      if (relative && base) continue;  // counted from the news day; the step counts from the thing's own time
      if (!said) {
        said = moment;
      } else if (said->year == 0 && moment->unit == 'Y') {
        said->year = moment->year;
      } else if (said->unit == 'Y' && moment->unit != 'Y') {
        const int16_t year = said->year;
        said = moment;
        if (said->year == 0) said->year = year;
      }
      period = item.period;
    }
    if (base && step != Step::kNone && now.known()) {
      Moment moment = Back(now, step);
      // "in the same period of 2007", "in February last year"
      if (said && said->unit == 'Y' && moment.unit != 'Y') moment.year = said->year, moment.shift = 0;
      if (said && said->unit != 'Y') {
        if (said->year == 0) said->year = moment.year, said->shift = moment.shift;
        moment = *said;
      }
      moment.period = period;
      moment.how = PremiseHow::kStated;
      return moment;
    }
    if (!said) return std::nullopt;
    // "the February surplus last year"
    if (!base && step == Step::kYear && said->unit != 'Y' && said->year == 0) said = Back(*said, Step::kYear);
    if (base && said->year == 0 && now.known() && now.unit == said->unit && said->index > now.index) {
      // "in January from December": the one before.
      said->year = now.year;
      said->shift = now.shift;
      if (said->year != 0)
        --said->year;
      else
        --said->shift;
    } else if (base && said->year == 0) {
      said->year = now.year;
      said->shift = now.shift;
    }
    said->period = period;
    said->how = PremiseHow::kStated;
    return said;
  }

  // "the lowest since June 2023": how long a record holds, no time of the figure.
  bool IsSince(const Item& item) const { return Words(item).starts_with("since "); }

  // "… to 4.2%, the department said on Friday": behind a comma and words of its own, the day of the report.
  bool IsReportDay(const TagLine& line, int32_t at, int32_t period) const {
    const int32_t mention = line.items[static_cast<size_t>(period)].period;
    if (mention < 0) return false;
    const Period& day = reading_.mentions.periods[static_cast<size_t>(mention)];
    if (!day.start || day.start != day.end) return false;
    bool comma = false;
    for (int32_t i = at + 1; i < period; ++i) {
      const Item& item = line.items[static_cast<size_t>(i)];
      if (comma && item.words > 1) return true;
      comma = comma || item.tag == ',';
    }
    return false;
  }

  // Period items next to item `at` on one side, not the other figures'.
  std::vector<int32_t> Beside(const TagLine& line, int32_t at, int step, bool bases) const {
    std::vector<int32_t> out;
    int words = 0;
    for (int32_t i = at + step; i >= 0 && i < static_cast<int32_t>(line.items.size()); i += step) {
      const Item& item = line.items[static_cast<size_t>(i)];
      // "a 46% fall in exports between January and November"
      if (step > 0 && item.tag == 'v' && i <= at + 2 && line.items[static_cast<size_t>(at)].tag == 'P')
        continue;
      if (kGap.find(item.tag) == std::string_view::npos &&
          !(step < 0 && std::string_view("vut=abg").find(item.tag) != std::string_view::npos))
        break;
      words += item.words;
      if (words > 8) break;
      if (item.tag == 'D' && (IsSince(item) || (step > 0 && IsReportDay(line, at, i)))) {
        // "up 9% since January": what the change is counted from.
        if (bases && step > 0 && i == at + 1) out.push_back(i);
        break;
      }
      if (item.tag == 'D' && item.basis == bases) out.push_back(i);
      if (item.tag == 'D' && item.basis != bases && !out.empty()) break;
    }
    if (step < 0) std::reverse(out.begin(), out.end());
    return out;
  }

  Moment Read(const Fact& fact) {
    const TagLine& line = reading_.lines[static_cast<size_t>(fact.line)];
    if (fact.base) return ReadBase(fact, line);
    // Behind the figure, or where the level is that it changes to; before it, then anywhere in the sentence's
    // subject.
    const std::vector<int32_t> behind = Beside(line, fact.item, 1, false);
    if (behind.empty()) {
      if (const Moment* reached = Reached(fact); reached != nullptr && reached->how == PremiseHow::kStated)
        return *reached;
    }
    for (const std::vector<int32_t>& items :
         {behind, Beside(line, fact.item, -1, false), Before(line, fact.item)}) {
      const bool named = std::any_of(items.begin(), items.end(), [&](int32_t i) {
        return line.items[static_cast<size_t>(i)].period >= 0 ||
               StepOf(Words(line.items[static_cast<size_t>(i)])) != Step::kNone;
      });
      if (!named) continue;  // "year-on-year" says no time
      if (auto said = Say(line, items, false, now_)) {
        if (Moves(fact, line, *said)) now_ = *said;
        return *said;
      }
      return {.own = true};  // a time of its own that can't be placed: nothing is carried into it
    }
    Moment carried = now_;
    if (Accumulated(line, fact.item)) return {.own = true};
    leaning_line_ = fact.line;
    if (carried.known()) carried.how = PremiseHow::kCarried;
    return carried;
  }

  // The time of the level that a change leads to, or null.
  const Moment* Reached(const Fact& fact) const {
    if (fact.movement < 0 || fact.measure == Measure::kLevel) return nullptr;
    const int32_t newer = reading_.movements[static_cast<size_t>(fact.movement)].newer;
    const int32_t level = newer < 0 ? -1 : reading_.fact_of[static_cast<size_t>(newer)];
    return level < 0 ? nullptr : &out_.of_fact[static_cast<size_t>(level)];
  }

  // Whether what follows is about this time too. An earlier one that is only set beside ("in February 1986
  // there was a deficit") isn't.
  bool Moves(const Fact& fact, const TagLine& line, const Moment& said) const {
    // In a sentence that leans on an earlier one, a time inside it is of a part of it only: "… most of it due
    // to a 46% fall in car sales between January and November".
    if (leaning_line_ == fact.line) return false;
    for (int32_t i = fact.item - 1; i >= 0 && i > fact.item - 4; --i) {
      if (line.items[static_cast<size_t>(i)].tag == 'c') return false;
    }
    if (!now_.known() || fact.movement >= 0 || said.unit != now_.unit) return true;
    if (said.year != 0 && (now_.year == 0 || said.year < now_.year)) return false;
    return !(said.year == now_.year &&
             (said.shift < now_.shift || (said.shift == now_.shift && said.index < now_.index)));
  }

  // "the deficit for the eight months to the end of February", "so far this year": no single moment.
  bool Accumulated(const TagLine& line, int32_t at) const {
    static constexpr std::string_view kWords[] = {"month",   "so far",       "cumulative", "accumulat",
                                                  "year to", "year-to-date", "weeks",      "days"};
    for (int32_t i = at - 1; i >= 0; --i) {
      const Item& item = line.items[static_cast<size_t>(i)];
      if (item.tag == ';' || item.tag == 'k') break;
      if (item.figure >= 0 && item.tag != 'Q') break;
      const std::string words = Words(item);
      for (std::string_view word : kWords) {
        if (words.find(word) != std::string::npos) return true;
      }
    }
    return false;
  }

  // "up 5% from a year earlier", "From a year earlier, output rose 5%", "rose 0.2% month-on-month", "On the
  // month they were up 0.2%".
  Moment ReadCountedFrom(const Fact& fact, const Moment& now) const {
    const TagLine& line = reading_.lines[static_cast<size_t>(fact.line)];
    for (const int side : {1, -1}) {
      const std::vector<int32_t> bases = Beside(line, fact.item, side, true);
      if (bases.empty()) continue;
      const auto said = Say(line, bases, true, now);
      return said ? *said : Moment{.own = true};
    }
    for (const int side : {1, -1}) {
      for (int32_t i : Beside(line, fact.item, side, false)) {
        if (const Step step = StepOfRate(Words(line.items[static_cast<size_t>(i)])); step != Step::kNone)
          return Back(now, step);
      }
    }
    return {};
  }

  // The periods that open the sentence, before any figure.
  std::vector<int32_t> Before(const TagLine& line, int32_t at) const {
    std::vector<int32_t> out;
    for (int32_t i = 0; i < at; ++i) {
      const Item& item = line.items[static_cast<size_t>(i)];
      if (item.figure >= 0) break;
      if (item.tag == 'D' && !item.basis && !IsSince(item)) out.push_back(i);
    }
    return out;
  }

  // A base without a period of its own has that of the series before it, in order ("against 255 and 258,
  // respectively"); of several without a word for it, none.
  Moment Matching(const Fact&, const TagLine& line) {
    const bool in_order = line.tags.find('l') != std::string::npos;
    const size_t place = bases_.size();
    Moment moment;
    if (!bases_.empty() && !in_order) {
      moment = {};
    } else if (place < previous_.size() && (in_order || previous_.size() == 1)) {
      moment = previous_[place];
    }
    bases_.push_back(moment);
    return moment;
  }

  Moment ReadBase(const Fact& fact, const TagLine& line) {
    Moment now = now_;
    const int32_t thing =
        fact.movement < 0 ? -1 : reading_.movements[static_cast<size_t>(fact.movement)].newer;
    if (thing != thing_) {
      thing_ = thing;
      if (!bases_.empty()) previous_ = std::move(bases_);
      bases_.clear();
    }
    if (fact.movement >= 0) {
      const int32_t newer = reading_.movements[static_cast<size_t>(fact.movement)].newer;
      if (newer >= 0 && reading_.fact_of[static_cast<size_t>(newer)] >= 0) {
        const Moment& its = out_.of_fact[static_cast<size_t>(reading_.fact_of[static_cast<size_t>(newer)])];
        if (its.known()) now = its;
      }
    }
    std::vector<int32_t> items = Beside(line, fact.item, 1, false);
    if (fact.item > 0 && line.items[static_cast<size_t>(fact.item - 1)].tag == 'D')
      items.insert(items.begin(), fact.item - 1);
    if (fact.item > 1 && line.items[static_cast<size_t>(fact.item - 1)].tag == '_' &&
        line.items[static_cast<size_t>(fact.item - 2)].tag == 'D') {
      items.insert(items.begin(), fact.item - 2);
    }
    if (!items.empty()) {
      if (auto said = Say(line, items, true, now)) {
        bases_.push_back(*said);
        return *said;
      }
      return {};
    }
    Moment carried = Matching(fact, line);
    if (carried.known()) carried.how = PremiseHow::kCarried;
    return carried;
  }

  // The passage's current year: the news day's, else the latest that a thing itself is said to be of; one
  // later when what has no year would fall on it ("in February" beside "in February 1986").
  void Count() {
    int latest = 0, latest_base = 0;
    for (size_t i = 0; i < out_.of_fact.size(); ++i) {
      int& year = reading_.facts[i].base ? latest_base : latest;
      year = std::max<int>(year, out_.of_fact[i].year);
    }
    std::map<std::pair<char, int16_t>, std::set<int32_t>>
        open;  // unit and index of what has no year -> its periods
    for (const Moment& moment : out_.of_fact) {
      if (moment.known() && moment.year == 0 && moment.shift == 0)
        open[{moment.unit, moment.index}].insert(moment.period);
    }
    bool clash = false;
    for (size_t i = 0; i < out_.of_fact.size() && !clash; ++i) {
      const Moment& dated = out_.of_fact[i];
      const Fact& its = reading_.facts[i];
      if (!its.base && its.movement >= 0) continue;  // the thing itself is of that year
      if (dated.year == 0 || dated.year != std::max(latest, latest_base) || dated.unit == 'Y') continue;
      const auto same = open.find({dated.unit, dated.index});
      clash = same != open.end() && (same->second.size() > 1 || !same->second.contains(dated.period));
    }
    latest = std::max(latest, latest_base);
    if (latest == 0) return;
    const bool only_bases =
        latest == latest_base && std::none_of(out_.of_fact.begin(), out_.of_fact.end(), [&](const Moment& m) {
          return m.year == latest && !reading_.facts[static_cast<size_t>(&m - out_.of_fact.data())].base;
        });
    out_.current_year = latest + (clash || only_bases ? 1 : 0);
  }

  const Reading& reading_;
  Timeline out_;
  std::vector<int> years_;
  Moment now_;
  std::vector<Moment> previous_, bases_;  // of the last thing's bases, and of the present one's
  int32_t thing_ = -1;
  int32_t leaning_line_ = -1;  // the last line with a figure whose time was carried
};

}  // namespace

Sameness Compare(const Moment& a, const Moment& b, int current_year) {
  if (!a.known() || !b.known()) return Sameness::kUnknown;
  if (a.unit != b.unit) {
    const bool span = a.unit == 'P' || b.unit == 'P';
    return span ? Sameness::kUnknown : Sameness::kDifferent;
  }
  if (a.unit == 'P') return a.stretch == b.stretch ? Sameness::kSame : Sameness::kDifferent;
  if (a.index != b.index || a.day != b.day) return Sameness::kDifferent;
  auto year = [&](const Moment& moment) {
    if (moment.year != 0) return static_cast<int>(moment.year);
    return current_year != 0 ? current_year + moment.shift : 0;
  };
  if (a.year == 0 && b.year == 0) return a.shift == b.shift ? Sameness::kSame : Sameness::kDifferent;
  const int x = year(a), y = year(b);
  if (x == 0 || y == 0) return Sameness::kUnknown;
  return x == y ? Sameness::kSame : Sameness::kDifferent;
}

Timeline ReadTimeline(const Reading& reading) { return Reader(reading).Run(); }

}  // namespace reckoner
