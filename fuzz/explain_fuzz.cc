// Any document, any width: what goes to the terminal is valid UTF-8, and no byte of the text steers it.
#include "extractors/text/sanitize.h"
#include "fuzz/require.h"
#include "pipeline/explain/explain.h"

using namespace reckoner;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Engine engine;
  const std::string text = SanitizeUtf8({reinterpret_cast<const char*>(data), size});
  const std::string title = text.substr(0, std::min(text.find('\n'), text.size()));
  const auto found = engine.Extract({.text = text, .date = {.reference = ParseIsoDate("2026-01-14")}});
  const DocumentInfo info{.id = title, .title = title, .author = title};
  const int width = size == 0 ? 80 : data[0];
  const std::string plain = Explain(info, text, *found, {.width = width, .color = false});
  REQUIRE(IsValidUtf8(plain));
  for (char c : plain) REQUIRE(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F));
  const std::string color = Explain(info, text, *found, {.width = width, .color = true});
  REQUIRE(IsValidUtf8(color));
  return 0;
}
