#include "pipeline/nightly/local_intake.h"

#include <filesystem>

#include "extractors/text/sha256.h"
#include "pipeline/input/input_reader.h"

namespace reckoner {
namespace {

// Between two commits, each of which waits for the workers and the disk; what a kill makes the next start do
// again.
constexpr int kMostDocuments = 2000;
constexpr uint64_t kMostBytes = 16 << 20;

// Two folders may hold files of one name, so a file's id begins with its source. A page of an archive has an
// id of its own.
std::string IdOf(const SourceConfig& source, const RawDocument& raw) {
  if (raw.format == Format::kHtml && !raw.url.empty()) return raw.id;
  return source.name + "/" +
         (raw.id == source.path ? std::filesystem::path(raw.id).filename().string() : raw.id);
}

std::string KeyOf(const SourceConfig& source, const std::string& id) { return source.name + "\n" + id; }

// What is remembered of a document: another hash is another document. A page of an archive never changes.
std::string Mark(const RawDocument& raw) {
  return raw.format == Format::kHtml && !raw.url.empty() ? raw.fetched_at : Sha256Hex(raw.bytes);
}

InputReader Open(const SourceConfig& source, const NightlyConfig& config, int wake_fd) {
  return InputReader({source.path},
                     {.format = source.format, .max_document = config.max_document, .wake_fd = wake_fd});
}

// Commits: the run's own things first, then what the next run will know.
void Commit(Intake& intake, CrawlState& state) {
  intake.Commit();
  state.Commit();
}

struct FileProgress {
  uint64_t before = 0, size = 0;  // bytes of the sources that are done, and of all
};

void TakeSource(const SourceConfig& source, const NightlyConfig& config, CrawlState& state, Ledger& ledger,
                Intake& intake, int wake_fd, FileProgress& progress, const std::function<bool()>& stop) {
  InputReader input = Open(source, config, wake_fd);
  uint64_t listed = 0, known = 0;
  int documents = 0;  // since the last commit
  uint64_t bytes = 0;
  bool failed = false;
  std::string why;
  for (RawDocument raw; input.Next(&raw);) {
    intake.set_read(progress.before + input.bytes_read(), progress.size);
    const std::string key = KeyOf(source, raw.id);
    const std::string mark = Mark(raw);
    ++listed;
    if (ledger.Has(key)) {  // this run's own, from before it was stopped
      if (const auto row = ledger.Find(key); !raw.problem && row->mark == mark)
        state.Take(key, mark, source.name);
      continue;
    }
    if (!raw.problem && state.Taken(key, mark)) {
      ++known;
      continue;
    }
    if (raw.problem && raw.id == source.path) {
      failed = true;
      why = raw.problem->message;
    }
    // What could not be read is tried again by every run.
    if (!raw.problem) state.Take(key, mark, source.name);
    if (raw.published.empty()) raw.published = source.published;
    raw.id = IdOf(source, raw);
    bytes += raw.bytes.size();
    intake.Take({key, source.name, std::move(raw), mark}, false);
    if (++documents >= kMostDocuments || bytes >= kMostBytes) {
      Commit(intake, state);
      documents = 0, bytes = 0;
    }
    if (stop()) break;
  }
  progress.before += input.bytes_read();
  if (stop()) return Commit(intake, state);
  for (const std::string& archive : input.broken_archives()) why = archive;
  for (const std::string& folder : input.empty_folders()) why = folder + ": no articles in this folder";
  failed = failed || !why.empty();
  ledger.Listed(source.name, source.path, listed, known);
  ledger.SourceState(source.name, failed ? "failed" : "read", why);
  Commit(intake, state);
}

}  // namespace

void TakeFromFiles(const NightlyConfig& config, CrawlState& state, Ledger& ledger, Intake& intake,
                   int wake_fd, const std::function<bool()>& stop) {
  FileProgress progress;
  for (const SourceConfig& source : config.sources)
    if (!source.path.empty()) progress.size += Open(source, config, wake_fd).total_bytes().value_or(0);
  for (const SourceConfig& source : config.sources)
    if (!source.path.empty() && !stop())
      TakeSource(source, config, state, ledger, intake, wake_fd, progress, stop);
  intake.set_read(0, 0);
}

LocalCount CountNew(const SourceConfig& source, const NightlyConfig& config, const CrawlState* state) {
  InputReader input = Open(source, config, -1);
  LocalCount out;
  for (RawDocument raw; input.Next(&raw);) {
    ++out.listed;
    out.known += state && !raw.problem && state->Taken(KeyOf(source, raw.id), Mark(raw));
  }
  return out;
}

}  // namespace reckoner
