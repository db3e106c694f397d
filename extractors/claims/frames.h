// The frame table (lexicon table "frames"): sentence shapes as regular expressions over a tag string
// (tags.h), tried in table order, leftmost, not overlapping. A row names the frame, the production that reads
// its matches, and the shape: words with a space between,
//
//   cue:V . b? . pct:P ... t . new:L ... f ... old:L
//
// where NAME:X captures item X under a role, '.' is a short gap (a few words, a series phrase, a period),
// '...' a long one, '....' a
// wide one that runs over verbs and "and", and V = [vu], L = [MQNP] (a level), K = [MQN] (a level that is no
// percentage) are the letter classes. The rest is RE2. Built once (throws LexiconError), then const and safe
// from many threads.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/tags.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner {

// What a captured item is in its frame.
enum class Slot : uint8_t { kCue, kNew, kOld, kPct, kDelta, kFactor, kPart, kTotal, kSecond };
constexpr size_t kSlots = 9;

struct FrameMatch {
  std::string_view frame;            // the row's name; lives as long as the table
  std::string_view production;       // likewise
  std::array<int32_t, kSlots> item;  // index of the captured item, or -1
  int32_t begin = 0, end = 0;        // items of the whole match

  int32_t operator[](Slot slot) const { return item[static_cast<size_t>(slot)]; }
  bool has(Slot slot) const { return (*this)[slot] >= 0; }
};

class FrameTable {
 public:
  explicit FrameTable(const Lexicon& lexicon);
  ~FrameTable();

  // Gives every match to `accept`. Accepted: the scan goes on behind it, once the frames named "then.…" had
  // their chance right there, again and again. Refused: the scan goes on one item later.
  void Run(const TagLine& line, const std::function<bool(const FrameMatch&)>& accept) const;

  static constexpr int kMaxTries = 64;  // matches of one frame in one sentence

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
