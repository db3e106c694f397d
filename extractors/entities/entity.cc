#include "extractors/entities/entity.h"

namespace reckoner {

std::string_view Name(EntityKind kind) {
  switch (kind) {
    case EntityKind::kArea:
      return "area";
    case EntityKind::kGroup:
      return "group";
    case EntityKind::kOrganisation:
      return "organisation";
    case EntityKind::kIndicator:
      return "indicator";
    case EntityKind::kProduct:
      return "product";
    case EntityKind::kCurrency:
      return "currency";
    case EntityKind::kPerson:
      return "person";
  }
  return "";
}

std::string_view Name(EntityForm form) {
  switch (form) {
    case EntityForm::kName:
      return "name";
    case EntityForm::kDemonym:
      return "demonym";
    case EntityForm::kMetonym:
      return "metonym";
    case EntityForm::kAlias:
      return "alias";
  }
  return "";
}

}  // namespace reckoner
