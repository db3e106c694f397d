#include "pipeline/fetch/url.h"

#include <curl/curl.h>

#include <array>
#include <memory>

namespace reckoner {
namespace {

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Handle = std::unique_ptr<CURLU, FreeUrl>;

std::string Part(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, flags) != CURLUE_OK || text == nullptr) return "";
  std::string out(text);
  curl_free(text);
  return out;
}

std::string Lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return text;
}

// Spaces and control characters at the ends come with feeds; inside they are an error for libcurl.
std::string_view Trim(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

constexpr unsigned kSetFlags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;

Handle Parse(std::string_view text) {
  text = Trim(text);
  if (text.empty() || text.size() > kMaxUrl || text.find('\0') != std::string_view::npos) return nullptr;
  Handle url(curl_url());
  if (!url || curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), kSetFlags) != CURLUE_OK)
    return nullptr;
  return url;
}

// No percent sign: libcurl decodes an escape in a host at every look, and no name in the DNS needs one.
bool IsHost(std::string_view host) { return !host.empty() && host.find('%') == std::string_view::npos; }

bool IsWeb(CURLU* url) {
  const std::string scheme = Lower(Part(url, CURLUPART_SCHEME));
  if (scheme != "http" && scheme != "https") return false;
  // Credentials in a link from outside are a trick on the reader or on us.
  return Part(url, CURLUPART_USER).empty() && Part(url, CURLUPART_PASSWORD).empty() &&
         IsHost(Part(url, CURLUPART_HOST));
}

bool IsTracker(std::string_view parameter) {
  static constexpr std::array<std::string_view, 6> kNames = {"fbclid",  "gclid",  "dclid",
                                                             "msclkid", "mc_cid", "mc_eid"};
  const std::string_view name = parameter.substr(0, parameter.find('='));
  if (name.substr(0, 4) == "utm_") return true;
  for (std::string_view known : kNames)
    if (name == known) return true;
  return false;
}

std::string WithoutTrackers(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (parameter.empty() || IsTracker(parameter)) continue;
    if (!out.empty()) out += '&';
    out += parameter;
  }
  return out;
}

int Hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// RFC 3986, 6.2.2: upper-case hex digits, unreserved characters decoded.
std::string NormalizeEscapes(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && Hex(text[i + 1]) >= 0 && Hex(text[i + 2]) >= 0) {
      const int value = Hex(text[i + 1]) * 16 + Hex(text[i + 2]);
      const bool unreserved = (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') ||
                              (value >= 'a' && value <= 'z') || value == '-' || value == '.' ||
                              value == '_' || value == '~';
      if (unreserved)
        out += static_cast<char>(value);
      else
        (((out += '%') += kHex[value >> 4]) += kHex[value & 15]);
      i += 2;
    } else if (text[i] == '%') {
      out += "%25";  // it begins no escape, and must not come to
    } else {
      out += text[i];
    }
  }
  return out;
}

std::optional<std::string> CanonicalOnce(std::string_view text) {
  const auto parts = ParseUrl(text);
  if (!parts) return std::nullopt;
  const size_t question = parts->path.find('?');
  std::string out = parts->Origin() + NormalizeEscapes(parts->path.substr(0, question));
  if (question != std::string::npos) {
    const std::string query = WithoutTrackers(std::string_view(parts->path).substr(question + 1));
    if (!query.empty()) out += "?" + NormalizeEscapes(query);
  }
  return out;
}

}  // namespace

std::string UrlParts::Origin() const {
  std::string out = scheme + "://" + host;
  if (port != (scheme == "https" ? 443 : 80)) out += ":" + std::to_string(port);
  return out;
}

std::optional<UrlParts> ParseUrl(std::string_view text) {
  const Handle url = Parse(text);
  if (!url || !IsWeb(url.get())) return std::nullopt;
  UrlParts out;
  out.scheme = Lower(Part(url.get(), CURLUPART_SCHEME));
  out.host = Lower(Part(url.get(), CURLUPART_HOST));
  const std::string port = Part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
  out.port = port.empty() ? 0 : std::stoi(port);
  out.path = Part(url.get(), CURLUPART_PATH);
  if (out.path.empty()) out.path = "/";
  const std::string query = Part(url.get(), CURLUPART_QUERY);
  if (!query.empty()) out.path += "?" + query;
  return out;
}

std::optional<std::string> ResolveUrl(std::string_view base, std::string_view reference) {
  Handle url = Parse(base);
  reference = Trim(reference);
  reference = reference.substr(0, reference.find('#'));  // libcurl drops the base's query for "#top"
  if (!url) url.reset(curl_url());
  if (!url || reference.size() > kMaxUrl || reference.find('\0') != std::string_view::npos)
    return std::nullopt;
  if (!reference.empty() &&
      curl_url_set(url.get(), CURLUPART_URL, std::string(reference).c_str(), kSetFlags) != CURLUE_OK)
    return std::nullopt;
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  if (!IsWeb(url.get())) return std::nullopt;
  const std::string out = Part(url.get(), CURLUPART_URL);
  return out.empty() ? std::nullopt : std::optional(out);
}

std::string ResolveLink(std::string_view base, std::string_view link) {
  return Trim(link).empty() ? "" : ResolveUrl(base, link).value_or("");
}

std::optional<std::string> CanonicalUrl(std::string_view text) {
  auto out = CanonicalOnce(text);
  // A decoded "%2E%2E" is a dot segment, which the next look takes away.
  for (int i = 0; out && i < 4; ++i) {
    auto again = CanonicalOnce(*out);
    if (again == out) return out;
    out = std::move(again);
  }
  return std::nullopt;  // it never comes to rest: a trick
}

}  // namespace reckoner
