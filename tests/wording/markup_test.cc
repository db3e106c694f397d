#include "pipeline/wording/markup.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

TEST(EscapeMarkup, LeavesNoMarkup) {
  EXPECT_EQ(EscapeMarkup("<b a=\"x\" b='y'>&amp;</b>"),
            "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;");
  EXPECT_EQ(EscapeMarkup("It's \"so\"", Quotes::kDouble), "It's &quot;so&quot;");
  EXPECT_EQ(EscapeMarkup("£5½ — “naïve” 😀"), "£5½ — “naïve” 😀");
  EXPECT_EQ(EscapeMarkup(""), "");
}

}  // namespace
}  // namespace reckoner
