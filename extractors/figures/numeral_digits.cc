#include <array>
#include <utility>

#include "extractors/figures/numeral.h"

namespace reckoner::figures {
namespace {

constexpr size_t kMaxDigits = 30;  // longer runs are keys and hashes, not figures

struct Buffer {
  std::array<char, kMaxDigits + 2> data;
  size_t size = 0;
  bool full = false;
  void Add(std::string_view part) {
    if (full || size + part.size() > data.size()) {
      full = true;
      return;
    }
    for (const char c : part) data[size++] = c;
  }
  std::string_view view() const { return {data.data(), size}; }
};

// Digit groups behind atom i that are glued on by `mark`, at most eight: their sizes.
struct Groups {
  std::array<uint32_t, 8> sizes;
  uint32_t count = 0;
  bool AllThree() const {
    for (uint32_t i = 0; i < count; ++i)
      if (sizes[i] != 3) return false;
    return count > 0;
  }
  bool Indian() const {  // 12,34,567
    if (count < 2 || sizes[count - 1] != 3) return false;
    for (uint32_t i = 0; i + 1 < count; ++i)
      if (sizes[i] != 2) return false;
    return true;
  }
};

// A mark with a space on both sides between digits: tokenised text ("6 . 2 %", "10 , 000"). No prose writes
// so.
bool Spaced(const Page& page, uint32_t i, Known mark) {
  return page.Is(i, mark) && !page.Glued(i) && !page.Glued(i + 1) && page.Digits(i + 1) &&
         !page[i + 1].barred && page[i].begin == page[i - 1].end + 1 && page[i + 1].begin == page[i].end + 1;
}

Groups GroupsAfter(const Page& page, uint32_t i, Known mark) {
  Groups out;
  for (uint32_t j = i + 1;
       page.Is(j, mark) && page.Glued(j) && page.Digits(j + 1) && page.Glued(j + 1) && !page[j + 1].barred;
       j += 2) {
    if (out.count == out.sizes.size()) return {};
    out.sizes[out.count++] = page.Size(j + 1);
  }
  return out;
}

// "1 414 021 100": groups of three after single spaces; one group alone only where it is plainly one ("10
// 000").
uint32_t SpaceGroups(const Page& page, uint32_t i) {
  uint32_t count = 0;
  const auto next = [&](uint32_t j) {
    return page.Digits(j) && !page.Glued(j) && page.Joins(j) && page[j].begin == page[j - 1].end + 1 &&
           page.Size(j) == 3;
  };
  if (page.Size(i) > 3) return 0;
  while (count < 8 && next(i + 1 + count)) ++count;
  const uint32_t last = i + count;
  if (count > 0 && page.Digits(last + 1) && page.Size(last + 1) > 3 && page.Glued(last + 1)) return 0;
  if (count == 1) {
    const std::string_view group = page.Text(i + 1);
    if (group != "000" && group != "500") return 0;
  }
  return count;
}

}  // namespace

std::optional<Numeral> ReadDigits(const Page& page, uint32_t at) {
  Numeral out;
  out.first = at;
  Buffer buffer;
  uint32_t i = at;
  bool point = false;
  if (const auto vulgar = page[at].kind == Atom::kSymbol ? VulgarFraction(page.Text(at)) : std::nullopt) {
    SetFraction(out, Decimal(), Decimal::FromInt(vulgar->first), Decimal::FromInt(vulgar->second));
    out.last = at + 1;
    return out;
  }
  if (page.Is(at, kDot)) {  // ".08"
    if (!page.Digits(at + 1) || !page.Glued(at + 1) || page[at + 1].barred) return std::nullopt;
    buffer.Add("0");
  } else if (page.Digits(at)) {
    buffer.Add(page.Text(at));
    out.digits = static_cast<uint8_t>(page.Size(at) < 200 ? page.Size(at) : 200);
    i = at + 1;
    const Groups commas = GroupsAfter(page, at, kComma);
    const Groups dots = GroupsAfter(page, at, kDot);
    const Groups marks = GroupsAfter(page, at, kApostrophe);  // 1'234'567
    uint32_t take = 0;
    if (marks.AllThree() && page.Size(at) <= 3) {
      take = marks.count;
    } else if ((commas.AllThree() && page.Size(at) <= 3) || (commas.Indian() && page.Size(at) <= 2)) {
      take = commas.count;
      out.indian = !commas.AllThree();
    } else if (commas.count == 1 && commas.sizes[0] <= 2 && page.Size(at) <= 3) {
      point = out.comma_decimal = true;  // "1,3"
    } else if (dots.AllThree() && page.Size(at) <= 3) {
      const uint32_t after = at + 2 * dots.count + 1;
      const bool comma = page.Is(after, kComma) && page.Glued(after) && page.Digits(after + 1) &&
                         page.Glued(after + 1) && page.Size(after + 1) <= 2;
      if (dots.count > 1 || comma) take = dots.count;
      if (comma) point = out.comma_decimal = true;  // "1.111,11"
    } else if (commas.count == 0 && !page.Is(i, kDot)) {
      for (uint32_t n = SpaceGroups(page, at); n > 0; --n, ++i) {
        buffer.Add(page.Text(i));
        out.grouped = true;
      }
    }
    while (take == 0 && Spaced(page, i, kComma) && page.Size(i + 1) == 3 && page.Size(at) <= 3 &&
           i < at + 8) {
      buffer.Add(page.Text(i + 1));
      out.grouped = true;
      i += 2;
    }
    for (; take > 0; --take, i += 2) {
      buffer.Add(page.Text(i + 1));
      out.digits = static_cast<uint8_t>(out.digits + page.Size(i + 1));
      out.grouped = true;
    }
  } else {
    return std::nullopt;
  }
  if ((point || page.Is(i, kDot)) && (page.Glued(i) || i == at) && page.Digits(i + 1) && page.Glued(i + 1) &&
      !page[i + 1].barred) {
    buffer.Add(".");
    buffer.Add(page.Text(i + 1));
    out.decimals = static_cast<int16_t>(page.Size(i + 1) < 100 ? page.Size(i + 1) : 100);
    i += 2;
  } else if (Spaced(page, i, kDot) && !page.Is(i + 2, kDot) &&
             (page.words.Is(page[i + 2].word, kSuffixStart | kScaleWord) || page.Is(i + 2, kHyphen))) {
    buffer.Add(".");
    buffer.Add(page.Text(i + 1));
    out.decimals = static_cast<int16_t>(page.Size(i + 1) < 100 ? page.Size(i + 1) : 100);
    i += 2;
  }
  if (buffer.full) return std::nullopt;
  const auto value = Decimal::Parse(buffer.view());
  if (!value) return std::nullopt;
  out.value = *value;
  if (const auto [power, atoms] = ReadExponent(page, i); atoms > 0) {
    const auto scaled = out.value.Scaled(power);
    if (!scaled) return std::nullopt;
    out.value = *scaled;
    out.mult = static_cast<int16_t>(power);
    out.scaled = true;
    i += atoms;
  }
  if (page.Is(i, kCaret) && page.Glued(i) && ReadPower(page, i + 1, out)) return out;
  out.last = i;
  if (ReadDigitFraction(page, i, out)) return out;
  out.ulp = out.value.Ulp();
  return out;
}

}  // namespace reckoner::figures
