#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "extractors/text/decimal.h"
#include "pipeline/export/database_reader.h"
#include "pipeline/export/sdmx.h"
#include "pipeline/export/sdmx_components.h"
#include "pipeline/sinks/output_file.h"

namespace reckoner {
namespace {

constexpr std::string_view kNotStated = "_Z";

std::string Query() {
  std::string columns;
  for (const SdmxComponent& component : SdmxComponents())
    columns.append(columns.empty() ? "" : ", ").append(component.sql);
  return "SELECT " + columns + " FROM claims c JOIN documents d ON d.id = c.document ORDER BY c.id";
}

// SDMX 2.1, section 4.2.6 of its technical notes: calendar periods, reporting periods, ranges.
bool IsTimePeriod(const std::string& text) {
  static const RE2 pattern(
      R"(\d{4}(-\d\d(-\d\d)?|-(A1|S[12]|T[1-3]|Q[1-4]|M(0[1-9]|1[0-2])|W[0-5]\d|D[0-3]\d\d))?|)"
      R"(\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?/P[0-9YMDTHSW]+)");
  return RE2::FullMatch(text, pattern);
}

// value / 10^mult, with as many decimals as were printed, at least.
std::optional<std::string> Scaled(const std::string& value, int mult, int decimals) {
  const auto number = Decimal::Parse(value);
  if (!number) return std::nullopt;
  const auto scaled = Decimal::Make(number->coefficient(), number->exponent() - mult);
  if (!scaled) return std::nullopt;
  std::string out = scaled->Trimmed().ToString();
  const size_t point = out.find('.');
  const int have = point == out.npos ? 0 : static_cast<int>(out.size() - point - 1);
  if (have < decimals && have == 0) out += '.';
  if (have < decimals) out.append(static_cast<size_t>(decimals - have), '0');
  return out;
}

// RFC 4180 and nothing else: a machine reads this.
void AppendCell(std::string_view cell, std::string* out) {
  if (cell.find_first_of(",\"\r\n") == cell.npos) {
    *out += cell;
    return;
  }
  *out += '"';
  for (char c : cell) out->append(c == '"' ? 2 : 1, c);
  *out += '"';
}

class RowWriter {
 public:
  RowWriter() {
    int index = 0;
    for (const SdmxComponent& component : SdmxComponents()) {
      if (component.id == "UNIT_MULT") mult_ = index;
      if (component.id == "DECIMALS") decimals_ = index;
      ++index;
    }
  }

  // "" for a claim that is no observation.
  std::string Line(const std::vector<std::string>& row) const {
    std::string line = "dataflow," + std::string(kSdmxAgency) + ':' + std::string(kSdmxDataflow) + '(' +
                       std::string(kSdmxVersion) + "),I";
    size_t index = 0;
    for (const SdmxComponent& component : SdmxComponents()) {
      std::string cell = row[index++];
      if (component.role == SdmxRole::kTime && !IsTimePeriod(cell)) return "";
      if (component.role == SdmxRole::kDimension && cell.empty()) cell = kNotStated;
      if (component.role == SdmxRole::kMeasure) {
        const auto scaled = Scaled(cell, Small(row[mult_]), Small(row[decimals_]));
        if (!scaled) return "";
        cell = *scaled;
      }
      if (!cell.empty() && !IsCode(component.codes, cell)) return "";
      line += ',';
      AppendCell(cell, &line);
    }
    return line + "\r\n";
  }

 private:
  static int Small(const std::string& number) { return std::clamp(std::atoi(number.c_str()), -60, 60); }

  size_t mult_ = 0, decimals_ = 0;
};

}  // namespace

SdmxCsv::SdmxCsv(std::string_view database) : reader_(ReadDatabase(database, Query())) {}
SdmxCsv::~SdmxCsv() = default;

SdmxCounts SdmxCsv::Write(OutputFile& out) {
  std::string header = "STRUCTURE,STRUCTURE_ID,ACTION";
  for (const SdmxComponent& component : SdmxComponents()) header.append(",").append(component.id);
  out.Write(header + "\r\n");
  const RowWriter writer;
  SdmxCounts counts;
  for (std::vector<std::string> row; reader_->Next(&row);) {
    const std::string line = writer.Line(row);
    out.Write(line);
    ++(line.empty() ? counts.left_out : counts.observations);
  }
  return counts;
}

}  // namespace reckoner
