#include "pipeline/fetch/transport.h"

#include <mutex>
#include <utility>

#include "pipeline/fetch/transfer.h"
#include "pipeline/fetch/url.h"

namespace reckoner {
namespace {

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

  void Finish(CURL* easy, CURLcode code);
};

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
  transfer->Configure();
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

}  // namespace reckoner
