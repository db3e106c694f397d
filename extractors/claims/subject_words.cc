#include "extractors/claims/subject_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/claims/leaned_keys.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

// "those of the insulin business", "that in Asia": the thing named before, of another kind or place.
bool IsThose(const Reading& reading, const TagLine& line, int32_t item) {
  const auto next = static_cast<size_t>(item) + 1;
  const std::string_view word = reading.lower(line.items[static_cast<size_t>(item)].span);
  return (word == "those" || word == "that") && next < line.tags.size() &&
         (line.tags[next] == 'o' || line.tags[next] == 'i' || line.tags[next] == 't');
}

// "The biggest risers were Antofagasta, up 98.5p at 1,899.5p, and Rio Tinto, up 127p": of the name before the
// comma, unless a preposition governs it ("strong in Germany, up 5%").
Span NameBeforeComma(const Reading& reading, const TagLine& line, int32_t cue) {
  if (cue < 3 || line.tags[static_cast<size_t>(cue)] != 'u') return {};
  // "and Sage, 2.4% higher"
  const auto comma =
      static_cast<size_t>(cue) - (line.items[static_cast<size_t>(cue) - 1].figure >= 0 ? 2 : 1);
  if (comma < 2 || line.tags[comma] != ',' || line.tags[comma - 1] != '_') return {};
  const Item& words = line.items[comma - 1];
  if (!TagSet("=,&:").Has(line.tags[comma - 2]) || words.words > 5) return {};
  if (IsName(reading, words.span)) return words.span;
  // "WPP is the biggest faller, off 3.9%"
  if (comma < 3 || line.tags[comma - 2] != '=' || line.tags[comma - 3] != '_') return {};
  const std::string_view verb = reading.lower(line.items[comma - 2].span);
  const Item& named = line.items[comma - 3];
  const bool told = (verb == "is" || verb == "was") && reading.lower(words.span).starts_with("the ") &&
                    named.words < 6 && IsName(reading, named.span);
  return told ? named.span : Span();
}

}  // namespace

bool IsName(const Reading& reading, Span span) {
  static constexpr std::string_view kWithin[] = {"of", "and", "de", "s"};
  const std::vector<Token>& tokens = reading.mentions.passage->tokens;
  size_t at = TokenAt(*reading.mentions.passage, span.begin);
  if (at >= tokens.size() || !tokens[at].capital) return false;
  for (; at < tokens.size() && tokens[at].span.begin < span.end; ++at) {
    const std::string_view word = reading.lower(tokens[at].span);
    if (tokens[at].kind == Token::kWord && !tokens[at].capital &&
        std::find(std::begin(kWithin), std::end(kWithin), word) == std::end(kWithin))
      return false;
  }
  return true;
}

bool EndsInPronoun(const Reading& reading, Span words) {
  static const WordIndex kPronouns(
      {"it", "they", "this", "that", "those", "these", "which", "who", "he", "she", "we", "both", "there"});
  const size_t at = TokenAt(*reading.mentions.passage, words.end);
  return at > 0 &&
         kPronouns.Find(reading.mentions.passage->text, reading.mentions.passage->tokens[at - 1]) >= 0;
}

// "Operating profit before fair value adjustments fell": what stands behind "before" is no clause.
bool IsOfName(const Reading& reading, const TagLine& line, int32_t item) {
  if (item < 1 || line.tags[static_cast<size_t>(item)] != 'k' ||
      line.tags[static_cast<size_t>(item - 1)] != 'S')
    return false;
  const std::string_view word = reading.lower(line.items[static_cast<size_t>(item)].span);
  const auto next = static_cast<size_t>(item) + 1;
  return (word == "before" || word == "after") && next + 1 < line.tags.size() && line.tags[next] == '_' &&
         (line.tags[next + 1] == 'v' || line.tags[next + 1] == '=');
}

// "helped by fares that were 7% higher": the noun that the clause is about, where the words are no more.
Span BeforeRelative(const Reading& reading, const TagLine& line, const Movement& movement) {
  const int32_t verb = movement.begin - 1;
  if (verb < 2 || movement.begin >= movement.cue_item || line.tags[static_cast<size_t>(verb)] != '=')
    return {};
  const Item& words = line.items[static_cast<size_t>(verb) - 1];
  if (words.tag != '_' || words.words > 4 || !TagSet("bow").Has(line.tags[static_cast<size_t>(verb) - 2]))
    return {};
  for (const std::string_view pronoun : {" that", " which"}) {
    if (!reading.lower(words.span).ends_with(pronoun)) continue;
    return {words.span.begin, words.span.end - static_cast<uint32_t>(pronoun.size())};
  }
  return {};
}

