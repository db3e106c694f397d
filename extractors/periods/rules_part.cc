// Parts of terms and their rough place: early next year, the end of 1998, mid-May, about Nov. 1, end of
// month.
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Kind = Reading::Kind;

// early next year, the end of 1998, mid-May, late Thursday, earlier this month
bool PartOf(const RuleMatch& match, Reading& reading) {
  const Atom& part = *match["part"];
  reading = match.Term("whole");
  if (reading.kind == Kind::kDuration || reading.kind == Kind::kReference || reading.kind == Kind::kSet)
    return false;
  if (!reading.mod.empty() && reading.mod != "END") return false;
  const std::string_view word = match.Slice(part);
  const bool comparative = word.starts_with("earlier") || word.starts_with("later") ||
                           word.starts_with("Earlier") || word.starts_with("Later");
  // "earlier in 2023" is fine; "a week earlier Monday" is not this.
  if (comparative && match.before() && match.before()->Is(Class::kTDuration)) return false;
  if (reading.definite && word == "late" && reading.grain == Grain::kYear && !match.Has("in"))
    return false;  // "the late Mr. Year"
  reading.mod = part.Code(part.word->As(Class::kPart) ? Class::kPart : Class::kEdge);
  if (comparative) reading.code = word[0] == 'e' || word[0] == 'E' ? "EARLIER" : "LATER";
  reading.emit = true;
  // "Earlier Friday", "later this week": the day or week alone is named.
  if (comparative && reading.grain < Grain::kMonth && !match.Has("in") && reading.time.empty()) {
    match.SpanFrom(*match["whole"]);
    reading.mod.clear();
  }
  return true;
}

// the first half of November, the second half of the 1990s: calendars have no such halves
bool HalfOf(const RuleMatch& match, Reading& reading) {
  const Reading& half = match.Term("half");
  reading = match.Term("whole");
  if (half.kind != Kind::kCalendar || half.year >= 0 || half.base >= 0 || half.fiscal || !reading.mod.empty())
    return false;
  reading.mod = half.number == 1 ? "START" : "END";
  reading.emit = true;
  return true;
}

// end-March, by end June 2025
bool EndOf(const RuleMatch& match, Reading& reading) {
  const Atom& edge = *match["edge"];
  if (edge.Code(Class::kEdge) != "END" || match.Slice(edge).size() != 3) return false;  // "close"
  const LowerWord before = match.Before(edge);
  const bool led = before == "at" || before == "by" || before == "since" || before == "until";
  reading = match.Term("whole");
  if ((!match.Has("hyphen") && !led) || reading.kind != Kind::kCalendar || !reading.mod.empty()) return false;
  reading.mod = "END";
  return reading.emit;
}

// about Nov. 1, around 7:15 p.m.
bool About(const RuleMatch& match, Reading& reading) {
  const Atom& approx = *match["approx"];
  if (approx.Code(Class::kApprox) != "APPROX" || match.Slice(approx) == "some") return false;
  reading = match.Term("whole");
  if (reading.kind == Kind::kDuration || reading.kind == Kind::kSet || !reading.mod.empty()) return false;
  // "about May's exports", "concerns about 1997" speak of it.
  const std::string_view word = match.Slice(approx);
  if ((word == "about" || word == "About") && reading.kind != Kind::kTime) return false;
  if (reading.weekday != 0 && reading.day < 0) return false;
  reading.mod = "APPROX";
  return reading.emit;
}

// end of month, start of year
bool PartOfUnit(const RuleMatch& match, Reading& reading) {
  const std::string_view code = match["part"]->Code(Class::kPart);
  reading.kind = Kind::kUnit;
  reading.grain = UnitOf(*match["unit"]);
  reading.mod = code;
  const std::string_view word = match.Slice(*match["part"]);
  return word.ends_with(" of") && reading.grain >= Grain::kWeek && reading.grain <= Grain::kYear &&
         reading.grain != Grain::kHalf;
}

constexpr Rule kRules[] = {
    {"part.unit", 1, "part=part unit=unit", PartOfUnit},
    {"part.of", 3,
     "part=part hyphen? of=of? in=in|on? the=the? "
     "whole=Day|Weekday|Week|Weekend|Month|Quarter|Half|Season|Year|Decade|Century|Part|Unit",
     PartOf},
    {"part.the", 3, "the part=part hyphen? whole=Decade|Century|Season|Month|Year|Quarter|Half|Part|Week",
     PartOf},
    {"part.edge", 3, "the part=edge of whole=Week|Weekend|Month|Quarter|Half|Season|Year|Decade|Century|Day",
     PartOf},
    {"part.half", 3, "half=Half of the? whole=Week|Month|Decade|Century", HalfOf},
    {"part.end", 3, "edge=edge hyphen=hyphen? whole=Month|Quarter|Half|Year", EndOf},
    {"part.about", 3, "approx=approx whole=Day|Weekday|Month|Year|Clock|Decade", About},
};

}  // namespace

std::span<const Rule> PartRules() { return kRules; }

}  // namespace reckoner::periods
