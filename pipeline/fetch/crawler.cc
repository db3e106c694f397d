#include "pipeline/fetch/crawler.h"

#include "pipeline/fetch/crawler_impl.h"
#include "pipeline/fetch/url.h"

namespace reckoner {

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

Crawler::Crawler(CrawlOptions options, FetchMemory* memory)
    : impl_(std::make_unique<Impl>(std::move(options), memory)) {}
Crawler::~Crawler() = default;

void Crawler::Add(FetchTask task, Done done) {
  auto job = std::make_unique<Impl::Job>();
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
