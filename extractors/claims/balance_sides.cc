#include "extractors/claims/balance_sides.h"

#include <algorithm>

namespace reckoner {
namespace {

bool Agree(const SeriesField& a, const SeriesField& b) { return !a || !b || a.value == b.value; }

// Words that the lexicon doesn't know as a product ("cif") don't part two flows.
bool SameProduct(const SeriesField& a, const SeriesField& b) {
  auto known = [](const SeriesField& field) {
    return field && field.value.front() >= 'A' && field.value.front() <= 'Z';
  };
  return !known(a) || !known(b) || a.value == b.value;
}

// The words that make it narrower than its name: "excluding aircraft", "mainland".
std::string_view Narrowing(const SeriesKey& key) {
  const std::string_view local = key.local;
  return local.substr(std::min(local.find('|'), local.size()));
}

}  // namespace

bool IsTrade(const SeriesKey& key) { return !key.flow.value.empty(); }

Side SideOf(const SeriesKey& key) {
  const std::string_view flow = key.flow.value, indicator = key.indicator.value;
  if (flow == "X") return Side::kIn;
  if (flow == "M") return Side::kOut;
  if (flow == "B") return Side::kBalance;
  if (indicator == "REVENUE" || indicator == "GOV_REVENUE" || indicator == "TAX_REVENUE") return Side::kIn;
  if (indicator == "GOV_SPENDING") return Side::kOut;
  if (indicator == "BALANCE" || indicator == "BUDGET_BALANCE") return Side::kBalance;
  return Side::kNone;
}

bool SameThing(const SeriesKey& a, const SeriesKey& b) {
  if (IsTrade(a) != IsTrade(b) || Narrowing(a) != Narrowing(b)) return false;
  if (!Agree(a.ref_area, b.ref_area) || !Agree(a.counterpart_area, b.counterpart_area) ||
      !SameProduct(a.product, b.product))
    return false;
  if (!Agree(a.adjustment, b.adjustment) || !Agree(a.prices, b.prices) || !Agree(a.subject, b.subject))
    return false;
  return !IsTrade(a) || Agree(a.indicator, b.indicator);
}

std::string_view PartnerOf(const SeriesKey& key) {
  const std::string_view partner = key.counterpart_area.value;
  if (!partner.empty()) return partner == "WLD" ? "" : partner;
  return key.local.find(".?") == std::string::npos ? "" : "?";
}

}  // namespace reckoner
