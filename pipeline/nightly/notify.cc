#include "pipeline/nightly/notify.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <nlohmann/json.hpp>

extern char** environ;

namespace reckoner {
namespace {

using Json = nlohmann::ordered_json;
using Steady = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds(60);
constexpr size_t kMaxShown = 100;

int Rank(const Json& alarm) {
  const Json& severity = alarm["severity"];
  return severity == "high" ? 0 : severity == "medium" ? 1 : 2;
}

// Worst first, a hundred at most.
void Cut(Json* alarms) {
  std::stable_sort(alarms->begin(), alarms->end(),
                   [](const Json& a, const Json& b) { return Rank(a) < Rank(b); });
  if (alarms->size() > kMaxShown)
    alarms->erase(alarms->begin() + static_cast<std::ptrdiff_t>(kMaxShown), alarms->end());
}

// Of an envelope: its alarms, with what a reader needs to judge them.
void AddChecks(const std::string& line, Json* checks) {
  const Json envelope = Json::parse(line, nullptr, false);
  if (!envelope.is_object()) return;
  for (const Json& check : envelope["checks"]) {
    if (check["verdict"] != "inconsistent") continue;
    checks->push_back({{"doc_id", envelope["doc_id"]},
                       {"title", envelope["document"]["title"]},
                       {"url", envelope["document"]["url"]},
                       {"kind", check["kind"]},
                       {"severity", check["severity"]},
                       {"explanation", check["explanation"]},
                       {"suspect", check["suspect"]},
                       {"fingerprint", check["fingerprint"]}});
  }
}

void AddFinding(const std::string& line, Json* findings) {
  const Json finding = Json::parse(line, nullptr, false);
  if (!finding.is_object()) return;
  Json out;
  for (const char* name :
       {"id", "series", "kind", "relation", "severity", "explanation", "suspect", "members", "fingerprint"})
    out[name] = finding.value(name, Json());
  findings->push_back(std::move(out));
}

std::string Message(const Manifest& m, const std::string& folder, const AlarmRecords& records) {
  Json operations = Json::array(), checks = Json::array(), findings = Json::array();
  for (const OperationAlarm& alarm : m.alarms)
    operations.push_back({{"kind", alarm.kind},
                          {"source", alarm.source.empty() ? Json() : Json(alarm.source)},
                          {"message", alarm.message}});
  for (const std::string& line : records.envelopes) AddChecks(line, &checks);
  for (const std::string& line : records.findings) AddFinding(line, &findings);
  Cut(&checks);
  Cut(&findings);
  const Json out = {{"schema", "reckoner-alarm/1"},
                    {"date", m.date},
                    {"folder", folder},
                    {"exit_status", m.exit_status},
                    {"inconsistent", m.totals.inconsistent},
                    {"contradictions", m.contradictions},
                    {"operations", operations},
                    {"checks", checks},
                    {"findings", findings}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Feeds `text` to `fd` until the deadline or until the other side has enough.
void Feed(int fd, std::string_view text, Steady::time_point deadline) {
  while (!text.empty() && Steady::now() < deadline) {
    pollfd ready{fd, POLLOUT, 0};
    if (poll(&ready, 1, 100) <= 0) continue;
    const ssize_t wrote = write(fd, text.data(), text.size());
    if (wrote < 0 && errno != EINTR && errno != EAGAIN) return;
    if (wrote > 0) text.remove_prefix(static_cast<size_t>(wrote));
  }
}

// The exit status; -1 when it had to be killed.
int WaitFor(pid_t child, Steady::time_point deadline) {
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (Steady::now() >= deadline) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      return -1;
    }
    usleep(20'000);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

bool Notify(const std::vector<std::string>& command, const Manifest& manifest, const std::string& folder,
            const AlarmRecords& records, RunLog& log) {
  auto failed = [&](const std::string& why) {
    log.Say(RunLog::Level::kWarning, "on_alarm_failed", "on_alarm: " + command[0] + ": " + why);
    return false;
  };
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return failed(std::strerror(errno));
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  // The run ignores SIGPIPE; the command shall not inherit that.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t pipe_signal;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &pipe_signal);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  const int error = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[0]);
  if (error != 0) {
    close(ends[1]);
    return failed(std::strerror(error));
  }
  const auto deadline = Steady::now() + kPatience;
  Feed(ends[1], Message(manifest, folder, records), deadline);
  close(ends[1]);
  const int status = WaitFor(child, deadline);
  if (status < 0) return failed("no end within 60 seconds");
  return status == 0 || failed("exit status " + std::to_string(status));
}

}  // namespace reckoner
