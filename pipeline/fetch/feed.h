// Feeds as they come: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Text in, entries out; what is broken in a feed
// costs that field or that entry, never the feed. XML is read without DTD, entities of its own, network or
// files (libxml2 in recovery mode, its nesting and node limits kept). Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

inline constexpr size_t kMaxFeedEntries = 5000;
inline constexpr size_t kMaxFeedField = 1 << 20;  // bytes of one field; longer ones are cut at a character

struct FeedEntry {
  std::string id;         // guid, atom:id, JSON Feed id; the URL where the feed gives none
  std::string url;        // absolute, or "" where the entry has none that is http or https
  std::string title;      // plain text: markup and character references resolved
  std::string content;    // HTML: content:encoded, atom:content, content_html, else the summary
  std::string author;     // plain text
  std::string published;  // ISO 8601 with its zone where given, "" where absent or unreadable
  std::string updated;
};

enum class FeedKind { kNone, kRss, kAtom, kJsonFeed };

struct Feed {
  FeedKind kind = FeedKind::kNone;  // kNone: this was no feed
  std::string title;
  std::string language;
  std::vector<FeedEntry> entries;
  std::vector<std::string> warnings;  // what had to be mended or dropped, for the operator: the first few

  void Warn(std::string what) {
    constexpr size_t kFew = 20;
    if (warnings.size() < kFew) warnings.push_back(std::move(what));
  }
};

// `text`: valid UTF-8, decoded already (an encoding that the XML declaration names is ignored). `url`: where
// it was fetched from; relative links resolve against it and against xml:base.
Feed ParseFeed(std::string_view text, std::string_view url);

// Dates of feeds: RFC 822 (two-digit years, named and wrong zones), ISO 8601, and what lies between. ISO
// 8601, or nullopt.
std::optional<std::string> ParseFeedDate(std::string_view text);

}  // namespace reckoner
