-- The SQLite layout of Reckoner's records, version 1 (PRAGMA user_version). Fields are those of docs/RECORDS.md.
-- Ids are hashes of the document's id and of where a thing stands, never of its value: a corrected value keeps its id.
-- Numbers are exact decimal strings; the *_real columns are for sorting and sums only. Lists are JSON arrays.

CREATE TABLE documents (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,             -- doc_id
  status TEXT NOT NULL,                -- ok, none, quarantined
  error_code TEXT,
  error_message TEXT,
  url TEXT,
  canonical_url TEXT,
  title TEXT,
  site TEXT,
  author TEXT,
  language TEXT,
  published TEXT,
  modified TEXT,
  fetched_at TEXT,
  content_sha256 TEXT,
  characters INTEGER,
  boilerplate TEXT,
  duplicate_hash TEXT,
  text TEXT,                           -- with --with-text
  figures INTEGER NOT NULL,            -- coverage: found, and tried with an outcome
  checked INTEGER NOT NULL,
  producer_version TEXT NOT NULL,
  producer_lexicon TEXT NOT NULL,
  envelope_sha256 TEXT NOT NULL        -- of the line these rows come from: the same line again changes nothing
);

CREATE TABLE periods (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,               -- "p1": its id within the envelope
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  type TEXT NOT NULL,
  value TEXT,
  start TEXT,
  "end" TEXT,
  mod TEXT,
  sdmx TEXT,
  resolved_from TEXT NOT NULL,
  fiscal INTEGER NOT NULL,
  reporting_year_start TEXT
);
CREATE INDEX periods_document ON periods (document);

CREATE TABLE figures (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,               -- "f1"; "t1" in the title
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT,
  ulp TEXT,
  low TEXT,
  high TEXT,
  low_ulp TEXT,
  high_ulp TEXT,
  numerator TEXT,
  denominator TEXT,
  unit TEXT NOT NULL,
  unit_candidates TEXT NOT NULL,
  bound TEXT NOT NULL,
  role TEXT NOT NULL,
  direction TEXT,
  period TEXT,                         -- periods.id
  value_real REAL GENERATED ALWAYS AS (CAST(value AS REAL)) VIRTUAL
);
CREATE INDEX figures_document ON figures (document);

CREATE TABLE entities (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  ref TEXT,
  form TEXT NOT NULL,
  candidates TEXT NOT NULL
);
CREATE INDEX entities_document ON entities (document);

CREATE TABLE claims (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,
  figure TEXT,                         -- figures.id
  base_figure TEXT,
  period TEXT,                         -- periods.id
  base_period TEXT,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  indicator TEXT,
  subject TEXT,
  ref_area TEXT,
  counterpart_area TEXT,
  flow TEXT,
  product TEXT,
  series_text TEXT,
  measure TEXT NOT NULL,
  value TEXT,
  ulp TEXT,
  unit_measure TEXT,
  unit_mult INTEGER NOT NULL,
  decimals INTEGER NOT NULL,
  bound TEXT NOT NULL,
  freq TEXT,
  time_period TEXT,
  base_time_period TEXT,
  basis TEXT,
  adjustment TEXT,
  prices TEXT,
  currency_terms TEXT,
  converted INTEGER NOT NULL,
  modality TEXT NOT NULL,
  obs_status TEXT,
  vintage TEXT,
  attribution TEXT NOT NULL,
  compiled_by TEXT,
  carried TEXT NOT NULL,
  confidence TEXT NOT NULL,
  series TEXT,
  family TEXT,
  rule TEXT,
  value_real REAL GENERATED ALWAYS AS (CAST(value AS REAL)) VIRTUAL
);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_series ON claims (series) WHERE series IS NOT NULL;
CREATE INDEX claims_family ON claims (family) WHERE family IS NOT NULL;

CREATE TABLE checks (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  mention TEXT NOT NULL,
  kind TEXT NOT NULL,
  variant TEXT,
  verdict TEXT NOT NULL,
  severity TEXT,
  figures TEXT NOT NULL,               -- arrays of figures.id, periods.id, claims.id
  periods TEXT NOT NULL,
  claims TEXT NOT NULL,
  formula TEXT,
  computed TEXT,
  reported TEXT,
  margin TEXT,
  tight INTEGER NOT NULL,
  weak INTEGER NOT NULL,
  implied TEXT,
  premises TEXT NOT NULL,
  explanation TEXT NOT NULL,
  suspect TEXT,                        -- the object as in the envelope: its figure is a mention ("f2")
  evidence TEXT NOT NULL,
  fingerprint TEXT
);
CREATE INDEX checks_document ON checks (document);
CREATE INDEX checks_verdict ON checks (verdict);

-- Which figures a check names, in formula order.
CREATE VIEW check_figures AS
SELECT checks.id AS check_id, place.key AS position, place.value AS figure
FROM checks, json_each(checks.figures) AS place;

-- What an editor wants to see first.
CREATE VIEW alarms AS
SELECT documents.id AS doc_id, checks.severity, checks.kind, checks.explanation,
       checks.suspect ->> '$.why' AS suspect, checks.suspect ->> '$.as' AS should_be, checks.id AS check_id
FROM checks JOIN documents ON documents.row = checks.document
WHERE checks.verdict = 'inconsistent'
ORDER BY CASE checks.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, documents.row, checks.row;
