// The first stage of the cascade: see Fold in tags.h.
#include <algorithm>
#include <string_view>

#include "extractors/claims/fold_periods.h"
#include "extractors/claims/tag_set.h"
#include "extractors/claims/tags.h"

namespace reckoner {
namespace {

constexpr TagSet kLevels("MQNPR");

bool IsLevel(const Item& item) { return kLevels.Has(item.tag); }

class Folder {
 public:
  Folder(const Mentions& mentions, TagLine& line) : mentions_(mentions), in_(line.items) {}

  // "its growth forecast": a noun of movement counts as one only beside its figure.
  std::vector<Item> Nouns() {
    std::vector<Item> out = in_;
    for (size_t i = 0; i < out.size(); ++i) {
      if (out[i].tag != 'v' || out[i].sense != Sense::kNoun) continue;
      bool beside = Is(i + 1, 'o') || Is(i + 1, 'i') || Is(i + 1, 'b') ||
                    (i + 1 < in_.size() && in_[i + 1].figure >= 0);
      for (size_t back = i; back > 0 && i - back < 2; --back) {
        const Item& before = in_[back - 1];
        beside = beside || before.figure >= 0;
        if (before.tag != '_' && before.tag != 'D' && before.tag != 'S') break;
      }
      if (!beside) out[i].tag = '_', out[i].words = 1;
    }
    return out;
  }

  std::vector<Item> Brackets() {
    std::vector<Item> out;
    out.reserve(in_.size());
    for (size_t i = 0; i < in_.size(); ++i) {
      if (const size_t end = IndexBase(i)) {
        i = end;
        continue;
      }
      out.push_back(in_[i]);
      if (!IsLevel(in_[i])) continue;
      size_t next = i + 1;
      if (Is(next, '(')) {
        if (size_t end = Bracket(next, out.back())) i = end;
      } else if (Is(next, 'S') && Is(next + 1, '(') && Is(next + 2, '_') && Is(next + 3, 'f')) {
        // "a 3.3 mln dlr deficit (revised from 1.7 mln)"
        if (size_t end = Bracket(next + 1, out.back())) {
          out.push_back(in_[next]);
          i = end;
        }
      } else if (Is(next, 'M') && in_[i].tag == 'M' && !SameUnit(in_[i], in_[next]) &&
                 Touches(in_[i], in_[next])) {
        out.back().asides.push_back({in_[next].figure, Aside::kBracket});
        i = next;
      }
    }
    return out;
  }

  // "Thefts, however, rose 13%"
  std::vector<Item> Interjections() {
    static constexpr std::string_view kWords[] = {"however", "though", "meanwhile", "although"};
    std::vector<Item> out;
    out.reserve(in_.size());
    for (size_t i = 0; i < in_.size(); ++i) {
      const std::string_view word = Is(i, ',') && Is(i + 1, 'k') && Is(i + 2, ',')
                                        ? Slice(mentions_.passage->text, in_[i + 1].span)
                                        : "";
      if (i > 0 && std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords)) {
        i += 2;
      } else {
        out.push_back(in_[i]);
      }
    }
    return out;
  }

  // "24 mln dlrs, or 96 cts a share,"
  std::vector<Item> Appositions() {
    std::vector<Item> out;
    out.reserve(in_.size());
    for (size_t i = 0; i < in_.size(); ++i) {
      out.push_back(in_[i]);
      if (!IsLevel(in_[i])) continue;
      size_t at = i + 1;
      if (Is(at, ',')) ++at;
      if (!Is(at, 'r')) continue;
      ++at;
      if (Is(at, 'b') && Is(at + 1, 'P')) ++at;  // "or by 10%"
      if (Is(at, '_') && in_[at].words <= 2) ++at;
      if (at >= in_.size() || !IsLevel(in_[at]) || SameUnit(in_[i], in_[at])) continue;
      out.back().asides.push_back({in_[at].figure, Aside::kOr});
      for (const Aside& aside : in_[at].asides) out.back().asides.push_back(aside);
      if (Is(at + 1, 'p')) ++at;
      i = at;
    }
    return out;
  }

 private:
  bool Is(size_t at, char tag) const { return at < in_.size() && in_[at].tag == tag; }
  bool SameUnit(const Item& a, const Item& b) const {
    return mentions_.figures[a.figure].unit == mentions_.figures[b.figure].unit;
  }
  bool Touches(const Item& a, const Item& b) const { return b.span.begin <= a.span.end + 1; }

  // "(2020=100)", "(base 1980)": of an index, no period of its figures. Gives the closing item, or 0.
  size_t IndexBase(size_t open) const {
    if (!Is(open, '(')) return 0;
    bool dated = false;
    for (size_t at = open + 1; at < in_.size() && at < open + 7; ++at) {
      dated = dated || in_[at].tag == 'D';
      if (in_[at].tag != ')') continue;
      const std::string_view text = std::string_view(mentions_.passage->text)
                                        .substr(in_[open].span.end, in_[at].span.begin - in_[open].span.end);
      return dated && (text.ends_with("100") || text.starts_with("base ")) ? at : 0;
    }
    return 0;
  }

  // `open` is a bracket. Gives its asides to `owner` and returns its closing item, or 0 when it holds
  // anything else.
  size_t Bracket(size_t open, Item& owner) const {
    std::vector<Aside> asides;
    Aside::Kind kind = Aside::kBracket;
    for (size_t at = open + 1; at < in_.size() && at < open + 10; ++at) {
      const Item& item = in_[at];
      if (item.tag == ')') {
        if (asides.empty()) return 0;
        owner.asides.insert(owner.asides.end(), asides.begin(), asides.end());
        return at;
      }
      if (item.tag == 'f') {
        kind = Aside::kRevised;
      } else if (IsLevel(item) || item.tag == 'T') {
        asides.push_back({item.figure, kind});
      } else if (!TagSet(",;_r-t").Has(item.tag) || item.words > 2) {
        return 0;
      }
    }
    return 0;
  }

  const Mentions& mentions_;
  const std::vector<Item>& in_;
};

}  // namespace

void Fold(const Mentions& mentions, TagLine& line) {
  // A stage whose letters are missing from the line would only copy it.
  const TagSet present(line.tags);
  const auto has = [&](std::string_view tags) { return present.Meets(TagSet(tags)); };
  const bool twice = line.tags.find("MM") != std::string::npos;
  if (line.tags.find(",k,") != std::string::npos) line.items = Folder(mentions, line).Interjections();
  if (has("v")) line.items = Folder(mentions, line).Nouns();
  if (has("(") || twice) line.items = Folder(mentions, line).Brackets();
  if (has("r")) line.items = Folder(mentions, line).Appositions();
  if (has("D")) line.items = FoldPeriods(mentions, line.items);
  line.tags.clear();
  for (const Item& item : line.items) line.tags += item.tag;
}

}  // namespace reckoner
