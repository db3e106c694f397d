// The text of a source (a feed, a sitemap, a page) out of what a server sent. Pure; any thread.
#pragma once

#include <string>

#include "pipeline/fetch/transport.h"

namespace reckoner {

inline constexpr size_t kMaxSourceBody = 64u << 20;  // the protocol allows sitemaps of 50 MB

// Valid UTF-8. A body that is itself a gzip file (sitemap.xml.gz) is unpacked, to kMaxSourceBody at most.
std::string SourceText(const HttpResponse& response);

}  // namespace reckoner
