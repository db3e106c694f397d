#include "pipeline/report/page.h"

#include <algorithm>

#include "pipeline/report/assets.h"
#include "pipeline/report/chart.h"
#include "pipeline/wording/words.h"

namespace reckoner::report {
namespace {

struct Share {
  uint64_t count;
  Markup css;
  std::string_view words;
};

// "62 articles = 60 with figures + 1 without + 1 not read", over a bar of the same parts.
void PutSumRow(std::string_view what, uint64_t total, const std::vector<Share>& shares, Html& html) {
  html.Add("<li><p class=\"total\"><b>"_html, Grouped(total), "</b> "_html, what,
           "</p><p class=\"parts\">"_html);
  bool first = true;
  for (const Share& share : shares) {
    if (share.count == 0 && total != 0) continue;
    html.Add("<span class=\"part\"><i>"_html, first ? "= " : "+ ", "</i><b class=\""_html, share.css,
             "\">"_html, Grouped(share.count), "</b> "_html, share.words, "</span> "_html);
    first = false;
  }
  html.Add(
      "</p><svg class=\"bar\" viewBox=\"0 0 1000 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"_html);
  uint64_t at = 0;
  for (const Share& share : shares) {
    const uint64_t width = total == 0 ? 0 : share.count * 1000 / total;
    html.Add("<rect class=\""_html, share.css, "\" x=\""_html, at, "\" width=\""_html,
             width > 3 ? width - 2 : width, "\" height=\"6\"/>"_html);
    at += width;
  }
  html.Add("</svg></li>"_html);
}

void PutAccount(const Gathered& gathered, Html& html) {
  const Account& account = gathered.account;
  const uint64_t deferred = gathered.runs.empty() ? 0 : gathered.runs.rbegin()->second.totals.deferred;
  html.Add(
      "<section id=\"account\" aria-labelledby=\"account-h\"><h2 id=\"account-h\" class=\"quiet\">What was read and "_html,
      "what was checked</h2><ul class=\"account\">"_html);
  PutSumRow(account.documents + deferred == 1 ? "article" : "articles", account.documents + deferred,
            {{account.with_figures, "plain"_html, "with figures"},
             {account.without, "faint"_html, "without"},
             {account.quarantined, "open"_html, "in quarantine"},
             {deferred, "faint"_html, "put off"}},
            html);
  PutSumRow(
      account.figures == 1 ? "figure" : "figures", account.figures,
      {{account.checked, "plain"_html, "checked against others"},
       {account.figures - account.checked, "faint"_html, "with nothing to check them against, or no answer"}},
      html);
  PutSumRow("relations tried", account.consistent + account.inconsistent + account.undetermined,
            {{account.consistent, "good"_html, account.consistent == 1 ? "holds" : "hold"},
             {account.inconsistent, "bad"_html, account.inconsistent == 1 ? "alarm" : "alarms"},
             {account.undetermined, "open"_html, "can't be told"}},
            html);
  html.Add("</ul></section>\n"_html);
}

void PutSeries(const Gathered& gathered, const std::vector<SeriesView>& shown, Html& html) {
  if (shown.empty()) return;
  html.Add(
      "<section id=\"series\" aria-labelledby=\"series-h\"><h2 id=\"series-h\">Series <span class=\"count\">"_html,
      Grouped(gathered.series.Shared()),
      "</span></h2><p class=\"lede\">What several articles print of one quantity. A "_html,
      "mark is as wide as its precision: 228 stands for all that rounds to it. In red, values of one "_html,
      "period that can't both hold.</p><div class=\"charts\">"_html);
  size_t number = 0;
  for (const SeriesView& series : shown) DrawSeries(series, ++number, html);
  html.Add("</div>"_html);
  PutLeftOut(gathered.series.Shared() - shown.size(), "series", html);
  html.Add("</section>\n"_html);
}

std::string Dates(const Gathered& gathered) {
  if (gathered.first_published.empty()) return "";
  if (gathered.first_published == gathered.last_published) return "published " + gathered.first_published;
  return "published " + gathered.first_published + " to " + gathered.last_published;
}

void PutHead(const Gathered& gathered, Html& html) {
  html.Add(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "_html,
      "content=\"default-src 'none'; style-src '"_html);
  html.AddFile(StyleHash());
  html.Add("'; script-src '"_html);
  html.AddFile(ScriptHash());
  html.Add(
      "'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'\">\n"_html,
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_html,
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"_html,
      Headline(gathered), "</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>"_html);
  html.AddFile(Style());
  html.Add("</style>\n</head>\n<body>\n"_html);
}

void PutMast(const Gathered& gathered, bool has_series, Html& html) {
  html.Add(
      "<a class=\"skip\" href=\"#alarms\">To the alarms</a>\n<header class=\"mast\"><p class=\"kicker\">Reckoner "_html,
      "<span>The sums in the news"_html);
  if (!gathered.runs.empty()) html.Add(" · run of "_html, gathered.runs.rbegin()->first);
  html.Add("</span></p><h1>"_html, Headline(gathered), "</h1>"_html);
  if (const std::string dates = Dates(gathered); !dates.empty())
    html.Add("<p class=\"standfirst\">"_html, Count(gathered.account.documents, "article"), " "_html, dates,
             ".</p>"_html);
  html.Add(
      "<nav aria-label=\"Sections\"><a href=\"#account\">The account</a> <a href=\"#alarms\">Alarms</a>"_html);
  if (gathered.findings > 0) html.Add(" <a href=\"#contradictions\">Across articles</a>"_html);
  if (has_series) html.Add(" <a href=\"#series\">Series</a>"_html);
  if (!gathered.runs.empty()) html.Add(" <a href=\"#feeds\">Feeds</a>"_html);
  if (gathered.account.quarantined > 0) html.Add(" <a href=\"#unread\">Not read</a>"_html);
  html.Add("</nav></header>\n<main>\n"_html);
}

}  // namespace

std::string Headline(const Gathered& gathered) {
  const std::string where = "In " + Grouped(gathered.account.documents) +
                            (gathered.account.documents == 1 ? " article, " : " articles, ");
  const uint64_t alarms = gathered.account.inconsistent;
  if (gathered.account.documents == 0) return "No article was read";
  if (alarms == 0) return where + "no sum that fails";
  return where + Grouped(alarms) + (alarms == 1 ? " sum that doesn't add up" : " sums that don't add up");
}

void WritePage(const Gathered& gathered, Html& html) {
  const std::vector<SeriesView> series = gathered.series.Foremost(gathered.limits.charts);
  PutHead(gathered, html);
  PutMast(gathered, !series.empty(), html);
  PutAccount(gathered, html);
  PutAlarms(gathered, html);
  PutContradictions(gathered, html);
  PutSeries(gathered, series, html);
  PutFeeds(gathered, html);
  PutUnreadable(gathered, html);
  html.Add(
      "</main>\n<footer><p>An alarm means that printed figures contradict each other, not which of them is wrong, "_html,
      "and not whether they are true. Figures with nothing to check them against were not checked.</p>"_html);
  if (!gathered.version.empty())
    html.Add("<p class=\"key\">reckoner "_html, gathered.version, " · vocabulary "_html,
             gathered.lexicon.substr(0, 12), "</p>"_html);
  html.Add("</footer>\n<script>"_html);
  html.AddFile(Script());
  html.Add("</script>\n</body>\n</html>\n"_html);
  html.Flush();
}

}  // namespace reckoner::report
