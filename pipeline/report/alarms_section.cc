#include <algorithm>
#include <array>

#include "extractors/checks/repair_words.h"
#include "pipeline/report/page.h"
#include "pipeline/wording/words.h"

namespace reckoner::report {
namespace {

struct Word {
  std::string_view name, words;
};

constexpr std::array<Word, 21> kKinds = {{
    {"pct_change", "percentage change"},
    {"abs_change", "change"},
    {"pct_abs", "change, both ways"},
    {"pp_change", "change in points"},
    {"direction", "direction"},
    {"multiple", "multiple"},
    {"share", "share"},
    {"sum", "sum"},
    {"hundred", "parts of 100%"},
    {"balance", "balance"},
    {"product", "product"},
    {"fx_pair", "exchange rate"},
    {"average", "average"},
    {"bounds", "total and parts"},
    {"span", "years counted"},
    {"range", "range"},
    {"restate", "one thing, two values"},
    {"conversion", "conversion"},
    {"weekday", "weekday"},
    {"impossible", "impossible value"},
    {"age", "age"},
}};

constexpr std::array<Word, 9> kSlips = {{
    {"digits_transposed", "two digits swapped"},
    {"digit", "one digit"},
    {"scale", "thousand, million, billion"},
    {"sign", "the sign"},
    {"percent_vs_points", "percent for points"},
    {"wrong_base", "counted from the wrong base"},
    {"label", "the wrong name"},
    {"currency_terms", "the currency"},
    {"revised_base", "the base was revised"},
}};

constexpr std::array<Word, 4> kHow = {{
    {"stated", "the text says so"},
    {"carried", "taken over from an earlier sentence"},
    {"inferred", "not said, inferred"},
    {"unknown", "left open"},
}};

template <size_t n>
std::string WordsOf(const std::array<Word, n>& words, std::string_view name) {
  const auto it =
      std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.name == name; });
  return it == words.end() ? Spaced(name) : std::string(it->words);
}

void PutAssumptions(const std::vector<Assumption>& assumptions, Html& html) {
  if (assumptions.empty()) return;
  html.Add("<dt>Assumed</dt><dd>"_html);
  for (const Assumption& assumption : assumptions) {
    const std::string_view words = PremiseWords(assumption.name);
    html.Add("<p>"_html, words.empty() ? Spaced(assumption.name) : "The figures " + std::string(words),
             " <span class=\"how\">("_html, WordsOf(kHow, assumption.how), ")</span></p>"_html);
  }
  html.Add("</dd>"_html);
}

void PutAlarm(const Alarm& alarm, uint64_t rank, Html& html) {
  const std::string grade(alarm.severity == Severity::kNone ? "ungraded" : Name(alarm.severity));
  html.Add("<article class=\"item "_html, grade, "\" id=\"alarm-"_html, rank,
           "\" data-item data-severity=\""_html, grade, "\" data-kind=\""_html, alarm.arithmetic.kind,
           "\" tabindex=\"-1\" aria-labelledby=\"alarm-"_html, rank,
           "-h\"><p class=\"rail\"><span class=\"grade\">"_html, grade, "</span> <span class=\"kind\">"_html,
           KindWords(alarm.arithmetic.kind), "</span> <a class=\"rank\" href=\"#alarm-"_html, rank,
           "\" aria-label=\"Alarm "_html, rank, "\">"_html, rank,
           "</a></p><div class=\"body\"><h3 id=\"alarm-"_html, rank, "-h\">"_html, alarm.explanation,
           "</h3>"_html);
  html.Add("<blockquote>"_html);
  PutQuotation(alarm.quotation, html);
  html.Add("</blockquote>"_html);
  PutSource(alarm.source, html);
  html.Add("<dl>"_html);
  if (alarm.slip) PutSlip(*alarm.slip, html);
  PutSum(alarm.arithmetic, html);
  PutAssumptions(alarm.assumptions, html);
  for (const std::string& evidence : alarm.evidence)
    html.Add("<dt>Evidence</dt><dd>"_html, evidence, "</dd>"_html);
  html.Add("</dl></div></article>\n"_html);
}