// "Revenue rose 3% while spending jumped 21%": words right before the verb, behind a clause break or a
// figure, that name a thing of their own, so that no series further left speaks for it. Their span, or an
// empty one.
Span OwnSubject(const Reading& reading, const Fact& fact, const SeriesResolver& resolver) {
  if (fact.movement < 0) return {};
  const Movement& movement = reading.movements[static_cast<size_t>(fact.movement)];
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  // "gas prices rose by 2.1% … and electricity by 2.7%": the verb is shared, the thing another.
  if (movement.cue_item < movement.begin && fact.item >= 2 &&
      line.tags[static_cast<size_t>(fact.item) - 1] == 'b' &&
      line.tags[static_cast<size_t>(fact.item) - 2] == '_') {
    const Span words = line.items[static_cast<size_t>(fact.item) - 2].span;
    return resolver.NamesThing(*reading.mentions.passage, words) ? words : Span();
  }
  if (movement.cue_item < 2) return {};
  // "… and domestic crushing at 59.6 million, up from 58.1 million"
  const int32_t level = movement.begin;
  if (level >= 3 && level < movement.cue_item && line.tags[static_cast<size_t>(level) - 1] == 'a' &&
      line.tags[static_cast<size_t>(level) - 2] == '_' && line.tags[static_cast<size_t>(level) - 3] == '&') {
    const Span words = line.items[static_cast<size_t>(level) - 2].span;
    if (resolver.NamesThing(*reading.mentions.passage, words)) return words;
  }
  if (const Span name = NameBeforeComma(reading, line, movement.cue_item); !name.empty()) return name;
  int32_t at = movement.cue_item - 1;
  if (movement.begin < movement.cue_item) {
    const bool was = movement.begin > 1 && line.tags[static_cast<size_t>(movement.begin) - 1] == '=';
    const bool word = movement.begin == at && line.tags[static_cast<size_t>(movement.cue_item)] == 'u';
    if (!was && !word) return {};
    at = movement.begin - (was ? 2 : 1);  // "while Acme was 2.1% lower at 845.5p", "and Ireland 4.6% higher"
    if (at < 1) return {};
  }
  // "net funds excluding leases stood"
  const auto of_name = [&](int32_t i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    return TagSet("_ohi").Has(item.tag) || (item.tag == 'x' && reading.lower(item.span) == "excluding");
  };
  while (at > 0 && of_name(at)) --at;
  if (const Span thing = BeforeRelative(reading, line, movement); !thing.empty()) return thing;
  // "while spending …", "with China down 11%", "and Europe up 9%"; behind a comma only a place, or "those of
  // …"
  const char before = line.tags[static_cast<size_t>(at)];
  if (!TagSet("k&w,").Has(before)) return {};
  const Item& words = line.items[static_cast<size_t>(at) + 1];
  if (words.tag != '_' || words.words > 5 || IsOfName(reading, line, at)) return {};
  if (IsThose(reading, line, at + 1)) return words.span;
  if (before == ',' && AreaAt(reading, words.span) == nullptr && !IsName(reading, words.span)) return {};
  return resolver.NamesThing(*reading.mentions.passage, words.span) ? words.span : Span();
}

// "a 2.7% drop in volumes": the words behind a noun of movement that name a thing, where no series stands;
// not "a 3% rise in dollar terms", "a 5% fall in early trading".
Span ObjectPhrase(const Reading& reading, const Fact& fact, const SeriesResolver& resolver) {
  if (fact.movement < 0) return {};
  const int32_t cue =
      fact.item + 1;  // "dragged down by a 7.5% slide in cars": the noun, not the verb before it
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  const auto behind = static_cast<size_t>(cue) + 1;
  if (fact.measure == Measure::kLevel || behind + 1 >= line.items.size() ||
      line.tags[static_cast<size_t>(cue)] != 'v' || (line.tags[behind] != 'i' && line.tags[behind] != 'o'))
    return {};
  const Item& words = line.items[behind + 1];
  if (words.tag != '_' || words.words > 4) return {};
  static constexpr std::string_view kTerms[] = {"terms",  "value", "volume",  "average",  "part",  "total",
                                                "all",    "trade", "trading", "currency", "price", "prices",
                                                "number", "size",  "reais",   "dollars",  "euros"};
  const std::string_view text = reading.text(words.span);
  if (std::any_of(std::begin(kTerms), std::end(kTerms),
                  [&](std::string_view term) { return text.ends_with(term); }))
    return {};
  return resolver.NamesThing(*reading.mentions.passage, words.span) ? words.span : Span();
}

// "in England and Wales"
bool JoinsPlaces(const Reading& reading, const TagLine& line, int32_t conjunction) {
  const Span before = line.items[static_cast<size_t>(conjunction) - 1].span,
             behind = line.items[static_cast<size_t>(conjunction) + 1].span;
  bool ends = false, begins = false;
  const std::vector<Entity>& entities = reading.mentions.entities;
  for (size_t i = FirstBeginningAt(entities, before.begin); i < entities.size(); ++i) {
    const Entity& entity = entities[i];
    if (entity.span.begin >= behind.end) break;
    if (entity.kind != EntityKind::kArea && entity.kind != EntityKind::kGroup) continue;
    ends = ends || entity.span.end == before.end;
    begins = begins || (entity.span.begin == behind.begin && entity.span.end <= behind.end);
  }
  return ends && begins;
}

