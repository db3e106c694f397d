#include "pipeline/sinks/by_key.h"

#include <algorithm>
#include <string>
#include <vector>

#include "pipeline/sinks/record.h"

namespace reckoner {
namespace {

constexpr size_t kBatchBytes = 48 << 20;

class SortedSink : public Sink {
 public:
  explicit SortedSink(std::unique_ptr<Sink> sink) : sink_(std::move(sink)) {}
  Takes takes() const override { return Takes::kRows; }

  void Write(std::string_view line) override {
    rows_.Read(line);
    Write(line, rows_);
  }
  void Write(std::string_view line, const RecordRows& rows) override {
    if (rows.is_finding()) {
      WriteBatch();
      return sink_->Write(line, rows);
    }
    batch_.push_back({std::string(rows.key()), std::string(line)});
    bytes_ += line.size();
    if (bytes_ >= kBatchBytes) WriteBatch();
  }
  void Flush() override {
    WriteBatch();
    sink_->Flush();
  }
  void Close() override { sink_->Close(); }

 private:
  struct Kept {
    std::string key, line;
  };

  // Of one key, the later envelope stays the later.
  void WriteBatch() {
    std::ranges::stable_sort(batch_, {}, &Kept::key);
    for (const Kept& kept : batch_) sink_->Write(kept.line);
    batch_.clear();
    bytes_ = 0;
  }

  const std::unique_ptr<Sink> sink_;
  RecordRows rows_;
  std::vector<Kept> batch_;
  size_t bytes_ = 0;  // of its lines
};

}  // namespace

std::unique_ptr<Sink> SortedByKey(std::unique_ptr<Sink> sink) {
  if (sink->takes() != Sink::Takes::kRowsByKey) return sink;
  return std::make_unique<SortedSink>(std::move(sink));
}

}  // namespace reckoner
