#include "pipeline/input/format.h"

namespace reckoner {

std::optional<Format> FormatOf(std::string_view path) {
  static constexpr std::pair<std::string_view, Format> kEndings[] = {
      {".txt", Format::kText},        {".text", Format::kText},  {".html", Format::kHtml},
      {".htm", Format::kHtml},        {".xhtml", Format::kHtml}, {".jsonl", Format::kJsonLine},
      {".ndjson", Format::kJsonLine}, {".warc", Format::kWarc},  {".warc.gz", Format::kWarc},
      {".warc.zst", Format::kWarc},
  };
  for (const auto& [ending, format] : kEndings)
    if (path.ends_with(ending)) return format;
  return std::nullopt;
}

}  // namespace reckoner
