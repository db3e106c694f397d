// A preposition joins its period, and says whether the figure before it is set against that: see Fold in
// tags.h.
#include "extractors/claims/fold_periods.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

class PeriodFolder {
 public:
  PeriodFolder(const Mentions& mentions, const std::vector<Item>& items) : mentions_(mentions), in_(items) {}

  // A preposition joins its period: "in the first quarter", "from a year earlier". Not in "from January's 83
  // billion".
  std::vector<Item> Fold() {
    std::vector<Item> out;
    out.reserve(in_.size());
    for (size_t i = 0; i < in_.size(); ++i) {
      const char tag = in_[i].tag;
      // "up 5% on last year", but "the surplus over the first two months".
      const bool basis =
          tag == 'f' || tag == 'c' || (tag == 'h' && AfterChange(i)) || (tag == 'o' && IsOfLevel(i));
      if (basis || tag == 'h' || tag == 'i' || tag == 'a' || tag == 'o') {
        size_t at = i + 1;
        if (Is(at, '_') && in_[at].words <= 2) ++at;
        if (Is(at, 'D') && !((basis || tag == 'h') && LevelFollows(at + 1))) {
          out.push_back(in_[at]);
          out.back().span.begin = in_[i].span.begin;
          out.back().basis = basis && !(tag == 'h' && IsDay(in_[at]));  // "closed higher on Friday"
          i = at;
          i = ToEnd(i, out.back());
          continue;
        }
      }
      if (tag == 'h' && Is(i + 1, 'i') && Is(i + 2, 'D') && AfterChange(i) && !LevelFollows(i + 3)) {
        out.push_back(in_[i]);
        out.push_back(in_[i + 2]);  // "3.1 points less than in September"
        out.back().span.begin = in_[i + 1].span.begin;
        out.back().basis = true;
        i += 2;
        continue;
      }
      if (const size_t level = LevelOfPeriod(i)) {
        out.push_back(in_[i]);
        out.push_back(in_[level]);
        out.back().basis = true;
        i = level;
        continue;
      }
      if (tag == 'j' && Is(i + 1, 'D')) {  // "between July and September"
        out.push_back(in_[i + 1]);
        out.back().span.begin = in_[i].span.begin;
        ++i;
        continue;
      }
      out.push_back(in_[i]);
      if (tag == 'D') i = ToEnd(i, out.back());
    }
    return out;
  }

 private:
  bool Is(size_t at, char tag) const { return at < in_.size() && in_[at].tag == tag; }
  bool IsLevel(const Item& item) const { return TagSet("MQNPR").Has(item.tag); }
  bool IsDay(const Item& item) const {
    if (item.period < 0) return false;  // "a year earlier" as the moment words tell it
    const Period& period = mentions_.periods[static_cast<size_t>(item.period)];
    return period.start && period.start == period.end;
  }
  // "October to December": the last item of the period that begins at item `i`.
  size_t ToEnd(size_t i, Item& period) const {
    if (!Is(i + 1, 't') || !Is(i + 2, 'D')) return i;
    period.span.end = in_[i + 2].span.end;
    return i + 2;
  }
  // A change or its verb stands right before item `at`, at most a few words or its time between ("higher in
  // May than a year earlier").
  bool AfterChange(size_t at) const {
    for (size_t i = at; i > 0 && at - i < 3; --i) {
      const Item& item = in_[i - 1];
      if (TagSet("PTuvq").Has(item.tag)) return true;
      if (item.tag == 'D' || (item.tag == 'i' && Is(i, 'D'))) continue;
      if (item.tag != '_' || item.words > 3) return false;
    }
    return false;
  }
  // "17.2% above the February figure", "below May's level": the item of the period at whose level it was, or
  // 0.
  size_t LevelOfPeriod(size_t u) const {
    if (!Is(u, 'u') || u == 0 || !TagSet("PTMQN").Has(in_[u - 1].tag)) return 0;
    const std::string_view cue = Slice(mentions_.passage->text, in_[u].span);
    const size_t at = Is(u + 1, '_') && in_[u + 1].words == 1 ? u + 2 : u + 1;
    if ((cue != "above" && cue != "below") || !Is(at, 'D') || !Is(at + 1, '_')) return 0;
    std::string_view words = Slice(mentions_.passage->text, in_[at + 1].span);
    if (words.starts_with("s ")) words.remove_prefix(2);  // the apostrophe is punctuation
    static constexpr std::string_view kLevel[] = {"figure", "level", "number", "total", "reading", "rate"};
    const bool level = std::any_of(std::begin(kLevel), std::end(kLevel),
                                   [&](std::string_view word) { return words.starts_with(word); });
    return level && !LevelFollows(at + 1) ? at : 0;
  }
  // "46% below the level of a year ago"
  bool IsOfLevel(size_t of) const {
    if (of < 2 || in_[of - 1].tag != '_' || in_[of - 2].tag != 'u') return false;
    const std::string_view words = Slice(mentions_.passage->text, in_[of - 1].span);
    return words.ends_with("level") || words.ends_with("levels");
  }
  // "January's 83 billion", "the revised January backlog of 1,203".
  bool LevelFollows(size_t at) const {
    int words = 0;
    for (size_t end = at + 4; at < in_.size() && at <= end; ++at) {
      if (IsLevel(in_[at])) return true;
      words += in_[at].words;
      if (!TagSet("_So").Has(in_[at].tag) || words > 4) return false;
    }
    return false;
  }

  const Mentions& mentions_;
  const std::vector<Item>& in_;
};

}  // namespace

std::vector<Item> FoldPeriods(const Mentions& mentions, const std::vector<Item>& items) {
  return PeriodFolder(mentions, items).Fold();
}

}  // namespace reckoner
