#include "extractors/claims/relations.h"

#include <algorithm>
#include <string>

#include "extractors/claims/fits.h"
#include "extractors/claims/phrases.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

struct Production {
  std::string_view name;
  bool (*read)(Reading& reading, int32_t line, const FrameMatch& match);
};

constexpr Production kProductions[] = {
    {"beyond", ReadBeyond}, {"share", ReadShare}, {"range", ReadRange},       {"sum", ReadSum},
    {"times", ReadTimes},   {"total", ReadTotal}, {"majority", ReadMajority},
};

constexpr size_t kMaxParts = 12;
const WordIndex kStatements({"will", "would", "may", "might", "can", "could", "should", "must", "plans",
                             "has", "had", "leaving", "bringing", "making"});
const WordIndex kRivals({"ahead", "followed", "behind", "trailed", "outstripping"});

}  // namespace

bool ReadRelation(Reading& reading, int32_t line, const FrameMatch& match) {
  for (const Production& production : kProductions) {
    if (production.name == match.production) return production.read(reading, line, match);
  }
  return false;
}

std::vector<int32_t> ListFrom(const Reading& reading, int32_t line, int32_t from, const Figure& like) {
  std::vector<int32_t> out;
  const std::vector<Item>& items = reading.lines[static_cast<size_t>(line)].items;
  int words = 0;
  for (size_t i = static_cast<size_t>(from); i < items.size() && out.size() < kMaxParts; ++i) {
    const Item& item = items[i];
    if (item.figure >= 0) {
      const Figure& figure = reading.figure(item.figure);
      if (!figure.value) break;
      if (Comparable(figure, like) &&
          (figure.kind == FigureKind::kPercent) == (like.kind == FigureKind::kPercent)) {
        out.push_back(static_cast<int32_t>(i));
        words = 0;
      } else if (figure.kind != FigureKind::kPercent && figure.kind != FigureKind::kOrdinal) {
        break;
      }
      continue;
    }
    words += item.words;
    // "including 6.2m from libraries, and will draw 9.4m from reserves": another statement; "180m will go to
    // roads" is of the part
    const bool of_part = items[i == 0 ? 0 : i - 1].figure >= 0;
    if (item.tag == '_' && !out.empty() && !of_part &&
        HoldsWord(*reading.mentions.passage, item.span, kStatements))
      break;
    // "14.1 million, of whom 10.1 million at home, ahead of Syria with 12.0 million": a rival of the whole
    if (item.tag == '_' && !out.empty() && HoldsWord(*reading.mentions.passage, item.span, kRivals)) break;
    // "21.4 from wind" says where a part is from, "from 21.4" what it was.
    const bool origin = item.tag == 'f' && i + 1 < items.size() && items[i + 1].tag == '_';
    if (words > 14 || (!origin && TagSet(";vuxcf").Has(item.tag))) break;
    if (item.tag == 'k' && !out.empty()) break;
  }
  return out;
}

bool IsDifference(const Reading& reading, const TagLine& line, const Figure& figure) {
  static constexpr std::string_view kWords[] = {" more",   " less",  " above", " below", " fewer",
                                                " higher", " lower", " off",   " extra"};
  const std::string_view behind = reading.LowerNear({figure.span.end, figure.span.end}, line.sentence, 0, 10);
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
    const char next = behind.size() > word.size() ? behind[word.size()] : ' ';
    return behind.starts_with(word) && !('a' <= next && next <= 'z');
  });
}

}  // namespace reckoner
