#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

constexpr CheckFamily kFamilies[] = {
    {"pct_change", ExpandPctChange},
    {"direction", ExpandDirection},
    {"abs_change", ExpandAbsChange},
    {"pct_abs", ExpandPctAbs},
    {"pp_change", ExpandPpChange},
    {"multiple", ExpandMultiple},
    {"share", ExpandShare},
    {"sum", ExpandSum},
    {"hundred", ExpandHundred},
    {"balance", ExpandBalance},
    {"product", ExpandProduct},
    {"average", ExpandAverage},
    {"fx_pair", ExpandFxPair},
    {"conversion", ExpandConversion},
    {"bounds", ExpandBounds},
    {"span", ExpandSpan},
    {"range", ExpandRange},
    {"restate", ExpandRestate},
    {"weekday", ExpandWeekday},
    {"impossible", ExpandImpossible},
    {"age", ExpandAge},
};

}  // namespace

std::span<const CheckFamily> CheckFamilies() { return kFamilies; }

}  // namespace reckoner
