#include "extractors/claims/tags.h"

#include <algorithm>

#include "extractors/claims/lead_in.h"
#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

struct Cue {
  char tag;
  Direction direction;
  Sense sense;
};

char TagOf(const Figure& figure) {
  if (!figure.value) return 'R';
  switch (figure.kind) {
    case FigureKind::kMoney:
      return 'M';
    case FigureKind::kPercent:
      return 'P';
    case FigureKind::kPoints:
      return 'T';
    case FigureKind::kQuantity:
    case FigureKind::kCount:
      return figure.unit.empty() ? 'N' : 'Q';
    case FigureKind::kNumber:
      return 'N';
    case FigureKind::kMultiple:
      return 'X';
    case FigureKind::kFraction:
      return 'F';
    case FigureKind::kOrdinal:
      return 'O';
  }
  return '_';
}

char PunctuationTag(std::string_view text) {
  if (text == "," || text == ";" || text == ":" || text == "(" || text == ")") return text[0];
  if (text == "[") return '(';
  if (text == "]") return ')';
  if (text == "—" || text == "--") return '-';
  return 0;
}

Direction ParseDirection(const Table::Row& row) {
  std::string_view text = row["direction"];
  if (text == "up") return Direction::kUp;
  if (text == "down") return Direction::kDown;
  if (text == "flat") return Direction::kFlat;
  if (text == "none") return Direction::kNone;
  throw LexiconError("movement_verbs line " + std::to_string(row.line()) +
                     ": direction is up, down, flat or none");
}

Sense ParseSense(const Table::Row& row) {
  std::string_view text = row["sense"];
  if (text == "magnitude") return Sense::kMagnitude;
  if (text == "value") return Sense::kValue;
  if (text == "currency" || text == "grade") return Sense::kCurrency;
  if (text == "noun") return Sense::kNoun;
  if (text == "premium") return Sense::kPremium;
  if (text == "word") return Sense::kWord;
  throw LexiconError("movement_verbs line " + std::to_string(row.line()) + ": unknown sense");
}

// "paid-up", "off-peak": a cue word that a hyphen ties to another word is none.
bool IsPartOfWord(const Passage& passage, size_t at, uint32_t count) {
  const std::vector<Token>& tokens = passage.tokens;
  auto hyphen = [&](size_t i) {
    return i < tokens.size() && !tokens[i].space_before && Slice(passage.text, tokens[i].span) == "-";
  };
  if (at >= 2 && !tokens[at].space_before && hyphen(at - 1) && tokens[at - 2].kind == Token::kWord)
    return true;
  const size_t next = at + count;
  return hyphen(next) && next + 1 < tokens.size() && !tokens[next + 1].space_before &&
         tokens[next + 1].kind == Token::kWord;
}

// "more banks offering 20% discounts": more of a thing told, with no figure before it that says how many
// more.
bool SaysHowMany(const Passage& passage, size_t at) {
  const std::vector<Token>& tokens = passage.tokens;
  const std::string_view cue = Slice(passage.text, tokens[at].span);
  // "ahead of the $18.2bn expected"
  if (cue == "ahead") return at + 1 < tokens.size() && Slice(passage.text, tokens[at + 1].span) == "of";
  if (cue != "more" && cue != "More" && cue != "fewer" && cue != "Fewer") return false;
  if (at + 1 >= tokens.size() || tokens[at + 1].kind != Token::kWord) return false;
  const std::string_view next = Slice(passage.text, tokens[at + 1].span);
  return next.size() > 3 && next != "than" && next != "from";
}

// "a flat", "a 2,000 sq ft flat": a home, for which nothing stays as it was. `told`: behind a figure.
bool IsHome(const Passage& passage, size_t at, bool told) {
  const std::string_view cue = Slice(passage.text, passage.tokens[at].span);
  if (cue != "flat" || at == 0) return false;
  const std::string_view before = Slice(passage.text, passage.tokens[at - 1].span);
  return told || before == "a" || before == "the" || before == "her" || before == "his";
}

}  // namespace

struct Tagger::Impl {
  PhraseSet phrases;
  std::vector<Cue> cues;

  void Add(std::string_view phrase, Cue cue) {
    cues.push_back(cue);
    phrases.Add(phrase, static_cast<int32_t>(cues.size() - 1));
  }
};

Tagger::Tagger(const Lexicon& lexicon) : impl_(std::make_unique<Impl>()) {
  for (const auto& row : lexicon.table("cues").rows()) {
    if (row["tag"].size() != 1) {
      throw LexiconError("cues line " + std::to_string(row.line()) + ": a tag is one letter");
    }
    for (std::string_view phrase : row.List("phrases")) {
      impl_->Add(phrase, {row["tag"][0], Direction::kNone, Sense::kNone});
    }
  }
  for (const auto& row : lexicon.table("movement_verbs").rows()) {
    const Sense sense = ParseSense(row);
    const char tag = sense == Sense::kWord || row["sense"] == "grade" ? 'u'
                     : sense == Sense::kPremium                       ? 'q'
                                                                      : 'v';
    const Cue cue{tag, ParseDirection(row), sense};
    for (std::string_view form : row.List("forms")) impl_->Add(form, cue);
  }
}

Tagger::~Tagger() = default;

