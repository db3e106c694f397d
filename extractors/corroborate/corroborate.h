// Sets the claims of many articles against each other, family by family: one quantity printed by several, and
// relations whose numbers stand in different articles. The same set of articles gives the same findings, in
// the same order, however it is ordered; families do not touch, so a set may be split by family. Pure; any
// thread.
#pragma once

#include <vector>

#include "extractors/corroborate/statement.h"

namespace reckoner::corroboration {

// Claims without a family, a period or a number are passed over. Two articles with one doc_id count as one.
std::vector<Finding> Corroborate(StatementSet set);

}  // namespace reckoner::corroboration
