// The words the article floor goes by, from pipeline/article/tables/*.tsv (compiled in): what class names
// hint at, how boilerplate lines begin, how bylines and dates are written. Built once (LexiconError for a bad
// table), then const and safe from many threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "pipeline/article/class_hints.h"
#include "pipeline/article/phrase_index.h"

namespace reckoner::article {

// What a page can say about its article (meta_names.tsv).
enum class Field : uint8_t {
  kTitle,
  kAuthor,
  kPublished,
  kModified,
  kSite,
  kLanguage,
  kUrl,
  kType,
  kSection,
  kFree
};

// What a class name hints at: the kinds of class_hints.tsv, as bits.
enum Hint : uint32_t {
  kHintChrome = 1u << 0,
  kHintShare = 1u << 1,
  kHintRelated = 1u << 2,
  kHintPromo = 1u << 3,
  kHintAd = 1u << 4,
  kHintComments = 1u << 5,
  kHintBio = 1u << 6,
  kHintMeta = 1u << 7,
  kHintCaption = 1u << 8,
  kHintMedia = 1u << 9,
  kHintToc = 1u << 10,
  kHintCookie = 1u << 11,
  kHintPaywall = 1u << 12,
  kHintHidden = 1u << 13,
  kHintBody = 1u << 14,
  kHintLive = 1u << 15,
  kHintStandfirst = 1u << 16,
  kHintNotes = 1u << 17,
  kHintByline = 1u << 18,
  kHintDate = 1u << 19,
  kHintEvent = 1u << 20,
};

// What phrases.tsv says of a line, as bits.
enum LineHint : uint32_t {
  kLineBegins = 1u << 0,   // begins with a boilerplate phrase
  kLineIs = 1u << 1,       // is nothing but one
  kLineEnds = 1u << 2,     // a heading behind which the article is over
  kLineMay = 1u << 3,      // begins with a phrase that news prose has too
  kLineBarrier = 1u << 4,  // asks to subscribe or log in, to read on
  kLineConsent = 1u << 5,  // asks for consent to cookies
  kLineSpeaks = 1u << 6,   // speaks to the reader of the page or its publisher
  kLineBio = 1u << 7,      // tells of the writer
};

// What bylines.tsv says of a word, as bits.
enum BylineWord : uint32_t {
  kBylineBegin = 1u << 0,
  kBylineInside = 1u << 1,
  kBylineStop = 1u << 2,
  kBylineParticle = 1u << 3,
  kBylineNobody = 1u << 4,
  kBylinePost = 1u << 5,
};

// What date_words.tsv says of the words beside a date.
enum class DateWord : uint8_t { kNone, kPublished, kUpdated, kOther };

class Vocabulary {
 public:
  struct MetaName {
    Field field;
    int rank;
  };

  Vocabulary();
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // Hints of a class attribute's or an id's names.
  uint32_t HintsOf(std::string_view names) const { return class_hints_.Of(names); }
  // What a line begins with or is: kLineBegins to kLineMay.
  uint32_t LineHints(std::string_view text) const;
  // kLineBarrier to kLineBio: phrases anywhere in the line.
  uint32_t LineAsks(std::string_view text) const;
  bool IsByline(std::string_view lower_case_word, BylineWord what) const;
  // Where the name begins in a line that begins with "By" or the like; 0 for another line.
  size_t BylineBegin(std::string_view line) const;
  // What the last of date_words.tsv in `text` says of a date that follows it.
  DateWord DateWordIn(std::string_view text) const;
  // Does a link's address lead to a page about a writer: /author/jo-lund?
  bool IsAuthorPath(std::string_view href) const;
  // What a <meta> or itemprop of this name (lower case) tells; empty for most.
  const std::vector<MetaName>& MetaNames(std::string_view name) const;

 private:
  ClassHints class_hints_;
  StringMap<std::vector<MetaName>> meta_names_;
  PhraseIndex phrases_;     // LineHint bits
  PhraseIndex asks_;        // LineHint bits
  PhraseIndex date_words_;  // DateWord
  StringMap<uint32_t> bylines_;
};

// One page's class names and ids with their hints: the same come again and again. The names must outlive it.
// One thread.
class PageNames {
 public:
  explicit PageNames(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  const Vocabulary& vocabulary() const { return vocabulary_; }
  uint32_t HintsOf(std::string_view names) {
    const auto [known, is_new] = known_.try_emplace(names, 0);
    if (is_new) known->second = vocabulary_.HintsOf(names);
    return known->second;
  }

 private:
  const Vocabulary& vocabulary_;
  std::unordered_map<std::string_view, uint32_t> known_;
};

}  // namespace reckoner::article
