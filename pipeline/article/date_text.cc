#include "pipeline/article/date_text.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/stringoptions.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <unordered_map>
#include <vector>

namespace reckoner::article {
namespace {

constexpr const char* kLanguages[] = {"en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "sk",
                                      "sl", "hr", "sr", "bg", "ro", "hu", "el", "tr", "sv", "da", "nb", "fi",
                                      "et", "lv", "lt", "ca", "id", "vi", "ms", "az", "ar", "fa", "he", "hi",
                                      "bn", "ur", "mk", "bs", "sq", "is", "gl", "eu", "af", "kk", "ka", "hy"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsWordByte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}

bool RealDay(int year, int month, int day) {
  if (year < 1990 || year > 2100) return false;
  using namespace std::chrono;
  return year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

std::string Lower(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  return out;
}

// A run of digits, a word, or one other byte.
struct Piece {
  enum Kind { kNumber, kWord, kOther } kind;
  size_t begin, end;
  int value = 0;  // of a number of up to eight digits, else -1
  int digits = 0;
  int month = 0;  // of a month's name
};

}  // namespace

std::string PageDate::Iso() const {
  char out[64];
  int size = std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  if (has_time) size += std::snprintf(out + size, sizeof out - size, "T%02d:%02d:%02d", hour, minute, second);
  if (has_time && zone_minutes) {
    const int minutes = *zone_minutes;
    if (minutes == 0) {
      size += std::snprintf(out + size, sizeof out - size, "Z");
    } else {
      size += std::snprintf(out + size, sizeof out - size, "%c%02d:%02d", minutes < 0 ? '-' : '+',
                            std::abs(minutes) / 60, std::abs(minutes) % 60);
    }
  }
  return std::string(out, static_cast<size_t>(size));
}

int64_t PageDate::Day() const {
  using namespace std::chrono;
  return sys_days(year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                 std::chrono::day(static_cast<unsigned>(day))))
      .time_since_epoch()
      .count();
}

struct DateReader::Impl {
  // A month's name -> (language, month); several when languages share it.
  std::unordered_map<std::string, std::vector<std::pair<std::string, int>>> months;

  Impl() {
    for (const char* language : kLanguages) {
      UErrorCode status = U_ZERO_ERROR;
      const icu::DateFormatSymbols symbols(icu::Locale(language), status);
      if (U_FAILURE(status)) continue;
      for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
          int32_t count = 0;
          const icu::UnicodeString* names = symbols.getMonths(count, context, width);
          for (int32_t month = 0; month < std::min(count, 12); ++month)
            Add(language, names[month], month + 1);
        }
      }
    }
    for (const auto& [name, month] :
         {std::pair("sept", 9), {"märz", 3}, {"maerz", 3}, {"mrz", 3}, {"jänner", 1}, {"feber", 2}}) {
      months[name].emplace_back("", month);
    }
  }

  void Add(const char* language, const icu::UnicodeString& name, int month) {
    std::string text;
    name.toUTF8String(text);
    text = Lower(text);
    while (!text.empty() && text.back() == '.') text.pop_back();
    // Names with a digit or several words ("tháng 5", "5月") are read as numbers.
    if (text.size() < 3 || !std::all_of(text.begin(), text.end(), IsWordByte)) return;
    auto& entry = months[text];
    for (const auto& [known, m] : entry) {
      if (known == language && m == month) return;
    }
    entry.emplace_back(language, month);
  }

  int MonthOf(std::string_view word, std::string_view language) const {
    if (word.size() < 3 || word.size() > 32) return 0;
    const auto found = months.find(Lower(word));
    if (found == months.end()) return 0;
    for (const auto& [known, month] : found->second) {
      if (language.substr(0, 2) == known) return month;
    }
    return found->second.front().second;
  }
};

DateReader::DateReader() : impl_(std::make_unique<Impl>()) {}
DateReader::~DateReader() = default;

