#include "pipeline/fetch/crawler.h"

#include <algorithm>
#include <deque>
#include <random>
#include <set>

#include "pipeline/fetch/answers.h"
#include "pipeline/fetch/url.h"

namespace reckoner {
namespace {

struct Job {
  FetchTask task;
  Crawler::Done done;
  std::string url;                // of the current hop
  std::set<std::string> visited;  // hops so far, against loops
  int attempts = 0;
  bool all_permanent = true;  // so far: then the first URL is moved for good
  Clock::time_point not_before{};
};

struct Origin {
  enum State { kUnknown, kAsking, kKnown } state = kUnknown;
  Robots robots;
  HttpResponse no_robots;  // why it can't be had, where nothing is allowed for that
  Clock::time_point expires{};
};

struct Host {
  explicit Host(const GateOptions& options) : gate(options) {}
  HostGate gate;
  std::deque<std::unique_ptr<Job>> queue;
};

}  // namespace

struct Crawler::Impl {
  Impl(CrawlOptions given, FetchMemory* store)
      : options(std::move(given)), memory(store), transport(options.transport) {}

  CrawlOptions options;
  FetchMemory* memory;
  Transport transport;
  std::map<std::string, Host> hosts;      // by host name
  std::map<std::string, Origin> origins;  // by scheme, host and port
  std::minstd_rand jitter;                // not for secrets: only to spread retries
  size_t open = 0;                        // tasks without an outcome

