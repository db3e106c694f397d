// Claims of several articles set against each other.
#include "extractors/corroborate/corroborate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace reckoner::corroboration {
namespace {

struct Said {
  std::string doc, text, series, period;
  Measure measure = Measure::kLevel;
  std::string unit = "USD";
  int unit_mult = 9;
  Bound bound = Bound::kExact;
  std::string base;
  std::string compiled_by = "CHN-GACC";
};

// "GOODS_TRADE.CHN.RUS.X.TOTAL" reported by its exporter; a growth's value carries its sign.
Claim ClaimOf(const Said& said) {
  Claim claim{.measure = said.measure, .value = Decimal::Parse(said.text)};
  claim.indicator = "GOODS_TRADE";
  claim.series = said.series;
  claim.family =
      "GOODS_TRADE.CHN+" + std::string(said.series.find("WLD") != std::string::npos ? "WLD" : "RUS");
  claim.product = said.series.substr(said.series.rfind('.') + 1);
  claim.ref_area = said.series.substr(12, 3);
  claim.counterpart_area = said.series.substr(16, 3);
  claim.flow = said.series.substr(20, said.series.rfind('.') - 20);
  if (claim.ref_area != "CHN") {  // China's imports
    std::swap(claim.ref_area, claim.counterpart_area);
    claim.flow = "M";
  }
  claim.freq = said.period.size() == 4 ? "A" : "M";
  claim.time_period = said.period;
  claim.base_time_period = said.base;
  claim.compiled_by = said.compiled_by;
  claim.series_text = claim.flow == "M" ? "imports from Russia" : "Chinese exports to Russia";
  return claim;
}

class Articles {
 public:
  Articles& Say(const Said& said) {
    int32_t article = 0;
    while (article < static_cast<int32_t>(set.articles.size()) && set.articles[article].doc_id != said.doc)
      ++article;
    if (article == static_cast<int32_t>(set.articles.size()))
      set.articles.push_back({said.doc, "2026-01-14", "hash" + said.doc});
    Statement statement{.article = article,
                        .rank = ++rank_,
                        .claim = "c" + std::to_string(rank_),
                        .figure = "f1",
                        .text = said.text};
    statement.data = ClaimOf(said);
    const Decimal number = *Decimal::Parse(said.text);
    statement.printed.kind = said.unit == "percent" ? FigureKind::kPercent : FigureKind::kMoney;
    statement.printed.unit = said.unit;
    const int mult = said.unit == "percent" ? 0 : said.unit_mult;
    statement.printed.unit_mult = static_cast<int16_t>(mult);
    statement.printed.decimals = static_cast<int16_t>(std::max(0, -number.exponent()));
    statement.printed.value = number.Abs().Scaled(mult);
    statement.printed.ulp = number.Ulp().Scaled(mult);
    statement.printed.bound = said.bound;
    set.statements.push_back(std::move(statement));
    return *this;
  }
  Articles& Growth(std::string doc, std::string text, std::string series, std::string period,
                   Bound bound = Bound::kExact) {
    return Say({.doc = std::move(doc),
                .text = std::move(text),
                .series = std::move(series),
                .period = std::move(period),
                .measure = Measure::kGrowth,
                .unit = "percent",
                .bound = bound});
  }
  std::vector<Finding> Run() const { return Corroborate(set); }

  StatementSet set;

