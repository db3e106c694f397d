#include "bench/floor.h"

#include <re2/re2.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>

#include <stdexcept>
#include <unordered_map>
#include <utility>

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
  // Words with their spans, then the longest name at each: what any later step would need.
  std::vector<std::pair<uint32_t, uint32_t>> words, found;
  Impl::Words(text, [&](size_t begin, size_t end) {
    words.emplace_back(static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
    return true;
  });
  for (size_t i = 0; i < words.size(); ++i) {
    int node = 0;
    size_t last = 0;
    for (size_t at = i; at < words.size(); ++at) {
      const auto& next = impl_->nodes[static_cast<size_t>(node)].next;
      const auto child = next.find(text.substr(words[at].first, words[at].second - words[at].first));
      if (child == next.end()) break;
      node = child->second;
      if (impl_->nodes[static_cast<size_t>(node)].name) last = at + 1;
    }
    if (last == 0) continue;
    found.emplace_back(words[i].first, words[last - 1].second);
    i = last - 1;
  }
  return found.size();
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
