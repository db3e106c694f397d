// Repairs that need more than one relation, or claims: a slip has to mend all that its figure takes part in.
#include <gtest/gtest.h>

#include <ctime>

#include "tests/checks/document.h"

namespace reckoner {
namespace {

using testing::Document;

std::vector<Check> Alarms(const std::vector<Check>& checks) {
  std::vector<Check> out;
  for (const Check& check : checks)
    if (check.verdict == Verdict::kInconsistent) out.push_back(check);
  return out;
}

TEST(Repair, OneSlipInTwoRelationsIsOneAlarm) {
  Document document;
  document.Add(LinkKind::kMovement, "new=784 million USD; old=460 million USD; percent=22.5 percent",
               Direction::kUp);
  document.Add(LinkKind::kMovement, "new=784 million USD; old=460 million USD; delta=144 million USD",
               Direction::kUp);
  const auto alarms = Alarms(document.Run());
  ASSERT_EQ(alarms.size(), 1u);
  ASSERT_TRUE(alarms[0].suspect);
  EXPECT_EQ(alarms[0].suspect->why, "digits_transposed");
  EXPECT_EQ(alarms[0].suspect->as, "640");
  EXPECT_EQ(alarms[0].evidence.size(), 1u);
}

TEST(Repair, IsRefusedWhereItBreaksAnotherRelation) {
  Document document;
  // 569.8 would mend the first, but the sum vouches for 596.8.
  document.Add(LinkKind::kMovement, "new=617.7 million EUR; old=596.8 million EUR; percent=8.4 percent",
               Direction::kUp);
  document.Add(LinkKind::kSum, "part=400.0 million EUR; part=196.8 million EUR; total=596.8 million EUR");
  const auto alarms = Alarms(document.Run());
  ASSERT_EQ(alarms.size(), 1u);
  EXPECT_TRUE(!alarms[0].suspect || alarms[0].suspect->as != "569.8");
}

TEST(Repair, AVerbIsTheSlipWhenThePercentageIsRight) {
  Document document;
  Link& link = document.Add(LinkKind::kMovement,
                            "new=1.92 million barrel; old=1.74 million barrel; percent=10.3 percent",
                            Direction::kDown);
  link.cue = {1, 5};
  document.mentions.figures[2].direction = Direction::kUp;  // "fell to 1.92 from 1.74, a rise of 10.3%"
  const auto alarms = Alarms(document.Run());
  ASSERT_EQ(alarms.size(), 1u);
  EXPECT_EQ(alarms[0].kind, "direction");
  ASSERT_TRUE(alarms[0].suspect);
  EXPECT_EQ(alarms[0].suspect->why, "sign");
  EXPECT_EQ(alarms[0].suspect->as, "up");
  EXPECT_EQ(alarms[0].severity, Severity::kHigh);
}

TEST(Repair, ScaleGoesWithTheCompanyOfTheOtherFigures) {
  Document document;
  document.Add(LinkKind::kMovement, "new=1.33 billion AUD; old=1.24 billion AUD", Direction::kUp);
  document.Add(LinkKind::kMovement, "new=5.10 billion AUD; old=461 million AUD; percent=10.6 percent",
               Direction::kUp);
  const auto alarms = Alarms(document.Run());
  ASSERT_EQ(alarms.size(), 1u);
}

// Two claims of one flow, one of which means the flow the other way.
class Mislabelled {
 public:
  Mislabelled() {
    text_ = "Chinese exports to Russia fell 9.9%, and imports from China 3.4%.";
    passage_.text = text_;
    passage_.sentences = {At(text_)};
    mentions_.passage = &passage_;
    for (const char* words : {"9.9%", "3.4%"}) {
      mentions_.figures.push_back({.span = At(words),
                                   .kind = FigureKind::kPercent,
                                   .value = Decimal::Parse(std::string(words, 3)),
                                   .ulp = Decimal::Parse("0.1"),
                                   .unit = "percent",
                                   .role = FigureRole::kChange,
                                   .direction = Direction::kDown,
                                   .decimals = 1});
    }
    mentions_.entities = {{.span = At("Chinese"), .ref = "CHN", .form = EntityForm::kDemonym},
                          {.span = At("Russia"), .ref = "RUS", .form = EntityForm::kName},
                          {.span = At("China"), .ref = "CHN", .form = EntityForm::kName}};
    claims_.claims = {Growth(0, "-9.9", "CHN", "RUS", "X"), Growth(1, "-3.4", "RUS", "CHN", "M")};
    claims_.links = {
        {.kind = LinkKind::kRestate,
         .terms = {{.role = TermRole::kFirst, .figure = 0}, {.role = TermRole::kSecond, .figure = 1}},
         .words = {At("Chinese exports to Russia"), At("imports from China")}}};
  }

