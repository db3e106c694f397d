#include "pipeline/input/warc_documents.h"

#include "pipeline/input/file_reader.h"

namespace reckoner {
namespace {

// Headers of an HTTP answer come on top of the page.
constexpr size_t kHeaderRoom = 64 << 10;

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return out;
}

std::string_view HostOf(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const size_t at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  return url.substr(0, url.find(':'));
}

bool IsHtml(const HttpMessage& message) {
  const auto it = message.headers.find("content-type");
  if (it == message.headers.end()) return message.body.find('<') != std::string::npos;
  const std::string type = Lower(it->second);
  return type.starts_with("text/html") || type.starts_with("application/xhtml+xml");
}

}  // namespace

WarcDocuments::WarcDocuments(int fd, size_t max_document, WarcFilter filter, std::function<bool()> ready)
    : reader_(fd, max_document + kHeaderRoom, std::move(ready)),
      max_document_(max_document),
      filter_(std::move(filter)) {}

bool WarcDocuments::Wanted(const WarcRecord& record) const {
  const std::string day = record.date.substr(0, 10);
  if (!filter_.since.empty() && day < filter_.since) return false;
  if (!filter_.until.empty() && day > filter_.until) return false;
  if (filter_.host.empty()) return true;
  const std::string host = Lower(HostOf(record.target_uri));
  return host == filter_.host || host.ends_with("." + filter_.host);
}

bool WarcDocuments::SpeaksIt(const std::string& page) const {
  if (filter_.language.empty()) return true;
  const std::string head = Lower(std::string_view(page).substr(0, 4096));
  const size_t html = head.find("<html");
  const std::string tag = html == head.npos ? "" : head.substr(html, head.find('>', html) - html);
  const size_t lang = tag.find(" lang=");
  if (lang == tag.npos) return true;
  const std::string value = tag.substr(std::min(tag.find_first_not_of("\"' ", lang + 6), tag.size()));
  return value.empty() || value.starts_with(filter_.language);
}

bool WarcDocuments::Next(RawDocument* document) {
  WarcRecord record;
  while ((ended_ = reader_.Next(&record)) == WarcReader::Result::kRecord) {
    if (record.type != "response" || !Wanted(record)) {
      ++passed_over_;
      continue;
    }
    auto message = ParseHttpResponse(record.block, max_document_);
    if (message && (message->status != 200 || !IsHtml(*message) || !SpeaksIt(message->body))) {
      ++passed_over_;
      continue;
    }
    *document = RawDocument{.format = Format::kHtml, .id = record.id};
    document->url = record.target_uri;
    document->fetched_at = record.date;
    if (record.cut || !message) {
      document->problem = record.cut || record.block.size() > max_document_
                              ? TooLarge(max_document_)
                              : Problem{Fault::kNotText, "no HTTP answer"};
      return true;
    }
    if (const auto it = message->headers.find("content-type"); it != message->headers.end())
      document->content_type = it->second;
    document->bytes = std::move(message->body);
    return true;
  }
  return false;
}

}  // namespace reckoner
