// Where envelopes go. A sink takes one envelope line at a time, in order, and reads nothing but the line:
// whatever wrote it (this run, another machine) makes no difference. Errors are thrown as SinkError. Not
// thread-safe.
#pragma once

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
  };
  SinkError(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

class Sink {
 public:
  virtual ~Sink() = default;
  // `line` is one envelope with its line feed.
  virtual void Write(std::string_view line) = 0;
  // Hands on what was written so far: called when the input pauses, and at the end.
  virtual void Flush() = 0;
  // After the last Flush. Reports what only the end of a file reports.
  virtual void Close() = 0;
};

// "jsonl" (standard output), "jsonl:PATH", "sqlite:PATH". kConfig for anything else.
std::unique_ptr<Sink> MakeSink(std::string_view target);
// For --help: "jsonl|jsonl:PATH|sqlite:PATH".
std::string SinkTargets();

}  // namespace reckoner
