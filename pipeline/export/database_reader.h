// The rows that a query gives, of a Reckoner database of either kind, a few at a time. The database must have
// the layout of this program (kConfig otherwise); it is not changed. Errors are SinkError. Not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

class DatabaseReader {
 public:
  virtual ~DatabaseReader() = default;
  // The next row; NULL is "". False at the end.
  virtual bool Next(std::vector<std::string>* row) = 0;
};

// `target` as for an output: "sqlite:PATH", "postgresql://…", "pg:…".
std::unique_ptr<DatabaseReader> ReadDatabase(std::string_view target, const std::string& sql);

}  // namespace reckoner