 private:
  int32_t rank_ = 0;
};

const Finding* Find(const std::vector<Finding>& findings, std::string_view kind,
                    std::string_view relation = "") {
  const auto it = std::find_if(findings.begin(), findings.end(),
                               [&](const Finding& f) { return f.kind == kind && f.relation == relation; });
  return it == findings.end() ? nullptr : &*it;
}

constexpr const char* kTotal = "GOODS_TRADE.CHN.RUS.XM.TOTAL";
constexpr const char* kExports = "GOODS_TRADE.CHN.RUS.X.TOTAL";
constexpr const char* kImports = "GOODS_TRADE.RUS.CHN.X.TOTAL";

Articles TwoRetellings() {
  Articles out;
  out.Say({.doc = "a", .text = "228.1", .series = kTotal, .period = "2025"})
      .Say({.doc = "a", .text = "244.8", .series = kTotal, .period = "2024"})
      .Growth("a", "-6.9", kTotal, "2025")
      .Say({.doc = "b", .text = "228", .series = kTotal, .period = "2025"})
      .Growth("b", "-7", kTotal, "2025", Bound::kNearly);
  return out;
}

TEST(Restated, YearsCountedAgreeButNeverContradict) {
  Articles out;
  for (const auto& [doc, years] : {std::pair{"a", "5"}, {"b", "5"}, {"c", "10"}})
    out.Say({.doc = doc,
             .text = years,
             .series = kTotal,
             .period = "2025",
             .measure = Measure::kRecord,
             .unit = "year",
             .unit_mult = 0});
  const auto findings = out.Run();
  const Finding* same = Find(findings, "restate", "same");
  ASSERT_NE(same, nullptr);
  EXPECT_EQ(same->explanation, "2 statements count 5.");
  const Finding* other = Find(findings, "restate", "contradiction");
  ASSERT_NE(other, nullptr);
  EXPECT_EQ(other->verdict, Verdict::kUndetermined);
}

TEST(Restated, CoarserPrintsAgree) {
  const auto findings = TwoRetellings().Run();
  int coarser = 0;
  for (const Finding& finding : findings) {
    coarser += finding.relation == "coarser";
    EXPECT_EQ(finding.verdict, Verdict::kConsistent) << finding.explanation;
    EXPECT_GE(finding.independent, 2u);
  }
  EXPECT_EQ(coarser, 2);
}

TEST(Restated, TheSameValueIsOneLine) {
  Articles articles;
  for (const char* doc : {"a", "b", "c", "c2"})
    articles.Say({.doc = doc, .text = "6.48", .series = kTotal, .period = "2025"});
  articles.set.articles[3].duplicate_hash = articles.set.articles[2].duplicate_hash;
  const auto findings = articles.Run();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].relation, "same");
  EXPECT_EQ(findings[0].members_total, 4u);
  EXPECT_EQ(findings[0].independent, 3u);
}

TEST(Restated, NearDuplicatesDifferInAFewBits) {
  Articles articles;
  const char* const hashes[] = {"00000000000000ff", "00000000000000f0", "0f000000000000ff",
                                "00000000000000fc", "odd"};
  for (size_t i = 0; i < 5; ++i) {
    articles.Say({.doc = std::string(1, static_cast<char>('a' + i)),
                  .text = "6.48",
                  .series = kTotal,
                  .period = "2025"});
    articles.set.articles[i].duplicate_hash = hashes[i];
  }
  // ff -> fc -> f0 are steps of two bits; the third is four bits away from all.
  EXPECT_EQ(articles.Run()[0].independent, 3u);
}

TEST(Restated, OneSourceCantPrintTwoNumbers) {
  Articles articles;
  articles.Say({.doc = "a", .text = "228.1", .series = kTotal, .period = "2025"})
      .Say({.doc = "b", .text = "282.1", .series = kTotal, .period = "2025"});
  auto findings = articles.Run();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].relation, "contradiction");
  EXPECT_EQ(findings[0].verdict, Verdict::kInconsistent);
  // A month later it may be revised; of an unknown source it is another estimate.
  articles.set.articles[1].published = "2026-02-14";
  findings = articles.Run();
  EXPECT_EQ(findings[0].relation, "revision");
  EXPECT_EQ(findings[0].verdict, Verdict::kUndetermined);
  articles.set.statements[1].data.compiled_by.clear();
  findings = articles.Run();
  EXPECT_EQ(findings[0].relation, "contradiction");
  EXPECT_EQ(findings[0].verdict, Verdict::kUndetermined);
}

// A share has many prices in a day: two articles that print different ones say nothing of each other.
TEST(Restated, PricesOfADayAreOfTheirHour) {
  Articles articles;
  articles.Say({.doc = "a", .text = "107.10", .series = kTotal, .period = "2026-01-13", .compiled_by = ""});
  articles.Say({.doc = "b", .text = "108.40", .series = kTotal, .period = "2026-01-13", .compiled_by = ""});
  for (Statement& statement : articles.set.statements) {
    statement.data.subject = "org:acme";
    statement.data.freq = "D";
  }
  EXPECT_TRUE(articles.Run().empty());
  for (Statement& statement : articles.set.statements) statement.data.freq = "M";
  const auto findings = articles.Run();
  const Finding* finding = Find(findings, "restate", "contradiction");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->verdict, Verdict::kInconsistent);
}

