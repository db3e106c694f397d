// The one escaper of markup: for HTML and XML, inside elements and quoted attributes. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace reckoner {

// Which quotes become references. kDouble is enough where every attribute stands in double ones; kBoth holds
// whatever is around it.
enum class Quotes { kDouble, kBoth };

// & < > and the quotes as references; all else as it is, whether legal there or not (Printable sees to that).
std::string EscapeMarkup(std::string_view text, Quotes quotes = Quotes::kBoth);

}  // namespace reckoner
