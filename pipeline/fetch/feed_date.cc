#include <re2/re2.h>

#include <array>
#include <chrono>
#include <cstdio>

#include "pipeline/fetch/feed.h"

namespace reckoner {
namespace {

struct Zone {
  std::string_view name;
  int minutes;
};

// RFC 822, section 5.1, and the names that feeds use besides. A name with several meanings (IST, CST of
// China) is read as RFC 822 does, or left out.
constexpr Zone kZones[] = {{"Z", 0},      {"UT", 0},     {"UTC", 0},    {"GMT", 0},    {"WET", 0},
                           {"EST", -300}, {"EDT", -240}, {"CST", -360}, {"CDT", -300}, {"MST", -420},
                           {"MDT", -360}, {"PST", -480}, {"PDT", -420}, {"BST", 60},   {"WEST", 60},
                           {"CET", 60},   {"CEST", 120}, {"EET", 120},  {"EEST", 180}, {"MSK", 180},
                           {"JST", 540},  {"KST", 540},  {"AEST", 600}, {"AEDT", 660}};

constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

struct Patterns {
  RE2 rfc{
      R"((?i)(?:[a-z]+\.?,?\s+)?(?P<day>\d{1,2})[\s-](?P<month>[a-z]{3})[a-z]*\.?[\s-](?P<year>\d{4}|\d{2}),?(?:\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?\s*(?P<zone>\S*).*)"};
  RE2 us{
      R"((?i)(?:[a-z]+\.?,?\s+)?(?P<month>[a-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})(?:\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?\s*(?P<zone>\S*).*)"};
  RE2 iso{
      R"((?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})(?:[Tt\s]+(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?)?\s*(?P<zone>\S*).*)"};
  RE2 offset{R"((?i)(?:gmt|utc)?(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})?)"};
};

const Patterns& ThePatterns() {
  static const Patterns patterns;
  return patterns;
}

struct Fields {
  std::string year, month, day, hour, minute, second, zone;
};

bool MatchNamed(const RE2& pattern, std::string_view text, Fields* out) {
  std::array<re2::StringPiece, 8> groups;
  const re2::StringPiece input(text.data(), text.size());
  if (!pattern.Match(input, 0, input.size(), RE2::ANCHOR_BOTH, groups.data(), 8)) return false;
  const auto& names = pattern.NamedCapturingGroups();
  const auto get = [&](const char* name) { return std::string(groups[names.at(name)]); };
  *out = {get("year"), get("month"), get("day"), get("hour"), get("minute"), get("second"), get("zone")};
  return true;
}

// Minutes east of Greenwich; nullopt for a zone that isn't known.
std::optional<int> ZoneMinutes(std::string_view zone) {
  std::string upper(zone);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
  for (const Zone& known : kZones)
    if (known.name == upper) return known.minutes;
  std::string sign, hours, minutes;
  if (!RE2::FullMatch(upper, ThePatterns().offset, &sign, &hours, &minutes)) return std::nullopt;
  const int total = std::stoi(hours) * 60 + (minutes.empty() ? 0 : std::stoi(minutes));
  if (total > 15 * 60) return std::nullopt;
  return sign == "-" ? -total : total;
}

int Number(const std::string& digits) { return digits.empty() ? 0 : std::stoi(digits); }

}  // namespace

std::optional<std::string> ParseFeedDate(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  if (text.empty() || text.size() > 100) return std::nullopt;
  const Patterns& patterns = ThePatterns();
  Fields f;
  int month = 0;
  if (MatchNamed(patterns.iso, text, &f)) {
    month = Number(f.month);
  } else if (MatchNamed(patterns.rfc, text, &f) || MatchNamed(patterns.us, text, &f)) {
    for (char& c : f.month)
      if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    const size_t at = kMonths.find(f.month);
    if (at == std::string_view::npos || at % 3 != 0) return std::nullopt;
    month = static_cast<int>(at / 3) + 1;
  } else {
    return std::nullopt;
  }
  int year = Number(f.year);
  if (f.year.size() == 2) year += year < 70 ? 2000 : 1900;  // RFC 2822, section 4.3, with POSIX's century
  const std::chrono::year_month_day day{std::chrono::year(year), std::chrono::month(month),
                                        std::chrono::day(Number(f.day))};
  if (!day.ok() || year < 1970 || Number(f.hour) > 23 || Number(f.minute) > 59 || Number(f.second) > 60)
    return std::nullopt;
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, Number(f.day));
  std::string out = buffer;
  if (f.hour.empty()) return out;
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", Number(f.hour), Number(f.minute), Number(f.second));
  out += buffer;
  if (const auto zone = ZoneMinutes(f.zone)) {
    std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", *zone < 0 ? '-' : '+', std::abs(*zone) / 60,
                  std::abs(*zone) % 60);
    out += *zone == 0 ? "Z" : buffer;
  }
  return out;
}

}  // namespace reckoner
