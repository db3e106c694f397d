#include "extractors/periods/pattern.h"

#include <algorithm>
#include <bit>

namespace reckoner::periods {
namespace {

// The items that a part of a pattern can begin and end with, and whether it can be empty.
struct Part {
  Items begins = 0, ends = 0;
  bool empty = true;
};

class Compiler {
 public:
  Compiler(std::string_view source, const Vocabulary& vocabulary)
      : source_(source), vocabulary_(vocabulary) {}

  Automaton Compile() {
    automaton_.captures.fill(-1);
    const Part all = Alternatives();
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

  Part Alternatives() {
    Part all;
    all.empty = false;
    for (;;) {
      const Part one = Sequence();
      all.begins |= one.begins;
      all.ends |= one.ends;
      all.empty |= one.empty;
      if (pos_ >= source_.size() || source_[pos_] != '|') break;
      ++pos_;
    }
    return all;
  }

  Part Sequence() {
    Part whole;
    for (;;) {
      while (pos_ < source_.size() && source_[pos_] == ' ') ++pos_;
      if (pos_ >= source_.size() || source_[pos_] == ')' || source_[pos_] == '|') return whole;
      Part next;
      if (source_[pos_] == '(') {
        ++pos_;
        next = Alternatives();
        if (pos_ >= source_.size() || source_[pos_] != ')') Fail("missing )");
        ++pos_;
      } else {
        next = Item();
      }
      if (pos_ < source_.size() && source_[pos_] == '?') {
        ++pos_;
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
  Part Item() {
    if (items_ == kMaxItems) Fail("too many items");
    const size_t number = items_++;
    const Items itself = Items{1} << number;
    const size_t begin = pos_;
    while (pos_ < source_.size() && source_[pos_] != ' ' && source_[pos_] != ')' && source_[pos_] != '?' &&
           source_[pos_] != '(')
      ++pos_;
    std::string_view item = source_.substr(begin, pos_ - begin);
    if (const size_t equals = item.find('='); equals != std::string_view::npos) {
      automaton_.captures[number] = Name(item.substr(0, equals));
      item.remove_prefix(equals + 1);
    }
    bool known = false;
    while (!item.empty()) {
      const size_t bar = std::min(item.find('|'), item.size());
      const auto cls = ClassNamed(item.substr(0, bar));
      if (!cls) Fail("no such class: " + std::string(item.substr(0, bar)));
      for (const uint8_t tag : vocabulary_.Tags(*cls)) {
        automaton_.of_tag[tag] |= itself;
        known = true;
      }
      item.remove_prefix(std::min(bar + 1, item.size()));
    }
    if (!known) Fail("no word has this class");
    return {.begins = itself, .ends = itself, .empty = false};
  }

  int8_t Name(std::string_view written) {
    const CaptureName name(written);
    std::vector<CaptureName>& names = automaton_.names;
    if (std::find(names.begin(), names.end(), name) != names.end()) Fail("a name stands twice");
    if (names.size() == Pattern::kMaxNames) Fail("too many names");
    names.push_back(name);
    return static_cast<int8_t>(names.size() - 1);
  }

  std::string_view source_;
  size_t pos_ = 0;
  size_t items_ = 0;
  Automaton automaton_;
  const Vocabulary& vocabulary_;
};

}  // namespace

Pattern::Pattern(std::string_view source, const Vocabulary& vocabulary)
    : automaton_(Compiler(source, vocabulary).Compile()) {}

Items Pattern::After(Items items) const {
  Items out = 0;
  for (; items != 0; items &= items - 1)
    out |= automaton_.after[static_cast<size_t>(std::countr_zero(items))];
  return out;
}

size_t Pattern::Match(std::string_view tags, size_t pos) const {
  size_t length = 0;
  Items able = automaton_.begins;
  for (size_t at = pos; at < tags.size(); ++at) {
    const Items now = able & At(tags, at);
    if (now == 0) break;
    if ((now & automaton_.ends) != 0) length = at + 1 - pos;
    able = After(now);
  }
  return length;
}

Pattern::Captures Pattern::Capture(std::string_view tags, size_t pos, size_t length) const {
  // Which items can stand at each place, seen from the end; then the first of them, from the front.
  std::array<Items, kMaxItems> fit;
  fit[length - 1] = At(tags, pos + length - 1) & automaton_.ends;
  for (size_t i = length - 1; i-- > 0;) {
    fit[i] = 0;
    for (Items left = At(tags, pos + i); left != 0; left &= left - 1) {
      const auto item = static_cast<size_t>(std::countr_zero(left));
      if ((automaton_.after[item] & fit[i + 1]) != 0) fit[i] |= Items{1} << item;
    }
  }
  Captures out;
  out.fill(-1);
  Items able = automaton_.begins;
  for (size_t i = 0; i < length; ++i) {
    const auto item = static_cast<size_t>(std::countr_zero(able & fit[i]));
    if (const int8_t name = automaton_.captures[item]; name >= 0)
      out[static_cast<size_t>(name)] = static_cast<int8_t>(i);
    able = automaton_.after[item];
  }
  return out;
}

int Pattern::Index(CaptureName name) const {
  const auto found = std::find(automaton_.names.begin(), automaton_.names.end(), name);
  return found == automaton_.names.end() ? -1 : static_cast<int>(found - automaton_.names.begin());
}

}  // namespace reckoner::periods
