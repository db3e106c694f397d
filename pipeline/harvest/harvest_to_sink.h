// A crawl whose pages become envelopes at once, in a sink, and stay in a WARC file where one is wanted. One
// thread.
#pragma once

#include <functional>
#include <string>

#include "pipeline/harvest/harvest.h"
#include "pipeline/run/processor.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {

// `warc_out`: a file, or "" for none. Throws SinkError and std::system_error (WARC).
HarvestSummary HarvestToSink(const HarvestSettings& settings, const std::string& state_folder,
                             const std::string& warc_out, const Processor& processor, Sink& sink,
                             const std::function<bool()>& stop);

}  // namespace reckoner
