// A text as runs of digits, words and single other bytes: what the forms of a date are matched on. Views the
// text it was made from.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace reckoner::article {

struct DatePiece {
  enum Kind { kNumber, kWord, kOther } kind;
  size_t begin, end;
  int value = 0;  // of a number of up to eight digits, else -1
  int digits = 0;
  int month = 0;  // of a month's name
};

class DatePieces {
 public:
  DatePieces(std::string_view text, size_t from);

  size_t size() const { return pieces_.size(); }
  DatePiece& operator[](size_t i) { return pieces_[i]; }
  const DatePiece& operator[](size_t i) const { return pieces_[i]; }
  std::string_view Text(size_t i) const {
    return text_.substr(pieces_[i].begin, pieces_[i].end - pieces_[i].begin);
  }

  // All of these answer for an `i` past the end too.
  bool Number(size_t i, int digits_min, int digits_max) const;
  char Byte(size_t i)
      const;  // of a piece that is neither number nor word; ' ' for a typographic space, dash or dot
  std::string_view Word(size_t i) const;  // "" when it isn't one
  int Month(size_t i) const { return i < pieces_.size() ? pieces_[i].month : 0; }
  size_t Skip(size_t i, std::string_view bytes) const;  // past at most four pieces of these bytes

 private:
  std::string_view text_;
  std::vector<DatePiece> pieces_;
};

}  // namespace reckoner::article
