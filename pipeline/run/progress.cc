#include "pipeline/run/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace reckoner {
namespace {

constexpr auto kBarEvery = std::chrono::milliseconds(100);
constexpr auto kLineEvery = std::chrono::seconds(10);
constexpr int kBarCells = 24;

std::string Plural(uint64_t count, const char* word) {
  return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

std::string Rate(uint64_t bytes, double seconds) {
  char out[32];
  std::snprintf(out, sizeof out, "%.1f MB/s", seconds > 0 ? static_cast<double>(bytes) / 1e6 / seconds : 0.0);
  return out;
}

}  // namespace

Progress::Mode Progress::ModeFor(int fd) { return isatty(fd) ? Mode::kBar : Mode::kLines; }

Progress::Progress(Mode mode, std::optional<uint64_t> total_bytes)
    : mode_(mode), total_(total_bytes), start_(Clock::now()), last_(start_) {}

void Progress::Count(const Processed& outcome) {
  ++documents_;
  figures_ += outcome.figures;
  confirmed_ += outcome.consistent;
  alarms_ += outcome.inconsistent;
  worst_ = std::max(worst_, outcome.worst);
  if (!outcome.fault) return;
  ++quarantined_;
  ++faults_[*outcome.fault];
}

std::string Progress::Line(uint64_t bytes_read, double seconds) const {
  return Plural(documents_, "document") + ", " + Rate(bytes_read, seconds) + ", " +
         Plural(figures_, "figure") + ", " + Plural(alarms_, "alarm") + ", " + std::to_string(quarantined_) +
         " quarantined";
}

std::string Progress::Bar(uint64_t bytes_read, double seconds) const {
  std::string out = "\r";
  if (total_ && *total_ > 0) {
    const double part = std::min(1.0, static_cast<double>(bytes_read) / static_cast<double>(*total_));
    const int full = static_cast<int>(part * kBarCells);
    for (int i = 0; i < kBarCells; ++i) out += i < full ? "\u2588" : "\u2591";
    char percent[16];
    std::snprintf(percent, sizeof percent, " %3.0f%%  ", part * 100);
    out += percent;
  }
  return out + Line(bytes_read, seconds) + "\x1b[K";
}

void Progress::Show(uint64_t bytes_read) {
  if (mode_ == Mode::kQuiet) return;
  const auto now = Clock::now();
  if (now - last_ < (mode_ == Mode::kBar ? Clock::duration(kBarEvery) : Clock::duration(kLineEvery))) return;
  last_ = now;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const std::string out =
      mode_ == Mode::kBar ? Bar(bytes_read, seconds) : "reckoner: " + Line(bytes_read, seconds) + "\n";
  std::fputs(out.c_str(), stderr);
  std::fflush(stderr);
}

void Progress::Finish(uint64_t bytes_read) {
  if (mode_ == Mode::kBar && shown_) std::fputs("\r\x1b[K", stderr);
  if (mode_ == Mode::kQuiet) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  // A short run without trouble ends in silence.
  if (shown_) std::fprintf(stderr, "reckoner: %s\n", Line(bytes_read, seconds).c_str());
  if (quarantined_ == 0) return;
  std::string reasons;
  for (const auto& [fault, count] : faults_) {
    if (!reasons.empty()) reasons += ", ";
    reasons.append(Name(fault)) += " " + std::to_string(count);
  }
  std::fprintf(stderr, "reckoner: %s of %s quarantined: %s\n", std::to_string(quarantined_).c_str(),
               Plural(documents_, "document").c_str(), reasons.c_str());
}

}  // namespace reckoner
