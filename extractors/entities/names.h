// The names of the lexicon's tables, ready for a trie: what each stands for and how it may be written. Built
// once (throws LexiconError), then const; views live as long as the Lexicon.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/entities/bodies.h"
#include "extractors/entities/company_names.h"
#include "extractors/entities/entity.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner {

struct NameRow {
  enum Use : uint8_t {
    kEntity,
    kBodyNoun,   // "central bank": an organisation beside an area
    kLegalForm,  // "Inc": what stands before it is a company's name
    kTrap,       // no entity, and nothing inside it is one
  };
  Use use = kEntity;
  EntityKind kind = EntityKind::kArea;
  EntityForm form = EntityForm::kName;
  std::string_view ref;  // kBodyNoun: the role
  bool bare_noun =
      false;  // a currency's noun alone: one only where it is spoken of as a currency ("the mark fell")
  bool verb = false;  // an indicator whose word is a verb too
};

struct Names {
  explicit Names(const Lexicon& lexicon);

  struct Spelled {
    std::string text;
    int32_t row;
  };
  CompanyNames companies;
  Bodies bodies;
  std::vector<NameRow> rows;
  std::vector<Spelled> spellings;
  // The areas whose names speak for a currency ("places" of currencies.tsv).
  std::map<std::string_view, std::vector<std::string_view>> currency_places;

 private:
  void AddPlaces(const Table& table, EntityKind kind);
  void AddCurrencies(const Table& table);
  void Add(const NameRow& row, const std::vector<std::string_view>& texts);
};

}  // namespace reckoner
