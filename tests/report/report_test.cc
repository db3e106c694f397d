#include "pipeline/report/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "pipeline/manifest/manifest.h"
#include "pipeline/sinks/sink.h"
#include "tests/report/records.h"

namespace reckoner::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string HtmlOf(const Report& report) {
  std::string out;
  report.WriteHtml([&](std::string_view bytes) { out += bytes; });
  return out;
}

std::string AtomOf(const Report& report) {
  std::string out;
  report.WriteAtom([&](std::string_view bytes) { out += bytes; });
  return out;
}

size_t CountOf(std::string_view text, std::string_view part) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++count;
  return count;
}

// 08:30 in Delhi is before five o'clock in London.
TEST(Report, AFeedIsAsLateAsItsLatestEntry) {
  Report report;
  report.AddEnvelope(EnvelopeOf({.id = "a", .published = "2026-01-14T08:30:00+05:30"}));
  report.AddEnvelope(EnvelopeOf({.id = "b", .published = "2026-01-14T05:00:00Z"}));
  report.AddEnvelope(EnvelopeOf({.id = "c", .published = "2026-01-14"}));
  report.AddEnvelope(EnvelopeOf({.id = "d", .published = "no time at all, and the last of days"}));
  const std::string feed = AtomOf(report);
  EXPECT_EQ(CountOf(feed, "<entry>"), 4u);
  EXPECT_THAT(feed.substr(0, feed.find("<entry>")), HasSubstr("<updated>2026-01-14T05:00:00Z</updated>"));
}

TEST(Report, OfNothingSaysSo) {
  const Report report;
  EXPECT_THAT(HtmlOf(report), HasSubstr("<h1>No article was read</h1>"));
  EXPECT_THAT(HtmlOf(report), testing::EndsWith("</html>\n"));
  EXPECT_THAT(AtomOf(report), Not(HasSubstr("<entry>")));
  EXPECT_THAT(AtomOf(report), HasSubstr("<updated>1970-01-01T00:00:00Z</updated>"));
}

TEST(Report, TellsAnAlarmWithItsSentenceSumSlipAndPremise) {
  Report report;
  report.AddEnvelope(EnvelopeOf({}));
  const std::string page = HtmlOf(report);
  EXPECT_THAT(
      page, HasSubstr("Exports fell <mark class=\"suspect\">9.6%</mark> to <mark>$228.1 billion</mark> from "
                      "<mark>$244.8 billion</mark>."));
  EXPECT_THAT(
      page,
      HasSubstr("(228.1 / 244.8 − 1) × 100 = −6.8613 … −6.7824 · printed −9.65 … −9.55 · apart by 2.6887"));
  EXPECT_THAT(page, HasSubstr("<del>9.6%</del> <ins>6.9%</ins>"));
  EXPECT_THAT(
      page,
      HasSubstr("The figures are for one period <span class=\"how\">(taken over from an earlier sentence)"));
  EXPECT_THAT(page, HasSubstr("Seen elsewhere."));
  EXPECT_THAT(page,
              HasSubstr("<a href=\"https://example.org/a1\" rel=\"noopener noreferrer\">Exports fall</a>"));
}

TEST(Report, QuotesThePrintsWhereNoTextWasKept) {
  Report report;
  report.AddEnvelope(EnvelopeOf({.with_text = false}));
  EXPECT_THAT(
      HtmlOf(report),
      HasSubstr(
          "<mark>$228.1 billion</mark> … <mark>$244.8 billion</mark> … <mark class=\"suspect\">9.6%</mark>"));
}

TEST(Report, QuotesSentencesWhereOnlyTheyWereKept) {
  std::string line = EnvelopeOf({.with_text = false});
  const std::string before = R"("published":"2026-01-14")";
  line.insert(
      line.find(before) + before.size(),
      R"(,"sentences":[{"span":[0,56],"text":"Exports fell 9.6% to $228.1 billion from $244.8 billion."}])");
  Report report;
  report.AddEnvelope(line);
  EXPECT_THAT(HtmlOf(report), HasSubstr("Exports fell <mark class=\"suspect\">9.6%</mark> to"));
}