  Host& HostOf(const std::string& name) { return hosts.try_emplace(name, options.gate).first->second; }
  void Enqueue(std::unique_ptr<Job> job);
  void Pump(Clock::time_point now);
  bool Begin(Host* host, Clock::time_point now);
  void AskRobots(const std::string& origin, const std::string& url, int hops);
  void OnRobots(const std::string& origin, const HttpResponse& response, int hops);
  void OnAnswer(std::unique_ptr<Job> job, HttpResponse response);
  void Redirect(std::unique_ptr<Job> job, HttpResponse response);
  void Retry(std::unique_ptr<Job> job, HttpResponse response);
  void Finish(std::unique_ptr<Job> job, FetchOutcome outcome, HttpResponse response);
};

void Crawler::Impl::Enqueue(std::unique_ptr<Job> job) {
  const auto parts = ParseUrl(job->url);
  if (!parts) {
    HttpResponse response;
    response.error = HttpError::kBadUrl;
    return Finish(std::move(job), FetchOutcome::kFailed, std::move(response));
  }
  HostOf(parts->host).queue.push_back(std::move(job));
}

// Starts whatever may start now.
void Crawler::Impl::Pump(Clock::time_point now) {
  std::vector<std::string> names;
  for (const auto& [name, host] : hosts) names.push_back(name);  // callbacks may add hosts
  for (const std::string& name : names)
    while (Begin(&HostOf(name), now)) {
    }
}

// One job of the host: the first whose time has come and whose robots.txt is known. False when none could
// start.
bool Crawler::Impl::Begin(Host* host, Clock::time_point now) {
  for (size_t i = 0; i < host->queue.size(); ++i) {
    Job& waiting = *host->queue[i];
    if (waiting.not_before > now) continue;
    const auto parts = ParseUrl(waiting.url);
    const std::string name = parts->Origin();
    Origin& origin = origins[name];
    if (origin.state == Origin::kKnown && now >= origin.expires) origin.state = Origin::kUnknown;
    if (origin.state == Origin::kAsking) continue;
    if (origin.state == Origin::kUnknown) {
      if (!host->gate.MayStart(now)) return false;
      AskRobots(name, name + "/robots.txt", 0);
      return true;
    }
    const bool allowed = origin.robots.Allowed(parts->path);
    const bool held_too_long = host->gate.OpensAt() - now > options.max_hold;
    if (allowed && !held_too_long && !host->gate.MayStart(now)) return false;
    std::unique_ptr<Job> job = std::move(host->queue[i]);
    host->queue.erase(host->queue.begin() + static_cast<std::ptrdiff_t>(i));
    if (!allowed || held_too_long) {
      Finish(std::move(job), allowed ? FetchOutcome::kDeferred : FetchOutcome::kRobots,
             allowed ? HttpResponse{} : origin.no_robots);
      return true;
    }
    host->gate.Started(now);
    ++job->attempts;
    HttpRequest request{.url = job->url,
                        .etag = "",
                        .last_modified = "",
                        .max_body = job->task.max_body,
                        .content_types = job->task.content_types};
    if (const auto known = job->task.conditional ? memory->Get(job->url) : std::nullopt) {
      request.etag = known->etag;
      request.last_modified = known->last_modified;
    }
    auto shared = std::make_shared<std::unique_ptr<Job>>(std::move(job));
    transport.Start(request, [this, shared, host_name = parts->host](HttpResponse response) {
      HostOf(host_name).gate.Finished();
      OnAnswer(std::move(*shared), std::move(response));
    });
    return true;
  }
  return false;
}

void Crawler::Impl::AskRobots(const std::string& origin, const std::string& url, int hops) {
  const auto parts = ParseUrl(url);
  origins[origin].state = Origin::kAsking;
  if (!parts) return OnRobots(origin, {}, hops);
  HostOf(parts->host).gate.Started(Clock::now());
  transport.Start({.url = url,
                   .etag = "",
                   .last_modified = "",
                   .max_body = kRobotsLimit,
                   .content_types = {},
                   .keep_partial = true},
                  [this, origin, hops, host = parts->host](const HttpResponse& response) {
                    HostOf(host).gate.Finished();
                    OnRobots(origin, response, hops);
                  });
}

// RFC 9309, 2.3.1.2: at least five hops are followed, across hosts; the rules hold for the first one.
void Crawler::Impl::OnRobots(const std::string& name, const HttpResponse& response, int hops) {
  if (IsRedirect(response.status) && hops < 5 && !response.location.empty())
    return AskRobots(name, response.location, hops + 1);
  Origin& origin = origins[name];
  origin.state = Origin::kKnown;
  origin.expires = Clock::now() + options.robots_lifetime;
  origin.robots = RulesFrom(response, options.product_token);
  origin.no_robots = {};
  if (response.error != HttpError::kNone || response.status >= 500 || response.status == 429) {
    origin.no_robots.status = response.status;
    origin.no_robots.error = response.error;
    origin.no_robots.detail = response.detail;
  }
  if (const auto delay = origin.robots.crawl_delay())
    if (const auto parts = ParseUrl(name)) HostOf(parts->host).gate.SetCrawlDelay(*delay);
}

void Crawler::Impl::OnAnswer(std::unique_ptr<Job> job, HttpResponse response) {
  if (response.retry_after)
    if (const auto parts = ParseUrl(job->url))
      HostOf(parts->host).gate.HoldUntil(Clock::now() + *response.retry_after);
  if (response.error == HttpError::kNone && IsRedirect(response.status))
    return Redirect(std::move(job), std::move(response));
  if (MayPass(response)) return Retry(std::move(job), std::move(response));
  if (response.error != HttpError::kNone)
    return Finish(std::move(job), FetchOutcome::kFailed, std::move(response));
  if (response.status == 304) return Finish(std::move(job), FetchOutcome::kNotModified, std::move(response));
  if (!response.ok()) return Finish(std::move(job), FetchOutcome::kGone, std::move(response));
  memory->Put(job->url, {response.headers["etag"], response.headers["last-modified"]});
  Finish(std::move(job), FetchOutcome::kFetched, std::move(response));
}

void Crawler::Impl::Redirect(std::unique_ptr<Job> job, HttpResponse response) {
  job->all_permanent &= response.status == 301 || response.status == 308;
  job->visited.insert(job->url);
  const bool loop =
      job->visited.count(response.location) > 0 || static_cast<int>(job->visited.size()) > options.max_hops;
  if (response.location.empty() || loop)
    return Finish(std::move(job), FetchOutcome::kRedirects, std::move(response));
  if (job->all_permanent) memory->PutPermanent(job->task.url, response.location);
  job->url = response.location;
  job->attempts = 0;
  Enqueue(std::move(job));
}

void Crawler::Impl::Retry(std::unique_ptr<Job> job, HttpResponse response) {
  if (response.retry_after && *response.retry_after > options.max_hold)
    return Finish(std::move(job), FetchOutcome::kDeferred, std::move(response));
  if (job->attempts > options.retries)
    return Finish(std::move(job), FetchOutcome::kFailed, std::move(response));
  const auto base = options.backoff * (1 << (job->attempts - 1));
  job->not_before = Clock::now() + base + base * (jitter() % 1000) / 2000;
  Enqueue(std::move(job));
}

void Crawler::Impl::Finish(std::unique_ptr<Job> job, FetchOutcome outcome, HttpResponse response) {
  --open;
  Fetched fetched{
      .outcome = outcome, .response = std::move(response), .final_url = job->url, .attempts = job->attempts};
  job->done(fetched);
}

Crawler::Crawler(CrawlOptions options, FetchMemory* memory)
    : impl_(std::make_unique<Impl>(std::move(options), memory)) {}
Crawler::~Crawler() = default;

void Crawler::Add(FetchTask task, Done done) {
  auto job = std::make_unique<Job>();
  job->url = impl_->memory->Permanent(task.url).value_or(task.url);
  job->task = std::move(task);
  job->done = std::move(done);
  ++impl_->open;
  impl_->Enqueue(std::move(job));
}

void Crawler::Run(const std::function<bool()>& stop) {
  while (impl_->open > 0 && !(stop && stop())) {
    impl_->Pump(Clock::now());
    impl_->transport.Wait(std::chrono::milliseconds(20));
  }
}

}  // namespace reckoner
