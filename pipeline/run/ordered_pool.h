// Workers whose results come back in the order of submission. What is in flight is bounded by number and by
// weight, so memory stays flat however slow the front job is. One thread submits and pops; the work runs on
// the others. An exception of the work is rethrown by the pop of its result.
//
// To wake a worker takes some microseconds, and may cost the waking thread its place on the core. Where jobs
// are as short as that, workers get them in batches: see PoolLimits.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace reckoner {

struct PoolLimits {
  size_t jobs, weight;  // in flight
  size_t batch = 0;     // jobs wait until they weigh as much together, or until the result of one is popped
};

template <typename Job, typename Result>
class OrderedPool {
 public:
  OrderedPool(int workers, PoolLimits limits, std::function<Result(Job&&)> work)
      : limits_(limits), work_(std::move(work)) {
    for (int i = 0; i < workers; ++i) threads_.emplace_back([this] { Loop(); });
  }

  // Drops what has not begun, waits for what has.
  ~OrderedPool() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    work_ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  // Whether a job of this weight must wait for a Pop. One job always fits.
  bool Full(size_t weight) const {
    return jobs_ > 0 && (jobs_ >= limits_.jobs || weight_ + weight > limits_.weight);
  }

  void Submit(Job job, size_t weight) {
    if (!open_) open_ = std::make_shared<Batch>();
    open_->jobs.push_back(std::move(job));
    open_->weight += weight;
    weight_ += weight;
    ++jobs_;
    if (open_->weight >= limits_.batch) HandOut();
  }

  // The oldest result: waits for it, or (TryPop) only if it is there. nullopt when nothing is in flight.
  std::optional<Result> Pop() { return Take(true); }
  std::optional<Result> TryPop() { return Take(false); }

 private:
  struct Outcome {
    std::optional<Result> result;
    std::exception_ptr error;
  };
  struct Batch {
    std::vector<Job> jobs;
    std::vector<Outcome> outcomes;
    size_t weight = 0;
    bool done = false;
  };

  void HandOut() {
    in_flight_.push_back(open_);
    {
      const std::lock_guard lock(mutex_);
      pending_.push_back(std::move(open_));
    }
    work_ready_.notify_one();
  }

  std::optional<Result> Take(bool wait) {
    if (jobs_ == 0 || (taken_ == front_.size() && !TakeBatch(wait))) return std::nullopt;
    Outcome outcome = std::move(front_[taken_++]);
    --jobs_;
    if (outcome.error) std::rethrow_exception(outcome.error);
    return std::move(outcome.result);
  }

  // The oldest batch to the front; false if it isn't done and nobody waits.
  bool TakeBatch(bool wait) {
    if (in_flight_.empty() && wait) HandOut();
    if (in_flight_.empty()) return false;
    const std::shared_ptr<Batch> batch = in_flight_.front();
    {
      std::unique_lock lock(mutex_);
      if (!wait && !batch->done) return false;
      result_ready_.wait(lock, [&] { return batch->done; });
    }
    in_flight_.pop_front();
    weight_ -= batch->weight;
    front_ = std::move(batch->outcomes);
    taken_ = 0;
    return true;
  }

  Outcome Do(Job&& job) const {
    try {
      return {work_(std::move(job)), nullptr};
    } catch (...) {
      return {std::nullopt, std::current_exception()};
    }
  }

  void Loop() {
    while (true) {
      std::shared_ptr<Batch> batch;
      {
        std::unique_lock lock(mutex_);
        work_ready_.wait(lock, [&] { return stopping_ || !pending_.empty(); });
        if (stopping_) return;
        batch = std::move(pending_.front());
        pending_.pop_front();
      }
      batch->outcomes.reserve(batch->jobs.size());
      for (Job& job : batch->jobs) batch->outcomes.push_back(Do(std::move(job)));
      {
        const std::lock_guard lock(mutex_);
        batch->done = true;
      }
      result_ready_.notify_one();
    }
  }

  const PoolLimits limits_;
  const std::function<Result(Job&&)> work_;
  // The submitting thread's:
  std::shared_ptr<Batch> open_;                   // not yet handed out
  std::deque<std::shared_ptr<Batch>> in_flight_;  // handed out
  std::vector<Outcome> front_;                    // the oldest batch's …
  size_t taken_ = 0;                              // … of which so many were popped
  size_t jobs_ = 0, weight_ = 0;                  // in all of these; the front's weight is gone
  std::mutex mutex_;                              // guards the rest, and every batch's done
  std::condition_variable work_ready_, result_ready_;
  std::deque<std::shared_ptr<Batch>> pending_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace reckoner
