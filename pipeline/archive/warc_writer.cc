#include "pipeline/archive/warc_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "extractors/text/sha256.h"

namespace reckoner {
namespace {

[[noreturn]] void Throw(const std::string& path) {
  throw std::system_error(errno, std::generic_category(), path);
}

std::string Member(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// RFC 9562, 5.8: 128 bits of a hash with the version and variant set.
std::string Uuid(std::string_view content) {
  std::string hex = Sha256Hex(content).substr(0, 32);
  hex[12] = '8';
  hex[16] = "89ab"[(hex[16] <= '9' ? hex[16] - '0' : hex[16] - 'a' + 10) & 3];
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20);
}

// A header's value must not end its line.
std::string OneLine(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return out;
}

std::string Lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return text;
}

std::string Lines(const WarcFields& fields) {
  std::string out;
  for (const auto& [name, value] : fields) out += OneLine(name) + ": " + OneLine(value) + "\r\n";
  return out;
}

std::string Record(const std::string& type, const std::string& id, std::string_view date,
                   const std::string& more, std::string_view block) {
  std::string out = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <" + id +
                    ">\r\nWARC-Date: " + OneLine(date) + "\r\n" + more +
                    "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n";
  return (out += block) += "\r\n\r\n";
}

}  // namespace

WarcWriter::WarcWriter(const std::string& path, std::string_view software, std::string_view date,
                       int64_t size)
    : path_(path) {
  fd_ = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_APPEND, 0644);
  if (fd_ < 0) Throw(path);
  struct stat info {};
  if ((size >= 0 && ftruncate(fd_, size) != 0) || fstat(fd_, &info) != 0) {
    close(fd_);
    Throw(path);
  }
  if (info.st_size > 0) return;
  const std::string fields = "software: " + OneLine(software) + "\r\nformat: WARC File Format 1.1\r\n";
  Append(Record("warcinfo", Uuid(fields + std::string(date)), date,
                "Content-Type: application/warc-fields\r\n", fields));
}

WarcWriter::~WarcWriter() {
  if (fd_ >= 0) close(fd_);
}

void WarcWriter::Append(std::string_view record) {
  const std::string member = Member(record);
  for (std::string_view rest = member; !rest.empty();) {
    const ssize_t wrote = ::write(fd_, rest.data(), rest.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) Throw(path_);
    rest.remove_prefix(static_cast<size_t>(wrote));
  }
}

std::string WarcWriter::Write(const ArchivedResponse& response) {
  std::string block = "HTTP/1.1 " + std::to_string(response.status) + " \r\n";
  for (const auto& [name, value] : response.headers) {
    const std::string lower = Lower(name);
    // The body is decoded: what would say otherwise is kept under another name, as web archives do.
    const bool coding =
        lower == "content-encoding" || lower == "transfer-encoding" || lower == "content-length";
    block += (coding ? "X-Archive-Orig-" : "") + OneLine(name) + ": " + OneLine(value) + "\r\n";
  }
  block += "Content-Length: " + std::to_string(response.body.size()) + "\r\n\r\n";
  block += response.body;
  std::string id = Uuid(response.url + "\n" + response.date + "\n" + block);
  Append(Record("response", id, response.date,
                "WARC-Target-URI: " + OneLine(response.url) +
                    "\r\nContent-Type: application/http; msgtype=response\r\n" + Lines(response.fields),
                block));
  return id;
}

std::string WarcWriter::Write(const ArchivedResource& resource) {
  const std::string fields = Lines(resource.fields);
  std::string content = resource.uri + "\n" + resource.date + "\n" + fields;
  const std::string id = Uuid(content += resource.body);
  Append(Record("resource", id, resource.date,
                "WARC-Target-URI: " + OneLine(resource.uri) +
                    "\r\nContent-Type: " + OneLine(resource.content_type) + "\r\n" + fields,
                resource.body));
  return id;
}

int64_t WarcWriter::Sync() {
  struct stat info {};
  if (fsync(fd_) != 0 || fstat(fd_, &info) != 0) Throw(path_);
  return info.st_size;
}

}  // namespace reckoner
