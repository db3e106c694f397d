-- Layout 3 of Reckoner's databases for PostgreSQL, generated from pipeline/sinks/tables.cc and schemas/views.sql:
-- what the program creates. Fields are those of docs/RECORDS.md, queries in docs/COOKBOOK.md.

CREATE TABLE "documents" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "doc_id" TEXT NOT NULL,
  "envelope_sha256" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "error_code" TEXT,
  "error_message" TEXT,
  "url" TEXT,
  "canonical_url" TEXT,
  "title" TEXT,
  "site" TEXT,
  "author" TEXT,
  "language" TEXT,
  "published" TEXT,
  "modified" TEXT,
  "fetched_at" TEXT,
  "content_sha256" TEXT,
  "characters" BIGINT,
  "boilerplate" JSONB,
  "duplicate_hash" TEXT,
  "text" TEXT,
  "figures" BIGINT NOT NULL,
  "checked" BIGINT NOT NULL,
  "producer_version" TEXT NOT NULL,
  "producer_lexicon" TEXT NOT NULL
);
COMMENT ON TABLE "documents" IS 'One row a document, read or quarantined';
COMMENT ON COLUMN "documents"."id" IS 'hash of doc_id';
COMMENT ON COLUMN "documents"."envelope_sha256" IS 'of the line: the same again changes nothing';
COMMENT ON COLUMN "documents"."status" IS 'ok, none, quarantined';
COMMENT ON COLUMN "documents"."boilerplate" IS 'spans';
COMMENT ON COLUMN "documents"."duplicate_hash" IS 'near-duplicates differ in a few bits';
COMMENT ON COLUMN "documents"."text" IS 'with --with-text';
COMMENT ON COLUMN "documents"."figures" IS 'found';
COMMENT ON COLUMN "documents"."checked" IS 'tried with an outcome';

CREATE TABLE "periods" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,
  "mention" TEXT NOT NULL,
  "span_begin" BIGINT NOT NULL,
  "span_end" BIGINT NOT NULL,
  "text" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "value" TEXT,
  "start" TEXT,
  "end" TEXT,
  "mod" TEXT,
  "sdmx" TEXT,
  "resolved_from" TEXT NOT NULL,
  "fiscal" BOOLEAN NOT NULL,
  "reporting_year_start" TEXT
);
CREATE INDEX "periods_document" ON "periods" ("document");
COMMENT ON TABLE "periods" IS 'Dates and durations with their calendar interval';
COMMENT ON COLUMN "periods"."id" IS 'of the document and of where it stands, not of its value';
COMMENT ON COLUMN "periods"."document" IS 'documents.id';
COMMENT ON COLUMN "periods"."mention" IS 'its id within the envelope: p1';
COMMENT ON COLUMN "periods"."start" IS 'ISO date; null where open or unresolved';
COMMENT ON COLUMN "periods"."end" IS 'inclusive';

CREATE TABLE "figures" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,
  "mention" TEXT NOT NULL,
  "span_begin" BIGINT NOT NULL,
  "span_end" BIGINT NOT NULL,
  "text" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "value" NUMERIC,
  "ulp" NUMERIC,
  "low" NUMERIC,
  "high" NUMERIC,
  "low_ulp" NUMERIC,
  "high_ulp" NUMERIC,
  "numerator" NUMERIC,
  "denominator" NUMERIC,
  "unit" TEXT NOT NULL,
  "unit_candidates" JSONB NOT NULL,
  "bound" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "direction" TEXT,
  "period" TEXT
);
CREATE INDEX "figures_document" ON "figures" ("document");
COMMENT ON TABLE "figures" IS 'Every number, of the text and of the title';
COMMENT ON COLUMN "figures"."id" IS 'of the document and of where it stands, not of its value';
COMMENT ON COLUMN "figures"."document" IS 'documents.id';
COMMENT ON COLUMN "figures"."mention" IS 'f1; t1 in the title';
COMMENT ON COLUMN "figures"."value" IS 'null on a range';
COMMENT ON COLUMN "figures"."ulp" IS 'unit in the last printed place';
COMMENT ON COLUMN "figures"."period" IS 'periods.id';

