// Styled words into lines of a given width. A value type; pure. Text handed in must be Printable already.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/wording/marks.h"

namespace reckoner {

// A stretch of one style.
struct Run {
  std::string text;
  Style style = Style::kPlain;
};

class Page {
 public:
  Page(int width, bool color) : width_(width), color_(color) {}

  int width() const { return width_; }
  bool color() const { return color_; }

  // Words wrapped at spaces; the first line begins with `first`, the others with `rest`, both of one width. A
  // word longer than a line stands alone on one.
  void Wrap(const std::vector<Run>& runs, std::string_view first, std::string_view rest, int indent);
  void Line(const std::vector<Run>& runs, std::string_view indent = "");
  void Blank();  // never two in a row
  const std::string& text() const { return out_; }

 private:
  void Put(std::string_view text, Style style);
  void EndStyle();
  int width_;
  bool color_;
  std::string out_;
  Style current_ = Style::kPlain;
};

}  // namespace reckoner
