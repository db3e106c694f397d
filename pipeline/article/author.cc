// The writers' names: JSON-LD, <meta>, microdata, rel="author", a byline. Names only: no "By", no handles, no
// addresses of pages.
#include <algorithm>

#include "pipeline/article/choose.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr size_t kMaxName = 120;
constexpr size_t kMaxAuthors = 20;

std::string CleanName(std::string_view raw) {
  std::string name = Unescape(CutUtf8(raw, 400));
  std::string_view view = Trim(name);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view prefix :
         {"written by ", "by ", "by: ", "author: ", "posted by ", "von ", "par ", "por ", "story by "}) {
      if (StartsWithNoCase(view, prefix)) view = Trim(view.substr(prefix.size())), again = true;
    }
  }
  while (!view.empty() && (view.back() == ',' || view.back() == '|' || view.back() == ';'))
    view = Trim(view.substr(0, view.size() - 1));
  if (view.size() > kMaxName || view.size() < 2) return {};
  if (view.find("://") != std::string_view::npos || view.starts_with("@") ||
      view.find("www.") != std::string_view::npos)
    return {};
  // "page.extra.author", "262588213843476": a template's hole, a number.
  if (view.find(' ') == std::string_view::npos &&
      view.find_first_of("._0123456789") != std::string_view::npos)
    return {};
  if (view.find('{') != std::string_view::npos || view.find('@') != std::string_view::npos) return {};
  return std::string(view);
}

void Add(std::vector<std::string>* names, std::string_view raw) {
  std::string name = CleanName(raw);
  if (name.empty() || names->size() >= kMaxAuthors) return;
  const std::string lower = LowerAscii(name);
  for (const std::string& known : *names) {
    if (LowerAscii(known) == lower) return;
    // "A, B" beside "A" and "B".
    if (lower.find(", ") != std::string::npos && lower.starts_with(LowerAscii(known) + ",")) return;
  }
  names->push_back(std::move(name));
}

// Is it the site itself, or another body, that signs?
bool IsHouse(std::string_view name, const Facts& facts) {
  const std::vector<std::string> words = Words(name);
  for (const Source source : {Source::kJsonLd, Source::kMeta}) {
    for (const Fact* site : facts.Of(Field::kSite, source)) {
      if (WordsFound(words, Words(site->value)) >= 0.99) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> ChooseAuthors(const Page& page, const Facts& facts) {
  constexpr int kOrganisation = 5;  // json_ld.cc
  std::vector<std::string> people, houses;
  for (const Source source : {Source::kJsonLd, Source::kMeta, Source::kMicrodata}) {
    const auto found = facts.Of(Field::kAuthor, source);
    for (const Fact* fact : found) {
      if (fact->rank / 10 != found.front()->rank / 10) continue;  // of another object on the page
      const bool house =
          (source == Source::kJsonLd && fact->rank % 10 == kOrganisation) || IsHouse(fact->value, facts);
      Add(house ? &houses : &people, fact->value);
    }
    if (!people.empty()) return people;
  }
  for (const std::string& name : ReadByline(page)) Add(&people, name);
  return people.empty() ? houses : people;
}

}  // namespace reckoner::article
