// Feeds with their trends, and what could not be read.
#include <algorithm>

#include "pipeline/report/chart.h"
#include "pipeline/report/page.h"
#include "pipeline/wording/words.h"

namespace reckoner::report {
namespace {

constexpr size_t kMostFeeds = 1000;
constexpr size_t kMostRuns = 30;

std::string_view CauseWords(std::string_view code) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"bad_json", "no JSON object, or bad UTF-8 in it"},
      {"too_deep", "nested too deeply"},
      {"too_large", "larger than the limit"},
      {"bad_field", "a field of the wrong kind"},
      {"no_text", "no text"},
      {"text_and_html", "text and HTML at once"},
      {"not_text", "binary data"},
      {"unreadable", "could not be opened or read"},
      {"unsupported_language", "not in English"},
      {"no_article", "a page without an article"},
      {"paywall", "behind a paywall"},
      {"consent_wall", "behind a consent wall"},
      {"internal", "an error of ours"}};
  for (const auto& [name, words] : kWords)
    if (name == code) return words;
  return "";
}

// What a feed brought in each of the last runs, oldest first; a run without the feed brought nothing.
std::vector<uint64_t> Trend(const Gathered& gathered, const std::string& feed) {
  std::vector<uint64_t> out;
  for (const auto& [_, run] : gathered.runs) {
    const auto at = std::find_if(run.sources.begin(), run.sources.end(),
                                 [&](const SourceCounts& source) { return source.name == feed; });
    out.push_back(at == run.sources.end() ? 0 : at->documents);
  }
  if (out.size() > kMostRuns) out.erase(out.begin(), out.end() - kMostRuns);
  return out;
}

void PutFeed(const Gathered& gathered, const SourceCounts& feed, Html& html) {
  html.Add("<tr data-item><th scope=\"row\">"_html, feed.name, "</th>"_html);
  if (gathered.runs.size() > 1) {
    const std::vector<uint64_t> trend = Trend(gathered, feed.name);
    std::string label = "Documents of the last " + Count(trend.size(), "run") + ":";
    for (const uint64_t count : trend) label += " " + std::to_string(count);
    html.Add("<td>"_html);
    DrawBars(trend, label, html);
    html.Add("</td>"_html);
  }
  html.Add("<td>"_html, Spaced(feed.state));
  if (!feed.why.empty()) html.Add(": "_html, feed.why);
  html.Add("</td>"_html);
  for (const uint64_t count : {feed.documents, feed.records, feed.none, feed.quarantined, feed.deferred,
                               feed.figures, feed.inconsistent})
    html.Add("<td class=\"number\">"_html, Grouped(count), "</td>"_html);
  html.Add("<td class=\"date\">"_html, feed.fresh, "</td>"_html);
  html.Add("</tr>"_html);
}

void PutCauses(std::string_view title, const std::map<std::string, uint64_t>& causes, Html& html) {
  if (causes.empty()) return;
  uint64_t all = 0;
  html.Add("<table class=\"sums\"><caption>"_html, title, "</caption><tbody>"_html);
  for (const auto& [cause, count] : causes) {
    all += count;
    html.Add("<tr><th scope=\"row\">"_html, Spaced(cause), "</th><td class=\"number\">"_html, Grouped(count),
             "</td><td>"_html, CauseWords(cause), "</td></tr>"_html);
  }
  html.Add("</tbody><tfoot><tr><th scope=\"row\">together</th><td class=\"number\">"_html, Grouped(all),
           "</td><td></td></tr></tfoot></table>"_html);
}

}  // namespace

void PutFeeds(const Gathered& gathered, Html& html) {
  if (gathered.runs.empty()) return;
  const Manifest& run = gathered.runs.rbegin()->second;
  html.Add(
      "<section id=\"feeds\" aria-labelledby=\"feeds-h\"><h2 id=\"feeds-h\">Feeds <span class=\"count\">"_html,
      Grouped(run.sources.size()), "</span></h2>"_html);
  for (const OperationAlarm& alarm : run.alarms)
    html.Add("<p class=\"operations\"><strong>"_html, Spaced(alarm.kind), "</strong> "_html, alarm.source,
             alarm.source.empty() ? "" : ": ", alarm.message, "</p>"_html);
  html.Add(
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"feeds-h\"><table><thead><tr>"_html);
  // Beside the name: on a phone the rest is out of sight.
  html.Add("<th scope=\"col\">Feed</th>"_html);
  if (gathered.runs.size() > 1)
    html.Add("<th scope=\"col\">Documents, last "_html,
             Count(std::min(gathered.runs.size(), kMostRuns), "run"), "</th>"_html);
  for (const char* head : {"State", "Documents", "With figures", "Without", "Quarantined", "Deferred",
                           "Figures", "Alarms", "Last new"})
    html.Add("<th scope=\"col\">"_html, std::string_view(head), "</th>"_html);
  html.Add("</tr></thead><tbody>"_html);
  for (size_t i = 0; i < run.sources.size() && i < kMostFeeds; ++i) PutFeed(gathered, run.sources[i], html);
  const DocumentCounts& all = run.totals;
  html.Add("</tbody><tfoot><tr><th scope=\"row\">together</th><td></td>"_html);
  if (gathered.runs.size() > 1) html.Add("<td></td>"_html);
  for (const uint64_t count :
       {all.documents, all.records, all.none, all.quarantined, all.deferred, all.figures, all.inconsistent})
    html.Add("<td class=\"number\">"_html, Grouped(count), "</td>"_html);
  html.Add("<td></td></tr></tfoot></table></div>"_html);
  PutLeftOut(run.sources.size() - std::min(run.sources.size(), kMostFeeds), "feeds", html);
  html.Add("</section>\n"_html);
}

void PutUnreadable(const Gathered& gathered, Html& html) {
  const Manifest* run = gathered.runs.empty() ? nullptr : &gathered.runs.rbegin()->second;
  const auto& causes = run ? run->quarantine : gathered.causes;
  const bool deferred = run && !run->deferred.empty();
  if (causes.empty() && !deferred) return;
  html.Add("<section id=\"unread\" aria-labelledby=\"unread-h\"><h2 id=\"unread-h\">Not read</h2>"_html);
  PutCauses("In quarantine, by cause", causes, html);
  if (deferred) PutCauses("Put off until a later run, by cause", run->deferred, html);
  if (!gathered.unreadable.empty()) {
    html.Add("<details><summary>Which they are</summary><ul class=\"list\">"_html);
    for (const Unreadable& item : gathered.unreadable)
      html.Add("<li data-item><span class=\"key\">"_html, item.doc_id, "</span> "_html, Spaced(item.code),
               ": "_html, item.message, "</li>"_html);
    html.Add("</ul>"_html);
    PutLeftOut(gathered.account.quarantined - gathered.unreadable.size(), "documents", html);
    html.Add("</details>"_html);
  }
  html.Add("</section>\n"_html);
}

}  // namespace reckoner::report
