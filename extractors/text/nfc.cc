#include "extractors/text/nfc.h"

#include <algorithm>
#include <stdexcept>

namespace reckoner::nfc {

const icu::Normalizer2& Normalizer() {
  // Asked for once: what ICU makes at the first call is then seen by every thread.
  static const icu::Normalizer2* const nfc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  if (nfc == nullptr) throw std::runtime_error("ICU has no NFC data");
  return *nfc;
}

std::string Compose(std::u32string segment) {
  const icu::Normalizer2& nfc = Normalizer();
  if (segment.size() > kHeap) {
    // Taken apart and sorted beforehand, a heap leaves ICU nothing to move.
    std::u32string apart;
    for (const char32_t c : segment) {
      icu::UnicodeString parts;
      if (!nfc.getDecomposition(static_cast<UChar32>(c), parts)) parts = static_cast<UChar32>(c);
      for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        apart.push_back(static_cast<char32_t>(parts.char32At(i)));
      }
    }
    const auto order = [&](char32_t c) { return nfc.getCombiningClass(static_cast<UChar32>(c)); };
    for (auto at = apart.begin(); at != apart.end();) {
      const auto stop = std::find_if(at, apart.end(), [&](char32_t c) { return order(c) == 0; });
      std::stable_sort(at, stop, [&](char32_t a, char32_t b) { return order(a) < order(b); });
      at = stop == apart.end() ? stop : stop + 1;
    }
    segment = std::move(apart);
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto from = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(segment.data()),
                                                  static_cast<int32_t>(segment.size()));
  std::string out;
  nfc.normalize(from, status).toUTF8String(out);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise");
  return out;
}

}  // namespace reckoner::nfc
