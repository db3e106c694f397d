#include "pipeline/harvest/source_text.h"

#include "pipeline/archive/byte_stream.h"
#include "pipeline/article/charset.h"

namespace reckoner {
namespace {

// XML names its encoding in its first line, which the page decoder doesn't look for.
std::string DecodeSource(const std::string& body, std::string content_type) {
  const std::string_view head = std::string_view(body).substr(0, 200);
  const size_t at = head.find("encoding=");
  if (head.starts_with("<?xml") && at != head.npos && at + 10 < head.size() &&
      content_type.find("charset=") == content_type.npos) {
    const size_t end = head.find(head[at + 9], at + 10);
    if (end != head.npos)
      content_type = "text/xml; charset=" + std::string(head.substr(at + 10, end - at - 10));
  }
  return article::DecodePage(body, content_type).text;
}

}  // namespace

std::string SourceText(const HttpResponse& response) {
  const auto type = response.headers.find("content-type");
  const std::string content_type = type == response.headers.end() ? "" : type->second;
  std::string unpacked;
  const bool packed =
      response.body.starts_with("\x1f\x8b") && Unpack(response.body, "gzip", kMaxSourceBody, &unpacked);
  return DecodeSource(packed ? unpacked : response.body, content_type);
}

}  // namespace reckoner
