// What a check is known by from one edition of an article to the next: its kind, series, periods and printed
// figures with their units; no places in the text.
#pragma once

#include <string>

#include "extractors/checks/link_reader.h"

namespace reckoner {

std::string Fingerprint(const LinkReader& link, const Relation& relation);

}  // namespace reckoner
