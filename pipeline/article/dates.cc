// When the article was published and last changed. In the order of trust: JSON-LD, <meta>, microdata; then
// what the reader sees: a date near the headline, best in an element or behind a word that says so; then the
// URL; then any <time> or date of the page's head and tail. A time in UTC beside a visible or URL date one
// day off is the same moment in the newsroom's zone: the day shown is kept.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "pipeline/article/choose.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

std::optional<PageDate> FromFacts(const Facts& facts, Field field, const DateReader& reader,
                                  std::string_view language) {
  for (const Source source : {Source::kJsonLd, Source::kMeta, Source::kMicrodata}) {
    for (const Fact* fact : facts.Of(field, source)) {
      if (const auto date = reader.Find(CutUtf8(fact->value, 100), language)) return date;
    }
  }
  return std::nullopt;
}

struct Seen {
  PageDate date;
  int score;
  DateWord word;
};

class VisibleDates {
 public:
  VisibleDates(const Page& page, const DateReader& reader, std::string_view language)
      : page_(page), dom_(page.dom), reader_(reader), language_(language) {
    Place();
    // Of a page as long as a book, its beginning and its end.
    constexpr size_t kMaxBlocks = 1000;
    for (size_t i = 0; i < page_.blocks.size(); ++i) {
      if (i == kMaxBlocks && page_.blocks.size() > 2 * kMaxBlocks) i = page_.blocks.size() - kMaxBlocks;
      Look(i);
    }
  }

  // The best of a kind; nothing below `least`.
  std::optional<PageDate> Best(bool updated, int least) const {
    const Seen* best = nullptr;
    for (const Seen& seen : seen_) {
      if ((seen.word == DateWord::kUpdated) != updated || seen.score < least) continue;
      if (best == nullptr || seen.score > best->score) best = &seen;
    }
    if (best == nullptr) return std::nullopt;
    // Many that are as good are a calendar of events, or a list of other articles.
    constexpr int kMany = 4;
    int others = 0;
    for (const Seen& seen : seen_)
      others += seen.score == best->score && seen.word == best->word && seen.date.Day() != best->date.Day();
    return others >= kMany ? std::nullopt : std::optional(best->date);
  }

  bool Shows(const PageDate& date) const {
    return std::any_of(seen_.begin(), seen_.end(),
                       [&](const Seen& seen) { return seen.score >= 3 && seen.date.Day() == date.Day(); });
  }

 private:
  static constexpr size_t kAbove = 8, kInto = 3, kBehind = 8;

  // Where the headline stands, where the text begins and ends.
  void Place() {
    const std::vector<std::string> title = Words(page_.title);
    const auto [first, last] = page_.BlocksBelow(page_.root);
    headline_ = first;
    for (size_t i = 0; i < last && !title.empty(); ++i) {
      const Block& block = page_.blocks[i];
      if (block.words > 2 * title.size() + 4 || block.words * 2 < title.size()) continue;
      const bool heading =
          block.kind == BlockKind::kHeading || dom_.Enclosing(block.first, Tag::kH1) != kNoNode;
      if (heading && WordsFound(title, Words(page_.Text(block))) >= 0.8) {
        headline_ = i;
        headline_found_ = true;
        break;
      }
    }
    text_ = std::max(headline_, first);
    while (text_ < last && page_.blocks[text_].value < 20) ++text_;
    end_ = last;
    while (end_ > text_ && page_.blocks[end_ - 1].value < 20) --end_;
  }

  void Look(size_t i) {
    constexpr int kLongLine = 40, kProse = 20;
    const Block& block = page_.blocks[i];
    const bool near = i + kAbove >= headline_ && i < text_ + kInto;
    const bool behind = i >= end_ && i < end_ + kBehind;
    const std::string_view text = page_.Text(block);
    if (!HasDigit(text)) return;
    if (OriginallyPublished(block, text)) return;
    if (block.words > kLongLine && near) return Dateline(text);
    if (block.words > kLongLine || (!near && !behind && block.words > kProse)) return;
    uint32_t hints = 0;
    NodeId time = kNoNode;
    for (NodeId node = block.first; node != kNoNode && node != page_.root; node = dom_.parent(node)) {
      if ((page_.hints[node] & (kHintComments | kHintRelated)) != 0 && !dom_.Inside(page_.root, node)) return;
      if (dom_.tag(node) == Tag::kTime && time == kNoNode) time = node;
      if (node + 400 > block.first || dom_.tag(node) == Tag::kTime)
        hints |= Small(node) ? page_.hints[node] : 0;
    }
    const bool said = time != kNoNode || (hints & kHintDate) != 0;
    const auto years = said || block.words <= 6 ? DateReader::Years::kTwoToo : DateReader::Years::kFourDigits;
    int score = near ? 4 : behind ? 1 : 0;
    score += said ? 2 : (hints & (kHintMeta | kHintByline)) != 0 ? 1 : 0;
    if (block.words > kProse && !said) score -= 3;
    if (block.drop == Drop::kTeaser || block.drop == Drop::kHidden) score -= 3;
    if (i < headline_ && headline_found_) score -= 1;
    if (block.value > 0 && !said) score -= 4;  // of what the article tells
    if (time != kNoNode) {
      if (const auto date = reader_.Find(dom_.Get(time, Attr::kDatetime), language_)) {
        Add(*date, score, page_.vocabulary.DateWordIn(LabelBefore(i, text)));
        return;
      }
    }
    size_t from = 0;
    for (int found = 0; found < 3; ++found) {
      size_t end = from;
      const auto date = reader_.Find(text, language_, from, &end, years);
      if (!date) return;
      const std::string_view before = text.substr(from, end - from);
      Add(*date, score,
          page_.vocabulary.DateWordIn(found == 0 ? LabelBefore(i, before) : std::string(before)));
      from = end;
    }
  }

