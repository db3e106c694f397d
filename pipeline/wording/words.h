// Small pieces of wording of what people read: the terminal's page and the report. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

// Check numbers after a figure, raised: "¹·²".
std::string Raised(const std::vector<int>& numbers);

// "1 figure", "2 figures".
std::string Count(size_t n, std::string_view word);

// A short stretch with no-break spaces, so that no line ends inside it: "$228.1 billion".
std::string Unbroken(std::string text);

// One short line that is no sentence.
bool LooksLikeHeadline(std::string_view block);

// An id that only the machine can read.
bool IsContentHash(std::string_view id);

}  // namespace reckoner