TEST(Report, JoinsKeptSentencesAsTheyStood) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"span":[0,18],"text":"Exports fell 9.6%."},{"span":[19,56],"text":"[$228.1 billion ]..[$244.8 billion ]."})",
       "</mark>. ["},
      {R"({"span":[0,17],"text":"Exports fell 9.6%"},{"span":[19,56],"text":"[$228.1 billion ]..[$244.8 billion ]."})",
       "</mark><br>["},
      {R"({"span":[0,17],"text":"Exports fell 9.6%"},{"span":[21,56],"text":"$228.1 billion ]..[$244.8 billion ]."})",
       "</mark> … <mark>"}};
  for (const auto& [sentences, joined] : cases) {
    std::string line = EnvelopeOf({.with_text = false});
    const std::string before = R"("published":"2026-01-14")", claim = R"("sentence":[0,56],)";
    line.erase(line.find(claim), claim.size());
    line.insert(line.find(before) + before.size(), std::string(R"(,"sentences":[)") + sentences + "]");
    Report report;
    report.AddEnvelope(line);
    EXPECT_THAT(HtmlOf(report), HasSubstr(joined)) << sentences;
  }
}

TEST(Report, WorstFirstThenLatestThenByName) {
  const Story stories[] = {{.id = "e", .severity = "low"},
                           {.id = "c", .published = "2026-01-13"},
                           {.id = "b"},
                           {.id = "d", .severity = "medium"},
                           {.id = "a"}};
  Report report;
  for (Story story : stories) {
    story.title = "story " + story.id;
    report.AddEnvelope(EnvelopeOf(story));
  }
  const std::string page = HtmlOf(report);
  size_t last = 0;
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    const size_t at = page.find("story " + std::string(id));
    EXPECT_GT(at, last) << id;
    last = at;
  }
}

TEST(Report, CountsWhatItLeavesOut) {
  Report report({.alarms = 3, .contradictions = 1});
  report.AddFinding(FindingOf("f1", "a1", "a2"));
  report.AddFinding(FindingOf("f2", "a1", "a2", "low"));
  for (int i = 0; i < 10; ++i) report.AddEnvelope(EnvelopeOf({.id = "a" + std::to_string(i)}));
  const std::string page = HtmlOf(report);
  EXPECT_EQ(CountOf(page, "<article class=\"item high\" id=\"alarm-"), 3u);
  EXPECT_THAT(page, HasSubstr("… and 7 more alarms"));
  EXPECT_THAT(page, HasSubstr("… and 1 more contradictions"));
  EXPECT_THAT(page, HasSubstr("Alarms <span class=\"count\">10</span>"));
}

TEST(Report, PutsContradictionsSideBySide) {
  std::string other = EnvelopeOf({.id = "a2", .title = "Exports steady"});
  for (const auto& [from, to] : {std::pair("\"228100000000\"", "\"230000000000\""),
                                 std::pair("\"text\":\"$228.1 billion\"", "\"text\":\"$230 billion\"")})
    other.replace(other.find(from), std::string_view(from).size(), to);
  Report report;
  report.AddFinding(FindingOf("f1", "a1", "a2"));
  report.AddEnvelope(EnvelopeOf({}));
  report.AddEnvelope(other);
  const std::string page = HtmlOf(report);
  EXPECT_EQ(CountOf(page, "<figure class=\"side\">"), 2u);
  EXPECT_THAT(page, HasSubstr("<p class=\"printed\">$228.1 billion</p>"));
  EXPECT_THAT(page, HasSubstr("<p class=\"printed\">$230 billion</p>"));
  EXPECT_THAT(page, HasSubstr("<svg role=\"img\""));  // and as a series
  EXPECT_THAT(page, HasSubstr("<g class=\"disputed\">"));
}

TEST(Report, OneContradictionInSeveralReadingsIsOne) {
  Report report;
  report.AddFinding(FindingOf("f1", "a1", "a2", "medium"));
  report.AddFinding(FindingOf("f1", "a1", "a3", "high"));
  report.AddEnvelope(EnvelopeOf({}));
  EXPECT_EQ(CountOf(HtmlOf(report), "id=\"contradiction-"), 2u);  // the article and its heading
  EXPECT_THAT(HtmlOf(report), HasSubstr("<article class=\"item high\" id=\"contradiction-1\""));
}

TEST(Report, RefusesWhatIsNoRecordAndGoesOn) {
  Report report;
  for (const char* line : {"", "x", "[]", "{}", R"({"doc_id":"a"})", R"({"doc_id":"a","status":"odd"})",
                           R"({"doc_id":1,"status":"ok"})", "{\"doc_id\":\"\xFF\",\"status\":\"ok\"}"})
    EXPECT_THROW(report.AddEnvelope(line), SinkError) << line;
  EXPECT_THROW(report.AddFinding(EnvelopeOf({})), SinkError);
  EXPECT_THROW(report.AddEnvelope(std::string(1'000'000, '[')), SinkError);
  report.AddEnvelope(EnvelopeOf({}));
  EXPECT_THAT(HtmlOf(report), HasSubstr("In 1 article, 1 sum that doesn"));
}

