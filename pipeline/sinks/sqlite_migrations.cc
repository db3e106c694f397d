#include "pipeline/sinks/sqlite_migrations.h"

#include "pipeline/sinks/ddl.h"
#include "pipeline/sinks/record.h"

namespace reckoner {
namespace {

void CreateTables(Database& database) {
  for (const TableSpec& table : Tables()) database.Run(TableSql(table, Dialect::kSqlite));
}

// Layout 1 knew a document by its row number; its ids were hashes of 32 digits, the first 16 of which are the
// second half of today's. What stood in JSON lists has columns and rows of its own now.
constexpr std::string_view kOldTables[] = {"documents", "periods", "figures", "entities", "claims", "checks"};

constexpr std::string_view kCopy1 = R"sql(
CREATE TEMP TABLE key AS SELECT row, record_key(id) AS id FROM documents_1;
CREATE UNIQUE INDEX temp.key_row ON key (row);

INSERT INTO documents
SELECT k.id, d.id, envelope_sha256, status, error_code, error_message, url, canonical_url, title, site, author, language,
       published, modified, fetched_at, content_sha256, characters, boilerplate, duplicate_hash, text, figures, checked,
       producer_version, producer_lexicon
FROM documents_1 d JOIN temp.key k ON k.row = d.row ORDER BY d.row;

INSERT INTO periods
SELECT k.id || substr(p.id, 1, 16), k.id, mention, span_begin, span_end, text, rule, type, value, start, "end", mod, sdmx,
       resolved_from, fiscal, reporting_year_start
FROM periods_1 p JOIN temp.key k ON k.row = p.document ORDER BY p.row;

INSERT INTO figures
SELECT k.id || substr(f.id, 1, 16), k.id, mention, span_begin, span_end, text, rule, kind, value, ulp, low, high, low_ulp,
       high_ulp, numerator, denominator, unit, unit_candidates, bound, role, direction, k.id || substr(period, 1, 16)
FROM figures_1 f JOIN temp.key k ON k.row = f.document ORDER BY f.row;

INSERT INTO entities
SELECT k.id || substr(e.id, 1, 16), k.id, mention, span_begin, span_end, text, kind, ref, form, candidates
FROM entities_1 e JOIN temp.key k ON k.row = e.document ORDER BY e.row;

INSERT INTO claims
SELECT k.id || substr(c.id, 1, 16), k.id, mention, k.id || substr(figure, 1, 16), k.id || substr(base_figure, 1, 16),
       k.id || substr(period, 1, 16), k.id || substr(base_period, 1, 16), sentence_begin, sentence_end, NULL, indicator, subject,
       ref_area, counterpart_area, flow, product, series_text, measure, value, ulp, unit_measure, unit_mult, decimals, bound,
       freq, time_period, base_time_period, basis, adjustment, prices, currency_terms, converted, modality, obs_status,
       vintage, attribution, compiled_by, carried, confidence, series, family, rule
FROM claims_1 c JOIN temp.key k ON k.row = c.document ORDER BY c.row;

INSERT INTO checks
SELECT k.id || substr(c.id, 1, 16), k.id, mention, kind, variant, verdict, severity, formula, computed ->> '$[0]',
       computed ->> '$[1]', reported ->> '$[0]', reported ->> '$[1]', margin, tight, weak, implied, premises, explanation,
       (SELECT k.id || substr(f.id, 1, 16) FROM figures_1 f
        WHERE f.document = c.document AND f.mention = c.suspect ->> '$.figure'),
       suspect ->> '$.as', suspect ->> '$.why', suspect ->> '$.words', suspect ->> '$.span[0]', suspect ->> '$.span[1]',
       evidence, fingerprint
FROM checks_1 c JOIN temp.key k ON k.row = c.document ORDER BY c.row;

INSERT INTO check_terms
SELECT k.id || substr(c.id, 1, 16) || '-' || substr(t.kind, 1, 1) || t.position, k.id, k.id || substr(c.id, 1, 16), t.kind,
       t.position, k.id || substr(t.term, 1, 16)
FROM (SELECT row, 'figure' AS kind, 1 AS place, j.key AS position, j.value AS term FROM checks_1, json_each(figures) j
      UNION ALL SELECT row, 'period', 2, j.key, j.value FROM checks_1, json_each(periods) j
      UNION ALL SELECT row, 'claim', 3, j.key, j.value FROM checks_1, json_each(claims) j) t
JOIN checks_1 c ON c.row = t.row JOIN temp.key k ON k.row = c.document
ORDER BY t.row, t.place, t.position;

DROP TABLE temp.key;
)sql";

void From1(Database& database) {
  database.Run("DROP VIEW alarms; DROP VIEW check_figures;");
  for (std::string_view table : kOldTables) {
    const std::string name(table);
    database.Run("ALTER TABLE " + name + " RENAME TO " + name + "_1");
    if (name != "documents") database.Run("DROP INDEX " + name + "_document");
  }
  database.Run("DROP INDEX claims_series; DROP INDEX claims_family; DROP INDEX checks_verdict;");
  CreateTables(database);
  database.DefineText("record_key", RecordKey);
  database.Run(kCopy1);
  for (auto table = std::rbegin(kOldTables); table != std::rend(kOldTables); ++table)
    database.Run("DROP TABLE " + std::string(*table) + "_1");
}

}  // namespace

void MigrateSqlite(Database& database, int version) {
  if (version == 0) CreateTables(database);
  if (version == 1) From1(database);
  // From 2 to 3 only views changed.
  database.Run(ViewsSql(Dialect::kSqlite));
  database.Run("PRAGMA user_version = " + std::to_string(kLayoutVersion));
}

}  // namespace reckoner