TEST(Restated, MirrorAndCurrencyAreNoContradiction) {
  Articles articles;
  articles.Growth("a", "14", kExports, "2025").Growth("b", "9", kExports, "2025");
  Claim& other = articles.set.statements[1].data;
  std::swap(other.ref_area, other.counterpart_area);
  other.compiled_by = "RUS-FCS";
  auto findings = articles.Run();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].relation, "mirror");
  EXPECT_EQ(findings[0].verdict, Verdict::kUndetermined);
  articles.set.statements[0].data.currency_terms = "USD";
  other.currency_terms = "CNY";
  findings = articles.Run();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].relation, "converted");
}

TEST(Scope, AgreementOfAnotherThingIsNotCounted) {
  Articles articles;
  articles.Growth("a", "-46", "GOODS_TRADE.CHN.RUS.X.VEHICLES", "2025")
      .Growth("b", "-46", "GOODS_TRADE.CHN.RUS.X.CARS", "2025");
  const auto findings = articles.Run();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].relation, "scope");
  EXPECT_EQ(findings[0].verdict, Verdict::kUndetermined);
}

TEST(Changes, ABaseInAnotherArticle) {
  const auto findings = TwoRetellings().Run();
  const auto nearly = std::find_if(findings.begin(), findings.end(), [](const Finding& f) {
    return f.kind == "pct_change" && f.explanation.find("nearly -7") != std::string::npos;
  });
  ASSERT_NE(nearly, findings.end());
  EXPECT_EQ(nearly->verdict, Verdict::kConsistent);
  // The article's own check is not repeated.
  for (const Finding& finding : findings) {
    const bool other = std::any_of(finding.members.begin(), finding.members.end(),
                                   [](const Member& member) { return member.doc_id == "b"; });
    EXPECT_TRUE(finding.kind != "pct_change" || other) << finding.explanation;
  }
}

TEST(Changes, AMissNeedsOneRelease) {
  Articles articles;
  articles.Say({.doc = "a", .text = "228.1", .series = kTotal, .period = "2025"})
      .Say({.doc = "b", .text = "214.8", .series = kTotal, .period = "2024"})
      .Growth("a", "-6.9", kTotal, "2025");
  auto findings = articles.Run();
  ASSERT_NE(Find(findings, "pct_change"), nullptr);
  EXPECT_EQ(Find(findings, "pct_change")->verdict, Verdict::kInconsistent);
  articles.set.articles[1].published = "2025-01-14";
  findings = articles.Run();
  EXPECT_EQ(Find(findings, "pct_change")->verdict, Verdict::kUndetermined);
}

TEST(Totals, SumBalanceBoundsAndTheImpliedBalance) {
  const std::string total = "GOODS_TRADE.CHN.WLD.XM.TOTAL", out = "GOODS_TRADE.CHN.WLD.X.TOTAL",
                    in = "GOODS_TRADE.WLD.CHN.X.TOTAL", balance = "GOODS_TRADE.CHN.WLD.B.TOTAL";
  Articles articles;
  articles.Say({.doc = "a", .text = "6.48", .series = total, .period = "2025", .unit_mult = 12})
      .Growth("a", "3.8", total, "2025")
      .Growth("a", "6.1", out, "2025")
      .Growth("b", "0.5", in, "2025")
      .Say({.doc = "b",
            .text = "1.2",
            .series = balance,
            .period = "2025",
            .measure = Measure::kBalance,
            .unit_mult = 12});
  auto findings = articles.Run();
  ASSERT_NE(Find(findings, "bounds"), nullptr);
  EXPECT_EQ(Find(findings, "bounds")->verdict, Verdict::kConsistent);
  ASSERT_NE(Find(findings, "balance"), nullptr);
  EXPECT_EQ(Find(findings, "balance")->verdict, Verdict::kConsistent);
  EXPECT_TRUE(Find(findings, "balance")->weak);
  EXPECT_EQ(Find(findings, "balance")->computed->low.ToString().substr(0, 3), "109");
  EXPECT_EQ(Find(findings, "balance")->computed->high.ToString().substr(0, 3), "155");

  articles.Say({.doc = "c", .text = "3.84", .series = out, .period = "2025", .unit_mult = 12})
      .Say({.doc = "d", .text = "2.64", .series = in, .period = "2025", .unit_mult = 12});
  findings = articles.Run();
  ASSERT_NE(Find(findings, "sum"), nullptr);
  EXPECT_EQ(Find(findings, "sum")->verdict, Verdict::kConsistent);
}

