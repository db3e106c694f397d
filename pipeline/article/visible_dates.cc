#include "pipeline/article/visible_dates.h"

#include <algorithm>

#include "pipeline/article/date_surroundings.h"
#include "pipeline/article/stamp.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr size_t kAbove = 8, kInto = 3, kBehind = 8;  // blocks around the headline and behind the text

// What speaks for a date and against it.
constexpr int kNear = 4, kNearEnd = 1;
constexpr int kNamed = 2;      // a <time>, or an element whose name says date
constexpr int kNamedMeta = 1;  // … byline, or things beside the text
constexpr int kSaidPublished = 2, kOriginally = 9;
constexpr int kSaidOther = -4;  // copyright, an event, a comment
constexpr int kInProse = -4, kInLongLine = -3, kInCard = -3, kAboveHeadline = -1;

constexpr int kLongLine = 40, kLine = 20, kShortLine = 6;  // words

// Is this byte part of an address: "example.org/2024/05/29/harbour"?
bool InUrl(std::string_view text, size_t at) {
  const size_t begin = text.find_last_of(" \t\n", at) + 1;  // npos + 1 is 0
  const std::string_view word = text.substr(begin, text.find_first_of(" \t\n", at) - begin);
  return word.find("://") != std::string_view::npos || word.starts_with("www.");
}

}  // namespace

VisibleDates::VisibleDates(const Page& page, const DateReader& reader, std::string_view language)
    : page_(page),
      reader_(reader),
      language_(language),
      places_(FindPlaces(page)),
      title_words_(Words(page.title)) {
  // Of a page as long as a book, its beginning and its end.
  constexpr size_t kMaxBlocks = 1000;
  for (size_t i = 0; i < page_.blocks.size(); ++i) {
    if (i == kMaxBlocks && page_.blocks.size() > 2 * kMaxBlocks) i = page_.blocks.size() - kMaxBlocks;
    Look(i);
  }
}

bool VisibleDates::Shows(const PageDate& date) const {
  constexpr int kSure = 3;
  return std::any_of(seen_.begin(), seen_.end(),
                     [&](const Seen& seen) { return seen.score >= kSure && seen.date.Day() == date.Day(); });
}

std::optional<PageDate> VisibleDates::Best(bool updated, int least) const {
  constexpr int kMany = 4;
  const Seen* best = nullptr;
  for (const Seen& seen : seen_) {
    if ((seen.word == DateWord::kUpdated) != updated || seen.score < least) continue;
    if (best == nullptr || seen.score > best->score) best = &seen;
  }
  if (best == nullptr) return std::nullopt;
  // Many that are as good are a calendar of events, or a list of other articles.
  const auto others = std::count_if(seen_.begin(), seen_.end(), [&](const Seen& seen) {
    return seen.score == best->score && seen.word == best->word && seen.date.Day() != best->date.Day();
  });
  return others >= kMany ? std::nullopt : std::optional(best->date);
}

void VisibleDates::Look(size_t i) {
  const Block& block = page_.blocks[i];
  const std::string_view text = page_.Text(block);
  if (!HasDigit(text) || OriginallyPublished(block, text)) return;
  const bool near = i + kAbove >= places_.headline && i < places_.text + kInto;
  const bool near_end = i >= places_.end && i < places_.end + kBehind;
  if (block.words > kLongLine) {
    if (near) Dateline(text);
    return;
  }
  if (!near && !near_end && block.words > kLine) return;
  if (InOwnCard(page_, i, places_.headline, title_words_))
    return Read(i, kNear + kNamed, DateReader::Years::kTwoToo);
  if (StandsElsewhere(page_, block)) return;

  Around around = LookAround(page_, block);
  const bool inside = around.time == kNoNode;
  if (inside) around.time = OneTimeInside(page_, i);
  const bool named = around.time != kNoNode || (around.hints & kHintDate) != 0;
  int score = near ? kNear : near_end ? kNearEnd : 0;
  if (named) {
    score += kNamed;
  } else {
    if ((around.hints & (kHintMeta | kHintByline)) != 0) score += kNamedMeta;
    if (block.words > kLine) score += kInLongLine;
    if (block.value > 0 && !IsStamp(page_, block)) score += kInProse;
  }
  if (block.drop == Drop::kTeaser || block.drop == Drop::kHidden) score += kInCard;
  if (i < places_.headline && places_.headline_found) score += kAboveHeadline;
  if ((around.hints & kHintEvent) != 0) score += kSaidOther;
  if (around.time != kNoNode) {
    const auto date = reader_.Find(page_.dom.Get(around.time, Attr::kDatetime), language_);
    // What the line itself says of the day is right: the other may count in UTC.
    const auto shown = inside ? reader_.Find(text, language_) : std::nullopt;
    if (date && (!shown || shown->Day() == date->Day())) {
      return Add(*date, score, LabelBefore(page_, i) + std::string(text));
    }
  }
  const bool short_years = named || block.words <= kShortLine;
  Read(i, score, short_years ? DateReader::Years::kTwoToo : DateReader::Years::kFourDigits);
}

