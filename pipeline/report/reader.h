// Records back in, as far as the report shows them. Internal to the report. Pure; any thread.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/report/items.h"
#include "pipeline/report/quotation.h"
#include "pipeline/sinks/record_json.h"

namespace reckoner::report {

std::string Text(const Json& object, std::string_view path);  // "" for what is no string
uint64_t Whole(const Json& object, std::string_view path);    // 0 for what is no count
std::optional<Decimal> Number(const Json& object, std::string_view path);
std::vector<std::string> Texts(const Json& object, std::string_view path);
// kNone for null and unknown names.
Severity SeverityOf(const Json& item);
std::optional<Verdict> VerdictOf(const Json& item);
ArithmeticFacts ArithmeticOf(const Json& item);

// An envelope, parsed, with its mentions by id. `json` must outlive it.
class Envelope {
 public:
  explicit Envelope(const Json& json);

  const Json& json() const { return json_; }
  const Source& source() const { return source_; }
  // A figure, period or claim; null for an unknown id.
  const Json& Mention(std::string_view list, std::string_view id) const;

  // Only for checks worth quoting: reads the text.
  Alarm ReadAlarm(const Json& check, Severity severity, uint64_t number) const;
  // Fills the witness's print, value and quotation. False if the envelope has no such claim.
  bool Testify(Witness* witness, const std::string& suspect_figure) const;

 private:
  Quotation Quote(const std::vector<Marked>& marks, const std::vector<Piece>& otherwise) const;

  const Json& json_;
  Source source_;
};

Contradiction ReadContradiction(const Json& finding);

}  // namespace reckoner::report
