#include "pipeline/sinks/record.h"

#include <gtest/gtest.h>

#include "pipeline/sinks/record_json.h"
#include "pipeline/sinks/sink.h"
#include "tests/sinks/lines.h"

namespace reckoner {
namespace {

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Record, MakesRowsForEveryTable) {
  RecordRows record;
  record.Read(Line("a", "6.9"));
  EXPECT_FALSE(record.is_finding());
  EXPECT_EQ(record.objects(), 7u);
  for (const TableSpec& table : Tables())
    EXPECT_EQ(record.cells(table.table).size() / ColumnCount(table), table.of_findings()                ? 0u
                                                                     : table.table == TableId::kFigures ? 2u
                                                                     : table.table == TableId::kCheckTerms
                                                                         ? 3u
                                                                         : 1u)
        << table.name;
  record.Read(FindingLine("a", "b"));
  EXPECT_TRUE(record.is_finding());
  EXPECT_EQ(record.cells(TableId::kCorroborationMembers).size(),
            2 * ColumnCount(Spec(TableId::kCorroborationMembers)));
}

TEST(Record, FindsASentenceByItsSpan) {
  RecordRows record;
  record.Read(Replaced(
      Line("a", "6.9"), R"("boilerplate")",
      R"("sentences":[{"span":[0,40],"text":"It fell 6.9%."},{"span":[41,50],"text":"So."}],"boilerplate")"));
  const TableSpec& claims = Spec(TableId::kClaims);
  size_t place = LeadingColumns(claims).size();
  while (claims.columns[place - LeadingColumns(claims).size()].name != "sentence") ++place;
  EXPECT_EQ(record.cells(TableId::kClaims)[place], "It fell 6.9%.");
}

TEST(Record, RefusesWhatDoesNotFit) {
  const std::string good = Line("a", "6.9");
  const std::pair<std::string, std::string> kChanges[] = {
      {R"("doc_id":"a")", R"("doc_id":7)"},
      {R"("doc_id":"a")", R"("doc_id":"")"},
      {R"("value":"6.9")", R"("value":6.9)"},
      {R"("value":"6.9")", R"("value":"6,9")"},
      {R"("value":"6.9")", R"("value":"1e9")"},
      {R"("value":"6.9")", R"("value":"'); DROP TABLE figures; --")"},
      {R"("value":"6.9")", R"("value":")" + std::string(500, '9') + R"(")"},
      {R"("span":[10,14])", R"("span":[10])"},
      {R"("span":[10,14])", R"("span":[1.5,14])"},
      {R"("span":[10,14])", R"("span":null)"},
      {R"("period":"p1")", R"("period":"p9")"},
      {R"("period":"p1")", R"("period":{})"},
      {R"("figures":["f1"])", R"("figures":["f7"])"},
      {R"("figures":["f1"])", R"("figures":"f1")"},
      {R"("entities":[{)", R"("entities":[7,{)"},
      {R"("confidence":0.9)", R"("confidence":"high")"},
      {R"("confidence":0.9)", R"("confidence":1e999)"},
      {R"("unit_mult":0)", R"("unit_mult":99999999999999999999)"},
      {R"("id":"e1")", R"("id":"f1")"},
      {R"("premises":[])", R"("premises":)" + std::string(100, '[') + std::string(100, ']')},
      {R"("premises":[])", R"("premises":)" + std::string(1000000, '[')},
      {"China", "\xff\xfe"},
      {R"({"schema")", R"([{"schema")"},
  };
  for (const auto& [from, to] : kChanges) {
    RecordRows record;
    try {
      record.Read(Replaced(good, from, to));
      ADD_FAILURE() << to.substr(0, 80);
    } catch (const SinkError& error) {
      EXPECT_EQ(error.kind(), SinkError::Kind::kBadRecord) << to.substr(0, 80);
    }
  }
}

std::string Parsed(std::string_view value) {
  JsonLine line;
  line.Parse("{\"a\":" + std::string(value) + "}");
  return std::string(View(Member(line.root(), "a")));
}

TEST(Record, MendsWhatNoDatabaseHolds) {
  EXPECT_EQ(Parsed(R"("a\u0000b \\u0000 \\\u0000")"), "a\uFFFDb \\u0000 \\\uFFFD");
  EXPECT_EQ(Parsed(R"("\ud83d\ude00 \ud83d \ude00 \ud83dx \ud83d\ud83d\ude00")"),
            "\U0001F600 \uFFFD \uFFFD \uFFFDx \uFFFD\U0001F600");
  EXPECT_EQ(Parsed(R"("\u00e9 \n \"\\\/\b\f\r\t \u20AC")"), "\u00e9 \n \"\\/\b\f\r\t \u20ac");
}

// However a line is spelled, it means the same: ids and cells don't change with its blanks and escapes.
TEST(Record, SpellsCanonically) {
  JsonLine line;
  line.Parse(
      "{ \"a\" : [ 1 , 2.50 , \"\\u00e9\\/\\u001f\\n\" , { \"b\\u0063\" : null , \"d\" : true } ] }\r\n");
  EXPECT_EQ(Dump(line.root()), "{\"a\":[1,2.50,\"\u00e9/\\u001F\\n\",{\"bc\":null,\"d\":true}]}");
  EXPECT_EQ(Dump(Member(line.root(), "a")[3]), R"({"bc":null,"d":true})");
  EXPECT_TRUE(Member(line.root(), "a.b").IsNull());
  EXPECT_TRUE(Member(line.root(), "b").IsNull());
}

TEST(Record, RefusesWhatIsNoJson) {
  for (const char* bad :
       {"",         " ",      "tru", "nul",   "truee",   "01",          "-",           "+1",        ".5",
        "1.",       "1e",     "1e+", "1e999", "--1",     "0x1",         "NaN",         "[",         "[1",
        "[1,",      "[1,]",   "[,]", "[1 2]", "]",       "[}",          "{\"b\":1,}",  "{\"b\" 1}", "{b:1}",
        "{\"b\":}", "{\"b\"", "\"",  "\"\\",  "\"\\u12", "\"\\u12g4\"", "\"\\u+123\"", "\"\\x\"",   "\"\t\"",
        "1}"}) {
    EXPECT_THROW(Parsed(bad), SinkError) << bad;
  }
  for (const char* good :
       {"0", "-0.0", "1E5", "1e-5", "[]", "{}", "[[],{}]", "\"\"", "12345678901234567890123"})
    EXPECT_NO_THROW(Parsed(good)) << good;
}

TEST(Record, FindsMembersInAnyOrder) {
  JsonLine line;
  line.Parse(R"({"a":{"b":[7,8]},"c":2,"d":{"e":"x"},"f":null})");
  const Json& root = line.root();
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(Member(root, "d.e").text(), "x");
    EXPECT_EQ(Member(root, "c").GetInt64(), 2);
    EXPECT_TRUE(Member(root, "f").IsNull());
    EXPECT_TRUE(Member(root, "g").IsNull());
    EXPECT_EQ(Member(root, "a.b")[1].GetInt64(), 8);
  }
}

// Whatever a line is cut to or mangled into, it is a record or it is refused.
TEST(Record, SurvivesMangledLines) {
  const std::string good = Line("a", "6.9");
  RecordRows record;
  uint32_t state = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string line = good;
    for (int i = 0; i < 3; ++i) {
      state = state * 1664525 + 1013904223;
      const size_t at = (state >> 8) % line.size();
      state = state * 1664525 + 1013904223;
      static constexpr std::string_view kBytes = "\"\\{}[],:09nt\xc3\x01 ";
      line[at] = kBytes[(state >> 8) % kBytes.size()];
    }
    try {
      record.Read(line);
    } catch (const SinkError& error) {
      EXPECT_EQ(error.kind(), SinkError::Kind::kBadRecord);
    }
  }
}

}  // namespace
}  // namespace reckoner
