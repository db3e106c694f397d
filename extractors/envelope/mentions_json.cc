#include "extractors/envelope/parts.h"

namespace reckoner {
namespace {

void PutSpan(const NormalizedText& map, const SourceText& source, Span bytes, JsonOut& out) {
  const Span span = map.ToSource(bytes);
  out.Put("span", span);
  out.Put("text", source.Slice(span));
}

void WriteFigure(const Figure& figure, JsonOut& out) {
  out.Put("rule", figure.rule);
  out.Put("kind", Name(figure.kind));
  out.Put("value", figure.value);
  out.Put("ulp", figure.ulp);
  out.Put("low", figure.low);
  out.Put("high", figure.high);
  out.Put("low_ulp", figure.low_ulp);
  out.Put("high_ulp", figure.high_ulp);
  out.Put("numerator", figure.numerator);
  out.Put("denominator", figure.denominator);
  out.Put("unit", figure.unit);
  out.Put("unit_candidates", figure.unit_candidates);
  out.Put("bound", Name(figure.bound));
  out.Put("role", Name(figure.role));
  out.PutKnown("direction", figure.direction == Direction::kNone ? "" : Name(figure.direction));
}

void PutDay(std::string_view key, const std::optional<Day>& day, JsonOut& out) {
  out.PutKnown(key, day ? IsoDate(*day) : std::string());
}

}  // namespace

void WriteFigures(const Record& record, JsonOut& out) {
  const Mentions& mentions = record.found.mentions;
  out.BeginArray();
  for (int32_t i : record.figures.order) {
    const Figure& figure = mentions.figures[i];
    out.BeginObject();
    out.PutId("id", 'f', record.figures.rank[i]);
    PutSpan(record.found.source, record.source, figure.span, out);
    WriteFigure(figure, out);
    out.PutId("period", 'p', record.periods.Of(figure.period));
    out.EndObject();
  }
  out.EndArray();
}

void WriteTitleFigures(const Extraction& found, std::string_view title, JsonOut& out) {
  const SourceText source(title);
  const Ranking ranking = RankMentions(found.title_figures, &Figure::kind);
  out.BeginArray();
  for (int32_t i : ranking.order) {
    const Figure& figure = found.title_figures[i];
    out.BeginObject();
    out.PutId("id", 't', ranking.rank[i]);
    PutSpan(found.title, source, figure.span, out);
    WriteFigure(figure, out);
    out.PutId("period", 'p', -1);  // a title's own periods are not in the record
    out.EndObject();
  }
  out.EndArray();
}

void WritePeriods(const Record& record, JsonOut& out) {
  out.BeginArray();
  for (int32_t i : record.periods.order) {
    const Period& period = record.found.mentions.periods[i];
    out.BeginObject();
    out.PutId("id", 'p', record.periods.rank[i]);
    PutSpan(record.found.source, record.source, period.span, out);
    out.Put("rule", period.rule);
    out.Put("type", Name(period.type));
    out.PutKnown("value", period.value);
    PutDay("start", period.start, out);
    PutDay("end", period.end, out);
    out.PutKnown("mod", period.mod);
    out.PutKnown("sdmx", period.sdmx);
    out.Put("resolved_from", Name(period.resolved_from));
    out.Put("fiscal", period.fiscal);
    out.PutKnown("reporting_year_start", period.reporting_year_start);
    out.EndObject();
  }
  out.EndArray();
}

void WriteEntities(const Record& record, JsonOut& out) {
  out.BeginArray();
  for (int32_t i : record.entities.order) {
    const Entity& entity = record.found.mentions.entities[i];
    out.BeginObject();
    out.PutId("id", 'e', record.entities.rank[i]);
    PutSpan(record.found.source, record.source, entity.span, out);
    out.Put("kind", Name(entity.kind));
    out.PutKnown("ref", entity.ref);
    out.Put("form", Name(entity.form));
    out.Put("candidates", entity.candidates);
    out.EndObject();
  }
  out.EndArray();
}

}  // namespace reckoner
