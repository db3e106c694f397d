#include "extractors/entities/extractor.h"

#include <algorithm>

#include "extractors/entities/candidates.h"
#include "extractors/entities/context.h"
#include "extractors/entities/name_trie.h"
#include "extractors/entities/names.h"

namespace reckoner {

struct EntityExtractor::Impl {
  explicit Impl(const Lexicon& lexicon) : names(lexicon) {
    for (const Names::Spelled& name : names.spellings) trie.Add(name.text, name.row);
    trie.Freeze();
  }

  Names names;
  NameTrie trie;
};

namespace {

// An organisation of the area just before it: "China's customs office", "the Dutch statistics office".
const Entity* AreaBeside(const Passage& passage, const std::vector<Entity>& found, Span noun) {
  if (found.empty()) return nullptr;
  const Entity& last = found.back();
  if (last.ref.empty() || last.kind == EntityKind::kIndicator || last.kind == EntityKind::kProduct)
    return nullptr;
  if (last.kind == EntityKind::kOrganisation || last.kind == EntityKind::kCurrency) return nullptr;
  const std::string_view between = passage.text.substr(last.span.end, noun.begin - last.span.end);
  const bool beside = between == " " || between == "'s " || between == "' " || between == "'s national " ||
                      between == " national " || between == "'s state " || between == " federal ";
  return beside ? &last : nullptr;
}

uint32_t EndWithoutHyphen(std::string_view text, Span span) {
  return span.size() > 1 && text[span.end - 1] == '-' ? span.end - 1 : span.end;
}

// "world" and "global" say which series is meant only before what is measured.
bool IsAttribute(std::string_view word) {
  return word == "world" || word == "global" || word == "World" || word == "Global";
}

}  // namespace

EntityExtractor::EntityExtractor(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
EntityExtractor::~EntityExtractor() = default;

std::vector<Entity> EntityExtractor::Extract(const Passage& passage) const {
  std::vector<Entity> found;
  const auto& tokens = passage.tokens;
  bool attribute = false;  // found.back() is "world" or "global", and waits for a noun
  const auto drop_attribute = [&] {
    if (attribute) found.pop_back();
    attribute = false;
  };
  size_t attribute_end = 0;
  size_t opening_end = tokens.size();  // of "With the European Union", where another place follows
  const auto is_place = [&](size_t at) {
    if (at >= tokens.size() || tokens[at].kind != Token::kWord) return false;
    const NameTrie::Match match = impl_->trie.Find(passage.text, tokens, at);
    if (match.token_end == 0) return false;
    const NameRow& row = impl_->names.rows[match.ids[0]];
    return row.use == NameRow::kEntity && row.kind == EntityKind::kArea && row.form == EntityForm::kName;
  };
  for (size_t i = 0; i < tokens.size();) {
    if (attribute && i > attribute_end + 2) drop_attribute();
    if (tokens[i].kind == Token::kPunctuation || tokens[i].kind == Token::kNewline) {
      ++i;
      continue;
    }
    const NameTrie::Match match = impl_->trie.Find(passage.text, tokens, i);
    if (match.token_end == 0) {
      ++i;
      continue;
    }
    const NameInText name{passage, i, match.token_end};
    Span span{tokens[i].span.begin, tokens[match.token_end - 1].span.end};
    i = match.token_end;
    span.end = EndWithoutHyphen(passage.text, span);
    const NameRow& row = impl_->names.rows[match.ids[0]];
    if (row.use == NameRow::kTrap || passage.InBoilerplate(span)) continue;
    if (row.use == NameRow::kLegalForm) {
      // "Tesco Ltd" is Tesco, "Harlow and Co Inc" Harlow and Co; "Ford Credit Corp" is not Ford.
      const bool goes_on = !found.empty() && found.back().kind == EntityKind::kOrganisation &&
                           name.begin > 0 && found.back().span.end == tokens[name.begin - 1].span.end;
      if (goes_on) {
        found.back().span.end = span.end;
        continue;
      }
      const size_t start = CompanyStart(name);
      if (start == name.begin) continue;
      span.begin = tokens[start].span.begin;
      while (!found.empty() && found.back().span.end > span.begin) found.pop_back();
      attribute = false;
      found.push_back({.span = span,
                       .kind = EntityKind::kOrganisation,
                       .ref = impl_->names.companies.Ref(Slice(passage.text, span)),
                       .form = EntityForm::kName});
      continue;
    }
    if (row.use == NameRow::kBodyNoun) {
      const bool compound = passage.text.substr(span.end, 1) == "-";  // "customs-cleared"
      if (const Entity* area = compound ? nullptr : AreaBeside(passage, found, span)) {
        Entity body{.span = {area->span.begin, span.end},
                    .kind = EntityKind::kOrganisation,
                    .form = EntityForm::kAlias};
        body.ref = impl_->names.bodies.Ref(row.ref, area->ref);
        found.back() = std::move(body);
        attribute = false;
      }
      continue;
    }
    const bool place = row.kind == EntityKind::kArea || row.kind == EntityKind::kGroup;
    if (IsPartOfAddress(name)) continue;
    const bool opens = place && IsFronted(name) && is_place(match.token_end);
    const bool beside = opens || (place && name.begin == opening_end);
    if (opens) opening_end = match.token_end;
    if (place && row.ref != "WLD" && !beside && IsPartOfLongerName(name, row.form)) continue;
    const bool plain =
        (row.kind == EntityKind::kIndicator || row.kind == EntityKind::kProduct) && !match.capital;
    if (plain && IsWordOfName(name)) continue;
    if (row.verb && IsVerb(name)) continue;
    if (row.bare_noun && !IsSpokenOfAsCurrency(name)) continue;

    Entity entity{.span = span, .kind = row.kind, .form = row.form};
    for (const int32_t id : match.ids) {
      const NameRow& other = impl_->names.rows[id];
      if (other.use != NameRow::kEntity || other.kind != row.kind) continue;
      if (std::find(entity.candidates.begin(), entity.candidates.end(), other.ref) ==
          entity.candidates.end()) {
        entity.candidates.emplace_back(other.ref);
      }
    }
    if (entity.candidates.size() == 1) {
      entity.ref = entity.candidates[0];
      entity.candidates.clear();
    }
    const bool counted = entity.kind == EntityKind::kIndicator || entity.kind == EntityKind::kProduct;
    if (counted) {
      attribute = false;
    } else {
      drop_attribute();
    }
    found.push_back(std::move(entity));
    if (row.ref == "WLD" && IsAttribute(name.Word(name.begin))) {
      const bool possessive = passage.text.substr(span.end, 2) == "'s";
      attribute = !possessive;
      attribute_end = match.token_end;
    }
  }
  drop_attribute();
  ChooseCandidates(impl_->names, found);
  return found;
}

}  // namespace reckoner
