#include "pipeline/article/date_text.h"

#include <algorithm>

#include "pipeline/article/date_forms.h"
#include "pipeline/article/date_pieces.h"

namespace reckoner::article {
namespace {

// 05/06/2024 in English: the month first, except where English is written as in Britain.
bool WritesMonthFirst(std::string_view language) {
  return language == "en" || language.starts_with("en-US") || language.starts_with("en-us") ||
         language.starts_with("en-PH");
}

// Only a word near a number can be a month: looking the others up would be most of the work.
bool NearNumber(const DatePieces& pieces, size_t i) {
  constexpr size_t kNear = 6;
  for (size_t j = i >= kNear ? i - kNear : 0; j < std::min(i + kNear + 1, pieces.size()); ++j) {
    if (pieces[j].kind == DatePiece::kNumber) return true;
  }
  return false;
}

// 10.12.05.2024: a date doesn't begin in the middle of a longer number.
bool InsideNumber(const DatePieces& pieces, size_t i) {
  if (i < 2 || pieces[i].kind != DatePiece::kNumber || pieces[i - 2].kind != DatePiece::kNumber) return false;
  return pieces.Byte(i - 1) == '.' || pieces.Byte(i - 1) == '/';
}

}  // namespace

std::optional<PageDate> DateReader::Find(std::string_view text, std::string_view language, size_t from,
                                         size_t* end, Years years) const {
  DatePieces pieces(text, from);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind == DatePiece::kWord && NearNumber(pieces, i))
      pieces[i].month = months_.MonthOf(pieces.Text(i), language);
  }
  const DateStyle style{years == Years::kTwoToo, WritesMonthFirst(language)};
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (InsideNumber(pieces, i)) continue;
    size_t behind = 0;
    const auto date = DateAt(pieces, i, style, &behind);
    if (!date) continue;
    if (end != nullptr) *end = pieces[behind - 1].end;
    return date;
  }
  return std::nullopt;
}

}  // namespace reckoner::article
