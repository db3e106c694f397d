#include "pipeline/article/month_names.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace reckoner::article {
namespace {

constexpr const char* kLanguages[] = {"en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "sk",
                                      "sl", "hr", "sr", "bg", "ro", "hu", "el", "tr", "sv", "da", "nb", "fi",
                                      "et", "lv", "lt", "ca", "id", "vi", "ms", "az", "ar", "fa", "he", "hi",
                                      "bn", "ur", "mk", "bs", "sq", "is", "gl", "eu", "af", "kk", "ka", "hy"};

// Spellings that CLDR hasn't.
constexpr std::pair<std::string_view, int> kMore[] = {{"sept", 9}, {"märz", 3},   {"maerz", 3},
                                                      {"mrz", 3},  {"jänner", 1}, {"feber", 2}};

std::string Lower(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  return out;
}

bool IsLetters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>((c | 0x20) - 'a') < 26;
  });
}

}  // namespace

MonthNames::MonthNames() {
  for (const char* language : kLanguages) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language), status);
    if (U_FAILURE(status)) continue;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
      for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
        int32_t count = 0;
        const icu::UnicodeString* names = symbols.getMonths(count, context, width);
        for (int32_t month = 0; month < std::min(count, 12); ++month) {
          std::string name;
          names[month].toUTF8String(name);
          Add(language, Lower(name), month + 1);
        }
      }
    }
  }
  for (const auto& [name, month] : kMore) months_[std::string(name)].emplace_back("", month);
}

void MonthNames::Add(std::string_view language, std::string name, int month) {
  while (!name.empty() && name.back() == '.') name.pop_back();
  // Names with a digit or several words ("tháng 5", "5月") are read as numbers.
  if (name.size() < 3 || !IsLetters(name)) return;
  auto& known = months_[name];
  const std::pair entry(std::string(language), month);
  if (std::find(known.begin(), known.end(), entry) == known.end()) known.push_back(entry);
}

int MonthNames::MonthOf(std::string_view word, std::string_view language) const {
  constexpr size_t kShortest = 3, kLongest = 32;
  if (word.size() < kShortest || word.size() > kLongest) return 0;
  const auto found = months_.find(Lower(word));
  if (found == months_.end()) return 0;
  for (const auto& [known, month] : found->second) {
    if (language.substr(0, 2) == known) return month;
  }
  return found->second.front().second;
}

}  // namespace reckoner::article
