#include "pipeline/article/script_dates.h"

#include <re2/re2.h>

#include <stdexcept>

namespace reckoner::article {
namespace {

constexpr size_t kMaxBytes = 4u << 20;  // of a page
constexpr int kMaxSaid = 200;

// "datePublished":"2024-05-29", publish_date: '…', also escaped once more or inside an attribute.
constexpr const char* kKey =
    R"((?i)(?:date_?published|publish(?:ed)?_?(?:at|on|date|time)|publication_?(?:date|time)|pub_?date))"
    R"((?:\\*["']|&quot;|&#34;)?\s*[:=]\s*(?:\\*["']|&quot;|&#34;)?(?P<date>[^"'\\&<>{}]{8,40}))";
// <script>writeDate("2024/05/29 10:15")</script>
constexpr const char* kWriter =
    R"((?i)<script[^>]{0,80}>\s*(?:document\.write(?:ln)?|\w{0,24}(?:date|time)\w{0,24})\s*\(\s*["'](?P<date>[^"'<>]{8,40})["'])";

RE2::Options Quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

// The one day that every match speaks of.
std::optional<PageDate> OneDay(const RE2& pattern, std::string_view html, const DateReader& reader,
                               std::string_view language) {
  std::optional<PageDate> found;
  re2::StringPiece rest(html.data(), html.size()), said;
  for (int count = 0; count < kMaxSaid && RE2::FindAndConsume(&rest, pattern, &said); ++count) {
    const auto date = reader.Find({said.data(), said.size()}, language);
    if (!date) continue;
    if (found && found->Day() != date->Day()) return std::nullopt;
    if (!found) found = date;
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
  if (const auto date = OneDay(patterns_->key, html, reader, language)) return date;
  return OneDay(patterns_->writer, html, reader, language);
}

}  // namespace reckoner::article
