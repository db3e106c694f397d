// The dates that a reader sees on the page, and which of them is likely the article's: near the headline, in
// an element or behind a word that says so, not in a sentence of the text. Views the page. One page, one
// thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/article/date_text.h"
#include "pipeline/article/page.h"
#include "pipeline/article/places.h"

namespace reckoner::article {

class VisibleDates {
 public:
  // How sure to be. A date's score adds what speaks for it; visible_dates.cc says what.
  static constexpr int kNearHeadline = 4, kAnywhere = 1, kLeast = 0;

  VisibleDates(const Page& page, const DateReader& reader, std::string_view language);

  // The best date of publication, or of the last change; nothing that scores below `least`.
  std::optional<PageDate> Published(int least) const { return Best(false, least); }
  std::optional<PageDate> Updated(int least) const { return Best(true, least); }
  // Is this very day shown near the headline?
  bool Shows(const PageDate& date) const;

 private:
  struct Seen {
    PageDate date;
    int score;
    DateWord word;
  };

  void Look(size_t i);
  void Read(size_t i, int score, DateReader::Years years);
  bool OriginallyPublished(const Block& block, std::string_view text);
  size_t EndOfSpan(std::string_view text, size_t end) const;
  void Dateline(std::string_view text);
  void Add(const PageDate& date, int score, const std::string& label);
  std::optional<PageDate> Best(bool updated, int least) const;

  const Page& page_;
  const DateReader& reader_;
  const std::string_view language_;
  const Places places_;
  const std::vector<std::string> title_words_;
  std::vector<Seen> seen_;
};

}  // namespace reckoner::article
