// Times of day: 10:30 a.m., this morning, last night, noon, overnight.
#include <algorithm>

#include "extractors/periods/rule.h"
#include "extractors/periods/shapes.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

std::string ClockTime(int hour, int minute) { return "T" + Padded(hour, 2) + ":" + Padded(minute, 2); }

bool IsUpper(std::string_view code) {
  return std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// 10:30, 8 p.m., 22:15 GMT, 9 o'clock
bool Clock(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kTime;
  int hour = 0, minute = 0;
  const Atom* meridiem = match["meridiem"];
  bool pm = meridiem && meridiem->Code(Class::kMeridiem) == "PM", am = meridiem && !pm;
  if (const Atom* clock = match["clock"]) {
    size_t i = 0;
    const std::string_view time = clock->time;
    while (i < time.size() && IsDigit(time[i])) hour = hour * 10 + (time[i++] - '0');
    if (i + 2 < time.size() && (time[i] == ':' || time[i] == '.')) {
      minute = (time[i + 1] - '0') * 10 + (time[i + 2] - '0');
      i += 3;
    }
    const std::string_view rest = time.substr(std::min(i, time.size()));
    for (const char c : rest) {
      pm |= c == 'p' || c == 'P';
      am |= c == 'a' || c == 'A';
    }
    // Without anything beside it 10:30 may be a verse, a ratio or a score; a zone, a day or "at" settle it.
    if (!am && !pm && !match.Has("zone")) {
      const LowerWord before = match.Before(*clock);
      reading.emit =
          before == "at" || (before != "in" && before != "of" && match.Listed(WordList::kYearLead, before));
    }
  } else {
    const Atom& number = *match["hour"];
    hour = static_cast<int>(number.milli / 1000);
    if (number.milli % 1000 != 0 || hour < 1 || hour > 12) return false;
  }
  // "15.10 MT", not "15.1 Mt" of ore
  if (match.Has("zone") && match.Slice(*match["zone"]).size() <= 4 && !IsUpper(match.Slice(*match["zone"])))
    return false;
  if ((am || pm) && hour > 12) return false;
  if (pm && hour < 12) hour += 12;
  if (am && hour == 12) hour = 0;
  reading.time = ClockTime(hour, minute);
  return hour <= 24 && minute < 60;
}

// 0730 GMT
bool Military(const RuleMatch& match, Reading& reading) {
  const std::string_view digits = match.Slice(*match["clock"]);
  if (digits.size() != 4 || !match["clock"]->digits || !std::all_of(digits.begin(), digits.end(), IsDigit))
    return false;
  const int number = static_cast<int>(match["clock"]->milli / 1000);
  reading.kind = Kind::kTime;
  reading.time = ClockTime(number / 100, number % 100);
  return number / 100 < 24 && number % 100 < 60 && match.last().capital;
}

// 3 in the afternoon
bool HourOfPart(const RuleMatch& match, Reading& reading) {
  const int hour = static_cast<int>(match["hour"]->milli / 1000);
  const bool later = match["part"]->Code(Class::kDaypart) != "TMO" && hour < 12;
  reading.kind = Kind::kTime;
  reading.time = ClockTime(hour + (later ? 12 : 0), 0);
  return match["hour"]->digits;
}

// morning, this morning, last night, mid-afternoon
bool Daypart(const RuleMatch& match, Reading& reading) {
  const Atom& part = *match["part"];
  reading.kind = Kind::kTime;
  reading.time = part.Code(part.Is(Class::kDaypart) ? Class::kDaypart : Class::kDaypoint);
  if (const Atom* relative = match["relative"]) {
    const Sense* sense = relative->word->As(Class::kRelative);
    const bool the_next = match.first().Is(Class::kThe) && sense->code == "future";
    if (sense->code == "context" && sense->value == 0 && match.Slice(*relative) == "same") return false;
    reading.kind = Kind::kUnit;
    reading.grain = Grain::kDay;
    reading.steps = sense->value;
    if (sense->code == "context" || the_next) reading.anchor = Reading::Anchor::kContext;
    return match.Slice(*relative) != "past" && match.Slice(*relative) != "current";
  }
  const LowerWord before = match.Before(match.first());
  reading.emit = match.Has("the") && (before == "in" || before == "during" || before == "by" ||
                                      before == "of" || before == "overnight");
  if (match.Has("code")) reading.emit = true;
  return true;
}

bool Overnight(const RuleMatch& match, Reading& reading) {
  reading.kind = Kind::kUnit;
  reading.grain = Grain::kDay;
  reading.time = "TNI";
  // "overnight rates" is a kind of rate.
  const LowerWord after = match.After(match.last());
  return match.EndsHere(after);
}

constexpr Rule kRules[] = {
    {"time.clock", 1, "clock=clock meridiem=meridiem? zone=zone?", Clock},
    {"time.hour", 1, "hour=number meridiem=meridiem zone=zone?", Clock},
    {"time.military", 1, "clock=number zone", Military},
    {"time.hour_of_part", 1, "at? hour=monthnumber in the part=daypart", HourOfPart},
    {"time.oclock", 1, "hour=number oclock (in the meridiem)? zone?", Clock},
    {"time.relative", 1, "the? relative=relative part=daypart", Daypart},
    {"time.part", 1, "the=the? part=daypart", Daypart},
    {"time.point", 1, "code=daypoint",
     [](const RuleMatch& match, Reading& reading) {
       reading.kind = Kind::kTime;
       reading.time = match["code"]->Code(Class::kDaypoint);
       reading.emit = !match["code"]->capital;
       return true;
     }},
    {"time.overnight", 1, "overnight", Overnight},
};

}  // namespace

std::span<const Rule> TimeRules() { return kRules; }

}  // namespace reckoner::periods
