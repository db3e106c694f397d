#include "extractors/claims/named_parts.h"

#include <string>
#include <string_view>

#include "extractors/claims/leaned_keys.h"
#include "extractors/claims/series_context.h"

namespace reckoner {
namespace {

// Of frames.tsv.
constexpr std::string_view kPartFrames = "v.place.", kNextPartFrames = "then.place.",
                           kNextNameFrames = "then.gap.name";

// "Unemployment rose in agriculture by 5,217 and in services by 19,940", "Prices … in Wales by 3.4%": what
// the line names, or the movement before, in the place behind the first "in" of this one.
int32_t PartInPlace(Reading& reading, const Movement& movement, int32_t key) {
  const TagLine& tags = reading.lines[static_cast<size_t>(movement.line)];
  const size_t in = tags.tags.find_first_of("hifot", static_cast<size_t>(movement.begin));
  if (key < 0 || in == std::string::npos || in + 1 >= tags.items.size()) return key;
  const Span named = tags.items[in + 1].span;
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(movement.line)];
  const SeriesKey& whole = keys[static_cast<size_t>(key)];
  const Entity* const area = AreaAt(reading, named);
  SeriesKey part = whole;
  for (SeriesField* field : {&part.indicator, &part.subject, &part.product})
    if (*field && movement.rule.starts_with("then.")) field->how = PremiseHow::kCarried;
  series::MoveTo(area == nullptr ? "" : area->ref, part);
  const std::string words(reading.text(named));
  const std::string_view head = reading.text(whole.head);
  part.series_text = head.empty() ? words : std::string(head) + " in " + words;
  part.local = !part.series.empty() ? part.series
                                    : "~" + whole.indicator.value + "|" + whole.subject.value + "|" +
                                          (whole.indicator ? "" : whole.local) + " in " + words;
  keys.push_back(std::move(part));
  return static_cast<int32_t>(keys.size() - 1);
}

// "MARA lost 4.1%, Riot 3.6%", "Renault's sales climbed 9.9% and Dacia's 12.2%": the name before the figure;
// with "'s" the same thing of another.
int32_t OfOther(Reading& reading, const Movement& movement, int32_t key, const SeriesResolver& resolver,
                const SeriesContext& context) {
  const TagLine& tags = reading.lines[static_cast<size_t>(movement.line)];
  int32_t at = movement.begin;
  while (at + 1 < movement.end && tags.items[static_cast<size_t>(at) + 1].figure != movement.percent) ++at;
  Span name = tags.items[static_cast<size_t>(at)].span;
  if (const int32_t owned = OfOwner(reading, movement.line, name, key, resolver, context); owned >= 0)
    return owned;
  if (reading.lower(name).ends_with("'s")) name.end -= 2;
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(movement.line)];
  keys.push_back(resolver.Resolve(reading.mentions, tags.sentence, name, context));
  return static_cast<int32_t>(keys.size() - 1);
}

}  // namespace

bool IsNamedPart(std::string_view rule) {
  return rule.starts_with(kNextPartFrames) || rule.starts_with(kNextNameFrames);
}

int32_t OfOwner(Reading& reading, int32_t line, Span words, int32_t key, const SeriesResolver& resolver,
                const SeriesContext& context) {
  std::vector<SeriesKey>& keys = reading.series[static_cast<size_t>(line)];
  if (key < 0 || !keys[static_cast<size_t>(key)].subject || !reading.lower(words).ends_with("'s")) return -1;
  words.end -= 2;
  const SeriesField owner =
      resolver.Resolve(reading.mentions, reading.lines[static_cast<size_t>(line)].sentence, words, context)
          .subject;
  if (!owner) return -1;
  const SeriesKey& whole = keys[static_cast<size_t>(key)];
  const std::string old = "." + whole.subject.value;
  const bool plain = whole.series == whole.indicator.value + old && whole.family.ends_with(old);
  SeriesKey same = whole;
  for (std::string* name : {&same.series, &same.family})
    *name = plain ? name->substr(0, name->size() - old.size() + 1) + owner.value : "";
  same.local = plain ? same.series : "~" + whole.local + " of " + owner.value;
  same.subject = owner;
  same.series_text = std::string(reading.text(words)) + "'s " + std::string(reading.text(whole.head));
  keys.push_back(std::move(same));
  return static_cast<int32_t>(keys.size() - 1);
}

// "Unemployment rose in agriculture by 5,217 and in services by 19,940": each of its own part.
void NameParts(Reading& reading, int32_t line, size_t first, const SeriesResolver& resolver,
               const SeriesContext& context) {
  int32_t whole = -1, movement = -1, part = -1;
  for (size_t i = first; i < reading.facts.size(); ++i) {
    Fact& fact = reading.facts[i];
    if (fact.line != line || fact.movement < 0) continue;
    const Movement& its = reading.movements[static_cast<size_t>(fact.movement)];
    const bool named = its.rule.starts_with(kNextNameFrames);
    const bool next = named || its.rule.starts_with(kNextPartFrames);
    if (!next) whole = fact.series;
    if (!next && !its.rule.starts_with(kPartFrames)) continue;
    if (movement != fact.movement)
      part = named ? OfOther(reading, its, whole, resolver, context) : PartInPlace(reading, its, whole);
    movement = fact.movement;
    fact.series = part;
  }
}

}  // namespace reckoner
