#include "extractors/text/sentence_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <mutex>
#include <stdexcept>

#include "extractors/text/utf8.h"

namespace reckoner {
namespace {

// Sentence_Break property of ASCII.
enum Class : uint8_t { kOther, kLower, kUpper, kNumeric, kATerm, kSTerm, kContinue, kClose, kSp, kParaSep };

constexpr std::array<Class, 128> MakeClasses() {
  std::array<Class, 128> out{};
  for (int c = 'a'; c <= 'z'; ++c) out[static_cast<size_t>(c)] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) out[static_cast<size_t>(c)] = kUpper;
  for (int c = '0'; c <= '9'; ++c) out[static_cast<size_t>(c)] = kNumeric;
  out['.'] = kATerm;
  out['!'] = out['?'] = kSTerm;
  for (const unsigned char c : {',', '-', ':'}) out[static_cast<size_t>(c)] = kContinue;
  for (const unsigned char c : {'"', '\'', '(', ')', '[', ']', '{', '}'})
    out[static_cast<size_t>(c)] = kClose;
  for (const unsigned char c : {' ', '\t', '\v', '\f'}) out[static_cast<size_t>(c)] = kSp;
  out['\n'] = out['\r'] = kParaSep;
  return out;
}
constexpr auto kClasses = MakeClasses();

bool IsTerm(Class c) { return c == kATerm || c == kSTerm; }
bool IsLetter(Class c) { return c == kLower || c == kUpper; }

// The first '.', '!' or '?' of [at, end), which is ASCII; `end` if there is none. Eight bytes at a time: most
// of a text is none of these.
size_t NextTerm(std::string_view text, size_t at, size_t end) {
  static_assert(std::endian::native == std::endian::little, "the first bytes of a load are its low ones");
  constexpr uint64_t kOnes = 0x0101010101010101u, kHigh = 0x8080808080808080u;
  const auto zeros = [&](uint64_t bytes) { return bytes - kOnes; };  // borrows: the first high bit is right
  for (; at + 8 <= end; at += 8) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    const uint64_t found =
        (zeros(bytes ^ kOnes * '.') | zeros(bytes ^ kOnes * '!') | zeros(bytes ^ kOnes * '?')) & kHigh;
    if (found != 0) return at + static_cast<size_t>(std::countr_zero(found)) / 8;
  }
  while (at < end && !IsTerm(kClasses[static_cast<unsigned char>(text[at])])) ++at;
  return at;
}

// Breaks inside one line of ASCII, `line` being [begin, end) of a text and its line end not part of it.
void FindInAscii(std::string_view text, size_t begin, size_t end, std::vector<uint32_t>& out) {
  const auto at = [&](size_t i) {
    return i < end ? kClasses[static_cast<unsigned char>(text[i])] : kParaSep;
  };
  for (size_t i = NextTerm(text, begin, end); i < end; i = NextTerm(text, i + 1, end)) {
    const Class term = kClasses[static_cast<unsigned char>(text[i])];
    const Class next = at(i + 1);
    if (term == kATerm && next == kNumeric) continue;                                    // SB6
    if (term == kATerm && next == kUpper && i > begin && IsLetter(at(i - 1))) continue;  // SB7
    size_t rest = i + 1;                                                                 // SB9, SB10
    while (at(rest) == kClose) ++rest;
    while (at(rest) == kSp) ++rest;
    if (rest >= end) return;                          // the line's own end breaks
    if (at(rest) == kContinue || IsTerm(at(rest))) {  // SB8a
      i = rest - 1;
      continue;
    }
    if (term == kATerm) {  // SB8
      size_t word = rest;
      while (word < end && !IsLetter(at(word)) && !IsTerm(at(word))) ++word;
      if (word < end && at(word) == kLower) {
        i = word;
        continue;
      }
    }
    out.push_back(static_cast<uint32_t>(rest));  // SB11
    i = rest - 1;
  }
}

}  // namespace

struct SentenceBreaks::Impl {
  std::unique_ptr<icu::BreakIterator> prototype;
  // Iterators not in use: a clone costs as much as splitting a short text.
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<icu::BreakIterator>> pool;

  std::unique_ptr<icu::BreakIterator> Take() const {
    const std::lock_guard lock(mutex);
    if (pool.empty()) return std::unique_ptr<icu::BreakIterator>(prototype->clone());
    auto out = std::move(pool.back());
    pool.pop_back();
    return out;
  }
  void Give(std::unique_ptr<icu::BreakIterator> iterator) const {
    const std::lock_guard lock(mutex);
    pool.push_back(std::move(iterator));
  }

  // Breaks inside [begin, end), its end not among them.
  static void FindByIcu(icu::BreakIterator& iterator, std::string_view text, size_t begin, size_t end,
                        std::vector<uint32_t>& out) {
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data() + begin, static_cast<int64_t>(end - begin), &status);
    iterator.setText(&utext, status);  // takes a shallow copy
    utext_close(&utext);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot read a text");
    iterator.first();
    for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      if (begin + static_cast<size_t>(at) < end)
        out.push_back(static_cast<uint32_t>(begin + static_cast<size_t>(at)));
    }
  }
};

SentenceBreaks::SentenceBreaks() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->prototype.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no sentence rules");
}

SentenceBreaks::~SentenceBreaks() = default;

std::vector<uint32_t> SentenceBreaks::Find(std::string_view text) const {
  std::vector<uint32_t> out;
  out.reserve(text.size() / 100 + 4);
  std::unique_ptr<icu::BreakIterator> iterator;
  // A line end always breaks (SB4) and nothing before it bears on what follows: line by line is the same as
  // the whole.
  size_t cr = text.find('\r');  // mostly nowhere: looked for once, not once a line
  for (size_t begin = 0; begin < text.size();) {
    if (cr < begin) cr = text.find('\r', begin);
    const size_t stop = std::min({text.find('\n', begin), cr, text.size()});
    const bool crlf = stop + 1 < text.size() && text[stop] == '\r' && text[stop + 1] == '\n';
    const size_t end = std::min(stop + (crlf ? 2 : 1), text.size());
    if (utf8::SkipAscii(text.substr(0, stop), begin) == stop) {
      FindInAscii(text, begin, stop, out);
    } else {
      if (!iterator) iterator = impl_->Take();
      Impl::FindByIcu(*iterator, text, begin, end, out);
    }
    out.push_back(static_cast<uint32_t>(end));
    begin = end;
  }
  if (iterator) {
    iterator->setText(icu::UnicodeString());  // drop the borrowed text
    impl_->Give(std::move(iterator));
  }
  return out;
}

}  // namespace reckoner
