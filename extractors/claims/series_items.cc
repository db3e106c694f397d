#include "extractors/claims/series_items.h"

#include <algorithm>

#include "extractors/claims/lead_in.h"

namespace reckoner::series {
namespace {

template <typename T>
const T* StartsHere(const std::vector<T>& mentions, size_t& next, uint32_t position, uint32_t end) {
  while (next < mentions.size() && mentions[next].span.end <= position) ++next;
  if (next == mentions.size() || mentions[next].span.begin > position || mentions[next].span.end > end)
    return nullptr;
  return &mentions[next];
}

// "the statistics office (GUS)": whose data it is.
bool NamesBody(const Mentions& mentions, size_t entity, size_t bracket) {
  const Span inside = mentions.passage->tokens[bracket + 1].span;
  for (; entity < mentions.entities.size() && mentions.entities[entity].span.begin <= inside.begin; ++entity)
    if (mentions.entities[entity].span.Overlaps(inside))
      return mentions.entities[entity].kind == EntityKind::kOrganisation &&
             !mentions.entities[entity].ref.empty();
  return false;
}

}  // namespace

std::vector<Item> ReadItems(const Mentions& mentions, Span sentence) {
  const Passage& passage = *mentions.passage;
  std::vector<Item> items;
  size_t token = FirstEndingBehind(passage.tokens, sentence.begin);
  items.reserve(FirstEndingBehind(passage.tokens, sentence.end) - token);
  size_t period = FirstEndingBehind(mentions.periods, sentence.begin);
  size_t figure = FirstEndingBehind(mentions.figures, sentence.begin);
  size_t entity = FirstEndingBehind(mentions.entities, sentence.begin);
  while (token < passage.tokens.size() && passage.tokens[token].span.begin < sentence.end) {
    if (const size_t behind = BehindAbbreviation(mentions, token);
        behind > token && !NamesBody(mentions, entity, token)) {
      token = behind;
      continue;
    }
    const Token& t = passage.tokens[token];
    Item item{.span = t.span, .token = token, .space_before = t.space_before, .capital = t.capital};
    if (const Period* p = StartsHere(mentions.periods, period, t.span.begin, sentence.end)) {
      item.type = Item::kPeriod;
      item.span.end = std::max(t.span.end, p->span.end);
    } else if (const Figure* f = StartsHere(mentions.figures, figure, t.span.begin, sentence.end)) {
      item.type = Item::kFigure;
      item.figure = f;
      item.span.end = std::max(t.span.end, f->span.end);
    } else if (const Entity* e = StartsHere(mentions.entities, entity, t.span.begin, sentence.end)) {
      // Where a figure or period reaches into the entity it keeps its words.
      if (e->span.begin == t.span.begin) {
        item.type = Item::kEntity;
        item.span.end = std::max(t.span.end, e->span.end);
        item.entity = e;
      }
    } else if (t.kind == Token::kPunctuation) {
      item.type = Item::kPunctuation;
    } else if (t.kind == Token::kNewline) {
      item.type = Item::kBreak;
    }
    item.text = Slice(passage.text, item.span);
    const bool wrapped = item.type == Item::kBreak;  // a line end inside a sentence is a space
    if (!wrapped) items.push_back(item);
    while (token < passage.tokens.size() && passage.tokens[token].span.begin < item.span.end) ++token;
  }
  return items;
}

size_t PastPossessive(const std::vector<Item>& items, size_t i) {
  if (i >= items.size() || items[i].text != "'" || items[i].space_before) return i;
  if (i + 1 < items.size() && items[i + 1].text == "s" && !items[i + 1].space_before) return i + 2;
  return i + 1;
}

}  // namespace reckoner::series
