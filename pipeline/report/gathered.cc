#include "pipeline/report/gathered.h"

#include <algorithm>

namespace reckoner::report {
namespace {

constexpr size_t kMostCauses = 200;
constexpr size_t kMostReadings = 4;

// What one record may add to: it is shown, or it is in "others".
void CountInto(std::map<std::string, uint64_t>* counts, const std::string& name) {
  ++(*counts)[counts->size() < kMostCauses || counts->contains(name) ? name : "others"];
}

}  // namespace

void Gathered::AddFinding(std::string_view line) {
  JsonLine parsed;
  parsed.Parse(line);
  const Json& json = parsed.root();
  const auto verdict = VerdictOf(json);
  if (!verdict || Text(json, "fingerprint").empty()) ThrowBadRecord("no finding");
  ++findings;
  CountInto(&relations, Text(json, "kind") == "restate" ? Text(json, "relation") : Text(json, "kind"));
  if (*verdict == Verdict::kInconsistent) contradictions_.Add(ReadContradiction(json));
}

// One contradiction may be read in several ways (which of two labels is wrong): they become one item, told by
// the worst reading.
void Gathered::Freeze() {
  is_frozen_ = true;
  std::unordered_map<std::string, size_t> known;
  for (const Contradiction& item : contradictions_.items()) {
    const auto [at, fresh] = known.emplace(item.fingerprint, frozen_.size());
    if (fresh) {
      frozen_.push_back(item);
      continue;
    }
    auto& others = frozen_[at->second].other_readings;
    if (others.size() < kMostReadings) others.push_back(item.explanation);
  }
  for (size_t i = 0; i < frozen_.size(); ++i)
    for (size_t w = 0; w < frozen_[i].witnesses.size(); ++w)
      wanted_[frozen_[i].witnesses[w].doc_id].emplace_back(i, w);
}

std::vector<const Contradiction*> Gathered::Contradictions() const {
  std::vector<const Contradiction*> out;
  if (is_frozen_)
    for (const Contradiction& item : frozen_) out.push_back(&item);
  else
    for (const Contradiction& item : contradictions_.items()) out.push_back(&item);
  return out;
}

void Gathered::AddEnvelope(const Json& json) {
  const std::string status = Text(json, "status");
  if (Text(json, "doc_id").empty() || (status != "ok" && status != "none" && status != "quarantined"))
    ThrowBadRecord("no envelope");
  if (!is_frozen_) Freeze();
  ++account.documents;
  if (version.empty()) {
    version = Text(json, "producer.version");
    lexicon = Text(json, "producer.lexicon");
  }
  if (status == "quarantined") {
    ++account.quarantined;
    CountInto(&causes, Text(json, "error.code"));
    if (unreadable.size() < limits.unreadable)
      unreadable.push_back({Text(json, "doc_id"), Text(json, "error.code"), Text(json, "error.message")});
    return;
  }
  ++(status == "ok" ? account.with_figures : account.without);
  account.figures += Whole(json, "coverage.figures");
  account.checked += std::min(Whole(json, "coverage.checked"), Whole(json, "coverage.figures"));
  const Envelope envelope(json);
  if (const std::string day = envelope.source().published.substr(0, 10); !day.empty()) {
    if (first_published.empty() || day < first_published) first_published = day;
    last_published = std::max(last_published, day);
  }
  if (const Json& checks = Member(json, "checks"); checks.IsArray()) {
    for (const Json& check : checks.GetArray()) {
      const auto verdict = VerdictOf(check);
      if (!verdict) continue;
      ++(*verdict == Verdict::kConsistent     ? account.consistent
         : *verdict == Verdict::kInconsistent ? account.inconsistent
                                              : account.undetermined);
      if (*verdict != Verdict::kInconsistent) continue;
      const Severity severity = SeverityOf(check);
      ++account.severities[static_cast<int>(severity)];
      CountInto(&alarm_kinds, Text(check, "kind"));
      const uint64_t number = alarms.total();
      if (alarms.Wants({.severity = severity, .source = envelope.source(), .number = number}))
        alarms.Add(envelope.ReadAlarm(check, severity, number));
      else
        alarms.Pass();
    }
  }
  series.Add(envelope);
  if (const auto wanted = wanted_.find(envelope.source().doc_id); wanted != wanted_.end())
    for (const auto& [item, place] : wanted->second) {
      Contradiction& contradiction = frozen_[item];
      const bool suspected = contradiction.slip_doc == envelope.source().doc_id;
      Witness& witness = contradiction.witnesses[place];
      envelope.Testify(&witness, suspected ? contradiction.slip_figure : "");
      if (suspected && contradiction.slip->was.empty() && witness.figure == contradiction.slip_figure)
        contradiction.slip->was = Text(envelope.Mention("claims", witness.claim), "series_text");
    }
}

}  // namespace reckoner::report
