// Relations that no single frame tells: joins over what a passage's sentences said (reading.h). One function
// a family of links, one row in the registry (joins.cc). Each is bounded: it looks at most a few sentences
// away from where it stands.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractors/claims/moments.h"
#include "extractors/claims/reading.h"

namespace reckoner {

struct JoinInput {
  const Reading& reading;
  const Timeline& time;
};

struct Join {
  std::string_view name;
  void (*run)(const JoinInput& input, std::vector<Link>& links);
};

std::span<const Join> Joins();

// One a file.
void JoinFx(const JoinInput& input, std::vector<Link>& links);
void JoinConversions(const JoinInput& input, std::vector<Link>& links);
void JoinPremiums(const JoinInput& input, std::vector<Link>& links);
void JoinProductsTold(const JoinInput& input, std::vector<Link>& links);
void JoinOverYears(const JoinInput& input, std::vector<Link>& links);
void JoinProducts(const JoinInput& input, std::vector<Link>& links);
void JoinShares(const JoinInput& input, std::vector<Link>& links);
void JoinShareLists(const JoinInput& input, std::vector<Link>& links);
void JoinSumsRest(const JoinInput& input, std::vector<Link>& links);
void JoinSumsNext(const JoinInput& input, std::vector<Link>& links);
void JoinSums(const JoinInput& input, std::vector<Link>& links);
void JoinHundreds(const JoinInput& input, std::vector<Link>& links);
void JoinBalances(const JoinInput& input, std::vector<Link>& links);
void JoinBounds(const JoinInput& input, std::vector<Link>& links);
void JoinApart(const JoinInput& input, std::vector<Link>& links);
void JoinBaseNear(const JoinInput& input, std::vector<Link>& links);
void JoinScopes(const JoinInput& input, std::vector<Link>& links);
void JoinHeadlines(const JoinInput& input, std::vector<Link>& links);
void JoinRestated(const JoinInput& input, std::vector<Link>& links);
void JoinSpans(const JoinInput& input, std::vector<Link>& links);
void JoinWeekdays(const JoinInput& input, std::vector<Link>& links);
void JoinAges(const JoinInput& input, std::vector<Link>& links);
void JoinImpossible(const JoinInput& input, std::vector<Link>& links);
void JoinRanges(const JoinInput& input, std::vector<Link>& links);

// That two figures are said of one thing, for the joins that find so.
Link Restatement(const Reading& reading, std::string_view rule, int32_t a, int32_t b,
                 std::vector<Premise> premises, std::vector<Span> words);

}  // namespace reckoner
