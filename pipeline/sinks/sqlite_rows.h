// One envelope's rows: the ids they get, and the values on their way into statements. Internal to the SQLite
// sink. Lives as long as one document's insertion; the envelope and doc_id must outlive it. Not thread-safe.
#pragma once

#include <rapidjson/document.h>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "pipeline/sinks/sqlite_database.h"
#include "pipeline/sinks/sqlite_tables.h"

namespace reckoner {

std::string_view View(const rapidjson::Value& string);
// A member by path, "document.title"; null where any step is missing or null.
const rapidjson::Value& Member(const rapidjson::Value& object, std::string_view path);

class RowBinder {
 public:
  RowBinder(std::string_view doc_id, int64_t document) : doc_id_(doc_id), document_(document) {}

  void Insert(const TableSpec& table, const rapidjson::Value& object, Statement& insert);
  void Bind(const Column& column, const rapidjson::Value& object, Statement& insert, int index);

 private:
  const std::string& NewId(const TableSpec& table, const rapidjson::Value& object);
  std::string Place(const rapidjson::Value& value) const;
  std::string References(const rapidjson::Value& list);
  std::string_view Keep(std::string text);

  std::string_view doc_id_;
  int64_t document_;
  std::unordered_map<std::string, std::string> ids_;     // mention -> row id
  std::unordered_map<std::string, std::string> places_;  // mention -> its span
  std::unordered_map<std::string, int> seen_;            // keys so far
  std::deque<std::string> kept_;                         // bound text must outlive the step
};

}  // namespace reckoner
