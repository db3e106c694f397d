#include "pipeline/config/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reckoner {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr char kSource[] = "[[source]]\npath = \"a\"\n";

NightlyConfig Parse(const std::string& toml) { return ParseConfig(toml, "n.toml", "/etc/reckoner"); }

std::string Refusal(const std::string& toml) {
  try {
    Parse(toml);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

TEST(Config, Defaults) {
  const NightlyConfig config = Parse(kSource);
  EXPECT_EQ(config.state, "/etc/reckoner/state");
  EXPECT_THAT(config.sinks, ElementsAre("sqlite:/etc/reckoner/state/reckoner.db"));
  EXPECT_EQ(config.store_text, TextKept::kSentences);
  EXPECT_EQ(config.sources[0].name, "a");
  EXPECT_EQ(config.sources[0].path, "/etc/reckoner/a");
  EXPECT_GE(config.workers, 1);
}

TEST(Config, PathsAndPlaces) {
  const NightlyConfig config =
      Parse(std::string("state = \"/var/lib/reckoner\"\n[output]\nsinks = [\"jsonl\", \"sqlite:x.db\", "
                        "\"sqlite:/y.db\", \"postgresql://u@h/news\"]\n") +
            kSource);
  EXPECT_THAT(config.sinks,
              ElementsAre("jsonl", "sqlite:/var/lib/reckoner/x.db", "sqlite:/y.db", "postgresql://u@h/news"));
}

TEST(Config, TimesAndSizes) {
  for (const auto& [text, seconds] : {std::pair("\"90s\"", 90L),
                                      {"\"15m\"", 900L},
                                      {"\"36h\"", 129600L},
                                      {"\"3d\"", 259200L},
                                      {"\"2w\"", 1209600L},
                                      {"0", 0L}})
    EXPECT_EQ(Parse(std::string("[alarms]\nstale_after = ") + text + "\n" + kSource).alarms.stale_after,
              seconds);
  for (const auto& [text, bytes] : {std::pair("\"2KiB\"", 2048UL), {"\"3 MB\"", 3000000UL}, {"4096", 4096UL}})
    EXPECT_EQ(Parse(std::string("max_document = ") + text + "\n" + kSource).max_document, bytes);
  for (const char* text : {"\"3 days\"", "\"d\"", "3", "-1", "\"99999999999999999999d\"", "true"})
    EXPECT_THAT(Refusal(std::string("[alarms]\nstale_after = ") + text + "\n" + kSource),
                HasSubstr("n.toml:2:15: alarms.stale_after must be a time"))
        << text;
}

TEST(Config, EveryFaultAtOnceWithItsPlace) {
  const std::string refusal = Refusal("wrokers = 3\nstore_text = \"all\"\n[[source]]\npath = 3\n");
  EXPECT_THAT(refusal, HasSubstr("n.toml:1:1: unknown key wrokers; did you mean \"workers\"?"));
  EXPECT_THAT(refusal, HasSubstr("n.toml:2:14: store_text has no \"all\": there are full, none, sentence"));
  EXPECT_THAT(refusal, HasSubstr("n.toml:4:8: source.path must be a text"));
}

TEST(Config, NoSuggestionForWhatIsFarFromAnything) {
  EXPECT_THAT(Refusal(std::string("elephants = 3\n") + kSource), HasSubstr("unknown key elephants"));
  EXPECT_THAT(Refusal(std::string("elephants = 3\n") + kSource), testing::Not(HasSubstr("did you mean")));
}

TEST(Config, WrongTypesAreRefusedNotConverted) {
  for (const char* line : {"workers = 2.0", "workers = \"2\"", "contact = 1", "source = 3", "fetch = 1",
                           "fetch = {delay = \"1\"}", "fetch = {delay = nan}", "output = {sinks = [1]}",
                           "limits = {quarantined = 1.5}"})
    EXPECT_NE(Refusal(std::string(line) + "\n" + kSource), "") << line;
}

TEST(Config, TomlThatIsNone) {
  EXPECT_THAT(Refusal("a = = 1"), HasSubstr("n.toml:1:"));
  EXPECT_NE(Refusal(std::string("\xff\xfe", 2)), "");
  EXPECT_NE(Refusal("a = 1\na = 2\n"), "");
}

TEST(Redacted, PasswordsAndTokens) {
  for (const auto& [given, shown] : {
           std::pair("postgresql://me:hush@db/news", "postgresql://me:…@db/news"),
           {"pg:host=db password=hush user=me", "pg:host=db password=… user=me"},
           {"pg:password = 'hu sh\\' x' host=db", "pg:password = … host=db"},
           {"https://x.org/feed?token=hush&page=2", "https://x.org/feed?token=…&page=2"},
           {"Authorization: Bearer hush", "Authorization: Bearer …"},
           {"https://x.org/monkey=1&turkey=2", "https://x.org/monkey=1&turkey=2"},
           {"postgresql://me@db/news", "postgresql://me@db/news"},
           {"sqlite:/a:b@c", "sqlite:/a:b@c"},
       })
    EXPECT_EQ(Redacted(given), shown);
}

TEST(Effective, ReadsBackAsItself) {
  const NightlyConfig config = Parse(
      "contact = \"a\\\"b\"\nstore_text = \"full\"\n[limits]\nfail_on = \"low\"\nquarantined = "
      "0.125\n[[source]]\nurl = "
      "\"https://x.org/f\"\nfollow_feeds = true\nstale_after = 0\n");
  const std::string text = EffectiveConfig(config);
  EXPECT_EQ(EffectiveConfig(Parse(text)), text);
}

TEST(Effective, TimesAndSizesAsTheyAreWritten) {
  for (const auto& [given, shown] : std::map<std::string, std::string>{
           {"[limits]\nmin_free = \"10MB\"", "min_free = \"10MB\""},
           {"[limits]\nmin_free = \"512MiB\"", "min_free = \"512MiB\""},
           {"[limits]\nmin_free = \"2GiB\"", "min_free = \"2GiB\""},
           {"[limits]\nmin_free = 0", "min_free = 0"},
           {"[limits]\nmin_free = 1234", "min_free = \"1234B\""},
           {"[limits]\nmin_free = 5000000001", "min_free = 5000000001"},
           {"[alarms]\nstale_after = \"36h\"", "stale_after = \"36h\""},
           {"[alarms]\nstale_after = \"24h\"", "stale_after = \"1d\""},
           {"[alarms]\nstale_after = \"90s\"", "stale_after = \"90s\""},
           {"[alarms]\nstale_after = 0", "stale_after = 0"},
       }) {
    const NightlyConfig config = Parse(given + "\n[[source]]\npath = \"a\"\n");
    const std::string text = EffectiveConfig(config);
    EXPECT_NE(text.find("\n" + shown + "\n"), text.npos) << text;
    const NightlyConfig again = Parse(text);
    EXPECT_EQ(again.limits.min_free, config.limits.min_free) << given;
    EXPECT_EQ(again.alarms.stale_after, config.alarms.stale_after) << given;
  }
}

}  // namespace
}  // namespace reckoner
