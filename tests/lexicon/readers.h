// A Passage made with the lexicon's tables, for tests of what the text floor does with them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/text/boilerplate.h"
#include "extractors/text/passage.h"
#include "extractors/text/sentences.h"

namespace reckoner {

class TextReader {
 public:
  Passage Read(std::string_view text) const {
    Passage passage{.text = text, .sentences = sentences().Split(text), .tokens = Tokenize(text)};
    passage.boilerplate = boilerplate().Find(passage);
    return passage;
  }

  static const SentenceSplitter& sentences() {
    static const SentenceSplitter* const splitter = [] {
      const Lexicon lexicon;
      std::vector<Abbreviation> abbreviations;
      for (const auto& row : lexicon.table("abbreviations").rows()) {
        const std::string_view kind = row["kind"];
        abbreviations.push_back({std::string(row["form"]), kind == "title"    ? Abbreviation::kTitle
                                                           : kind == "number" ? Abbreviation::kNumber
                                                                              : Abbreviation::kCommon});
      }
      std::vector<std::string> starters;
      for (const auto& row : lexicon.table("sentence_starters").rows()) starters.emplace_back(row["form"]);
      return new SentenceSplitter(abbreviations, starters);
    }();
    return *splitter;
  }
  static const BoilerplateFinder& boilerplate() {
    static const BoilerplateFinder* const finder = [] {
      const Lexicon lexicon;
      std::vector<std::pair<std::string, int>> cues;
      for (const auto& row : lexicon.table("boilerplate").rows()) {
        cues.emplace_back(row["phrase"], std::stoi(std::string(row["points"])));
      }
      return new BoilerplateFinder(std::move(cues));
    }();
    return *finder;
  }
};

}  // namespace reckoner