CREATE TABLE "entities" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,
  "mention" TEXT NOT NULL,
  "span_begin" BIGINT NOT NULL,
  "span_end" BIGINT NOT NULL,
  "text" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "ref" TEXT,
  "form" TEXT NOT NULL,
  "candidates" JSONB NOT NULL
);
CREATE INDEX "entities_document" ON "entities" ("document");
COMMENT ON TABLE "entities" IS 'Countries, organisations, indicators, products';
COMMENT ON COLUMN "entities"."id" IS 'of the document and of where it stands, not of its value';
COMMENT ON COLUMN "entities"."document" IS 'documents.id';
COMMENT ON COLUMN "entities"."mention" IS 'e1';

CREATE TABLE "claims" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,
  "mention" TEXT NOT NULL,
  "figure" TEXT,
  "base_figure" TEXT,
  "period" TEXT,
  "base_period" TEXT,
  "sentence_begin" BIGINT NOT NULL,
  "sentence_end" BIGINT NOT NULL,
  "sentence" TEXT,
  "indicator" TEXT,
  "subject" TEXT,
  "ref_area" TEXT,
  "counterpart_area" TEXT,
  "flow" TEXT,
  "product" TEXT,
  "series_text" TEXT,
  "measure" TEXT NOT NULL,
  "value" NUMERIC,
  "ulp" NUMERIC,
  "unit_measure" TEXT,
  "unit_mult" BIGINT NOT NULL,
  "decimals" BIGINT NOT NULL,
  "bound" TEXT NOT NULL,
  "freq" TEXT,
  "time_period" TEXT,
  "base_time_period" TEXT,
  "basis" TEXT,
  "adjustment" TEXT,
  "prices" TEXT,
  "currency_terms" TEXT,
  "converted" BOOLEAN NOT NULL,
  "modality" TEXT NOT NULL,
  "obs_status" TEXT,
  "vintage" TEXT,
  "attribution" JSONB NOT NULL,
  "compiled_by" TEXT,
  "carried" JSONB NOT NULL,
  "confidence" DOUBLE PRECISION NOT NULL,
  "series" TEXT,
  "family" TEXT,
  "rule" TEXT
);
CREATE INDEX "claims_document" ON "claims" ("document");
CREATE INDEX "claims_series" ON "claims" USING hash ("series") WHERE series IS NOT NULL;
CREATE INDEX "claims_family" ON "claims" USING hash ("family") WHERE family IS NOT NULL;
COMMENT ON TABLE "claims" IS 'One statement about one series each';
COMMENT ON COLUMN "claims"."id" IS 'of the document and of where it stands, not of its value';
COMMENT ON COLUMN "claims"."document" IS 'documents.id';
COMMENT ON COLUMN "claims"."mention" IS 'c1';
COMMENT ON COLUMN "claims"."figure" IS 'figures.id';
COMMENT ON COLUMN "claims"."base_figure" IS 'figures.id of the level it is counted from';
COMMENT ON COLUMN "claims"."period" IS 'periods.id';
COMMENT ON COLUMN "claims"."base_period" IS 'periods.id';
COMMENT ON COLUMN "claims"."sentence" IS 'its text, where only sentences are stored';
COMMENT ON COLUMN "claims"."value" IS 'signed, in units';
COMMENT ON COLUMN "claims"."vintage" IS 'previous: the value that a revision replaced';
COMMENT ON COLUMN "claims"."compiled_by" IS 'whose statistics';
COMMENT ON COLUMN "claims"."carried" IS 'fields taken over from an earlier sentence';
COMMENT ON COLUMN "claims"."series" IS 'canonical key; null where the indicator is unknown';

