#include "pipeline/explain/explain.h"

#include <algorithm>

#include "extractors/text/sanitize.h"
#include "pipeline/explain/check_view.h"
#include "pipeline/explain/columns.h"
#include "pipeline/explain/findings.h"
#include "pipeline/explain/layout.h"
#include "pipeline/wording/printable.h"
#include "pipeline/wording/words.h"

namespace reckoner {
namespace {

constexpr int kWidest = 96;  // longer lines are hard to read
constexpr int kNarrowest = 40;
constexpr std::string_view kMargin = "  ";
constexpr int kMarginWidth = 2;

Page NewPage(const ExplainOptions& options) {
  return {std::clamp(options.width, kNarrowest, kWidest), options.color};
}

class Explainer {
 public:
  Explainer(std::string_view text, const Extraction& found, const ExplainOptions& options)
      : text_(text), found_(found), findings_(Gather(text, found)), page_(NewPage(options)) {}

  std::string Render(const DocumentInfo& info) {
    Head(info);
    const auto& blocks = findings_.blocks;
    bool headed = !info.title.empty();
    for (size_t b = 0; b < blocks.size(); ++b) {
      page_.Blank();
      if (blocks[b].boilerplate) {
        b = Boilerplate(b);
        continue;
      }
      Paragraph(blocks[b], !headed && LooksLikeHeadline(Slice(text_, blocks[b].bytes)));
      headed = true;
      for (int32_t check : blocks[b].checks) ShowCheck(found_.checks[check], findings_.numbers[check], page_);
    }
    page_.Blank();
    Foot();
    return page_.text();
  }

 private:
  void Rule() {
    std::string rule;
    for (int i = kMarginWidth; i < page_.width(); ++i) rule += "─";
    page_.Line({{rule, Style::kDim}}, kMargin);
  }

  void Head(const DocumentInfo& info) {
    page_.Blank();
    if (!info.title.empty())
      page_.Wrap({{Printable(info.title), Style::kBold}}, kMargin, kMargin, kMarginWidth);
    std::string line;
    for (const std::string* part : {&info.id, &info.site, &info.author, &info.published}) {
      if (part->empty() || IsContentHash(*part)) continue;
      line += (line.empty() ? "" : " · ") + Printable(*part);
    }
    if (!line.empty()) page_.Wrap({{line, Style::kDim}}, kMargin, kMargin, kMarginWidth);
    page_.Wrap(Verdicts(), kMargin, kMargin, kMarginWidth);
    Rule();
  }

  size_t CountOf(Verdict verdict) const {
    return std::count_if(found_.checks.begin(), found_.checks.end(),
                         [&](const Check& check) { return check.verdict == verdict; });
  }

  std::vector<Run> Verdicts() const {
    const size_t alarms = CountOf(Verdict::kInconsistent), held = CountOf(Verdict::kConsistent),
                 open = CountOf(Verdict::kUndetermined);
    std::vector<Run> out;
    auto add = [&](size_t n, const std::string& words, Style style) {
      if (n == 0) return;
      if (!out.empty()) out.push_back({" · ", Style::kDim});
      out.push_back({Unbroken(std::string(Symbol(style)) + " " + words), style});
    };
    add(alarms, Count(alarms, "alarm"), Style::kAlarm);
    add(held, Count(held, "relation") + (held == 1 ? " holds" : " hold"), Style::kConfirmed);
    add(open, std::to_string(open) + " can't be told", Style::kOpen);
    if (out.empty())
      out.push_back({"Nothing in it could be checked against anything else in it.", Style::kPlain});
    return out;
  }

  // The text of a stretch, its marks coloured and numbered.
  std::vector<Run> Runs(Span bytes, Style plain) const {
    std::vector<Run> runs;
    uint32_t at = bytes.begin;
    auto plain_to = [&](uint32_t end) {
      if (end > at) runs.push_back({Printable(Slice(text_, {at, end})), plain});
      at = end;
    };
    for (const Mark& mark : findings_.marks) {
      if (mark.bytes.begin < at || mark.bytes.end > bytes.end) continue;
      plain_to(mark.bytes.begin);
      runs.push_back({Unbroken(Printable(Slice(text_, mark.bytes))), mark.style});
      if (!mark.checks.empty())
        runs.push_back(
            {(page_.color() ? "" : std::string(Symbol(mark.style))) + Raised(mark.checks), mark.style});
      at = mark.bytes.end;
    }
    plain_to(bytes.end);
    return runs;
  }

  // Whether a line of the block ends within a sentence.
  bool IsWrapped(Span block) const {
    for (size_t at = text_.find('\n', block.begin); at < block.end; at = text_.find('\n', at + 1)) {
      const auto end = static_cast<uint32_t>(at);
      if (found_.passage.sentences.empty()) return false;
      const Span sentence = found_.passage.sentences[found_.passage.SentenceAt(end)];
      if (sentence.begin < end && end < sentence.end) return true;
    }
    return false;
  }

