-- The views of Reckoner's databases. One text for SQLite and PostgreSQL: text_list() stands for group_concat or
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
         text_list(value, ' -> ') OVER (key ORDER BY current, first_seen, value_real
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
