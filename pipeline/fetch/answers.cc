#include "pipeline/fetch/answers.h"

#include "pipeline/fetch/crawler.h"

namespace reckoner {

bool MayPass(const HttpResponse& response) {
  switch (response.error) {
    case HttpError::kNone:
      return response.status == 429 || response.status >= 500;
    case HttpError::kResolve:
    case HttpError::kConnect:
    case HttpError::kTimeout:
    case HttpError::kProtocol:
      return true;
    default:
      return false;
  }
}

bool IsRedirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Robots RulesFrom(const HttpResponse& response, std::string_view product_token) {
  // More redirects than are followed: as unavailable (2.3.1.2). A file over the limit is parsed as far as it
  // goes.
  const bool answered = response.error == HttpError::kNone || response.error == HttpError::kTooLarge;
  switch (AccessFor(IsRedirect(response.status) ? 404 : answered ? response.status : 0)) {
    case RobotsAccess::kParse:
      return Robots::Parse(response.body, product_token);
    case RobotsAccess::kAllowAll:
      return Robots();
    case RobotsAccess::kDisallowAll:
      break;
  }
  return Robots::DisallowAll();
}

std::string_view Name(HttpError error) {
  switch (error) {
    case HttpError::kNone:
      return "none";
    case HttpError::kBadUrl:
      return "bad_url";
    case HttpError::kBlockedAddress:
      return "blocked_address";
    case HttpError::kResolve:
      return "resolve";
    case HttpError::kConnect:
      return "connect";
    case HttpError::kTls:
      return "tls";
    case HttpError::kTimeout:
      return "timeout";
    case HttpError::kTooLarge:
      return "too_large";
    case HttpError::kContentType:
      return "content_type";
    case HttpError::kProtocol:
      return "protocol";
  }
  return "";
}

std::string_view Name(FetchOutcome outcome) {
  switch (outcome) {
    case FetchOutcome::kFetched:
      return "fetched";
    case FetchOutcome::kNotModified:
      return "not_modified";
    case FetchOutcome::kGone:
      return "gone";
    case FetchOutcome::kFailed:
      return "failed";
    case FetchOutcome::kRobots:
      return "robots";
    case FetchOutcome::kRedirects:
      return "redirects";
    case FetchOutcome::kDeferred:
      return "deferred";
  }
  return "";
}

}  // namespace reckoner
