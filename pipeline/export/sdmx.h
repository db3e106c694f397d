// Claims as SDMX (https://sdmx.org): the data as SDMX-CSV 2.0, and the structure it follows as SDMX-ML 2.1.
// One table of components (sdmx_components.h) makes both. A claim is one observation; CLAIM_ID is a
// dimension, since two articles may say different things of one series and period. A dimension that a claim
// leaves open is _Z.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace reckoner {

class DatabaseReader;
class OutputFile;

struct SdmxCounts {
  uint64_t observations = 0;
  uint64_t left_out = 0;  // without a value, or a period that SDMX can write
};

// Opens the database, which must be there ("sqlite:PATH", "postgresql://…", "pg:…"); then writes every claim
// in it, in the order of their ids: the same content gives the same bytes. Throws SinkError.
class SdmxCsv {
 public:
  explicit SdmxCsv(std::string_view database);
  ~SdmxCsv();
  SdmxCounts Write(OutputFile& out);

 private:
  std::unique_ptr<DatabaseReader> reader_;
};

// Data structure, dataflow, codelists and concepts: what schemas/sdmx/structure.xml holds.
std::string SdmxStructure();

}  // namespace reckoner
