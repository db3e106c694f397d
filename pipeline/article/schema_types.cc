#include "pipeline/article/schema_types.h"

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

}  // namespace reckoner::article
