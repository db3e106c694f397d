// Everything that was found in one document, together: what claims and checks read. Views live as long as
// their owners.
#pragma once

#include <vector>

#include "extractors/entities/entity.h"
#include "extractors/figures/figure.h"
#include "extractors/periods/period.h"
#include "extractors/tables/table.h"
#include "extractors/text/passage.h"

namespace reckoner {

struct Mentions {
  const Passage* passage = nullptr;
  std::vector<Period> periods;
  std::vector<Figure> figures;
  std::vector<Entity> entities;
  std::vector<DataTable> tables;  // in order
  DateContext date;
};

}  // namespace reckoner
