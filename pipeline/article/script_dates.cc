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
struct Trigger {
  std::string_view text;
  size_t rare;  // its character that is the least common on a page
};
constexpr Trigger kKeyTriggers[] = {{"atePublished", 3}, {"ate_published", 3}, {"ublish", 1},
                                    {"ublication", 1},   {"ubDate", 2},        {"ubdate", 1},
                                    {"ub_date", 2}};
constexpr const char* kKey =
    R"((?i)(?:ate_?published|ub(?:lish(?:ed)?_?(?:at|on|date|time)|(?:lication)?_?(?:date|time))))"
    R"((?:\\*["']|&quot;|&#34;)?\s*[:=]\s*(?:\\*["']|&quot;|&#34;)?(?P<date>[^"'\\&<>{}]{8,40}))";
// <script>writeDate("2024/05/29 10:15")</script>
constexpr Trigger kWriterTriggers[] = {{"<script", 0}};
constexpr const char* kWriter =
    R"((?i)<script[^>]{0,80}>\s*(?:document\.write(?:ln)?|\w{0,24}(?:date|time)\w{0,24})\s*\(\s*)"
    R"(["'](?P<date>[^"'<>]{8,40})["'])";

RE2::Options Quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

size_t Find(std::string_view html, const Trigger& trigger, size_t from) {
  for (size_t at = from + trigger.rare;
       (at = html.find(trigger.text[trigger.rare], at)) != std::string_view::npos; ++at)
    if (html.substr(at - trigger.rare).starts_with(trigger.text)) return at - trigger.rare;
  return std::string_view::npos;
}

// The one day that every match speaks of.
std::optional<PageDate> OneDay(const RE2& pattern, std::span<const Trigger> triggers, std::string_view html,
                               const DateReader& reader, std::string_view language) {
  std::optional<PageDate> found;
  int count = 0;
  for (const Trigger& trigger : triggers) {
    for (size_t at = Find(html, trigger, 0); at != std::string_view::npos && count < kMaxSaid;
         at = Find(html, trigger, at + trigger.text.size())) {
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
