// Of all a page says about its headline, writers and dates, what to believe. Each function ranks the
// candidates of its field; none guesses where nothing is said. Pure; any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/article/date_text.h"
#include "pipeline/article/facts.h"
#include "pipeline/article/page.h"

namespace reckoner::article {

struct ChosenDates {
  std::string published, modified;  // ISO 8601 or ""
};

std::string ChooseTitle(const Dom& dom, const Facts& facts);
std::vector<std::string> ReadByline(const Page& page);
std::vector<std::string> ChooseAuthors(const Page& page, const Facts& facts);
// `from_scripts` is asked last, and only where nothing better is said.
ChosenDates ChooseDates(
    const Page& page, const Facts& facts, const DateReader& reader, std::string_view url,
    const std::function<std::optional<PageDate>(std::string_view language)>& from_scripts);
std::string ChooseLanguage(const Facts& facts);  // "en", "pt-BR"; "" when the page doesn't say

}  // namespace reckoner::article