  Span At(std::string_view words) const {
    const auto begin = static_cast<uint32_t>(text_.find(words));
    return {begin, begin + static_cast<uint32_t>(words.size())};
  }
  static Claim Growth(int32_t figure, const char* value, std::string area, std::string other,
                      std::string flow) {
    return {.figure = figure,
            .ref_area = std::move(area),
            .counterpart_area = std::move(other),
            .flow = std::move(flow),
            .measure = Measure::kGrowth,
            .value = Decimal::Parse(value),
            .time_period = "2025",
            .compiled_by = "CHN-GACC",
            .series = "GOODS_TRADE.CHN.RUS.X.TOTAL",
            .family = "GOODS_TRADE.CHN+RUS"};
  }
  Check Run() const {
    const auto checks = RunChecks(mentions_, claims_);
    EXPECT_EQ(checks.size(), 1u);
    return checks.at(0);
  }

  std::string text_;
  Passage passage_;
  Mentions mentions_;
  ClaimSet claims_;
};

TEST(LabelRepair, TheCompilerReportsItsOwnTrade) {
  const Mislabelled text;
  const Check check = text.Run();
  EXPECT_EQ(check.verdict, Verdict::kInconsistent);
  ASSERT_TRUE(check.suspect);
  EXPECT_EQ(check.suspect->why, "label");
  EXPECT_EQ(check.suspect->figure, 1);
  EXPECT_EQ(check.suspect->words, "imports from Russia");
  EXPECT_EQ(check.suspect->as, "GOODS_TRADE.RUS.CHN.X.TOTAL");
  EXPECT_EQ(check.suspect->span, text.At("imports from China"));
  EXPECT_EQ(check.severity, Severity::kHigh);
}

TEST(LabelRepair, TwoCompilersMayDiffer) {
  Mislabelled text;
  text.claims_.claims[1].compiled_by = "RUS-FCS";
  EXPECT_EQ(text.Run().verdict, Verdict::kUndetermined);
  text.claims_.claims[1].compiled_by.clear();
  EXPECT_EQ(text.Run().verdict, Verdict::kUndetermined);
}

TEST(LabelRepair, NotWhereTheOtherFlowIsSpokenFor) {
  Mislabelled text;
  text.mentions_.figures.push_back(text.mentions_.figures[1]);
  text.claims_.claims.push_back(Mislabelled::Growth(2, "5.0", "CHN", "RUS", "M"));
  text.claims_.claims[2].series = "GOODS_TRADE.RUS.CHN.X.TOTAL";
  const Check check = text.Run();
  EXPECT_EQ(check.verdict, Verdict::kInconsistent);
  EXPECT_FALSE(check.suspect);
}

// A table of nonsense, with one figure in every row: the work stays in proportion.
// CPU seconds for so many of them: of this process only, whatever else the machine does.
double SecondsFor(int alarms) {
  Document document;
  document.Add(LinkKind::kMovement, "new=784 million USD; old=460 million USD; percent=22.5 percent",
               Direction::kUp);
  for (int i = 0; i < alarms; ++i) {
    const auto index = static_cast<int32_t>(document.mentions.figures.size());
    document.mentions.figures.push_back(document.mentions.figures[i % 2]);
    document.mentions.figures.push_back(document.mentions.figures[2]);
    document.claims.links.push_back({.kind = LinkKind::kMovement,
                                     .terms = {{.role = TermRole::kNew, .figure = 0},
                                               {.role = TermRole::kOld, .figure = index},
                                               {.role = TermRole::kPercent, .figure = index + 1}},
                                     .direction = Direction::kUp});
  }
  const std::clock_t start = std::clock();
  EXPECT_GT(Alarms(document.Run()).size(), static_cast<size_t>(alarms) / 3);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(Repair, ManyAlarmsTakeNoQuadraticTime) { EXPECT_LT(SecondsFor(16000), 10 * SecondsFor(4000)); }

}  // namespace
}  // namespace reckoner
