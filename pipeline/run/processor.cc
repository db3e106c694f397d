#include "pipeline/run/processor.h"

#include <algorithm>

#include "extractors/text/sanitize.h"
#include "extractors/text/sha256.h"
#include "pipeline/input/json_document.h"

namespace reckoner {
namespace {

using Problems = std::optional<Problem>;

bool IsEnglish(std::string_view language) {
  auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return language.size() >= 2 && lower(language[0]) == 'e' && lower(language[1]) == 'n' &&
         (language.size() == 2 || language[2] == '-' || language[2] == '_');
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v\0") == text.npos; }

bool IsUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// The beginning of a line that was too long: only its id is of use.
void SalvageId(RawDocument& raw, InputDocument* document) {
  std::string& bytes = raw.bytes;
  for (int i = 0; i < 3 && !bytes.empty() && !IsValidUtf8(bytes); ++i) bytes.pop_back();
  ParseJsonDocument(std::move(bytes), document);
}

// Whatever form it came in -> text and what is known of it.
Problems Open(RawDocument& raw, InputDocument* document) {
  if (raw.problem) {
    if (raw.format == Format::kJsonLine) SalvageId(raw, document);
    return raw.problem;
  }
  if (raw.format == Format::kJsonLine) return ParseJsonDocument(std::move(raw.bytes), document);
  document->info.id = raw.id;
  document->info.url = raw.url;
  document->info.fetched_at = raw.fetched_at;
  document->content_type = raw.content_type;
  document->published_by_feed = raw.published;
  document->is_html = raw.format == Format::kHtml;
  if (LooksBinary(raw.bytes) && !(document->is_html && IsUtf16(raw.bytes)))
    return Problem{Fault::kNotText, "binary data"};
  (document->is_html ? document->html : document->text) =
      document->is_html || IsValidUtf8(raw.bytes) ? std::move(raw.bytes) : SanitizeUtf8(raw.bytes);
  return std::nullopt;
}

Problems CheckDates(const DocumentInfo& info) {
  for (const auto& [name, value] :
       {std::pair("published", &info.published), std::pair("fetched_at", &info.fetched_at)})
    if (!value->empty() && !ParseIsoDate(*value))
      return Problem{Fault::kBadField, std::string("\"") + name + "\" is no ISO 8601 date"};
  return std::nullopt;
}

Problems CheckLanguage(const DocumentInfo& info) {
  if (info.language.empty() || IsEnglish(info.language)) return std::nullopt;
  return Problem{Fault::kUnsupportedLanguage, "language \"" + info.language + "\": only English is read"};
}

// The entries of a live blog, each on its day.
std::vector<DatedPart> PartsOf(const Article& article) {
  std::vector<DatedPart> parts;
  for (const ArticleUpdate& update : article.updates) {
    const auto day = ParseIsoDate(update.published);
    if (!day || update.span.begin == update.span.end) continue;
    const std::string_view text = article.text;
    const uint32_t begin = CountCodePoints(text.substr(0, update.span.begin));
    const uint32_t size = CountCodePoints(Slice(text, update.span));
    parts.push_back({{begin, begin + size}, {.reference = day}});
  }
  return parts;
}

// The page's article, and what the page says of itself where the caller said nothing.
Problems ReadPage(const ArticleReader& reader, InputDocument* document, std::vector<DatedPart>* parts) {
  Article article = reader.Read(
      {.html = document->html, .url = document->info.url, .content_type = document->content_type});
  document->html.clear();
  *parts = PartsOf(article);
  document->text = std::move(article.text);
  DocumentInfo& info = document->info;
  auto fill = [](std::string& field, const std::string& value) {
    if (field.empty()) field = value;
  };
  auto fill_date = [&](std::string& field, const std::string& value) {
    if (ParseIsoDate(value)) fill(field, value);
  };
  info.canonical_url = article.canonical_url;
  info.site = article.site;
  info.author = article.Author();
  fill(info.title, article.title);
  fill(info.language, article.language);
  fill_date(info.published, article.published);
  fill_date(info.published, document->published_by_feed);
  fill_date(info.modified, article.modified);
  if (article.consent_wall)
    return Problem{Fault::kConsentWall, "the page asks for consent instead of showing the article"};
  if (article.paywall) return Problem{Fault::kPaywall, "the page shows a teaser only"};
  if (article.no_article) return Problem{Fault::kNoArticle, "no article on the page"};
  return std::nullopt;
}

DateContext ContextOf(const DocumentInfo& info) {
  if (!info.published.empty()) return {ParseIsoDate(info.published), ResolvedFrom::kPublished};
  if (!info.fetched_at.empty()) return {ParseIsoDate(info.fetched_at), ResolvedFrom::kFetched};
  return {};
}

void NameUnnamed(InputDocument& document, const std::string& fallback, bool readable) {
  DocumentInfo& info = document.info;
  if (!info.id.empty()) return;
  if (!readable) {
    info.id = fallback.empty() ? "-" : fallback;
  } else if (!info.canonical_url.empty() || !info.url.empty()) {
    info.id = info.canonical_url.empty() ? info.url : info.canonical_url;
  } else {
    info.id = Sha256Hex(document.text);
  }
}

}  // namespace

Processor::Processor(const Engine& engine, ProcessOptions options)
    : engine_(engine), options_(std::move(options)), writer_(engine.lexicon().hash()) {}

std::variant<ReadDocument, Refused> Processor::Read(RawDocument raw) const {
  InputDocument document;
  std::vector<DatedPart> parts;
  bool readable = false;
  auto refuse = [&](Problem problem) {
    NameUnnamed(document, raw.id, readable);
    return Refused{std::move(document), std::move(problem), readable};
  };
  try {
    if (Problems problem = Open(raw, &document)) return refuse(*problem);
    if (Problems problem = CheckDates(document.info)) return refuse(*problem);
    if (IsBlank(document.is_html ? document.html : document.text))
      return refuse({Fault::kNoText, "the document is empty"});
    if (LooksBinary(document.text)) return refuse({Fault::kNotText, "binary data"});
    readable = true;
    if (document.is_html)
      if (Problems problem = ReadPage(articles_, &document, &parts)) return refuse(*problem);
    if (Problems problem = CheckLanguage(document.info)) return refuse(*problem);
    if (document.info.published.empty() && ParseIsoDate(raw.published))
      document.info.published = raw.published;
    if (document.info.published.empty()) document.info.published = options_.published;
    auto found = engine_.Extract({.text = document.text,
                                  .title = document.info.title,
                                  .date = ContextOf(document.info),
                                  .parts = std::move(parts)});
    NameUnnamed(document, raw.id, true);
    return ReadDocument{std::move(document), std::move(found)};
  } catch (const std::exception& error) {
    return refuse({Fault::kInternal, error.what()});
  }
}

Processed Processor::Process(RawDocument raw) const {
  Processed out;
  auto read = Read(std::move(raw));
  if (const auto* refused = std::get_if<Refused>(&read)) {
    out.doc_id = refused->document.info.id;
    out.fault = refused->problem.fault;
    out.message = refused->problem.message;
    out.line = writer_.WriteQuarantined(
        refused->document.info,
        refused->readable ? std::optional<std::string_view>(refused->document.text) : std::nullopt,
        refused->problem.fault, refused->problem.message, options_.text);
    return out;
  }
  const auto& [document, found] = std::get<ReadDocument>(read);
  out.doc_id = document.info.id;
  out.line = writer_.Write(document.info, document.text, *found, options_.text);
  out.figures = static_cast<uint32_t>(found->mentions.figures.size());
  out.title_figures = static_cast<uint32_t>(found->title_figures.size());
  for (const Check& check : found->checks) {
    ++(check.verdict == Verdict::kConsistent     ? out.consistent
       : check.verdict == Verdict::kInconsistent ? out.inconsistent
                                                 : out.undetermined);
    if (check.verdict == Verdict::kInconsistent) out.worst = std::max(out.worst, check.severity);
  }
  return out;
}

}  // namespace reckoner
