#include "pipeline/fetch/answers.h"
#include "pipeline/fetch/crawler_impl.h"
#include "pipeline/fetch/url.h"

namespace reckoner {

void Crawler::Impl::AskRobots(const std::string& origin, const std::string& url, int hops) {
  const auto parts = ParseUrl(url);
  origins[origin].state = Origin::kAsking;
  if (!parts) return OnRobots(origin, {}, hops);
  HostOf(parts->host).gate.Started(Clock::now());
  transport.Start({.url = url,
                   .etag = "",
                   .last_modified = "",
                   .max_body = kRobotsLimit,
                   .content_types = {},
                   .keep_partial = true},
                  [this, origin, hops, host = parts->host](const HttpResponse& response) {
                    HostOf(host).gate.Finished();
                    OnRobots(origin, response, hops);
                  });
}

// RFC 9309, 2.3.1.2: at least five hops are followed, across hosts; the rules hold for the first one.
void Crawler::Impl::OnRobots(const std::string& name, const HttpResponse& response, int hops) {
  if (IsRedirect(response.status) && hops < 5 && !response.location.empty())
    return AskRobots(name, response.location, hops + 1);
  Origin& origin = origins[name];
  origin.state = Origin::kKnown;
  origin.expires = Clock::now() + options.robots_lifetime;
  origin.robots = RulesFrom(response, options.product_token);
  origin.no_robots = {};
  if (response.error != HttpError::kNone || response.status >= 500 || response.status == 429) {
    origin.no_robots.status = response.status;
    origin.no_robots.error = response.error;
    origin.no_robots.detail = response.detail;
  }
  if (const auto delay = origin.robots.crawl_delay())
    if (const auto parts = ParseUrl(name)) HostOf(parts->host).gate.SetCrawlDelay(*delay);
}

}  // namespace reckoner
