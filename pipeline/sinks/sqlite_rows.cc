#include "pipeline/sinks/sqlite_rows.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "extractors/text/sanitize.h"

namespace reckoner {
namespace {

using rapidjson::Value;

constexpr size_t kIdDigits = 32;  // 128 bits: no two rows of one id, ever

std::string Dump(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace

std::string_view View(const Value& string) { return {string.GetString(), string.GetStringLength()}; }

const Value& Member(const Value& object, std::string_view path) {
  static const Value kNull;
  if (!object.IsObject()) return kNull;
  const size_t dot = path.find('.');
  const std::string_view name = path.substr(0, dot);
  const auto found =
      object.FindMember(Value(rapidjson::StringRef(name.data(), static_cast<unsigned>(name.size()))));
  if (found == object.MemberEnd()) return kNull;
  return dot == path.npos ? found->value : Member(found->value, path.substr(dot + 1));
}

void RowBinder::Insert(const TableSpec& table, const Value& object, Statement& insert) {
  insert.Bind(1, NewId(table, object));
  insert.Bind(2, document_);
  int index = 3;
  for (const Column& column : table.columns) Bind(column, object, insert, index++);
  insert.Step();
}

void RowBinder::Bind(const Column& column, const Value& object, Statement& insert, int index) {
  const Value& value = Member(object, column.field);
  if (value.IsNull()) return insert.BindNull(index);
  switch (column.take) {
    case Take::kFirst:
      return insert.Bind(index, value[0].GetInt64());
    case Take::kSecond:
      return insert.Bind(index, value[1].GetInt64());
    case Take::kReference:
      return insert.Bind(index, ids_[std::string(View(value))]);
    case Take::kReferences:
      return insert.Bind(index, Keep(References(value)));
    case Take::kValue:
      break;
  }
  if (value.IsString()) return insert.Bind(index, View(value));
  if (value.IsBool()) return insert.Bind(index, int64_t{value.GetBool()});
  if (value.IsInt64()) return insert.Bind(index, value.GetInt64());
  insert.Bind(index, Keep(Dump(value)));
}

// Numbering moves with every mention before it, so a mention stands here by its span.
std::string RowBinder::Place(const Value& value) const {
  if (value.IsString()) {
    const auto place = places_.find(std::string(View(value)));
    return place == places_.end() ? std::string(View(value)) : place->second;
  }
  if (!value.IsArray() || value.Empty() || !value[0].IsString()) return Dump(value);
  std::string out;
  for (const Value& item : value.GetArray()) out += Place(item) + ',';
  return out;
}

const std::string& RowBinder::NewId(const TableSpec& table, const Value& object) {
  std::string key = std::string(table.list) + '\x1f' + std::string(doc_id_);
  for (std::string_view field : table.key) key += '\x1f' + Place(Member(object, field));
  const int same = seen_[key]++;
  if (same > 0) key += '\x1f' + std::to_string(same);
  const std::string mention(View(Member(object, "id")));
  const Value& span = Member(object, "span");
  if (!span.IsNull()) places_[mention] = Dump(span);
  return ids_[mention] = Sha256Hex(key).substr(0, kIdDigits);
}

std::string RowBinder::References(const Value& list) {
  std::string out = "[";
  for (const Value& item : list.GetArray()) {
    if (out.size() > 1) out += ',';
    out += '"' + ids_[std::string(View(item))] + '"';
  }
  return out + ']';
}

std::string_view RowBinder::Keep(std::string text) { return kept_.emplace_back(std::move(text)); }

}  // namespace reckoner
