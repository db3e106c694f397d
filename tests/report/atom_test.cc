#include "pipeline/report/atom.h"

#include <gtest/gtest.h>

namespace reckoner::report {
namespace {

struct TimeCase {
  const char *text, *time;
};

class Rfc3339Of : public testing::TestWithParam<TimeCase> {};

TEST_P(Rfc3339Of, IsATimeOrNothing) { EXPECT_EQ(Rfc3339(GetParam().text), GetParam().time); }

INSTANTIATE_TEST_SUITE_P(Times, Rfc3339Of,
                         testing::Values(TimeCase{"2026-01-14", "2026-01-14T00:00:00Z"},
                                         TimeCase{"2026-01-14T08:30", "2026-01-14T08:30:00Z"},
                                         TimeCase{"2026-01-14 08:30:59", "2026-01-14T08:30:59Z"},
                                         TimeCase{"2026-01-14T08:30:59.123Z", "2026-01-14T08:30:59Z"},
                                         TimeCase{"2026-01-14T08:30:00+05:30", "2026-01-14T08:30:00+05:30"},
                                         TimeCase{"2026-01-14T08:30:00-0800", "2026-01-14T08:30:00-08:00"},
                                         TimeCase{"2026-01-14T08:30+02", "2026-01-14T08:30:00+02:00"},
                                         TimeCase{"", ""}, TimeCase{"2026-02-30", ""},
                                         TimeCase{"2026-01-14T25:00", ""}, TimeCase{"2026-01-14T08:61", ""},
                                         TimeCase{"2026-01-14T08:30:00 evil", ""},
                                         TimeCase{"2026-01-14T08:30:00+99:99", ""},
                                         TimeCase{"14 January", ""}, TimeCase{"2026-01-14T", ""},
                                         TimeCase{"2026-01-14X08:30", ""}));

TEST(UuidUrn, IsAUuidOfItsKey) {
  EXPECT_EQ(UuidUrn("a").substr(0, 9), "urn:uuid:");
  EXPECT_EQ(UuidUrn("a").size(), 45u);
  EXPECT_EQ(UuidUrn("a")[23], '8');
  EXPECT_EQ(UuidUrn("a"), UuidUrn("a"));
  EXPECT_NE(UuidUrn("a"), UuidUrn("b"));
}

}  // namespace
}  // namespace reckoner::report
