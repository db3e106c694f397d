#include "pipeline/article/date_pieces.h"

namespace reckoner::article {
namespace {

constexpr size_t kMaxPieces = 400;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsWordByte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}

// Bytes of a no-break or typographic space, dash or dot at `at`; they part words like a space.
size_t WideSpace(std::string_view text, size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0xC2) return 0;
  if (text.substr(at, 2) == "\xC2\xA0" || text.substr(at, 2) == "\xC2\xB7") return 2;
  return text.substr(at, 2) == "\xE2\x80" && at + 3 <= text.size() ? 3 : 0;
}

}  // namespace

DatePieces::DatePieces(std::string_view text, size_t from) : text_(text) {
  for (size_t at = from; at < text.size() && pieces_.size() < kMaxPieces;) {
    DatePiece piece{DatePiece::kOther, at, at + 1};
    if (IsDigit(text[at])) {
      piece.kind = DatePiece::kNumber;
      while (at < text.size() && IsDigit(text[at])) {
        if (at - piece.begin < 8) piece.value = piece.value * 10 + (text[at] - '0');
        ++at;
      }
      piece.digits = static_cast<int>(at - piece.begin);
      if (piece.digits > 8) piece.value = -1;
      piece.end = at;
    } else if (const size_t space = WideSpace(text, at)) {
      at = piece.end = at + space;
    } else if (IsWordByte(text[at])) {
      piece.kind = DatePiece::kWord;
      while (at < text.size() && IsWordByte(text[at]) && WideSpace(text, at) == 0) ++at;
      piece.end = at;
    } else {
      ++at;
    }
    pieces_.push_back(piece);
  }
}

bool DatePieces::Number(size_t i, int digits_min, int digits_max) const {
  return i < pieces_.size() && pieces_[i].kind == DatePiece::kNumber && pieces_[i].digits >= digits_min &&
         pieces_[i].digits <= digits_max;
}

char DatePieces::Byte(size_t i) const {
  if (i >= pieces_.size() || pieces_[i].kind != DatePiece::kOther) return '\0';
  const char c = text_[pieces_[i].begin];
  return static_cast<unsigned char>(c) < 0x80 ? c : ' ';
}

std::string_view DatePieces::Word(size_t i) const {
  return i < pieces_.size() && pieces_[i].kind == DatePiece::kWord ? Text(i) : std::string_view();
}

size_t DatePieces::Skip(size_t i, std::string_view bytes) const {
  for (int steps = 0; steps < 4 && Byte(i) != '\0' && bytes.find(Byte(i)) != std::string_view::npos; ++steps)
    ++i;
  return i;
}

}  // namespace reckoner::article
