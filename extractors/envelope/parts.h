// The lists of an envelope, one function each, and what they share. Internal to the envelope.
#pragma once

#include "extractors/engine/engine.h"
#include "extractors/envelope/json_out.h"
#include "extractors/envelope/order.h"
#include "extractors/envelope/positions.h"

namespace reckoner {

// One document on its way out.
struct Record {
  const Extraction& found;
  SourceText source;
  Ranking figures, periods, entities, claims, checks;

  Record(std::string_view text, const Extraction& extraction);
  Span ToSource(Span bytes) const { return found.source.ToSource(bytes); }
};

void WriteFigures(const Record& record, JsonOut& out);
void WriteTitleFigures(const Extraction& found, std::string_view title, JsonOut& out);
void WritePeriods(const Record& record, JsonOut& out);
void WriteEntities(const Record& record, JsonOut& out);
void WriteClaims(const Record& record, JsonOut& out);
void WriteChecks(const Record& record, JsonOut& out);

}  // namespace reckoner
