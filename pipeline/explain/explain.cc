#include "pipeline/explain/explain.h"

#include <algorithm>

#include "pipeline/explain/check_view.h"
#include "pipeline/explain/findings.h"
#include "pipeline/explain/layout.h"
#include "pipeline/explain/terminal_text.h"

namespace reckoner {
namespace {

constexpr int kWidest = 96;  // longer lines are hard to read
constexpr int kNarrowest = 40;
constexpr std::string_view kMargin = "  ";

// Check numbers after a figure, raised: "¹·²".
std::string Raised(const std::vector<int>& numbers) {
  static constexpr std::string_view kDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (int number : numbers) {
    if (!out.empty()) out += "·";
    for (char digit : std::to_string(number)) out += kDigits[digit - '0'];
  }
  return out;
}

std::string Count(size_t n, std::string_view word) {
  return std::to_string(n) + " " + std::string(word) + (n == 1 ? "" : "s");
}

Page NewPage(const ExplainOptions& options) {
  return {.width = std::clamp(options.width, kNarrowest, kWidest), .color = options.color};
}

class Explainer {
 public:
  Explainer(std::string_view text, const Extraction& found, const ExplainOptions& options)
      : text_(text), found_(found), findings_(Gather(text, found)), page_(NewPage(options)) {}

  std::string Render(const DocumentInfo& info) {
    Head(info);
    for (const Block& block : findings_.blocks) {
      page_.Blank();
      block.boilerplate ? Boilerplate(block) : Paragraph(block);
      for (int32_t check : block.checks) ShowCheck(found_.checks[check], findings_.numbers[check], page_);
    }
    page_.Blank();
    Foot();
    return std::move(page_.out);
  }

 private:
  void Rule() {
    std::string rule;
    for (int i = DisplayWidth(kMargin); i < page_.width; ++i) rule += "─";
    page_.Line({{rule, Style::kDim}}, kMargin);
  }

  void Head(const DocumentInfo& info) {
    page_.Blank();
    if (!info.title.empty()) page_.Wrap({{Printable(info.title), Style::kBold}}, kMargin, kMargin);
    std::string line = Printable(info.id);
    for (const std::string* part : {&info.site, &info.author, &info.published})
      if (!part->empty()) line += " · " + Printable(*part);
    page_.Wrap({{line, Style::kDim}}, kMargin, kMargin);
    page_.Wrap(Verdicts(), kMargin, kMargin);
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
    auto add = [&](size_t n, std::string words, Style style) {
      if (n == 0) return;
      if (!out.empty()) out.push_back({"   "});
      // No-break spaces: the parts wrap as wholes.
      for (size_t at; (at = words.find(' ')) != words.npos;) words.replace(at, 1, "\u00A0");
      out.push_back({std::string(Symbol(style)) + "\u00A0" + words, style});
    };
    add(alarms, Count(alarms, "alarm"), Style::kAlarm);
    add(held, Count(held, "relation") + (held == 1 ? " holds" : " hold"), Style::kConfirmed);
    add(open, std::to_string(open) + " can't be told", Style::kOpen);
    if (out.empty())
      out.push_back({"Nothing in it could be checked against anything else in it.", Style::kPlain});
    return out;
  }

  // The text of a stretch, its marks coloured and numbered.
  std::vector<Run> Runs(Span bytes) const {
    std::vector<Run> runs;
    uint32_t at = bytes.begin;
    auto plain_to = [&](uint32_t end) {
      if (end > at) runs.push_back({Printable(Slice(text_, {at, end}))});
      at = end;
    };
    for (const Mark& mark : findings_.marks) {
      if (mark.bytes.begin < at || mark.bytes.end > bytes.end) continue;
      plain_to(mark.bytes.begin);
      runs.push_back({Printable(Slice(text_, mark.bytes)), mark.style});
      if (!mark.checks.empty())
        runs.push_back(
            {(page_.color ? "" : std::string(Symbol(mark.style))) + Raised(mark.checks), mark.style});
      at = mark.bytes.end;
    }
    plain_to(bytes.end);
    return runs;
  }

  // A hard-wrapped paragraph is filled anew; a list of short lines keeps its lines.
  void Paragraph(const Block& block) {
    const std::string_view text = Slice(text_, block.bytes);
    size_t longest = 0, lines = 0;
    for (size_t begin = 0; begin <= text.size(); ++lines) {
      const size_t end = std::min(text.find('\n', begin), text.size());
      longest = std::max(longest, end - begin);
      begin = end + 1;
    }
    const bool wrapped = lines > 1 && longest >= 50 && longest <= 120;
    if (lines == 1 || wrapped) return page_.Wrap(Runs(block.bytes), kMargin, kMargin);
    for (uint32_t begin = block.bytes.begin; begin <= block.bytes.end;) {
      const auto end = static_cast<uint32_t>(std::min<size_t>(text_.find('\n', begin), block.bytes.end));
      page_.Wrap(Runs({begin, end}), kMargin, kMargin);
      begin = end + 1;
    }
  }

  void Boilerplate(const Block& block) {
    std::string words = Printable(Slice(text_, block.bytes));
    const size_t room = static_cast<size_t>(page_.width) - 22;
    if (words.size() > room) {
      words.resize(words.rfind(' ', room) == words.npos ? 0 : words.rfind(' ', room));
      words += " …";
    }
    page_.Wrap({{"┄ not the article: " + words, Style::kDim}}, kMargin, kMargin);
  }

  void Foot() {
    Rule();
    const int tried = findings_.confirmed + findings_.alarmed;
    page_.Wrap(
        {{Count(found_.mentions.figures.size(), "figure") + ": ", Style::kBold},
         {std::to_string(tried) + " checked against others"},
         {findings_.open > 0 ? ", " + std::to_string(findings_.open) + " tried without an answer" : ""},
         {", " + std::to_string(findings_.unchecked) + " with nothing to check them against."}},
        kMargin, kMargin);
    if (found_.checks.empty() && !page_.color) return;
    std::vector<Run> legend = {{"✓\u00A0holds", Style::kConfirmed},
                               {"   "},
                               {"✗\u00A0contradicts", Style::kAlarm},
                               {"   "},
                               {"?\u00A0can't\u00A0be\u00A0told", Style::kOpen}};
    if (page_.color) {
      legend.push_back({"   "});
      legend.push_back({"found,\u00A0not\u00A0checked", Style::kUnchecked});
    }
    legend.push_back({"   small numbers: the checks", Style::kDim});
    page_.Wrap(legend, kMargin, kMargin);
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
            kMargin, kMargin);
  return std::move(page.out);
}

}  // namespace reckoner
