#include "pipeline/fetch/transport.h"

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "pipeline/fetch/address.h"
#include "pipeline/fetch/url.h"

namespace reckoner {
namespace {

struct FreeEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// One request under way; its address is what libcurl's callbacks are given.
struct Transfer {
  const TransportOptions* options = nullptr;
  HttpRequest request;
  Transport::Done done;
  HttpResponse response;
  bool host_allowed = false;
  size_t header_bytes = 0, header_count = 0;
  std::unique_ptr<CURL, FreeEasy> easy;
  std::unique_ptr<curl_slist, FreeList> headers;

  size_t Fail(HttpError error, const char* detail) {
    response.error = error;
    response.detail = detail;
    return 0;  // not what was given: libcurl stops the transfer
  }
};

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

HttpError ErrorOf(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return HttpError::kNone;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return HttpError::kBadUrl;
    case CURLE_COULDNT_RESOLVE_HOST:
      return HttpError::kResolve;
    case CURLE_COULDNT_CONNECT:
      return HttpError::kConnect;
    case CURLE_OPERATION_TIMEDOUT:
      return HttpError::kTimeout;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
      return HttpError::kTls;
    default:
      return HttpError::kProtocol;
  }
}

}  // namespace

struct Transport::Impl {
  TransportOptions options;
  CURLM* multi = nullptr;
  std::map<CURL*, std::unique_ptr<Transfer>> transfers;
  std::vector<std::unique_ptr<Transfer>> refused;  // never started; answered in the next Wait()

  void Configure(Transfer* transfer);
  void Finish(CURL* easy, CURLcode code);
};

void Transport::Impl::Configure(Transfer* t) {
  CURL* easy = t->easy.get();
  const auto set = [easy](CURLoption option, auto value) { curl_easy_setopt(easy, option, value); };
  set(CURLOPT_URL, t->request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_USERAGENT, options.user_agent.c_str());
  set(CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl was built with: gzip, br, zstd
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(CURLOPT_PROXY, "");
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_timeout.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(options.deadline.count()));
  set(CURLOPT_LOW_SPEED_LIMIT, options.low_speed_bytes);
  set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.low_speed_time.count()));
  if (!options.ca_file.empty()) set(CURLOPT_CAINFO, options.ca_file.c_str());
  set(CURLOPT_OPENSOCKETFUNCTION, OpenSocket);
  set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(t));
  set(CURLOPT_HEADERFUNCTION, OnHeader);
  set(CURLOPT_HEADERDATA, static_cast<void*>(t));
  set(CURLOPT_WRITEFUNCTION, OnBody);
  set(CURLOPT_WRITEDATA, static_cast<void*>(t));
  const auto header = [&](const std::string& line) {
    t->headers.reset(curl_slist_append(t->headers.release(), line.c_str()));
  };
  if (!t->request.etag.empty()) header("If-None-Match: " + t->request.etag);
  if (!t->request.last_modified.empty()) header("If-Modified-Since: " + t->request.last_modified);
  if (t->headers) set(CURLOPT_HTTPHEADER, t->headers.get());
}

void Transport::Impl::Finish(CURL* easy, CURLcode code) {
  auto node = transfers.extract(easy);
  std::unique_ptr<Transfer> transfer = std::move(node.mapped());
  curl_multi_remove_handle(multi, easy);
  HttpResponse& response = transfer->response;
  long status = 0, header_size = 0;
  curl_off_t body_size = 0, wait = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy, CURLINFO_HEADER_SIZE, &header_size);
  curl_easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &body_size);
  curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &wait);
  response.status = static_cast<int>(status);
  response.bytes_received = static_cast<size_t>(header_size) + static_cast<size_t>(body_size);
  if (wait > 0) response.retry_after = std::chrono::seconds(wait);
  if (response.error == HttpError::kNone && code != CURLE_OK) {
    response.error = ErrorOf(code);
    response.detail = curl_easy_strerror(code);
  }
  const bool cut = response.error == HttpError::kTooLarge && transfer->request.keep_partial;
  if (response.error != HttpError::kNone && !cut) response.body.clear();
  if (status >= 300 && status < 400)
    if (const auto it = response.headers.find("location"); it != response.headers.end())
      response.location = ResolveLink(transfer->request.url, it->second);
  transfer->done(std::move(response));
}

Transport::Transport(TransportOptions options) : impl_(std::make_unique<Impl>()) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  impl_->options = std::move(options);
  impl_->multi = curl_multi_init();
  curl_multi_setopt(impl_->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS,
                    static_cast<long>(impl_->options.max_connections));
}

Transport::~Transport() {
  for (auto& [easy, transfer] : impl_->transfers) curl_multi_remove_handle(impl_->multi, easy);
  impl_->transfers.clear();
  curl_multi_cleanup(impl_->multi);
}

void Transport::Start(const HttpRequest& request, Done done) {
  auto transfer = std::make_unique<Transfer>();
  transfer->options = &impl_->options;
  transfer->request = request;
  transfer->done = std::move(done);
  const auto parts = ParseUrl(request.url);
  // A line end in a validator would let a server write our headers.
  const bool clean = (request.etag + request.last_modified).find_first_of("\r\n") == std::string::npos;
  if (!parts || !clean) {
    transfer->Fail(HttpError::kBadUrl, "not an http or https URL");
    impl_->refused.push_back(std::move(transfer));
    return;
  }
  transfer->host_allowed = impl_->options.allowed_hosts.count(parts->host) > 0;
  transfer->easy.reset(curl_easy_init());
  impl_->Configure(transfer.get());
  CURL* easy = transfer->easy.get();
  impl_->transfers.emplace(easy, std::move(transfer));
  curl_multi_add_handle(impl_->multi, easy);
}

void Transport::Wait(std::chrono::milliseconds timeout) {
  for (auto& transfer : std::exchange(impl_->refused, std::vector<std::unique_ptr<Transfer>>()))
    transfer->done(std::move(transfer->response));
  int running = 0;
  curl_multi_perform(impl_->multi, &running);
  int left = 0;
  bool any = false;
  while (CURLMsg* message = curl_multi_info_read(impl_->multi, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    any = true;
    impl_->Finish(message->easy_handle, message->data.result);
  }
  if (!any) curl_multi_poll(impl_->multi, nullptr, 0, static_cast<int>(timeout.count()), nullptr);
}

size_t Transport::running() const { return impl_->transfers.size() + impl_->refused.size(); }

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

}  // namespace reckoner
