// The time behind a date, and its zone.
#include <algorithm>

#include "pipeline/article/date_forms.h"

namespace reckoner::article {
namespace {

struct NamedZone {
  std::string_view name;
  int minutes;
};

// Names that mean one thing wherever they stand beside a time; "CST", "IST" and their like mean several.
constexpr NamedZone kZones[] = {{"Z", 0},      {"UTC", 0},    {"GMT", 0},    {"BST", 60},   {"CET", 60},
                                {"CEST", 120}, {"MEZ", 60},   {"MESZ", 120}, {"EST", -300}, {"EDT", -240},
                                {"CDT", -300}, {"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420},
                                {"MSK", 180},  {"EET", 120},  {"EEST", 180}, {"WET", 0},    {"WEST", 60},
                                {"JST", 540},  {"HKT", 480},  {"SGT", 480},  {"AEST", 600}, {"AEDT", 660}};

// Words between a date and a time: "at", "um", "kl" …
size_t SkipAt(const DatePieces& p, size_t i) {
  if (p.Word(i) == "T" || p.Word(i) == "t") return i + 1;
  i = p.Skip(i, " ,-|");
  for (const std::string_view word :
       {"at", "um", "a", "à", "alle", "om", "в", "ore", "kl", "às", "o", "las"}) {
    if (p.Word(i) == word) return p.Skip(i + 1, " .");
  }
  return i;
}

}  // namespace

size_t ReadTimeOfDay(const DatePieces& p, size_t i, PageDate* date) {
  const size_t at = SkipAt(p, i);
  const bool colon = p.Byte(at + 1) == ':' || p.Byte(at + 1) == '.' || p.Word(at + 1) == "h";
  if (!p.Number(at, 1, 2) || !colon || !p.Number(at + 2, 2, 2)) return i;
  int hour = p[at].value;
  const int minute = p[at + 2].value;
  int second = 0;
  size_t end = at + 3;
  if (p.Byte(end) == ':' && p.Number(end + 1, 2, 2)) {
    second = p[end + 1].value;
    end += 2;
    if (p.Byte(end) == '.' && p.Number(end + 1, 1, 9)) end += 2;
  }
  const size_t half = p.Skip(end, " ");
  const std::string_view word = p.Word(half);
  const bool pm = word == "pm" || word == "PM" || word == "p",
             am = word == "am" || word == "AM" || word == "a";
  if (pm || am) {
    if (hour > 12) return i;
    hour = hour % 12 + (pm ? 12 : 0);
    end = half + 1;
    if (word.size() == 1 && p.Byte(end) == '.') end = p.Word(end + 1) == "m" ? end + 2 : end + 1;  // p.m.
    if (p.Byte(end) == '.') ++end;
  }
  if (hour > 23 || minute > 59 || second > 60) return i;
  date->has_time = true;
  date->hour = hour, date->minute = minute, date->second = std::min(second, 59);
  return ReadZone(p, end, date);
}

size_t ReadZone(const DatePieces& p, size_t i, PageDate* date) {
  size_t at = p.Skip(i, " ");
  const std::string_view word = p.Word(at);
  size_t end = i;
  for (const NamedZone& zone : kZones) {
    if (word != zone.name) continue;
    date->zone_minutes = zone.minutes;
    end = ++at;
    if (zone.minutes != 0) return end;
    break;  // GMT+0200
  }
  const char sign = p.Byte(at);
  if ((sign != '+' && sign != '-') || !p.Number(at + 1, 2, 4)) return end;
  int hours = p[at + 1].value, minutes = 0;
  size_t behind = at + 2;
  if (p[at + 1].digits == 4) {
    minutes = hours % 100;
    hours /= 100;
  } else if (p[at + 1].digits == 2 && p.Byte(behind) == ':' && p.Number(behind + 1, 2, 2)) {
    minutes = p[behind + 1].value;
    behind += 2;
  }
  if (hours > 14 || minutes > 59) return end;
  date->zone_minutes = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
  return behind;
}

}  // namespace reckoner::article
