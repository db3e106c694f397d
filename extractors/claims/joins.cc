#include "extractors/claims/joins.h"

namespace reckoner {
namespace {

constexpr Join kJoins[] = {
    {"balances", JoinBalances},
    {"fx", JoinFx},
    {"conversions", JoinConversions},
    {"premiums", JoinPremiums},
    {"products told", JoinProductsTold},
    {"over years", JoinOverYears},
    {"products", JoinProducts},
    {"shares", JoinShares},
    {"share lists", JoinShareLists},
    {"sums rest", JoinSumsRest},
    {"sums next", JoinSumsNext},
    {"sums", JoinSums},
    {"hundreds", JoinHundreds},
    {"bounds", JoinBounds},
    {"apart", JoinApart},
    {"base near", JoinBaseNear},
    {"headlines", JoinHeadlines},
    {"restated", JoinRestated},
    {"scopes", JoinScopes},
    {"spans", JoinSpans},
    {"ranges", JoinRanges},
    {"weekdays", JoinWeekdays},
    {"impossible", JoinImpossible},
    {"ages", JoinAges},
};

}  // namespace

std::span<const Join> Joins() { return kJoins; }

}  // namespace reckoner
