// What the report shows, one value an item, read from records and ready for the page and the feed. Everything
// in them comes from outside; escaping is the page's business. Internal to the report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/checks/check.h"
#include "pipeline/wording/arithmetic.h"
#include "pipeline/wording/marks.h"

namespace reckoner::report {

// A stretch of a quotation.
struct Piece {
  std::string text;
  Style style = Style::kPlain;
};
using Quotation = std::vector<Piece>;

// The article that a quotation is from.
struct Source {
  std::string doc_id, title, site, author, published;
  std::string url;      // one that may be followed, or ""
  std::string updated;  // the latest of its dates, or ""
};

struct Slip {
  std::string why;       // "digits_transposed"
  std::string was, now;  // as printed, and what would hold; `now` may be ""
};

struct Assumption {
  std::string name;  // "time_period"
  std::string how;   // "carried"
};

struct Alarm {
  Severity severity = Severity::kNone;
  Source source;
  uint64_t number = 0;  // among all that were read: the last word in the order
  Quotation quotation;
  std::string explanation;
  ArithmeticFacts arithmetic;
  std::optional<Slip> slip;
  std::vector<Assumption> assumptions;
  std::vector<std::string> evidence;
  std::string fingerprint;
};

// One figure that a finding speaks of.
struct Witness {
  std::string doc_id, claim, figure;
  std::string printed;  // "9.9%"; "" until its envelope was read
  std::optional<Decimal> value;
  Source source;
  Quotation quotation;
};

struct Contradiction {
  Severity severity = Severity::kNone;
  std::string id, series, relation, explanation, fingerprint;
  ArithmeticFacts arithmetic;
  std::vector<std::string> evidence, other_readings;
  std::optional<Slip> slip;
  std::string slip_doc, slip_figure;
  std::vector<Witness> witnesses;
  uint64_t members = 0, independent = 0;
};

struct Unreadable {
  std::string doc_id, code, message;
};

// The account of what was read and what was tried; its sums hold.
struct Account {
  uint64_t documents = 0, with_figures = 0, without = 0, quarantined = 0;
  uint64_t figures = 0, checked = 0;
  uint64_t consistent = 0, inconsistent = 0, undetermined = 0;
  uint64_t severities[4] = {};  // of alarms, by Severity
};

// Worst first, then the latest, then by name.
bool Before(const Alarm& a, const Alarm& b);
bool Before(const Contradiction& a, const Contradiction& b);

}  // namespace reckoner::report
