// What a server's answer means for the crawl. Internal to the fetch floor. Pure; any thread.
#pragma once

#include <string_view>

#include "pipeline/fetch/robots.h"
#include "pipeline/fetch/transport.h"

namespace reckoner {

bool IsRedirect(int status);
// An error that asking again may cure.
bool MayPass(const HttpResponse& response);
// The rules that the last answer to GET /robots.txt gives (RFC 9309, 2.3.1).
Robots RulesFrom(const HttpResponse& response, std::string_view product_token);

}  // namespace reckoner
