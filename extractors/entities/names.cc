#include "extractors/entities/names.h"

#include <algorithm>

namespace reckoner {
namespace {

bool EndsWith(std::string_view text, std::string_view end) { return text.ends_with(end); }

// "Russian" -> "Russians"; "Chinese", "French", "Sino-" have no such plural.
bool TakesS(std::string_view demonym) {
  return (EndsWith(demonym, "an") || EndsWith(demonym, "i") || EndsWith(demonym, "er")) &&
         demonym != "global";
}

}  // namespace

void Names::Add(const NameRow& row, const std::vector<std::string_view>& texts) {
  if (texts.empty()) return;
  rows.push_back(row);
  for (const std::string_view text : texts)
    spellings.push_back({std::string(text), static_cast<int32_t>(rows.size()) - 1});
}

void Names::AddPlaces(const Table& table, EntityKind kind) {
  for (const Table::Row& row : table.rows()) {
    NameRow name{.kind = kind, .form = EntityForm::kName, .ref = row["ref"]};
    Add(name, row.List("names"));
    name.form = EntityForm::kAlias;
    Add(name, row.List("aliases"));
    name.form = EntityForm::kMetonym;
    Add(name, row.List("metonyms"));
    name.form = EntityForm::kDemonym;
    Add(name, row.List("demonyms"));
    for (const std::string_view demonym : row.List("demonyms")) {
      if (TakesS(demonym))
        spellings.push_back({std::string(demonym) + "s", static_cast<int32_t>(rows.size()) - 1});
    }
  }
}

// "Canadian dollar" is one currency, "dollar" any of its rows.
void Names::AddCurrencies(const Table& table) {
  // Words that are nearly always something else, even after "the".
  static constexpr std::string_view kOrdinary[] = {
      "real", "reals", "crown", "crowns", "buck", "bucks", "quid", "sol", "soles", "sum",
      "mark", "marks", "won",   "colon",  "dram", "drams", "lari", "kip", "kips",  "ethers"};
  std::map<std::string, std::string_view, std::less<>> places;  // `spellings` grows below
  for (const Spelled& spelled : spellings) {
    const NameRow& row = rows[spelled.row];
    if (row.kind == EntityKind::kArea || row.kind == EntityKind::kGroup)
      places.try_emplace(spelled.text, row.ref);
  }
  for (const Table::Row& row : table.rows()) {
    auto& areas = currency_places[row["code"]];
    for (const std::string_view word : row.List("places")) {
      const auto place = places.find(word);
      if (place == places.end()) continue;
      if (std::find(areas.begin(), areas.end(), place->second) == areas.end()) areas.push_back(place->second);
    }
    NameRow name{.kind = EntityKind::kCurrency, .form = EntityForm::kName, .ref = row["code"]};
    rows.push_back(name);
    const auto full = static_cast<int32_t>(rows.size()) - 1;
    name.bare_noun = true;
    rows.push_back(name);
    const auto bare = static_cast<int32_t>(rows.size()) - 1;
    for (const std::string_view noun : row.List("nouns")) {
      for (const std::string_view adjective : row.List("adjectives")) {
        spellings.push_back({std::string(adjective) + " " + std::string(noun), full});
      }
      if (std::find(std::begin(kOrdinary), std::end(kOrdinary), noun) != std::end(kOrdinary)) continue;
      spellings.push_back({std::string(noun), bare});
    }
  }
}

Names::Names(const Lexicon& lexicon) : companies(lexicon), bodies(lexicon) {
  AddPlaces(lexicon.table("areas"), EntityKind::kArea);
  AddPlaces(lexicon.table("groups"), EntityKind::kGroup);
  for (const Table::Row& row : lexicon.table("organisations").rows()) {
    NameRow name{.kind = EntityKind::kOrganisation, .form = EntityForm::kName, .ref = row["ref"]};
    Add(name, row.List("names"));
    name.form = EntityForm::kAlias;
    Add(name, row.List("aliases"));
  }
  for (const Bodies::Noun& noun : bodies.nouns()) {
    Add({.use = NameRow::kBodyNoun,
         .kind = EntityKind::kOrganisation,
         .form = EntityForm::kAlias,
         .ref = noun.role},
        {noun.text});
  }
  for (const Table::Row& row : lexicon.table("indicators").rows()) {
    const auto flags = row.List("flags");
    Add({.kind = EntityKind::kIndicator,
         .ref = row["ref"],
         .verb = std::find(flags.begin(), flags.end(), "verb") != flags.end()},
        row.List("names"));
  }
  for (const Table::Row& row : lexicon.table("products").rows()) {
    Add({.kind = EntityKind::kProduct, .ref = row["ref"]}, row.List("names"));
  }
  AddCurrencies(lexicon.table("currencies"));
  Add({.use = NameRow::kLegalForm, .kind = EntityKind::kOrganisation}, companies.legal());
  for (const Table::Row& row : lexicon.table("not_names").rows())
    Add({.use = NameRow::kTrap}, row.List("phrase"));
}

}  // namespace reckoner
