#include "pipeline/sinks/csv.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <vector>

#include "pipeline/sinks/atomic_file.h"
#include "pipeline/sinks/csv_cells.h"
#include "pipeline/sinks/output_file.h"
#include "pipeline/sinks/record.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;

using Sizes = std::array<uint64_t, kTableCount>;  // of one record's rows, by table

std::string Header(const TableSpec& table) {
  std::string out;
  for (auto list : {LeadingColumns(table), table.columns})
    for (const Column& column : list) out.append(out.empty() ? "" : ",").append(column.name);
  return out + "\r\n";
}

// Rows go to one working file a table as they come. At the end each is copied to its place without the rows
// of records that came again, whose sizes are remembered.
class CsvSink : public RowSink {
 public:
  CsvSink(const std::string& folder, const SinkOptions& options) : folder_(folder) {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) throw SinkError(SinkError::Kind::kIo, folder + ": " + error.message());
    for (const TableSpec& table : Tables())
      if (table.of_findings() ? options.findings : options.envelopes)
        working_[Index(table)] = std::make_unique<OutputFile>(Working(table));
  }

  ~CsvSink() override {
    for (const TableSpec& table : Tables())
      if (working_[Index(table)]) std::remove(Working(table).c_str());
  }

  // A file's rows stand in the order in which records come.
  Takes takes() const override { return Takes::kRows; }

  void Take(const RecordRows& record) override {
    Sizes sizes{};
    for (const TableSpec& table : Tables()) {
      OutputFile* file = working_[Index(table)].get();
      if (!file) continue;
      row_.clear();
      AppendRows(record, table);
      file->Write(row_);
      sizes[Index(table)] = row_.size();
    }
    const auto [last, added] = last_.try_emplace(std::string(record.key()), sizes_.size());
    if (!added) again_ = true;
    last->second = sizes_.size();
    sizes_.push_back(sizes);
  }

  // A folder of CSV files is there as a whole or not: nothing is handed on before the end.
  void Flush() override {}

  void Close() override {
    std::vector<bool> stays(sizes_.size(), !again_);
    if (again_)
      for (const auto& [key, place] : last_) stays[place] = true;
    for (const TableSpec& table : Tables()) {
      if (!working_[Index(table)]) continue;
      working_[Index(table)]->Flush();
      working_[Index(table)]->Close();
      Copy(table, stays);
    }
  }

 private:
  static size_t Index(const TableSpec& table) { return static_cast<size_t>(table.table); }
  std::string Place(const TableSpec& table) const { return (folder_ / table.name).string() + ".csv"; }
  std::string Working(const TableSpec& table) const { return Place(table) + ".rows"; }

  void AppendRows(const RecordRows& record, const TableSpec& table) {
    const std::vector<Cell>& cells = record.cells(table.table);
    for (size_t i = 0; i < cells.size();) {
      size_t left = ColumnCount(table);
      for (auto list : {LeadingColumns(table), table.columns}) {
        for (const Column& column : list) {
          AppendCsvCell(cells[i++], column.type, &row_);
          row_ += --left > 0 ? "," : "\r\n";
        }
      }
    }
  }

  void Copy(const TableSpec& table, const std::vector<bool>& stays) {
    AtomicFile out(Place(table));
    out.Write(Header(table));
    std::ifstream in(Working(table), std::ios::binary);
    for (size_t record = 0; record < sizes_.size(); ++record) {
      row_.resize(sizes_[record][Index(table)]);
      if (!in.read(row_.data(), static_cast<std::streamsize>(row_.size())))
        throw SinkError(SinkError::Kind::kIo, Working(table) + ": cut short");
      if (stays[record]) out.Write(row_);
    }
    out.Commit();
  }

  const fs::path folder_;
  std::array<std::unique_ptr<OutputFile>, kTableCount> working_;  // null: not asked for
  std::string row_;
  std::vector<Sizes> sizes_;                      // of every record, in order
  std::unordered_map<std::string, size_t> last_;  // key -> the record that counts
  bool again_ = false;                            // some key came more than once
};

}  // namespace

std::unique_ptr<Sink> MakeCsvSink(const std::string& folder, const SinkOptions& options) {
  return std::make_unique<CsvSink>(folder, options);
}

}  // namespace reckoner
