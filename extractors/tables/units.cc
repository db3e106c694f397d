#include "extractors/tables/units.h"

#include <algorithm>
#include <vector>

#include "extractors/text/ascii.h"

namespace reckoner {
namespace {

constexpr size_t kMaxHead = 120;  // bytes; a longer one is a sentence

bool IsAlnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> out;
  for (size_t at = 0; at < text.size();) {
    const size_t space = std::min(text.find(' ', at), text.size());
    if (space > at) out.emplace_back(text.substr(at, space - at));
    at = space + 1;
  }
  return out;
}

// "in millions of dollars" -> "million dollars"; "'000 tonnes" -> "thousand tonnes".
std::string Plain(std::string_view piece) {
  std::string out;
  for (std::string& word : Words(piece)) {
    const std::string lower = AsciiLower(word);
    if (lower == "in" || lower == "of" || lower == "by" || lower == "value" || lower == "figures") continue;
    for (const std::string_view scale : {"thousands", "millions", "billions", "trillions"})
      if (lower == scale) word = std::string(scale.substr(0, scale.size() - 1));
    if (lower == "'000" || lower == "000s" || lower == "000" || lower == "'000s") word = "thousand";
    if (!out.empty()) out += ' ';
    out += word;
  }
  for (const std::string_view thousand : {"'000s", "'000"}) {  // "£'000"
    if (out.size() > thousand.size() && out.ends_with(thousand))
      out.replace(out.size() - thousand.size(), thousand.size(), " thousand");
  }
  return out;
}

// Where a 1 can stand in "million kroner", "$m", "US$ billion", "NOK million".
std::vector<std::string> WithOne(const std::string& piece) {
  std::vector<std::string> out;
  for (const char* one : {"1 ", "1"}) out.push_back(std::string(one).append(piece));
  const size_t space = piece.find(' ');
  if (space != std::string::npos) {
    out.push_back(piece.substr(0, space) + " 1 " + piece.substr(space + 1));
    out.push_back(piece.substr(0, space) + "1 " + piece.substr(space + 1));
  }
  size_t sign = 0;  // past the last byte that is no letter or digit, as in "US$m"; "€" is its own bytes
  for (size_t i = 0; i < piece.size() && piece[i] != ' '; ++i) {
    if (!IsAlnum(piece[i]) || static_cast<unsigned char>(piece[i]) >= 0x80) sign = i + 1;
  }
  if (sign > 0) out.push_back(piece.substr(0, sign) + "1" + piece.substr(sign));
  return out;
}

// 1000 -> 3; -1 for what is no power of ten.
int PowerOfTen(const Decimal& value) {
  for (int power = 0; power <= 15; ++power)
    if (value == *Decimal::FromInt(1).Scaled(power)) return power;
  return -1;
}

}  // namespace

std::vector<std::string_view> HeadingPieces(std::string_view text) {
  std::vector<std::string_view> out;
  while (true) {
    const size_t end = std::min(text.find_first_of(",;()[]:"), text.size());
    std::string_view piece = text.substr(0, end);
    while (piece.starts_with(' ')) piece.remove_prefix(1);
    while (piece.ends_with(' ')) piece.remove_suffix(1);
    out.push_back(piece);
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
  }
}

std::optional<CellUnit> UnitReader::OfPiece(std::string_view piece, bool alone) const {
  const std::string plain = Plain(piece);
  if (plain.empty()) return std::nullopt;
  for (const std::string& text : WithOne(plain)) {
    const Passage passage = passages_.Read(text);
    const std::vector<Figure> found = figures_.Extract(passage, {});
    if (found.size() != 1 || !found[0].value) continue;
    const Figure& figure = found[0];
    const int power = PowerOfTen(*figure.value);
    if (figure.span.begin != 0 || figure.span.end != text.size() || power < 0) continue;
    const bool measured = figure.kind == FigureKind::kMoney || figure.kind == FigureKind::kPercent ||
                          figure.kind == FigureKind::kPoints || figure.kind == FigureKind::kQuantity;
    // "1 country" is a count of whatever the column is of; with a scale it is meant as a unit.
    const bool scaled =
        power > 0 && (figure.kind == FigureKind::kCount || figure.kind == FigureKind::kNumber);
    if (alone && figure.kind == FigureKind::kQuantity && power == 0 && plain.size() < 4) continue;
    if (measured || scaled) return CellUnit{figure.kind, figure.unit, static_cast<int16_t>(power)};
  }
  return std::nullopt;
}

std::optional<CellUnit> UnitReader::Read(std::string_view text, bool first_piece_too) const {
  if (text.empty() || text.size() > kMaxHead) return std::nullopt;
  std::optional<CellUnit> out;
  const std::vector<std::string_view> pieces = HeadingPieces(text);
  for (size_t i = first_piece_too ? 0 : 1; i < pieces.size(); ++i) {
    const auto unit = OfPiece(pieces[i], i == 0);
    if (!unit) continue;
    if (!out) {
      out = unit;
    } else if (out->unit.empty() || unit->unit.empty()) {
      // "US dollars, millions": one piece has the unit, the other the scale.
      const CellUnit& named = out->unit.empty() ? *unit : *out;
      out = CellUnit{named.kind, named.unit, std::max(out->unit_mult, unit->unit_mult)};
    }
  }
  if (out || !first_piece_too) return out;
  // "% change", "Change %": a sign among words.
  for (const std::string_view sign : {"%", "per cent", "percent", "pct"})
    if (text.find(sign) != std::string_view::npos) return CellUnit{FigureKind::kPercent, "percent", 0};
  for (const std::string_view points : {"pp", "ppts", "p.p.", "percentage points"})
    if (text == points || text.ends_with(std::string(" ") + std::string(points)))
      return CellUnit{FigureKind::kPoints, "percentage_point", 0};
  return std::nullopt;
}

}  // namespace reckoner
