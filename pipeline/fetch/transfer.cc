#include "pipeline/fetch/transfer.h"

#include <sys/socket.h>

#include <algorithm>

#include "pipeline/fetch/address.h"

namespace reckoner {
namespace {

curl_socket_t OpenSocket(void* user, curlsocktype, curl_sockaddr* address) {
  auto* transfer = static_cast<Transfer*>(user);
  if (!transfer->host_allowed && Classify(&address->addr) != AddressClass::kPublic) {
    transfer->Fail(HttpError::kBlockedAddress, "the host resolves to an address that isn't public");
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return out;
}

size_t OnHeader(char* data, size_t, size_t size, void* user) {
  auto* transfer = static_cast<Transfer*>(user);
  const std::string_view line(data, size);
  transfer->header_bytes += size;
  if (transfer->header_bytes > transfer->options->max_header_bytes ||
      ++transfer->header_count > transfer->options->max_headers)
    return transfer->Fail(HttpError::kTooLarge, "too many headers");
  if (line.substr(0, 5) == "HTTP/") {
    transfer->response.headers.clear();  // an interim answer (1xx) came before
  } else if (const size_t colon = line.find(':'); colon != std::string_view::npos) {
    transfer->response.headers[Lower(Trim(line.substr(0, colon)))] =
        std::string(Trim(line.substr(colon + 1)));
  }
  return size;
}

bool Accepted(const Transfer& transfer) {
  if (transfer.request.content_types.empty()) return true;
  const auto it = transfer.response.headers.find("content-type");
  if (it == transfer.response.headers.end() || it->second.empty()) return true;  // the parser will judge
  const std::string type = Lower(it->second);
  return std::any_of(transfer.request.content_types.begin(), transfer.request.content_types.end(),
                     [&](const std::string& prefix) { return type.compare(0, prefix.size(), prefix) == 0; });
}

size_t OnBody(char* data, size_t, size_t size, void* user) {
  auto* transfer = static_cast<Transfer*>(user);
  long status = 0;
  curl_easy_getinfo(transfer->easy.get(), CURLINFO_RESPONSE_CODE, &status);
  if (transfer->response.body.empty() && status == 200 && !Accepted(*transfer))
    return transfer->Fail(HttpError::kContentType, "a content type that isn't read");
  // CURLOPT_MAXFILESIZE knows only what the server announced, and nothing of decoded bytes.
  const size_t room = transfer->request.max_body - transfer->response.body.size();
  if (size > room && transfer->request.keep_partial) transfer->response.body.append(data, room);
  if (size > room) return transfer->Fail(HttpError::kTooLarge, "the body is over the cap");
  transfer->response.body.append(data, size);
  return size;
}

}  // namespace

size_t Transfer::Fail(HttpError error, const char* detail) {
  response.error = error;
  response.detail = detail;
  return 0;
}

void Transfer::Configure() {
  const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(easy.get(), option, value); };
  set(CURLOPT_URL, request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_USERAGENT, options->user_agent.c_str());
  set(CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl was built with: gzip, br, zstd
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(CURLOPT_PROXY, "");
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options->connect_timeout.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(options->deadline.count()));
  set(CURLOPT_LOW_SPEED_LIMIT, options->low_speed_bytes);
  set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options->low_speed_time.count()));
  if (!options->ca_file.empty()) set(CURLOPT_CAINFO, options->ca_file.c_str());
  set(CURLOPT_OPENSOCKETFUNCTION, OpenSocket);
  set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(this));
  set(CURLOPT_HEADERFUNCTION, OnHeader);
  set(CURLOPT_HEADERDATA, static_cast<void*>(this));
  set(CURLOPT_WRITEFUNCTION, OnBody);
  set(CURLOPT_WRITEDATA, static_cast<void*>(this));
  const auto header = [&](const std::string& line) {
    headers.reset(curl_slist_append(headers.release(), line.c_str()));
  };
  if (!request.etag.empty()) header("If-None-Match: " + request.etag);
  if (!request.last_modified.empty()) header("If-Modified-Since: " + request.last_modified);
  if (headers) set(CURLOPT_HTTPHEADER, headers.get());
}

}  // namespace reckoner
