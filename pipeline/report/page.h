// What was gathered, as the HTML page: one function a section, in the order of the page. Internal to the
// report.
#pragma once

#include "pipeline/report/gathered.h"
#include "pipeline/report/html.h"

namespace reckoner::report {

void WritePage(const Gathered& gathered, Html& html);

// Sections. Each is left out where it has nothing to say.
void PutAlarms(const Gathered& gathered, Html& html);
void PutContradictions(const Gathered& gathered, Html& html);
void PutFeeds(const Gathered& gathered, Html& html);
void PutUnreadable(const Gathered& gathered, Html& html);

// Pieces that several sections have.
void PutQuotation(const Quotation& quotation, Html& html);
void PutSource(const Source& source, Html& html);
void PutSlip(const Slip& slip, Html& html);
void PutSum(ArithmeticFacts facts, Html& html);
void PutLeftOut(uint64_t count, std::string_view what, Html& html);

// "percentage change" for "pct_change".
std::string KindWords(std::string_view kind);

// "In 62 articles, 25 sums that don't add up".
std::string Headline(const Gathered& gathered);

}  // namespace reckoner::report
