#include "extractors/envelope/finding_json.h"

#include "extractors/envelope/json_out.h"

namespace reckoner {
namespace {

using corroboration::Finding;
using corroboration::Member;

void PutMember(const Member& member, JsonOut& out) {
  out.BeginObject();
  out.Put("doc_id", member.doc_id);
  out.PutKnown("claim", member.claim);
  out.PutKnown("figure", member.figure);
  out.PutKnown("period", member.period);
  out.EndObject();
}

void PutSuspect(const Finding& finding, JsonOut& out) {
  out.Key("suspect");
  if (!finding.suspect) return out.Null();
  out.BeginObject();
  out.Put("doc_id", finding.suspect_member.doc_id);
  out.PutKnown("claim", finding.suspect_member.claim);
  out.PutKnown("figure", finding.suspect_member.figure);
  out.Put("as", finding.suspect->as);
  if (!finding.suspect->words.empty()) out.Put("words", finding.suspect->words);
  out.Put("why", finding.suspect->why);
  out.EndObject();
}

}  // namespace

std::string WriteFinding(const Finding& finding) {
  JsonOut out(2048);
  out.BeginObject();
  out.Put("schema", "reckoner/1");
  out.Put("id", finding.id);
  out.Put("family", finding.family);
  out.Put("series", finding.series);
  out.Put("kind", finding.kind);
  out.PutKnown("relation", finding.relation);
  out.Put("verdict", Name(finding.verdict));
  out.Key("members");
  out.BeginArray();
  for (const Member& member : finding.members) PutMember(member, out);
  out.EndArray();
  out.Put("members_total", static_cast<int64_t>(finding.members_total));
  out.Put("independent", static_cast<int64_t>(finding.independent));
  out.PutKnown("formula", finding.formula);
  out.Put("computed", finding.computed);
  out.Put("reported", finding.reported);
  out.Put("margin", finding.margin);
  out.Put("weak", finding.weak);
  out.PutKnown("severity", finding.severity == Severity::kNone ? "" : Name(finding.severity));
  out.Put("explanation", finding.explanation);
  PutSuspect(finding, out);
  out.Put("evidence", finding.evidence);
  out.Put("fingerprint", finding.fingerprint);
  out.EndObject();
  return std::string(out.bytes()) + '\n';
}

}  // namespace reckoner
