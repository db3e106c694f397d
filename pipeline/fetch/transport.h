// One request, one answer, many at a time: libcurl's multi interface with the guards that strangers' servers
// call for. It follows no redirects and knows no politeness; the crawler above it does. Guards: only http and
// https; every connection's resolved address is vetted (address.h); header and decoded body bytes bounded
// while they arrive; a total deadline and a least speed; TLS verified; content types checked; no proxy from
// the environment; no cookies, no credentials. Not safe from several threads: one Transport, one thread,
// callbacks run inside Wait().
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace reckoner {

struct TransportOptions {
  std::string
      user_agent;  // product, version and how to reach its operator: "reckoner/0.1 (+https://…; mail@…)"
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds deadline{60'000};  // from the first packet to the last
  long low_speed_bytes = 100;                  // a second, over low_speed_time
  std::chrono::seconds low_speed_time{20};
  size_t max_header_bytes = 64 * 1024;
  size_t max_headers = 200;
  std::set<std::string>
      allowed_hosts;    // lower-case names that may resolve to any address (a test server, an intranet)
  std::string ca_file;  // instead of the system's
  int max_connections = 32;
};

struct HttpRequest {
  std::string url;
  std::string etag, last_modified;         // sent as If-None-Match, If-Modified-Since where not empty
  size_t max_body = 16u << 20;             // decoded bytes
  std::vector<std::string> content_types;  // accepted, by prefix ("text/html"); empty: all
  bool keep_partial = false;               // a body over the cap is cut there and kept, beside kTooLarge
};

enum class HttpError {
  kNone,
  kBadUrl,
  kBlockedAddress,  // resolved to where nobody outside should send us
  kResolve,
  kConnect,
  kTls,
  kTimeout,   // deadline or least speed
  kTooLarge,  // headers or body over the cap
  kContentType,
  kProtocol,  // reset in mid-body, wrong length, bad encoding, nonsense
};

struct HttpResponse {
  int status = 0;  // 0: no answer
  HttpError error = HttpError::kNone;
  std::string detail;                          // for the operator
  std::map<std::string, std::string> headers;  // lower-case names; of several, the last
  std::string body;                            // decoded; empty after an error
  std::string location;                        // absolute, of a redirect
  std::optional<std::chrono::seconds> retry_after;
  size_t bytes_received = 0;  // on the wire, headers included

  bool ok() const { return error == HttpError::kNone && status >= 200 && status < 300; }
};

std::string_view Name(HttpError error);

class Transport {
 public:
  using Done = std::function<void(HttpResponse)>;

  explicit Transport(TransportOptions options);
  ~Transport();
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;

  // Starts a request; `done` runs inside a later Wait(), never inside Start().
  void Start(const HttpRequest& request, Done done);
  // Drives transfers and runs callbacks; returns after `timeout` or when something happened.
  void Wait(std::chrono::milliseconds timeout);
  size_t running() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