TEST(Labels, AnotherArticleNamesTheFlow) {
  Articles articles;
  articles.Growth("a", "-9.9", kExports, "2025")
      .Growth("a", "-3.4", kExports, "2025")
      .Growth("b", "17", kImports, "2025-12");
  Claim& wrong = articles.set.statements[1].data;
  std::swap(wrong.ref_area, wrong.counterpart_area);
  wrong.flow = "M";
  wrong.series_text = "imports from China";
  const auto findings = articles.Run();
  const Finding* label = Find(findings, "restate", "contradiction");
  ASSERT_NE(label, nullptr);
  EXPECT_EQ(label->verdict, Verdict::kInconsistent);
  ASSERT_TRUE(label->suspect);
  EXPECT_EQ(label->suspect->why, "label");
  EXPECT_EQ(label->suspect->words, "imports from Russia");
  EXPECT_EQ(label->suspect->as, kImports);
  EXPECT_EQ(label->suspect_member.claim, "c2");
  ASSERT_EQ(label->evidence.size(), 1u);
  // Without a witness it is the article's own affair.
  Articles alone;
  alone.set.articles = {articles.set.articles[0]};
  alone.set.statements = {articles.set.statements[0], articles.set.statements[1]};
  EXPECT_TRUE(alone.Run().empty());
}

std::string Print(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& f : findings) {
    out += f.id + " " + f.fingerprint + " " + std::string(f.kind) + " " + std::string(f.relation) + " " +
           f.explanation;
    for (const Member& member : f.members) out += " " + member.doc_id + "/" + member.claim;
    out += "\n";
  }
  return out;
}

// The same set in any order, whole or split by family.
TEST(Corroborate, DoesNotDependOnOrder) {
  std::mt19937 random(11);
  auto pick = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  static const char* const kSeries[] = {kTotal, kExports, kImports, "GOODS_TRADE.CHN.WLD.XM.TOTAL",
                                        "GOODS_TRADE.CHN.WLD.X.TOTAL"};
  Articles articles;
  for (int i = 0; i < 120; ++i) {
    const std::string doc(1, static_cast<char>('a' + pick(9)));
    const std::string period = std::to_string(2023 + pick(3));
    if (pick(2) == 0)
      articles.Growth(doc, std::to_string(pick(3)) + "." + std::to_string(pick(3)), kSeries[pick(5)], period);
    else
      articles.Say(
          {.doc = doc, .text = std::to_string(240 + pick(4)), .series = kSeries[pick(5)], .period = period});
  }
  const std::string expected = Print(articles.Run());
  EXPECT_GT(expected.size(), 1000u);
  for (int round = 0; round < 20; ++round) {
    StatementSet shuffled;
    std::vector<int32_t> place(articles.set.articles.size());
    for (size_t i = 0; i < place.size(); ++i) place[i] = static_cast<int32_t>(i);
    std::shuffle(place.begin(), place.end(), random);
    shuffled.articles.resize(place.size());
    for (size_t i = 0; i < place.size(); ++i)
      shuffled.articles[static_cast<size_t>(place[i])] = articles.set.articles[i];
    shuffled.statements = articles.set.statements;
    for (Statement& statement : shuffled.statements)
      statement.article = place[static_cast<size_t>(statement.article)];
    std::shuffle(shuffled.statements.begin(), shuffled.statements.end(), random);
    ASSERT_EQ(Print(Corroborate(shuffled)), expected);
  }
  std::string split;
  for (const char* family : {"GOODS_TRADE.CHN+RUS", "GOODS_TRADE.CHN+WLD"}) {
    StatementSet part;
    part.articles = articles.set.articles;
    for (const Statement& statement : articles.set.statements)
      if (statement.data.family == family) part.statements.push_back(statement);
    split += Print(Corroborate(part));
  }
  EXPECT_EQ(split, expected);
}

}  // namespace
}  // namespace reckoner::corroboration