TEST(Report, TakesOddButValidRecords) {
  for (
      const char* line :
      {R"({"doc_id":"a","status":"ok"})",
       R"({"doc_id":"a","status":"ok","checks":{},"claims":7,"document":[]})",
       R"({"doc_id":"a","status":"ok","checks":[7,null,{"verdict":"inconsistent","figures":["f9","","f99999999999999999999",4],"suspect":{"span":[9,2]}}]})",
       R"({"doc_id":"a","status":"ok","document":{"text":"short"},"figures":[{"id":"f1","span":[3,900]}],"checks":[{"verdict":"inconsistent","figures":["f1"]}]})",
       R"({"doc_id":"a","status":"ok","claims":[{"series":"S","value":"1","time_period":"x","modality":"actual"},{"series":"S","value":"2","time_period":"x","modality":"actual"}]})"}) {
    Report report;
    report.AddEnvelope(line);
    EXPECT_THAT(HtmlOf(report), testing::EndsWith("</html>\n")) << line;
    EXPECT_THAT(AtomOf(report), testing::EndsWith("</feed>\n")) << line;
  }
}

TEST(Report, EscapesEveryField) {
  const std::string evil = "<script>'\"&";
  Report report;
  Manifest manifest{.date = evil};
  SourceCounts source;
  source.name = source.why = source.state = source.fresh = evil;
  manifest.sources.push_back(source);
  manifest.alarms.push_back({evil, evil, evil});
  manifest.quarantine[evil] = 1;
  report.AddManifest(manifest);
  report.AddEnvelope(EnvelopeOf({.id = evil, .title = evil, .url = "https://example.org/" + evil}));
  report.AddEnvelope(
      R"({"doc_id":"<script>","status":"quarantined","error":{"code":"<script>","message":"<script>"}})");
  const std::string page = HtmlOf(report);
  EXPECT_EQ(CountOf(page, "<script>"), 1u);
  EXPECT_THAT(AtomOf(report), Not(HasSubstr("<script>")));
}

TEST(Report, ShowsFeedsAndTheirTrend) {
  Report report;
  for (const char* date : {"2026-01-14", "2026-01-12", "2026-01-13"}) {
    Manifest manifest{.date = date};
    SourceCounts source;
    source.name = "Gazette";
    source.documents = static_cast<uint64_t>(date[9] - '0');
    manifest.sources.push_back(source);
    report.AddManifest(manifest);
  }
  EXPECT_THAT(HtmlOf(report), HasSubstr("Documents of the last 3 runs: 2 3 4"));
  EXPECT_THAT(HtmlOf(report), HasSubstr("run of 2026-01-14"));
}

TEST(Report, TheSameRecordsGiveTheSameBytes) {
  auto make = [] {
    Report report;
    report.AddFinding(FindingOf("f1", "a1", "a2"));
    for (int i = 0; i < 50; ++i) report.AddEnvelope(EnvelopeOf({.id = "a" + std::to_string(i)}));
    return HtmlOf(report) + AtomOf(report);
  };
  EXPECT_EQ(make(), make());
}

TEST(Report, AnEntryKeepsItsIdWhenTheArticleIsEditedElsewhere) {
  auto id = [](const Story& story) {
    Report report;
    report.AddEnvelope(EnvelopeOf(story));
    const std::string feed = AtomOf(report);
    return feed.substr(feed.find("<entry><id>"), 60);
  };
  EXPECT_EQ(id({}), id({.title = "Another title",
                        .text = "Exports fell 9.6% to $228.1 billion from $244.8 billion. More."}));
  EXPECT_NE(id({}), id({.id = "a2"}));
}

TEST(Report, MemoryDoesNotGrowWithTheInput) {
  auto peak = [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;  // MiB
  };
  Report report;
  auto feed = [&](int from, int to) {
    for (int i = from; i < to; ++i) {
      const std::string n = std::to_string(i);
      std::string line =
          EnvelopeOf({.id = "article-" + n, .title = "Story " + n, .severity = i % 3 == 0 ? "high" : "low"});
      // Mostly series of their own, as the news has them.
      if (i % 4 != 0) line.replace(line.find("GOODS_TRADE.CHN"), 15, "SALES.org:" + n);
      report.AddEnvelope(line);
    }
  };
  feed(0, 20'000);
  const auto before = peak();
  feed(20'000, 100'000);
  EXPECT_LE(peak() - before, 24);
  const std::string page = HtmlOf(report);
  EXPECT_LT(page.size(), 3'000'000u);
  EXPECT_THAT(page, HasSubstr("In 100,000 articles, 100,000 sums"));
}

}  // namespace
}  // namespace reckoner::report
