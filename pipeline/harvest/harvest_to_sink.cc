#include "pipeline/harvest/harvest_to_sink.h"

#include <filesystem>
#include <optional>

#include "pipeline/archive/warc_writer.h"

namespace reckoner {
namespace {

class SinkTarget : public HarvestTarget {
 public:
  SinkTarget(const HarvestSettings& settings, CrawlState& state, const std::string& warc_out,
             const Processor& processor, Sink& sink)
      : state_(state), warc_out_(warc_out), processor_(processor), sink_(sink) {
    if (warc_out.empty()) return;
    const std::optional<int64_t> good = state.warc_size(warc_out);
    std::error_code error;
    const auto size = std::filesystem::file_size(warc_out, error);
    if (!good && !error && size > 0)
      throw SinkError(SinkError::Kind::kConfig,
                      warc_out + ": exists and is not of this crawl's state folder");
    // The state knows the file before there is one: killed in between, the next run begins it anew.
    if (!good) state.SetWarcSize(warc_out, 0);
    state.Commit();
    warc_.emplace(warc_out, settings.crawl.transport.user_agent, IsoTime(settings.now()), good.value_or(0));
    Commit();
    state.Commit();
  }

  void Owed(const std::string&, uint64_t) override {}
  void Listed(const std::string&, const std::string&, uint64_t, uint64_t) override {}
  void Ended(const std::string&, SourceEnd, const std::string&) override {}
  void Missed(const OwedPage&, PageEnd, const std::string&) override {}

  void Take(const OwedPage&, const HttpResponse& response, RawDocument document) override {
    if (warc_) warc_->Write(Archived(response, document));
    sink_.Write(processor_.Process(std::move(document)).line);
  }

  // Documents first, then the archive; the crawl's memory of both comes after.
  void Commit() override {
    sink_.Flush();
    if (warc_) state_.SetWarcSize(warc_out_, warc_->Sync());
  }

 private:
  static ArchivedResponse Archived(const HttpResponse& response, const RawDocument& document) {
    ArchivedResponse out{.url = document.url,
                         .date = document.fetched_at,
                         .status = response.status,
                         .headers = {response.headers.begin(), response.headers.end()},
                         .body = document.bytes};
    return out;
  }

  CrawlState& state_;
  const std::string warc_out_;
  const Processor& processor_;
  Sink& sink_;
  std::optional<WarcWriter> warc_;
};

}  // namespace

HarvestSummary HarvestToSink(const HarvestSettings& settings, const std::string& state_folder,
                             const std::string& warc_out, const Processor& processor, Sink& sink,
                             const std::function<bool()>& stop) {
  CrawlState state(state_folder);
  SinkTarget target(settings, state, warc_out, processor, sink);
  return Harvest(settings, state, target, stop);
}

}  // namespace reckoner
