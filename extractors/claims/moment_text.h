// What the words about a figure or a period say of its time, beyond the period itself (moments.h). Pure; any
// thread.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/claims/moments.h"

namespace reckoner::moments {

// "GDP had stagnated in the second quarter, revised from a contraction of 0.1%": a look back.
bool SaysHad(const Reading& reading, const Fact& fact, const TagLine& line);
// "after second-quarter results topped estimates": no time of a price.
bool IsOfResults(const Reading& reading, const TagLine& line, const Item& item);

// "3.6% in the year to October", "in the 12 months to October": October's rate.
void EndOfYear(const Reading& reading, const Fact& fact, Moment* said);
// "… in December, taking the annual total up 35% to $593bn": the year that December ends. `at`: the figure's
// item.
std::optional<Moment> OfAnnualTotal(const Reading& reading, const TagLine& line, int32_t at,
                                    const Moment& now);
// "In September alone, output shrank by 0.1%": the quarter stays what is spoken of.
bool IsAlone(const Reading& reading, const Moment& said);
// A blank line stands between two sentences.
bool OtherParagraph(const Reading& reading, int32_t line, int32_t later);
// "September's gain was cut to 108,000": of an earlier month, by the way.
bool IsPossessive(const Reading& reading, const Moment& said);
// "The reserves, which stood at £58m in 2020, would fall to £19.6m."
bool InWhichClause(const Reading& reading, const Fact& fact, const TagLine& line);
// "A year ago the ratio stood at 119%.": a look back, after which the text goes on. `words`: of the period.
bool LooksBack(std::string_view words);
// "rose 1.63% on the month for an annual increase of 27.00%"
bool SaysAnnual(const Reading& reading, const Fact& fact, const TagLine& line);
// "… knocked 0.2 point off growth, after adding 0.2 point in the second quarter"
bool FollowsAfter(const Reading& reading, const Fact& fact, const TagLine& line);

}  // namespace reckoner::moments