CREATE TABLE "checks" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,
  "mention" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "variant" TEXT,
  "verdict" TEXT NOT NULL,
  "severity" TEXT,
  "formula" TEXT,
  "computed_low" NUMERIC,
  "computed_high" NUMERIC,
  "reported_low" NUMERIC,
  "reported_high" NUMERIC,
  "margin" NUMERIC,
  "tight" BOOLEAN NOT NULL,
  "weak" BOOLEAN NOT NULL,
  "implied" JSONB,
  "premises" JSONB NOT NULL,
  "explanation" TEXT NOT NULL,
  "suspect_figure" TEXT,
  "suspect_as" TEXT,
  "suspect_why" TEXT,
  "suspect_words" TEXT,
  "suspect_begin" BIGINT,
  "suspect_end" BIGINT,
  "evidence" JSONB NOT NULL,
  "fingerprint" TEXT
);
CREATE INDEX "checks_document" ON "checks" ("document");
CREATE INDEX "checks_alarms" ON "checks" USING hash ("fingerprint") WHERE verdict = 'inconsistent';
COMMENT ON TABLE "checks" IS 'One relation between figures each, tried';
COMMENT ON COLUMN "checks"."id" IS 'of the document and of where it stands, not of its value';
COMMENT ON COLUMN "checks"."document" IS 'documents.id';
COMMENT ON COLUMN "checks"."mention" IS 'k1';
COMMENT ON COLUMN "checks"."verdict" IS 'consistent, inconsistent, undetermined';
COMMENT ON COLUMN "checks"."severity" IS 'of an alarm: high, medium, low';
COMMENT ON COLUMN "checks"."computed_low" IS 'rounded outward';
COMMENT ON COLUMN "checks"."reported_low" IS 'rounded outward';
COMMENT ON COLUMN "checks"."margin" IS 'the overlap; negative when they miss';
COMMENT ON COLUMN "checks"."weak" IS 'the test could hardly fail';
COMMENT ON COLUMN "checks"."implied" IS 'named intervals that follow';
COMMENT ON COLUMN "checks"."suspect_figure" IS 'figures.id: the smallest single repair';
COMMENT ON COLUMN "checks"."suspect_as" IS 'what it should be';
COMMENT ON COLUMN "checks"."suspect_words" IS 'of a label';
COMMENT ON COLUMN "checks"."fingerprint" IS 'of kind, series, periods and printed figures: the same in every article';

CREATE TABLE "check_terms" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,
  "check_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "position" BIGINT NOT NULL,
  "term" TEXT NOT NULL
);
CREATE INDEX "check_terms_document" ON "check_terms" ("document");
COMMENT ON TABLE "check_terms" IS 'Which figures, periods and claims a check names';
COMMENT ON COLUMN "check_terms"."id" IS 'of the document and of where it stands, not of its value';
COMMENT ON COLUMN "check_terms"."document" IS 'documents.id';
COMMENT ON COLUMN "check_terms"."check_id" IS 'checks.id';
COMMENT ON COLUMN "check_terms"."kind" IS 'figure, period, claim';
COMMENT ON COLUMN "check_terms"."position" IS 'figures stand in formula order, from 0';
COMMENT ON COLUMN "check_terms"."term" IS 'the id of a row of figures, periods or claims';

CREATE TABLE "corroborations" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "finding" TEXT NOT NULL,
  "line_sha256" TEXT NOT NULL,
  "family" TEXT NOT NULL,
  "series" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "relation" TEXT,
  "verdict" TEXT NOT NULL,
  "members_total" BIGINT NOT NULL,
  "independent" BIGINT NOT NULL,
  "formula" TEXT,
  "computed_low" NUMERIC,
  "computed_high" NUMERIC,
  "reported_low" NUMERIC,
  "reported_high" NUMERIC,
  "margin" NUMERIC,
  "weak" BOOLEAN NOT NULL,
  "severity" TEXT,
  "explanation" TEXT NOT NULL,
  "suspect_document" TEXT,
  "suspect_claim" TEXT,
  "suspect_figure" TEXT,
  "suspect_as" TEXT,
  "suspect_why" TEXT,
  "suspect_words" TEXT,
  "evidence" JSONB NOT NULL,
  "fingerprint" TEXT NOT NULL
);
COMMENT ON TABLE "corroborations" IS 'What articles say of each other';
COMMENT ON COLUMN "corroborations"."id" IS 'hash of the fingerprint';
COMMENT ON COLUMN "corroborations"."finding" IS 'the id in its line';
COMMENT ON COLUMN "corroborations"."line_sha256" IS 'of the line: the same again changes nothing';
COMMENT ON COLUMN "corroborations"."independent" IS 'near-duplicates counted once';
COMMENT ON COLUMN "corroborations"."computed_low" IS 'rounded outward';
COMMENT ON COLUMN "corroborations"."margin" IS 'the overlap; negative when they miss';
COMMENT ON COLUMN "corroborations"."suspect_document" IS 'documents.id';
COMMENT ON COLUMN "corroborations"."suspect_claim" IS 'claims.mention';
COMMENT ON COLUMN "corroborations"."suspect_figure" IS 'figures.mention';
COMMENT ON COLUMN "corroborations"."suspect_as" IS 'what it should be';
COMMENT ON COLUMN "corroborations"."suspect_words" IS 'of a label';
COMMENT ON COLUMN "corroborations"."fingerprint" IS 'of kind, series, periods and printed figures';

