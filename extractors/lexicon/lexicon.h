// The vocabulary: one folder a language, one TSV table a kind of word, one row a concept. First line of a
// table: column names; '#' starts a comment line; cells hold no tabs; several values in a cell are separated
// by '|'. This floor only reads tables; what a column means belongs to the extractor that uses it. Built
// once, then const and safe from many threads; views live as long as the Lexicon.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

// A bad table: names the table, the line and what is wrong. A program that meets it refuses to start.
class LexiconError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Table {
 public:
  class Row {
   public:
    std::string_view operator[](std::string_view column) const;         // LexiconError for an unknown column
    std::vector<std::string_view> List(std::string_view column) const;  // '|'-separated, empty cell -> {}
    int line() const { return line_; }

   private:
    friend class Table;
    Row(const Table* table, int line, std::vector<std::string_view> cells)
        : table_(table), line_(line), cells_(std::move(cells)) {}
    const Table* table_;
    int line_;
    std::vector<std::string_view> cells_;
  };

  Table(std::string name, std::string tsv);  // LexiconError
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  const std::string& name() const { return name_; }
  const std::vector<Row>& rows() const { return rows_; }
  const std::string& tsv() const { return tsv_; }

 private:
  std::string name_;
  std::string tsv_;
  std::vector<std::string_view> columns_;
  std::vector<Row> rows_;
};

class Lexicon {
 public:
  // The tables of a language ("en") compiled into this binary.
  explicit Lexicon(std::string_view language = "en");

  const Table& table(std::string_view name) const;  // "currencies"; LexiconError when there is none
  // SHA-256 over names and contents, in name order: stands in every envelope's producer.
  const std::string& hash() const { return hash_; }

 private:
  std::map<std::string, Table, std::less<>> tables_;
  std::string hash_;
};

}  // namespace reckoner
