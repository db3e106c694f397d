#include "pipeline/nightly/doctor.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "pipeline/nightly/history.h"
#include "pipeline/nightly/lock.h"
#include "pipeline/nightly/quarantine.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

namespace fs = std::filesystem;
using Grade = Diagnosis::Grade;

constexpr int64_t kBuilt = 1767225600;  // 2026-01-01: no clock of a machine that runs this is right before it

// The folder itself, or the nearest one above it that exists.
fs::path Existing(fs::path path) {
  while (!fs::exists(path) && path.has_parent_path() && path != path.parent_path()) path = path.parent_path();
  return path;
}

Diagnosis Writable(const std::string& what, const std::string& folder) {
  const fs::path there = Existing(folder);
  if (access(there.c_str(), W_OK | X_OK) != 0)
    return {Grade::kFail, what, there.string() + " can't be written to",
            "chown it to the user that runs reckoner"};
  return {Grade::kOk, what, folder + (there == folder ? "" : " (will be made)"), ""};
}

Diagnosis Space(const NightlyConfig& config) {
  const uint64_t available = fs::space(Existing(config.state)).available;
  const std::string detail = std::to_string(available >> 20) + " MiB free";
  if (available < config.limits.min_free)
    return {Grade::kFail, "disk space",
            detail + "; limits.min_free asks for " + std::to_string(config.limits.min_free >> 20),
            "free some: reckoner prune --keep-days N"};
  if (available / 4 < config.limits.min_free)
    return {Grade::kWarn, "disk space", detail, "it is getting scarce: reckoner prune --keep-days N"};
  return {Grade::kOk, "disk space", detail, ""};
}

Diagnosis Time(const StateFolder& state, int64_t now) {
  const std::string today = IsoTime(now).substr(0, 10);
  if (now < kBuilt) return {Grade::kFail, "clock", "it says " + today, "set it: timedatectl set-ntp true"};
  const auto dates = RunDates(state);
  if (!dates.empty() && dates.back() > today)
    return {Grade::kWarn, "clock", "it says " + today + ", and there is a run of " + dates.back(),
            "set the clock right, or mind the dates"};
  return {Grade::kOk, "clock", IsoTime(now), ""};
}

Diagnosis Lock(const StateFolder& state) {
  const std::string holder = StateLock::Holder(state.path);
  if (!holder.empty()) return {Grade::kWarn, "lock", "held by " + holder, "wait for it, or stop it"};
  return {Grade::kOk, "lock", "free", ""};
}

Diagnosis Unfinished(const StateFolder& state) {
  const auto dates = UnfinishedDates(state);
  if (dates.empty())
    return {Grade::kOk, "runs", std::to_string(RunDates(state).size()) + ", all finished", ""};
  return {Grade::kWarn, "runs", dates.front() + " isn't finished", "reckoner resume"};
}

// Opening a sink makes what it needs, as a run would.
Diagnosis Reachable(const std::string& sink) {
  const std::string what = "sink " + Redacted(sink);
  if (sink.starts_with("jsonl")) return {Grade::kOk, what, "a file is written anew by every run", ""};
  try {
    const auto opened = MakeSink(sink);
    opened->Flush();
    opened->Close();
    return {Grade::kOk, what, "opened", ""};
  } catch (const SinkError& error) {
    const bool busy = error.kind() == SinkError::Kind::kBusy;
    return {busy ? Grade::kWarn : Grade::kFail, what, Redacted(error.what()),
            busy ? "another program holds it: try again"
                 : "see that it is there, and that this user may write to it"};
  }
}

Diagnosis Contact(const NightlyConfig& config) {
  const bool web = std::any_of(config.sources.begin(), config.sources.end(),
                               [](const SourceConfig& source) { return !source.url.empty(); });
  if (!web) return {Grade::kOk, "contact", "not needed: no source is on the web", ""};
  if (config.contact.find("example.") != config.contact.npos)
    return {Grade::kWarn, "contact", config.contact, "name one at which publishers reach you"};
  return {Grade::kOk, "contact", config.contact, ""};
}

Diagnosis Source(const SourceConfig& source) {
  const std::string what = "source " + source.name;
  if (!source.url.empty()) return {Grade::kOk, what, "on the web; asked by a run only", ""};
  if (!fs::exists(source.path))
    return {Grade::kFail, what, source.path + " isn't there", "make it, or correct source.path"};
  if (access(source.path.c_str(), R_OK) != 0)
    return {Grade::kFail, what, source.path + " can't be read", "let the user that runs reckoner read it"};
  return {Grade::kOk, what, source.path, ""};
}

Diagnosis Command(const NightlyConfig& config) {
  if (config.alarms.command.empty())
    return {Grade::kWarn, "on_alarm", "no command is told of alarms", "alarms.on_alarm = [\"…\"]"};
  const std::string& program = config.alarms.command[0];
  std::vector<fs::path> places = {program};
  if (program.find('/') == program.npos) {
    places.clear();
    const char* path = std::getenv("PATH");
    std::string rest = path ? path : "";
    for (size_t colon = 0; colon != rest.npos; rest.erase(0, colon == rest.npos ? 0 : colon + 1)) {
      colon = rest.find(':');
      places.push_back(fs::path(rest.substr(0, colon)) / program);
    }
  }
  for (const fs::path& place : places)
    if (access(place.c_str(), X_OK) == 0) return {Grade::kOk, "on_alarm", place.string(), ""};
  return {Grade::kFail, "on_alarm", program + " isn't there or can't be run", "correct alarms.on_alarm"};
}

}  // namespace

std::vector<Diagnosis> Examine(const NightlyConfig& config, const WallClock& now) {
  const StateFolder state{config.state};
  std::vector<Diagnosis> out = {Writable("state folder", config.state),
                                Space(config),
                                Lock(state),
                                Unfinished(state),
                                Time(state, now()),
                                Contact(config)};
  for (const SourceConfig& source : config.sources) out.push_back(Source(source));
  const bool can_write = out.front().grade == Grade::kOk && fs::exists(config.state);
  for (const std::string& sink : config.sinks)
    out.push_back(can_write || OnServer(sink)
                      ? Reachable(sink)
                      : Diagnosis{Grade::kOk, "sink " + Redacted(sink), "comes with the state folder", ""});
  if (!config.metrics.empty())
    out.push_back(Writable("metrics", fs::path(config.metrics).parent_path().string()));
  if (!config.fetch.ca_file.empty() && access(config.fetch.ca_file.c_str(), R_OK) != 0)
    out.push_back(
        {Grade::kFail, "ca_file", config.fetch.ca_file + " can't be read", "correct fetch.ca_file"});
  out.push_back(Command(config));
  const size_t quarantined = fs::exists(state.Runs()) ? Quarantined(state, {}).size() : 0;
  if (quarantined > 0)
    out.push_back(
        {Grade::kWarn, "quarantine", std::to_string(quarantined) + " documents", "reckoner quarantine list"});
  return out;
}

}  // namespace reckoner
