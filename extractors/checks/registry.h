// The families of checks: one file each, one row here. A family reads a link and adds the relations of its
// kind that the link's terms allow; most links are nothing to it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractors/checks/link_reader.h"

namespace reckoner {

struct CheckFamily {
  std::string_view kind;
  void (*expand)(const LinkReader& link, std::vector<Relation>* relations);
};

std::span<const CheckFamily> CheckFamilies();

void ExpandPctChange(const LinkReader& link, std::vector<Relation>* relations);
void ExpandDirection(const LinkReader& link, std::vector<Relation>* relations);
void ExpandAbsChange(const LinkReader& link, std::vector<Relation>* relations);
void ExpandPctAbs(const LinkReader& link, std::vector<Relation>* relations);
void ExpandPpChange(const LinkReader& link, std::vector<Relation>* relations);
void ExpandMultiple(const LinkReader& link, std::vector<Relation>* relations);
void ExpandShare(const LinkReader& link, std::vector<Relation>* relations);
void ExpandSum(const LinkReader& link, std::vector<Relation>* relations);
void ExpandHundred(const LinkReader& link, std::vector<Relation>* relations);
void ExpandBalance(const LinkReader& link, std::vector<Relation>* relations);
void ExpandProduct(const LinkReader& link, std::vector<Relation>* relations);
void ExpandAverage(const LinkReader& link, std::vector<Relation>* relations);
void ExpandFxPair(const LinkReader& link, std::vector<Relation>* relations);
void ExpandConversion(const LinkReader& link, std::vector<Relation>* relations);
void ExpandBounds(const LinkReader& link, std::vector<Relation>* relations);
void ExpandSpan(const LinkReader& link, std::vector<Relation>* relations);
void ExpandRange(const LinkReader& link, std::vector<Relation>* relations);
void ExpandRestate(const LinkReader& link, std::vector<Relation>* relations);
void ExpandWeekday(const LinkReader& link, std::vector<Relation>* relations);
void ExpandAge(const LinkReader& link, std::vector<Relation>* relations);
void ExpandImpossible(const LinkReader& link, std::vector<Relation>* relations);

}  // namespace reckoner
