#include "extractors/figures/phone.h"

#include <re2/re2.h>

#include <algorithm>

namespace reckoner::figures {
namespace {

// Up to seven groups after the first, a blank, a point or a hyphen between; any of them may be in brackets. A
// short code stands behind "text WORD to".
constexpr char kPattern[] = R"((?P<plus>\+\d{1,3}(?:[ .-]?\(\d{1,4}\))?(?:[ .-]?\d{1,5}){1,7}))"
                            R"(|(?P<area>\(\d{2,4}\) ?\d{3,4}[ .-]\d{3,4}))"
                            R"(|[A-Za-z]+[ .:]{1,2}(?:(?i:us|on|at|no|number)[ .:]{1,2}){0,2})"
                            R"((?P<called>\(?\d{1,5}\)?(?:[ .-]\(?\d{2,5}\)?){1,5}))"
                            R"(|(?i:text|sms) [A-Z]+ (?i:to) (?P<code>\d{4,6})\b)";
constexpr size_t kFewestDigits = 7, kFewestWithPrefix = 9, kFewestOfCode = 4,
                 kMostDigits = 15;  // E.164: at most fifteen

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "+120 000 000": one number, its thousands set apart.
bool IsGrouped(std::string_view number) {
  size_t group = 0, groups = 0;
  bool grouped = true;
  for (const char c : number) {
    if (IsDigit(c)) {
      ++group;
    } else if (group > 0) {
      grouped = grouped && c == ' ' && (groups == 0 ? group <= 3 : group == 3);
      ++groups;
      group = 0;
    }
  }
  return grouped && groups > 0 && group == 3;
}

bool IsPhone(std::string_view number, size_t fewest) {
  const auto digits = static_cast<size_t>(std::count_if(number.begin(), number.end(), IsDigit));
  return digits >= fewest && digits <= kMostDigits && !IsGrouped(number);
}

// "+44", "(020", "call us on: 020": digits right behind a sign, or a few words and marks behind a word.
bool DigitsNear(const Page& page, uint32_t dial) {
  const uint32_t last = std::min(page.last(), dial + (page.Letters(dial) ? 9 : 2));
  for (uint32_t i = dial + 1; i < last; ++i)
    if (page.Digits(i)) return true;
  return false;
}

}  // namespace

struct PhoneFinder::Impl {
  RE2 pattern;
  int plus = 0, area = 0, called = 0, code = 0;

  static RE2::Options Options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    return options;
  }
  Impl() : pattern(kPattern, Options()) {
    const auto& groups = pattern.NamedCapturingGroups();
    plus = groups.at("plus");
    area = groups.at("area");
    called = groups.at("called");
    code = groups.at("code");
  }
};

PhoneFinder::PhoneFinder() : impl_(std::make_unique<Impl>()) {}
PhoneFinder::~PhoneFinder() = default;

std::vector<Span> PhoneFinder::Find(const Page& page, const std::vector<uint32_t>& dials) const {
  std::vector<Span> out;
  const std::string_view text = page.text;
  const re2::StringPiece piece(text.data(), text.size());
  re2::StringPiece groups[5];
  size_t at = 0;
  for (const uint32_t dial : dials) {
    if (page[dial].begin < at || !DigitsNear(page, dial) ||
        !impl_->pattern.Match(piece, page[dial].begin, text.size(), RE2::ANCHOR_START, groups, 5))
      continue;
    const re2::StringPiece* found = &groups[impl_->called];
    size_t fewest = kFewestDigits;
    if (groups[impl_->plus].data() != nullptr) {
      found = &groups[impl_->plus];
      fewest = kFewestWithPrefix;
    } else if (groups[impl_->area].data() != nullptr) {
      found = &groups[impl_->area];
    } else if (groups[impl_->code].data() != nullptr) {
      found = &groups[impl_->code];
      fewest = kFewestOfCode;
    }
    const auto begin = static_cast<size_t>(found->data() - text.data()), end = begin + found->size();
    const bool glued = (begin > 0 && IsDigit(text[begin - 1])) || (end < text.size() && IsDigit(text[end]));
    if (!glued && IsPhone(text.substr(begin, end - begin), fewest))
      out.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    at = end;
  }
  return out;
}

}  // namespace reckoner::figures
