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

constexpr std::string_view kNoBreak = "\u00A0";

// The bytes of whole code points that fit into so many columns.
size_t FittingBytes(std::string_view text, int columns) {
  size_t fits = 0;
  for (size_t end = 1; end <= text.size(); ++end) {
    if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
    if (DisplayWidth(text.substr(0, end)) > columns) break;
    fits = end;
  }
  return fits;
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

}  // namespace

void Page::EndStyle() {
  if (color_ && current_ != Style::kPlain) out_ += "\x1b[0m";
  current_ = Style::kPlain;
}

void Page::Put(std::string_view text, Style style) {
  if (style != current_) {
    EndStyle();
    if (color_) out_ += Escape(style);
    current_ = style;
  }
  for (size_t at; (at = text.find(kNoBreak)) != text.npos; text.remove_prefix(at + kNoBreak.size())) {
    out_ += text.substr(0, at);
    out_ += ' ';
  }
  out_ += text;
}

void Page::Wrap(const std::vector<Run>& runs, std::string_view first, std::string_view rest, int indent) {
  const std::vector<Word> words = Words(runs);
  out_ += first;
  int column = indent;
  auto new_line = [&] {
    EndStyle();
    out_ += '\n';
    out_ += rest;
    column = indent;
  };
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && column + 1 + words[i].width > width_) {
      new_line();
    } else if (i > 0) {
      // Between two words of one style the space has it too.
      Put(" ", words[i - 1].parts.back().style == words[i].parts.front().style ? current_ : Style::kPlain);
      ++column;
    }
    for (const Run& part : words[i].parts) {
      std::string_view left = part.text;
      while (column + DisplayWidth(left) > width_ && width_ > indent) {
        const size_t fits = FittingBytes(left, width_ - column);
        Put(left.substr(0, fits), part.style);
        left.remove_prefix(fits);
        new_line();
      }
      Put(left, part.style);
      column += DisplayWidth(left);
    }
  }
  EndStyle();
  out_ += '\n';
}

void Page::Line(const std::vector<Run>& runs, std::string_view indent) {
  out_ += indent;
  for (const Run& run : runs) Put(run.text, run.style);
  EndStyle();
  out_ += '\n';
}

void Page::Blank() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

}  // namespace reckoner