namespace {

// Bytes of a no-break or typographic space, dash or dot at `at`; they part words like a space.
size_t WideSpace(std::string_view text, size_t at) {
  if (text.substr(at, 2) == "\xC2\xA0" || text.substr(at, 2) == "\xC2\xB7") return 2;
  return text.substr(at, 2) == "\xE2\x80" && at + 3 <= text.size() ? 3 : 0;
}

std::vector<Piece> Split(std::string_view text, size_t from, size_t limit) {
  std::vector<Piece> pieces;
  for (size_t at = from; at < text.size() && pieces.size() < limit;) {
    Piece piece{Piece::kOther, at, at + 1};
    if (IsDigit(text[at])) {
      piece.kind = Piece::kNumber;
      while (at < text.size() && IsDigit(text[at])) {
        if (at - piece.begin < 8) piece.value = piece.value * 10 + (text[at] - '0');
        ++at;
      }
      piece.digits = static_cast<int>(at - piece.begin);
      if (piece.digits > 8) piece.value = -1;
      piece.end = at;
    } else if (const size_t space = WideSpace(text, at)) {
      at = piece.end = at + space;
    } else if (IsWordByte(text[at])) {
      piece.kind = Piece::kWord;
      while (at < text.size() && IsWordByte(text[at]) && WideSpace(text, at) == 0) ++at;
      piece.end = at;
    } else {
      ++at;
    }
    pieces.push_back(piece);
  }
  return pieces;
}

// 05/06/2024 in English: the month first, except where English is written as in Britain.
bool WritesMonthFirst(std::string_view language) {
  return language == "en" || language.starts_with("en-US") || language.starts_with("en-us") ||
         language.starts_with("en-PH");
}

class Matcher {
 public:
  Matcher(std::string_view text, std::vector<Piece> pieces, std::string_view language, bool two_digits)
      : text_(text),
        pieces_(std::move(pieces)),
        two_digits_(two_digits),
        month_first_(WritesMonthFirst(language)) {}

  // The date whose first piece is `i`; at_ is then behind it.
  std::optional<PageDate> At(size_t i) {
    start_ = at_ = i;
    std::optional<PageDate> date;
    const Piece& first = pieces_[i];
    if (first.kind == Piece::kNumber) {
      if (first.digits == 4) date = YearFirst();
      if (!date && first.digits <= 2) date = DayFirst();
      if (!date && first.digits == 8) date = Compact();
      if (!date && (first.digits == 10 || first.digits == 13)) date = Epoch();
    } else if (first.month != 0) {
      date = MonthFirst();
    }
    if (date && !date->has_time) Time(&*date);
    return date;
  }
  size_t end() const { return pieces_[at_ - 1].end; }

