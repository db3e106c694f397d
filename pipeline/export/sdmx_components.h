// The components of the SDMX data structure: which there are, what they mean, and where in the database each
// comes from. Names are the standard's where it has one (SDMX cross-domain concepts). Internal to this floor.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace reckoner {

inline constexpr std::string_view kSdmxAgency = "RECKONER";
inline constexpr std::string_view kSdmxDataflow = "CLAIMS";
inline constexpr std::string_view kSdmxVersion = "1.0.0";

struct SdmxCode {
  std::string_view id, name;
};

struct SdmxCodelist {
  std::string_view id, name;
  std::span<const SdmxCode> codes;
};

enum class SdmxRole { kDimension, kTime, kMeasure, kAttribute };

struct SdmxComponent {
  std::string_view id;
  std::string_view name;
  SdmxRole role;
  std::string_view sql;                   // an expression of claims c and documents d
  const SdmxCodelist* codes = nullptr;    // else free text, or
  std::string_view text_type = "String";  // another type of SDMX
};

// Dimensions first, the time dimension last of them; then the measure; then the attributes.
std::span<const SdmxComponent> SdmxComponents();
std::span<const SdmxCodelist> SdmxCodelists();
// Whether a code of the list. Of no list: true.
bool IsCode(const SdmxCodelist* list, std::string_view id);

}  // namespace reckoner
