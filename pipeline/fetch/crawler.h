// A polite crawler over the transport: robots.txt before anything else of an origin, few requests at a time
// to one host with a pause between them, Retry-After honoured for the whole host, redirects followed hop by
// hop (each hop asks robots.txt and waits its turn), conditional requests, retries with backoff. Add tasks,
// then Run(); callbacks may add more. One thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/fetch/host_gate.h"
#include "pipeline/fetch/memory.h"
#include "pipeline/fetch/robots.h"
#include "pipeline/fetch/transport.h"

namespace reckoner {

struct CrawlOptions {
  TransportOptions transport;
  GateOptions gate;
  std::string product_token = "reckoner";  // what robots.txt knows us by
  int max_hops = 5;                        // redirects of one task
  int retries = 2;                         // after the first attempt; only for what may pass
  std::chrono::milliseconds backoff{
      1000};  // before the first retry, doubled for each further one, up to half as much again as jitter
  std::chrono::milliseconds robots_lifetime = kRobotsLifetime;
  std::chrono::seconds max_hold{120};  // a host that asks for more is left for the next run
};

struct FetchTask {
  std::string url;
  std::vector<std::string> content_types;
  size_t max_body = 16u << 20;
  bool conditional = true;  // send what validators are remembered
};

enum class FetchOutcome {
  kFetched,      // 2xx with a body
  kNotModified,  // 304
  kGone,         // 4xx but 429: asking again won't help
  kFailed,       // an error, or 5xx, after all retries
  kRobots,       // robots.txt says no, or couldn't be had
  kRedirects,    // a loop, or too many hops
  kDeferred,     // the host asked for more time than a run has
};

struct Fetched {
  FetchOutcome outcome = FetchOutcome::kFailed;
  HttpResponse response;  // the last answer
  std::string final_url;
  int attempts = 0;
};

std::string_view Name(FetchOutcome outcome);

class Crawler {
 public:
  using Done = std::function<void(const Fetched&)>;

  // `memory` must outlive the crawler.
  Crawler(CrawlOptions options, FetchMemory* memory);
  ~Crawler();
  Crawler(const Crawler&) = delete;
  Crawler& operator=(const Crawler&) = delete;

  void Add(FetchTask task, Done done);
  // Until every task has its outcome, or `stop` says so (asked several times a second).
  void Run(const std::function<bool()>& stop = nullptr);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
