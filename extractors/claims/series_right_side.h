// Reads a series phrase rightwards from its indicator: prepositional groups ("… of cars to Russia", "… at
// Tesco", "… between the two countries"). Belongs to one phrase; internal to this floor.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "extractors/claims/series_phrase.h"

namespace reckoner::series {

class RightSide {
 public:
  RightSide(const Tables& tables, std::string_view text, const std::vector<Item>& items, Phrase& phrase)
      : tables_(tables), text_(text), items_(items), p_(phrase) {}

  void Read();

 private:
  // Methods that take an index return the index past what they read there, or the index itself where they
  // read nothing.

  size_t NameOfIndex(size_t i);
  size_t Objective(size_t i);
  // A preposition and what it governs.
  size_t Group(size_t i);
  size_t Object(size_t i, std::string_view preposition, Party& slot);
  size_t AllBut(size_t i, Party& slot);
  // A place beside a place: "to China and India" is neither's alone.
  size_t Place(size_t j, std::string_view preposition, Party& slot);
  size_t Of(size_t i, bool is_for);
  size_t Between(size_t i);
  // Up to three words that narrow the series in a way the lexicon can't tell.
  size_t Other(size_t i, size_t j);
  size_t Excluding(size_t i);
  // The series is one of another series ("demand for imports"): narrower than its name.
  size_t Nested(size_t i);
  // "demand for Chinese car imports": what stands before an indicator is its phrase's.
  bool BelongsToNext(size_t j) const;
  size_t Determiners(size_t j) const;
  // The company that a description introduces: at most four plain words, the first a place or one of them.
  size_t CompanyBehind(size_t j, std::string_view preposition) const;
  size_t Take(size_t end) {
    if (whole_) p_.last = end;
    return end;
  }
  static bool IsOne(const Item& item, std::initializer_list<std::string_view> words);

  const Tables& tables_;
  std::string_view text_;
  const std::vector<Item>& items_;
  Phrase& p_;
  bool whole_ = true;  // nothing that is not the phrase's was looked over yet
};

}  // namespace reckoner::series
