// One line, an envelope or a finding, as rows of the databases' tables. Ids are hashes of the document's id
// and of where a thing stands, never of its value: a corrected figure keeps its row. Made by sinks, or
// for them on another thread.
//
// The line may come from anywhere: what doesn't fit the tables (no JSON, a text where a number should be, a
// reference to nothing, nesting over 64 levels) is refused whole as kBadRecord. What a database can't hold is
// mended: NUL and lone surrogates, which JSON can write, become U+FFFD. Not thread-safe.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/sinks/sink.h"
#include "pipeline/sinks/tables.h"

namespace reckoner {

// A value as text in its canonical spelling: "true", "-9.9", "[1,2]"; nullopt is NULL.
using Cell = std::optional<std::string_view>;

class Json;

class RecordRows {
 public:
  RecordRows();
  ~RecordRows();
  RecordRows(const RecordRows&) = delete;
  RecordRows& operator=(const RecordRows&) = delete;

  // Replaces what it held. Views stay valid until the next Read.
  void Read(std::string_view line);

  bool is_finding() const { return is_finding_; }
  std::string_view key() const { return key_; }    // documents.id or corroborations.id
  std::string_view hash() const { return hash_; }  // of the line
  // Row after row, as many cells each as the table has columns.
  const std::vector<Cell>& cells(TableId table) const { return cells_[static_cast<size_t>(table)]; }
  const Json& json() const;                    // the whole line, parsed
  size_t objects() const { return objects_; }  // things said, without the rows that only link them

 private:
  class Filler;

  std::unique_ptr<Filler> filler_;
  bool is_finding_ = false;
  std::string key_, hash_;
  std::array<std::vector<Cell>, kTableCount> cells_;
  size_t objects_ = 0;
};

// What the sinks that take rows share.
class RowSink : public Sink {
 public:
  Takes takes() const override { return Takes::kRowsByKey; }
  void Write(std::string_view line) final {
    own_.Read(line);
    Take(own_);
  }
  void Write(std::string_view, const RecordRows& rows) final { Take(rows); }

 protected:
  virtual void Take(const RecordRows& record) = 0;

 private:
  RecordRows own_;
};

// The id of the row that is a whole record, of its doc_id or fingerprint.
std::string RecordKey(std::string_view name);

}  // namespace reckoner