  // A hard-wrapped paragraph is filled anew; a list keeps its lines.
  void Paragraph(const Block& block, bool headline) {
    const Style plain = headline ? Style::kBold : Style::kPlain;
    const std::string_view text = Slice(text_, block.bytes);
    const bool table = text.find('\t') != text.npos;
    const bool one_line = text.find('\n') == text.npos;
    if (!table && (one_line || IsWrapped(block.bytes)))
      return page_.Wrap(Runs(block.bytes, plain), kMargin, kMargin, kMarginWidth);
    for (uint32_t begin = block.bytes.begin; begin <= block.bytes.end;) {
      if (const uint32_t behind = Rows(begin, plain); behind > begin) {
        begin = behind + 1;
        continue;
      }
      const auto end = static_cast<uint32_t>(std::min<size_t>(text_.find('\n', begin), block.bytes.end));
      page_.Wrap(Runs({begin, end}, plain), kMargin, kMargin, kMarginWidth);
      begin = end + 1;
    }
  }

  // The table that begins in the line at `begin`, in columns. Returns where it ends; `begin` where none does,
  // or it is too wide.
  uint32_t Rows(uint32_t begin, Style plain) {
    for (const DataTable& table : found_.mentions.tables) {
      const Grid& grid = table.grid;
      const size_t line_end = std::min(text_.find('\n', begin), text_.size());
      if (grid.span.begin < begin || grid.span.begin >= line_end) continue;
      std::vector<std::vector<Cell>> rows;
      for (const auto& cells : grid.cells) {
        auto& row = rows.emplace_back();
        for (const Span cell : cells) row.push_back(Runs(cell, plain));
      }
      std::vector<bool> numbers(table.width());
      for (size_t column = 0; column < table.width(); ++column) {
        size_t count = 0;
        for (size_t row = table.heads; row < table.rows.size(); ++row)
          count += table.figure(row, column) >= 0;
        numbers[column] = 2 * count >= table.rows.size() - table.heads;
      }
      return PutColumns(rows, numbers, kMargin, kMarginWidth, &page_)
                 ? static_cast<uint32_t>(std::min(text_.find('\n', grid.span.end), text_.size()))
                 : begin;
    }
    return begin;
  }

  // A stretch of blocks that are not the article, on one line. Returns the last of them.
  size_t Boilerplate(size_t first) {
    size_t last = first;
    while (last + 1 < findings_.blocks.size() && findings_.blocks[last + 1].boilerplate) ++last;
    const Span bytes{findings_.blocks[first].bytes.begin, findings_.blocks[last].bytes.end};
    const std::string size = Count(CountCodePoints(Slice(text_, bytes)), "character");
    std::string words = Printable(Slice(text_, findings_.blocks[first].bytes));
    const size_t room = static_cast<size_t>(page_.width()) - 32 - size.size();
    const bool cut = words.size() > room;
    if (cut) words.resize(words.rfind(' ', room) == words.npos ? 0 : words.rfind(' ', room));
    page_.Wrap(
        {{"┄ not the article, " + size + ": " + words + (cut || last > first ? " …" : ""), Style::kDim}},
        kMargin, kMargin, kMarginWidth);
    return last;
  }

  void Foot() {
    Rule();
    std::string counts = std::to_string(findings_.confirmed + findings_.alarmed) + " checked against others";
    if (findings_.open > 0) counts += ", " + std::to_string(findings_.open) + " tried without an answer";
    if (findings_.unchecked > 0)
      counts += ", " + std::to_string(findings_.unchecked) + " with nothing to check them against";
    page_.Wrap({{Count(found_.mentions.figures.size(), "figure") + ": ", Style::kBold}, {counts + "."}},
               kMargin, kMargin, kMarginWidth);
    if (found_.checks.empty() && !page_.color()) return;
    const Run between = {" · ", Style::kDim};
    std::vector<Run> legend = {{"✓\u00A0holds", Style::kConfirmed},
                               between,
                               {"✗\u00A0contradicts", Style::kAlarm},
                               between,
                               {Unbroken("? can't be told"), Style::kOpen}};
    if (page_.color())
      legend.insert(legend.end(), {between, {Unbroken("found, not checked"), Style::kUnchecked}});
    legend.insert(legend.end(), {between, {"small numbers name the checks", Style::kDim}});
    page_.Wrap(legend, kMargin, kMargin, kMarginWidth);
  }

  std::string_view text_;
  const Extraction& found_;
  const Findings findings_;
  Page page_;
};

}  // namespace

std::string Explain(const DocumentInfo& info, std::string_view text, const Extraction& found,
                    const ExplainOptions& options) {
  return Explainer(text, found, options).Render(info);
}

std::string ExplainRefused(const DocumentInfo& info, Fault fault, std::string_view message,
                           const ExplainOptions& options) {
  Page page = NewPage(options);
  page.Wrap({{Printable(info.id), Style::kBold},
             {" can't be read (" + std::string(Name(fault)) + "): " + Printable(message), Style::kAlarm}},
            kMargin, kMargin, kMarginWidth);
  return page.text();
}

}  // namespace reckoner