// The dates of one line: "Published 28 May 2024, updated 2 June 2024".
void VisibleDates::Read(size_t i, int score, DateReader::Years years) {
  constexpr int kMostDates = 3;
  const std::string_view text = page_.Text(page_.blocks[i]);
  size_t from = 0;
  for (int found = 0; found < kMostDates; ++found) {
    size_t end = from;
    const auto date = reader_.Find(text, language_, from, &end, years);
    if (!date) return;
    const std::string before(text.substr(from, end - from));
    const size_t begin = from;
    from = end;
    if (InUrl(text, end - 1)) continue;
    if (const size_t until = EndOfSpan(text, end)) {
      from = until;
      continue;
    }
    Add(*date, score, begin == 0 ? LabelBefore(page_, i) + before : before);
  }
}

// "12 May 2024 - 14 May 2024" is when something takes place: where the second date ends; 0 for one date.
size_t VisibleDates::EndOfSpan(std::string_view text, size_t end) const {
  constexpr size_t kSecond = 32;
  std::string_view rest = Trim(text.substr(end));
  const size_t skipped = static_cast<size_t>(rest.data() - text.data());
  for (const std::string_view dash : {"-", "\u2013", "\u2014", "to ", "until ", "bis "}) {
    if (!rest.starts_with(dash)) continue;
    size_t until = 0;
    const std::string_view second = CutUtf8(rest.substr(dash.size()), kSecond);
    if (!reader_.Find(second, language_, 0, &until)) return 0;
    if (page_.vocabulary.DateWordIn(second.substr(0, until)) != DateWord::kNone) return 0;
    return skipped + dash.size() + until;
  }
  return 0;
}

// "This article was originally published on 28 May 2024 and has been updated since."
bool VisibleDates::OriginallyPublished(const Block& block, std::string_view text) {
  constexpr int kLong = 60;
  constexpr size_t kAfter = 60;
  if (block.words > kLong) return false;
  const std::string line = LowerAscii(text);
  for (const std::string_view said :
       {"originally published", "first published", "originally appeared", "erstveröffentlicht"}) {
    const size_t at = line.find(said);
    if (at == std::string::npos) continue;
    if (const auto date = reader_.Find(CutUtf8(text.substr(at), kAfter), language_)) {
      seen_.push_back({*date, kOriginally, DateWord::kPublished});
      return true;
    }
  }
  return false;
}

// "28 May 2024 - The port …": a long block that begins with its date.
void VisibleDates::Dateline(std::string_view text) {
  constexpr size_t kHead = 80, kLongDate = 36, kWords = 5;
  size_t end = 0;
  const std::string_view head = CutUtf8(text, kHead);
  const auto date = reader_.Find(head, language_, 0, &end);
  if (date && end <= kLongDate && Words(head.substr(0, end)).size() <= kWords) {
    seen_.push_back({*date, kNear, DateWord::kNone});
  }
}

void VisibleDates::Add(const PageDate& date, int score, const std::string& label) {
  const DateWord word = page_.vocabulary.DateWordIn(label);
  if (word == DateWord::kPublished) score += kSaidPublished;
  if (word == DateWord::kOther) score += kSaidOther;
  seen_.push_back({date, score, word});
}

}  // namespace reckoner::article
