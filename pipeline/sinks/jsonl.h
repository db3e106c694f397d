// Envelope lines into a file or standard output, unchanged.
#pragma once

#include <memory>
#include <string>

#include "pipeline/sinks/sink.h"

namespace reckoner {

std::unique_ptr<Sink> MakeJsonlSink(const std::string& path);  // "": standard output

}  // namespace reckoner
