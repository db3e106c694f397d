#include "pipeline/explain/layout.h"

#include "pipeline/explain/terminal_text.h"

namespace reckoner {
namespace {

std::string_view Escape(Style style) {
  switch (style) {
    case Style::kPlain:
      return "";
    case Style::kDim:
      return "\x1b[2m";
    case Style::kBold:
      return "\x1b[1m";
    case Style::kConfirmed:
      return "\x1b[32m";
    case Style::kAlarm:
      return "\x1b[1;31m";
    case Style::kOpen:
      return "\x1b[33m";
    case Style::kUnchecked:
      return "\x1b[36m";
    case Style::kSuspect:
      return "\x1b[4;31m";
  }
  return "";
}

// A word may carry several styles: "$5 million," has a comma that is no figure.
struct Word {
  std::vector<Run> parts;
  int width = 0;
};

std::vector<Word> Words(const std::vector<Run>& runs) {
  std::vector<Word> words(1);
  for (const Run& run : runs) {
    size_t begin = 0;
    while (true) {
      const size_t space = run.text.find(' ', begin);
      const std::string part = run.text.substr(begin, space == std::string::npos ? space : space - begin);
      if (!part.empty()) {
        words.back().width += DisplayWidth(part);
        words.back().parts.push_back({part, run.style});
      }
      if (space == std::string::npos) break;
      if (!words.back().parts.empty()) words.emplace_back();
      begin = space + 1;
    }
  }
  if (words.back().parts.empty()) words.pop_back();
  return words;
}

// A space between two words of one styled stretch keeps the style (an underline goes on).
Style Joint(const Word& before, const Word& after) {
  const Style left = before.parts.back().style;
  return left == Style::kSuspect && left == after.parts.front().style ? left : Style::kPlain;
}

}  // namespace

void Page::Put(std::string_view text, Style style) {
  const std::string_view escape = color ? Escape(style) : "";
  out += escape;
  out += text;
  if (!escape.empty()) out += "\x1b[0m";
}

void Page::Wrap(const std::vector<Run>& runs, std::string_view first, std::string_view rest, int indent) {
  const std::vector<Word> words = Words(runs);
  out += first;
  int column = indent;
  for (size_t i = 0; i < words.size(); ++i) {
    const bool starts = i == 0;
    if (!starts && column + 1 + words[i].width > width) {
      out += '\n';
      out += rest;
      column = indent;
    } else if (!starts) {
      Put(" ", Joint(words[i - 1], words[i]));
      ++column;
    }
    for (const Run& part : words[i].parts) Put(part.text, part.style);
    column += words[i].width;
  }
  out += '\n';
}

void Page::Line(const std::vector<Run>& runs, std::string_view indent) {
  out += indent;
  for (const Run& run : runs) Put(run.text, run.style);
  out += '\n';
}

void Page::Blank() {
  if (!out.empty() && !out.ends_with("\n\n")) out += '\n';
}

}  // namespace reckoner
