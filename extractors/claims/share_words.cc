#include "extractors/claims/share_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/claims/phrases.h"

namespace reckoner {
namespace {

// "18,420 trains were cancelled, out of 96,300 scheduled: 19% of the total"
bool SaysOutOf(const Reading& reading, const TagLine& line, const FrameMatch& match) {
  const auto total = static_cast<size_t>(match[Slot::kTotal]),
             percent = static_cast<size_t>(match[Slot::kPct]);
  const std::string before =
      AsciiLower(reading.text({line.sentence.begin, line.items[total - 1].span.begin}));
  const std::string behind = AsciiLower(reading.text({line.items[percent].span.end, line.sentence.end}));
  static constexpr std::string_view kWhole[] = {" of the total", " of all", " of them", " of those"};
  return before.ends_with("out ") &&
         std::any_of(std::begin(kWhole), std::end(kWhole),
                     [&](std::string_view words) { return behind.starts_with(words); });
}

// "a survey of 2,000 firms found 640, or 32%, …"
bool SaysFound(const Reading& reading, int32_t line, const FrameMatch& match) {
  const Span between{reading.item(line, match[Slot::kTotal]).span.end,
                     reading.item(line, match[Slot::kPart]).span.begin};
  return AsciiLower(reading.text(between)).find(" found ") != std::string::npos;
}

// "an operating profit of $2.77bn on revenue of $9.86bn, a margin of 28.1%": of these two, no other margin
// ("the adjusted margin").
bool SaysMargin(const Reading& reading, int32_t line, const FrameMatch& match) {
  static constexpr std::string_view kWords[] = {"a margin of",
                                                "giving a margin of",
                                                "for a margin of",
                                                "an operating margin of",
                                                "a profit margin of",
                                                "giving an operating margin of",
                                                "for an operating margin of"};
  const uint32_t from = reading.item(line, match[Slot::kTotal]).span.end,
                 to = reading.item(line, match[Slot::kPct]).span.begin;
  std::string words = AsciiLower(reading.text({from, to}));
  words.erase(0, std::min(words.find_first_not_of(", "), words.size()));
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return std::find(std::begin(kWords), std::end(kWords), words) != std::end(kWords);
}

}  // namespace

bool SaysShare(const Reading& reading, int32_t line, const FrameMatch& match) {
  if (match.frame == "share.out.of")
    return SaysOutOf(reading, reading.lines[static_cast<size_t>(line)], match);
  if (match.frame == "share.found") return SaysFound(reading, line, match);
  if (match.frame == "share.margin") return SaysMargin(reading, line, match);
  return true;
}

}  // namespace reckoner
