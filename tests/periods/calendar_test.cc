#include "extractors/periods/calendar.h"

#include <gtest/gtest.h>

#include "extractors/periods/holidays.h"

namespace reckoner {
namespace {

Day D(const char* day) { return *ParseIsoDate(day); }
DayRange R(const char* first, const char* last) { return {D(first), D(last)}; }

TEST(CalendarTest, ParsesDatesAndTheDatesOfDateTimes) {
  EXPECT_EQ(IsoDate(D("2026-01-14")), "2026-01-14");
  EXPECT_EQ(IsoDate(D("2026-01-14T08:15:00Z")), "2026-01-14");
  for (const char* bad :
       {"", "2026", "2026-13-01", "2026-02-29", "2026/01/14", "20260114aa", "2026-01-1x", "2026-01-14x"}) {
    EXPECT_FALSE(ParseIsoDate(bad)) << bad;
  }
}

TEST(CalendarTest, MonthsEndWhereTheyEnd) {
  EXPECT_EQ(AddMonths(D("2024-01-31"), 1), D("2024-02-29"));
  EXPECT_EQ(AddMonths(D("2024-03-31"), -1), D("2024-02-29"));
  EXPECT_EQ(AddMonths(D("2024-12-15"), 1), D("2025-01-15"));
  EXPECT_FALSE(AddMonths(D("9999-12-01"), 1));
  EXPECT_FALSE(AddMonths(D("0001-01-01"), -1));
}

TEST(CalendarTest, Units) {
  EXPECT_EQ(UnitHolding(D("2026-01-14"), Grain::kWeek), R("2026-01-12", "2026-01-18"));
  EXPECT_EQ(UnitFrom(D("2026-01-14"), Grain::kWeekend, -1), R("2026-01-10", "2026-01-11"));
  EXPECT_EQ(UnitFrom(D("2026-01-14"), Grain::kQuarter, -1), R("2025-10-01", "2025-12-31"));
  EXPECT_EQ(UnitHolding(D("2026-01-14"), Grain::kHalf), R("2026-01-01", "2026-06-30"));
  EXPECT_EQ(UnitHolding(D("1999-06-01"), Grain::kDecade), R("1990-01-01", "1999-12-31"));
  EXPECT_EQ(UnitFrom(D("2026-01-14"), Grain::kCentury, -1), R("1900-01-01", "1999-12-31"));
  EXPECT_FALSE(UnitFrom(D("2026-01-14"), Grain::kYear, 100000));
  EXPECT_FALSE(UnitHolding(D("2026-01-14"), Grain::kHour));
}

TEST(CalendarTest, Timex) {
  EXPECT_EQ(TimexOf(D("2025-12-29"), Grain::kWeek), "2026-W01");
  EXPECT_EQ(TimexOf(D("2023-01-01"), Grain::kWeek), "2022-W52");
  EXPECT_EQ(TimexOf(D("2026-01-10"), Grain::kWeekend), "2026-W02-WE");
  EXPECT_EQ(TimexOf(D("1990-01-01"), Grain::kDecade), "199");
  EXPECT_EQ(TimexOf(D("1900-01-01"), Grain::kCentury), "19");
}

TEST(CalendarTest, Sdmx) {
  EXPECT_EQ(SdmxOf(R("2025-01-01", "2025-12-31")), "2025");
  EXPECT_EQ(SdmxOf(R("2025-01-01", "2025-06-30")), "2025-S1");
  EXPECT_EQ(SdmxOf(R("2025-07-01", "2025-09-30")), "2025-Q3");
  EXPECT_EQ(SdmxOf(R("2025-02-01", "2025-02-28")), "2025-02");
  EXPECT_EQ(SdmxOf(R("2026-01-12", "2026-01-18")), "2026-W03");
  EXPECT_EQ(SdmxOf(R("2026-01-14", "2026-01-14")), "2026-01-14");
  EXPECT_EQ(SdmxOf(R("2025-01-01", "2025-11-30")), "2025-01-01/P11M");
  EXPECT_EQ(SdmxOf(R("2024-04-01", "2025-03-31")), "2024-04-01/P1Y");
  EXPECT_EQ(SdmxOf(R("2025-05-05", "2025-05-09")), "2025-05-05/P5D");
  EXPECT_EQ(SdmxOf(R("2025-02-01", "2025-04-30")), "2025-02-01/P3M");
}

TEST(CalendarTest, FrequencyAndTheYearBefore) {
  EXPECT_EQ(Frequency(R("2025-01-01", "2025-12-31")), 'A');
  EXPECT_EQ(Frequency(R("2024-04-01", "2025-03-31")), 'A');
  EXPECT_EQ(Frequency(R("2025-01-01", "2025-11-30")), 0);
  EXPECT_EQ(Frequency(R("2025-02-01", "2025-02-28")), 'M');
  EXPECT_EQ(Frequency(R("2025-02-02", "2025-03-01")), 0);
  EXPECT_EQ(YearBefore(R("2025-02-01", "2025-02-28")), R("2024-02-01", "2024-02-29"));
  EXPECT_EQ(YearBefore(R("2024-02-29", "2024-02-29")), R("2023-02-28", "2023-02-28"));
  EXPECT_EQ(YearBefore(R("2025-01-01", "2025-11-30")), R("2024-01-01", "2024-11-30"));
  EXPECT_TRUE(Contains(R("2025-01-01", "2025-12-31"), R("2025-12-01", "2025-12-31")));
  EXPECT_FALSE(Contains(R("2025-01-01", "2025-11-30"), R("2025-11-01", "2025-12-31")));
}

TEST(CalendarTest, Holidays) {
  EXPECT_EQ(EasterSunday(2025), D("2025-04-20"));
  EXPECT_EQ(EasterSunday(2026), D("2026-04-05"));
  EXPECT_EQ(HolidayIn(*ParseHoliday("11-W4#4+1"), 2025), D("2025-11-28"));
  EXPECT_EQ(HolidayIn(*ParseHoliday("05-W1#L"), 2025), D("2025-05-26"));
  EXPECT_EQ(HolidayIn(*ParseHoliday("easter-2"), 2026), D("2026-04-03"));
  EXPECT_EQ(HolidayIn(*ParseHoliday("12-25"), 2025), D("2025-12-25"));
  for (const char* bad : {"", "13-01", "easter", "easter+", "05-W1", "05-W1#", "ab-cd", "12-"})
    EXPECT_FALSE(ParseHoliday(bad)) << bad;
}

}  // namespace
}  // namespace reckoner
