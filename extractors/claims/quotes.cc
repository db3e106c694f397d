#include "extractors/claims/quotes.h"

#include "extractors/claims/fits.h"

namespace reckoner {
namespace {

constexpr uint32_t kMaxBytesBefore = 120;  // of the verb, where its subject is looked for

}  // namespace

QuoteReader::QuoteReader(const Lexicon& lexicon) {
  for (const auto& row : lexicon.table("currencies").rows()) {
    codes_.emplace_back(row["code"]);
    const int32_t id = static_cast<int32_t>(codes_.size() - 1);
    for (std::string_view noun : row.List("nouns")) {
      phrases_.Add(noun, id);
      for (std::string_view adjective : row.List("adjectives"))
        phrases_.Add(std::string(adjective) + " " + std::string(noun), id);
    }
  }
}

std::vector<QuoteReader::Named> QuoteReader::Find(const Passage& passage, Span span) const {
  std::vector<Named> out;
  size_t at = TokenAt(passage, span.begin);
  const size_t end = TokenAt(passage, span.end);
  while (at < end) {
    const PhraseSet::Hit hit = phrases_.Match(passage, at, end);
    if (hit.id >= 0) out.push_back({codes_[static_cast<size_t>(hit.id)], passage.tokens[at].span.begin});
    at += hit.id >= 0 ? hit.tokens : 1;
  }
  return out;
}

void QuoteReader::Read(Reading& reading, int32_t line, size_t first_movement) const {
  const Passage& passage = *reading.mentions.passage;
  const TagLine& tags = reading.lines[static_cast<size_t>(line)];
  for (size_t i = first_movement; i < reading.movements.size(); ++i) {
    Movement& movement = reading.movements[i];
    if (movement.newer < 0 || movement.older < 0 || movement.direction == Direction::kNone) continue;
    const Figure &newer = reading.figure(movement.newer), &older = reading.figure(movement.older);
    if (newer.kind == FigureKind::kPercent || newer.kind == FigureKind::kCount) continue;
    const Span levels{std::min(newer.span.begin, older.span.begin), std::max(newer.span.end, older.span.end)};
    const uint32_t verb = std::min(movement.cue.begin, levels.begin);
    uint32_t before = tags.sentence.begin;
    if (verb > before + kMaxBytesBefore) before = verb - kMaxBytesBefore;
    const std::vector<Named> subject = Find(passage, {before, verb});
    if (subject.empty()) continue;
    // "43.305 per dollar", "3.8050 to the dollar": so many of the subject for one of the other.
    const std::vector<Named> other = Find(passage, {verb, tags.sentence.end});
    bool foreign = newer.unit.find('/') != std::string::npos || subject.size() > 1;
    for (const Named& named : other) foreign = foreign || named.code != subject.front().code;
    if (!foreign) continue;
    // In money of another currency it is quoted straight: "the euro rose to $1.1330".
    if (newer.kind == FigureKind::kMoney && newer.unit.substr(0, 3) != subject.front().code) continue;
    const bool rose = movement.direction == Direction::kUp;
    if ((*newer.value > *older.value) != rose && *newer.value != *older.value) {
      movement.inverse = true;
      movement.premises.push_back({"quote", PremiseHow::kInferred});
      // "weakened 11.2% to 41.35 per dollar from 37.20": many count the dollar's rise, which is as true.
      if (movement.percent >= 0 && !FitsPercent(older, newer, reading.figure(movement.percent)) &&
          FitsPercent(newer, older, reading.figure(movement.percent)))
        movement.percent = -1;
    }
  }
}

}  // namespace reckoner
