// One request under way, and the guards that stand over it while it runs: what libcurl is told, and what its
// callbacks refuse (an address that isn't public, too many headers, a body over the cap, a content type that
// nobody reads). Internal to the transport; its address is what the callbacks are given, so it doesn't move.
#pragma once

#include <curl/curl.h>

#include <memory>

#include "pipeline/fetch/transport.h"

namespace reckoner {

struct FreeEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

struct Transfer {
  const TransportOptions* options = nullptr;
  HttpRequest request;
  Transport::Done done;
  HttpResponse response;
  bool host_allowed = false;
  size_t header_bytes = 0, header_count = 0;
  std::unique_ptr<CURL, FreeEasy> easy;
  std::unique_ptr<curl_slist, FreeList> headers;

  // Tells the easy handle all of the above.
  void Configure();
  // 0, which is not what a callback was given: libcurl stops the transfer.
  size_t Fail(HttpError error, const char* detail);
};

}  // namespace reckoner
