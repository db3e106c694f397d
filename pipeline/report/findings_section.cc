#include <algorithm>

#include "pipeline/report/page.h"
#include "pipeline/wording/words.h"

namespace reckoner::report {
namespace {

constexpr size_t kMostSides = 4;

using Side = std::vector<const Witness*>;  // of one printed value

bool Holds(const std::optional<Interval>& interval, const std::optional<Decimal>& value) {
  return interval && value && interval->Contains(*value);
}

// The values that the relation is about. Those that only its evidence names are told there.
std::vector<Side> Sides(const Contradiction& item) {
  std::vector<Side> sides;
  for (const Witness& witness : item.witnesses) {
    const bool accused = item.arithmetic.kind != "restate" ||
                         Holds(item.arithmetic.computed, witness.value) ||
                         Holds(item.arithmetic.reported, witness.value);
    if (witness.quotation.empty() || !accused) continue;
    auto same = std::find_if(sides.begin(), sides.end(), [&](const Side& side) {
      return side.front()->value == witness.value && side.front()->printed == witness.printed;
    });
    if (same == sides.end()) same = sides.insert(sides.end(), Side());
    same->push_back(&witness);
  }
  return sides;
}

void PutSide(const Side& side, Html& html) {
  const Witness& first = *side.front();
  html.Add("<figure class=\"side\"><p class=\"printed\">"_html, first.printed, "</p><blockquote>"_html);
  PutQuotation(first.quotation, html);
  html.Add("</blockquote><figcaption>"_html);
  PutSource(first.source, html);
  if (side.size() > 1) {
    html.Add("<p class=\"also\">Also printed by "_html);
    for (size_t i = 1; i < side.size(); ++i) {
      const Source& other = side[i]->source;
      html.Add(i == 1 ? "" : ", ", other.title.empty() ? other.doc_id : other.title);
    }
    html.Add("</p>"_html);
  }
  html.Add("</figcaption></figure>"_html);
}

void PutContradiction(const Contradiction& item, size_t rank, Html& html) {
  const std::string grade(item.severity == Severity::kNone ? "ungraded" : Name(item.severity));
  html.Add("<article class=\"item "_html, grade, "\" id=\"contradiction-"_html, rank,
           "\" data-item tabindex=\"-1\" aria-labelledby=\"contradiction-"_html, rank,
           "-h\"><p class=\"rail\"><span class=\"grade\">"_html, grade, "</span> <span class=\"kind\">"_html,
           item.relation.empty() ? KindWords(item.arithmetic.kind) : Spaced(item.relation),
           "</span> <a class=\"rank\" href=\"#contradiction-"_html, rank,
           "\" aria-label=\"Contradiction "_html, rank, "\">"_html, rank,
           "</a></p><div class=\"body\"><h3 id=\"contradiction-"_html, rank, "-h\">"_html, item.explanation,
           "</h3>"_html);
  const std::vector<Side> sides = Sides(item);
  if (!sides.empty()) {
    html.Add("<div class=\"sides\">"_html);
    for (size_t i = 0; i < sides.size() && i < kMostSides; ++i) PutSide(sides[i], html);
    html.Add("</div>"_html);
  }
  html.Add("<dl>"_html);
  if (item.slip) PutSlip(*item.slip, html);
  PutSum(item.arithmetic, html);
  html.Add("<dt>Series</dt><dd class=\"key\">"_html, item.series, "</dd><dt>Printed by</dt><dd>"_html,
           Count(item.independent, "independent article"), ", "_html, Count(item.members, "statement"),
           "</dd>"_html);
  for (const std::string& evidence : item.evidence)
    html.Add("<dt>Evidence</dt><dd>"_html, evidence, "</dd>"_html);
  for (const std::string& reading : item.other_readings)
    html.Add("<dt>Or read so</dt><dd>"_html, reading, "</dd>"_html);
  html.Add("</dl></div></article>\n"_html);
}

std::string_view RelationWords(std::string_view relation) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"same", "several articles print the same"},
      {"coarser", "they agree, as far as they are printed"},
      {"contradiction", "they can't both hold"},
      {"revision", "a later release changed it"},
      {"mirror", "two sides of one flow, counted by two offices"},
      {"converted", "in another currency: can't be told"},
      {"scope", "of a wider or narrower thing or period: can't be told"}};
  for (const auto& [name, words] : kWords)
    if (name == relation) return words;
  return "";
}

}  // namespace

void PutContradictions(const Gathered& gathered, Html& html) {
  if (gathered.findings == 0) return;
  html.Add("<section id=\"contradictions\" aria-labelledby=\"contradictions-h\"><h2 "_html,
           "id=\"contradictions-h\">Across articles <span class=\"count\">"_html,
           Grouped(gathered.Contradictions().size()), "</span></h2>"_html);
  if (gathered.Contradictions().empty())
    html.Add("<p class=\"nothing\">No two articles contradict each other.</p>"_html);
  else
    html.Add("<p class=\"lede\">One quantity, printed in ways that can't all be right.</p>"_html);
  size_t rank = 0;
  for (const Contradiction* item : gathered.Contradictions()) PutContradiction(*item, ++rank, html);
  PutLeftOut(gathered.contradictions_left_out(), "contradictions", html);
  html.Add(
      "<h3 id=\"relations-h\">All that articles say of each other</h3><div class=\"wide\" tabindex=\"0\" "_html,
      "role=\"region\" aria-labelledby=\"relations-h\"><table class=\"sums\"><tbody>"_html);
  for (const auto& [relation, count] : gathered.relations) {
    html.Add("<tr><th scope=\"row\">"_html, KindWords(relation), "</th><td class=\"number\">"_html,
             Grouped(count), "</td><td>"_html, RelationWords(relation), "</td></tr>"_html);
  }
  html.Add("</tbody><tfoot><tr><th scope=\"row\">together</th><td class=\"number\">"_html,
           Grouped(gathered.findings), "</td><td></td></tr></tfoot></table></div></section>\n"_html);
}

}  // namespace reckoner::report
