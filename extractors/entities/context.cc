#include "extractors/entities/context.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace reckoner {
namespace {

template <size_t N>
bool In(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

template <size_t N>
constexpr std::array<std::string_view, N> Sorted(std::array<std::string_view, N> words) {
  std::sort(words.begin(), words.end());
  return words;
}

// Capitalised words that may follow a country's name without being part of a longer one.
constexpr auto kMayFollow = Sorted(std::to_array<std::string_view>(
    {"Monday",     "Tuesday",    "Wednesday",  "Thursday",     "Friday",        "Saturday",
     "Sunday",     "January",    "February",   "March",        "April",         "May",
     "June",       "July",       "August",     "September",    "October",       "November",
     "December",   "Jan",        "Feb",        "Mar",          "Apr",           "Jun",
     "Jul",        "Aug",        "Sept",       "Sep",          "Oct",           "Nov",
     "Dec",        "President",  "Prime",      "Premier",      "Chancellor",    "Minister",
     "Foreign",    "Finance",    "Treasury",   "Trade",        "Central",       "Federal",
     "Secretary",  "Chairman",   "Congress",   "Senate",       "House",         "Supreme",
     "Department", "Ministry",   "Army",       "Navy",         "Customs",       "Ambassador",
     "Embassy",    "Government", "Parliament", "Commerce",     "Agriculture",   "Energy",
     "Health",     "Defense",    "Defence",    "Labor",        "Labour",        "Interior",
     "Economy",    "Economics",  "Industry",   "GDP",          "CPI",           "PMI",
     "PPI",        "Inc",        "I",          "Vice",         "King",          "Queen",
     "Crown",      "Justice",    "State",      "Constitution", "Constitutional"}));

// Capitalised words that may stand before a country's name without being part of it.
constexpr auto kMayPrecede = Sorted(std::to_array<std::string_view>(
    {"Monday",   "Tuesday",  "Wednesday",  "Thursday", "Friday", "Saturday",  "Sunday", "January",
     "February", "March",    "April",      "May",      "June",   "July",      "August", "September",
     "October",  "November", "December",   "Nazi",     "Soviet", "Communist", "Red",    "Mainland",
     "Mr",       "Group",    "Opposition", "Both",     "Unlike", "Like"}));

// "Bank of China", "University of California": what stands before "of" makes a name of it.
constexpr auto kOfNames = Sorted(std::to_array<std::string_view>(
    {"University", "College", "Bank",    "Institute", "Museum",   "Voice",   "Tower",
     "School",     "Duke",    "Duchess", "Prince",    "Princess", "Earl",    "Gulf",
     "Sea",        "Bay",     "Battle",  "Treaty",    "Church",   "Airport", "Cathedral"}));

// Names of places that people bear too.
constexpr auto kAlsoPeople =
    Sorted(std::to_array<std::string_view>({"Jordan", "Chad", "Georgia", "Israel", "Virginia", "Jersey"}));

constexpr auto kPronouns = Sorted(std::to_array<std::string_view>(
    {"It",    "They",    "We",     "it",    "they", "which", "who",       "we",      "not",
     "also",  "already", "now",    "still", "will", "would", "could",     "can",     "may",
     "might", "must",    "should", "you",   "he",   "she",   "currently", "usually", "normally"}));

constexpr auto kDeterminers = Sorted(std::to_array<std::string_view>(
    {"the",   "a",    "an",      "its",    "their",  "his",        "about", "more", "less",
     "some",  "all",  "most",    "around", "nearly", "almost",     "over",  "just", "roughly",
     "only",  "that", "this",    "these",  "those",  "them",       "it",    "him",  "us",
     "twice", "half", "between", "up",     "what",   "everything", "much"}));

constexpr auto kTradePlaces =
    Sorted(std::to_array<std::string_view>({"at", "for", "places", "on", "off", "away", "near"}));

bool IsCapital(const Passage& passage, size_t token) {
  return passage.tokens[token].kind == Token::kWord && passage.tokens[token].capital;
}

bool IsAcronym(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Where most of a line's longer words are capitalised, as in a headline, a capital says nothing.
bool IsTitleCase(const Passage& passage, size_t token) {
  size_t first = token, last = token;
  const auto& tokens = passage.tokens;
  constexpr size_t kReach = 40;
  while (first > 0 && token - first < kReach && tokens[first - 1].kind != Token::kNewline) --first;
  while (last + 1 < tokens.size() && last - token < kReach && tokens[last + 1].kind != Token::kNewline)
    ++last;
  int longer = 0, capital = 0, lower = 0;
  for (size_t i = first; i <= last; ++i) {
    if (tokens[i].kind != Token::kWord) continue;
    lower += !tokens[i].capital;
    if (tokens[i].span.size() < 4) continue;
    ++longer;
    capital += tokens[i].capital;
  }
  return (longer >= 3 && capital * 10 >= longer * 7) || (longer >= 2 && lower == 0);
}

bool BeginsSentence(const Passage& passage, size_t token) {
  const int s = passage.SentenceAt(passage.tokens[token].span.begin);
  return s >= 0 && passage.sentences[s].begin == passage.tokens[token].span.begin;
}

}  // namespace

std::string_view NameInText::Before() const {
  if (begin == 0 || passage.tokens[begin - 1].kind != Token::kWord || !passage.tokens[begin].space_before)
    return "";
  return Word(begin - 1);
}

std::string_view NameInText::After() const {
  if (end >= passage.tokens.size() || passage.tokens[end].kind != Token::kWord ||
      !passage.tokens[end].space_before)
    return "";
  return Word(end);
}

bool IsLowerCase(std::string_view word) {
  return !word.empty() && std::islower(static_cast<unsigned char>(word[0]));
}

bool IsPartOfAddress(const NameInText& name) {
  const auto& tokens = name.passage.tokens;
  if (name.begin > 0 && !tokens[name.begin].space_before) {
    const std::string_view before = name.Word(name.begin - 1);
    if (before == "@" || before == "#" || before == "." || before == "_") return true;
  }
  if (name.end + 1 < tokens.size() && !tokens[name.end].space_before && !tokens[name.end + 1].space_before) {
    const std::string_view after = name.Word(name.end);
    if (after == "@" || after == "_" || (after == "." && IsLowerCase(name.Word(name.end + 1)))) return true;
  }
  return false;
}

bool IsPartOfLongerName(const NameInText& name, EntityForm form) {
  const Passage& passage = name.passage;
  if (form == EntityForm::kDemonym)
    return false;  // "British Airways" is in the table; "British Prime Minister" is British
  const std::string_view word = name.Word(name.begin);
  if (name.Before() == "of" && name.begin >= 2 && In(kOfNames, name.Word(name.begin - 2))) return true;
  const std::string_view after = name.After(), before = name.Before();
  const bool follows =
      !after.empty() && IsCapital(passage, name.end) && !In(kMayFollow, after) &&
      !(IsAcronym(word) &&
        form != EntityForm::kMetonym);  // "US Steel" is in the table, "UK Athletics" is British
  bool precedes =
      !before.empty() && IsCapital(passage, name.begin - 1) && !In(kMayPrecede, before) && !IsAcronym(word);
  if (precedes && name.begin >= 2) {  // "post-Brexit Britain"
    const std::string_view hyphen = name.Word(name.begin - 2);
    if (hyphen == "-" || hyphen == "'") precedes = false;
  }
  // "In China", "When Washington" begin a sentence; "George Washington said" does too, but then a name is the
  // likelier reading only of a metonym.
  if (precedes && BeginsSentence(passage, name.begin - 1)) {
    precedes = (form == EntityForm::kMetonym || In(kAlsoPeople, word)) && before.size() > 4 &&
               !before.ends_with("ly");
  }
  return (follows || precedes) && !IsTitleCase(passage, name.begin);
}

bool IsFronted(const NameInText& name) {
  static constexpr auto kPrepositions = Sorted(std::to_array<std::string_view>(
      {"With", "In", "To", "From", "For", "Against", "Like", "Unlike", "After", "Outside"}));
  size_t at = name.begin;
  if (at > 0 && name.Word(at - 1) == "the") --at;
  return at > 0 && In(kPrepositions, name.Word(at - 1)) && BeginsSentence(name.passage, at - 1);
}

size_t CompanyStart(const NameInText& name) {
  const auto& tokens = name.passage.tokens;
  constexpr size_t kLongest = 7;
  size_t first = name.begin;
  while (first > 0 && name.begin - first < kLongest) {
    const std::string_view word = name.Word(first - 1);
    const bool capital = tokens[first - 1].kind == Token::kWord && tokens[first - 1].capital;
    const bool before_form =
        first == name.begin && (word == "," || word == "and");  // "Acme, Inc", "Merck and Co"
    const bool inside = word == "&" || word == "-" || word == "'";
    const bool joint = (inside || before_form) && first > 1 && tokens[first - 2].kind == Token::kWord &&
                       tokens[first - 2].capital;
    const bool possessive = word == "s" && !tokens[first - 1].space_before;  // "Wendy's Group"
    if (!capital && !joint && !possessive) break;
    --first;
  }
  static constexpr auto kOpeners = Sorted(
      std::to_array<std::string_view>({"The", "A", "An", "In", "At", "On", "For", "But", "And", "Meanwhile",
                                       "Analysts", "Shares", "While", "When", "As", "If", "By"}));
  while (first < name.begin && (In(kOpeners, name.Word(first)) || tokens[first].kind != Token::kWord))
    ++first;
  return IsTitleCase(name.passage, name.begin) && name.begin - first > 3 ? name.begin : first;
}

bool IsWordOfName(const NameInText& name) {
  const Passage& passage = name.passage;
  if (!IsCapital(passage, name.begin) || IsTitleCase(passage, name.begin)) return false;
  if (!name.After().empty() && IsCapital(passage, name.end)) return true;
  if (name.Before().empty() || !IsCapital(passage, name.begin - 1)) return false;
  return !BeginsSentence(passage, name.begin - 1) || name.Before().size() > 3;
}

bool IsSpokenOfAsCurrency(const NameInText& name) {
  static constexpr auto kBefore = Sorted(std::to_array<std::string_view>(
      {"the",     "The",    "against",  "versus",        "weaker",    "stronger", "weak", "strong",
       "falling", "rising", "lower",    "higher",        "local",     "sliding",  "soft", "softer",
       "firm",    "firmer", "plunging", "strengthening", "weakening", "in",       "per"}));
  const std::string_view word = name.Word(name.begin);
  if (word.ends_with("s") && word != "dollars" && word != "euros") return false;  // amounts, not the currency
  if (word.ends_with("s") && name.Before() != "in") return false;
  const bool starts = BeginsSentence(name.passage, name.begin);
  return (starts || In(kBefore, name.Before())) && name.After() != "of";
}

bool IsVerb(const NameInText& name) {
  const auto& tokens = name.passage.tokens;
  const std::string_view before = name.Before(), after = name.After();
  if (In(kPronouns, before)) return true;
  const std::string_view word = name.Word(name.begin);
  if (before == "to" && !word.ends_with("s")) return true;  // "to harvest", "to supply"
  const bool figure_after = name.end < tokens.size() && tokens[name.end].space_before &&
                            (tokens[name.end].kind == Token::kNumber || name.Word(name.end) == "$");
  if ((word == "costs" || word == "orders") && (figure_after || In(kDeterminers, after))) return true;
  if (name.Word(name.begin) == "trade" && (before == "to" || In(kTradePlaces, after))) return true;
  if (In(kDeterminers, after)) {
    // "exports more than", but "exports over the year", "exports that fell": a subject stands before a verb.
    const bool hard = after == "the" || after == "a" || after == "an" || after == "its" || after == "their" ||
                      after == "them";
    return hard && !before.empty() && name.begin > 0 && tokens[name.begin - 1].capital;
  }
  return figure_after && !before.empty() && tokens[name.begin - 1].capital &&
         !IsTitleCase(name.passage, name.begin);
}

}  // namespace reckoner
