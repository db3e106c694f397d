#include "pipeline/fetch/answers.h"
#include "pipeline/fetch/crawler_impl.h"
#include "pipeline/fetch/url.h"

namespace reckoner {

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

}  // namespace reckoner
