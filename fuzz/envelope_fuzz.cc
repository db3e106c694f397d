// Any document: its envelope is one line of valid JSON whose spans lie in the text, cut out what they say,
// and whose numbers are decimal strings; so is the envelope of its refusal. Lines of the input fill the
// document's fields.
#include <nlohmann/json.hpp>

#include "extractors/envelope/envelope.h"
#include "fuzz/spans.h"

using namespace reckoner;
using nlohmann::json;

namespace {

json ParseLine(const std::string& line) {
  REQUIRE(line.ends_with('\n') && line.find('\n') == line.size() - 1);
  json parsed = json::parse(line, nullptr, /*allow_exceptions=*/false);
  REQUIRE(parsed.is_object());
  return parsed;
}

// Code points [begin, end) of valid UTF-8.
std::string Cut(const std::string& text, size_t begin, size_t end) {
  size_t at = 0, place = 0;
  while (place < begin) utf8::Next(text, at), ++place;
  const size_t from = at;
  while (place < end) utf8::Next(text, at), ++place;
  return text.substr(from, at - from);
}

void RequireMentions(const json& envelope, const char* list, const std::string& text) {
  const size_t length = CountCodePoints(text);
  size_t last = 0;
  for (const json& mention : envelope.at(list)) {
    const size_t begin = mention.at("span").at(0), end = mention.at("span").at(1);
    REQUIRE(begin < end && end <= length && last <= begin);
    last = begin;
    REQUIRE(mention.at("text").get<std::string>() == Cut(text, begin, end));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Engine engine;
  static const EnvelopeWriter writer(engine.lexicon().hash());
  const std::string text = fuzz::Clean(data, size);
  // id, title and date from the head of the text: as hostile as the text itself.
  const size_t line = std::min(text.find('\n'), text.size());
  const std::string title = text.substr(0, line);
  const DocumentInfo info{.id = title, .url = title, .title = title, .author = title, .published = title};
  const auto found =
      engine.Extract({.text = text, .title = title, .date = {.reference = ParseIsoDate("2026-01-14")}});
  const json envelope = ParseLine(writer.Write(info, text, *found, TextKept::kAll));
  for (const char* list : {"figures", "periods", "entities"}) RequireMentions(envelope, list, text);
  RequireMentions(envelope, "title_figures", title);
  REQUIRE(envelope.at("document").at("text").get<std::string>() == text);
  for (const json& figure : envelope.at("figures")) {
    for (const char* field :
         {"value", "ulp", "low", "high", "low_ulp", "high_ulp", "numerator", "denominator"}) {
      const json& number = figure.at(field);
      REQUIRE(number.is_null() || Decimal::Parse(number.get<std::string>()));
    }
  }
  ParseLine(writer.Write(info, text, *found, TextKept::kSentences));
  ParseLine(writer.WriteQuarantined(info, text, Fault::kNotText, title, TextKept::kAll));
  ParseLine(writer.WriteQuarantined(info, std::nullopt, Fault::kBadJson, title));
  return 0;
}
