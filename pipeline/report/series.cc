#include "pipeline/report/series.h"

#include <algorithm>
#include <tuple>

namespace reckoner::report {
namespace {

constexpr size_t kMostSeries = 8192;
constexpr size_t kMostPoints = 48;    // of a series
constexpr size_t kMostArticles = 12;  // named with a point

// "2025-Q3" is counted from "2024-Q3": what growth without a word for its base means.
bool IsYearBefore(std::string_view base, std::string_view period) {
  const auto now = Decimal::Parse(period.substr(0, 4)), then = Decimal::Parse(base.substr(0, 4));
  const auto years = now && then ? Decimal::Subtract(*now, *then) : std::nullopt;
  return years && *years == Decimal::FromInt(1);
}

// What sets values of one series, measure and unit apart. A base period that follows from the basis, or is
// the year before, does not.
std::string TermsOf(const Json& claim) {
  const std::string basis = Text(claim, "basis"), base = Text(claim, "base_time_period"),
                    currency = Text(claim, "currency_terms");
  std::string out;
  auto add = [&](const std::string& term) { out += (out.empty() || term.empty() ? "" : ", ") + term; };
  if (basis != "yoy") add(basis);
  if (basis.empty() && !IsYearBefore(base, Text(claim, "time_period"))) add(base);
  if (currency != Text(claim, "unit_measure")) add(currency);
  add(Text(claim, "adjustment"));
  add(Text(claim, "prices"));
  return out;
}

// As printed, with the sign that the words around it gave: "fell 3.4%" is −3.4%.
std::string Signed(std::string_view printed, const Decimal& value) {
  const bool has_sign = printed.find_first_of("-+(") != printed.npos;
  return (value.sign() < 0 && !has_sign ? "−" : "") + std::string(printed);
}

void AddPoint(const Json& claim, const Decimal& value, const std::string& printed, const std::string& doc_id,
              SeriesView* view) {
  const std::string period = Text(claim, "time_period");
  const Decimal ulp = Number(claim, "ulp").value_or(Decimal());
  for (Point& point : view->points) {
    if (point.period != period || point.value != value || point.ulp != ulp) continue;
    if (point.articles.contains(doc_id)) return;
    ++point.articles_total;
    if (point.articles.size() < kMostArticles) point.articles.insert(doc_id);
    return;
  }
  if (view->points.size() >= kMostPoints) {
    view->more = true;
    return;
  }
  view->points.push_back({period, value, ulp, printed, {doc_id}, 1});
}

// One value alone, however many print it, is nothing to draw.
bool IsShared(const SeriesView& view) { return view.articles > 1 && view.points.size() > 1; }

}  // namespace

Interval Point::Stands() const { return Interval::Around(value, ulp).value_or(Interval::Point(value)); }

bool Point::Contradicts(const Point& other) const {
  return period == other.period && !Stands().Meets(other.Stands());
}

void SeriesTable::Add(const Envelope& envelope) {
  const Json& claims = Member(envelope.json(), "claims");
  if (!claims.IsArray()) return;
  const std::string& doc_id = envelope.source().doc_id;
  for (const Json& claim : claims.GetArray()) {
    const std::string series = Text(claim, "series"), measure = Text(claim, "measure");
    const auto value = Number(claim, "value");
    if (series.empty() || !value || Text(claim, "time_period").empty() ||
        Text(claim, "modality") != "actual" || !Text(claim, "vintage").empty() || measure == "streak" ||
        measure == "record")
      continue;
    const std::string unit = Text(claim, "unit_measure"), terms = TermsOf(claim);
    const std::string key = series + '\n' + measure + '\n' + unit + '\n' + terms;
    auto at = rows_.find(key);
    if (at == rows_.end()) {
      if (rows_.size() >= kMostSeries) Shrink();
      at = rows_
               .emplace(key, Row{{.name = series,
                                  .title = Text(claim, "series_text"),
                                  .measure = measure,
                                  .unit = unit,
                                  .terms = terms},
                                 ""})
               .first;
    }
    Row& row = at->second;
    if (row.last_article != doc_id) ++row.view.articles;
    row.last_article = doc_id;
    AddPoint(claim, *value, Signed(Text(envelope.Mention("figures", Text(claim, "figure")), "text"), *value),
             doc_id, &row.view);
  }
}

void SeriesTable::Shrink() {
  for (uint64_t articles = 1; rows_.size() > kMostSeries / 2; ++articles)
    std::erase_if(rows_, [&](const auto& row) { return row.second.view.articles <= articles; });
}

uint64_t SeriesTable::Shared() const {
  return static_cast<uint64_t>(
      std::count_if(rows_.begin(), rows_.end(), [](const auto& row) { return IsShared(row.second.view); }));
}

std::vector<SeriesView> SeriesTable::Foremost(size_t most) const {
  std::vector<const SeriesView*> shared;
  for (const auto& [_, row] : rows_)
    if (IsShared(row.view)) shared.push_back(&row.view);
  std::stable_sort(shared.begin(), shared.end(), [](const SeriesView* a, const SeriesView* b) {
    return std::tuple(a->articles, a->points.size()) > std::tuple(b->articles, b->points.size());
  });
  if (shared.size() > most) shared.resize(most);
  std::vector<SeriesView> out;
  for (const SeriesView* view : shared) {
    out.push_back(*view);
    std::stable_sort(out.back().points.begin(), out.back().points.end(), [](const Point& a, const Point& b) {
      return a.period != b.period ? a.period < b.period : a.value < b.value;
    });
  }
  return out;
}

}  // namespace reckoner::report
