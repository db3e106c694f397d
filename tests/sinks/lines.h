// Lines for the sinks' tests: an envelope as the contract writes it, with one row for every table, and a
// finding between two of them.
#pragma once

#include <string>

namespace reckoner {

inline std::string Line(const std::string& id, const std::string& value, int shift = 0) {
  const std::string span = "[" + std::to_string(10 + shift) + "," + std::to_string(14 + shift) + "]";
  return R"({"schema":"reckoner/1","producer":{"version":"0","lexicon":"l"},"doc_id":")" + id +
         R"(","status":"ok","error":null,"document":{"title":"T","characters":40,"boilerplate":[[1,2]]},"figures":[)" +
         R"({"id":"f1","span":)" + span + R"(,"text":"6.9%","rule":"r","kind":"percent","value":")" + value +
         R"(","unit":"percent","unit_candidates":[],"bound":"exact","role":"change","direction":"down","period":"p1"}],)" +
         R"("title_figures":[{"id":"t1","span":[10,14],"text":"5","rule":"r","kind":"number","value":"5","unit":"",)" +
         R"("unit_candidates":[],"bound":"exact","role":"other","period":null}],"periods":[{"id":"p1","span":[20,24],)" +
         R"("text":"2025","rule":"r","type":"DATE","value":"2025","resolved_from":"explicit","fiscal":false}],)" +
         R"("entities":[{"id":"e1","span":[0,5],"text":"China","kind":"area","ref":"CHN","form":"name","candidates":[]}],)" +
         R"("claims":[{"id":"c1","figure":"f1","base_figure":null,"period":"p1","sentence":[0,40],"measure":"growth",)" +
         R"("value":")" + value +
         R"(","series":"T.CHN.RUS.X.TOTAL","time_period":"2025","unit_mult":0,"decimals":1,"bound":"exact","converted":false,"modality":"actual","attribution":[],)" +
         R"("carried":["time_period"],"confidence":0.9}],"checks":[{"id":"k1","kind":"impossible","variant":null,)" +
         R"("verdict":"inconsistent","severity":"high","figures":["f1"],"periods":["p1"],"claims":["c1"],"tight":false,)" +
         R"("weak":false,"premises":[],"explanation":"No.","suspect":{"figure":"f1","as":"9.6%","why":"digits_transposed"},)" +
         R"("evidence":[]}],"coverage":{"figures":1,"checked":1}})" + "\n";
}

inline std::string FindingLine(const std::string& first, const std::string& second,
                               const std::string& explanation = "They differ.") {
  return R"({"schema":"reckoner/1","id":"91a3329b3a98af38","family":"T.CHN+RUS","series":"T.CHN.RUS.X.TOTAL",)"
         R"("kind":"restate","relation":"contradiction","verdict":"inconsistent","members":[{"doc_id":")" +
         first + R"(","claim":"c1","figure":"f1","period":null},{"doc_id":")" + second +
         R"(","claim":"c1","figure":"f1","period":"p1"}],"members_total":2,"independent":2,"formula":"6.9 = 7.1",)" +
         R"("computed":["6.85","6.95"],"reported":["7.05","7.15"],"margin":"-0.1","weak":false,"severity":"high",)" +
         R"("explanation":")" + explanation + R"(","suspect":{"doc_id":")" + second +
         R"(","claim":"c1","figure":"f1","as":"6.9","why":"label"},"evidence":[],)" +
         R"("fingerprint":"1c9cc6ce6d9cd0f5f462ef386d101afd"})" + "\n";
}

}  // namespace reckoner
