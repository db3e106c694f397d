#include "pipeline/article/article.h"

#include <mutex>

#include "pipeline/article/charset.h"
#include "pipeline/article/choose.h"
#include "pipeline/article/date_text.h"
#include "pipeline/article/dom.h"
#include "pipeline/article/facts.h"
#include "pipeline/article/page.h"
#include "pipeline/article/vocabulary.h"

namespace reckoner {

struct ArticleReader::Impl {
  Vocabulary vocabulary;
  DateReader dates;

  // Parsers are for one thread at a time: lent out, and kept for the next page.
  std::mutex mutex;
  std::vector<std::unique_ptr<HtmlParser>> idle;

  Dom Parse(std::string_view html) {
    std::unique_ptr<HtmlParser> parser;
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        parser = std::move(idle.back());
        idle.pop_back();
      }
    }
    if (parser == nullptr) parser = std::make_unique<HtmlParser>();
    Dom dom = parser->Parse(html);
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
  Article article;
  DecodedPage decoded = DecodePage(input.html, input.content_type);
  article.charset = std::move(decoded.charset);
  const Dom dom = impl_->Parse(decoded.text);
  Page page{dom, impl_->vocabulary};
  Facts facts;
  ReadJsonLd(dom, &facts);
  ReadMetaTags(dom, impl_->vocabulary, &facts);
  Clean(&page);
  FindBlocks(&page);
  ChooseRoot(&page);
  article.title = ChooseTitle(page, facts);
  article.authors = ChooseAuthors(page, facts);
  const ChosenDates dates = ChooseDates(page, facts, impl_->dates, input.url);
  article.published = dates.published;
  article.modified = dates.modified;
  article.language = ChooseLanguage(facts);
  article.site = std::string(facts.First(Field::kSite));
  page.title = article.title;
  Prune(&page);
  Assemble(page, &article);
  article.no_article = article.text.empty();
  return article;
}

}  // namespace reckoner
