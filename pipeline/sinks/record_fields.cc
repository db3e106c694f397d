#include "pipeline/sinks/record_fields.h"

#include <algorithm>
#include <array>

namespace reckoner {
namespace {

// Which members a table's columns begin with, and which of them each column goes on from.
struct Plan {
  struct Path {
    size_t member;
    std::string_view rest;  // "title" of "document.title"
  };
  std::vector<std::string_view> members;
  std::vector<Path> columns;
};

Plan MakePlan(const TableSpec& table) {
  Plan out;
  for (const Column& column : table.columns) {
    const size_t dot = column.field.find('.');
    const std::string_view name = column.field.substr(0, dot);
    auto at = std::ranges::find(out.members, name);
    if (at == out.members.end()) at = out.members.insert(at, name);
    out.columns.push_back({static_cast<size_t>(at - out.members.begin()),
                           dot == column.field.npos ? "" : column.field.substr(dot + 1)});
  }
  return out;
}

const Plan& PlanOf(const TableSpec& table) {
  static const auto kPlans = [] {
    std::array<Plan, kTableCount> plans;
    for (const TableSpec& each : Tables()) plans[static_cast<size_t>(each.table)] = MakePlan(each);
    return plans;
  }();
  return kPlans[static_cast<size_t>(table.table)];
}

}  // namespace

void RecordFields::Read(const TableSpec& table, const Json& object) {
  table_ = &table;
  const std::vector<std::string_view>& members = PlanOf(table).members;
  found_.assign(members.size(), nullptr);
  // Columns stand in the order of members, or nearly.
  size_t next = 0;
  for (const Json::Member member : object.GetObject())
    for (size_t tried = 0; tried < members.size(); ++tried) {
      const size_t at = next + tried < members.size() ? next + tried : next + tried - members.size();
      if (members[at] != member.name) continue;
      if (!found_[at]) found_[at] = &member.value;
      next = at + 1 < members.size() ? at + 1 : 0;
      break;
    }
}

const Json& RecordFields::column(size_t index) const {
  static const Json kNull;
  const Plan::Path& path = PlanOf(*table_).columns[index];
  const Json* found = found_[path.member];
  if (!found) return kNull;
  return path.rest.empty() ? *found : reckoner::Member(*found, path.rest);
}

}  // namespace reckoner
