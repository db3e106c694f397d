// Whether a name that stands in the text is used as the name it looks like: "Paris" is not Paris in "Paris
// Hilton", "exports" is a verb in "it exports more". Looks a few tokens to either side. Internal to this
// floor; pure; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "extractors/entities/entity.h"
#include "extractors/text/passage.h"

namespace reckoner {

// Tokens [begin, end) are a match; `passage.tokens` is what they index.
struct NameInText {
  const Passage& passage;
  size_t begin;
  size_t end;

  std::string_view Word(size_t token) const { return Slice(passage.text, passage.tokens[token].span); }
  // The word beside the match on its line, or "" where punctuation or a line end stands.
  std::string_view Before() const;
  std::string_view After() const;
};

// A place name inside a longer name: a capitalised word beside it that no title, weekday or sentence start
// explains.
bool IsPartOfLongerName(const NameInText& name, EntityForm form);
// "With the European Union Japan had a deficit": opens a sentence behind a preposition, with no comma.
bool IsFronted(const NameInText& name);
// The first token of the capitalised words that stand before a legal form; name.begin where none do.
size_t CompanyStart(const NameInText& name);
// Part of an address or handle: "china.com", "@UK".
bool IsPartOfAddress(const NameInText& name);
// A plain word of ours inside somebody's name: "Employment Department", "Mittal Steel".
bool IsWordOfName(const NameInText& name);
// "the dollar", "a weaker ruble", "against the yen": a currency, not an amount of it.
bool IsSpokenOfAsCurrency(const NameInText& name);
bool IsVerb(const NameInText& name);
bool IsLowerCase(std::string_view word);

}  // namespace reckoner
