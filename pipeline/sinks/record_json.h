// The line behind a record: JSON that was written elsewhere, read with suspicion. Internal: to the floors
// that read records back, the sinks, corroboration and the report.
//
// Reading records back is a good part of a run, so a line becomes one flat list of nodes, parents before
// children, whose texts are views into a copy of the line. Every text is well-formed and holds no NUL: what
// JSON can write and a database can't hold, \u0000 and lone surrogates, becomes U+FFFD. Numbers keep their
// digits. Const after parsing; any thread.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

class Json {
 public:
  enum class Kind : uint8_t { kNull, kFalse, kTrue, kNumber, kString, kArray, kObject };

  bool IsNull() const { return kind_ == Kind::kNull; }
  bool IsBool() const { return kind_ == Kind::kTrue || kind_ == Kind::kFalse; }
  bool IsNumber() const { return kind_ == Kind::kNumber; }
  bool IsString() const { return kind_ == Kind::kString; }
  bool IsArray() const { return kind_ == Kind::kArray; }
  bool IsObject() const { return kind_ == Kind::kObject; }
  bool IsInt64() const;
  bool IsUint64() const;

  bool GetBool() const { return kind_ == Kind::kTrue; }
  int64_t GetInt64() const;  // 0 for what is no Int64; GetUint64 likewise
  uint64_t GetUint64() const;
  std::string_view text() const { return {begin_, length_}; }  // of a string, or of a number as written

  // Of an array. Elements are found one after the other: walk through GetArray() where there may be many.
  uint32_t Size() const { return IsArray() ? size_ : 0; }
  const Json& operator[](uint32_t index) const;

  class Elements {
   public:
    class Iterator {
     public:
      using iterator_category = std::forward_iterator_tag;
      using value_type = Json;
      using difference_type = std::ptrdiff_t;
      using pointer = const Json*;
      using reference = const Json&;

      explicit Iterator(const Json* at = nullptr) : at_(at) {}
      const Json& operator*() const { return *at_; }
      const Json* operator->() const { return at_; }
      Iterator& operator++() { return at_ += at_->nodes_, *this; }
      bool operator==(const Iterator& other) const = default;

     private:
      const Json* at_;
    };
    explicit Elements(const Json* array) : array_(array) {}
    Iterator begin() const { return Iterator(array_ ? array_ + 1 : nullptr); }
    Iterator end() const { return Iterator(array_ ? array_ + array_->nodes_ : nullptr); }

   private:
    const Json* array_;  // null: none
  };
  Elements GetArray() const { return Elements(IsArray() ? this : nullptr); }

  // Of an object, in the order in which they stand; what is no object has none.
  struct Member {
    std::string_view name;
    const Json& value;
  };
  class Members {
   public:
    class Iterator {
     public:
      explicit Iterator(const Json* at) : at_(at) {}
      Member operator*() const { return {at_->text(), at_[1]}; }
      Iterator& operator++() { return at_ += 1 + at_[1].nodes_, *this; }
      bool operator==(const Iterator& other) const = default;

     private:
      const Json* at_;
    };
    explicit Members(const Json* object) : object_(object) {}
    Iterator begin() const { return Iterator(object_ ? object_ + 1 : nullptr); }
    Iterator end() const { return Iterator(object_ ? object_ + object_->nodes_ : nullptr); }

   private:
    const Json* object_;  // null: none
  };
  Members GetObject() const { return Members(IsObject() ? this : nullptr); }

 private:
  friend class JsonBuilder;
  friend class JsonDumper;

  Kind kind_ = Kind::kNull;
  uint32_t size_ = 0;   // members or elements; a member is two nodes, its name and its value
  uint32_t nodes_ = 1;  // this one and all inside it
  uint32_t length_ = 0;
  const char* begin_ = "";
};

class JsonLine {
 public:
  // Replaces what it held. Valid UTF-8, an object of at most 64 levels; kBadRecord for anything else.
  void Parse(std::string_view line);
  const Json& root() const { return nodes_.front(); }

 private:
  std::string line_;
  std::vector<Json> nodes_;
};

[[noreturn]] void ThrowBadRecord(const std::string& what);

inline std::string_view View(const Json& string) { return string.text(); }
// A member by path, "document.title"; null where any step is missing or null. The first of one name.
const Json& Member(const Json& object, std::string_view path);
// Without blanks, with no escape that needn't be.
std::string Dump(const Json& value);

}  // namespace reckoner