 private:
  char Byte(size_t i) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::kOther
               ? (static_cast<unsigned char>(text_[pieces_[i].begin]) < 0x80 ? text_[pieces_[i].begin] : ' ')
               : '\0';
  }
  bool Number(size_t i, int digits_min, int digits_max) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::kNumber && pieces_[i].digits >= digits_min &&
           pieces_[i].digits <= digits_max;
  }
  std::string_view Word(size_t i) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::kWord
               ? text_.substr(pieces_[i].begin, pieces_[i].end - pieces_[i].begin)
               : std::string_view();
  }
  size_t Skip(size_t i, std::string_view bytes) const {
    for (int steps = 0; steps < 4 && Byte(i) != '\0' && bytes.find(Byte(i)) != std::string_view::npos;
         ++steps)
      ++i;
    return i;
  }
  std::optional<PageDate> Make(int year, int month, int day, size_t end) {
    if (!RealDay(year, month, day)) return std::nullopt;
    at_ = end;
    return PageDate{year, month, day};
  }

  // 2024-05-29, 2024/5/29, 2024.05.29, 2024年5月29日, 2024 May 29
  std::optional<PageDate> YearFirst() {
    const int year = pieces_[at_].value;
    const std::string_view unit = Word(at_ + 1);
    if (unit == "年" || unit == "년") {
      const size_t month = Skip(at_ + 2, " ");
      const size_t day = Skip(month + 2, " ");
      if (Number(month, 1, 2) && Number(day, 1, 2))
        return Make(year, pieces_[month].value, pieces_[day].value,
                    day + 2 <= pieces_.size() ? day + 2 : day + 1);
      return std::nullopt;
    }
    const char separator = Byte(at_ + 1);
    if ((separator == '-' || separator == '/' || separator == '.') && Number(at_ + 2, 1, 2) &&
        Byte(at_ + 3) == separator && Number(at_ + 4, 1, 2)) {
      return Make(year, pieces_[at_ + 2].value, pieces_[at_ + 4].value, at_ + 5);
    }
    const size_t month = Skip(at_ + 1, " -,.");
    if (month < pieces_.size() && pieces_[month].month != 0) {
      const size_t day = Skip(month + 1, " -,.");
      if (Number(day, 1, 2)) return Make(year, pieces_[month].month, pieces_[day].value, day + 1);
    }
    return std::nullopt;
  }

  // 29 May 2024, 29. Mai 2024, 29 de mayo de 2024, 29th of May, 2024, 29/05/2024, 29.05.2024
  std::optional<PageDate> DayFirst() {
    const int first = pieces_[at_].value;
    const char separator = Byte(at_ + 1);
    if ((separator == '/' || separator == '.' || separator == '-') && Number(at_ + 2, 1, 2) &&
        Byte(at_ + 3) == separator && (Number(at_ + 4, 4, 4) || (two_digits_ && Number(at_ + 4, 2, 2)))) {
      const int second = pieces_[at_ + 2].value;
      const int year = pieces_[at_ + 4].value + (pieces_[at_ + 4].digits == 2 ? 2000 : 0);
      const bool month_first = second > 12 || (first <= 12 && separator != '.' && month_first_);
      return Make(year, month_first ? first : second, month_first ? second : first, at_ + 5);
    }
    size_t i = at_ + 1;
    const std::string_view suffix = Word(i);
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "er" ||
        suffix == "º")
      ++i;
    i = Skip(i, " .-,/");
    if (IsParticle(Word(i))) i = Skip(i + 1, " ");
    if (i >= pieces_.size() || pieces_[i].month == 0) return std::nullopt;
    const int month = pieces_[i].month;
    i = Skip(i + 1, " .,-/");
    if (IsParticle(Word(i))) i = Skip(i + 1, " ");
    if (!Number(i, 4, 4)) return std::nullopt;
    return Make(pieces_[i].value, month, first, i + 1);
  }

  static bool IsParticle(std::string_view word) {
    return word == "de" || word == "of" || word == "del" || word == "do" || word == "the";
  }

  // May 29, 2024; May 29th 2024
  std::optional<PageDate> MonthFirst() {
    size_t i = Skip(at_ + 1, " .");
    if (!Number(i, 1, 2)) return std::nullopt;
    const int day = pieces_[i].value;
    const std::string_view suffix = Word(++i);
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") ++i;
    i = Skip(i, " ,.");
    if (!Number(i, 4, 4)) return std::nullopt;
    return Make(pieces_[i].value, pieces_[at_].month, day, i + 1);
  }

  std::optional<PageDate> Compact() {
    const int value = pieces_[at_].value;
    auto date = Make(value / 10000, value / 100 % 100, value % 100, at_ + 1);
    // 20240529T101500Z
    if (date && Word(at_) == "T" && Number(at_ + 1, 6, 6)) {
      const int time = pieces_[at_ + 1].value;
      if (time / 10000 < 24 && time / 100 % 100 < 60) {
        date->has_time = true;
        date->hour = time / 10000, date->minute = time / 100 % 100, date->second = std::min(time % 100, 59);
        at_ += 2;
        Zone(&*date);
      }
    }
    return date;
  }

  std::optional<PageDate> Epoch() {
    if (pieces_.size() != 1) return std::nullopt;  // a number among others is not a time
    int64_t seconds = 0;
    for (size_t i = pieces_[at_].begin; i < pieces_[at_].begin + 10; ++i)
      seconds = seconds * 10 + (text_[i] - '0');
    const int64_t days = seconds / 86400;
    const std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(days))};
    auto date = Make(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                     static_cast<int>(static_cast<unsigned>(ymd.day())), at_ + 1);
    if (!date) return std::nullopt;
    const int rest = static_cast<int>(seconds % 86400);
    date->has_time = true;
    date->hour = rest / 3600, date->minute = rest / 60 % 60, date->second = rest % 60;
    date->zone_minutes = 0;
    return date;
  }

  // A time of day behind the date, and its zone.
  void Time(PageDate* date) {
    size_t i = at_;
    if (Word(i) == "T" || Word(i) == "t") {
      ++i;
    } else {
      i = Skip(i, " ,-|");
      for (const std::string_view word :
           {"at", "um", "a", "à", "alle", "om", "в", "ore", "kl", "às", "o", "las"}) {
        if (Word(i) == word) i = Skip(i + 1, " .");
      }
    }
    if (!Number(i, 1, 2) || (Byte(i + 1) != ':' && Byte(i + 1) != '.' && Word(i + 1) != "h") ||
        !Number(i + 2, 2, 2))
      return;
    int hour = pieces_[i].value;
    const int minute = pieces_[i + 2].value;
    int second = 0;
    size_t end = i + 3;
    if (Byte(end) == ':' && Number(end + 1, 2, 2)) {
      second = pieces_[end + 1].value;
      end += 2;
      if (Byte(end) == '.' && Number(end + 1, 1, 9)) end += 2;
    }
    size_t half = Skip(end, " ");
    const std::string_view word = Word(half);
    const bool pm = word == "pm" || word == "PM" || word == "p",
               am = word == "am" || word == "AM" || word == "a";
    if (pm || am) {
      if (hour > 12) return;
      hour = hour % 12 + (pm ? 12 : 0);
      end = half + 1;
      if (word.size() == 1) end = Skip(end, ".") + 1;  // p.m.
      end = std::min(end, pieces_.size());
    }
    if (hour > 23 || minute > 59 || second > 60) return;
    date->has_time = true;
    date->hour = hour, date->minute = minute, date->second = std::min(second, 59);
    at_ = end;
    Zone(date);
  }

  void Zone(PageDate* date) {
    size_t i = Skip(at_, " ");
    const std::string_view word = Word(i);
    struct Named {
      std::string_view name;
      int minutes;
    };
    // Names that mean one thing wherever they stand beside a time; "CST", "IST" and their like mean several.
    static constexpr Named kNamed[] = {
        {"Z", 0},      {"UTC", 0},    {"GMT", 0},    {"BST", 60},   {"CET", 60},
        {"CEST", 120}, {"MEZ", 60},   {"MESZ", 120}, {"EST", -300}, {"EDT", -240},
        {"CDT", -300}, {"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420},
        {"MSK", 180},  {"EET", 120},  {"EEST", 180}, {"WET", 0},    {"WEST", 60},
        {"JST", 540},  {"HKT", 480},  {"SGT", 480},  {"AEST", 600}, {"AEDT", 660}};
    for (const Named& zone : kNamed) {
      if (word != zone.name) continue;
      date->zone_minutes = zone.minutes;
      at_ = i + 1;
      i = at_;
      if (zone.minutes != 0) return;
      break;  // GMT+0200
    }
    const char sign = Byte(i);
    if ((sign != '+' && sign != '-') || !Number(i + 1, 2, 4)) return;
    int hours = pieces_[i + 1].value, minutes = 0;
    size_t end = i + 2;
    if (pieces_[i + 1].digits == 4) {
      minutes = hours % 100;
      hours /= 100;
    } else if (pieces_[i + 1].digits == 2 && Byte(end) == ':' && Number(end + 1, 2, 2)) {
      minutes = pieces_[end + 1].value;
      end += 2;
    }
    if (hours > 14 || minutes > 59) return;
    date->zone_minutes = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
    at_ = end;
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
  bool two_digits_, month_first_;
  size_t start_ = 0, at_ = 0;
};

}  // namespace

