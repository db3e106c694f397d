#include "pipeline/report/chart.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "pipeline/wording/arithmetic.h"
#include "pipeline/wording/words.h"

namespace reckoner::report {
namespace {

constexpr int kWidth = 360;

// Pixels only: no printed number is read back from it.
double Approximate(const Decimal& value) {
  const std::string digits = value.ToString();
  double out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

// From values to whole pixels.
class Scale {
 public:
  Scale(const std::vector<Point>& points, int from, int to) : from_(from), to_(to) {
    for (size_t i = 0; i < points.size(); ++i) {
      const Interval stands = points[i].Stands();
      low_ = i == 0 ? Approximate(stands.low) : std::min(low_, Approximate(stands.low));
      high_ = i == 0 ? Approximate(stands.high) : std::max(high_, Approximate(stands.high));
    }
    if (high_ <= low_) high_ = low_ + 1;
  }
  int At(const Decimal& value) const {
    return from_ + static_cast<int>((Approximate(value) - low_) / (high_ - low_) * (to_ - from_));
  }
  bool Shows(const Decimal& value) const { return low_ <= Approximate(value) && Approximate(value) <= high_; }

 private:
  int from_, to_;
  double low_ = 0, high_ = 1;
};

std::string_view UnitWords(std::string_view unit) {
  return unit == "PT" ? "%" : unit == "PD" ? "points" : unit == "PS" ? "people" : unit;
}

// "Jan–Nov 2025" for "2025-01-01/P11M", "Dec 2025" for "2025-12", "Q3 2025" for "2025-Q3"; others as they
// are.
std::string PeriodWords(std::string_view period) {
  constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto two = [](std::string_view digits) {
    size_t value = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return end == digits.data() + digits.size() ? value : 0;
  };
  const std::string year(period.substr(0, 4));
  const std::string_view rest = period.substr(std::min<size_t>(period.size(), 4));
  if (rest.size() == 3 && rest[0] == '-') {
    if (const size_t month = two(rest.substr(1)); month >= 1 && month <= 12)
      return std::string(kMonths[month - 1]) + " " + year;
    if (rest[1] == 'Q') return std::string(rest.substr(1)) + " " + year;
  }
  // Months of one year, from the first of one on.
  if (rest.size() >= 10 && rest.size() <= 11 && rest.substr(3, 5) == "-01/P" && rest.back() == 'M') {
    const size_t first = two(rest.substr(1, 2)), count = two(rest.substr(8, rest.size() - 9));
    if (first >= 1 && count >= 2 && first + count <= 13)
      return std::string(kMonths[first - 1]) + "–" + std::string(kMonths[first + count - 2]) + " " + year;
  }
  return std::string(period);
}

std::string Caption(const SeriesView& series) {
  std::string out = Spaced(series.measure);
  if (!series.unit.empty()) out += ", " + std::string(UnitWords(series.unit));
  if (!series.terms.empty()) out += " · " + series.terms;
  return out;
}

bool Disputed(const SeriesView& series, const Point& point) {
  return std::any_of(series.points.begin(), series.points.end(),
                     [&](const Point& other) { return point.Contradicts(other); });
}

size_t Periods(const SeriesView& series) {
  std::set<std::string_view> periods;
  for (const Point& point : series.points) periods.insert(point.period);
  return periods.size();
}

std::string Describe(const SeriesView& series) {
  std::string out =
      Count(series.articles, "article") + " print " + Count(series.points.size(), "value") + " of it:";
  for (size_t i = 0; i < series.points.size() && i < 12; ++i)
    out += (i == 0 ? " " : "; ") + series.points[i].printed + " for " + PeriodWords(series.points[i].period);
  return out + (series.points.size() > 12 ? "; and others, in the table." : ".");
}

void Open(const SeriesView& series, size_t number, int height, Html& html) {
  html.Add("<svg role=\"img\" viewBox=\"0 0 "_html, kWidth, " "_html, height,
           "\" aria-labelledby=\"chart-"_html, number, "-t chart-"_html, number,
           "-d\"><title id=\"chart-"_html, number, "-t\">"_html, series.title, ", "_html, Caption(series),
           "</title><desc id=\"chart-"_html, number, "-d\">"_html, Describe(series), "</desc>"_html);
}

// A value on its row: as wide as what the print stands for, never thinner than a dot.
void DrawRows(const SeriesView& series, size_t number, Html& html) {
  constexpr int kRow = 26, kLeft = 88, kRight = 240;
  const Scale scale(series.points, kLeft, kRight);
  const int height = static_cast<int>(series.points.size()) * kRow + 6;
  Open(series, number, height, html);
  if (const Decimal zero; scale.Shows(zero))
    html.Add("<line class=\"zero\" x1=\""_html, scale.At(zero), "\" x2=\""_html, scale.At(zero),
             "\" y1=\"0\" y2=\""_html, height, "\"/>"_html);
  int y = kRow / 2 + 3;
  std::string_view last;
  for (const Point& point : series.points) {
    const Interval stands = point.Stands();
    const int low = scale.At(stands.low), high = scale.At(stands.high);
    if (point.period != last)
      html.Add("<text x=\"0\" y=\""_html, y + 4, "\">"_html, PeriodWords(point.period), "</text>"_html);
    last = point.period;
    html.Add("<line class=\"guide\" x1=\""_html, kLeft, "\" x2=\""_html, kRight, "\" y1=\""_html, y,
             "\" y2=\""_html, y, "\"/>"_html);
    if (Disputed(series, point))
      html.Add("<g class=\"disputed\">"_html);
    else
      html.Add("<g>"_html);
    html.Add("<rect x=\""_html, low - 1, "\" y=\""_html, y - 3, "\" width=\""_html, high - low + 2,
             "\" height=\"6\" rx=\"3\"/><circle cx=\""_html, scale.At(point.value), "\" cy=\""_html, y,
             "\" r=\"4\"/><text class=\"value\" x=\""_html, kWidth, "\" y=\""_html, y + 4,
             "\" text-anchor=\"end\">"_html, point.printed, "</text></g>"_html);
    y += kRow;
  }
  html.Add("</svg>"_html);
}

void DrawTime(const SeriesView& series, size_t number, Html& html) {
  constexpr int kHeight = 190, kLeft = 12, kRight = kWidth - 12, kTop = 26, kBottom = 156;
  const Scale scale(series.points, kBottom, kTop);
  const int periods = static_cast<int>(Periods(series));
  Open(series, number, kHeight, html);
  if (const Decimal zero; scale.Shows(zero))
    html.Add("<line class=\"zero\" x1=\"0\" x2=\""_html, kWidth, "\" y1=\""_html, scale.At(zero),
             "\" y2=\""_html, scale.At(zero), "\"/>"_html);
  struct Place {
    const Point* point;
    int x;
  };
  std::vector<Place> places;
  int index = -1;
  for (const Point& point : series.points) {
    if (places.empty() || places.back().point->period != point.period) ++index;
    places.push_back({&point, kLeft + index * (kRight - kLeft) / std::max(1, periods - 1)});
  }
  html.Add("<polyline points=\""_html);
  // Not through what is disputed, and once through what several precisions print.
  int drawn = -1;
  for (const Place& at : places) {
    if (at.x == drawn || Disputed(series, *at.point)) continue;
    html.Add(at.x, ","_html, scale.At(at.point->value), " "_html);
    drawn = at.x;
  }
  html.Add("\"/>"_html);
  const auto [least, most] =
      std::minmax_element(series.points.begin(), series.points.end(),
                          [](const Point& a, const Point& b) { return a.value < b.value; });
  for (const Place& at : places) {
    const Interval stands = at.point->Stands();
    const int top = scale.At(stands.high), bottom = scale.At(stands.low), y = scale.At(at.point->value);
    if (Disputed(series, *at.point))
      html.Add("<g class=\"disputed\">"_html);
    else
      html.Add("<g>"_html);
    html.Add("<rect x=\""_html, at.x - 3, "\" y=\""_html, top - 1, "\" width=\"6\" height=\""_html,
             bottom - top + 2, "\" rx=\"3\"/><circle cx=\""_html, at.x, "\" cy=\""_html, y,
             "\" r=\"4\"/>"_html);
    if (at.point == &*least || at.point == &*most || &at == &places.back()) {
      html.Add("<text class=\"value\" x=\""_html, std::clamp(at.x, 0, kWidth), "\" y=\""_html,
               at.point == &*least ? bottom + 16 : top - 8);
      if (at.x > 2 * kWidth / 3)
        html.Add("\" text-anchor=\"end"_html);
      else if (at.x > kWidth / 3)
        html.Add("\" text-anchor=\"middle"_html);
      html.Add("\">"_html, at.point->printed, "</text>"_html);
    }
    html.Add("</g>"_html);
  }
  html.Add("<text x=\"0\" y=\""_html, kHeight - 4, "\">"_html, PeriodWords(series.points.front().period),
           "</text><text x=\""_html, kWidth, "\" y=\""_html, kHeight - 4, "\" text-anchor=\"end\">"_html,
           PeriodWords(series.points.back().period), "</text></svg>"_html);
}

void PutTable(const SeriesView& series, Html& html) {
  html.Add(
      "<details><summary>As a table</summary><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\""_html,
      series.title, ", as a table\"><table><thead><tr><th scope=\"col\">Period</th><th "_html,
      "scope=\"col\">Printed</th><th scope=\"col\">By</th></tr></thead><tbody>"_html);
  for (const Point& point : series.points) {
    html.Add("<tr><th scope=\"row\">"_html, PeriodWords(point.period), "</th><td>"_html, point.printed,
             "</td><td>"_html);
    bool first = true;
    for (const std::string& doc_id : point.articles) {
      html.Add(first ? "" : ", ", IsContentHash(doc_id) ? doc_id.substr(0, 8) + "…" : doc_id);
      first = false;
    }
    if (point.articles_total > point.articles.size())
      html.Add(" and "_html, point.articles_total - point.articles.size(), " more"_html);
    html.Add("</td></tr>"_html);
  }
  html.Add("</tbody></table></div></details>"_html);
  if (series.more) html.Add("<p class=\"more\">Further values were printed than a chart can hold.</p>"_html);
}

}  // namespace

void DrawSeries(const SeriesView& series, size_t number, Html& html) {
  html.Add("<figure class=\"chart\" data-item><figcaption><h3>"_html,
           series.title.empty() ? series.name : series.title, "</h3><p>"_html, Caption(series),
           "</p><p class=\"key\">"_html, series.name, "</p></figcaption>"_html);
  if (Periods(series) >= 3)
    DrawTime(series, number, html);
  else
    DrawRows(series, number, html);
  PutTable(series, html);
  html.Add("</figure>\n"_html);
}

void DrawBars(const std::vector<uint64_t>& values, std::string_view label, Html& html) {
  constexpr int kBar = 6, kHeight = 22;
  const uint64_t most = std::max<uint64_t>(1, *std::max_element(values.begin(), values.end()));
  html.Add("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 "_html, values.size() * kBar, " "_html, kHeight,
           "\" width=\""_html, values.size() * kBar, "\" height=\""_html, kHeight, "\"><title>"_html, label,
           "</title>"_html);
  for (size_t i = 0; i < values.size(); ++i) {
    const uint64_t height = std::max<uint64_t>(1, values[i] * kHeight / most);
    html.Add("<rect x=\""_html, i * kBar, "\" y=\""_html, kHeight - height, "\" width=\""_html, kBar - 2,
             "\" height=\""_html, height, "\"/>"_html);
  }
  html.Add("</svg>"_html);
}

}  // namespace reckoner::report
