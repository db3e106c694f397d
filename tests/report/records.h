// Records as `extract` and `corroborate` write them, small, for tests of the report.
#pragma once

#include <string>

namespace reckoner::report {

struct Story {
  std::string id = "a1", published = "2026-01-14", title = "Exports fall", url = "https://example.org/a1";
  std::string text = "Exports fell 9.6% to $228.1 billion from $244.8 billion.";
  std::string severity = "high";  // "": the check holds
  bool with_text = true;
};

inline std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
  return out + "\"";
}

inline std::string EnvelopeOf(const Story& story) {
  const bool alarm = !story.severity.empty();
  return R"({"schema":"reckoner/1","producer":{"version":"0.1.0","lexicon":"0123456789abcdef"},"doc_id":)" +
         Quoted(story.id) + R"(,"status":"ok","error":null,"document":{"url":)" + Quoted(story.url) +
         R"(,"title":)" + Quoted(story.title) + R"(,"site":"Example","author":null,"published":)" +
         Quoted(story.published) + (story.with_text ? R"(,"text":)" + Quoted(story.text) : "") +
         R"(},"figures":[{"id":"f1","span":[13,17],"text":"9.6%"},{"id":"f2","span":[21,35],"text":"$228.1 billion"},)"
         R"({"id":"f3","span":[41,55],"text":"$244.8 billion"}],"periods":[],)"
         R"("claims":[{"id":"c1","figure":"f2","sentence":[0,56],"series":"GOODS_TRADE.CHN.RUS.X.TOTAL",)"
         R"("series_text":"Exports","measure":"level","value":"228100000000","ulp":"100000000",)"
         R"("unit_measure":"USD","time_period":"2025","modality":"actual"}],)"
         R"("checks":[{"id":"k1","kind":"pct_change","verdict":")" +
         (alarm ? "inconsistent" : "consistent") + R"(","severity":)" +
         (alarm ? Quoted(story.severity) : "null") +
         R"(,"figures":["f2","f3","f1"],"periods":[],"formula":"(228.1 / 244.8 - 1) * 100",)"
         R"("computed":["-6.86130","-6.78240"],"reported":["-9.65","-9.55"],"margin":"-2.6887",)"
         R"("premises":[{"name":"time_period","how":"carried"}],"explanation":"It is a fall of 6.8%.",)"
         R"("suspect":{"figure":"f1","as":"6.9","why":"digit"},"evidence":["Seen elsewhere."],)"
         R"("fingerprint":"00ff"}],"coverage":{"figures":3,"checked":3}})";
}

inline std::string FindingOf(const std::string& fingerprint, const std::string& first,
                             const std::string& second, const std::string& severity = "high") {
  return R"({"schema":"reckoner/1","id":"x","family":"F","series":"GOODS_TRADE.CHN.RUS.X.TOTAL","kind":"restate",)"
         R"("relation":"contradiction","verdict":"inconsistent","members":[{"doc_id":)" +
         Quoted(first) + R"(,"claim":"c1","figure":"f2"},{"doc_id":)" + Quoted(second) +
         R"(,"claim":"c1","figure":"f2"}],"members_total":2,"independent":2,"formula":"228.1 = 230",)"
         R"("computed":["228050000000","228150000000"],"reported":["229500000000","230500000000"],)"
         R"("severity":)" +
         Quoted(severity) +
         R"(,"explanation":"They can't both hold.","suspect":null,"evidence":[],)"
         R"("fingerprint":)" +
         Quoted(fingerprint) + "}";
}

}  // namespace reckoner::report