// "London's blue-chip index closed": without the words that only say that a price was made.
Span WithoutVerb(const Reading& reading, Span words) {
  static const WordIndex kVerbs({"will",     "would",  "may",    "might",   "could",  "should", "can",
                                 "has",      "had",    "have",   "also",    "closed", "ended",  "settled",
                                 "finished", "opened", "traded", "trading", "stood",  "bought", "fetched",
                                 "quoted",   "last",   "was",    "were"});
  const Passage& passage = *reading.mentions.passage;
  for (size_t at = TokenAt(passage, words.end); at > 0; --at) {
    const Token& last = passage.tokens[at - 1];
    words.end = std::max(words.begin, std::min(words.end, last.span.end));
    if (words.empty() || kVerbs.Find(passage.text, last) < 0) break;
    words.end = last.span.begin;
  }
  return words;
}

// "The index for used cars and trucks fell": nothing was told before the conjunction.
bool JoinsNouns(const TagLine& line, int32_t conjunction) {
  const std::string_view before = std::string_view(line.tags).substr(0, static_cast<size_t>(conjunction));
  const size_t end = before.find_last_of(",;k.:-(");
  const std::string_view clause = before.substr(end == before.npos ? 0 : end + 1);
  return clause.ends_with('_') && clause.find_first_not_of("_oihD") == clause.npos;
}

// The name before an apposition that ends at the comma `at`, behind which only the verb stands; or -1.
int32_t BeforeApposition(const Reading& reading, const TagLine& line, int32_t at, Span verb) {
  if (at < 3 || line.tags[static_cast<size_t>(at)] != ',' ||
      reading.text(verb).find(' ') != std::string_view::npos)
    return -1;
  if (!verb.empty() && IsName(reading, verb)) return -1;
  const size_t open = line.tags.rfind(',', static_cast<size_t>(at) - 1);
  if (open != 1 || line.tags[0] != '_') return -1;
  for (size_t i = open + 1; i < static_cast<size_t>(at); ++i)
    if (!TagSet("_oihD").Has(line.tags[i])) return -1;
  return IsName(reading, line.items[0].span) ? 0 : -1;
}

bool EndsInRelative(const Reading& reading, const Item& item) {
  const std::string_view words = reading.lower(item.span);
  return item.tag == '_' &&
         (words.ends_with(" who") || words.ends_with(" that") || words.ends_with(" which"));
}

// The words before the verb, back to a clause end: what frames call the subject.
Span SubjectPhrase(const Reading& reading, const TagLine& line, int32_t before) {
  Span out;
  for (int32_t i = before - 1; i >= 0; --i) {
    const Item& item = line.items[static_cast<size_t>(i)];
    const bool joins = item.tag == '&' && !out.empty() && i > 0 &&
                       line.tags[static_cast<size_t>(i) - 1] == '_' && JoinsPlaces(reading, line, i);
    // "burglaries recorded by police in England"
    const bool passive =
        item.tag == 'b' && !out.empty() && i > 0 && line.tags[static_cast<size_t>(i) - 1] == '_';
    // "The number of Japanese who went abroad stood at"
    const bool relative = item.tag == 'v' && !out.empty() && i > 0 &&
                          EndsInRelative(reading, line.items[static_cast<size_t>(i) - 1]);
    // "Spot rates from Shanghai to Los Angeles fell"
    const bool route = (item.tag == 't' || item.tag == 'f') && !out.empty() && i > 0 &&
                       line.tags[static_cast<size_t>(i) - 1] == '_' &&
                       line.tags[static_cast<size_t>(i) + 1] == '_';
    const bool nouns = item.tag == '&' && !out.empty() && JoinsNouns(line, i);
    const bool at_place =
        item.tag == 'a' && !out.empty() && i > 0 && line.tags[static_cast<size_t>(i) - 1] == '_';
    if (joins || nouns || at_place || passive || relative || route || item.tag == '_' || item.tag == 'o' ||
        ((item.tag == 'i' || item.tag == 'h') && !out.empty())) {
      const Span named = out.empty() ? WithoutVerb(reading, item.span) : item.span;
      if (named.empty()) continue;
      if (out.empty()) out.end = named.end;
      out.begin = named.begin;
    } else if (const int32_t name = BeforeApposition(reading, line, i, out); name >= 0) {
      // "Skyhaven, Europe's largest low-cost carrier, flew 19.2 million passengers"
      return line.items[static_cast<size_t>(name)].span;
    } else if (out.empty() && item.tag == 't' && i > 0 && line.tags[static_cast<size_t>(i) - 1] == 'v') {
      --i;  // "Homicides fell to 518, a 6% drop from 552"
    } else if (!(out.empty() && TagSet("Da=").Has(item.tag))) {  // "The rupee closed at 87.4, down 0.3%"
      break;
    }
  }
  // "of" alone names nothing.
  bool words = false;
  for (const Item& item : line.items) words = words || (item.tag == '_' && out.Overlaps(item.span));
  return words && !EndsInPronoun(reading, out) ? out : Span();
}

}  // namespace reckoner