TagLine Tagger::Tag(const Mentions& mentions, Span sentence, const std::vector<SeriesKey>& series) const {
  const Passage& passage = *mentions.passage;
  TagLine line{.sentence = sentence};
  auto figure = static_cast<int32_t>(FirstBeginningAt(mentions.figures, sentence.begin));
  auto period = static_cast<int32_t>(FirstBeginningAt(mentions.periods, sentence.begin));
  size_t phrase = 0;
  size_t at = TokenAt(passage, sentence.begin);
  const size_t limit = TokenAt(passage, sentence.end);
  line.items.reserve(std::min(limit - at, kMaxItems) / 2 + 1);
  const int32_t figures = static_cast<int32_t>(mentions.figures.size());
  const int32_t periods = static_cast<int32_t>(mentions.periods.size());

  auto skip_to = [&](uint32_t end) {
    while (at < limit && passage.tokens[at].span.begin < end) ++at;
  };
  while (at < limit && line.items.size() < kMaxItems) {
    if (const size_t behind = BehindAbbreviation(mentions, at); behind > at && behind <= limit) {
      at = behind;
      continue;
    }
    const Token& token = passage.tokens[at];
    const uint32_t begin = token.span.begin;
    while (figure < figures && mentions.figures[figure].span.end <= begin) ++figure;
    while (period < periods && mentions.periods[period].span.end <= begin) ++period;
    while (phrase < series.size() && series[phrase].span.end <= begin) ++phrase;
    const auto is_term = [&](Span span) {
      return phrase < series.size() && !series[phrase].term.empty() && series[phrase].term.Contains(span);
    };
    while (period < periods && is_term(mentions.periods[period].span)) ++period;
    // A mention that begins inside this token counts too ("US$5bn" may be one word).
    if (figure < figures && mentions.figures[figure].span.begin < token.span.end) {
      const Figure& found = mentions.figures[figure];
      line.items.push_back({.tag = TagOf(found), .span = found.span, .figure = figure});
      skip_to(found.span.end);
      continue;
    }
    if (period < periods && mentions.periods[period].span.begin < token.span.end) {
      line.items.push_back({.tag = 'D', .span = mentions.periods[period].span, .period = period});
      skip_to(mentions.periods[period].span.end);
      continue;
    }
    if (phrase < series.size() && series[phrase].span.begin <= begin && !series[phrase].span.empty()) {
      line.items.push_back({.tag = 'S', .span = series[phrase].span, .series = static_cast<int32_t>(phrase)});
      // The phrase may hold a figure or period ("five-year bonds"): those are read for themselves.
      uint32_t end = series[phrase].span.end;
      if (figure < figures) end = std::min(end, mentions.figures[figure].span.begin);
      if (period < periods) end = std::min(end, mentions.periods[period].span.begin);
      line.items.back().span.end = std::max(end, token.span.end);
      skip_to(line.items.back().span.end);
      ++phrase;
      continue;
    }
    // A cue word must not run into the next mention.
    uint32_t stop = sentence.end;
    if (figure < figures) stop = std::min(stop, mentions.figures[figure].span.begin);
    if (period < periods) stop = std::min(stop, mentions.periods[period].span.begin);
    if (phrase < series.size()) stop = std::min(stop, std::max(series[phrase].span.begin, token.span.end));
    PhraseSet::Hit hit = impl_->phrases.Match(passage, at, std::min(limit, at + 8));
    const bool told = !line.items.empty() && line.items.back().figure >= 0 && at > 0 &&
                      line.items.back().span.end == passage.tokens[at - 1].span.end;
    if (hit.id >= 0 && (IsPartOfWord(passage, at, hit.tokens) || (!told && SaysHowMany(passage, at)) ||
                        IsHome(passage, at, told)))
      hit = {};
    if (hit.id >= 0 && passage.tokens[at + hit.tokens - 1].span.end <= stop) {
      const Cue& cue = impl_->cues[static_cast<size_t>(hit.id)];
      line.items.push_back({.tag = cue.tag,
                            .span = {begin, passage.tokens[at + hit.tokens - 1].span.end},
                            .direction = cue.direction,
                            .sense = cue.sense});
      at += hit.tokens;
      continue;
    }
    ++at;
    if (token.kind == Token::kPunctuation) {
      std::string_view text = Slice(passage.text, token.span);
      char tag = PunctuationTag(text);
      // A dash with spaces about it is a dash, within a word a hyphen.
      if (text == "-" && token.space_before && at < limit && passage.tokens[at].space_before) tag = '-';
      if (text == "-" && at < limit && Slice(passage.text, passage.tokens[at].span) == "-") tag = '-';
      if (tag != 0 && !(tag == '-' && !line.items.empty() && line.items.back().tag == '-')) {
        line.items.push_back({.tag = tag, .span = token.span});
      }
      continue;
    }
    if (token.kind == Token::kNewline) continue;
    if (!line.items.empty() && line.items.back().tag == '_') {
      line.items.back().span.end = token.span.end;
      ++line.items.back().words;
    } else {
      line.items.push_back({.tag = '_', .span = token.span, .words = 1});
    }
  }
  for (const Item& item : line.items) line.tags += item.tag;
  return line;
}

}  // namespace reckoner
