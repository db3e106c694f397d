// The foremost items of a stream, by Before(a, b), in memory that the stream's length doesn't change.
// Internal to the report.
#pragma once

#include <cstdint>
#include <set>

namespace reckoner::report {

template <typename Item>
class Worst {
 public:
  explicit Worst(size_t most) : most_(most) {}

  // Whether Add would keep it: asked before the costly parts of an item are read.
  bool Wants(const Item& item) const {
    return most_ > 0 && (items_.size() < most_ || Before(item, *items_.rbegin()));
  }
  void Add(Item item) {
    ++total_;
    if (!Wants(item)) return;
    items_.insert(std::move(item));
    if (items_.size() > most_) items_.erase(std::prev(items_.end()));
  }
  void Pass() { ++total_; }  // one that it didn't want

  uint64_t total() const { return total_; }
  uint64_t left_out() const { return total_ - items_.size(); }
  const auto& items() const { return items_; }

 private:
  struct Order {
    bool operator()(const Item& a, const Item& b) const { return Before(a, b); }
  };
  size_t most_;
  uint64_t total_ = 0;
  std::multiset<Item, Order> items_;
};

}  // namespace reckoner::report
