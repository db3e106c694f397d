#include "pipeline/explain/findings.h"

#include <algorithm>

#include "extractors/envelope/positions.h"

namespace reckoner {
namespace {

// Paragraphs: what stands between blank lines.
std::vector<Block> Blocks(std::string_view text) {
  std::vector<Block> blocks;
  bool open = false;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    const bool blank = text.substr(begin, end - begin).find_first_not_of(" \t\r") == text.npos;
    if (!blank && !open) blocks.push_back({{static_cast<uint32_t>(begin), 0}});
    if (!blank) blocks.back().bytes.end = static_cast<uint32_t>(end);
    open = !blank;
    begin = end + 1;
  }
  return blocks;
}

// Byte spans of mentions, and what the checks made of them.
class Gatherer {
 public:
  Gatherer(std::string_view text, const Extraction& found)
      : found_(found),
        source_(text),
        figures_(found.mentions.figures.size(), Mark{{}, Style::kUnchecked, {}}),
        periods_(found.mentions.periods.size(), Mark{{}, Style::kPlain, {}}) {
    for (size_t i = 0; i < figures_.size(); ++i) figures_[i].bytes = Bytes(found.mentions.figures[i].span);
    for (size_t i = 0; i < periods_.size(); ++i) periods_[i].bytes = Bytes(found.mentions.periods[i].span);
    out_.blocks = Blocks(text);
    for (Span span : found.passage.boilerplate) {
      const Span bytes = Bytes(span);
      for (Block& block : out_.blocks) block.boilerplate |= bytes.Contains(block.bytes);
    }
  }

  Findings Gather() {
    Place();
    for (size_t i = 0; i < found_.checks.size(); ++i) Apply(found_.checks[i], out_.numbers[i]);
    for (const Mark& mark : figures_) {
      ++(mark.style == Style::kAlarm       ? out_.alarmed
         : mark.style == Style::kConfirmed ? out_.confirmed
         : mark.style == Style::kOpen      ? out_.open
                                           : out_.unchecked);
      out_.marks.push_back(mark);
    }
    for (const Mark& mark : periods_)
      if (!mark.checks.empty()) out_.marks.push_back(mark);
    for (const Check& check : found_.checks)
      if (check.suspect && !check.suspect->span.empty())
        out_.marks.push_back({Bytes(check.suspect->span), Style::kSuspect, {}});
    for (Mark& mark : out_.marks) std::sort(mark.checks.begin(), mark.checks.end());
    DropOverlaps(&out_.marks);
    return std::move(out_);
  }

 private:
  Span Bytes(Span span) const { return source_.Bytes(found_.source.ToSource(span)); }

  void Apply(const Check& check, int number) {
    auto mark = [&](std::vector<Mark>& marks, const std::vector<int32_t>& indices) {
      for (int32_t i : indices) {
        if (i < 0 || i >= static_cast<int32_t>(marks.size())) continue;
        marks[i].Add(StyleOf(check.verdict), number);
      }
    };
    mark(figures_, check.figures);
    mark(periods_, check.periods);
  }

  // A check is told where its last figure stands: by then the reader has met all of them.
  void Place() {
    std::vector<std::pair<size_t, int32_t>> order;
    for (size_t i = 0; i < found_.checks.size(); ++i) {
      const Check& check = found_.checks[i];
      uint32_t last = Bytes(check.first).begin;
      for (int32_t f : check.figures)
        if (f >= 0) last = std::max(last, figures_[f].bytes.begin);
      for (int32_t p : check.periods)
        if (p >= 0) last = std::max(last, periods_[p].bytes.begin);
      order.emplace_back(BlockAt(last), static_cast<int32_t>(i));
    }
    std::stable_sort(order.begin(), order.end(), [](auto& a, auto& b) { return a.first < b.first; });
    out_.numbers.resize(order.size());
    for (size_t n = 0; n < order.size(); ++n) {
      out_.numbers[order[n].second] = static_cast<int>(n) + 1;
      if (!out_.blocks.empty()) out_.blocks[order[n].first].checks.push_back(order[n].second);
    }
  }

  size_t BlockAt(uint32_t byte) const {
    for (size_t b = 0; b < out_.blocks.size(); ++b)
      if (byte < out_.blocks[b].bytes.end) return b;
    return out_.blocks.empty() ? 0 : out_.blocks.size() - 1;
  }

  const Extraction& found_;
  SourceText source_;
  std::vector<Mark> figures_, periods_;
  Findings out_;
};

}  // namespace

Findings Gather(std::string_view text, const Extraction& found) { return Gatherer(text, found).Gather(); }

}  // namespace reckoner
