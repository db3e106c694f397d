// Work that grows with the text and no faster, whatever the text repeats.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "tests/figures/extract.h"

namespace reckoner {
namespace {

// CPU time of this thread, the least of three runs.
double Seconds(const std::string& text) {
  double best = 1e9;
  for (int n = 0; n < 3; ++n) {
    timespec a{}, b{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &a);
    ExtractRaw(text);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &b);
    best = std::min(
        best, static_cast<double>(b.tv_sec - a.tv_sec) + 1e-9 * static_cast<double>(b.tv_nsec - a.tv_nsec));
  }
  return best;
}

class WorstCase : public testing::TestWithParam<std::string> {};

// Eight times the text may take eight times the work and some more, never sixty-four times.
TEST_P(WorstCase, GrowsWithTheText) {
  const auto repeat = [&](size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += GetParam();
    return out;
  };
  const std::string few = repeat(1 << 13), many = repeat(1 << 16);
  ExtractRaw(few);  // warm
  EXPECT_LT(Seconds(many), 24 * Seconds(few) + 1e-3);
}

INSTANTIATE_TEST_SUITE_P(
    Repeated, WorstCase,
    testing::Values("1", "1 ", "1,", "1.", "1-", "1/", "1:", "1,000,", "1,000-", "1 000 ", "$", "$1", "$1-",
                    "($1) ", "one ", "one hundred ", "one million ", "hundred", "twenty-", "half a ",
                    "a million ", "tens of ", "5 m ", "5m ", "5C ", "5\" ", "5' ", "5 to ", "5 or ", "5, ",
                    "between 5 and ", "from 5 to ", "up to ", "more than 5 or more ", "5 big red ",
                    "5 of the ", "5 passers-by-and-by-", "5 A's ", "5%", "5% and ", "rose 5 ", "No. ",
                    "Boeing ", "a share ", "per ", "5 tons of coal a ", "U.S.", "5 U.S.", "( ", "½", "5½",
                    "x10^9", "e9", "1e9", "\n", "é", "😀5", "A$5 $5 US$5 ", "5 ft 2 in ", "2-1 won ",
                    "price 5 R ", "South Africa price 5 R ", "5 monthly ", "5 A320neo ", "Sections 3, ",
                    "Sections 3 and ", "average age of ", "6'2\" ", "5 (kg) ", "1 trillion 200 ",
                    "5 stone 4 pounds ", "will double ", "and 5 others ", "fell by 5 barrels to 6 "));

}  // namespace
}  // namespace reckoner
