#include "pipeline/article/json_ld_object.h"

#include "pipeline/article/text_util.h"

namespace reckoner::article {

int TypeRank(std::string_view type) {
  if (type.ends_with("NewsArticle") || type == "LiveBlogPosting" || type == "Report") return 5;
  if (type.ends_with("Article") || type == "BlogPosting" || type == "SocialMediaPosting" ||
      type == "DiscussionForumPosting")
    return 4;
  if (type == "Review" || type == "Recipe" || type == "HowTo" || type == "QAPage" || type == "PodcastEpisode")
    return 2;
  if (type == "WebPage" || type == "ItemPage" || type == "AboutPage" || type == "MedicalWebPage" ||
      type == "CreativeWork")
    return 1;
  return 0;
}

std::string Text(const Json& value) {
  return value.is_string() ? Unescape(value.get_ref<const std::string&>()) : std::string();
}

const Json* Member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::string TypeOf(const Json& object) {
  const Json* type = Member(object, "@type");
  if (type == nullptr) return {};
  if (type->is_string()) return type->get<std::string>();
  std::string best;
  if (type->is_array()) {
    for (const Json& one : *type) {
      if (one.is_string() && (best.empty() || TypeRank(one.get_ref<const std::string&>()) > TypeRank(best)))
        best = one.get<std::string>();
    }
  }
  return best;
}

}  // namespace reckoner::article