  // "This article was originally published on 28 May 2024 and has been updated since."
  bool OriginallyPublished(const Block& block, std::string_view text) {
    constexpr int kLong = 60;
    if (block.words > kLong) return false;
    const std::string line = LowerAscii(text);
    for (const std::string_view said :
         {"originally published", "first published", "originally appeared", "erstveröffentlicht"}) {
      const size_t at = line.find(said);
      if (at == std::string::npos) continue;
      if (const auto date = reader_.Find(text.substr(at, 60), language_)) {
        seen_.push_back({*date, 9, DateWord::kPublished});
        return true;
      }
    }
    return false;
  }

  // "28 May 2024 - The port …": a long block that begins with its date.
  void Dateline(std::string_view text) {
    constexpr size_t kBegins = 4, kLongDate = 32;
    size_t end = 0;
    const std::string_view head = CutUtf8(text, 80);
    const auto date = reader_.Find(head, language_, 0, &end);
    if (date && end <= kBegins + kLongDate && Words(head.substr(0, end)).size() <= 5)
      seen_.push_back({*date, 4, DateWord::kNone});
  }

  // "Published" in the block before, the date in this one.
  std::string LabelBefore(size_t i, std::string_view text) const {
    std::string label;
    if (i > 0 && page_.blocks[i - 1].words <= 3 && !HasDigit(page_.Text(page_.blocks[i - 1])))
      label = page_.Text(page_.blocks[i - 1]);
    return label + " " + std::string(text);
  }

  void Add(const PageDate& date, int score, DateWord word) {
    if (word == DateWord::kPublished) score += 2;
    if (word == DateWord::kOther) score -= 4;
    seen_.push_back({date, score, word});
  }

  bool Small(NodeId node) const {
    const auto [first, last] = page_.BlocksBelow(node);
    return last - first <= 8;
  }
  static bool HasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  const Page& page_;
  const Dom& dom_;
  const DateReader& reader_;
  const std::string_view language_;
  size_t headline_ = 0, text_ = 0, end_ = 0;
  bool headline_found_ = false;
  std::vector<Seen> seen_;
};

bool OneDayApart(const PageDate& a, const PageDate& b) { return std::abs(a.Day() - b.Day()) == 1; }

}  // namespace

std::string ChooseLanguage(const Facts& facts) {
  for (const Source source : {Source::kLink, Source::kJsonLd, Source::kMeta}) {
    for (const Fact* fact : facts.Of(Field::kLanguage, source)) {
      std::string tag = fact->value.substr(0, fact->value.find_first_of(" ,;."));
      std::replace(tag.begin(), tag.end(), '_', '-');
      const size_t primary = std::min(tag.find('-'), tag.size());
      const bool letters = std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(primary),
                                       [](char c) { return LowerAscii(c) >= 'a' && LowerAscii(c) <= 'z'; });
      if (!letters || primary < 2 || primary > 3 || tag.size() > 12) continue;
      for (size_t i = 0; i < primary; ++i) tag[i] = LowerAscii(tag[i]);
      return tag;
    }
  }
  return {};
}

ChosenDates ChooseDates(const Page& page, const Facts& facts, const DateReader& reader,
                        std::string_view url) {
  constexpr int kNearHeadline = 4, kAnywhere = 1, kLeast = 0;
  const std::string language = ChooseLanguage(facts);
  std::optional<PageDate> published = FromFacts(facts, Field::kPublished, reader, language);
  std::optional<PageDate> modified = FromFacts(facts, Field::kModified, reader, language);
  const std::optional<PageDate> in_url = DateInUrl(url);
  const bool utc = published && published->zone_minutes == 0;
  // Looking at what the reader sees is work; a page that says all needs none.
  std::optional<VisibleDates> visible;
  if (!published || !modified || (utc && !in_url)) visible.emplace(page, reader, language);

  if (utc) {
    std::optional<PageDate> shown = in_url;
    if (!shown && !visible->Shows(*published)) shown = visible->Best(false, kNearHeadline);
    if (shown && OneDayApart(*shown, *published)) {
      published = PageDate{shown->year, shown->month, shown->day};
    }
  }
  if (!published) published = in_url;
  if (!published) published = visible->Best(false, kNearHeadline);
  if (!published) published = visible->Best(false, kAnywhere);
  if (!published) published = visible->Best(true, kLeast);
  if (!modified && visible) modified = visible->Best(true, kAnywhere);

  ChosenDates chosen;
  if (published) chosen.published = published->Iso();
  if (modified) chosen.modified = modified->Iso();
  return chosen;
}

}  // namespace reckoner::article
