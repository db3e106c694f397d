#include "pipeline/run/processor.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace reckoner {
namespace {

using nlohmann::json;

const Engine& SharedEngine() {
  static const Engine engine;
  return engine;
}

json Process(RawDocument raw, ProcessOptions options = {}) {
  return json::parse(Processor(SharedEngine(), std::move(options)).Process(std::move(raw)).line);
}
json Line(std::string line, ProcessOptions options = {}) {
  return Process({.format = Format::kJsonLine, .id = "line:7", .bytes = std::move(line)}, std::move(options));
}

struct Gate {
  std::string line, code, doc_id;
  bool document;  // the envelope tells of the document
};

class Gates : public ::testing::TestWithParam<Gate> {};

TEST_P(Gates, QuarantineWithAReason) {
  const json out = Line(GetParam().line);
  EXPECT_EQ(out["status"], "quarantined");
  EXPECT_EQ(out["error"]["code"], GetParam().code);
  EXPECT_FALSE(out["error"]["message"].get<std::string>().empty());
  EXPECT_EQ(out["doc_id"], GetParam().doc_id);
  EXPECT_EQ(out["document"].is_object(), GetParam().document);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, Gates,
    ::testing::Values(Gate{"{", "bad_json", "line:7", false},
                      Gate{R"({"id":"a","text":"5","published":"soon"})", "bad_field", "a", false},
                      Gate{R"({"id":"a","text":"5","fetched_at":"2026-13-45"})", "bad_field", "a", false},
                      Gate{R"({"id":"a","text":" \n\t"})", "no_text", "a", false},
                      Gate{R"({"id":"a","html":""})", "no_text", "a", false},
                      Gate{R"({"id":"a","text":"\u0000\u0001\u0000"})", "not_text", "a", false},
                      Gate{R"({"id":"a","text":"5 Prozent","language":"de"})", "unsupported_language", "a",
                           true},
                      Gate{R"({"id":"a","text":"5","language":"enm"})", "unsupported_language", "a", true},
                      Gate{R"({"id":"a","html":"<nav><a href=x>Home</a></nav>"})", "no_article", "a", true}));

TEST(Processor, NamesADocumentByIdThenUrlThenContent) {
  EXPECT_EQ(Line(R"({"id":"a","url":"http://x/","text":"up 5%"})")["doc_id"], "a");
  EXPECT_EQ(Line(R"({"url":"http://x/","text":"up 5%"})")["doc_id"], "http://x/");
  const json out = Line(R"({"text":"up 5%"})");
  EXPECT_EQ(out["doc_id"], out["document"]["content_sha256"]);
}

TEST(Processor, EnglishInAnySpellingIsRead) {
  for (const char* language : {"en", "EN", "en-GB", "en_us"})
    EXPECT_EQ(Line(R"({"id":"a","text":"up 5%","language":")" + std::string(language) + "\"}")["status"],
              "ok")
        << language;
  EXPECT_TRUE(Line(R"({"id":"a","text":"up 5%"})")["document"]["language"].is_null());
}

TEST(Processor, APublicationDateIsLentOnlyToDocumentsWithoutOne) {
  const ProcessOptions lent{.published = "2026-01-14"};
  EXPECT_EQ(Line(R"({"text":"up 5%"})", lent)["document"]["published"], "2026-01-14");
  EXPECT_EQ(Line(R"({"text":"up 5%","published":"2020-02-02"})", lent)["document"]["published"],
            "2020-02-02");
}

TEST(Processor, ReadsBadBytesOfAFileAsReplacementCharacters) {
  const json out = Process({.format = Format::kText, .id = "a.txt", .bytes = "Sales \xff\xfe rose 5%"},
                           {.text = TextKept::kAll});
  EXPECT_EQ(out["status"], "ok");
  EXPECT_EQ(out["document"]["text"], "Sales \uFFFD\uFFFD rose 5%");
  EXPECT_EQ(Process({.format = Format::kText,
                     .id = "a.bin",
                     .bytes = std::string("\x7f"
                                          "ELF\0\0\0\1",
                                          8)})["error"]["code"],
            "not_text");
}

TEST(Processor, AProblemOfReadingKeepsTheIdThatWasSeen) {
  RawDocument raw{.format = Format::kJsonLine, .id = "line:2", .bytes = R"({"id":"long one","text":"xxxx)"};
  raw.problem = Problem{Fault::kTooLarge, "over the limit"};
  EXPECT_EQ(Process(raw)["doc_id"], "long one");
  raw.bytes = R"({"text":"xxxx)";
  EXPECT_EQ(Process(raw)["doc_id"], "line:2");
}

TEST(Processor, ReadsAPage) {
  std::string page =
      R"(<html lang="en"><head><title>Sales up</title></head><body><article><h1>Sales up</h1>)";
  for (int i = 0; i < 5; ++i)
    page +=
        "<p>Sales at the maker of pumps rose by a wide margin in every region, the company said on Monday, "
        "and "
        "went to $5.5 billion, its best result since the end of the crisis.</p>";
  const json out = Line(json({{"html", page + "</article></body></html>"}}).dump(), {.text = TextKept::kAll});
  EXPECT_EQ(out["status"], "ok");
  EXPECT_EQ(out["document"]["title"], "Sales up");
  EXPECT_NE(out["document"]["text"].get<std::string>().find("$5.5 billion"), std::string::npos);
  EXPECT_EQ(out["figures"][0]["text"], "$5.5 billion");
}

}  // namespace
}  // namespace reckoner
