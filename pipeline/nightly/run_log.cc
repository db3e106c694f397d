#include "pipeline/nightly/run_log.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>

namespace reckoner {
namespace {

constexpr auto kBarEvery = std::chrono::milliseconds(100);
constexpr auto kLineEvery = std::chrono::seconds(30);
constexpr int kBarCells = 24;

// What came from outside stays one line of plain characters on a terminal.
std::string OneLine(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = ' ';
  return text;
}

// How much of it is done, 0 to 1; nullopt where nobody knows.
std::optional<double> Part(const Tally& tally) {
  const auto [done, all] =
      tally.total > 0 ? std::pair(tally.done, tally.total) : std::pair(tally.bytes, tally.size);
  if (all == 0) return std::nullopt;
  return static_cast<double>(std::min(done, all)) / static_cast<double>(all);
}

uint64_t Percent(double part) { return static_cast<uint64_t>(part * 100); }

std::string Words(const Tally& tally) {
  std::string out(tally.stage);
  out += ": " + std::to_string(tally.done);
  if (tally.total > 0) out += " of " + std::to_string(tally.total);
  out += " documents";
  if (const auto part = Part(tally)) out += " (" + std::to_string(Percent(*part)) + "%)";
  return out + ", " + std::to_string(tally.figures) + " figures, " + std::to_string(tally.alarms) +
         " alarms, " + std::to_string(tally.quarantined) + " quarantined";
}

std::string Bar(const Tally& tally) {
  const auto part = Part(tally);
  if (!part) return "";
  const auto full = static_cast<int>(*part * kBarCells);
  std::string out;
  for (int i = 0; i < kBarCells; ++i) out += i < full ? "\u2588" : "\u2591";
  return out + "  ";
}

std::string_view LevelName(RunLog::Level level) {
  return level == RunLog::Level::kInfo ? "info" : level == RunLog::Level::kWarning ? "warning" : "error";
}

}  // namespace

RunLog::RunLog(LogFormat format, bool quiet, WallClock now) : quiet_(quiet), now_(std::move(now)) {
  set_format(format);
}

void RunLog::set_format(LogFormat format) {
  format_ = format;
  bar_ = format == LogFormat::kText && !quiet_ && isatty(STDERR_FILENO);
}

void RunLog::Say(Level level, std::string_view event, const std::string& message, const Fields& fields) {
  if (quiet_ && level == Level::kInfo) return;
  Clear();
  if (format_ == LogFormat::kText) {
    std::fprintf(stderr, "reckoner: %s%s\n", level == Level::kWarning ? "warning: " : "",
                 OneLine(message).c_str());
    return;
  }
  nlohmann::ordered_json out = {
      {"time", IsoTime(now_())}, {"level", LevelName(level)}, {"event", event}, {"message", message}};
  for (const auto& field : fields)
    std::visit([&](const auto& plain) { out[std::string(field.first)] = plain; }, field.second);
  const std::string line = out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  std::fputs(line.c_str(), stderr);
}

void RunLog::Show(const Tally& tally) {
  if (quiet_) return;
  const auto now = Steady::now();
  if (now - last_ < (bar_ ? Steady::duration(kBarEvery) : Steady::duration(kLineEvery))) return;
  last_ = now;
  if (!bar_) {
    Fields fields = {{"stage", std::string(tally.stage)},
                     {"documents", tally.done},
                     {"figures", tally.figures},
                     {"alarms", tally.alarms},
                     {"quarantined", tally.quarantined}};
    if (const auto part = Part(tally)) fields.emplace_back("percent", Percent(*part));
    return Say(Level::kInfo, "progress", Words(tally), fields);
  }
  shown_ = true;
  std::fprintf(stderr, "\r%s%s\x1b[K", Bar(tally).c_str(), Words(tally).c_str());
  std::fflush(stderr);
}

void RunLog::Clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace reckoner
