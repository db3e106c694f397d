#include "bench/floor.h"

#include <re2/re2.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>

#include <array>
#include <stdexcept>
#include <unordered_map>

namespace reckoner {
namespace {

constexpr char kPattern[] =
    R"([$€£¥]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|bn|mn|tn)\b)?)"
    R"(|\d[\d,.]*\s?(?:%|percent\b|per cent\b))"
    R"(|\d[\d,.]*(?:\s?(?:million|billion|trillion)\b)?)"
    R"(|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    R"(|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion)\b)";

bool InWord(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
}

}  // namespace

struct Floor::Impl {
  struct Node {
    std::unordered_map<std::string_view, int> next;
    bool name = false;
  };
  const icu::Normalizer2* nfc = nullptr;
  std::unique_ptr<icu::BreakIterator> breaks;
  std::vector<std::string> names;
  std::vector<Node> nodes = std::vector<Node>(1);
  std::array<bool, 65536> first{};  // the first two bytes of some name: spares most words the look-up
  std::unique_ptr<RE2> pattern;

  template <typename Each>
  static void Words(std::string_view text, Each each) {
    for (size_t at = 0; at < text.size();) {
      if (!InWord(text[at])) {
        ++at;
        continue;
      }
      const size_t begin = at;
      while (at < text.size() && InWord(text[at])) ++at;
      if (!each(begin, at)) return;
    }
  }
  static size_t Head(std::string_view word) {
    return static_cast<unsigned char>(word[0]) << 8 |
           static_cast<unsigned char>(word.size() > 1 ? word[1] : 0);
  }
};

Floor::Floor(const std::vector<std::string>& names) : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->nfc = icu::Normalizer2::getNFCInstance(status);
  impl_->breaks.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status)) throw std::runtime_error("no ICU data");
  impl_->names = names;
  for (const std::string& name : impl_->names) {
    int node = 0;
    Impl::Words(name, [&](size_t begin, size_t end) {
      const std::string_view word = std::string_view(name).substr(begin, end - begin);
      if (node == 0) impl_->first[Impl::Head(word)] = true;
      const auto [at, added] = impl_->nodes[static_cast<size_t>(node)].next.try_emplace(
          word, static_cast<int>(impl_->nodes.size()));
      node = at->second;
      if (added) impl_->nodes.emplace_back();
      return true;
    });
    impl_->nodes[static_cast<size_t>(node)].name = node != 0;
  }
  RE2::Options options;
  options.set_log_errors(false);
  impl_->pattern = std::make_unique<RE2>(kPattern, options);
  if (!impl_->pattern->ok()) throw std::runtime_error(impl_->pattern->error());
}

Floor::~Floor() = default;

bool Floor::NfcCheck(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  return impl_->nfc->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())),
                                      status);
}

size_t Floor::SentenceBreaks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  impl_->breaks->setText(utext, status);
  size_t count = 0;
  impl_->breaks->first();
  while (impl_->breaks->next() != icu::BreakIterator::DONE) ++count;
  utext_close(utext);
  return count;
}

size_t Floor::Names(std::string_view text) const {
  size_t count = 0;
  Impl::Words(text, [&](size_t begin, size_t end) {
    if (!impl_->first[Impl::Head(text.substr(begin, end - begin))]) return true;
    int node = 0;
    Impl::Words(text.substr(begin), [&](size_t from, size_t to) {
      const auto& next = impl_->nodes[static_cast<size_t>(node)].next;
      const auto at = next.find(text.substr(begin + from, to - from));
      if (at == next.end()) return false;
      node = at->second;
      count += impl_->nodes[static_cast<size_t>(node)].name;
      return true;
    });
    return true;
  });
  return count;
}

size_t Floor::Patterns(std::string_view text) const {
  const re2::StringPiece piece(text.data(), text.size());
  size_t count = 0;
  re2::StringPiece match;
  for (size_t at = 0;
       at < text.size() && impl_->pattern->Match(piece, at, text.size(), RE2::UNANCHORED, &match, 1);) {
    at = static_cast<size_t>(match.data() - text.data()) + match.size();
    ++count;
  }
  return count;
}

}  // namespace reckoner
