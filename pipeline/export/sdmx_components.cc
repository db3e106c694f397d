#include "pipeline/export/sdmx_components.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr SdmxCode kFreq[] = {{"A", "Annual"},  {"S", "Half-yearly"}, {"Q", "Quarterly"},
                              {"M", "Monthly"}, {"W", "Weekly"},      {"D", "Daily"},
                              {"H", "Hourly"},  {"N", "Minutely"},    {"_Z", "Not stated"}};
constexpr SdmxCode kFlow[] = {{"X", "Exports"},
                              {"M", "Imports"},
                              {"XM", "Exports and imports"},
                              {"B", "Balance"},
                              {"_Z", "Not applicable"}};
constexpr SdmxCode kMeasures[] = {{"level", "Level"},
                                  {"growth", "Growth in percent"},
                                  {"change", "Change in units"},
                                  {"share", "Share in percent"},
                                  {"balance", "Balance of two sides"},
                                  {"ratio", "Ratio"},
                                  {"streak", "Number of periods in a row"},
                                  {"record", "Highest or lowest since"}};
constexpr SdmxCode kModality[] = {
    {"actual", "Said to be so"},          {"forecast", "Forecast"},
    {"expected", "Expected by a poll"},   {"target", "Aimed at"},
    {"threat", "Threatened or promised"}, {"hypothetical", "If something else were so"}};
constexpr SdmxCode kBound[] = {{"exact", "As printed"},         {"about", "About"},
                               {"more_than", "More than"},      {"at_least", "At least"},
                               {"less_than", "Less than"},      {"at_most", "At most"},
                               {"nearly", "Nearly: just below"}};
constexpr SdmxCode kObsStatus[] = {
    {"A", "Normal value"}, {"E", "Estimated value"}, {"F", "Forecast value"}, {"P", "Provisional value"}};

constexpr SdmxCodelist kCodelists[] = {
    {"CL_FREQ", "Frequency", kFreq},
    {"CL_FLOW", "Direction of trade", kFlow},
    {"CL_MEASURE", "What is measured of the series", kMeasures},
    {"CL_MODALITY", "How a claim is meant", kModality},
    {"CL_BOUND", "How a value bounds the thing", kBound},
    {"CL_OBS_STATUS", "Observation status", kObsStatus},
};

using enum SdmxRole;

constexpr SdmxComponent kComponents[] = {
    {"FREQ", "Frequency", kDimension, "c.freq", &kCodelists[0]},
    {"INDICATOR", "Indicator: of Reckoner's lexicon", kDimension, "c.indicator"},
    {"REF_AREA", "Reference area: ISO 3166-1 alpha-3, WLD, or a group of the lexicon", kDimension,
     "c.ref_area"},
    {"COUNTERPART_AREA", "Counterpart area", kDimension, "c.counterpart_area"},
    {"FLOW", "Direction of trade", kDimension, "c.flow", &kCodelists[1]},
    {"PRODUCT", "Product", kDimension, "c.product"},
    {"SUBJECT", "Company or body whose figure it is", kDimension, "c.subject"},
    {"MEASURE", "What is measured of the series", kDimension, "c.measure", &kCodelists[2]},
    {"UNIT_MEASURE", "Unit: ISO 4217, PT percent, PD points, PS persons, or a name", kDimension,
     "c.unit_measure"},
    {"CURRENCY", "Currency in which a level or a growth is measured", kDimension, "c.currency_terms"},
    {"TRANSFORMATION", "Basis of a growth: yoy, qoq, mom", kDimension, "c.basis"},
    {"ADJUSTMENT", "Seasonal adjustment", kDimension, "c.adjustment"},
    {"PRICES", "Prices: constant, current", kDimension, "c.prices"},
    {"MODALITY", "How the claim is meant", kDimension, "c.modality", &kCodelists[3]},
    {"CLAIM_ID", "The claim: claims.id of the database", kDimension, "c.id"},
    {"TIME_PERIOD", "Time period", kTime, "c.time_period", nullptr, "ObservationalTimePeriod"},
    {"OBS_VALUE", "Observation value, to be multiplied by ten to the UNIT_MULT", kMeasure, "c.value", nullptr,
     "Decimal"},
    {"UNIT_MULT", "Unit multiplier: a power of ten", kAttribute, "c.unit_mult", nullptr, "Integer"},
    {"DECIMALS", "Decimals, as printed", kAttribute, "c.decimals", nullptr, "Integer"},
    {"OBS_STATUS", "Observation status", kAttribute, "c.obs_status", &kCodelists[5]},
    {"BOUND", "How the value bounds the thing", kAttribute, "c.bound", &kCodelists[4]},
    {"VINTAGE", "previous: the value that a revision replaced", kAttribute, "c.vintage"},
    {"BASE_PER", "Base period of a growth or change", kAttribute, "c.base_time_period"},
    {"COMPILING_ORG", "Compiler, where the article names one", kAttribute, "c.compiled_by"},
    {"TITLE", "The series as printed", kAttribute, "c.series_text"},
    {"SERIES", "Key of the series in the database", kAttribute, "c.series"},
    {"CONFIDENCE", "Confidence, 0 to 1", kAttribute, "c.confidence", nullptr, "Double"},
    {"DOC_ID", "The article", kAttribute, "d.doc_id"},
    {"SOURCE_URL", "Where the article stands", kAttribute, "d.url"},
    {"PUB_DATE", "When it was published", kAttribute, "d.published"},
};

}  // namespace

std::span<const SdmxComponent> SdmxComponents() { return kComponents; }
std::span<const SdmxCodelist> SdmxCodelists() { return kCodelists; }

bool IsCode(const SdmxCodelist* list, std::string_view id) {
  return !list || std::ranges::any_of(list->codes, [&](const SdmxCode& code) { return code.id == id; });
}

}  // namespace reckoner
