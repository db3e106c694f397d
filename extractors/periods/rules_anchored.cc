// Lengths that end or begin at a place in time: the past two months, the next few years, recent weeks, the
// first nine months.
#include "extractors/periods/lengths.h"
#include "extractors/periods/rule.h"

namespace reckoner::periods {
namespace {

using Anchor = Reading::Anchor;
using Kind = Reading::Kind;

// the past two months, the next few years, the last five years, the 3 next weeks
bool Anchored(const RuleMatch& match, Reading& reading) {
  const Atom& unit = *match["unit"];
  const Atom& relative = *match["relative"];
  const Sense* sense = relative.word->As(Class::kRelative);
  const Grain grain = UnitOf(unit);
  reading.kind = Kind::kDuration;
  const Atom* count = match["count"];
  const bool unknown = !count || count->Is(Class::kVague);
  const int64_t milli = unknown ? 0 : CountOf(*count);
  reading.amounts = {{milli, grain, unknown}};
  reading.steps = sense->value;
  SetModifier(match, reading);
  if (sense->code == "context") reading.anchor = Anchor::kContext;
  if (!IsLengthUnit(grain) || IsAge(match)) return false;
  if (!unknown && !IsPlural(unit) && !match.Has("hyphen") && milli > 1000 && !match.Has("count2")) {
    return false;  // "the last 12 year"
  }
  const std::string_view word = match.Slice(relative);
  if (word == "that") return false;  // a conjunction
  if (sense->value == 0 && sense->code != "latest") {
    // "these two years", "the same two days": not anchored, but a length.
    return !unknown && word != "same" && word != "current" && word != "present";
  }
  if (!count && word == "last") return false;  // "last days"
  if (word == "last" && !match.Has("the") && match.Listed(WordList::kVerbLead, match.Before(relative))) {
    reading.steps = 0;
    match.SpanFrom(*count);
    return true;
  }
  // "following 10 days of talks": a preposition, without its article
  if (sense->code == "context" && sense->value == 1 && !match.Has("the")) return false;
  if (sense->code == "last" && match.after() && match.after()->Is(Class::kOf))
    return false;  // "the last two weeks of May"
  return true;
}

bool Recent(const RuleMatch& match, Reading& reading) {  // recent years
  const Grain grain = UnitOf(*match["unit"]);
  reading.kind = Kind::kDuration;
  reading.amounts = {{0, grain, true}};
  reading.steps = -1;
  return IsLengthUnit(grain) && grain >= Grain::kHour && !IsAbbreviated(match, *match["unit"]);
}

// the first nine months
bool FirstOf(const RuleMatch& match, Reading& reading) {
  const Atom& nth = *match["nth"];
  const Reading& length = match.Term("length");
  if (nth.Is(Class::kOrdinal) && nth.Value(Class::kOrdinal) != 1) return false;
  if (length.kind != Kind::kDuration || length.steps != 0 || length.amounts.size() != 1) return false;
  const Amount& amount = length.amounts[0];
  if (!amount.unknown && (amount.milli == 1000 || amount.milli == 0))
    return false;  // "the first one-year"; 0 months have no first day
  reading = length;
  reading.number = nth.Is(Class::kOrdinal) || nth.Value(Class::kNth) == 1 ? 1 : -1;
  reading.emit = true;
  return true;
}

constexpr Rule kRules[] = {
    {"duration.anchored", 1,
     "approx=approx? the=the|det? relative=relative count=number|vague (to|hyphen count2=number)? "
     "hyphen=hyphen? filler? unit=unit|units orso=orso?",
     Anchored},
    {"duration.anchored_article", 1,
     "approx=approx? the=the|det? relative=relative article? count=number of? unit=units", Anchored},
    {"duration.anchored_units", 1, "the=the|det? relative=relative unit=units", Anchored},
    {"duration.anchored_after", 1, "approx=approx? the=the|det? count=number relative=relative unit=units",
     Anchored},
    {"duration.recent", 1, "the? recent unit=units", Recent},
    {"duration.first", 2, "the=the|det? nth=ordinal|nth hyphen? length=Duration", FirstOf},
};

}  // namespace

std::span<const Rule> AnchoredRules() { return kRules; }

}  // namespace reckoner::periods
