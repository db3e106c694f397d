#include "extractors/envelope/parts.h"

namespace reckoner {
namespace {

void PutIds(std::string_view key, char kind, const std::vector<int32_t>& indices, const Ranking& ranking,
            JsonOut& out) {
  out.Key(key);
  out.BeginArray();
  for (int32_t index : indices) {
    const int32_t rank = ranking.Of(index);
    if (rank >= 0) out.Id(kind, rank);
  }
  out.EndArray();
}

void PutImplied(const Check& check, JsonOut& out) {
  out.Key("implied");
  if (check.implied.empty()) return out.Null();
  out.BeginObject();
  for (const auto& [name, interval] : check.implied) out.Put(name, std::optional(interval));
  out.EndObject();
}

void PutPremises(const Check& check, JsonOut& out) {
  out.Key("premises");
  out.BeginArray();
  for (const Premise& premise : check.premises) {
    out.BeginObject();
    out.Put("name", premise.name);
    out.Put("how", Name(premise.how));
    out.EndObject();
  }
  out.EndArray();
}

void PutSuspect(const Check& check, const Record& record, JsonOut& out) {
  out.Key("suspect");
  if (!check.suspect) return out.Null();
  const Suspect& suspect = *check.suspect;
  out.BeginObject();
  out.PutId("figure", 'f', record.figures.Of(suspect.figure));
  out.Put("as", suspect.as);
  if (!suspect.span.empty()) {  // a label: the words, not the digits
    out.Put("span", record.ToSource(suspect.span));
    out.Put("words", suspect.words);
  }
  out.Put("why", suspect.why);
  out.EndObject();
}

}  // namespace

void WriteChecks(const Record& record, JsonOut& out) {
  out.BeginArray();
  for (int32_t i : record.checks.order) {
    const Check& check = record.found.checks[i];
    out.BeginObject();
    out.PutId("id", 'k', record.checks.rank[i]);
    out.Put("kind", check.kind);
    out.PutKnown("variant", check.variant);
    out.Put("verdict", Name(check.verdict));
    out.PutKnown("severity", check.severity == Severity::kNone ? "" : Name(check.severity));
    PutIds("figures", 'f', check.figures, record.figures, out);
    PutIds("periods", 'p', check.periods, record.periods, out);
    PutIds("claims", 'c', check.claims, record.claims, out);
    out.PutKnown("formula", check.formula);
    out.Put("computed", check.computed);
    out.Put("reported", check.reported);
    out.Put("margin", check.margin);
    out.Put("tight", check.tight);
    out.Put("weak", check.weak);
    PutImplied(check, out);
    PutPremises(check, out);
    out.Put("explanation", check.explanation);
    PutSuspect(check, record, out);
    out.Put("evidence", check.evidence);
    out.PutKnown("fingerprint", check.fingerprint);
    out.EndObject();
  }
  out.EndArray();
}

}  // namespace reckoner
