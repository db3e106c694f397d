#include "extractors/lexicon/passage_reader.h"

#include <charconv>
#include <string>
#include <utility>

#include "extractors/text/instrument_codes.h"

namespace reckoner {
namespace {

[[noreturn]] void Fail(const Table& table, const Table::Row& row, const std::string& what) {
  throw LexiconError("table " + table.name() + ", line " + std::to_string(row.line()) + ": " + what);
}

std::vector<Abbreviation> Abbreviations(const Table& table) {
  std::vector<Abbreviation> out;
  for (const auto& row : table.rows()) {
    const std::string form(row["form"]);
    const std::string_view kind = row["kind"];
    if (!form.ends_with('.')) Fail(table, row, "'" + form + "' does not end with a point");
    if (kind == "title") {
      out.push_back({form, Abbreviation::kTitle});
    } else if (kind == "number") {
      out.push_back({form, Abbreviation::kNumber});
    } else if (kind == "common") {
      out.push_back({form, Abbreviation::kCommon});
    } else {
      Fail(table, row, "no such kind: '" + std::string(kind) + "'");
    }
  }
  return out;
}

std::vector<std::string> Forms(const Table& table) {
  std::vector<std::string> out;
  for (const auto& row : table.rows()) out.emplace_back(row["form"]);
  return out;
}

std::vector<std::pair<std::string, int>> Cues(const Table& table) {
  std::vector<std::pair<std::string, int>> out;
  for (const auto& row : table.rows()) {
    const std::string_view cell = row["points"];
    int points = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), points);
    if (error != std::errc() || end != cell.data() + cell.size()) Fail(table, row, "points are no number");
    out.emplace_back(row["phrase"], points);
  }
  return out;
}

}  // namespace

PassageReader::PassageReader(const Lexicon& lexicon)
    : sentences_(Abbreviations(lexicon.table("abbreviations")), Forms(lexicon.table("sentence_starters"))),
      boilerplate_(Cues(lexicon.table("boilerplate"))) {}

Passage PassageReader::Read(std::string_view text) const {
  Passage passage{.text = text, .sentences = sentences_.Split(text), .tokens = Tokenize(text)};
  DropInstrumentCodes(text, passage.tokens);
  passage.boilerplate = boilerplate_.Find(passage);
  return passage;
}

}  // namespace reckoner
