#include "extractors/periods/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>

namespace reckoner::periods {
namespace {

constexpr int64_t kMaxMemory = 256 << 10;

// Sets of a pattern's items, a bit each, in the order they are written.
using Items = uint64_t;
constexpr size_t kMaxItems = 64;

// The items that a part of a pattern can begin and end with, and whether it can be empty.
struct Part {
  Items begins = 0, ends = 0;
  bool empty = true;
};

// The items' order without the grammar.
struct Automaton {
  Items begins = 0, ends = 0;
  std::array<Items, kMaxItems> after{};  // what may stand right behind an item
  std::array<Items, 256> of_tag{};       // the items that a tag can be
};

class Compiler {
 public:
  Compiler(std::string_view source, const Vocabulary& vocabulary, std::vector<std::string>& names)
      : source_(source), vocabulary_(vocabulary), names_(names) {}

  Automaton Compile(std::string& out) {
    const Part all = Alternatives(out);
    if (pos_ != source_.size()) Fail("unexpected )");
    if (all.empty) Fail("matches nothing");
    automaton_.begins = all.begins;
    automaton_.ends = all.ends;
    return automaton_;
  }

 private:
  [[noreturn]] void Fail(const std::string& why) const {
    throw LexiconError("period pattern \"" + std::string(source_) + "\": " + why);
  }

  Part Alternatives(std::string& out) {
    Part all;
    all.empty = false;
    out += "(?:";
    for (;;) {
      const Part one = Sequence(out);
      all.begins |= one.begins;
      all.ends |= one.ends;
      all.empty |= one.empty;
      if (pos_ >= source_.size() || source_[pos_] != '|') break;
      ++pos_;
      out += '|';
    }
    out += ')';
    return all;
  }

  Part Sequence(std::string& out) {
    Part whole;
    for (;;) {
      while (pos_ < source_.size() && source_[pos_] == ' ') ++pos_;
      if (pos_ >= source_.size() || source_[pos_] == ')' || source_[pos_] == '|') return whole;
      Part next;
      if (source_[pos_] == '(') {
        ++pos_;
        next = Alternatives(out);
        if (pos_ >= source_.size() || source_[pos_] != ')') Fail("missing )");
        ++pos_;
      } else {
        next = Item(out);
      }
      if (pos_ < source_.size() && source_[pos_] == '?') {
        ++pos_;
        out += '?';
        next.empty = true;
      }
      for (size_t item = 0; item < items_; ++item)
        if (whole.ends >> item & 1) automaton_.after[item] |= next.begins;
      if (whole.empty) whole.begins |= next.begins;
      whole.ends = next.empty ? whole.ends | next.ends : next.ends;
      whole.empty &= next.empty;
    }
  }

  // name=class|class
  Part Item(std::string& out) {
    if (items_ == kMaxItems) Fail("too many items");
    const Items itself = Items{1} << items_++;
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
    std::bitset<256> tags;
    while (!item.empty()) {
      const size_t bar = std::min(item.find('|'), item.size());
      const auto cls = ClassNamed(item.substr(0, bar));
      if (!cls) Fail("no such class: " + std::string(item.substr(0, bar)));
      for (const uint8_t tag : vocabulary_.Tags(*cls)) tags.set(tag);
      item.remove_prefix(std::min(bar + 1, item.size()));
    }
    if (tags.none()) Fail("no word has this class");
    if (!name.empty()) out += "(?P<" + name + ">";
    out += '[';
    for (int tag = 1; tag < 256; ++tag) {
      if (!tags[static_cast<size_t>(tag)]) continue;
      automaton_.of_tag[static_cast<size_t>(tag)] |= itself;
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\x%02x", tag);
      out += escaped;
    }
    out += ']';
    if (!name.empty()) out += ')';
    return {.begins = itself, .ends = itself, .empty = false};
  }

  std::string_view source_;
  size_t pos_ = 0;
  size_t items_ = 0;
  Automaton automaton_;
  const Vocabulary& vocabulary_;
  std::vector<std::string>& names_;
};

}  // namespace

struct Pattern::Compiled {
  Automaton automaton;
  std::unique_ptr<RE2> re;
};

Pattern::Pattern(std::string_view source, const Vocabulary& vocabulary)
    : compiled_(std::make_unique<Compiled>()) {
  std::string expression;
  Automaton& automaton = compiled_->automaton;
  automaton = Compiler(source, vocabulary, names_).Compile(expression);
  for (size_t tag = 0; tag < first_.size(); ++tag)
    first_[tag] = (automaton.of_tag[tag] & automaton.begins) != 0;
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
  const Automaton& automaton = compiled_->automaton;
  size_t length = 0;
  Items able = automaton.begins;
  for (size_t at = pos; at < tags.size(); ++at) {
    const Items now = able & automaton.of_tag[static_cast<uint8_t>(tags[at])];
    if (now == 0) break;
    if ((now & automaton.ends) != 0) length = at + 1 - pos;
    able = 0;
    for (Items left = now; left != 0; left &= left - 1)
      able |= automaton.after[static_cast<size_t>(std::countr_zero(left))];
  }
  return length;
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
