#include "pipeline/input/line_reader.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

namespace reckoner {
namespace {

using Result = LineReader::Result;

// A pipe with a writer on its own thread, as a program upstream would be.
class Piped {
 public:
  explicit Piped(std::string bytes) {
    EXPECT_EQ(pipe(ends_), 0);
    writer_ = std::jthread([this, bytes = std::move(bytes)] {
      for (size_t done = 0; done < bytes.size();) {
        const ssize_t wrote =
            write(ends_[1], bytes.data() + done, std::min<size_t>(bytes.size() - done, 4000));
        if (wrote <= 0) break;
        done += wrote;
      }
      close(ends_[1]);
    });
  }
  ~Piped() {
    writer_.join();
    close(ends_[0]);
  }
  int fd() const { return ends_[0]; }

 private:
  int ends_[2];
  std::jthread writer_;
};

TEST(LineReader, GivesLinesAndTheirNumbers) {
  Piped input("one\n\nthree\r\nlast");
  LineReader reader(input.fd(), {});
  std::string line;
  EXPECT_EQ(reader.Next(&line), Result::kLine);
  EXPECT_EQ(line, "one");
  EXPECT_EQ(reader.Next(&line), Result::kLine);
  EXPECT_EQ(line, "");
  EXPECT_EQ(reader.Next(&line), Result::kLine);
  EXPECT_EQ(line, "three\r");
  EXPECT_EQ(reader.line_number(), 3u);
  EXPECT_EQ(reader.Next(&line), Result::kLine);
  EXPECT_EQ(line, "last");
  EXPECT_EQ(reader.Next(&line), Result::kEnd);
  EXPECT_EQ(reader.Next(&line), Result::kEnd);
  EXPECT_EQ(reader.bytes_read(), 16u);
}

TEST(LineReader, DropsTheRestOfALineOverTheLimit) {
  Piped input("short\n" + std::string(10'000'000, 'x') + "\nafter\n" + std::string(2001, 'y'));
  LineReader reader(input.fd(), {.max_line = 2000});
  std::string line;
  EXPECT_EQ(reader.Next(&line), Result::kLine);
  EXPECT_EQ(reader.Next(&line), Result::kTooLong);
  EXPECT_LE(line.capacity(), 100'000u);
  EXPECT_EQ(reader.Next(&line), Result::kLine);
  EXPECT_EQ(line, "after");
  EXPECT_EQ(reader.Next(&line), Result::kTooLong);
  EXPECT_EQ(reader.Next(&line), Result::kEnd);
}

TEST(LineReader, TheLimitItselfIsAllowed) {
  Piped input(std::string(2000, 'x') + "\n" + std::string(2001, 'x') + "\n");
  LineReader reader(input.fd(), {.max_line = 2000});
  std::string line;
  EXPECT_EQ(reader.Next(&line), Result::kLine);
  EXPECT_EQ(reader.Next(&line), Result::kTooLong);
}

TEST(LineReader, NamesAReadError) {
  const int folder = open("/", O_RDONLY);
  LineReader reader(folder, {});
  std::string line;
  EXPECT_EQ(reader.Next(&line), Result::kError);
  EXPECT_EQ(reader.error(), EISDIR);
  close(folder);
}

TEST(LineReader, StopsWhenWokenAndSpeaksBeforeItWaits) {
  int silent[2], wake[2];
  ASSERT_EQ(pipe(silent), 0);
  ASSERT_EQ(pipe(wake), 0);
  int waits = 0;
  LineReader reader(silent[0], {.wake_fd = wake[0], .before_wait = [&] {
                                  ++waits;
                                  ASSERT_EQ(write(wake[1], "", 1), 1);
                                }});
  std::string line;
  EXPECT_EQ(reader.Next(&line), Result::kStopped);
  EXPECT_EQ(waits, 1);
  for (int fd : {silent[0], silent[1], wake[0], wake[1]}) close(fd);
}

}  // namespace
}  // namespace reckoner
