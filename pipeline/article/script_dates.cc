#include "pipeline/article/script_dates.h"

#include <re2/re2.h>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace reckoner::article {
namespace {

constexpr size_t kMaxBytes = 4u << 20;  // of a page
constexpr int kMaxSaid = 200;
constexpr size_t kLongest = 240;  // from a trigger to the end of the date

// "datePublished":"2024-05-29", publish_date: '…', pubDate=…; also escaped once more, or inside an attribute.
// Tried where a trigger stands.
constexpr std::string_view kKeyTriggers[] = {"atePublished", "ate_published", "ublish", "ublication",
                                             "ubDate",       "ubdate",        "ub_date"};
constexpr const char* kKey =
    R"((?i)(?:ate_?published|ub(?:lish(?:ed)?_?(?:at|on|date|time)|(?:lication)?_?(?:date|time))))"
    R"((?:\\*["']|&quot;|&#34;)?\s*[:=]\s*(?:\\*["']|&quot;|&#34;)?(?P<date>[^"'\\&<>{}]{8,40}))";
// <script>writeDate("2024/05/29 10:15")</script>
constexpr std::string_view kWriterTriggers[] = {"<script"};
constexpr const char* kWriter =
    R"((?i)<script[^>]{0,80}>\s*(?:document\.write(?:ln)?|\w{0,24}(?:date|time)\w{0,24})\s*\(\s*)"
    R"(["'](?P<date>[^"'<>]{8,40})["'])";

RE2::Options Quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

// The one day that every match speaks of.
std::optional<PageDate> OneDay(const RE2& pattern, std::span<const std::string_view> triggers,
                               std::string_view html, const DateReader& reader, std::string_view language) {
  std::optional<PageDate> found;
  int count = 0;
  for (const std::string_view trigger : triggers) {
    for (size_t at = html.find(trigger); at != std::string_view::npos && count < kMaxSaid;
         at = html.find(trigger, at + trigger.size())) {
      re2::StringPiece said[2];
      if (!pattern.Match(html, at, std::min(at + kLongest, html.size()), RE2::ANCHOR_START, said, 2))
        continue;
      ++count;
      const auto date = reader.Find({said[1].data(), said[1].size()}, language);
      if (!date) continue;
      if (found && found->Day() != date->Day()) return std::nullopt;
      if (!found) found = date;
    }
  }
  return found;
}

}  // namespace

struct ScriptDates::Patterns {
  RE2 key{kKey, Quiet()}, writer{kWriter, Quiet()};
};

ScriptDates::ScriptDates() : patterns_(std::make_unique<Patterns>()) {
  if (!patterns_->key.ok() || !patterns_->writer.ok()) throw std::logic_error("a pattern of script_dates.cc");
}
ScriptDates::~ScriptDates() = default;

std::optional<PageDate> ScriptDates::Published(std::string_view html, const DateReader& reader,
                                               std::string_view language) const {
  html = html.substr(0, kMaxBytes);
  if (const auto date = OneDay(patterns_->key, kKeyTriggers, html, reader, language)) return date;
  return OneDay(patterns_->writer, kWriterTriggers, html, reader, language);
}

}  // namespace reckoner::article
