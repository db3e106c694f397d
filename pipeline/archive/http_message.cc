#include "pipeline/archive/http_message.h"

#include <charconv>

#include "pipeline/archive/byte_stream.h"

namespace reckoner {
namespace {

constexpr size_t kMaxHeaderBytes = 64 << 10;

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return out;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

// One line, its end taken off both it and `text`.
std::string_view TakeLine(std::string_view* text) {
  const size_t end = std::min(text->find('\n'), text->size());
  std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

// RFC 9112, 7.1. False where the body isn't chunked after all.
bool Unchunk(std::string_view body, size_t limit, std::string* out) {
  while (true) {
    const std::string_view line = Trim(TakeLine(&body));
    size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || (end != line.data() + line.size() && *end != ';' && *end != ' '))
      return false;
    if (size == 0) return true;
    if (size > body.size() || out->size() + size > limit) return false;
    out->append(body.substr(0, size));
    body.remove_prefix(size);
    TakeLine(&body);
  }
}

std::string Get(const HttpHeaders& headers, const char* name) {
  const auto it = headers.find(name);
  return it == headers.end() ? "" : Lower(it->second);
}

}  // namespace

std::optional<HttpHeaders> ParseHeaders(std::string_view text, std::string_view* body) {
  const std::string_view whole = text;
  HttpHeaders out;
  std::string* last = nullptr;
  while (true) {
    if (text.empty() || whole.size() - text.size() > kMaxHeaderBytes) return std::nullopt;  // no empty line
    const std::string_view line = TakeLine(&text);
    if (line.empty()) break;
    const size_t colon = line.find(':');
    if ((line[0] == ' ' || line[0] == '\t') && last != nullptr) {
      *last += " " + std::string(Trim(line));
    } else if (colon != std::string_view::npos) {
      last = &out[Lower(Trim(line.substr(0, colon)))];
      *last = Trim(line.substr(colon + 1));
    }
  }
  *body = text;
  return out;
}

std::optional<HttpMessage> ParseHttpResponse(std::string_view block, size_t limit) {
  if (block.substr(0, 5) != "HTTP/") return std::nullopt;
  const std::string_view status_line = TakeLine(&block);
  const size_t space = status_line.find(' ');
  HttpMessage out;
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view digits = status_line.substr(space + 1, 3);
  std::from_chars(digits.data(), digits.data() + digits.size(), out.status);
  std::string_view body;
  auto headers = ParseHeaders(block, &body);
  if (!headers) return std::nullopt;
  out.headers = std::move(*headers);
  std::string unchunked;
  if (Get(out.headers, "transfer-encoding").find("chunked") != std::string::npos &&
      Unchunk(body, limit, &unchunked))
    body = unchunked;
  if (!Unpack(body, Get(out.headers, "content-encoding"), limit, &out.body)) {
    if (body.size() > limit) return std::nullopt;
    out.body.assign(body);
  }
  return out;
}

}  // namespace reckoner
