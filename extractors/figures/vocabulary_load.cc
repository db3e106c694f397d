// How the tables of numbers, units and currencies become words and phrases.
#include <algorithm>
#include <charconv>
#include <map>

#include "extractors/figures/vocabulary.h"

namespace reckoner::figures {
namespace {

using Row = Table::Row;

int Integer(const Row& row, std::string_view column) {
  const std::string_view cell = row[column];
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size())
    throw LexiconError("figures: line " + std::to_string(row.line()) + ": '" + std::string(cell) +
                       "' is no integer");
  return value;
}

[[noreturn]] void Bad(const Table& table, const Row& row, std::string_view what) {
  throw LexiconError(table.name() + ":" + std::to_string(row.line()) + ": unknown " + std::string(what));
}

std::string WithoutSpaces(std::string_view form) {
  std::string out(form);
  std::erase(out, ' ');
  return out;
}

}  // namespace

void Vocabulary::LoadNumbers(const Lexicon& lexicon) {
  const std::map<std::string_view, uint64_t> classes = {
      {"unit", kUnitWord},   {"teen", kTeenWord},      {"ten", kTenWord},    {"scale", kScaleWord},
      {"dozen", kDozenWord}, {"half", kHalfWord},      {"couple", kTrigger}, {"vague", kVagueWord},
      {"none", 0},           {"letter", kScaleLetter}, {"lakh letter", 0}};
  const Table& table = lexicon.table("number_words");
  for (const Row& row : table.rows()) {
    const auto kind = classes.find(row["class"]);
    if (kind == classes.end()) Bad(table, row, "class");
    const int number = Integer(row, "value");
    for (const std::string_view form : row.List("words")) {
      const uint32_t id = Intern(form);
      Flags(id, kind->second);
      if (kind->second == kScaleLetter)
        letters_.push_back({id, std::string(form), number});
      else
        words_[id].number = static_cast<int16_t>(number);
      if (kind->second != kScaleLetter && kind->second != 0) Flags(id, kTrigger);
    }
    for (const std::string_view form : row.List("ordinals")) {
      const uint32_t id = Intern(form);
      const bool plural = form.back() == 's';
      const bool quarter = form.starts_with("quarter");
      words_[id].ordinal = static_cast<int16_t>(number);
      if (kind->second == kScaleWord) Flags(id, kPowerPart);
      if (number > 2 || kind->second == kScaleWord) Flags(id, kPartWord);  // "one second" is no half
      if (!plural && !quarter) Flags(id, kOrdinalWord);
      Flags(id, kTrigger);
    }
  }
  for (uint32_t id = 1, end = static_cast<uint32_t>(words_.size()); id < end; ++id) {  // threefold
    if ((flags_[id] & (kNumberFlags | kScaleWord)) == 0) continue;
    const uint32_t fold = Intern(words_[id].text + "fold");
    words_[fold].number = words_[id].number;
    Flags(fold, kTrigger | kWordOnly);
    if (flags_[id] & kScaleWord) words_[fold].number = words_[id].number == 2 ? 100 : 1000;
  }
  for (const Row& row : lexicon.table("multiples").rows()) {
    const std::string_view kind = row["class"];
    const int32_t rank = kind == "verb" ? 0 : kind == "base" ? 1 : 2;
    const std::string_view value = row["value"];
    const int32_t tenths = value == "0.5" ? 5 : 10 * (value[0] - '0');
    for (const std::string_view form : row.List("words")) {
      multiples_.Add(Keys(form), rank * 1000 + tenths);
      Flags(Intern(form), kTrigger | kWordOnly);
    }
  }
}

void Vocabulary::AddSuffix(std::string_view form, Unit unit) {
  if (unit.symbol) unit.exact = WithoutSpaces(form);
  const std::vector<uint32_t> keys = Keys(form);
  Flags(keys.front(), kSuffixStart);
  suffixes_.Add(keys, static_cast<int32_t>(units_.size()));
  units_.push_back(std::move(unit));
}

void Vocabulary::AddPrefix(std::string_view form, Unit unit) {
  if (unit.symbol) unit.exact = WithoutSpaces(form);
  std::vector<uint32_t> keys = Keys(form);
  std::reverse(keys.begin(), keys.end());
  Flags(keys.front(), kPrefixEnd);
  prefixes_.Add(keys, static_cast<int32_t>(units_.size()));
  units_.push_back(std::move(unit));
}

void Vocabulary::LoadUnits(const Lexicon& lexicon) {
  const Table& table = lexicon.table("units");
  for (const Row& row : table.rows()) {
    const std::string_view kind = row["kind"];
    Unit unit;
    unit.name = row["unit"];
    unit.kind = kind == "time"          ? Unit::kTime
                : kind == "point"       ? Unit::kPointUnit
                : kind == "temperature" ? Unit::kTemperature
                : kind == "percent"     ? Unit::kPercent
                : kind == "points"      ? Unit::kPoints
                : kind == "coin"        ? Unit::kCoin
                                        : Unit::kMeasure;
    for (const std::string_view form : row.List("words")) {
      AddSuffix(form, unit);
      std::string tied(form);  // "square-foot", "basis-point"
      std::replace(tied.begin(), tied.end(), ' ', '-');
      if (tied != form) AddSuffix(tied, unit);
      if (unit.kind == Unit::kPoints && Keys(form).size() > 1)
        Flags(Keys(form).front(), kUnitAlone | kTrigger);
    }
    unit.symbol = true;
    for (const std::string_view form : row.List("symbols")) AddSuffix(form, unit);
  }
  for (const Row& row : lexicon.table("rate_units").rows()) {
    const auto index = static_cast<int32_t>(rates_.size());
    rates_.push_back({std::string(row["unit"]), row["kind"] == "time"});
    for (const std::string_view form : row.List("words")) {
      const std::vector<uint32_t> keys = Keys(form);
      Flags(keys.front(), kRateWord);
      rate_phrases_.Add(keys, index);
    }
  }
}

}  // namespace reckoner::figures
