#include "extractors/envelope/envelope.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "extractors/envelope/duplicate_hash.h"
#include "extractors/text/sanitize.h"

namespace reckoner {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;

constexpr std::string_view kText =
    "Caf\u00e9 \u201csales\u201d rose 5.0% to \u00a328m \u2014 up from \u00a326.7m.";

Span Find(const NormalizedText& text, std::string_view words) {
  const size_t at = text.text().find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

// Three figures out of order, a claim for each but one, and a check.
std::unique_ptr<Extraction> Sample() {
  auto found = std::make_unique<Extraction>();
  found->source = Normalize(kText);
  found->passage = {.text = found->source.text(), .tokens = Tokenize(found->source.text())};
  auto& figures = found->mentions.figures;
  figures.resize(3);
  const std::string_view words[] = {"£26.7m", "5.0%", "£28m"};
  for (int i = 0; i < 3; ++i) {
    figures[i].span = Find(found->source, words[i]);
    figures[i].rule = "test";
  }
  figures[0].value = Decimal::Parse("26700000");
  figures[0].unit = "GBP";
  figures[1].value = Decimal::Parse("5.0");
  figures[1].direction = Direction::kUp;
  auto& claims = found->claims.claims;
  claims.resize(3);
  claims[0].figure = 0;
  claims[1].figure = -1;
  claims[1].measure = Measure::kStreak;
  claims[2].figure = 1;
  claims[2].base_figure = 0;
  claims[2].confidence = *Decimal::Parse("0.9");
  Check check{.kind = "pct_change", .verdict = Verdict::kConsistent, .figures = {2, 0, 1}, .claims = {2}};
  check.computed = Interval{*Decimal::Parse("4.68"), *Decimal::Parse("5.06")};
  check.explanation = "It holds.";
  check.first = figures[1].span;
  found->checks.push_back(check);
  return found;
}

TEST(Envelope, CountsSpansInCodePointsOfTheGivenText) {
  const auto found = Sample();
  const json out = json::parse(EnvelopeWriter("h").Write({.id = "a"}, kText, *found, TextKept::kNone));
  const std::u32string given = [] {
    std::u32string out;
    for (size_t i = 0; i < kText.size();) {
      const unsigned char lead = kText[i];
      const int size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      out += static_cast<char32_t>(i);  // where it starts is enough to cut with
      i += size;
    }
    out += static_cast<char32_t>(kText.size());
    return out;
  }();
  ASSERT_EQ(out["figures"].size(), 3u);
  for (const json& figure : out["figures"]) {
    const size_t begin = given[figure["span"][0]], end = given[figure["span"][1]];
    EXPECT_EQ(figure["text"], kText.substr(begin, end - begin));
  }
  EXPECT_EQ(out["document"]["characters"], given.size() - 1);
}

TEST(Envelope, NumbersMentionsInTextOrderAndFollowsReferences) {
  const auto found = Sample();
  const json out = json::parse(EnvelopeWriter("h").Write({.id = "a"}, kText, *found, TextKept::kNone));
  EXPECT_EQ(out["figures"][0]["text"], "5.0%");
  EXPECT_EQ(out["figures"][0]["id"], "f1");
  EXPECT_EQ(out["figures"][2]["text"], "£26.7m");
  EXPECT_EQ(out["claims"][0]["figure"], "f1");
  EXPECT_EQ(out["claims"][0]["base_figure"], "f3");
  EXPECT_EQ(out["claims"][1]["figure"], "f3");
  EXPECT_TRUE(out["claims"][2]["figure"].is_null());  // a streak comes last
  EXPECT_EQ(out["checks"][0]["figures"], json({"f2", "f3", "f1"}));
  EXPECT_EQ(out["checks"][0]["claims"], json({"c1"}));
  EXPECT_EQ(out["coverage"], json({{"figures", 3}, {"checked", 3}}));
}

TEST(Envelope, WritesNumbersAsPrintedAndUnknownAsNull) {
  const auto found = Sample();
  const json out = json::parse(EnvelopeWriter("h").Write({.id = "a"}, kText, *found, TextKept::kNone));
  EXPECT_EQ(out["figures"][0]["value"], "5.0");
  EXPECT_TRUE(out["figures"][0]["low"].is_null());
  EXPECT_EQ(out["figures"][0]["direction"], "up");
  EXPECT_TRUE(out["figures"][1]["direction"].is_null());
  EXPECT_TRUE(out["figures"][1]["period"].is_null());
  EXPECT_EQ(out["claims"][0]["confidence"], 0.9);
  EXPECT_TRUE(out["claims"][0]["series"].is_null());
  EXPECT_EQ(out["checks"][0]["computed"], json({"4.68", "5.06"}));
  EXPECT_TRUE(out["checks"][0]["suspect"].is_null());
  EXPECT_TRUE(out["document"]["title"].is_null());
  EXPECT_FALSE(out["document"].contains("text"));
}

TEST(Envelope, UndeterminedChecksDoNotCountAsChecked) {
  const auto found = Sample();
  found->checks[0].verdict = Verdict::kUndetermined;
  const json out = json::parse(EnvelopeWriter("h").Write({.id = "a"}, kText, *found, TextKept::kNone));
  EXPECT_EQ(out["coverage"]["checked"], 0);
}

TEST(Envelope, ALabelRepairNamesItsWords) {
  const auto found = Sample();
  found->checks[0].suspect = Suspect{
      .figure = 1, .as = "X", .why = "label", .span = Find(found->source, "\"sales\""), .words = "profit"};
  json suspect = json::parse(
      EnvelopeWriter("h").Write({.id = "a"}, kText, *found, TextKept::kNone))["checks"][0]["suspect"];
  EXPECT_EQ(suspect,
            json({{"figure", "f1"}, {"as", "X"}, {"why", "label"}, {"span", {5, 12}}, {"words", "profit"}}));
  found->checks[0].suspect = Suspect{.figure = 1, .as = "6", .why = "digit"};
  suspect = json::parse(
      EnvelopeWriter("h").Write({.id = "a"}, kText, *found, TextKept::kNone))["checks"][0]["suspect"];
  EXPECT_EQ(suspect, json({{"figure", "f1"}, {"as", "6"}, {"why", "digit"}}));
}

TEST(Envelope, EscapesWhateverTheTextHolds) {
  using namespace std::string_literals;  // the literal's own length: a NUL stands inside
  const std::string text = "\x01\x1b[31m \"quoted\" \\ \u2028 \x7f \0 tab\t 5"s;
  Extraction found;
  found.source = Normalize(text);
  found.passage = {.text = found.source.text()};
  const std::string line =
      EnvelopeWriter("h").Write({.id = "a\"\n", .title = "t\x02"}, text, found, TextKept::kAll);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(line.find('\x1b'), line.npos);
  EXPECT_TRUE(IsValidUtf8(line));
  const json out = json::parse(line);
  EXPECT_EQ(out["document"]["text"], text);
  EXPECT_EQ(out["doc_id"], "a\"\n");
  EXPECT_EQ(out["status"], "none");
}

TEST(Envelope, AQuarantinedDocumentIsEmpty) {
  const EnvelopeWriter writer("h");
  json out = json::parse(writer.WriteQuarantined({.id = "line:3"}, std::nullopt, Fault::kBadJson, "why"));
  EXPECT_EQ(out["status"], "quarantined");
  EXPECT_EQ(out["error"], json({{"code", "bad_json"}, {"message", "why"}}));
  EXPECT_TRUE(out["document"].is_null());
  for (const char* list : {"figures", "title_figures", "periods", "entities", "claims", "checks"})
    EXPECT_EQ(out[list], json::array()) << list;
  out = json::parse(
      writer.WriteQuarantined({.id = "b", .language = "de"}, "Zahl", Fault::kUnsupportedLanguage, "why"));
  EXPECT_EQ(out["document"]["language"], "de");
  EXPECT_EQ(out["document"]["characters"], 4);
}

Passage Read(const NormalizedText& text) { return {.text = text.text(), .tokens = Tokenize(text.text())}; }

TEST(SimHash, CopiesAreNearAndOtherTextsAreFar) {
  std::string story, other;
  for (int i = 0; i < 60; ++i) {
    story += "Exports of product " + std::to_string(i * 7) + " rose while imports fell again. ";
    other += "The council met on day " + std::to_string(i * 11) + " to argue about roads and parks. ";
  }
  const NormalizedText a = Normalize(story), b = Normalize("UPDATE: " + story + " Additional reporting."),
                       c = Normalize(other);
  const auto bits = [](const NormalizedText& x, const NormalizedText& y) {
    return __builtin_popcountll(*SimHash(Read(x)) ^ *SimHash(Read(y)));
  };
  EXPECT_LE(bits(a, b), 6);
  EXPECT_GE(bits(a, c), 16);
}

TEST(SimHash, NeedsThreeWordsAndIgnoresCase) {
  const NormalizedText two = Normalize("Two words."), upper = Normalize("ONE TWO THREE"),
                       lower = Normalize("one, two three");
  EXPECT_FALSE(SimHash(Read(two)));
  EXPECT_EQ(SimHash(Read(upper)), SimHash(Read(lower)));
  EXPECT_EQ(HashHex(0xab), "00000000000000ab");
}

}  // namespace
}  // namespace reckoner
