// A filter may let a line through in vain; one that matches it must never hold back.
#include "extractors/claims/tag_filter.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <random>

namespace reckoner {
namespace {

template <size_t N>
bool Passes(const TagFilter& filter, const TagClasses& classes, const std::string& tags) {
  return filter.Passes(TagPlaces<N>(tags, classes), ~std::bitset<N>());
}

TEST(TagFilter, AgreesWithTheExpression) {
  constexpr std::string_view kPatterns[] = {
      "(?P<cue>[vu])[_SDgo,]{0,4}?b?(?P<pct>[PT])",
      "(?P<new>[MQNP])[_SDgiowhpabr,]{0,9}?[(][_]?D[_:,]{0,2}(?P<old>[MQNP])[)]",
      "[&,]+(?P<old>[MQN])[_So]{0,2}?D",
      "(?P<total>[MQN])[:-][bV]*M{2,3}",
  };
  std::minstd_rand random(7);
  for (const std::string_view pattern : kPatterns) {
    TagClasses classes;
    const TagFilter filter(pattern, classes);
    const RE2 re(pattern);
    int matched = 0;
    for (int i = 0; i < 20000; ++i) {
      std::string tags;
      for (size_t left = random() % 24; left > 0; --left) tags += "vbPMD_,(:)-&"[random() % 12];
      const bool match = RE2::PartialMatch(tags, re);
      matched += match;
      EXPECT_EQ(Passes<64>(filter, classes, tags), match) << pattern << " in " << tags;
      EXPECT_EQ(Passes<448>(filter, classes, tags), match) << pattern << " in " << tags;
    }
    EXPECT_GT(matched, 5) << pattern;
  }
}

TEST(TagFilter, WhatItCannotReadPassesEverywhere) {
  for (const std::string_view pattern : {"M(?:vP|uT)", "M|P", "(?P<new>M)?P", "[^M]", "[M-P]", "M{2,"}) {
    TagClasses classes;
    EXPECT_TRUE(Passes<64>(TagFilter(pattern, classes), classes, "_")) << pattern;
  }
}

TEST(TagFilter, BeginsWhereItIsTold) {
  TagClasses classes;
  const TagFilter filter("MP", classes);
  const TagPlaces<64> places("_MP", classes);
  EXPECT_TRUE(filter.Passes(places, std::bitset<64>(1) << 1));
  EXPECT_FALSE(filter.Passes(places, std::bitset<64>(1)));
  EXPECT_FALSE(filter.Passes(places, ~std::bitset<64>() << 2));
}

}  // namespace
}  // namespace reckoner
