// Workers whose results come back in the order of submission. What is in flight is bounded by number and by
// weight, so memory stays flat however slow the front job is. One thread submits and pops; the work runs on
// the others. An exception of the work is rethrown by the pop of its result.
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

template <typename Job, typename Result>
class OrderedPool {
 public:
  OrderedPool(int workers, size_t max_jobs, size_t max_weight, std::function<Result(Job&&)> work)
      : max_jobs_(max_jobs), max_weight_(max_weight), work_(std::move(work)) {
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
    return !in_flight_.empty() && (in_flight_.size() >= max_jobs_ || weight_ + weight > max_weight_);
  }

  void Submit(Job job, size_t weight) {
    auto slot = std::make_shared<Slot>(std::move(job), weight);
    in_flight_.push_back(slot);
    weight_ += weight;
    {
      const std::lock_guard lock(mutex_);
      pending_.push_back(std::move(slot));
    }
    work_ready_.notify_one();
  }

  // The oldest result: waits for it, or (TryPop) only if it is there. nullopt when nothing is in flight.
  std::optional<Result> Pop() { return Take(true); }
  std::optional<Result> TryPop() { return Take(false); }

 private:
  struct Slot {
    Slot(Job j, size_t w) : job(std::move(j)), weight(w) {}
    Job job;
    size_t weight;
    std::optional<Result> result;
    std::exception_ptr error;
    bool done = false;
  };

  std::optional<Result> Take(bool wait) {
    if (in_flight_.empty()) return std::nullopt;
    const std::shared_ptr<Slot> slot = in_flight_.front();
    {
      std::unique_lock lock(mutex_);
      if (!wait && !slot->done) return std::nullopt;
      result_ready_.wait(lock, [&] { return slot->done; });
    }
    in_flight_.pop_front();
    weight_ -= slot->weight;
    if (slot->error) std::rethrow_exception(slot->error);
    return std::move(slot->result);
  }

  void Loop() {
    while (true) {
      std::shared_ptr<Slot> slot;
      {
        std::unique_lock lock(mutex_);
        work_ready_.wait(lock, [&] { return stopping_ || !pending_.empty(); });
        if (stopping_) return;
        slot = std::move(pending_.front());
        pending_.pop_front();
      }
      try {
        slot->result = work_(std::move(slot->job));
      } catch (...) {
        slot->error = std::current_exception();
      }
      {
        const std::lock_guard lock(mutex_);
        slot->done = true;
      }
      result_ready_.notify_one();
    }
  }

  const size_t max_jobs_, max_weight_;
  const std::function<Result(Job&&)> work_;
  std::deque<std::shared_ptr<Slot>> in_flight_;  // the submitting thread's
  size_t weight_ = 0;                            // likewise
  std::mutex mutex_;                             // guards the rest, and every slot's done
  std::condition_variable work_ready_, result_ready_;
  std::deque<std::shared_ptr<Slot>> pending_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace reckoner
