#include "pipeline/run/extract_run.h"

#include "pipeline/run/ordered_pool.h"

namespace reckoner {
namespace {

// Enough for every worker to have its next document waiting; no more, since a slow document at the front
// holds all behind it.
constexpr size_t kJobsAWorker = 8;
constexpr size_t kBytesInFlight = 32 << 20;

}  // namespace

RunSummary RunExtract(RunSettings settings, const Processor& processor, const Signals& signals, Sink& sink) {
  OrderedPool<RawDocument, Processed> pool(
      settings.workers, {.jobs = kJobsAWorker * settings.workers, .weight = kBytesInFlight},
      [&](RawDocument&& raw) { return processor.Process(std::move(raw)); });
  std::optional<Progress> progress;
  auto emit = [&](const std::optional<Processed>& outcome) {
    if (!outcome) return false;
    sink.Write(outcome->line);
    progress->Count(*outcome);
    return true;
  };
  // Input that pauses gets its answers before it goes on. A signal takes only what is ready.
  auto drain = [&] {
    while (emit(signals.caught() ? pool.TryPop() : pool.Pop())) continue;
    sink.Flush();
  };
  settings.input.wake_fd = signals.wake_fd();
  settings.input.before_wait = drain;
  InputReader input(std::move(settings.paths), std::move(settings.input));
  progress.emplace(settings.progress, input.total_bytes());

  RawDocument raw;
  while (!signals.caught() && input.Next(&raw)) {
    const size_t weight = raw.bytes.size();
    while (pool.Full(weight)) emit(pool.Pop());
    pool.Submit(std::move(raw), weight);
    while (emit(pool.TryPop())) continue;
    progress->Show(input.bytes_read());
  }
  while (!signals.caught() && emit(pool.Pop())) progress->Show(input.bytes_read());
  drain();
  sink.Close();
  progress->Finish(input.bytes_read());
  return {.documents = progress->documents(),
          .quarantined = progress->quarantined(),
          .alarms = progress->alarms(),
          .skipped_files = input.skipped_files(),
          .passed_over = input.passed_over(),
          .worst = progress->worst(),
          .input_broke = input.stream_broke(),
          .signal = signals.caught(),
          .empty_folders = input.empty_folders(),
          .broken_archives = input.broken_archives()};
}

}  // namespace reckoner
