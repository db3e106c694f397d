#include "pipeline/input/json_document.h"

#include <gtest/gtest.h>

namespace reckoner {
namespace {

struct Case {
  std::string line;
  std::optional<Fault> fault;
  std::string id, text;
};

std::string Nested(int depth, char open, char close) {
  return "{\"id\":\"deep\",\"x\":" + std::string(depth, open) + std::string(depth, close) +
         ",\"text\":\"5\"}";
}

class JsonDocument : public ::testing::TestWithParam<Case> {};

TEST_P(JsonDocument, ReadsOrSaysWhyNot) {
  const Case& expected = GetParam();
  InputDocument document;
  const auto problem = ParseJsonDocument(expected.line, &document);
  EXPECT_EQ(problem ? std::optional(problem->fault) : std::nullopt, expected.fault)
      << (problem ? problem->message : "no problem");
  EXPECT_EQ(document.info.id, expected.id);
  if (!expected.fault) {
    EXPECT_EQ(document.text + document.html, expected.text);
  }
}

// Characters are taken in runs: whatever the place of an escape, and however far escapes have moved what
// follows them, nothing is lost around it.
class JsonEscapes : public testing::TestWithParam<int> {};
TEST_P(JsonEscapes, AnywhereInALongString) {
  std::string escaped, plain;
  for (int i = 0; i < GetParam(); ++i) escaped += "\\t", plain += '\t';
  for (int before = 0; before < 36; ++before) {
    for (int after = 0; after < 36; ++after) {
      const std::string left = plain + std::string(before, 'a'), middle(after, 'b'), right(after, 'c');
      InputDocument document;
      const auto problem =
          ParseJsonDocument("{\"text\":\"" + escaped + std::string(before, 'a') + "\\n" + middle +
                                "\\\"\\u00e9" + right + "\\\\é\",\"id\":\"" + right + "x\"}",
                            &document);
      ASSERT_FALSE(problem) << problem->message;
      EXPECT_EQ(document.text, left + "\n" + middle + "\"é" + right + "\\é");
      EXPECT_EQ(document.info.id, right + "x");
    }
  }
}
INSTANTIATE_TEST_SUITE_P(Moved, JsonEscapes, testing::Values(0, 1, 14, 15, 16, 17, 40));

INSTANTIATE_TEST_SUITE_P(
    Lines, JsonDocument,
    ::testing::Values(
        Case{R"({"id":"a","text":"5%"})", {}, "a", "5%"}, Case{R"({"text":"5%"})", {}, "", "5%"},
        Case{R"({"id":null,"text":"5%","url":null})", {}, "", "5%"},
        Case{R"({"html":"<p>5","text":null})", {}, "", "<p>5"},
        Case{R"({"text":"\ud83d\ude00 é"})", {}, "", "😀 é"}, Case{R"({"text":""})", {}, "", ""},
        Case{R"({"extra":{"text":[1,{"id":2}]},"text":"x"})", {}, "", "x"},
        Case{R"({"extra":1e99,"big":123456789012345678901234567890,"text":"x"})", {}, "", "x"},
        Case{"not json", Fault::kBadJson, "", ""}, Case{R"({"id":"a","text":"5)", Fault::kBadJson, "a", ""},
        Case{R"({"text":"5"} {"text":"6"})", Fault::kBadJson, "", ""},
        Case{R"(["text"])", Fault::kBadJson, "", ""}, Case{R"("text")", Fault::kBadJson, "", ""},
        Case{"null", Fault::kBadJson, "", ""}, Case{"5", Fault::kBadJson, "", ""},
        Case{R"({"text":NaN})", Fault::kBadJson, "", ""},
        Case{"{\"text\":\"a\tb\"}", Fault::kBadJson, "", ""},
        Case{R"({"text":"\ud800"})", Fault::kBadJson, "", ""},
        Case{R"({"text":"\udc00"})", Fault::kBadJson, "", ""},
        Case{R"({"id":"a\udc00","text":"5"})", Fault::kBadJson, "", ""},
        Case{R"({"text":"\udc00\ud800"})", Fault::kBadJson, "", ""},
        Case{"{\"text\":\"\xff\"}", Fault::kBadJson, "", ""},
        Case{"{\"text\":\"\xed\xa0\x80\"}", Fault::kBadJson, "", ""},
        Case{std::string("{\"text\":\"5\"}\0{}", 15), Fault::kBadJson, "", ""},
        Case{R"({"id":7,"text":"x"})", Fault::kBadField, "", ""},
        Case{R"({"id":"","text":"x"})", Fault::kBadField, "", ""},
        Case{R"({"id":"a","text":["x"]})", Fault::kBadField, "a", ""},
        Case{R"({"id":"a","url":{},"text":"x"})", Fault::kBadField, "a", ""},
        Case{R"({"id":"a","text":"x","text":"y"})", Fault::kBadField, "a", ""},
        Case{R"({"id":"a","id":"b","text":"y"})", Fault::kBadField, "a", ""},
        Case{R"({"id":"a"})", Fault::kNoText, "a", ""},
        Case{R"({"id":"a","text":null})", Fault::kNoText, "a", ""}, Case{"{}", Fault::kNoText, "", ""},
        Case{R"({"id":"a","text":"x","html":"y"})", Fault::kTextAndHtml, "a", ""},
        Case{Nested(63, '[', ']'), {}, "deep", "5"}, Case{Nested(64, '[', ']'), Fault::kTooDeep, "deep", ""},
        Case{Nested(1'000'000, '[', ']'), Fault::kTooDeep, "deep", ""},
        Case{std::string(1'000'000, '['), Fault::kBadJson, "", ""}));

}  // namespace
}  // namespace reckoner
