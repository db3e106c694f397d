#include "extractors/checks/registry.h"

namespace reckoner {
namespace {

constexpr CheckFamily kFamilies[] = {
    {"pct_change", ExpandPctChange}, {"direction", ExpandDirection}, {"abs_change", ExpandAbsChange},
    {"pct_abs", ExpandPctAbs},       {"pp_change", ExpandPpChange},  {"multiple", ExpandMultiple},
};

}  // namespace

std::span<const CheckFamily> CheckFamilies() { return kFamilies; }

}  // namespace reckoner
