// When the article was published and last changed. In the order of trust: JSON-LD, <meta>, microdata; then
// what the reader sees: a date near the headline, best in an element or behind a word that says so; then the
// URL; then any <time> or date of the page's head and tail. A time in UTC beside a visible or URL date one
// day off is the same moment in the newsroom's zone: the day shown is kept.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "pipeline/article/choose.h"
#include "pipeline/article/text_util.h"
#include "pipeline/article/visible_dates.h"

namespace reckoner::article {
namespace {

std::optional<PageDate> FromFacts(const Facts& facts, Field field, const DateReader& reader,
                                  std::string_view language) {
  for (const Source source : {Source::kJsonLd, Source::kMeta, Source::kMicrodata}) {
    for (const Fact* fact : facts.Of(field, source)) {
      if (const auto date = reader.Find(CutUtf8(fact->value, 100), language)) return date;
    }
  }
  return std::nullopt;
}

bool OneDayApart(const PageDate& a, const PageDate& b) { return std::abs(a.Day() - b.Day()) == 1; }

}  // namespace

std::string ChooseLanguage(const Facts& facts) {
  for (const Source source : {Source::kLink, Source::kJsonLd, Source::kMeta}) {
    for (const Fact* fact : facts.Of(Field::kLanguage, source)) {
      std::string tag = fact->value.substr(0, fact->value.find_first_of(" ,;."));
      std::replace(tag.begin(), tag.end(), '_', '-');
      const size_t primary = std::min(tag.find('-'), tag.size());
      const bool letters = std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(primary),
                                       [](char c) { return LowerAscii(c) >= 'a' && LowerAscii(c) <= 'z'; });
      if (!letters || primary < 2 || primary > 3 || tag.size() > 12) continue;
      for (size_t i = 0; i < primary; ++i) tag[i] = LowerAscii(tag[i]);
      return tag;
    }
  }
  return {};
}

ChosenDates ChooseDates(
    const Page& page, const Facts& facts, const DateReader& reader, std::string_view url,
    const std::function<std::optional<PageDate>(std::string_view language)>& from_scripts) {
  const std::string language = ChooseLanguage(facts);
  std::optional<PageDate> published = FromFacts(facts, Field::kPublished, reader, language);
  std::optional<PageDate> modified = FromFacts(facts, Field::kModified, reader, language);
  const std::optional<PageDate> in_url = DateInUrl(url);
  const bool utc = published && published->zone_minutes == 0;
  // Looking at what the reader sees is work; a page that says all needs none.
  std::optional<VisibleDates> visible;
  if (!published || !modified || (utc && !in_url)) visible.emplace(page, reader, language);

  if (utc) {
    std::optional<PageDate> shown = in_url;
    if (!shown && !visible->Shows(*published)) shown = visible->Published(VisibleDates::kNearHeadline);
    if (shown && OneDayApart(*shown, *published)) {
      published = PageDate{shown->year, shown->month, shown->day};
    }
  }
  if (!published) published = in_url;
  if (!published) published = visible->Published(VisibleDates::kNearHeadline);
  if (!published) published = from_scripts(language);
  if (!published) published = visible->Published(VisibleDates::kAnywhere);
  if (!published) published = visible->Updated(VisibleDates::kLeast);
  if (!modified && visible) modified = visible->Updated(VisibleDates::kAnywhere);

  ChosenDates chosen;
  if (published) chosen.published = published->Iso();
  if (modified) chosen.modified = modified->Iso();
  return chosen;
}

}  // namespace reckoner::article
