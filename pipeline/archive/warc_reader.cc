#include "pipeline/archive/warc_reader.h"

#include <algorithm>
#include <charconv>

namespace reckoner {
namespace {

constexpr size_t kMaxHeader = 64 << 10;

std::string Take(const HttpHeaders& headers, const char* name) {
  const auto it = headers.find(name);
  return it == headers.end() ? "" : it->second;
}

std::string WithoutBrackets(std::string text) {
  if (text.size() >= 2 && text.front() == '<' && text.back() == '>') return text.substr(1, text.size() - 2);
  return text;
}

// Where the header block ends, its empty line included, or npos.
size_t HeaderEnd(std::string_view text) {
  const size_t crlf = text.find("\r\n\r\n"), lf = text.find("\n\n");
  if (crlf == std::string_view::npos && lf == std::string_view::npos) return std::string_view::npos;
  return crlf < lf ? crlf + 4 : lf + 2;
}

}  // namespace

bool WarcReader::Have(size_t size) {
  while (buffer_.size() - at_ < size) {
    if (at_ > (1u << 20)) {
      buffer_.erase(0, at_);
      at_ = 0;
    }
    status_ = stream_.Read(&buffer_);
    if (status_ != ByteStream::Status::kOk) return false;
  }
  return true;
}

WarcReader::Result WarcReader::Failure() const {
  switch (status_) {
    case ByteStream::Status::kEnd:
    case ByteStream::Status::kTruncated:
      return Result::kTruncated;
    case ByteStream::Status::kStopped:
      return Result::kStopped;
    case ByteStream::Status::kIoError:
      return Result::kIoError;
    default:
      return Result::kBad;
  }
}

void WarcReader::Drop(size_t size) {
  at_ += size;
  if (at_ == buffer_.size()) {
    buffer_.clear();
    at_ = 0;
  }
}

WarcReader::Result WarcReader::Next(WarcRecord* record) {
  // Empty lines end the record before; tolerant writers leave more or fewer than the two that the standard
  // wants.
  while (true) {
    if (!Have(1)) return status_ == ByteStream::Status::kEnd ? Result::kEnd : Failure();
    if (buffer_[at_] != '\r' && buffer_[at_] != '\n') break;
    Drop(1);
  }
  size_t header = std::string_view::npos;
  while (header == std::string_view::npos) {
    const std::string_view seen = std::string_view(buffer_).substr(at_);
    if (seen.substr(0, 5) != std::string_view("WARC/").substr(0, seen.size())) return Result::kBad;
    header = HeaderEnd(seen);
    if (header == std::string_view::npos && seen.size() > kMaxHeader) return Result::kBad;
    if (header == std::string_view::npos && !Have(seen.size() + 1)) return Failure();
  }
  std::string_view text = std::string_view(buffer_).substr(at_, header), rest;
  text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
  auto headers = ParseHeaders(text, &rest);
  if (!headers) return Result::kBad;
  *record = {};
  record->headers = std::move(*headers);
  record->type = Take(record->headers, "warc-type");
  record->id = WithoutBrackets(Take(record->headers, "warc-record-id"));
  record->target_uri = WithoutBrackets(Take(record->headers, "warc-target-uri"));
  record->date = Take(record->headers, "warc-date");
  Drop(header);
  uint64_t length = 0;
  const std::string digits = Take(record->headers, "content-length");
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return Result::kBad;
  while (length > 0) {
    if (!Have(1)) return Failure();
    const size_t piece = static_cast<size_t>(std::min<uint64_t>(length, buffer_.size() - at_));
    const size_t room = max_block_ - record->block.size();
    record->cut = record->cut || piece > room;
    record->block.append(buffer_, at_, std::min(piece, room));
    Drop(piece);
    length -= piece;
  }
  return Result::kRecord;
}

}  // namespace reckoner
