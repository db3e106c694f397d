#include "pipeline/run/signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace reckoner {
namespace {

// Lock-free, so a handler may write it, on whatever thread it runs.
std::atomic<int> g_caught = 0;
static_assert(std::atomic<int>::is_always_lock_free);

int g_pipe[2] = {-1, -1};

void Handle(int signal) {
  const int saved = errno;
  g_caught = signal;
  [[maybe_unused]] const ssize_t wrote = write(g_pipe[1], "", 1);
  errno = saved;
}

}  // namespace

Signals::Signals() {
  if (g_pipe[0] < 0 && pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
    throw std::system_error(errno, std::generic_category(), "pipe");
  struct sigaction action {};
  action.sa_handler = Handle;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one kills
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

int Signals::caught() const { return g_caught; }
int Signals::wake_fd() const { return g_pipe[0]; }

}  // namespace reckoner
