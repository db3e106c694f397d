// The members of one JSON object that a table's columns ask for, found in one walk through the object: most
// columns of most objects are absent, and to look for each would walk as often. Internal to the sinks. Not
// thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/sinks/record_json.h"
#include "pipeline/sinks/tables.h"

namespace reckoner {

class RecordFields {
 public:
  // Replaces what it held; both must outlive it. What is no object has no member.
  void Read(const TableSpec& table, const Json& object);
  // Of the table's columns, the leading ones aside; null where it is missing. The first of one name.
  const Json& column(size_t index) const;

 private:
  const TableSpec* table_ = nullptr;
  std::vector<const Json*> found_;  // by place in the table's plan
};

}  // namespace reckoner
