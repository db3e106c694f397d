// What a crawler remembers from one run to the next: validators for conditional requests, and permanent
// redirects. An interface with one implementation for tests and single runs; a nightly run keeps it in its
// state database. One thread.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace reckoner {

struct Validators {
  std::string etag, last_modified;
};

class FetchMemory {
 public:
  virtual ~FetchMemory() = default;
  virtual std::optional<Validators> Get(const std::string& final_url) const = 0;
  virtual void Put(const std::string& final_url, const Validators& validators) = 0;
  // Where a 301 or 308 sent us for good.
  virtual std::optional<std::string> Permanent(const std::string& url) const = 0;
  virtual void PutPermanent(const std::string& from, const std::string& to) = 0;
};

class InMemory : public FetchMemory {
 public:
  std::optional<Validators> Get(const std::string& url) const override { return Find(validators_, url); }
  void Put(const std::string& url, const Validators& validators) override { validators_[url] = validators; }
  std::optional<std::string> Permanent(const std::string& url) const override {
    return Find(permanent_, url);
  }
  void PutPermanent(const std::string& from, const std::string& to) override { permanent_[from] = to; }

 private:
  template <typename Value>
  static std::optional<Value> Find(const std::map<std::string, Value>& map, const std::string& key) {
    const auto it = map.find(key);
    return it == map.end() ? std::nullopt : std::optional(it->second);
  }
  std::map<std::string, Validators> validators_;
  std::map<std::string, std::string> permanent_;
};

}  // namespace reckoner
