// Where records go. A sink takes one line at a time, an envelope or a finding of `corroborate`, and reads
// nothing but the line: whatever wrote it (this run, another machine) makes no difference. Every sink of a
// database is idempotent: the same lines again change nothing, and another envelope of a doc_id replaces the
// rows of the one before. Errors are thrown as SinkError; their words never hold a password. Not thread-safe.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace reckoner {

class SinkError : public std::runtime_error {
 public:
  enum class Kind {
    kConfig,      // an unknown sink, a database of another kind or version
    kIo,          // a full disk, a lost file
    kBusy,        // another program holds the database: try again
    kClosedPipe,  // the reader has gone
    kBadRecord,   // the line is no record; nothing of it was taken, and the sink goes on
  };
  SinkError(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

class RecordRows;

class Sink {
 public:
  // What a sink does best with.
  enum class Takes {
    kLines,      // as they are
    kRows,       // lines that were read into rows, which any thread can do beforehand
    kRowsByKey,  // the same, and quicker by far in the order of RecordKey: neighbours lie together on the
                 // disk
  };

  virtual ~Sink() = default;
  virtual Takes takes() const { return Takes::kLines; }
  // `line` is one envelope or one finding, with its line feed.
  virtual void Write(std::string_view line) = 0;
  // The same for a line that `rows` was read from.
  virtual void Write(std::string_view line, const RecordRows& rows) = 0;
  // Hands on what was written so far: called when the input pauses, and at the end. When it returns, a
  // database has committed it to disk. A sink also commits by itself, whole documents at a time.
  virtual void Flush() = 0;
  // After the last Flush. Reports what only the end of a file reports.
  virtual void Close() = 0;
};

struct SinkOptions {
  // What is going to be written. A sink that replaces files as a whole (csv) replaces those of these kinds.
  bool envelopes = true;
  bool findings = false;
  // Asked while a sink waits for a server to come back; true ends the wait with kBusy. May be empty.
  std::function<bool()> stopping;
};

// A target is one of SinkTargets(), such as "jsonl:PATH". kConfig for anything else.
std::unique_ptr<Sink> MakeSink(std::string_view target, const SinkOptions& options = {});
// Throws what MakeSink would throw of the target's spelling; opens nothing.
void CheckTarget(std::string_view target);
// The target without its password, for logs and reports.
std::string DisplayTarget(std::string_view target);
// For --help: "jsonl|jsonl:PATH|sqlite:PATH".
std::string SinkTargets();

}  // namespace reckoner
