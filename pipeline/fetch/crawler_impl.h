// The inside of a Crawler: jobs wait in queues by host, robots.txt is known by origin. crawler.cc starts what
// may start, crawler_robots.cc asks for the rules, crawler_answers.cc decides what an answer means. One
// thread: the one that calls Run.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "pipeline/fetch/crawler.h"
#include "pipeline/fetch/host_gate.h"
#include "pipeline/fetch/robots.h"
#include "pipeline/fetch/transport.h"

namespace reckoner {

struct Crawler::Impl {
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

}  // namespace reckoner
