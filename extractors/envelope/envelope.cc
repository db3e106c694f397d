#include "extractors/envelope/envelope.h"

#include <limits>

#include "extractors/envelope/duplicate_hash.h"
#include "extractors/envelope/parts.h"
#include "extractors/text/sanitize.h"
#include "extractors/text/sha256.h"

namespace reckoner {
namespace {

// Rough size of a record beside its text: enough that the buffer seldom grows.
constexpr size_t kFixedBytes = 2048;
constexpr size_t kBytesAMention = 512;

// Claims sort by figure; those without one (streaks, records) come last, by sentence.
Ranking RankClaims(const std::vector<Claim>& claims, const Ranking& figures) {
  auto key = [&](const Claim& claim) {
    const int32_t rank = figures.Of(claim.figure);
    return rank < 0 ? std::numeric_limits<int32_t>::max() : rank;
  };
  return Rank(claims, [&](const Claim& a, const Claim& b) {
    return key(a) != key(b) ? key(a) < key(b) : SpanBefore(a.sentence, b.sentence);
  });
}

Ranking RankChecks(const std::vector<Check>& checks) {
  return Rank(checks, [](const Check& a, const Check& b) {
    return a.first == b.first ? a.kind < b.kind : SpanBefore(a.first, b.first);
  });
}

void Head(const DocumentInfo& info, std::string_view status, std::string_view lexicon_hash, JsonOut& out) {
  out.Put("schema", "reckoner/1");
  out.Key("producer");
  out.BeginObject();
  out.Put("version", Version());
  out.Put("lexicon", lexicon_hash);
  out.EndObject();
  out.Put("doc_id", info.id);
  out.Put("status", status);
}

// Marks a figure's sentence.
void MarkSentence(const Extraction& found, int32_t figure, std::vector<bool>* marked) {
  const std::vector<Figure>& figures = found.mentions.figures;
  if (figure < 0 || figure >= static_cast<int32_t>(figures.size())) return;
  const int sentence = found.passage.SentenceAt(figures[figure].span.begin);
  if (sentence >= 0) (*marked)[sentence] = true;
}

// The sentences in which a claim or a check has a figure.
void WriteSentences(const Extraction& found, const SourceText& source, JsonOut& out) {
  std::vector<bool> marked(found.passage.sentences.size());
  for (const Claim& claim : found.claims.claims) MarkSentence(found, claim.figure, &marked);
  for (const Check& check : found.checks)
    for (int32_t figure : check.figures) MarkSentence(found, figure, &marked);
  out.BeginArray();
  for (size_t i = 0; i < marked.size(); ++i) {
    if (!marked[i]) continue;
    const Span span = found.source.ToSource(found.passage.sentences[i]);
    out.BeginObject();
    out.Put("span", span);
    out.Put("text", source.Slice(span));
    out.EndObject();
  }
  out.EndArray();
}

struct TextFacts {
  std::string_view text;
  uint32_t characters = 0;
  std::string duplicate_hash;
  const Extraction* found = nullptr;  // null when nothing was extracted
  const SourceText* source = nullptr;
};

void WriteDocument(const DocumentInfo& info, const TextFacts& facts, TextKept kept, JsonOut& out) {
  out.BeginObject();
  out.PutKnown("url", info.url);
  out.PutKnown("canonical_url", info.canonical_url);
  out.PutKnown("title", info.title);
  out.PutKnown("site", info.site);
  out.PutKnown("author", info.author);
  out.PutKnown("language", info.language);
  out.PutKnown("published", info.published);
  out.PutKnown("modified", info.modified);
  out.PutKnown("fetched_at", info.fetched_at);
  out.Put("content_sha256", Sha256Hex(facts.text));
  out.Put("characters", facts.characters);
  out.Key("boilerplate");
  out.BeginArray();
  if (facts.found)
    for (Span span : facts.found->passage.boilerplate) out.SpanOf(facts.found->source.ToSource(span));
  out.EndArray();
  out.PutKnown("duplicate_hash", facts.duplicate_hash);
  if (kept == TextKept::kSentences && facts.found) {
    out.Key("sentences");
    WriteSentences(*facts.found, *facts.source, out);
  }
  if (kept == TextKept::kAll) out.Put("text", facts.text);
  out.EndObject();
}

// Figures that a check with an outcome names: what was really tried, not what looked fine.
int64_t CountChecked(const Extraction& found) {
  std::vector<bool> checked(found.mentions.figures.size());
  for (const Check& check : found.checks) {
    if (check.verdict == Verdict::kUndetermined) continue;
    for (int32_t figure : check.figures)
      if (figure >= 0 && figure < static_cast<int32_t>(checked.size())) checked[figure] = true;
  }
  return std::count(checked.begin(), checked.end(), true);
}

void Coverage(int64_t figures, int64_t checked, JsonOut& out) {
  out.Key("coverage");
  out.BeginObject();
  out.Put("figures", figures);
  out.Put("checked", checked);
  out.EndObject();
}

std::string Line(const JsonOut& out) {
  const std::string_view bytes = out.bytes();
  std::string line;
  line.reserve(bytes.size() + 1);
  line.append(bytes).push_back('\n');
  return line;
}

}  // namespace

Record::Record(std::string_view text, const Extraction& extraction)
    : found(extraction),
      source(text),
      figures(RankMentions(found.mentions.figures, &Figure::kind)),
      periods(RankMentions(found.mentions.periods, &Period::type)),
      entities(RankMentions(found.mentions.entities, &Entity::kind)),
      claims(RankClaims(found.claims.claims, figures)),
      checks(RankChecks(found.checks)) {}

std::string EnvelopeWriter::Write(const DocumentInfo& info, std::string_view text, const Extraction& found,
                                  TextKept kept) const {
  const Mentions& mentions = found.mentions;
  const size_t count = mentions.figures.size() + mentions.periods.size() + mentions.entities.size() +
                       2 * found.claims.claims.size() + 2 * found.checks.size();
  JsonOut out(kFixedBytes + kBytesAMention * count + (kept != TextKept::kNone ? text.size() : 0));
  const Record record(text, found);
  const auto hash = SimHash(found.passage);

  out.BeginObject();
  const bool none = mentions.figures.empty() && found.title_figures.empty();
  Head(info, none ? "none" : "ok", lexicon_hash_, out);
  out.Key("error");
  out.Null();
  out.Key("document");
  WriteDocument(info, {text, record.source.length(), hash ? HashHex(*hash) : "", &found, &record.source},
                kept, out);
  out.Key("figures");
  WriteFigures(record, out);
  out.Key("title_figures");
  WriteTitleFigures(found, info.title, out);
  out.Key("periods");
  WritePeriods(record, out);
  out.Key("entities");
  WriteEntities(record, out);
  out.Key("claims");
  WriteClaims(record, out);
  out.Key("checks");
  WriteChecks(record, out);
  Coverage(static_cast<int64_t>(mentions.figures.size()), CountChecked(found), out);
  out.EndObject();
  return Line(out);
}

std::string EnvelopeWriter::WriteQuarantined(const DocumentInfo& info, std::optional<std::string_view> text,
                                             Fault fault, std::string_view message, TextKept kept) const {
  JsonOut out(kFixedBytes + (text && kept == TextKept::kAll ? text->size() : 0));
  out.BeginObject();
  Head(info, "quarantined", lexicon_hash_, out);
  out.Key("error");
  out.BeginObject();
  out.Put("code", Name(fault));
  out.Put("message", message);
  out.EndObject();
  out.Key("document");
  text ? WriteDocument(info, {*text, CountCodePoints(*text), "", nullptr, nullptr}, kept, out) : out.Null();
  for (std::string_view list : {"figures", "title_figures", "periods", "entities", "claims", "checks"})
    out.Put(list, std::vector<std::string>());
  Coverage(0, 0, out);
  out.EndObject();
  return Line(out);
}

}  // namespace reckoner
