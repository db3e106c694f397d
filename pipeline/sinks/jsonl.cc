#include "pipeline/sinks/jsonl.h"

#include "pipeline/sinks/output_file.h"

namespace reckoner {
namespace {

class JsonlSink : public Sink {
 public:
  explicit JsonlSink(const std::string& path) : file_(path) {}
  void Write(std::string_view line) override { file_.Write(line); }
  void Write(std::string_view line, const RecordRows&) override { file_.Write(line); }
  void Flush() override { file_.Flush(); }
  void Close() override { file_.Close(); }

 private:
  OutputFile file_;
};

}  // namespace

std::unique_ptr<Sink> MakeJsonlSink(const std::string& path) { return std::make_unique<JsonlSink>(path); }

}  // namespace reckoner
