// The article for a terminal: its figures coloured by verdict, and under each paragraph the checks that end
// there with their arithmetic; then what was checked and what was not. Nothing from the text reaches the
// terminal raw. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "extractors/engine/engine.h"
#include "extractors/envelope/envelope.h"

namespace reckoner {

struct ExplainOptions {
  int width = 80;
  bool color = false;
};

std::string Explain(const DocumentInfo& info, std::string_view text, const Extraction& found,
                    const ExplainOptions& options);
// A document that could not be read.
std::string ExplainRefused(const DocumentInfo& info, Fault fault, std::string_view message,
                           const ExplainOptions& options);

}  // namespace reckoner