void PutFilter(const Gathered& gathered, Html& html) {
  html.Add(
      "<form class=\"filter\" id=\"filter\" role=\"search\" aria-label=\"Search and filter\" hidden>"_html,
      "<p><label for=\"search\">Search</label><input type=\"search\" id=\"search\" "_html,
      "autocomplete=\"off\" spellcheck=\"false\"></p><p><label for=\"kind\">Kind</label><select "_html,
      "id=\"kind\"><option value=\"\">every kind</option>"_html);
  for (const auto& [kind, count] : gathered.alarm_kinds)
    html.Add("<option value=\""_html, kind, "\">"_html, KindWords(kind), " ("_html, count, ")</option>"_html);
  html.Add("</select></p><fieldset><legend>Alarms</legend>"_html);
  for (const Severity severity : {Severity::kHigh, Severity::kMedium, Severity::kLow}) {
    const std::string name(Name(severity));
    html.Add("<label><input type=\"checkbox\" name=\"severity\" value=\""_html, name, "\" checked> "_html,
             name, " <span>"_html, gathered.account.severities[static_cast<int>(severity)],
             "</span></label>"_html);
  }
  html.Add(
      "</fieldset><p class=\"shown\" role=\"status\" id=\"shown\"></p><p class=\"keys\"><kbd>/</kbd> search, "_html,
      "<kbd>j</kbd> <kbd>k</kbd> next, previous</p></form>"_html);
}

}  // namespace

std::string KindWords(std::string_view kind) { return WordsOf(kKinds, kind); }

void PutQuotation(const Quotation& quotation, Html& html) {
  for (const Piece& piece : quotation) {
    switch (piece.style) {
      case Style::kSuspect:
        html.Add("<mark class=\"suspect\">"_html, piece.text, "</mark>"_html);
        break;
      case Style::kAlarm:
        html.Add("<mark>"_html, piece.text, "</mark>"_html);
        break;
      default:
        if (piece.text == "\n")
          html.Add("<br>"_html);
        else
          html.Add(piece.text);
    }
  }
}

void PutSource(const Source& source, Html& html) {
  html.Add("<p class=\"source\">"_html);
  std::string name = source.title;
  if (name.empty())
    name = IsContentHash(source.doc_id) ? "article " + source.doc_id.substr(0, 8) + "…" : source.doc_id;
  if (source.url.empty())
    html.Add("<cite>"_html, name, "</cite>"_html);
  else
    html.Add("<cite><a href=\""_html, source.url, "\" rel=\"noopener noreferrer\">"_html, name,
             "</a></cite>"_html);
  for (const std::string* part : {&source.site, &source.author})
    if (!part->empty()) html.Add(" · "_html, *part);
  if (!source.published.empty()) html.Add(" · "_html, source.published.substr(0, 10));
  html.Add("</p>"_html);
}

void PutSlip(const Slip& slip, Html& html) {
  html.Add("<dt>Suspected slip</dt><dd>"_html, WordsOf(kSlips, slip.why));
  if (!slip.now.empty()) {
    html.Add(": "_html);
    if (!slip.was.empty()) html.Add("<del>"_html, slip.was, "</del> "_html);
    html.Add("<ins>"_html, slip.now, "</ins>"_html);
  }
  html.Add("</dd>"_html);
}

void PutSum(ArithmeticFacts facts, Html& html) {
  if (facts.kind == "weekday" || (facts.formula.empty() && !facts.computed)) return;
  facts.kind.clear();  // it stands beside
  html.Add("<dt>The sum</dt><dd class=\"sum\">"_html, Arithmetic(facts), "</dd>"_html);
}

void PutLeftOut(uint64_t count, std::string_view what, Html& html) {
  if (count > 0)
    html.Add("<p class=\"more\">… and "_html, Grouped(count), " more "_html, what,
             ", left out here; the records hold all of them.</p>"_html);
}

void PutAlarms(const Gathered& gathered, Html& html) {
  html.Add(
      "<section id=\"alarms\" aria-labelledby=\"alarms-h\"><h2 id=\"alarms-h\">Alarms <span class=\"count\">"_html,
      Grouped(gathered.account.inconsistent), "</span></h2>"_html);
  if (gathered.alarms.items().empty()) {
    html.Add("<p class=\"nothing\">No article contradicts itself.</p>"_html);
  } else {
    html.Add(
        "<p class=\"lede\">Printed figures of one article that can't all be right, worst first. A rounding "_html,
        "difference is never an alarm; which of the figures is wrong, the article alone can't say.</p>"_html);
    PutFilter(gathered, html);
  }
  uint64_t rank = 0;
  for (const Alarm& alarm : gathered.alarms.items()) PutAlarm(alarm, ++rank, html);
  PutLeftOut(gathered.alarms.left_out(), "alarms", html);
  html.Add("</section>\n"_html);
}

}  // namespace reckoner::report
