#include "extractors/text/normalize.h"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <stdexcept>

#include "extractors/text/sanitize.h"
#include "extractors/text/utf8.h"

namespace reckoner {
namespace {

constexpr char32_t kDropped = 0xFFFFFFFF;

// Our own fold, one code point to one, or to nothing. NFC runs after it, so the few characters that NFC
// itself would turn into a folded one (U+1FEF -> ` , U+2000 -> U+2002) stand here too.
char32_t Fold(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFE63:  // clang-format off
      return '-';
    case 0x2015:
      return 0x2014;
    case '`': case 0xB4: case 0x1FEF: case 0x1FFD: case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032:
      return '\'';
    case 0xAB: case 0xBB: case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033:
      return '"';
    case 0xA0: case 0x202F: case 0x205F: case 0x3000:
      return ' ';
    case 0x2028: case 0x2029:
      return '\n';
    case 0xAD: case 0x200B: case 0x200C: case 0x200D: case 0x2060: case 0xFEFF:
      return kDropped;
    default:  // clang-format on
      return c >= 0x2000 && c <= 0x200A ? U' ' : c;
  }
}

// ICU sorts combining marks by insertion, and checks their order so too: quadratic for a hostile heap of
// them. Longer stretches without a boundary than this never reach it unsorted.
constexpr size_t kHeap = 32;

// A run at least this often, so that a look-up counts few code points.
constexpr uint32_t kRunBytes = 256;

const icu::Normalizer2& Nfc() {
  // Asked for once: what ICU makes at the first call is then seen by every thread.
  static const icu::Normalizer2* const nfc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  if (nfc == nullptr) throw std::runtime_error("ICU has no NFC data");
  return *nfc;
}

}  // namespace

// Fills a NormalizedText: text on one side, runs on the other.
class NormalizedTextBuilder {
 public:
  NormalizedTextBuilder(std::string& text, std::vector<NormalizedText::Run>& runs)
      : text_(text), runs_(runs) {}

  // ASCII as it stands.
  void Copy(std::string_view ascii) {
    Open();
    text_.append(ascii);
    source_ += static_cast<uint32_t>(ascii.size());
  }
  void One(char32_t c) {
    Open();
    utf8::Append(text_, c);
    ++source_;
  }
  // `bytes` stand for the next `count` code points of the source, as a whole.
  void Whole(std::string_view bytes, uint32_t count) {
    runs_.push_back({Here(), source_, true});
    open_ = false;
    text_.append(bytes);
    source_ += count;
  }
  uint32_t Finish() {
    runs_.push_back({Here(), source_, true});
    return source_;
  }

 private:
  uint32_t Here() const { return static_cast<uint32_t>(text_.size()); }
  void Open() {
    if (open_ && Here() - runs_.back().byte < kRunBytes) return;
    runs_.push_back({Here(), source_, false});
    open_ = true;
  }

  std::string& text_;
  std::vector<NormalizedText::Run>& runs_;
  uint32_t source_ = 0;
  bool open_ = false;
};

namespace {

// The folded text, when it was not NFC: code points beside the places they came from.
struct Folded {
  std::u32string text;
  std::vector<uint32_t> source;  // one more entry: the end
};

Folded FoldAll(std::string_view source) {
  Folded out;
  uint32_t place = 0;
  for (size_t at = 0; at < source.size(); ++place) {
    const char32_t c = Fold(utf8::Next(source, at));
    if (c == kDropped) continue;
    out.text.push_back(c);
    out.source.push_back(place);
  }
  out.source.push_back(place);
  return out;
}

std::string ToUtf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) utf8::Append(out, c);
  return out;
}

std::string Compose(std::u32string segment, const icu::Normalizer2& nfc) {
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

}  // namespace

