// The headline as the reader sees it: the <h1> that agrees with what the metadata say; else the metadata's,
// without the site's name.
#include <algorithm>

#include "pipeline/article/choose.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr size_t kMaxTitle = 400;
constexpr size_t kMaxHeadings = 200;  // looked at

// "Headline | Site", "Headline - Section - Site", "Site: Headline": the part that isn't the site.
std::string WithoutSite(std::string_view title, std::string_view site) {
  const std::vector<std::string> site_words = Words(site);
  std::string out(Trim(title));
  for (const std::string_view separator :
       {" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", " / ", "|"}) {
    if (out.find(separator[separator.size() / 2]) == std::string::npos) continue;  // quicker to tell
    for (size_t at; (at = out.rfind(separator)) != std::string::npos && at > 0;) {
      const std::vector<std::string> left = Words(out.substr(0, at)),
                                     right = Words(out.substr(at + separator.size()));
      if (right.empty()) {
        out.resize(at);
        continue;
      }
      const bool right_is_site = !site_words.empty() && WordsFound(right, site_words) >= 0.6;
      const bool bar = separator == " | " || separator == "|" || separator == " » " || separator == " :: ";
      if (right_is_site || (bar && left.size() >= 3 && right.size() <= 4) ||
          (left.size() >= 4 && right.size() <= 3 && 2 * right.size() < left.size())) {
        out = std::string(Trim(std::string_view(out).substr(0, at)));
        continue;
      }
      const bool left_is_site = !site_words.empty() && WordsFound(left, site_words) >= 0.6;
      if (left_is_site && out.find(separator) == at)
        out = std::string(Trim(std::string_view(out).substr(at + separator.size())));
      break;
    }
  }
  return out;
}

}  // namespace

std::string ChooseTitle(const Dom& dom, const Facts& facts) {
  const std::string_view site = facts.First(Field::kSite);
  std::vector<std::string> told;
  for (const Source source : {Source::kMeta, Source::kJsonLd, Source::kMicrodata}) {
    const auto found = facts.Of(Field::kTitle, source);
    if (!found.empty()) told.push_back(WithoutSite(CutUtf8(found.front()->value, kMaxTitle), site));
  }
  std::string title_tag;
  for (NodeId node = 0; node < dom.size() && title_tag.empty(); ++node) {
    if (dom.tag(node) == Tag::kTitle) title_tag = CollapseSpaces(dom.TextBelow(node, kMaxTitle));
  }
  if (!title_tag.empty()) told.push_back(WithoutSite(CutUtf8(title_tag, kMaxTitle), site));

  std::vector<std::vector<std::string>> told_words;
  told_words.reserve(told.size());
  for (const std::string& one : told) told_words.push_back(Words(one));

  // Of the page's headings the one that says most of what the metadata say, and little else.
  std::string best;
  double best_score = 0;
  size_t ones = 0;
  std::string only;
  size_t headings = 0;
  for (NodeId node = 0; node < dom.size() && headings < kMaxHeadings; ++node) {
    const Tag tag = dom.tag(node);
    if (tag != Tag::kH1 && tag != Tag::kH2) continue;
    ++headings;
    const std::string text = dom.TextBelow(node, kMaxTitle);
    const std::vector<std::string> words = Words(text);
    if (words.empty()) continue;
    if (tag == Tag::kH1) {
      ++ones;
      if (only.empty()) only = text;
    }
    for (const std::vector<std::string>& wanted : told_words) {
      if (2 * std::min(words.size(), wanted.size()) < std::max(words.size(), wanted.size())) continue;
      double score = std::min(WordsFound(words, wanted), WordsFound(wanted, words));
      if (tag == Tag::kH2) score -= 0.25;
      if (score > best_score + 0.001) best_score = score, best = text;
    }
  }
  if (best_score >= 0.5) return best;
  if (ones == 1 && Words(only).size() >= 3) return only;
  for (const std::string& title : told) {
    if (!title.empty()) return std::string(CutUtf8(title, kMaxTitle));
  }
  return only;
}

}  // namespace reckoner::article
