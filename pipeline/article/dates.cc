// When the article was published and last changed. In the order of trust: JSON-LD, <meta>, microdata, <time>
// beside the text, the URL, a date in a byline or near the headline.
#include <algorithm>
#include <optional>

#include "pipeline/article/choose.h"
#include "pipeline/article/text_util.h"

namespace reckoner {
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

}  // namespace

std::string ChooseLanguage(const Facts& facts) {
  for (const Source source : {Source::kLink, Source::kJsonLd, Source::kMeta}) {
    for (const Fact* fact : facts.Of(Field::kLanguage, source)) {
      std::string tag = fact->value.substr(0, fact->value.find_first_of(" ,;."));
      std::replace(tag.begin(), tag.end(), '_', '-');
      if (tag.size() < 2 || tag.size() > 12 ||
          (tag.size() > 2 && tag[2] != '-' && tag[3 % tag.size()] != '-'))
        continue;
      tag[0] = LowerAscii(tag[0]), tag[1] = LowerAscii(tag[1]);
      return tag;
    }
  }
  return {};
}

ChosenDates ChooseDates(const Page& page, const Facts& facts, const DateReader& reader,
                        std::string_view url) {
  const std::string language = ChooseLanguage(facts);
  const Dom& dom = page.dom;
  std::optional<PageDate> published = FromFacts(facts, Field::kPublished, reader, language);
  std::optional<PageDate> modified = FromFacts(facts, Field::kModified, reader, language);
  const std::optional<PageDate> in_url = DateInUrl(url);

  if (!published) {
    for (NodeId node = 0; node < dom.size() && !published; ++node) {
      if (dom.tag(node) != Tag::kTime || page.drop[node] == Drop::kHidden) continue;
      published = reader.Find(dom.Get(node, Attr::kDatetime), language);
      if (!published) published = reader.Find(dom.TextBelow(node, 100), language);
    }
  }
  if (!published) published = in_url;
  if (!published) {
    for (const Block& block : page.blocks) {
      if (block.end - block.begin > 200) continue;
      published = reader.Find(page.Text(block), language);
      if (published) break;
    }
  }
  ChosenDates chosen;
  if (published) chosen.published = published->Iso();
  if (modified) chosen.modified = modified->Iso();
  return chosen;
}

}  // namespace reckoner
