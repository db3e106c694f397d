// What corroboration reads of an envelope: each claim that belongs to a family of series, with the figure it
// makes (a record or streak: the years it counts) and the article it stands in; and what it says: a finding.
// Plain values; ids are those of the envelopes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/checks/check.h"
#include "extractors/claims/claim.h"
#include "extractors/figures/figure.h"

namespace reckoner::corroboration {

struct Article {
  std::string doc_id;
  std::string published;       // ISO 8601, or ""
  std::string duplicate_hash;  // near-duplicates share it; "" when unknown
};

struct Statement {
  int32_t article = -1;               // index
  int32_t rank = 0;                   // place of the claim in its envelope
  std::string claim, figure, period;  // ids; "" for none
  std::string base_figure;            // of a growth: the level it is counted from
  std::string text;                   // the figure as printed
  Claim data;                         // its indices are meaningless here
  Figure printed;                     // likewise; spans are the envelope's
};

struct StatementSet {
  std::vector<Article> articles;
  std::vector<Statement> statements;
};

struct Member {
  std::string doc_id, claim, figure, period;
};

struct Finding {
  std::string id;  // of all that it says
  std::string family, series;
  std::string_view kind;
  std::string_view relation;  // of a restate: "same" "coarser" "contradiction" "revision" "converted" "scope"
                              // "mirror"; else ""
  Verdict verdict = Verdict::kUndetermined;
  Severity severity = Severity::kNone;
  std::vector<Member> members;  // at most kMaxMembers
  size_t members_total = 0;
  size_t independent = 0;  // articles, near-duplicates counted once
  std::string formula;
  std::optional<Interval> computed, reported;
  std::optional<Decimal> margin;
  bool weak = false;
  std::string explanation;
  std::optional<Suspect> suspect;  // its figure index is unused …
  Member suspect_member;           // … this is whose it is
  std::vector<std::string> evidence;
  std::string fingerprint;
};

inline constexpr size_t kMaxMembers = 20;

}  // namespace reckoner::corroboration