CREATE TABLE "corroboration_members" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "document" TEXT NOT NULL,
  "corroboration" TEXT NOT NULL,
  "position" BIGINT NOT NULL,
  "claim" TEXT,
  "figure" TEXT,
  "period" TEXT
);
CREATE INDEX "corroboration_members_document" ON "corroboration_members" ("document");
CREATE INDEX "corroboration_members_corroboration" ON "corroboration_members" ("corroboration");
COMMENT ON TABLE "corroboration_members" IS 'Whose statements these are, at most 20 each';
COMMENT ON COLUMN "corroboration_members"."document" IS 'documents.id';
COMMENT ON COLUMN "corroboration_members"."corroboration" IS 'corroborations.id';
COMMENT ON COLUMN "corroboration_members"."claim" IS 'claims.mention, in this document';
COMMENT ON COLUMN "corroboration_members"."figure" IS 'figures.mention';
COMMENT ON COLUMN "corroboration_members"."period" IS 'periods.mention';

-- The views of Reckoner's databases. One text for SQLite and PostgreSQL: string_agg() stands for group_concat or
-- string_agg, which is all they differ in here. Dates are ISO 8601 texts and sort as such.

-- A claim with its figure as printed, its document, and its sentence where texts or sentences are stored (--with-text, store_text).
DROP VIEW IF EXISTS claims_wide;
CREATE VIEW claims_wide AS
SELECT c.id, d.doc_id, d.site, d.url, d.title, d.published,
       c.series_text, c.indicator, c.subject, c.ref_area, c.counterpart_area, c.flow, c.product, c.measure,
       c.value, CAST(c.value AS DOUBLE PRECISION) AS value_real, c.ulp, c.unit_measure, c.unit_mult, c.decimals, c.bound,
       c.freq, c.time_period, c.base_time_period, c.basis, c.adjustment, c.prices, c.currency_terms, c.converted,
       c.modality, c.obs_status, c.vintage, c.attribution, c.compiled_by, c.carried, c.confidence, c.series, c.family,
       f.text AS figure_text, f.kind AS figure_kind, f.span_begin AS figure_begin, f.span_end AS figure_end,
       b.text AS base_figure_text, p.text AS period_text,
       COALESCE(c.sentence,
                substr(d.text, CAST(c.sentence_begin + 1 AS INTEGER), CAST(c.sentence_end - c.sentence_begin AS INTEGER))) AS sentence,
       c.document
FROM claims c
JOIN documents d ON d.id = c.document
LEFT JOIN figures f ON f.id = c.figure
LEFT JOIN figures b ON b.id = c.base_figure
LEFT JOIN periods p ON p.id = c.period;

