#include "pipeline/article/names.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr size_t kMaxWords = 5, kFullName = 2;
constexpr size_t kMaxNames = 8;

// A name's word begins with a capital, or with a letter of a script that has none.
bool Capitalised(std::string_view word) {
  int32_t at = 0;
  UChar32 c = 0;
  U8_NEXT(word.data(), at, static_cast<int32_t>(word.size()), c);
  if (c == '(' && word.size() > 2) return Capitalised(word.substr(1));
  return c > 0 && u_isalpha(c) && !u_islower(c);
}

bool IsAcronym(std::string_view word) {
  constexpr size_t kLong = 5;
  return word.size() <= kLong &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsAnd(std::string_view word) {
  return word == "and" || word == "&" || word == "und" || word == "et" || word == "y";
}

class NameReader {
 public:
  NameReader(const Vocabulary& vocabulary, bool one_word_will_do)
      : vocabulary_(vocabulary), one_word_will_do_(one_word_will_do) {}

  std::vector<std::string> Read(std::string_view line) {
    for (size_t at = 0; at < line.size() && !over_ && names_.size() < kMaxNames;) {
      if (IsHtmlSpace(line[at])) {
        over_ = line[at] == '\n' || line[at] == '\t';
        ++at;
        continue;
      }
      const size_t end = std::min(line.find_first_of(" \n\t\r\f", at), line.size());
      Word(line.substr(at, end - at));
      at = end;
    }
    Finish();
    return std::move(names_);
  }

 private:
  void Word(std::string_view word) {
    bool comma = false, bar = false;
    while (!word.empty() && std::string_view(",;:|").find(word.back()) != std::string_view::npos) {
      comma = comma || word.back() == ',' || word.back() == ';';
      bar = bar || word.back() == '|' || word.back() == ':';
      word.remove_suffix(1);
    }
    const std::string lower = LowerAscii(word);
    if (IsAnd(lower) || (word.empty() && comma)) return Finish();
    if (words_ >= kFullName && vocabulary_.IsByline(lower, kBylinePost)) return Post();
    const bool particle = words_ > 0 && vocabulary_.IsByline(lower, kBylineParticle);
    const bool too_long = words_ >= kMaxWords && Capitalised(word);
    if (too_long) words_ = 0;  // a headline, not a name
    if (too_long || HasDigit(word) || vocabulary_.IsByline(lower, kBylineStop) ||
        (!particle && !Capitalised(word))) {
      over_ = true;
      return;
    }
    if (!name_.empty()) name_ += ' ';
    name_ += word;
    words_ += !particle;
    if (comma) Finish();
    if (bar) over_ = true;
  }

  // "Jo Lund Coast Reporter": what stands between name and post is the reporter's field.
  void Post() {
    for (; words_ > kFullName; --words_) name_.resize(name_.find_last_of(' '));
    over_ = true;
  }

  // The name so far is whole.
  void Finish() {
    while (EndsWithParticle()) name_.resize(name_.find_last_of(' '));
    const bool acronym = words_ == 1 && !names_.empty() && IsAcronym(name_);  // "Jo Lund, CNN"
    const bool enough = words_ >= 2 || (words_ == 1 && (one_word_will_do_ || !names_.empty()) && !acronym);
    if (enough && !vocabulary_.IsByline(LowerAscii(name_), kBylineNobody)) names_.push_back(name_);
    if (!enough && words_ > 0) over_ = true;
    name_.clear();
    words_ = 0;
  }

  bool EndsWithParticle() const {
    const size_t space = name_.find_last_of(' ');
    return space != std::string::npos &&
           vocabulary_.IsByline(LowerAscii(name_.substr(space + 1)), kBylineParticle);
  }

  const Vocabulary& vocabulary_;
  const bool one_word_will_do_;
  std::vector<std::string> names_;
  std::string name_;
  size_t words_ = 0;
  bool over_ = false;
};

}  // namespace

std::vector<std::string> ReadNames(const Vocabulary& vocabulary, std::string_view line,
                                   bool one_word_will_do) {
  return NameReader(vocabulary, one_word_will_do).Read(line);
}

std::string NameWithPost(const Vocabulary& vocabulary, std::string_view line) {
  constexpr size_t kMostBytes = 80, kMostWords = 4;
  line = Trim(line);
  const size_t comma = line.find(", ");
  if (line.size() > kMostBytes || comma == std::string_view::npos || HasDigit(line)) return {};
  const std::string_view post = line.substr(comma + 2);
  const size_t last = post.find_last_of(' ') + 1;  // npos + 1 is 0
  if (post.find(',') != std::string_view::npos || CountWords(post) > kMostWords ||
      !vocabulary.IsByline(LowerAscii(post.substr(last)), kBylinePost))
    return {};
  const std::vector<std::string> names = ReadNames(vocabulary, line.substr(0, comma), false);
  return names.size() == 1 && names[0] == line.substr(0, comma) ? names[0] : std::string();
}

}  // namespace reckoner::article
