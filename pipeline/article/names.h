// People's names at the beginning of a line: "Jo Lund and Ines Okafor | 9 May" -> two. Goes by capitals and
// by the words of bylines.tsv that end a name or stand within one. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/article/vocabulary.h"

namespace reckoner::article {

// Empty when the line begins with no name. A single word is a name only where one is expected
// (`one_word_will_do`).
std::vector<std::string> ReadNames(const Vocabulary& vocabulary, std::string_view line,
                                   bool one_word_will_do);

// "Jo Lund, Coast Editor", alone on its line: the name; "" for any other line.
std::string NameWithPost(const Vocabulary& vocabulary, std::string_view line);

}  // namespace reckoner::article