-- One row a series, period and source: the latest value, and every value that was printed of it in the order of its
-- first appearance. The source is the compiler, where the article names one, else the site. A value given as the one
-- that a revision replaced comes first.
DROP VIEW IF EXISTS series;
CREATE VIEW series AS
WITH vintage AS (
  SELECT c.series, c.measure, c.unit_measure, c.time_period, c.base_time_period, c.basis, c.adjustment, c.prices,
         c.currency_terms, c.modality, COALESCE(c.compiled_by, d.site, d.doc_id) AS source,
         CAST(c.value AS DOUBLE PRECISION) AS value_real, min(CAST(c.value AS TEXT)) AS value,
         min(CASE WHEN c.vintage = 'previous' THEN 0 ELSE 1 END) AS current,
         min(d.published) AS first_seen, max(d.published) AS last_seen, count(DISTINCT c.document) AS articles
  FROM claims c
  JOIN documents d ON d.id = c.document
  WHERE c.series IS NOT NULL AND c.value IS NOT NULL AND c.time_period IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
), numbered AS (
  SELECT *,
         row_number() OVER (key ORDER BY current, first_seen, value_real) AS place,
         count(*) OVER (key) AS vintages,
         sum(articles) OVER (key) AS mentions,
         min(first_seen) OVER (key) AS since,
         first_value(value) OVER (key ORDER BY current, first_seen, value_real) AS first_printed,
         string_agg(value, ' -> ') OVER (key ORDER BY current, first_seen, value_real
                                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS printed
  FROM vintage
  WINDOW key AS (PARTITION BY series, measure, unit_measure, time_period, base_time_period, basis, adjustment, prices,
                              currency_terms, modality, source)
)
SELECT series, measure, unit_measure, time_period, base_time_period, basis, adjustment, prices, currency_terms, modality,
       source, value, value_real, first_printed AS first_value, vintages, printed AS vintage_list, mentions,
       since AS first_seen, last_seen
FROM numbered
WHERE place = vintages;

-- Every alarm, inside an article and between articles: the worst first, then the latest.
DROP VIEW IF EXISTS findings;
CREATE VIEW findings AS
SELECT * FROM (
  SELECT k.id, 'article' AS scope, k.severity, d.published, d.doc_id, d.site, d.url, d.title, k.kind,
         CAST(NULL AS TEXT) AS relation, k.explanation, k.formula, k.computed_low, k.computed_high, k.reported_low,
         k.reported_high, k.margin, f.text AS suspect_text, k.suspect_why, k.suspect_as, 1 AS articles, k.fingerprint
  FROM checks k
  JOIN documents d ON d.id = k.document
  LEFT JOIN figures f ON f.id = k.suspect_figure
  WHERE k.verdict = 'inconsistent'
  UNION ALL
  SELECT x.id, 'across', x.severity, seen.published, d.doc_id, d.site, d.url, d.title, x.kind,
         x.relation, x.explanation, x.formula, x.computed_low, x.computed_high, x.reported_low,
         x.reported_high, x.margin, f.text, x.suspect_why, x.suspect_as, seen.articles, x.fingerprint
  FROM corroborations x
  JOIN (SELECT m.corroboration, max(e.published) AS published, count(DISTINCT m.document) AS articles,
               min(m.document) AS document
        FROM corroboration_members m LEFT JOIN documents e ON e.id = m.document
        GROUP BY m.corroboration) seen ON seen.corroboration = x.id
  LEFT JOIN documents d ON d.id = COALESCE(x.suspect_document, seen.document)
  LEFT JOIN figures f ON f.document = x.suspect_document AND f.mention = x.suspect_figure
  WHERE x.verdict = 'inconsistent'
) alarms
ORDER BY CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, published DESC NULLS LAST, doc_id, id;

-- Who else printed a wrong figure, and who first. An error is a suspected figure of an alarm, or an alarm's whole sum
-- where no single figure is suspected; a document prints it when it makes the same claim (series, period, measure,
-- value), or the same sum (fingerprint). Place 1 has it first, by date of publication. The severity is the worst that
-- any of them was given.
DROP VIEW IF EXISTS spread;
CREATE VIEW spread AS
WITH error AS (
  SELECT k.fingerprint, k.kind, k.severity, k.explanation, k.document, k.suspect_figure AS figure
  FROM checks k
  WHERE k.verdict = 'inconsistent' AND k.fingerprint IS NOT NULL
  UNION ALL
  SELECT x.fingerprint, x.kind, x.severity, x.explanation, x.suspect_document, f.id
  FROM corroborations x
  JOIN figures f ON f.document = x.suspect_document AND f.mention = x.suspect_figure
  WHERE x.verdict = 'inconsistent'
), printed AS (
  SELECT e.fingerprint, e.kind, e.severity, e.document, e.figure FROM error e
  UNION
  SELECT e.fingerprint, e.kind, e.severity, c.document, c.figure
  FROM error e
  JOIN claims w ON w.figure = e.figure
  JOIN claims c ON c.series = w.series AND c.time_period = w.time_period AND c.measure = w.measure
                AND CAST(c.value AS DOUBLE PRECISION) = CAST(w.value AS DOUBLE PRECISION)
), once AS (
  SELECT fingerprint, min(kind) AS kind, document, min(figure) AS figure,
         max(CASE severity WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END) AS worst
  FROM printed
  GROUP BY fingerprint, document
)
SELECT o.fingerprint, o.kind,
       CASE max(o.worst) OVER (error) WHEN 3 THEN 'high' WHEN 2 THEN 'medium' ELSE 'low' END AS severity,
       row_number() OVER (error ORDER BY d.published NULLS LAST, d.doc_id) AS place,
       count(*) OVER (error) AS articles,
       d.doc_id, d.site, d.url, d.published, f.text AS figure_text,
       first_value(d.doc_id) OVER (error ORDER BY d.published NULLS LAST, d.doc_id) AS first_doc_id,
       first_value(d.site) OVER (error ORDER BY d.published NULLS LAST, d.doc_id) AS first_site,
       min(d.published) OVER (error) AS first_published
FROM once o
JOIN documents d ON d.id = o.document
LEFT JOIN figures f ON f.id = o.figure
WINDOW error AS (PARTITION BY o.fingerprint);
