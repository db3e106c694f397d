#include "pipeline/sinks/sqlite_tables.h"

namespace reckoner {
namespace {

constexpr Column kDocuments[] = {
    {"status", "status"},
    {"error_code", "error.code"},
    {"error_message", "error.message"},
    {"url", "document.url"},
    {"canonical_url", "document.canonical_url"},
    {"title", "document.title"},
    {"site", "document.site"},
    {"author", "document.author"},
    {"language", "document.language"},
    {"published", "document.published"},
    {"modified", "document.modified"},
    {"fetched_at", "document.fetched_at"},
    {"content_sha256", "document.content_sha256"},
    {"characters", "document.characters"},
    {"boilerplate", "document.boilerplate"},
    {"duplicate_hash", "document.duplicate_hash"},
    {"text", "document.text"},
    {"figures", "coverage.figures"},
    {"checked", "coverage.checked"},
    {"producer_version", "producer.version"},
    {"producer_lexicon", "producer.lexicon"},
};

constexpr Column kPeriods[] = {
    {"mention", "id"},
    {"span_begin", "span", Take::kFirst},
    {"span_end", "span", Take::kSecond},
    {"text", "text"},
    {"rule", "rule"},
    {"type", "type"},
    {"value", "value"},
    {"start", "start"},
    {"end", "end"},
    {"mod", "mod"},
    {"sdmx", "sdmx"},
    {"resolved_from", "resolved_from"},
    {"fiscal", "fiscal"},
    {"reporting_year_start", "reporting_year_start"},
};

constexpr Column kFigures[] = {
    {"mention", "id"},
    {"span_begin", "span", Take::kFirst},
    {"span_end", "span", Take::kSecond},
    {"text", "text"},
    {"rule", "rule"},
    {"kind", "kind"},
    {"value", "value"},
    {"ulp", "ulp"},
    {"low", "low"},
    {"high", "high"},
    {"low_ulp", "low_ulp"},
    {"high_ulp", "high_ulp"},
    {"numerator", "numerator"},
    {"denominator", "denominator"},
    {"unit", "unit"},
    {"unit_candidates", "unit_candidates"},
    {"bound", "bound"},
    {"role", "role"},
    {"direction", "direction"},
    {"period", "period", Take::kReference},
};

constexpr Column kEntities[] = {
    {"mention", "id"},
    {"span_begin", "span", Take::kFirst},
    {"span_end", "span", Take::kSecond},
    {"text", "text"},
    {"kind", "kind"},
    {"ref", "ref"},
    {"form", "form"},
    {"candidates", "candidates"},
};

constexpr Column kClaims[] = {
    {"mention", "id"},
    {"figure", "figure", Take::kReference},
    {"base_figure", "base_figure", Take::kReference},
    {"period", "period", Take::kReference},
    {"base_period", "base_period", Take::kReference},
    {"sentence_begin", "sentence", Take::kFirst},
    {"sentence_end", "sentence", Take::kSecond},
    {"indicator", "indicator"},
    {"subject", "subject"},
    {"ref_area", "ref_area"},
    {"counterpart_area", "counterpart_area"},
    {"flow", "flow"},
    {"product", "product"},
    {"series_text", "series_text"},
    {"measure", "measure"},
    {"value", "value"},
    {"ulp", "ulp"},
    {"unit_measure", "unit_measure"},
    {"unit_mult", "unit_mult"},
    {"decimals", "decimals"},
    {"bound", "bound"},
    {"freq", "freq"},
    {"time_period", "time_period"},
    {"base_time_period", "base_time_period"},
    {"basis", "basis"},
    {"adjustment", "adjustment"},
    {"prices", "prices"},
    {"currency_terms", "currency_terms"},
    {"converted", "converted"},
    {"modality", "modality"},
    {"obs_status", "obs_status"},
    {"vintage", "vintage"},
    {"attribution", "attribution"},
    {"compiled_by", "compiled_by"},
    {"carried", "carried"},
    {"confidence", "confidence"},
    {"series", "series"},
    {"family", "family"},
    {"rule", "rule"},
};

constexpr Column kChecks[] = {
    {"mention", "id"},
    {"kind", "kind"},
    {"variant", "variant"},
    {"verdict", "verdict"},
    {"severity", "severity"},
    {"figures", "figures", Take::kReferences},
    {"periods", "periods", Take::kReferences},
    {"claims", "claims", Take::kReferences},
    {"formula", "formula"},
    {"computed", "computed"},
    {"reported", "reported"},
    {"margin", "margin"},
    {"tight", "tight"},
    {"weak", "weak"},
    {"implied", "implied"},
    {"premises", "premises"},
    {"explanation", "explanation"},
    {"suspect", "suspect"},
    {"evidence", "evidence"},
    {"fingerprint", "fingerprint"},
};

constexpr std::string_view kMentionKey[] = {"span"};
constexpr std::string_view kClaimKey[] = {"figure", "sentence"};
constexpr std::string_view kCheckKey[] = {"kind", "variant", "figures", "periods"};

constexpr TableSpec kMentionTables[] = {
    {"periods", "periods", kPeriods, kMentionKey},
    {"figures", "figures", kFigures, kMentionKey},
    {"figures", "title_figures", kFigures, kMentionKey},
    {"entities", "entities", kEntities, kMentionKey},
    {"claims", "claims", kClaims, kClaimKey},
    {"checks", "checks", kChecks, kCheckKey},
};

}  // namespace

const TableSpec kDocumentTable = {"documents", "", kDocuments, {}};

std::span<const TableSpec> MentionTables() { return kMentionTables; }

std::string InsertSql(const TableSpec& table) {
  const bool document = table.list.empty();
  std::string names = document ? "id, envelope_sha256" : "id, document", marks = "?, ?";
  for (const Column& column : table.columns) {
    names.append(", \"").append(column.name) += '"';
    marks += ", ?";
  }
  return "INSERT INTO " + std::string(table.name) + " (" + names + ") VALUES (" + marks + ")";
}

}  // namespace reckoner
