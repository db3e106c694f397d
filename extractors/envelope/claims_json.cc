#include "extractors/envelope/parts.h"

namespace reckoner {
namespace {

void PutIds(const Claim& claim, const Record& record, JsonOut& out) {
  out.PutId("figure", 'f', record.figures.Of(claim.figure));
  out.PutId("base_figure", 'f', record.figures.Of(claim.base_figure));
  out.PutId("period", 'p', record.periods.Of(claim.period));
  out.PutId("base_period", 'p', record.periods.Of(claim.base_period));
  out.Put("sentence", record.ToSource(claim.sentence));
}

void PutSeries(const Claim& claim, JsonOut& out) {
  out.PutKnown("indicator", claim.indicator);
  out.PutKnown("subject", claim.subject);
  out.PutKnown("ref_area", claim.ref_area);
  out.PutKnown("counterpart_area", claim.counterpart_area);
  out.PutKnown("flow", claim.flow);
  out.PutKnown("product", claim.product);
  out.PutKnown("series_text", claim.series_text);
}

void PutValue(const Claim& claim, JsonOut& out) {
  out.Put("measure", Name(claim.measure));
  out.Put("value", claim.value);
  out.Put("ulp", claim.ulp);
  out.PutKnown("unit_measure", claim.unit_measure);
  out.Put("unit_mult", claim.unit_mult);
  out.Put("decimals", claim.decimals);
  out.Put("bound", Name(claim.bound));
}

void PutTerms(const Claim& claim, JsonOut& out) {
  out.PutKnown("freq", claim.freq);
  out.PutKnown("time_period", claim.time_period);
  out.PutKnown("base_time_period", claim.base_time_period);
  out.PutKnown("basis", claim.basis);
  out.PutKnown("adjustment", claim.adjustment);
  out.PutKnown("prices", claim.prices);
  out.PutKnown("currency_terms", claim.currency_terms);
  out.Put("converted", claim.converted);
  out.Put("modality", Name(claim.modality));
  out.PutKnown("obs_status", claim.obs_status);
  out.PutKnown("vintage", claim.vintage);
  out.Put("attribution", claim.attribution);
  out.PutKnown("compiled_by", claim.compiled_by);
  out.Put("carried", claim.carried);
  out.PutNumber("confidence", claim.confidence);
  out.PutKnown("series", claim.series);
  out.PutKnown("family", claim.family);
  out.PutKnown("rule", claim.rule);
}

}  // namespace

void WriteClaims(const Record& record, JsonOut& out) {
  out.BeginArray();
  for (int32_t i : record.claims.order) {
    const Claim& claim = record.found.claims.claims[i];
    out.BeginObject();
    out.PutId("id", 'c', record.claims.rank[i]);
    PutIds(claim, record, out);
    PutSeries(claim, out);
    PutValue(claim, out);
    PutTerms(claim, out);
    out.EndObject();
  }
  out.EndArray();
}

}  // namespace reckoner
