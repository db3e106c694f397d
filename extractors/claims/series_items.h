// A sentence as the series parser sees it: periods, figures, entities and the words between them, in order,
// each once (a period wins over a figure, a figure over an entity). Valid as long as the mentions. Internal
// to this floor.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/claims/mentions.h"

namespace reckoner::series {

struct Item {
  enum Type : uint8_t { kWord, kPunctuation, kEntity, kPeriod, kFigure, kBreak };
  Type type = kWord;
  Span span;
  size_t token = 0;  // its first token's index in the passage
  std::string_view text;
  const Entity* entity = nullptr;
  const Figure* figure = nullptr;
  bool space_before = true;
  bool capital = false;

  bool IsWord(std::string_view word) const { return type == kWord && text == word; }
  bool Is(EntityKind kind) const { return entity != nullptr && entity->kind == kind; }
  bool IsPlace() const { return Is(EntityKind::kArea) || Is(EntityKind::kGroup); }
};

std::vector<Item> ReadItems(const Mentions& mentions, Span sentence);

// "'s" or "'" at items[i], the apostrophe; the index past it, or i where there is none.
size_t PastPossessive(const std::vector<Item>& items, size_t i);

}  // namespace reckoner::series
