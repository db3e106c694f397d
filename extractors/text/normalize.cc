#include "extractors/text/normalize.h"

#include <algorithm>
#include <stdexcept>

#include "extractors/text/nfc.h"
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

// A run at least this often, so that a look-up counts few code points.
constexpr uint32_t kRunBytes = 256;

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
  const icu::Normalizer2& normalizer = nfc::Normalizer();
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
      if (marks > nfc::kHeap && normalizer.hasBoundaryBefore(static_cast<UChar32>(c))) marks = 0;
      heap = heap || marks > nfc::kHeap;
    }
  }
  out.source_length_ = builder.Finish();

  UErrorCode status = U_ZERO_ERROR;
  if (!heap && normalizer.isNormalizedUTF8(out.text_, status) && U_SUCCESS(status)) return out;

  // Rare: some of it is not composed. Again, stretch by stretch between safe boundaries.
  const Folded folded = FoldAll(source);
  out.text_.clear();
  out.runs_.clear();
  NormalizedTextBuilder again(out.text_, out.runs_);
  uint32_t done = 0;  // code points of the source accounted for
  for (size_t at = 0; at < folded.text.size();) {
    size_t stop = at + 1;
    while (stop < folded.text.size() &&
           !normalizer.hasBoundaryBefore(static_cast<UChar32>(folded.text[stop])))
      ++stop;
    for (; done < folded.source[at]; ++done) again.Whole({}, 1);
    if (stop == at + 1 && folded.text[at] < 0x80) {
      again.One(folded.text[at]);
    } else {
      const std::u32string segment = folded.text.substr(at, stop - at);
      const std::string composed = nfc::Compose(segment);
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

}  // namespace reckoner
