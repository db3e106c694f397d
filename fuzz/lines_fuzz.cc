// Any line: taken apart or refused with a reason; what comes out is valid UTF-8, and exactly one of text and
// html.
#include "extractors/text/sanitize.h"
#include "fuzz/require.h"
#include "pipeline/input/json_document.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  reckoner::InputDocument document;
  const auto problem = reckoner::ParseJsonDocument(std::string(line), &document);
  const reckoner::InputDocument& read = document;
  const reckoner::DocumentInfo& info = read.info;
  for (const std::string* field : {&info.id, &info.url, &info.title, &info.published, &info.fetched_at,
                                   &info.language, &read.text, &read.html})
    REQUIRE(reckoner::IsValidUtf8(*field));
  REQUIRE(read.text.empty() || read.html.empty());
  if (problem) REQUIRE(!problem->message.empty());
  if (!reckoner::IsValidUtf8(line)) REQUIRE(problem && problem->fault == reckoner::Fault::kBadJson);
  return 0;
}
