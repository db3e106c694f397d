// Envelope lines into a file or standard output, unchanged. Every write, the flush and the close are checked:
// a program that doesn't look exits 0 on a full disk with its data lost.
#pragma once

#include <memory>
#include <string>

#include "pipeline/sinks/sink.h"

namespace reckoner {

std::unique_ptr<Sink> MakeJsonlSink(const std::string& path);  // "": standard output

}  // namespace reckoner
