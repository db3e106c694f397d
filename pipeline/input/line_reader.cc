#include "pipeline/input/line_reader.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace reckoner {

bool WaitReadable(int fd, int wake_fd, const std::function<void()>& before_wait) {
  pollfd waits[2] = {{fd, POLLIN, 0}, {wake_fd, POLLIN, 0}};
  for (int timeout = 0;; timeout = -1) {
    const int ready = poll(waits, 2, timeout);
    if (waits[1].revents != 0 && ready > 0) return false;
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return true;  // let read() name the error
    if (timeout == 0 && before_wait) before_wait();
  }
}

LineReader::LineReader(int fd, Options options) : fd_(fd), options_(std::move(options)), chunk_(kChunk) {}

LineReader::Result LineReader::Fill() {
  if (!WaitReadable(fd_, options_.wake_fd, options_.before_wait)) return Result::kStopped;
  ssize_t got;
  do got = read(fd_, chunk_.data(), chunk_.size());
  while (got < 0 && errno == EINTR);
  if (got < 0) {
    error_ = errno;
    return Result::kError;
  }
  begin_ = 0;
  end_ = static_cast<size_t>(got);
  bytes_read_ += end_;
  return got == 0 ? Result::kEnd : Result::kLine;
}

LineReader::Result LineReader::Next(std::string* line) {
  line->clear();
  bool begun = false, too_long = false;
  while (true) {
    if (begin_ == end_) {
      const Result filled = Fill();
      if (filled == Result::kEnd && begun) return too_long ? Result::kTooLong : Result::kLine;
      if (filled != Result::kLine) return filled;
    }
    if (!begun) ++line_number_;
    begun = true;
    const char* from = chunk_.data() + begin_;
    const auto* feed = static_cast<const char*>(memchr(from, '\n', end_ - begin_));
    const size_t count = feed ? feed - from : end_ - begin_;
    begin_ += count + (feed ? 1 : 0);
    if (!too_long && line->size() + count > options_.max_line) {
      too_long = true;
      line->append(from, std::min(count, kKept));
      line->resize(std::min(line->size(), kKept));
      line->shrink_to_fit();
    }
    if (!too_long) line->append(from, count);
    if (feed) return too_long ? Result::kTooLong : Result::kLine;
  }
}

}  // namespace reckoner
