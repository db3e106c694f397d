#include "pipeline/input/input_reader.h"

#include <sys/stat.h>

#include <cerrno>
#include <filesystem>

#include "pipeline/input/file_reader.h"
#include "pipeline/input/line_reader.h"
#include "pipeline/input/walk.h"

namespace reckoner {
namespace {

bool IsFolder(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

std::optional<uint64_t> FileSize(const std::string& path) {
  struct stat info {};
  if (path == "-" ? fstat(0, &info) != 0 : stat(path.c_str(), &info) != 0) return std::nullopt;
  if (!S_ISREG(info.st_mode)) return std::nullopt;
  return static_cast<uint64_t>(info.st_size);
}

}  // namespace

struct InputReader::Impl {
  std::vector<std::string> paths;
  InputOptions options;
  size_t next_path = 0;
  bool stopped = false, broke = false;

  std::optional<Walk> walk;  // the folder being read
  std::string walk_path;
  bool walk_found = false;
  uint64_t skipped = 0;
  std::vector<std::string> empty_folders;

  std::unique_ptr<OpenFile> line_file;  // the file of lines being read
  std::optional<LineReader> lines;
  std::unique_ptr<OpenFile> warc_file;  // the archive being read
  std::optional<WarcDocuments> warc;
  std::string warc_path;
  uint64_t passed_over = 0;
  std::vector<std::string> broken_archives;
  std::string line_prefix;  // "" or "PATH:", where several files have lines
  uint64_t bytes = 0;       // of finished files
  std::string line;

  Format FormatFor(const std::string& path) const {
    return options.format ? *options.format : FormatOf(path).value_or(Format::kText);
  }

  // One file, or the first line of it. False: nothing came of it (an empty file of lines).
  bool Open(const std::string& path, const std::string& id, RawDocument* out) {
    auto file = std::make_unique<OpenFile>(path);
    const Format format = FormatFor(path);
    *out = RawDocument{.format = format, .id = id};
    if (file->fd() < 0) {
      out->problem = Unreadable(file->error());
      if (out->id.empty()) out->id = path;
      return true;
    }
    if (format == Format::kWarc) {
      warc_file = std::move(file);
      warc_path = path;
      warc.emplace(warc_file->fd(), options.max_document, options.warc, [this, fd = warc_file->fd()] {
        return WaitReadable(fd, options.wake_fd, options.before_wait);
      });
      return NextInWarc(out);
    }
    if (format == Format::kJsonLine) {
      line_file = std::move(file);
      line_prefix = paths.size() == 1 && !walk ? "" : (id.empty() ? path : id) + ":";
      lines.emplace(line_file->fd(),
                    LineReader::Options{options.max_document, options.wake_fd, options.before_wait});
      return NextLine(out);
    }
    const ReadResult result =
        ReadAll(file->fd(), options.max_document, options.wake_fd, options.before_wait, &out->bytes);
    stopped = stopped || result.stopped;
    out->problem = result.problem;
    if (out->problem && out->id.empty()) out->id = path;
    bytes += out->bytes.size();
    return !result.stopped;
  }

  bool NextLine(RawDocument* out) {
    while (lines) {
      const LineReader::Result result = lines->Next(&line);
      if (result == LineReader::Result::kStopped) {
        stopped = true;
        return false;
      }
      *out = RawDocument{.format = Format::kJsonLine,
                         .id = line_prefix + "line:" + std::to_string(lines->line_number())};
      if (result == LineReader::Result::kEnd || result == LineReader::Result::kError) {
        const int error = lines->error();
        bytes += lines->bytes_read();
        lines.reset();
        line_file.reset();
        if (result == LineReader::Result::kEnd) return false;
        broke = true;
        out->problem = Unreadable(error);
        return true;
      }
      if (line.ends_with('\r')) line.pop_back();
      if (line.find_first_not_of(" \t") == line.npos) continue;
      if (result == LineReader::Result::kTooLong) out->problem = TooLarge(options.max_document);
      out->bytes = std::move(line);
      return true;
    }
    return false;
  }

  bool NextInWarc(RawDocument* out) {
    if (warc->Next(out)) return true;
    stopped = stopped || warc->ended() == WarcReader::Result::kStopped;
    if (!stopped && warc->ended() != WarcReader::Result::kEnd)
      broken_archives.push_back(warc_path +
                                (warc->ended() == WarcReader::Result::kTruncated ? ": breaks off in a record"
                                 : warc->ended() == WarcReader::Result::kBad     ? ": is no WARC from here on"
                                                                                 : ": can't be read"));
    bytes += warc->bytes_read();
    passed_over += warc->passed_over();
    warc.reset();
    warc_file.reset();
    return false;
  }

  bool NextInFolder(RawDocument* out) {
    while (walk && !stopped) {
      const auto item = walk->Next();
      if (!item) {
        if (!walk_found) empty_folders.push_back(walk_path);
        walk.reset();
        return false;
      }
      if (item->error != 0) {
        walk_found = true;
        *out = RawDocument{.id = item->relative.empty() ? walk_path : item->relative,
                           .problem = Unreadable(item->error)};
        return true;
      }
      const auto ending = FormatOf(item->path);
      if (!ending || (options.format && *options.format != *ending)) {
        ++skipped;
        continue;
      }
      walk_found = true;
      if (Open(item->path, item->relative, out)) return true;
    }
    return false;
  }

  bool Next(RawDocument* out) {
    while (!stopped) {
      if (lines && NextLine(out)) return true;
      if (warc && NextInWarc(out)) return true;
      if (stopped) break;
      if (walk && NextInFolder(out)) return true;
      if (stopped || walk || next_path == paths.size()) break;
      const std::string& path = paths[next_path++];
      if (path != "-" && IsFolder(path)) {
        walk.emplace(path);
        walk_path = path;
        walk_found = false;
      } else if (Open(path, path == "-" ? "" : path, out)) {
        return true;
      }
    }
    return false;
  }
};

InputReader::InputReader(std::vector<std::string> paths, InputOptions options)
    : impl_(std::make_unique<Impl>()) {
  impl_->paths = std::move(paths);
  impl_->options = std::move(options);
}
InputReader::~InputReader() = default;

bool InputReader::Next(RawDocument* document) { return impl_->Next(document); }
bool InputReader::stream_broke() const { return impl_->broke; }
const std::vector<std::string>& InputReader::empty_folders() const { return impl_->empty_folders; }
uint64_t InputReader::passed_over() const { return impl_->passed_over; }
const std::vector<std::string>& InputReader::broken_archives() const { return impl_->broken_archives; }
uint64_t InputReader::skipped_files() const { return impl_->skipped; }
uint64_t InputReader::bytes_read() const {
  return impl_->bytes + (impl_->lines ? impl_->lines->bytes_read() : 0) +
         (impl_->warc ? impl_->warc->bytes_read() : 0);
}

std::optional<uint64_t> InputReader::total_bytes() const {
  uint64_t total = 0;
  for (const std::string& path : impl_->paths) {
    if (IsFolder(path)) {
      Walk walk(path);
      while (const auto item = walk.Next())
        if (item->error == 0 && (impl_->options.format || FormatOf(item->path)))
          total += FileSize(item->path).value_or(0);
      continue;
    }
    const auto size = FileSize(path);
    if (!size) return std::nullopt;
    total += *size;
  }
  return total;
}

}  // namespace reckoner
