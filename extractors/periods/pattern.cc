#include "extractors/periods/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdio>

namespace reckoner::periods {
namespace {

constexpr int64_t kMaxMemory = 256 << 10;

// What a part of a pattern can begin with, and whether it can be empty.
struct Shape {
  std::bitset<256> first;
  bool empty = true;
};

class Compiler {
 public:
  Compiler(std::string_view source, const Vocabulary& vocabulary, std::vector<std::string>& names)
      : source_(source), vocabulary_(vocabulary), names_(names) {}

  Shape Compile(std::string& out) {
    const Shape shape = Alternatives(out);
    if (pos_ != source_.size()) Fail("unexpected )");
    if (shape.empty) Fail("matches nothing");
    return shape;
  }

 private:
  [[noreturn]] void Fail(const std::string& why) const {
    throw LexiconError("period pattern \"" + std::string(source_) + "\": " + why);
  }

  Shape Alternatives(std::string& out) {
    Shape all;
    all.empty = false;
    out += "(?:";
    for (;;) {
      const Shape one = Sequence(out);
      all.first |= one.first;
      all.empty |= one.empty;
      if (pos_ >= source_.size() || source_[pos_] != '|') break;
      ++pos_;
      out += '|';
    }
    out += ')';
    return all;
  }

  Shape Sequence(std::string& out) {
    Shape whole;
    for (;;) {
      while (pos_ < source_.size() && source_[pos_] == ' ') ++pos_;
      if (pos_ >= source_.size() || source_[pos_] == ')' || source_[pos_] == '|') return whole;
      Shape item;
      if (source_[pos_] == '(') {
        ++pos_;
        item = Alternatives(out);
        if (pos_ >= source_.size() || source_[pos_] != ')') Fail("missing )");
        ++pos_;
      } else {
        item = Item(out);
      }
      if (pos_ < source_.size() && source_[pos_] == '?') {
        ++pos_;
        out += '?';
        item.empty = true;
      }
      if (whole.empty) whole.first |= item.first;
      whole.empty &= item.empty;
    }
  }

  // name=class|class
  Shape Item(std::string& out) {
    const size_t begin = pos_;
    while (pos_ < source_.size() && source_[pos_] != ' ' && source_[pos_] != ')' && source_[pos_] != '?' &&
           source_[pos_] != '(')
      ++pos_;
    std::string_view item = source_.substr(begin, pos_ - begin);
    std::string name;
    if (const size_t equals = item.find('='); equals != std::string_view::npos) {
      name = item.substr(0, equals);
      item.remove_prefix(equals + 1);
      names_.push_back(name);
    }
    Shape shape;
    shape.empty = false;
    while (!item.empty()) {
      const size_t bar = std::min(item.find('|'), item.size());
      const auto cls = ClassNamed(item.substr(0, bar));
      if (!cls) Fail("no such class: " + std::string(item.substr(0, bar)));
      for (const uint8_t tag : vocabulary_.Tags(*cls)) shape.first.set(tag);
      item.remove_prefix(std::min(bar + 1, item.size()));
    }
    if (shape.first.none()) Fail("no word has this class");
    if (!name.empty()) out += "(?P<" + name + ">";
    out += '[';
    for (int tag = 1; tag < 256; ++tag) {
      if (!shape.first[static_cast<size_t>(tag)]) continue;
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\x%02x", tag);
      out += escaped;
    }
    out += ']';
    if (!name.empty()) out += ')';
    return shape;
  }

  std::string_view source_;
  size_t pos_ = 0;
  const Vocabulary& vocabulary_;
  std::vector<std::string>& names_;
};

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<RE2> re;
};

Pattern::Pattern(std::string_view source, const Vocabulary& vocabulary)
    : compiled_(std::make_unique<Compiled>()) {
  std::string expression;
  first_ = Compiler(source, vocabulary, names_).Compile(expression).first;
  std::vector<std::string> sorted = names_;
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) {
    throw LexiconError("period pattern \"" + std::string(source) + "\": a name stands twice");
  }
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  options.set_log_errors(false);
  options.set_max_mem(kMaxMemory);
  compiled_->re = std::make_unique<RE2>(expression, options);
  if (!compiled_->re->ok())
    throw LexiconError("period pattern \"" + std::string(source) + "\": " + compiled_->re->error());
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

size_t Pattern::Match(std::string_view tags, size_t pos) const {
  re2::StringPiece whole;
  if (!compiled_->re->Match(tags, pos, tags.size(), RE2::ANCHOR_START, &whole, 1)) return 0;
  return whole.size();
}

void Pattern::Captures(std::string_view tags, size_t pos, size_t length, std::vector<int>& out) const {
  constexpr size_t kMaxGroups = 16;
  re2::StringPiece groups[kMaxGroups];
  const size_t count = std::min(kMaxGroups, names_.size() + 1);
  out.assign(names_.size(), -1);
  if (!compiled_->re->Match(tags, pos, pos + length, RE2::ANCHOR_BOTH, groups, static_cast<int>(count)))
    return;
  for (size_t i = 1; i < count; ++i) {
    if (groups[i].data() != nullptr) out[i - 1] = static_cast<int>(groups[i].data() - tags.data());
  }
}

int Pattern::Index(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  return found == names_.end() ? -1 : static_cast<int>(found - names_.begin());
}

}  // namespace reckoner::periods
