#include "extractors/claims/frames.h"

#include <re2/re2.h>

#include <algorithm>
#include <bitset>
#include <utility>

#include "extractors/claims/tag_filter.h"

namespace reckoner {
namespace {

constexpr std::pair<std::string_view, Slot> kSlotNames[] = {
    {"cue", Slot::kCue},   {"new", Slot::kNew},     {"old", Slot::kOld},
    {"pct", Slot::kPct},   {"delta", Slot::kDelta}, {"factor", Slot::kFactor},
    {"part", Slot::kPart}, {"total", Slot::kTotal}, {"second", Slot::kSecond}};

constexpr std::string_view kShortGap = "[_SDgo,]{0,4}?";
constexpr std::string_view kLongGap = "[_SDgiowhpabr,]{0,9}?";
constexpr std::string_view kWideGap = "[_SDgiowhpabrs=&,]{0,14}?";

struct Frame {
  std::string name, production;
  std::unique_ptr<RE2> re;
  TagFilter filter;
  std::array<int, kSlots> group;  // capture group of a slot, or -1
  int groups = 0;
};

// One word of a shape -> RE2.
std::string Expand(std::string_view word) {
  if (word == ".") return std::string(kShortGap);
  if (word == "...") return std::string(kLongGap);
  if (word == "....") return std::string(kWideGap);
  std::string out;
  // "cue:V", also behind a bracket: "(?:pct:P".
  auto is_name = [](char c) { return c >= 'a' && c <= 'z'; };
  for (size_t colon = word.find(':'); colon != std::string_view::npos; colon = word.find(':', colon + 1)) {
    size_t begin = colon;
    while (begin > 0 && is_name(word[begin - 1])) --begin;
    if (begin == colon) continue;
    const std::string_view name = word.substr(begin, colon - begin);
    out.append(word.substr(0, begin)).append("(?P<").append(name).append(">");
    size_t end = colon + 1;
    if (end < word.size() && word[end] == '[') {
      end = word.find(']', end) + 1;
    } else {
      ++end;
    }
    out.append(Expand(word.substr(colon + 1, end - colon - 1))).append(")").append(word.substr(end));
    return out;
  }
  for (char c : word) {
    if (c == 'V') {
      out += "[vu]";
    } else if (c == 'L') {
      out += "[MQNP]";
    } else if (c == 'K') {
      out += "[MQN]";
    } else {
      out += c;
    }
  }
  return out;
}

Frame Compile(const Table::Row& row, TagClasses& classes) {
  auto fail = [&](const std::string& why) {
    throw LexiconError("frames line " + std::to_string(row.line()) + ": " + why);
  };
  std::string_view shape = row["shape"];
  std::string pattern;
  while (!shape.empty()) {
    size_t space = std::min(shape.find(' '), shape.size());
    pattern += Expand(shape.substr(0, space));
    shape.remove_prefix(std::min(space + 1, shape.size()));
  }
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  Frame frame{.name = std::string(row["name"]),
              .production = std::string(row["production"]),
              .re = std::make_unique<RE2>(pattern, options),
              .filter = TagFilter(pattern, classes)};
  if (!frame.re->ok()) fail(frame.re->error() + " in " + pattern);
  frame.groups = frame.re->NumberOfCapturingGroups();
  frame.group.fill(-1);
  size_t named = 0;
  for (const auto& [name, slot] : kSlotNames) {
    auto found = frame.re->NamedCapturingGroups().find(std::string(name));
    if (found == frame.re->NamedCapturingGroups().end()) continue;
    frame.group[static_cast<size_t>(slot)] = found->second;
    ++named;
  }
  if (named != frame.re->NamedCapturingGroups().size()) fail("a group name that is no role");
  if (frame.groups != static_cast<int>(named)) fail("a group without a name, or one name twice");
  return frame;
}

}  // namespace

struct FrameTable::Impl {
  TagClasses classes;
  std::vector<Frame> frames, then;

  // The first match of `frame` at or after `from` (right there, when anchored).
  template <size_t N>
  static bool Find(const Frame& frame, const std::string& tags, const TagPlaces<N>& places, size_t from,
                   bool anchored, FrameMatch& match) {
    const std::bitset<N> begins = anchored ? std::bitset<N>(1) << from : ~std::bitset<N>() << from;
    if (!frame.filter.Passes(places, begins)) return false;
    std::array<re2::StringPiece, kSlots + 1> groups;
    if (!frame.re->Match(tags, from, tags.size(), anchored ? RE2::ANCHOR_START : RE2::UNANCHORED,
                         groups.data(), frame.groups + 1)) {
      return false;
    }
    match.frame = frame.name;
    match.production = frame.production;
    match.begin = static_cast<int32_t>(groups[0].data() - tags.data());
    match.end = match.begin + static_cast<int32_t>(groups[0].size());
    for (size_t slot = 0; slot < kSlots; ++slot) {
      const int group = frame.group[slot];
      const bool there = group >= 0 && groups[group].data() != nullptr && !groups[group].empty();
      match.item[slot] = there ? static_cast<int32_t>(groups[group].data() - tags.data()) : -1;
    }
    return true;
  }

  template <size_t N>
  void Run(const std::string& tags, const std::function<bool(const FrameMatch&)>& accept) const {
    const TagPlaces<N> places(tags, classes);
    for (const Frame& frame : frames) {
      size_t from = 0;
      FrameMatch match;
      for (int tries = 0; tries < kMaxTries && Find(frame, tags, places, from, false, match); ++tries) {
        if (match.end == match.begin) break;
        if (!accept(match)) {
          from = static_cast<size_t>(match.begin) + 1;
          continue;
        }
        from = static_cast<size_t>(match.end);
        for (int chain = 0; chain < kMaxTries && Chain(tags, places, from, accept);) ++chain;
      }
    }
  }

  // A frame named "then.…" right at `from`, which moves behind it.
  template <size_t N>
  bool Chain(const std::string& tags, const TagPlaces<N>& places, size_t& from,
             const std::function<bool(const FrameMatch&)>& accept) const {
    FrameMatch match;
    for (const Frame& next : then) {
      if (Find(next, tags, places, from, true, match) && match.end > match.begin && accept(match)) {
        from = static_cast<size_t>(match.end);
        return true;
      }
    }
    return false;
  }
};

FrameTable::FrameTable(const Lexicon& lexicon) : impl_(std::make_unique<Impl>()) {
  for (const auto& row : lexicon.table("frames").rows()) {
    const bool then = row["name"].substr(0, 5) == "then.";
    (then ? impl_->then : impl_->frames).push_back(Compile(row, impl_->classes));
  }
}

FrameTable::~FrameTable() = default;

void FrameTable::Run(const TagLine& line, const std::function<bool(const FrameMatch&)>& accept) const {
  constexpr size_t kShort = 64, kLong = 448;  // a machine word; more than a line has
  static_assert(kLong > Tagger::kMaxItems);
  line.tags.size() < kShort ? impl_->Run<kShort>(line.tags, accept) : impl_->Run<kLong>(line.tags, accept);
}

}  // namespace reckoner
