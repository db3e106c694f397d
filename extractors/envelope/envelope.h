// The envelope: what one run says about one document, as one JSON line (docs/RECORDS.md, schemas/). The only
// place where spans turn from bytes of the normalised text into code points of the text as given, and where
// indices turn into ids. Bytes depend on the arguments alone. Const after construction; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/engine/engine.h"

namespace reckoner {

// What is known of a document besides its text. Valid UTF-8; unknown is empty and written as null.
struct DocumentInfo {
  std::string id;
  std::string url, canonical_url, title, site, author, language;
  std::string published, modified, fetched_at;  // ISO 8601, as given
};

// Why a document was refused. The names are public: docs/RECORDS.md lists them.
enum class Fault {
  kBadJson,
  kTooDeep,
  kTooLarge,
  kBadField,
  kNoText,
  kTextAndHtml,
  kNotText,
  kUnreadable,
  kUnsupportedLanguage,
  kNoArticle,
  kPaywall,
  kConsentWall,
  kInternal,
};
std::string_view Name(Fault fault);  // "bad_json"

// The version of this library, "0.1.0".
std::string_view Version();

// How much of a text stays in its record.
enum class TextKept {
  kNone,
  kSentences,  // those in which a claim or a check has a figure
  kAll,
};

class EnvelopeWriter {
 public:
  explicit EnvelopeWriter(std::string_view lexicon_hash) : lexicon_hash_(lexicon_hash) {}

  // `text` is what `found` was extracted from, as given. Ends in a line feed.
  std::string Write(const DocumentInfo& info, std::string_view text, const Extraction& found,
                    TextKept kept) const;
  // A refused document. `text`, where it could be read, fills the document object; without it that is null.
  std::string WriteQuarantined(const DocumentInfo& info, std::optional<std::string_view> text, Fault fault,
                               std::string_view message, TextKept kept = TextKept::kNone) const;

 private:
  std::string lexicon_hash_;
};

}  // namespace reckoner