std::optional<PageDate> DateReader::Find(std::string_view text, std::string_view language, size_t from,
                                         size_t* end, Years years) const {
  constexpr size_t kMaxPieces = 400;
  std::vector<Piece> pieces = Split(text, from, kMaxPieces);
  const bool any_number = std::any_of(pieces.begin(), pieces.end(),
                                      [](const Piece& piece) { return piece.kind == Piece::kNumber; });
  if (!any_number) return std::nullopt;
  for (size_t i = 0; i < pieces.size(); ++i) {
    // Only a word near a number can be a month.
    if (pieces[i].kind != Piece::kWord) continue;
    bool near = false;
    for (size_t j = i >= 6 ? i - 6 : 0; j < std::min(i + 7, pieces.size()); ++j)
      near = near || pieces[j].kind == Piece::kNumber;
    if (near)
      pieces[i].month =
          impl_->MonthOf(text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin), language);
  }
  Matcher matcher(text, pieces, language, years == Years::kTwoToo);
  for (size_t i = 0; i < pieces.size(); ++i) {
    const bool glued = i > 0 && pieces[i].kind == Piece::kNumber && i >= 2 &&
                       pieces[i - 1].kind == Piece::kOther &&
                       (text[pieces[i - 1].begin] == '.' || text[pieces[i - 1].begin] == '/') &&
                       pieces[i - 2].kind == Piece::kNumber;
    if (glued) continue;  // 10.12.05.2024: not from the middle of a longer number
    if (const auto date = matcher.At(i)) {
      if (end != nullptr) *end = matcher.end();
      return date;
    }
  }
  return std::nullopt;
}

std::optional<PageDate> DateInUrl(std::string_view url) {
  const size_t scheme = url.find("://");
  size_t at = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view path = url.substr(at, url.find_first_of("?#", at) - at);
  const auto number = [&](size_t begin, size_t size) {
    int value = 0;
    for (size_t i = begin; i < begin + size; ++i) {
      if (i >= path.size() || !IsDigit(path[i])) return -1;
      value = value * 10 + (path[i] - '0');
    }
    return value;
  };
  for (size_t i = 0; i + 8 <= path.size(); ++i) {
    if (i > 0 && IsDigit(path[i - 1])) continue;
    const int year = number(i, 4);
    if (year < 1990 || year > 2100) continue;
    PageDate date{year};
    const char separator = path[i + 4];
    size_t end = 0;
    if (separator == '/' || separator == '-' || separator == '_') {
      const size_t month_digits = number(i + 5, 2) >= 0 ? 2 : 1;
      date.month = number(i + 5, month_digits);
      const size_t day = i + 5 + month_digits + 1;
      if (day > path.size() || path[day - 1] != separator) continue;
      const size_t day_digits = number(day, 2) >= 0 ? 2 : 1;
      date.day = number(day, day_digits);
      end = day + day_digits;
    } else {
      date.month = number(i + 4, 2);
      date.day = number(i + 6, 2);
      end = i + 8;
    }
    if (date.month < 1 || date.day < 1 || (end < path.size() && IsDigit(path[end]))) continue;
    if (RealDay(date.year, date.month, date.day)) return date;
  }
  return std::nullopt;
}

}  // namespace reckoner::article
