#include "extractors/claims/series_tables.h"

#include <algorithm>
#include <array>

namespace reckoner::series {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string Folded(std::string_view words) {
  std::string out;
  for (const char c : words) {
    // A hyphen or line end inside a name is a space to the trie that found it.
    const char folded = c == '\n' || c == '-' ? ' ' : Lower(c);
    if (folded != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(folded);
  }
  return out;
}

template <typename Value, size_t N>
Value Parse(const std::array<std::pair<std::string_view, Value>, N>& names, std::string_view name,
            const Table& table, const Table::Row& row) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  throw LexiconError("table " + table.name() + ", line " + std::to_string(row.line()) + ": unknown '" +
                     std::string(name) + "'");
}

constexpr std::array<std::pair<std::string_view, Owner>, 5> kOwners = {{{"trade", Owner::kTrade},
                                                                        {"area", Owner::kArea},
                                                                        {"org", Owner::kOrg},
                                                                        {"both", Owner::kBoth},
                                                                        {"market", Owner::kMarket}}};
constexpr std::array<std::pair<std::string_view, Measure>, 4> kMeasures = {{{"level", Measure::kLevel},
                                                                            {"growth", Measure::kGrowth},
                                                                            {"balance", Measure::kBalance},
                                                                            {"ratio", Measure::kRatio}}};
constexpr std::array<std::pair<std::string_view, Word>, 15> kRoles = {{{"modifier", Word::kModifier},
                                                                       {"volume", Word::kVolume},
                                                                       {"world", Word::kWorld},
                                                                       {"not_product", Word::kNotProduct},
                                                                       {"segment", Word::kSegment},
                                                                       {"holder", Word::kHolder},
                                                                       {"body_name", Word::kBodyName},
                                                                       {"called", Word::kCalled},
                                                                       {"holder_area", Word::kHolderArea},
                                                                       {"measured", Word::kMeasured},
                                                                       {"reports", Word::kReports},
                                                                       {"source", Word::kSource},
                                                                       {"moves", Word::kMoves},
                                                                       {"goes", Word::kGoes},
                                                                       {"decor", Word::kDecor}}};
constexpr std::array<std::pair<std::string_view, SeriesCue::Field>, 4> kFields = {
    {{"basis", SeriesCue::Field::kBasis},
     {"adjustment", SeriesCue::Field::kAdjustment},
     {"prices", SeriesCue::Field::kPrices},
     {"currency", SeriesCue::Field::kCurrencyTerms}}};

bool Has(const std::vector<std::string_view>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

Tables::Tables(const Lexicon& lexicon) : companies_(lexicon), bodies_(lexicon) {
  for (size_t i = 0; i < bodies_.nouns().size(); ++i)
    body_trie_.Add(bodies_.nouns()[i].text, static_cast<int32_t>(i));
  body_trie_.Freeze();
  const Table& indicators = lexicon.table("indicators");
  for (const Table::Row& row : indicators.rows()) {
    IndicatorRow out{.ref = row["ref"], .unit = row["unit"]};
    const size_t point = out.ref.find('.');
    out.indicator = out.ref.substr(0, point);
    if (point != std::string_view::npos) out.flow = out.ref.substr(point + 1);
    out.owner = Parse(kOwners, row["owner"], indicators, row);
    out.measure = Parse(kMeasures, row["measure"], indicators, row);
    const auto flags = row.List("flags");
    out.percent = Has(flags, "percent");
    out.negative = Has(flags, "negative");
    out.of_products = out.owner == Owner::kTrade || Has(flags, "products");
    out.verbal = Has(flags, "verbal");
    out.rated = Has(flags, "rated");
    out.crossing = Has(flags, "crossing");
    out.generic = Has(flags, "generic");
    out.seasonal = Has(flags, "seasonal");
    out.tenor = Has(flags, "tenor");
    out.daily = out.owner == Owner::kMarket || Has(flags, "daily");
    const auto index = static_cast<int32_t>(rows_.size());
    by_ref_.try_emplace(out.ref, index);
    for (const std::string_view name : row.List("names")) {
      by_words_.try_emplace(std::string(out.ref) + "\t" + Folded(name), index);
    }
    rows_.push_back(out);
  }
  const Table& words = lexicon.table("series_words");
  for (const Table::Row& row : words.rows()) {
    if (row["role"] == "both_sides") {
      both_sides_ = row.List("words");
      continue;
    }
    const Word role = Parse(kRoles, row["role"], words, row);
    for (const std::string_view word : row.List("words")) {
      RolesOf(word) |= static_cast<uint16_t>(role);
    }
  }
  // What moves or joins figures is never what is traded or made.
  const auto never_products = [&](const Table& table, std::string_view column) {
    for (const Table::Row& row : table.rows()) {
      for (const std::string_view word : row.List(column)) {
        if (word.find(' ') == std::string_view::npos)
          RolesOf(word) |= static_cast<uint16_t>(Word::kNotProduct);
      }
    }
  };
  never_products(lexicon.table("movement_verbs"), "forms");
  never_products(lexicon.table("cues"), "phrases");
  for (const Table::Row& row : lexicon.table("organisations").rows()) {
    const auto names = row.List("names");
    listed_[row["ref"]] = {names.empty() ? row["ref"] : names[0], row["role"], row["area"]};
  }
  for (const Table::Row& row : lexicon.table("families").rows()) {
    if (!row["whole"].empty()) families_.try_emplace(row["whole"], row["family"]);
    const auto parts = row.List("parts");
    if (row["relation"] == "ratio" && !parts.empty()) rates_.try_emplace(parts[0], row["whole"]);
    const bool of_shares = parts.size() == 2 && parts[1] == "SHARES_OUTSTANDING";
    if (row["relation"] == "product" && of_shares) shares_.try_emplace(row["whole"], parts[0]);
    for (const std::string_view part : parts) families_.try_emplace(part, row["family"]);
  }
  for (const Table::Row& row : lexicon.table("bond_words").rows()) {
    for (const std::string_view word : row.List("words")) debts_.try_emplace(word, row["area"]);
  }
  const Table& cues = lexicon.table("series_cues");
  for (const Table::Row& row : cues.rows()) {
    cues_.push_back({Parse(kFields, row["field"], cues, row), row["value"]});
    for (const std::string_view phrase : row.List("phrases")) {
      cue_trie_.Add(phrase, static_cast<int32_t>(cues_.size()) - 1);
    }
  }
  cue_trie_.Freeze();
}

const IndicatorRow* Tables::Indicator(std::string_view ref, std::string_view words) const {
  const auto spelled = by_words_.find(std::string(ref) + "\t" + Folded(words));
  if (spelled != by_words_.end()) return &rows_[spelled->second];
  const auto any = by_ref_.find(ref);
  return any == by_ref_.end() ? nullptr : &rows_[any->second];
}

const IndicatorRow* Tables::ByRef(std::string_view ref) const {
  const auto found = by_ref_.find(ref);
  return found == by_ref_.end() ? nullptr : &rows_[static_cast<size_t>(found->second)];
}

const std::string_view* Tables::DebtOf(std::string_view word) const {
  const auto found = debts_.find(word);
  return found == debts_.end() ? nullptr : &found->second;
}

std::string_view Tables::PerShare(std::string_view ref) const {
  const auto found = shares_.find(ref);
  return found == shares_.end() ? std::string_view() : found->second;
}

uint16_t& Tables::RolesOf(std::string_view word) {
  const int32_t number = words_.Add(Folded(word));
  if (number < 0) throw LexiconError("series: a word too long or empty: '" + std::string(word) + "'");
  roles_.resize(words_.size());
  return roles_[static_cast<size_t>(number)];
}

bool Tables::Is(Word role, std::string_view word) const {
  char folded[40] = {};
  if (word.size() > 32) return false;
  std::replace_copy_if(
      word.begin(), word.end(), folded, [](char c) { return c == '-' || c == '\n'; }, ' ');
  const int32_t number = words_.Find(std::string_view(folded, word.size()));
  return number >= 0 && (roles_[static_cast<size_t>(number)] & static_cast<uint16_t>(role)) != 0;
}

bool Tables::IsBothSides(std::string_view words) const { return Has(both_sides_, words); }

const Body* Tables::FindBody(std::string_view ref) const {
  const auto found = listed_.find(ref);
  return found == listed_.end() ? nullptr : &found->second;
}

std::string_view Tables::Family(std::string_view ref) const {
  auto found = families_.find(ref);
  if (found == families_.end())
    found = families_.find(ref.substr(0, ref.find(':')));  // "CPI:RPI" is one of the prices
  return found != families_.end() ? found->second : ref.substr(0, ref.find_first_of(".:"));
}

std::string_view Tables::RoleAt(std::string_view text, std::span<const Token> tokens, size_t at) const {
  const NameTrie::Match match = body_trie_.Find(text, tokens, at);
  return match.token_end == 0 ? "" : bodies_.nouns()[match.ids[0]].role;
}

const IndicatorRow* Tables::AsRate(const IndicatorRow* row) const {
  const auto rate = rates_.find(row->ref);
  return row->rated && rate != rates_.end() ? Indicator(rate->second, "") : row;
}

}  // namespace reckoner::series
