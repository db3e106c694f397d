// A thin coat over RapidJSON's streaming writer (nlohmann's DOM runs at a tenth of its speed here), with the
// record's own conventions: unknown is null, decimals are strings. Internal to this floor. Strings must be
// valid UTF-8.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/decimal.h"
#include "extractors/text/interval.h"
#include "extractors/text/span.h"

namespace reckoner {

class JsonOut {
 public:
  explicit JsonOut(size_t expected_bytes) : buffer_(nullptr, expected_bytes), writer_(buffer_) {}

  void BeginObject() { writer_.StartObject(); }
  void EndObject() { writer_.EndObject(); }
  void BeginArray() { writer_.StartArray(); }
  void EndArray() { writer_.EndArray(); }
  void Key(std::string_view key) { writer_.Key(key.data(), static_cast<unsigned>(key.size())); }

  void Null() { writer_.Null(); }
  void String(std::string_view text) { writer_.String(text.data(), static_cast<unsigned>(text.size())); }
  void Integer(int64_t value) { writer_.Int64(value); }
  // A mention's id: the letter of its kind and its place in the record, from 1.
  void Id(char kind, int32_t rank) { String(kind + std::to_string(rank + 1)); }
  void SpanOf(Span span) {
    BeginArray();
    Integer(span.begin);
    Integer(span.end);
    EndArray();
  }
  void IntervalOf(const Interval& interval) {
    BeginArray();
    String(interval.low.ToString());
    String(interval.high.ToString());
    EndArray();
  }

  // Key and value.
  void Put(std::string_view key, std::string_view text) { Key(key), String(text); }
  void Put(std::string_view key, const char* text) { Put(key, std::string_view(text)); }
  template <std::integral T>
  void Put(std::string_view key, T value) {
    Key(key);
    if constexpr (std::same_as<T, bool>) {
      writer_.Bool(value);
    } else {
      Integer(value);
    }
  }
  void Put(std::string_view key, Span span) { Key(key), SpanOf(span); }
  void Put(std::string_view key, const std::vector<std::string>& list) {
    Key(key);
    BeginArray();
    for (const std::string& item : list) String(item);
    EndArray();
  }
  void Put(std::string_view key, const std::optional<Decimal>& number) {
    Key(key);
    number ? String(number->ToString()) : Null();
  }
  void Put(std::string_view key, const std::optional<Interval>& interval) {
    Key(key);
    interval ? IntervalOf(*interval) : Null();
  }
  // Null where the text is empty.
  void PutKnown(std::string_view key, std::string_view text) {
    Key(key);
    text.empty() ? Null() : String(text);
  }
  // The id of a mention, null for a rank below zero.
  void PutId(std::string_view key, char kind, int32_t rank) {
    Key(key);
    rank < 0 ? Null() : Id(kind, rank);
  }
  // A JSON number, written as the decimal prints.
  void PutNumber(std::string_view key, const Decimal& number) {
    Key(key);
    const std::string text = number.ToString();
    writer_.RawValue(text.data(), text.size(), rapidjson::kNumberType);
  }

  std::string_view bytes() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace reckoner
