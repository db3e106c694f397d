// When the next request to one host may start: concurrency, a pause between starts, and holds that the host
// asked for (Retry-After). Time is given, never read, so the rules can be tested without waiting. A value;
// one thread.
#pragma once

#include <algorithm>
#include <chrono>

namespace reckoner {

using Clock = std::chrono::steady_clock;

struct GateOptions {
  int concurrency = 1;
  std::chrono::milliseconds delay{1000};              // between two starts
  std::chrono::milliseconds max_crawl_delay{30'000};  // a robots.txt may ask for more pause, up to this
};

class HostGate {
 public:
  explicit HostGate(const GateOptions& options) : options_(options), delay_(options.delay) {}

  bool MayStart(Clock::time_point now) const { return active_ < options_.concurrency && now >= OpensAt(); }
  // The earliest start, as far as pauses and holds go.
  Clock::time_point OpensAt() const { return std::max(next_start_, held_until_); }
  void Started(Clock::time_point now) {
    ++active_;
    next_start_ = now + delay_;
  }
  void Finished() { --active_; }
  void HoldUntil(Clock::time_point until) { held_until_ = std::max(held_until_, until); }
  // A robots.txt's Crawl-delay lengthens the pause, capped, and never shortens it.
  void SetCrawlDelay(std::chrono::milliseconds asked) {
    delay_ = std::max(options_.delay, std::min(asked, options_.max_crawl_delay));
  }

 private:
  GateOptions options_;
  std::chrono::milliseconds delay_;
  int active_ = 0;
  Clock::time_point next_start_{}, held_until_{};
};

}  // namespace reckoner
