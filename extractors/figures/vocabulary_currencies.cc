// How the table of currencies becomes signs before a number and words behind it. Rows that share a form ("$",
// "dollars", "francs") become one unit with several candidates, settled later (candidates.cc).
#include <algorithm>
#include <map>

#include "extractors/figures/vocabulary.h"

namespace reckoner::figures {

using Row = Table::Row;

void Vocabulary::LoadCurrencies(const Lexicon& lexicon) {
  // Rows that share a form become one entry with several candidates.
  struct Form {
    bool symbol = false, care = false;
    std::vector<uint16_t> rows;
  };
  std::map<std::string, Form> signs, nouns, minors;
  std::map<uint32_t, std::vector<uint16_t>> places;
  const auto add = [](std::map<std::string, Form>& to, std::string form, uint16_t row, bool symbol,
                      bool care) {
    Form& entry = to[std::move(form)];
    entry.symbol = symbol;
    entry.care |= care;
    if (entry.rows.empty() || entry.rows.back() != row) entry.rows.push_back(row);
  };
  for (const Row& row : lexicon.table("currencies").rows()) {
    const auto index = static_cast<uint16_t>(currencies_.size());
    const std::vector<std::string_view> names = row.List("nouns");
    const bool pound = std::find(names.begin(), names.end(), "pounds") != names.end();
    currencies_.push_back({std::string(row["code"]), std::string(row["minor"]), pound});
    const bool care_code = row["care"].find("code") != std::string_view::npos;
    const bool care_nouns = row["care"].find("nouns") != std::string_view::npos;
    const bool care_letters = row["care"].find("letters") != std::string_view::npos;
    const auto code = std::string(row["code"]);
    add(signs, code, index, true, care_code);
    add(signs, "M" + code, index, true, false);
    for (const std::string_view form : row.List("letters"))
      add(signs, std::string(form), index, true, care_letters);
    for (const std::string_view form : row.List("signs")) {
      const bool letters =
          std::any_of(form.begin(), form.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
      add(signs, std::string(form), index, letters, false);
    }
    const auto qualified = [&](std::map<std::string, Form>& to, std::string_view noun) {
      add(to, std::string(noun), index, false, care_nouns);
      for (const std::string_view adjective : row.List("adjectives"))
        add(to, std::string(adjective) + " " + std::string(noun), index, false, false);
    };
    for (const std::string_view noun : row.List("nouns")) qualified(nouns, noun);
    for (const std::string_view noun : row.List("minor_nouns")) qualified(minors, noun);
    for (const std::string_view place : row.List("places")) {
      const std::vector<uint32_t> keys = Keys(place);
      places[keys.back()].push_back(index);
      Flags(keys.back(), kPlaceWord);
    }
  }
  const auto unit_of = [&](const Form& form, Unit::Kind kind) {
    Unit unit;
    unit.kind = kind;
    unit.symbol = form.symbol;
    unit.care = form.care;
    unit.currencies = form.rows;
    unit.name =
        kind == Unit::kMinor ? currencies_[form.rows.front()].minor : currencies_[form.rows.front()].code;
    return unit;
  };
  for (const auto& [form, entry] : signs) {
    AddPrefix(form, unit_of(entry, Unit::kCurrency));
    AddSuffix(form, unit_of(entry, Unit::kCurrency));
  }
  for (const auto& [form, entry] : nouns) {
    if (form == "dollars") dollars_ = units_.size();
    if (form == "pounds") pounds_ = units_.size();
    AddSuffix(form, unit_of(entry, Unit::kCurrency));
  }
  for (auto& [form, entry] : minors) {
    std::erase_if(entry.rows, [&](uint16_t row) { return currencies_[row].minor.empty(); });
    if (!entry.rows.empty()) AddSuffix(form, unit_of(entry, Unit::kMinor));
  }
  places_.assign(places.begin(), places.end());
}

}  // namespace reckoner::figures
