#include "pipeline/nightly/day_archive.h"

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "extractors/envelope/envelope.h"
#include "pipeline/archive/warc_reader.h"
#include "pipeline/input/file_reader.h"

namespace reckoner {
namespace {

// Names of our fields; a reader gets them in lower case.
constexpr char kKey[] = "reckoner-key", kSource[] = "reckoner-source", kId[] = "reckoner-id",
               kFormat[] = "reckoner-format", kPublished[] = "reckoner-published", kUrl[] = "reckoner-url",
               kFetched[] = "reckoner-fetched-at", kType[] = "reckoner-content-type",
               kFault[] = "reckoner-fault", kMessage[] = "reckoner-message";
constexpr size_t kRoom = 128 << 10;  // headers on top of a document

constexpr std::pair<Format, std::string_view> kFormats[] = {
    {Format::kText, "text"}, {Format::kJsonLine, "jsonl"}, {Format::kHtml, "html"}};

// Any bytes as a header's value, and back.
std::string Encode(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const unsigned char c : text) {
    if (c > ' ' && c < 0x7f && c != '%')
      out += static_cast<char>(c);
    else
      ((out += '%') += kHex[c >> 4]) += kHex[c & 15];
  }
  return out;
}

int Digit(char c) { return c >= 'A' ? c - 'A' + 10 : c - '0'; }

std::string Decode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(Digit(text[i + 1]) * 16 + Digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

Fault FaultNamed(const std::string& name) {
  for (int i = 0; i <= static_cast<int>(Fault::kInternal); ++i)
    if (Name(static_cast<Fault>(i)) == name) return static_cast<Fault>(i);
  return Fault::kInternal;
}

}  // namespace

DayArchiveWriter::DayArchiveWriter(const std::string& path, const std::string& date, int64_t size)
    : writer_(path, "reckoner/" + std::string(Version()), date, size), date_(date) {}

void DayArchiveWriter::Write(const TakenDocument& document, int status, WarcFields headers) {
  const RawDocument& raw = document.raw;
  WarcFields fields = {{kKey, document.key}, {kSource, document.source}, {kId, raw.id}};
  auto put = [&](const char* name, std::string_view value) {
    if (!value.empty()) fields.emplace_back(name, value);
  };
  put(kPublished, raw.published);
  if (raw.problem) {
    put(kFault, Name(raw.problem->fault));
    put(kMessage, raw.problem->message);
  }
  const bool page = status != 0 && !raw.problem;
  if (!page) {
    for (const auto& [format, name] : kFormats)
      if (format == raw.format) put(kFormat, name);
    put(kUrl, raw.url);
    put(kFetched, raw.fetched_at);
    put(kType, raw.content_type);
  }
  for (auto& [name, value] : fields) value = Encode(value);
  if (page)
    writer_.Write(ArchivedResponse{.url = raw.url,
                                   .date = raw.fetched_at,
                                   .status = status,
                                   .headers = std::move(headers),
                                   .body = raw.bytes,
                                   .fields = std::move(fields)});
  else
    writer_.Write(ArchivedResource{.uri = "urn:reckoner:" + Encode(document.key),
                                   .date = date_,
                                   .content_type = "application/octet-stream",
                                   .body = raw.bytes,
                                   .fields = std::move(fields)});
}

struct DayArchiveReader::Impl {
  Impl(const std::string& given, size_t limit)
      : path(given), max_document(limit), file(given), reader(file.fd(), limit + kRoom) {
    if (file.fd() < 0) throw std::system_error(file.error(), std::generic_category(), path);
  }

  [[noreturn]] void Broken(const char* why) const { throw std::runtime_error(path + ": " + why); }

  std::string path;
  size_t max_document;
  OpenFile file;
  WarcReader reader;
};

DayArchiveReader::DayArchiveReader(const std::string& path, size_t max_document)
    : impl_(std::make_unique<Impl>(path, max_document)) {}
DayArchiveReader::~DayArchiveReader() = default;

uint64_t DayArchiveReader::bytes_read() const { return impl_->reader.bytes_read(); }

std::optional<TakenDocument> DayArchiveReader::Next() {
  WarcRecord record;
  while (true) {
    const WarcReader::Result result = impl_->reader.Next(&record);
    if (result == WarcReader::Result::kEnd) return std::nullopt;
    if (result != WarcReader::Result::kRecord) impl_->Broken("the archive is broken");
    if (record.headers.count(kKey)) break;  // else the file's own head
  }
  if (record.cut) impl_->Broken("a document is larger than max_document was");
  auto field = [&](const char* name) {
    const auto it = record.headers.find(name);
    return it == record.headers.end() ? "" : Decode(it->second);
  };
  TakenDocument out{.key = field(kKey), .source = field(kSource), .raw = {.id = field(kId)}};
  RawDocument& raw = out.raw;
  raw.published = field(kPublished);
  if (record.type == "response") {
    auto message = ParseHttpResponse(record.block, impl_->max_document);
    if (!message) impl_->Broken("a page is no HTTP answer");
    raw.format = Format::kHtml;
    raw.url = record.target_uri;
    raw.fetched_at = record.date;
    raw.bytes = std::move(message->body);
    if (const auto it = message->headers.find("content-type"); it != message->headers.end())
      raw.content_type = it->second;
    return out;
  }
  const std::string name = field(kFormat);
  for (const auto& [format, word] : kFormats)
    if (word == name) raw.format = format;
  raw.url = field(kUrl);
  raw.fetched_at = field(kFetched);
  raw.content_type = field(kType);
  raw.bytes = std::move(record.block);
  if (const std::string fault = field(kFault); !fault.empty())
    raw.problem = Problem{FaultNamed(fault), field(kMessage)};
  return out;
}

}  // namespace reckoner
