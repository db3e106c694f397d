#include "extractors/claims/tag_filter.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace reckoner {
namespace {

constexpr uint16_t kEndless = std::numeric_limits<uint16_t>::max();

// Takes the quantifier off the front of `pattern`; false: not one that is known here.
bool TakeCount(std::string_view& pattern, uint16_t& least, uint16_t& most) {
  least = most = 1;
  if (pattern.empty()) return true;
  const char c = pattern[0];
  if (c == '{') {
    const char* end = pattern.data() + pattern.size();
    const auto low = std::from_chars(pattern.data() + 1, end, least);
    if (low.ec != std::errc() || low.ptr == end) return false;
    most = least;
    const char* at = low.ptr;
    if (*at == ',') {
      const auto high = std::from_chars(at + 1, end, most);
      if (high.ec != std::errc()) return false;
      at = high.ptr;
    }
    if (at == end || *at != '}') return false;
    pattern.remove_prefix(static_cast<size_t>(at - pattern.data()) + 1);
  } else if (c == '?' || c == '*' || c == '+') {
    least = c == '+' ? 1 : 0;
    most = c == '?' ? 1 : kEndless;
    pattern.remove_prefix(1);
  } else {
    return true;
  }
  if (pattern.starts_with('?')) pattern.remove_prefix(1);  // lazy
  return true;
}

}  // namespace

uint16_t TagClasses::Number(std::string_view members) {
  std::string sorted(members);
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  const auto known = std::find(names_.begin(), names_.end(), sorted);
  const auto number = static_cast<uint16_t>(known - names_.begin());
  if (known != names_.end()) return number;
  for (const char tag : sorted) holding_[static_cast<unsigned char>(tag)].push_back(number);
  names_.push_back(std::move(sorted));
  return number;
}

TagFilter::TagFilter(std::string_view pattern, TagClasses& classes) {
  if (!Read(pattern, classes)) steps_.clear();
  for (const Step& step : steps_)
    if (step.least > 0) needed_.push_back(step.letters);
}

bool TagFilter::Read(std::string_view pattern, TagClasses& classes) {
  constexpr std::string_view kNoLetters = "()|.*+?{}\\$^]";
  bool open = false;  // in a named group
  while (!pattern.empty()) {
    if (pattern[0] == '^') {  // lets more through
      pattern.remove_prefix(1);
      continue;
    }
    if (!open && pattern.starts_with("(?P<")) {
      pattern.remove_prefix(std::min(pattern.find('>'), pattern.size() - 1) + 1);
      open = true;
      continue;
    }
    if (open && pattern[0] == ')') {
      pattern.remove_prefix(1);
      open = false;
      if (!pattern.empty() && std::string_view("?*+{").find(pattern[0]) == std::string_view::npos) continue;
      if (pattern.empty()) break;
      return false;  // a group that is repeated
    }
    std::string_view members = pattern.substr(0, 1);
    if (pattern[0] == '[') {
      members = pattern.substr(1, pattern.find(']', 1) - 1);
      pattern.remove_prefix(std::min(members.size() + 2, pattern.size()));
      const size_t dash = members.find('-');
      const bool range = dash != std::string_view::npos && dash != 0 && dash + 1 != members.size();
      if (members.empty() || range || members.find_first_of("^\\[") != std::string_view::npos) return false;
    } else {
      if (kNoLetters.find(pattern[0]) != std::string_view::npos) return false;
      pattern.remove_prefix(1);
    }
    Step step{.letters = classes.Number(members), .least = 1, .most = 1};
    if (!TakeCount(pattern, step.least, step.most)) return false;
    steps_.push_back(step);
  }
  return true;
}

}  // namespace reckoner
