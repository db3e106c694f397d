#include "extractors/checks/fingerprint.h"

#include "extractors/text/sha256.h"

namespace reckoner {

std::string Fingerprint(const LinkReader& link, const Relation& relation) {
  std::string text(relation.kind);
  auto field = [&](std::string_view value) {
    text += '\x1f';
    text += value;
  };
  for (const Operand& operand : relation.operands) {
    text += '\x1e';
    if (const Claim* claim = link.claim(operand)) {
      field(claim->series.empty() ? claim->series_text : claim->series);
      field(claim->time_period);
    }
    if (operand.period >= 0) field(link.mentions().periods[operand.period].value);
    if (const Figure* figure = link.figure(operand)) {
      for (const auto& number : {figure->value, figure->low, figure->high, figure->ulp})
        field(number ? number->ToString() : "");
      field(figure->unit);
      field(std::to_string(static_cast<int>(figure->bound)));
    } else if (operand.period < 0) {
      field(operand.printed.low.ToString());
    }
  }
  return Sha256Hex(text).substr(0, 32);
}

}  // namespace reckoner
