// How the tables of words around a number become flags and phrases.
#include <algorithm>

#include "extractors/figures/vocabulary.h"

namespace reckoner::figures {
namespace {

using Row = Table::Row;

[[noreturn]] void Bad(const Table& table, const Row& row, std::string_view what) {
  throw LexiconError(table.name() + ":" + std::to_string(row.line()) + ": unknown " + std::string(what));
}

}  // namespace

void Vocabulary::FlagClasses(const Table& table, const std::map<std::string_view, uint64_t>& classes) {
  for (const Row& row : table.rows()) {
    const auto flags = classes.find(row["class"]);
    if (flags == classes.end()) Bad(table, row, "class");
    for (const std::string_view form : row.List("words")) Flags(Keys(form).back(), flags->second);
  }
}

void Vocabulary::LoadNouns(const Lexicon& lexicon) {
  FlagClasses(lexicon.table("noun_stops"), {{"preposition", kStopWord},
                                            {"conjunction", kStopWord},
                                            {"determiner", kStopWord | kDeterminer},
                                            {"pronoun", kStopWord},
                                            {"auxiliary", kStopWord},
                                            {"adverb", kStopWord},
                                            {"verb", kStopWord | kVerbWord},
                                            {"comparing verb", kStopWord},  // never an adjective
                                            {"month", kStopWord | kTimeWord | kMonthWord},
                                            {"time", kStopWord | kTimeWord},
                                            {"zone", kStopWord | kTimeWord | kZoneWord}});
  for (const std::string_view when :
       {"ago", "earlier", "later", "before", "after", "previously", "prior", "since", "old"})
    Flags(Intern(when), kWhenWord);
  for (const Row& row : lexicon.table("plurals").rows()) {
    const uint32_t id = Intern(row["plural"]);
    Flags(id, kIrregularPlural);
    words_[id].singular = static_cast<int32_t>(singulars_.size());
    singulars_.emplace_back(row["singular"]);
  }
  FlagClasses(lexicon.table("noun_modifiers"), {{"skip", kSkipWord},
                                                {"plural", kPluralModifier},
                                                {"not plural", kNotPlural},
                                                {"tied idiom", kTiedIdiom},
                                                {"ing noun", kIngNoun},
                                                {"one idiom", kOneIdiom},
                                                {"frequency", kFrequency},
                                                {"expects", kExpects},
                                                {"amount", kAmountNoun}});
}

void Vocabulary::LoadContext(const Lexicon& lexicon) {
  FlagClasses(lexicon.table("context_words"), {{"temperature", kWarmWord},
                                               {"mass", kMassWord},
                                               {"length", kLengthWord},
                                               {"price", kPriceWord},
                                               {"takes money", kTakesMoney},
                                               {"particle", kParticleVerb},
                                               {"score", kScoreWord},
                                               {"yardstick", kYardstick},
                                               {"person", kPersonWord},
                                               {"crowd", kCrowdWord},
                                               {"bulk", kBulkWord},
                                               {"dial", kDialWord},
                                               {"lottery", kLotteryWord}});
  FlagClasses(lexicon.table("number_names"),
              {{"before", kNameBefore}, {"index", kIndexName}, {"after", kNameAfter}});
  const Table& bounds = lexicon.table("bounds");
  const std::map<std::string_view, Bound> values = {
      {"exact", Bound::kExact},      {"about", Bound::kAbout},        {"more_than", Bound::kMoreThan},
      {"at_least", Bound::kAtLeast}, {"less_than", Bound::kLessThan}, {"at_most", Bound::kAtMost},
      {"nearly", Bound::kNearly}};
  for (const Row& row : bounds.rows()) {
    const auto value = values.find(row["bound"]);
    const std::string_view place = row["place"];
    if (value == values.end()) Bad(bounds, row, "bound");
    BoundPhrase phrase{value->second, BoundPhrase::kAlways};
    if (place == "before measure") phrase.only = BoundPhrase::kMeasured;
    if (place == "before money") phrase.only = BoundPhrase::kMoney;
    std::vector<uint32_t> keys = Keys(row["phrase"]);
    const auto index = static_cast<int32_t>(bounds_.size());
    bounds_.push_back(phrase);
    if (place.starts_with("before")) {
      std::reverse(keys.begin(), keys.end());
      Flags(keys.front(), kBoundEnd);
      bounds_before_.Add(keys, index);
    } else if (place == "after") {
      Flags(keys.front(), kBoundStart);
      bounds_after_.Add(keys, index);
    } else {
      Bad(bounds, row, "place");
    }
  }
  for (const Row& row : lexicon.table("movement_verbs").rows()) {
    // "moved by 3" says no direction, and "flat at 3" no change of 3.
    if (row["direction"] != "up" && row["direction"] != "down") continue;
    const Direction direction = row["direction"] == "up" ? Direction::kUp : Direction::kDown;
    const bool word = row["sense"] == "word";
    for (const std::string_view form : row.List("forms")) {
      if (row["sense"] == "grade") {
        Flags(Intern(form), direction == Direction::kUp ? kGradeUp : kGradeDown);
        continue;
      }
      // Of adverbs and adjectives only the particles of price: "up 3%", "off 5 cents".
      if (word && form != "up" && form != "down" && form != "off" && !form.ends_with("ward") &&
          !form.ends_with("wards"))
        continue;
      std::vector<uint32_t> keys = Keys(form);
      std::reverse(keys.begin(), keys.end());
      Flags(keys.front(), kMoveEnd);
      moves_.Add(keys, static_cast<int32_t>(direction));
    }
  }
}

}  // namespace reckoner::figures
