// Series that several articles give: each printed value with its period, its precision and who printed it.
// Bounded: where there are more series than room, those with the fewest articles go first. Internal to the
// report.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extractors/text/interval.h"
#include "pipeline/report/reader.h"

namespace reckoner::report {

struct Point {
  std::string period;  // "2025-Q1"
  Decimal value, ulp;  // signed, in the unit's base
  std::string printed;
  std::set<std::string> articles;  // the first kMostArticles
  uint64_t articles_total = 0;

  Interval Stands() const;                     // for what is printed
  bool Contradicts(const Point& other) const;  // of one period: they can't both hold
};

struct SeriesView {
  std::string name;           // "GOODS_TRADE.CHN.RUS.X.TOTAL"
  std::string title;          // as an article calls it
  std::string measure;        // "growth"
  std::string unit;           // "PT"
  std::string terms;          // what else sets it apart: basis, currency, adjustment
  std::vector<Point> points;  // by period, then value
  uint64_t articles = 0;
  bool more = false;  // points were left out
};

class SeriesTable {
 public:
  void Add(const Envelope& envelope);

  // The `most` of them that the most articles give: at least two articles and two values each.
  std::vector<SeriesView> Foremost(size_t most) const;
  uint64_t Shared() const;  // how many such there are, of those there was room for

 private:
  struct Row {
    SeriesView view;
    std::string last_article;
  };
  void Shrink();

  std::map<std::string, Row> rows_;
};

}  // namespace reckoner::report
