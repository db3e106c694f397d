// An HTTP response as a WARC record holds it: status line, headers, body; transfer and content codings
// undone. Pure; any thread.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace reckoner {

using HttpHeaders = std::map<std::string, std::string>;  // lower-case names; of several, the last

struct HttpMessage {
  int status = 0;
  HttpHeaders headers;
  std::string body;  // decoded
};

// nullopt for what is no HTTP response, or whose body is over `limit` when decoded. Archives differ in
// whether they kept codings on the body: where a body doesn't decode as its header says, it is taken as it
// is.
std::optional<HttpMessage> ParseHttpResponse(std::string_view block, size_t limit);

// "Name: value" lines up to the first empty one, continuation lines joined; the rest in `body`. At most 64
// KiB of headers.
std::optional<HttpHeaders> ParseHeaders(std::string_view text, std::string_view* body);

}  // namespace reckoner
