#include "pipeline/article/article.h"

#include <mutex>

#include "pipeline/article/charset.h"
#include "pipeline/article/choose.h"
#include "pipeline/article/date_text.h"
#include "pipeline/article/dom.h"
#include "pipeline/article/facts.h"
#include "pipeline/article/page.h"
#include "pipeline/article/page_url.h"
#include "pipeline/article/script_dates.h"
#include "pipeline/article/vocabulary.h"
#include "pipeline/article/walls.h"

namespace reckoner {

struct ArticleReader::Impl {
  article::Vocabulary vocabulary;
  article::DateReader dates;
  article::ScriptDates script_dates;

  // Parsers are for one thread at a time: lent out, and kept for the next page.
  std::mutex mutex;
  std::vector<std::unique_ptr<article::HtmlParser>> idle;

  article::Dom Parse(std::string_view html, article::PageNames* names) {
    std::unique_ptr<article::HtmlParser> parser;
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        parser = std::move(idle.back());
        idle.pop_back();
      }
    }
    if (parser == nullptr) parser = std::make_unique<article::HtmlParser>();
    article::Dom dom = parser->Parse(html, {}, names);
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(parser));
    return dom;
  }
};

std::string Article::Author() const {
  std::string out;
  for (const std::string& author : authors) {
    if (!out.empty()) out += ", ";
    out += author;
  }
  return out;
}

ArticleReader::ArticleReader() : impl_(std::make_unique<Impl>()) {}
ArticleReader::~ArticleReader() = default;

Article ArticleReader::Read(const ArticleInput& input) const {
  Article out;
  std::string_view html = input.html;
  article::DecodedPage decoded{"", "UTF-8"};
  if (!article::IsPlainUtf8(html)) {
    decoded = article::DecodePage(html, input.content_type);
    html = decoded.text;
  }
  out.charset = std::move(decoded.charset);
  article::PageNames names(impl_->vocabulary);
  const article::Dom dom = impl_->Parse(html, &names);
  article::Facts facts;
  article::ReadJsonLd(dom, &facts);
  article::ReadMetaTags(dom, impl_->vocabulary, &facts);
  out.title = article::ChooseTitle(dom, facts);

  article::Page page{dom, impl_->vocabulary, impl_->dates, names, out.title};
  article::FindBody(&page);
  article::Assemble(page, &out);
  out.authors = article::ChooseAuthors(page, facts);
  const article::ChosenDates dates = article::ChooseDates(
      page, facts, impl_->dates, input.url,
      [&](std::string_view language) { return impl_->script_dates.Published(html, impl_->dates, language); });
  out.published = dates.published;
  out.modified = dates.modified;
  out.language = article::ChooseLanguage(facts);
  out.site = std::string(facts.First(article::Field::kSite));
  out.canonical_url = article::CanonicalUrl(facts, input.url);
  article::ReadUpdates(page, facts, impl_->dates, &out);
  article::UseStatedBody(facts, &out);
  article::PlaceUpdates(&out);
  article::SetFlags(page, facts, &out);
  return out;
}

}  // namespace reckoner
