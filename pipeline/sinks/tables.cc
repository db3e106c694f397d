#include "pipeline/sinks/tables.h"

namespace reckoner {
namespace {

using enum Type;
using enum TableId;
constexpr bool kRequired = true, kOptional = false;

constexpr Column kDocumentKey[] = {
    {"id", kText, "doc_id", Take::kKey, kRequired, "hash of doc_id"},
    {"doc_id", kText, "doc_id", Take::kValue, kRequired},
    {"envelope_sha256", kText, "", Take::kValue, kRequired, "of the line: the same again changes nothing"},
};
constexpr Column kCorroborationKey[] = {
    {"id", kText, "fingerprint", Take::kKey, kRequired, "hash of the fingerprint"},
    {"finding", kText, "id", Take::kValue, kRequired, "the id in its line"},
    {"line_sha256", kText, "", Take::kValue, kRequired, "of the line: the same again changes nothing"},
};
constexpr Column kMentionKey[] = {
    {"id", kText, "", Take::kValue, kRequired, "of the document and of where it stands, not of its value"},
    {"document", kText, "", Take::kValue, kRequired, "documents.id"},
};
constexpr Column kMemberKey[] = {
    {"id", kText, "", Take::kValue, kRequired},
    {"document", kText, "doc_id", Take::kKey, kRequired, "documents.id"},
};

constexpr Column kDocumentsColumns[] = {
    {"status", kText, "status", Take::kValue, kRequired, "ok, none, quarantined"},
    {"error_code", kText, "error.code"},
    {"error_message", kText, "error.message"},
    {"url", kText, "document.url"},
    {"canonical_url", kText, "document.canonical_url"},
    {"title", kText, "document.title"},
    {"site", kText, "document.site"},
    {"author", kText, "document.author"},
    {"language", kText, "document.language"},
    {"published", kText, "document.published"},
    {"modified", kText, "document.modified"},
    {"fetched_at", kText, "document.fetched_at"},
    {"content_sha256", kText, "document.content_sha256"},
    {"characters", kInteger, "document.characters"},
    {"boilerplate", kJson, "document.boilerplate", Take::kValue, kOptional, "spans"},
    {"duplicate_hash", kText, "document.duplicate_hash", Take::kValue, kOptional,
     "near-duplicates differ in a few bits"},
    {"text", kText, "document.text", Take::kValue, kOptional, "with --with-text"},
    {"figures", kInteger, "coverage.figures", Take::kValue, kRequired, "found"},
    {"checked", kInteger, "coverage.checked", Take::kValue, kRequired, "tried with an outcome"},
    {"producer_version", kText, "producer.version", Take::kValue, kRequired},
    {"producer_lexicon", kText, "producer.lexicon", Take::kValue, kRequired},
};

constexpr Column kPeriodsColumns[] = {
    {"mention", kText, "id", Take::kValue, kRequired, "its id within the envelope: p1"},
    {"span_begin", kInteger, "span", Take::kFirst, kRequired},
    {"span_end", kInteger, "span", Take::kSecond, kRequired},
    {"text", kText, "text", Take::kValue, kRequired},
    {"rule", kText, "rule", Take::kValue, kRequired},
    {"type", kText, "type", Take::kValue, kRequired},
    {"value", kText, "value"},
    {"start", kText, "start", Take::kValue, kOptional, "ISO date; null where open or unresolved"},
    {"end", kText, "end", Take::kValue, kOptional, "inclusive"},
    {"mod", kText, "mod"},
    {"sdmx", kText, "sdmx"},
    {"resolved_from", kText, "resolved_from", Take::kValue, kRequired},
    {"fiscal", kBoolean, "fiscal", Take::kValue, kRequired},
    {"reporting_year_start", kText, "reporting_year_start"},
};

constexpr Column kFiguresColumns[] = {
    {"mention", kText, "id", Take::kValue, kRequired, "f1; t1 in the title"},
    {"span_begin", kInteger, "span", Take::kFirst, kRequired},
    {"span_end", kInteger, "span", Take::kSecond, kRequired},
    {"text", kText, "text", Take::kValue, kRequired},
    {"rule", kText, "rule", Take::kValue, kRequired},
    {"kind", kText, "kind", Take::kValue, kRequired},
    {"value", kDecimal, "value", Take::kValue, kOptional, "null on a range"},
    {"ulp", kDecimal, "ulp", Take::kValue, kOptional, "unit in the last printed place"},
    {"low", kDecimal, "low"},
    {"high", kDecimal, "high"},
    {"low_ulp", kDecimal, "low_ulp"},
    {"high_ulp", kDecimal, "high_ulp"},
    {"numerator", kDecimal, "numerator"},
    {"denominator", kDecimal, "denominator"},
    {"unit", kText, "unit", Take::kValue, kRequired},
    {"unit_candidates", kJson, "unit_candidates", Take::kValue, kRequired},
    {"bound", kText, "bound", Take::kValue, kRequired},
    {"role", kText, "role", Take::kValue, kRequired},
    {"direction", kText, "direction"},
    {"period", kText, "period", Take::kReference, kOptional, "periods.id"},
};

constexpr Column kEntitiesColumns[] = {
    {"mention", kText, "id", Take::kValue, kRequired, "e1"},
    {"span_begin", kInteger, "span", Take::kFirst, kRequired},
    {"span_end", kInteger, "span", Take::kSecond, kRequired},
    {"text", kText, "text", Take::kValue, kRequired},
    {"kind", kText, "kind", Take::kValue, kRequired},
    {"ref", kText, "ref"},
    {"form", kText, "form", Take::kValue, kRequired},
    {"candidates", kJson, "candidates", Take::kValue, kRequired},
};

constexpr Column kClaimsColumns[] = {
    {"mention", kText, "id", Take::kValue, kRequired, "c1"},
    {"figure", kText, "figure", Take::kReference, kOptional, "figures.id"},
    {"base_figure", kText, "base_figure", Take::kReference, kOptional,
     "figures.id of the level it is counted from"},
    {"period", kText, "period", Take::kReference, kOptional, "periods.id"},
    {"base_period", kText, "base_period", Take::kReference, kOptional, "periods.id"},
    {"sentence_begin", kInteger, "sentence", Take::kFirst, kRequired},
    {"sentence_end", kInteger, "sentence", Take::kSecond, kRequired},
    {"sentence", kText, "sentence", Take::kSentence, kOptional, "its text, where only sentences are stored"},
    {"indicator", kText, "indicator"},
    {"subject", kText, "subject"},
    {"ref_area", kText, "ref_area"},
    {"counterpart_area", kText, "counterpart_area"},
    {"flow", kText, "flow"},
    {"product", kText, "product"},
    {"series_text", kText, "series_text"},
    {"measure", kText, "measure", Take::kValue, kRequired},
    {"value", kDecimal, "value", Take::kValue, kOptional, "signed, in units"},
    {"ulp", kDecimal, "ulp"},
    {"unit_measure", kText, "unit_measure"},
    {"unit_mult", kInteger, "unit_mult", Take::kValue, kRequired},
    {"decimals", kInteger, "decimals", Take::kValue, kRequired},
    {"bound", kText, "bound", Take::kValue, kRequired},
    {"freq", kText, "freq"},
    {"time_period", kText, "time_period"},
    {"base_time_period", kText, "base_time_period"},
    {"basis", kText, "basis"},
    {"adjustment", kText, "adjustment"},
    {"prices", kText, "prices"},
    {"currency_terms", kText, "currency_terms"},
    {"converted", kBoolean, "converted", Take::kValue, kRequired},
    {"modality", kText, "modality", Take::kValue, kRequired},
    {"obs_status", kText, "obs_status"},
    {"vintage", kText, "vintage", Take::kValue, kOptional, "previous: the value that a revision replaced"},
    {"attribution", kJson, "attribution", Take::kValue, kRequired},
    {"compiled_by", kText, "compiled_by", Take::kValue, kOptional, "whose statistics"},
    {"carried", kJson, "carried", Take::kValue, kRequired, "fields taken over from an earlier sentence"},
    {"confidence", kReal, "confidence", Take::kValue, kRequired},
    {"series", kText, "series", Take::kValue, kOptional,
     "canonical key; null where the indicator is unknown"},
    {"family", kText, "family"},
    {"rule", kText, "rule"},
};

constexpr Column kChecksColumns[] = {
    {"mention", kText, "id", Take::kValue, kRequired, "k1"},
    {"kind", kText, "kind", Take::kValue, kRequired},
    {"variant", kText, "variant"},
    {"verdict", kText, "verdict", Take::kValue, kRequired, "consistent, inconsistent, undetermined"},
    {"severity", kText, "severity", Take::kValue, kOptional, "of an alarm: high, medium, low"},
    {"formula", kText, "formula"},
    {"computed_low", kDecimal, "computed", Take::kFirst, kOptional, "rounded outward"},
    {"computed_high", kDecimal, "computed", Take::kSecond},
    {"reported_low", kDecimal, "reported", Take::kFirst, kOptional, "rounded outward"},
    {"reported_high", kDecimal, "reported", Take::kSecond},
    {"margin", kDecimal, "margin", Take::kValue, kOptional, "the overlap; negative when they miss"},
    {"tight", kBoolean, "tight", Take::kValue, kRequired},
    {"weak", kBoolean, "weak", Take::kValue, kRequired, "the test could hardly fail"},
    {"implied", kJson, "implied", Take::kValue, kOptional, "named intervals that follow"},
    {"premises", kJson, "premises", Take::kValue, kRequired},
    {"explanation", kText, "explanation", Take::kValue, kRequired},
    {"suspect_figure", kText, "suspect.figure", Take::kReference, kOptional,
     "figures.id: the smallest single repair"},
    {"suspect_as", kText, "suspect.as", Take::kValue, kOptional, "what it should be"},
    {"suspect_why", kText, "suspect.why"},
    {"suspect_words", kText, "suspect.words", Take::kValue, kOptional, "of a label"},
    {"suspect_begin", kInteger, "suspect.span", Take::kFirst},
    {"suspect_end", kInteger, "suspect.span", Take::kSecond},
    {"evidence", kJson, "evidence", Take::kValue, kRequired},
    {"fingerprint", kText, "fingerprint", Take::kValue, kOptional,
     "of kind, series, periods and printed figures: the same in every article"},
};

constexpr Column kCheckTermsColumns[] = {
    {"check_id", kText, "", Take::kValue, kRequired, "checks.id"},
    {"kind", kText, "", Take::kValue, kRequired, "figure, period, claim"},
    {"position", kInteger, "", Take::kValue, kRequired, "figures stand in formula order, from 0"},
    {"term", kText, "", Take::kValue, kRequired, "the id of a row of figures, periods or claims"},
};

constexpr Column kCorroborationsColumns[] = {
    {"family", kText, "family", Take::kValue, kRequired},
    {"series", kText, "series", Take::kValue, kRequired},
    {"kind", kText, "kind", Take::kValue, kRequired},
    {"relation", kText, "relation"},
    {"verdict", kText, "verdict", Take::kValue, kRequired},
    {"members_total", kInteger, "members_total", Take::kValue, kRequired},
    {"independent", kInteger, "independent", Take::kValue, kRequired, "near-duplicates counted once"},
    {"formula", kText, "formula"},
    {"computed_low", kDecimal, "computed", Take::kFirst, kOptional, "rounded outward"},
    {"computed_high", kDecimal, "computed", Take::kSecond},
    {"reported_low", kDecimal, "reported", Take::kFirst},
    {"reported_high", kDecimal, "reported", Take::kSecond},
    {"margin", kDecimal, "margin", Take::kValue, kOptional, "the overlap; negative when they miss"},
    {"weak", kBoolean, "weak", Take::kValue, kRequired},
    {"severity", kText, "severity"},
    {"explanation", kText, "explanation", Take::kValue, kRequired},
    {"suspect_document", kText, "suspect.doc_id", Take::kKey, kOptional, "documents.id"},
    {"suspect_claim", kText, "suspect.claim", Take::kValue, kOptional, "claims.mention"},
    {"suspect_figure", kText, "suspect.figure", Take::kValue, kOptional, "figures.mention"},
    {"suspect_as", kText, "suspect.as", Take::kValue, kOptional, "what it should be"},
    {"suspect_why", kText, "suspect.why"},
    {"suspect_words", kText, "suspect.words", Take::kValue, kOptional, "of a label"},
    {"evidence", kJson, "evidence", Take::kValue, kRequired},
    {"fingerprint", kText, "fingerprint", Take::kValue, kRequired,
     "of kind, series, periods and printed figures"},
};

constexpr Column kMembersColumns[] = {
    {"corroboration", kText, "", Take::kValue, kRequired, "corroborations.id"},
    {"position", kInteger, "", Take::kValue, kRequired},
    {"claim", kText, "claim", Take::kValue, kOptional, "claims.mention, in this document"},
    {"figure", kText, "figure", Take::kValue, kOptional, "figures.mention"},
    {"period", kText, "period", Take::kValue, kOptional, "periods.mention"},
};

constexpr Index kPeriodsIndexes[] = {{"periods_document", "document"}};
constexpr Index kFiguresIndexes[] = {{"figures_document", "document"}};
constexpr Index kEntitiesIndexes[] = {{"entities_document", "document"}};
constexpr Index kClaimsIndexes[] = {
    {"claims_document", "document"},
    {"claims_series", "series", true, "series IS NOT NULL"},
    {"claims_family", "family", true, "family IS NOT NULL"},
};
constexpr Index kChecksIndexes[] = {
    {"checks_document", "document"},
    {"checks_alarms", "fingerprint", true, "verdict = 'inconsistent'"},
};
constexpr Index kCheckTermsIndexes[] = {{"check_terms_document", "document"}};
constexpr Index kMembersIndexes[] = {
    {"corroboration_members_document", "document"},
    {"corroboration_members_corroboration", "corroboration"},
};

constexpr TableSpec kTables[] = {
    {kDocuments, "documents", "One row a document, read or quarantined", kDocumentsColumns, {}},
    {kPeriods, "periods", "Dates and durations with their calendar interval", kPeriodsColumns,
     kPeriodsIndexes},
    {kFigures, "figures", "Every number, of the text and of the title", kFiguresColumns, kFiguresIndexes},
    {kEntities, "entities", "Countries, organisations, indicators, products", kEntitiesColumns,
     kEntitiesIndexes},
    {kClaims, "claims", "One statement about one series each", kClaimsColumns, kClaimsIndexes},
    {kChecks, "checks", "One relation between figures each, tried", kChecksColumns, kChecksIndexes},
    {kCheckTerms, "check_terms", "Which figures, periods and claims a check names", kCheckTermsColumns,
     kCheckTermsIndexes},
    {kCorroborations, "corroborations", "What articles say of each other", kCorroborationsColumns, {}},
    {kCorroborationMembers, "corroboration_members", "Whose statements these are, at most 20 each",
     kMembersColumns, kMembersIndexes},
};
static_assert(std::size(kTables) == kTableCount);

constexpr std::string_view kSpanKey[] = {"span"};
constexpr std::string_view kClaimKey[] = {"figure", "sentence"};
constexpr std::string_view kCheckKey[] = {"kind", "variant", "figures", "periods"};

constexpr MentionList kMentionLists[] = {
    {"periods", kPeriods, kSpanKey},   {"figures", kFigures, kSpanKey}, {"title_figures", kFigures, kSpanKey},
    {"entities", kEntities, kSpanKey}, {"claims", kClaims, kClaimKey},  {"checks", kChecks, kCheckKey},
};

constexpr TermList kTermLists[] = {{"figures", "figure"}, {"periods", "period"}, {"claims", "claim"}};

}  // namespace

std::span<const TableSpec> Tables() { return kTables; }
const TableSpec& Spec(TableId table) { return kTables[static_cast<size_t>(table)]; }
std::span<const MentionList> MentionLists() { return kMentionLists; }
std::span<const TermList> TermLists() { return kTermLists; }

std::span<const Column> LeadingColumns(const TableSpec& table) {
  switch (table.table) {
    case kDocuments:
      return kDocumentKey;
    case kCorroborations:
      return kCorroborationKey;
    case kCorroborationMembers:
      return kMemberKey;
    default:
      return kMentionKey;
  }
}

}  // namespace reckoner
