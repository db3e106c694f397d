// The crawler and its transport against a server that misbehaves. Each guard has a test that fails without
// it.
#include "pipeline/fetch/crawler.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/fetch/server.h"

namespace reckoner {
namespace {

using std::chrono::milliseconds;

CrawlOptions Quick() {
  CrawlOptions options;
  options.transport.user_agent = "reckoner-test (+https://example.org/bot)";
  options.transport.allowed_hosts = {"127.0.0.1"};
  options.gate.delay = milliseconds(0);
  options.backoff = milliseconds(50);
  return options;
}

Fetched Get(const std::string& url, CrawlOptions options = Quick(), FetchMemory* memory = nullptr,
            FetchTask task = {}) {
  InMemory own;
  Crawler crawler(std::move(options), memory == nullptr ? &own : memory);
  Fetched out;
  task.url = url;
  crawler.Add(task, [&](const Fetched& fetched) { out = fetched; });
  crawler.Run();
  return out;
}

struct Visit {
  double seconds;
  std::string path;
};

std::vector<Visit> Log(const BadServer& server) {
  std::istringstream lines(Get(server.Url("/log")).response.body);
  std::vector<Visit> out;
  for (Visit visit; lines >> visit.seconds >> visit.path;)
    if (visit.path != "/robots.txt") out.push_back(visit);
  return out;
}

TEST(Crawler, FetchesAPage) {
  const BadServer server;
  const Fetched got = Get(server.Url("/ok"));
  EXPECT_EQ(got.outcome, FetchOutcome::kFetched);
  EXPECT_EQ(got.response.body, "<p>fine</p>");
}

TEST(Crawler, ReadsBrotliAndZstandard) {
  const BadServer server;
  for (const char* path : {"/br", "/zstd"})
    EXPECT_EQ(Get(server.Url(path)).response.body, "<p>fine</p>") << path;
}

TEST(Crawler, SaysWhoAsks) {
  const BadServer server;
  EXPECT_EQ(Get(server.Url("/agent")).response.body, "reckoner-test (+https://example.org/bot)");
}

// Safety
TEST(Crawler, AnAddressThatIsNotPublicIsRefused) {
  const BadServer server;
  CrawlOptions options = Quick();
  options.transport.allowed_hosts.clear();
  options.retries = 0;
  // robots.txt can't be had there either, which says no before the page is asked for.
  EXPECT_EQ(Get(server.Url("/ok"), options).outcome, FetchOutcome::kRobots);
  Transport transport(options.transport);
  HttpResponse response;
  for (const std::string host :
       {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "[::1]"}) {
    transport.Start({.url = server.Url("/ok", host)},
                    [&](HttpResponse given) { response = std::move(given); });
    while (transport.running() > 0) transport.Wait(milliseconds(20));
    EXPECT_EQ(response.error, HttpError::kBlockedAddress) << host << " " << response.detail;
  }
}

TEST(Crawler, ARedirectDoesNotOpenOtherDoors) {
  const BadServer server;
  EXPECT_EQ(Get(server.Url("/to-metadata")).outcome, FetchOutcome::kRobots);
  EXPECT_EQ(Get(server.Url("/to-file")).outcome, FetchOutcome::kRedirects);
  EXPECT_EQ(Get(server.Url("/to-gopher")).outcome, FetchOutcome::kRedirects);
  EXPECT_EQ(Get(server.Url("/to-localhost")).outcome, FetchOutcome::kRobots);
}

TEST(Crawler, BodiesAreBoundedWhileTheyArrive) {
  const BadServer server;
  FetchTask task;
  task.max_body = 1 << 20;
  for (const char* path : {"/endless-body", "/bomb"}) {
    const Fetched got = Get(server.Url(path), Quick(), nullptr, task);
    EXPECT_EQ(got.outcome, FetchOutcome::kFailed) << path;
    EXPECT_EQ(got.response.error, HttpError::kTooLarge) << path;
    EXPECT_TRUE(got.response.body.empty());
    EXPECT_EQ(got.attempts, 1);
  }
}

TEST(Crawler, HeadersAreBounded) {
  const BadServer server;
  for (const char* path : {"/endless-headers", "/many-headers", "/large-headers"})
    EXPECT_EQ(Get(server.Url(path)).response.error, HttpError::kTooLarge) << path;
}

TEST(Crawler, AValidatorDoesNotWriteHeaders) {
  const BadServer server;
  InMemory memory;
  memory.Put(server.Url("/ok"), {"\"v1\"\r\nX-Evil: yes", ""});
  EXPECT_EQ(Get(server.Url("/ok"), Quick(), &memory).response.error, HttpError::kBadUrl);
  memory.Put(server.Url("/ok"), {"", "now\nX-Evil: yes"});
  EXPECT_EQ(Get(server.Url("/ok"), Quick(), &memory).response.error, HttpError::kBadUrl);
}

TEST(Crawler, NoProxyOfTheEnvironmentIsAsked) {
  const BadServer server;
  setenv("http_proxy", "http://127.0.0.1:1", 1);
  const Fetched got = Get(server.Url("/ok"));
  unsetenv("http_proxy");
  EXPECT_EQ(got.outcome, FetchOutcome::kFetched);
}

TEST(Crawler, ABodyCutShortIsNoBody) {
  const BadServer server;
  const Fetched got = Get(server.Url("/reset"));
  EXPECT_EQ(got.outcome, FetchOutcome::kFailed);
  EXPECT_EQ(got.response.error, HttpError::kProtocol);
  EXPECT_EQ(got.attempts, 3);
}

// Each limit alone, the other far off.
TEST(Crawler, ASlowAnswerEndsAtItsDeadlineOrForItsSpeed) {
  const BadServer server;
  const auto seconds_for = [&](milliseconds deadline, std::chrono::seconds low_speed_time) {
    CrawlOptions options = Quick();
    options.transport.deadline = deadline;
    options.transport.low_speed_time = low_speed_time;
    options.retries = 0;
    const auto start = Clock::now();
    EXPECT_EQ(Get(server.Url("/slow"), options).response.error, HttpError::kTimeout);
    return std::chrono::duration<double>(Clock::now() - start).count();
  };
  EXPECT_LT(seconds_for(milliseconds(700), std::chrono::seconds(60)), 8);
  EXPECT_LT(seconds_for(std::chrono::seconds(60), std::chrono::seconds(1)), 8);
}

TEST(Crawler, ContentTypesAreChecked) {
  const BadServer server;
  FetchTask task;
  task.content_types = {"text/html", "application/xhtml+xml"};
  EXPECT_EQ(Get(server.Url("/picture"), Quick(), nullptr, task).response.error, HttpError::kContentType);
  EXPECT_EQ(Get(server.Url("/ok"), Quick(), nullptr, task).outcome, FetchOutcome::kFetched);
}

// Robots
TEST(Crawler, RobotsIsAskedFirstAndObeyed) {
  const BadServer server("User-agent: reckoner\nDisallow: /ok-secret\n");
  EXPECT_EQ(Get(server.Url("/ok-secret")).outcome, FetchOutcome::kRobots);
  EXPECT_EQ(Get(server.Url("/ok-open")).outcome, FetchOutcome::kFetched);
  for (const Visit& visit : Log(server)) EXPECT_NE(visit.path, "/ok-secret");
}

TEST(Crawler, RobotsIsWaitedForHoweverManyMayBeAsked) {
  const BadServer server("User-agent: reckoner\nDisallow: /ok-secret\n");
  CrawlOptions options = Quick();
  options.gate.concurrency = 4;
  EXPECT_EQ(Get(server.Url("/ok-secret"), options).outcome, FetchOutcome::kRobots);
}

// RFC 9309, 2.3.1.2
TEST(Crawler, RobotsIsFollowedThroughFiveRedirects) {
  const BadServer near("redirect:5"), far("redirect:7");
  EXPECT_EQ(Get(near.Url("/ok-secret")).outcome, FetchOutcome::kRobots);
  EXPECT_EQ(Get(far.Url("/ok-secret")).outcome, FetchOutcome::kFetched);
}

TEST(Crawler, RobotsThatCannotBeHadSaysNo) {
  const BadServer broken("status:503");
  EXPECT_EQ(Get(broken.Url("/ok")).outcome, FetchOutcome::kRobots);
  const BadServer forbidden("status:403");
  EXPECT_EQ(Get(forbidden.Url("/ok")).outcome, FetchOutcome::kFetched);
}

TEST(Crawler, RobotsIsKeptForItsLifetime) {
  const auto asked_for_two_pages = [](milliseconds lifetime) {
    const BadServer server("User-agent: *\nDisallow: /secret\n");
    CrawlOptions options = Quick();
    options.robots_lifetime = lifetime;
    InMemory memory;
    Crawler crawler(options, &memory);
    for (const char* path : {"/nap-1", "/nap-2"})
      crawler.Add({.url = server.Url(path)}, [](const Fetched&) {});
    crawler.Run();
    std::istringstream lines(Get(server.Url("/log")).response.body);
    int asked = 0;
    for (Visit visit; lines >> visit.seconds >> visit.path;) asked += visit.path == "/robots.txt";
    return asked - 1;  // once for the log
  };
  EXPECT_EQ(asked_for_two_pages(Quick().robots_lifetime), 1);
  EXPECT_EQ(asked_for_two_pages(milliseconds(200)), 2);
}

// Redirects
TEST(Crawler, LoopsAndLongChainsEnd) {
  const BadServer server;
  EXPECT_EQ(Get(server.Url("/loop")).outcome, FetchOutcome::kRedirects);
  EXPECT_EQ(Log(server).size(), 2u);  // each page once, long before the cap on hops
  EXPECT_EQ(Get(server.Url("/hop/0")).outcome, FetchOutcome::kRedirects);
  EXPECT_EQ(Log(server).size(), 2u + 1 + Quick().max_hops);
}

TEST(Crawler, PermanentRedirectsAreRemembered) {
  const BadServer server;
  InMemory memory;
  EXPECT_EQ(Get(server.Url("/moved"), Quick(), &memory).final_url, server.Url("/ok-moved"));
  Get(server.Url("/moved"), Quick(), &memory);
  int asked = 0;
  for (const Visit& visit : Log(server)) asked += visit.path == "/moved";
  EXPECT_EQ(asked, 1);
}

TEST(Crawler, OtherRedirectsAreAskedAgain) {
  const BadServer server;
  InMemory memory;
  for (int i = 0; i < 2; ++i)
    EXPECT_EQ(Get(server.Url("/moved-for-now"), Quick(), &memory).final_url, server.Url("/ok-moved"));
  int asked = 0;
  for (const Visit& visit : Log(server)) asked += visit.path == "/moved-for-now";
  EXPECT_EQ(asked, 2);
}

// Conditional requests
TEST(Crawler, ValidatorsAreSentBack) {
  const BadServer server;
  InMemory memory;
  EXPECT_EQ(Get(server.Url("/tagged"), Quick(), &memory).outcome, FetchOutcome::kFetched);
  const Fetched again = Get(server.Url("/tagged"), Quick(), &memory);
  EXPECT_EQ(again.outcome, FetchOutcome::kNotModified);
  EXPECT_TRUE(again.response.body.empty());
  EXPECT_EQ(Get(server.Url("/dated"), Quick(), &memory).outcome, FetchOutcome::kFetched);
  EXPECT_EQ(Get(server.Url("/dated"), Quick(), &memory).outcome, FetchOutcome::kNotModified);
  FetchTask fresh;
  fresh.conditional = false;
  EXPECT_EQ(Get(server.Url("/tagged"), Quick(), &memory, fresh).outcome, FetchOutcome::kFetched);
  EXPECT_EQ(Get(server.Url("/flapping"), Quick(), &memory).outcome, FetchOutcome::kFetched);
  EXPECT_EQ(Get(server.Url("/flapping"), Quick(), &memory).outcome, FetchOutcome::kFetched);
}

// Politeness, measured from the server's log.
TEST(Crawler, RetryAfterHoldsTheWholeHost) {
  for (const char* path : {"/busy-once", "/busy-date"}) {
    const BadServer server;
    InMemory memory;
    Crawler crawler(Quick(), &memory);
    std::vector<std::string> bodies;
    for (const std::string each : {path, "/ok-1", "/ok-2"})
      crawler.Add({.url = server.Url(each)},
                  [&](const Fetched& fetched) { bodies.push_back(fetched.response.body); });
    crawler.Run();
    EXPECT_EQ(bodies.size(), 3u);
    const auto log = Log(server);
    ASSERT_GE(log.size(), 4u);
    EXPECT_EQ(log[0].path, path);
    for (size_t i = 1; i < 4; ++i) EXPECT_GE(log[i].seconds - log[0].seconds, 0.9) << log[i].path;
  }
}

TEST(Crawler, AHostThatAsksForADayIsLeftForTheNextRun) {
  const BadServer server;
  InMemory memory;
  Crawler crawler(Quick(), &memory);
  std::vector<FetchOutcome> outcomes;
  for (const char* path : {"/busy-long", "/ok"})
    crawler.Add({.url = server.Url(path)},
                [&](const Fetched& fetched) { outcomes.push_back(fetched.outcome); });
  crawler.Run();
  EXPECT_EQ(outcomes, (std::vector<FetchOutcome>{FetchOutcome::kDeferred, FetchOutcome::kDeferred}));
}

TEST(Crawler, PausesBetweenRequestsToOneHost) {
  const BadServer server("User-agent: *\nCrawl-delay: 0.3\n");
  InMemory memory;
  CrawlOptions options = Quick();
  options.gate.delay = milliseconds(100);
  Crawler crawler(options, &memory);
  for (int i = 0; i < 4; ++i)
    crawler.Add({.url = server.Url("/ok" + std::to_string(i))}, [](const Fetched&) {});
  crawler.Run();
  const auto log = Log(server);
  ASSERT_EQ(log.size(), 4u);
  for (size_t i = 2; i < 4; ++i) EXPECT_GE(log[i].seconds - log[i - 1].seconds, 0.28);
}

TEST(HostGate, ACrawlDelayIsCapped) {
  HostGate gate({.delay = milliseconds(100), .max_crawl_delay = milliseconds(5000)});
  const auto now = Clock::now();
  for (const auto& [asked, kept] : {std::pair(3'600'000, 5000), {2000, 2000}, {1, 100}}) {
    gate.SetCrawlDelay(milliseconds(asked));
    gate.Started(now);
    gate.Finished();
    EXPECT_EQ(gate.OpensAt() - now, milliseconds(kept)) << asked;
  }
}

TEST(Crawler, OneRequestAtATimeToAHost) {
  const BadServer server;
  InMemory memory;
  Crawler crawler(Quick(), &memory);
  for (const char* path : {"/nap-1", "/nap-2", "/nap-3"})
    crawler.Add({.url = server.Url(path)}, [](const Fetched&) {});
  crawler.Run();
  const auto log = Log(server);
  ASSERT_EQ(log.size(), 3u);
  for (size_t i = 1; i < 3; ++i) EXPECT_GE(log[i].seconds - log[i - 1].seconds, 0.28);
}

TEST(Crawler, RetriesWaitLongerEachTime) {
  const BadServer server;
  CrawlOptions options = Quick();
  options.backoff = milliseconds(200);
  EXPECT_EQ(Get(server.Url("/broken"), options).attempts, 3);
  const auto log = Log(server);
  ASSERT_EQ(log.size(), 3u);
  EXPECT_GE(log[1].seconds - log[0].seconds, 0.19);
  EXPECT_GE(log[2].seconds - log[1].seconds, 0.39);
}

TEST(Crawler, FailuresAreTriedAgainAFewTimes) {
  const BadServer server;
  const Fetched got = Get(server.Url("/broken"));
  EXPECT_EQ(got.outcome, FetchOutcome::kFailed);
  EXPECT_EQ(got.attempts, 3);
  EXPECT_EQ(Get(server.Url("/missing")).outcome, FetchOutcome::kGone);
}

}  // namespace
}  // namespace reckoner
