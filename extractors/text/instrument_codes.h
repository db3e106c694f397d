// Codes by which agencies' market reports name an instrument behind its name: "(.DJI)", ".SPX", "EUR=",
// "(AAPL.O), opens new tab", "CLc1", "US10YT=RR". They tell a reader nothing and would stand between a name
// and its verb. Their form is that of Refinitiv's instrument codes (RIC): an index begins with a point, a
// share ends with its exchange after one, a rate ends with '=', a future with 'c' and its rank. Pure; any
// thread.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/text/tokens.h"

namespace reckoner {

// Takes the tokens of such codes, with their brackets, out of a text's tokens.
void DropInstrumentCodes(std::string_view text, std::vector<Token>& tokens);

}  // namespace reckoner
