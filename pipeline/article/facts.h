// What a page says about its article outside the prose: one candidate for each place that says something,
// ranked later (title.cc, author.cc, dates.cc). Readers: JSON-LD, <meta>, microdata and <link>. Values are
// valid UTF-8, spaces trimmed. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/article/dom.h"
#include "pipeline/article/vocabulary.h"

namespace reckoner::article {

enum class Source : uint8_t { kJsonLd, kMeta, kMicrodata, kLink };

struct Fact {
  Field field;
  Source source;
  int rank;  // within its source: lower is believed first
  std::string value;
  NodeId node;
};

// One update of a live blog.
struct LiveUpdate {
  std::string headline, text, published, modified;
};

struct Facts {
  std::vector<Fact> all;
  std::string article_type;  // schema.org type of the JSON-LD article: "NewsArticle", "" when there is none
  std::string body;          // its articleBody
  std::vector<LiveUpdate> updates;

  // The facts of one field from one source, best rank first, in page order within a rank.
  std::vector<const Fact*> Of(Field field, Source source) const;
  // The first value of a field from any source, JSON-LD first; "" when there is none.
  std::string_view First(Field field) const;
};

void ReadJsonLd(const Dom& dom, Facts* facts);
void ReadMetaTags(const Dom& dom, const Vocabulary& vocabulary, Facts* facts);

}  // namespace reckoner::article
