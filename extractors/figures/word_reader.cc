#include "extractors/figures/word_reader.h"

namespace reckoner::figures {
namespace {

constexpr int kMaxPower = 18;

}  // namespace

std::optional<int64_t> WordReader::BelowHundred() {
  if (page_.Has(at, kTenWord)) {
    int64_t value = Number(at++);
    const uint32_t next = PastHyphen(at);
    if (page_.Joins(next) && page_.Has(next, kUnitWord) && Number(next) > 0) {
      value += Number(next);
      at = next + 1;
    }
    return value;
  }
  if (page_.Has(at, kUnitWord | kTeenWord)) return Number(at++);
  return std::nullopt;
}

std::optional<int64_t> WordReader::BelowThousand() {
  std::optional<int64_t> value;
  if (page_.IsAny(at, {kA, kAn}) && Hundred(at + 1)) {
    value = 1;
    ++at;
  } else if (page_.Has(at, kScaleWord) && Number(at) == 2) {
    value = 1;
  } else {
    value = BelowHundred();
  }
  if (!value) return std::nullopt;
  const uint32_t hundred = PastHyphen(at);
  if (!Hundred(hundred)) return value;
  at = hundred + 1;
  *value *= 100;
  const uint32_t kept = at;
  bool joined = false;
  if (page_.Is(at, kAnd) && page_.Joins(at)) {
    ++at;
    joined = true;
  } else {
    at = PastHyphen(at);
  }
  if (!page_.Joins(at)) {
    at = kept;
    return value;
  }
  const auto rest = BelowHundred();
  // "three hundred and two hundred" is two numbers, "one hundred and two thirds" a mixed one.
  if (!rest || Hundred(at) || (joined && *rest < 10 && page_.Has(PastHyphen(at), kPartWord))) {
    at = kept;
    return value;
  }
  return *value + *rest;
}

std::optional<Whole> ReadWhole(const Page& page, WordReader& reader) {
  Whole out;
  int64_t limit = INT64_MAX;
  bool any = false;
  for (int parts = 0; parts < 6; ++parts) {
    const uint32_t kept = reader.at;
    bool joined = false;
    if (any) {
      if (page.IsAny(reader.at, {kAnd, kComma}) && page.Joins(reader.at)) {
        joined = page.Is(reader.at, kAnd);
        ++reader.at;
      } else {
        reader.at = reader.PastHyphen(reader.at);
      }
      if (!page.Joins(reader.at)) {
        reader.at = kept;
        break;
      }
      if (page.Is(kept, kComma) && page.IsAny(reader.at, {kOne})) {  // "two thousand, one of them"
        reader.at = kept;
        break;
      }
    }
    std::optional<int64_t> part;
    if (!any && page.IsAny(reader.at, {kA, kAn}) && page.Has(reader.at + 1, kScaleWord) &&
        reader.Number(reader.at + 1) > 2) {
      part = 1;
      ++reader.at;
    } else if (!any && page.Has(reader.at, kScaleWord) && reader.Number(reader.at) > 2) {
      part = 1;
    } else {
      part = reader.BelowThousand();
    }
    if (!part) {
      reader.at = kept;
      break;
    }
    int64_t scale = 1;
    for (int n = 0; n < 3; ++n) {
      const uint32_t next = reader.PastHyphen(reader.at);
      if (!page.Joins(next) || !page.Has(next, kScaleWord) || reader.Number(next) <= 2) break;
      int power = reader.Number(next);
      if (power > kMaxPower) break;
      int64_t factor = 1;
      while (power-- > 0) factor *= 10;
      if (scale > INT64_MAX / factor / 1000) break;
      scale *= factor;
      reader.at = next + 1;
    }
    const bool fits = scale < limit && *part <= (INT64_MAX - out.value) / scale;
    const bool part_of_fraction =
        joined && *part < 10 && scale == 1 && page.Has(reader.PastHyphen(reader.at), kPartWord);
    if (any && (!fits || part_of_fraction)) {
      reader.at = kept;
      break;
    }
    if (!fits) return std::nullopt;
    out.value += *part * scale;
    out.last_scale = scale > 1 ? scale : out.last_scale;
    limit = scale;
    any = true;
    if (scale == 1) break;
  }
  if (!any) return std::nullopt;
  return out;
}

}  // namespace reckoner::figures