NormalizedText Normalize(std::string_view source) {
  if (source.size() > 0x7FFFFFFF) throw std::length_error("text of 2 GiB or more");
  NormalizedText out;
  const size_t ascii = utf8::SkipAscii(source, 0);
  if (ascii == source.size()) {
    out.text_ = source;
    std::replace(out.text_.begin(), out.text_.end(), '`', '\'');
    out.source_length_ = static_cast<uint32_t>(source.size());
    return out;
  }
  out.ascii_ = false;
  out.text_.reserve(source.size());
  const icu::Normalizer2& nfc = Nfc();
  NormalizedTextBuilder builder(out.text_, out.runs_);
  size_t marks = 0;  // in a row, at most
  bool heap = false;
  for (size_t at = 0; at < source.size();) {
    const size_t stop = std::min(utf8::SkipAscii(source, at), at + kRunBytes);
    if (stop > at) {
      const size_t from = out.text_.size();
      builder.Copy(source.substr(at, stop - at));
      std::replace(out.text_.begin() + static_cast<std::ptrdiff_t>(from), out.text_.end(), '`', '\'');
      at = stop;
      marks = 0;
      continue;
    }
    const char32_t c = Fold(utf8::Next(source, at));
    if (c == kDropped) {
      builder.Whole({}, 1);
    } else {
      builder.One(c);
      marks = c < 0x300 ? 0 : marks + 1;
      // Most text beyond U+0300 is letters; only a long stretch is looked at more closely.
      if (marks > kHeap && nfc.hasBoundaryBefore(static_cast<UChar32>(c))) marks = 0;
      heap = heap || marks > kHeap;
    }
  }
  out.source_length_ = builder.Finish();

  UErrorCode status = U_ZERO_ERROR;
  if (!heap && nfc.isNormalizedUTF8(out.text_, status) && U_SUCCESS(status)) return out;

  // Rare: some of it is not composed. Again, stretch by stretch between safe boundaries.
  const Folded folded = FoldAll(source);
  out.text_.clear();
  out.runs_.clear();
  NormalizedTextBuilder again(out.text_, out.runs_);
  uint32_t done = 0;  // code points of the source accounted for
  for (size_t at = 0; at < folded.text.size();) {
    size_t stop = at + 1;
    while (stop < folded.text.size() && !nfc.hasBoundaryBefore(static_cast<UChar32>(folded.text[stop])))
      ++stop;
    for (; done < folded.source[at]; ++done) again.Whole({}, 1);
    if (stop == at + 1 && folded.text[at] < 0x80) {
      again.One(folded.text[at]);
    } else {
      const std::u32string segment = folded.text.substr(at, stop - at);
      const std::string composed = Compose(segment, nfc);
      if (stop == at + 1 && composed == ToUtf8(segment)) {
        again.One(folded.text[at]);
      } else {
        again.Whole(composed, folded.source[stop - 1] + 1 - folded.source[at]);
      }
    }
    done = folded.source[stop - 1] + 1;
    at = stop;
  }
  for (; done < out.source_length_; ++done) again.Whole({}, 1);
  again.Finish();
  return out;
}

Span NormalizedText::ToSource(Span bytes) const {
  const auto size = static_cast<uint32_t>(text_.size());
  const uint32_t begin = std::min(bytes.begin, size);
  const uint32_t end = std::clamp(bytes.end, begin, size);
  if (ascii_) return {begin, end};
  const auto run_at = [&](uint32_t byte) {
    return std::upper_bound(runs_.begin(), runs_.end(), byte,
                            [](uint32_t b, const Run& run) { return b < run.byte; }) -
           1;
  };
  // Code points that start in (run.byte, byte].
  const auto steps = [&](const Run& run, uint32_t byte) {
    return CountCodePoints(std::string_view(text_).substr(run.byte, byte + 1 - run.byte)) - 1;
  };
  const auto first = run_at(begin);
  const uint32_t from = first->atomic ? first->code_point : first->code_point + steps(*first, begin);
  if (begin == end) return {from, from};
  const auto last = run_at(end - 1);
  return {from, last->atomic ? (last + 1)->code_point : last->code_point + steps(*last, end - 1) + 1};
}

Span NormalizedText::FromSource(Span code_points) const {
  const uint32_t begin = std::min(code_points.begin, source_length_);
  const uint32_t end = std::clamp(code_points.end, begin, source_length_);
  if (ascii_) return {begin, end};
  const auto run_at = [&](uint32_t place) {
    return std::upper_bound(runs_.begin(), runs_.end(), place,
                            [](uint32_t p, const Run& run) { return p < run.code_point; }) -
           1;
  };
  const auto advance = [&](const Run& run, uint32_t place) {
    size_t at = run.byte;
    for (uint32_t i = run.code_point; i < place; ++i) at += utf8::Length(text_[at]);
    return static_cast<uint32_t>(at);
  };
  const auto first = run_at(begin);
  const uint32_t from = first->atomic ? first->byte : advance(*first, begin);
  if (begin == end) return {from, from};
  const auto last = run_at(end - 1);
  return {from, last->atomic ? (last + 1)->byte : advance(*last, end)};
}

}  // namespace reckoner
