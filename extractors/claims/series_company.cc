#include "extractors/claims/series_company.h"

#include <algorithm>

#include "extractors/claims/series_phrase.h"

namespace reckoner::series {
namespace {

bool IsAllCapitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsAcronym(std::string_view word) { return word.size() >= 3 && IsAllCapitals(word); }

constexpr std::string_view kAuxiliaries[] = {"has",   "is",     "was",  "will",  "would",
                                             "plans", "agreed", "owns", "makes", "had"};
constexpr std::string_view kCompanyVerbs[] = {"posted",    "posts",     "reported", "earned",
                                              "booked",    "recorded",  "swung",    "expects",
                                              "forecasts", "generated", "unveiled", "achieved"};
constexpr size_t kNearStart = 8;  // items

template <size_t N>
bool IsOneOf(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// A share's code stands behind items[i], "Northwind Retail (NWR.N)": the passage has no tokens of it
// (instrument_codes.h). An index's begins with a point.
bool HasShareCode(std::string_view text, const std::vector<Item>& items, size_t i) {
  std::string_view gap = text.substr(items[i].span.end, items[i + 1].span.begin - items[i].span.end);
  gap.remove_prefix(std::min(gap.find_first_not_of(' '), gap.size()));
  return gap.size() > 3 && (gap[0] == '(' || gap[0] == '<') && gap[1] != '.' && gap.find('.') != gap.npos;
}

// "Halden Medical, Inc. (NYSE: HLDN)": where its shares are listed tells a company.
std::string Listed(const Tables& tables, std::string_view text, const std::vector<Item>& items) {
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    if (!HasShareCode(text, items, i)) continue;
    if (items[i].Is(EntityKind::kOrganisation)) return items[i].entity->ref;
    const size_t begin = NameRunStart(tables, items, i + 1);
    if (begin <= i) return PartyOfRun(tables, text, items, begin, i + 1).ref;
  }
  for (size_t i = 1; i + 4 < items.size(); ++i) {
    if (items[i].text != "(" || items[i + 2].text != ":" || items[i + 4].text != ")") continue;
    if (!IsAllCapitals(items[i + 3].text)) continue;
    const Body* body =
        items[i + 1].Is(EntityKind::kOrganisation) ? tables.FindBody(items[i + 1].entity->ref) : nullptr;
    if (body != nullptr ? body->role != "exchange" : !IsAcronym(items[i + 1].text)) continue;
    size_t end = i;
    while (end > 0 && (items[end - 1].text == "." || items[end - 1].text == "," ||
                       tables.companies().IsForm(items[end - 1].text)))
      --end;
    if (end == 0) return "";
    if (items[end - 1].Is(EntityKind::kOrganisation)) return items[end - 1].entity->ref;
    const size_t begin = NameRunStart(tables, items, end);
    if (begin < end) return PartyOfRun(tables, text, items, begin, end).ref;
  }
  return "";
}

// "OSLO —", "DUBAI, Nov 18 (Reuters) -": where the sentence begins behind its dateline.
size_t BehindDateline(const std::vector<Item>& items) {
  constexpr size_t kReach = 12;
  const bool opens = !items.empty() &&
                     (items[0].IsPlace() || items[0].type == Item::kPeriod || IsAllCapitals(items[0].text));
  for (size_t i = 1; opens && i + 1 < items.size() && i < kReach; ++i) {
    const bool dash = items[i].text == "-" || items[i].text == "—" || items[i].text == "--";
    if (!dash || !items[i].space_before) continue;
    if (items[i + 1].space_before) return i + 1;
    if (i + 2 < items.size() && items[i + 1].text == "-" && items[i + 2].space_before) return i + 2;
  }
  return 0;
}

// Where the name of the sentence's subject may begin: behind a dateline, "In May, Acme …", "The Irish
// publishing group Acme".
size_t BehindOpening(const Tables& tables, const std::vector<Item>& items, size_t start) {
  constexpr size_t kLongestDescription = 6;
  size_t begin = start;
  if (start == 0 && (items[0].IsWord("In") || items[0].IsWord("For") || items[0].IsWord("At"))) {
    for (size_t i = 1; begin == 0 && i < items.size() && i < kNearStart; ++i) {
      if (items[i].text == ",") begin = i + 1;
    }
  }
  const auto describes = [&](const Item& item) {
    const bool plain = item.type == Item::kWord && !item.capital && !tables.Is(Word::kNotProduct, item.text);
    return item.IsWord("The") || item.IsWord("the") || item.IsPlace() || item.Is(EntityKind::kProduct) ||
           item.text == "-" || plain;
  };
  const size_t limit = std::min(items.size(), begin + kLongestDescription);
  while (begin < limit && describes(items[begin])) ++begin;
  return begin;
}

// The verb behind a name that ends at `end`: "Acme on Thursday reported", "Acme, the glass maker, said".
size_t VerbBehind(const std::vector<Item>& items, size_t end) {
  constexpr size_t kLongestAside = 12;
  size_t verb = end;
  if (items[verb].IsWord("on") && verb + 1 < items.size()) ++verb;
  while (verb < items.size() && items[verb].type == Item::kPeriod) ++verb;
  if (verb < items.size() && items[verb].text == ",") {
    const size_t limit = std::min(items.size(), verb + kLongestAside);
    for (++verb; verb < limit && items[verb].text != ","; ++verb) {
    }
    ++verb;
  }
  return verb;
}

// What tells a company by its name's form: an acronym at its end, "Corp", "&"; and, looked for up to the
// verb, "its": of a person one would say "his" ("Penney said its sales").
struct NameForm {
  bool of_name = false, with_verb = false;
};
// "Fenwright, Britain's fourth-biggest supermarket, said": an aside whose own noun is a company's; not "Moira
// Teale, head of the bank, said".
bool IsCalledCompany(const Tables& tables, const std::vector<Item>& items, size_t end) {
  static constexpr std::string_view kOf[] = {"of", "at", "for", "with", "to", "from", "by", "who", "whose"};
  static constexpr std::string_view kBehind[] = {"of",    "in",   "that", "which", "with",
                                                 "based", "from", "for",  "by"};
  if (items[end].text != ",") return false;
  for (size_t i = end + 1; i + 1 < items.size() && i < end + 9; ++i) {
    const Item& item = items[i];
    if (item.text == "," || IsOneOf(item.text, kOf)) return false;
    if (item.type != Item::kWord || item.capital) continue;
    if (!tables.Is(Word::kHolder, item.text) && !tables.Is(Word::kCalled, item.text)) continue;
    if (items[i + 1].text == "," || IsOneOf(items[i + 1].text, kBehind)) return true;
  }
  return false;
}

NameForm FormOf(const Tables& tables, const std::vector<Item>& items, size_t begin, size_t end, size_t verb) {
  NameForm form{.of_name = IsAcronym(items[end - 1].text)};
  for (size_t i = begin; i < end; ++i)
    form.of_name = form.of_name || tables.companies().IsForm(items[i].text);
  // "Metsera, which has 81 employees, lost": no person
  const bool which = end + 1 < items.size() && items[end].text == "," && items[end + 1].IsWord("which");
  form.with_verb = form.of_name || which || IsCalledCompany(tables, items, end);
  const size_t near_verb = std::min(items.size(), verb + 6);
  for (size_t i = begin; i < near_verb; ++i)
    form.with_verb = form.with_verb || items[i].IsWord("its") || (i < end && items[i].text == "&");
  return form;
}

// A company that the lexicon has, near the start of its sentence.
std::string KnownCompany(const Tables& tables, const std::vector<Item>& items, size_t start) {
  for (size_t i = start; i < items.size() && i < start + kNearStart; ++i) {
    if (!items[i].Is(EntityKind::kOrganisation) || IsGoverned(items, i)) continue;
    const std::string& ref = items[i].entity->ref;
    const Body* body = tables.FindBody(ref);
    const bool unlisted = body == nullptr && ref.starts_with("org:");
    if (unlisted || (body != nullptr && body->role == "company")) return ref;
  }
  return "";
}

// Names may end in what a company makes: "Kitahama Motor", "Selby Steel".
size_t NameEnd(const Tables& tables, const std::vector<Item>& items, size_t begin) {
  size_t end = NameRunEnd(tables, items, begin);
  while (end > begin && end < items.size() && items[end].Is(EntityKind::kProduct) && items[end].capital)
    ++end;
  return end;
}

// "Harlow & Stern plc" alone, as a heading: whose announcement it is.
std::string NameAlone(const Tables& tables, const std::vector<Item>& items) {
  if (items.size() != 1 || !items[0].Is(EntityKind::kOrganisation)) return "";
  const std::string_view name = items[0].text;
  const size_t last = name.rfind(' ');
  if (last == std::string::npos || !tables.companies().IsForm(name.substr(last + 1))) return "";
  return items[0].entity->ref;
}

// "Streaming company Lumo ended": a name that the sentence's first words call a company. Where it begins, or
// 0.
size_t NameCalledCompany(const Tables& tables, const std::vector<Item>& items, size_t start) {
  constexpr size_t kLongestDescription = 5;
  for (size_t i = start; i + 2 < items.size() && i < start + kLongestDescription; ++i) {
    const Item& item = items[i];
    const bool word = item.type == Item::kWord && (!item.capital || i == start);
    if (word && tables.Is(Word::kHolder, item.text) && items[i + 1].type == Item::kWord &&
        items[i + 1].capital)
      return i + 1;
    const bool describes = (word && !tables.Is(Word::kNotProduct, item.text)) || item.IsPlace() ||
                           item.text == "-" || item.Is(EntityKind::kProduct) || item.IsWord("The");
    if (!describes) return 0;
  }
  return 0;
}

}  // namespace

bool IsGoverned(const std::vector<Item>& items, size_t i) {
  static constexpr std::string_view kPrepositions[] = {
      "to",   "from",  "in",   "at",      "with",    "of",   "by", "for",      "into",
      "than", "about", "over", "between", "against", "like", "on", "including"};
  if (i > 0 && items[i - 1].IsWord("the")) --i;
  return i > 0 && items[i - 1].type == Item::kWord && IsOneOf(items[i - 1].text, kPrepositions);
}

CompanyNamed ReadCompany(const Tables& tables, std::string_view text, const std::vector<Item>& items) {
  if (std::string alone = NameAlone(tables, items); !alone.empty()) return {.ref = std::move(alone)};
  if (items.size() < 3) return {};  // a caption or heading
  if (std::string listed = Listed(tables, text, items); !listed.empty()) return {.ref = std::move(listed)};
  const size_t start = BehindDateline(items);
  if (std::string known = KnownCompany(tables, items, start); !known.empty())
    return {.ref = std::move(known)};
  if (AllCapitals(items)) return {};
  if (const size_t called = NameCalledCompany(tables, items, start); called > 0) {
    return {.ref = PartyOfRun(tables, text, items, called, NameEnd(tables, items, called)).ref};
  }
  const size_t begin = BehindOpening(tables, items, start);
  const size_t end = NameEnd(tables, items, begin);
  if (end == begin || end >= items.size()) return {};
  const size_t verb = VerbBehind(items, end);
  if (verb >= items.size() || items[verb].type != Item::kWord) return {};
  const NameForm form = FormOf(tables, items, begin, end, verb);
  const bool does = tables.Is(Word::kMoves, items[verb].text) || IsOneOf(items[verb].text, kAuxiliaries);
  if (!tables.Is(Word::kReports, items[verb].text) && !(form.of_name && does)) return {};
  // "The National Retail Federation expects holiday sales to …": not its own
  if (tables.Is(Word::kBodyName, items[end - 1].text)) return {};
  const std::string ref = PartyOfRun(tables, text, items, begin, end).ref;
  if (!form.with_verb && !IsOneOf(items[verb].text, kCompanyVerbs)) return {.perhaps = ref};
  const Body* body = tables.FindBody(ref);
  const bool other_body = body != nullptr && body->role != "company";  // "The IEA expects"
  return {.ref = other_body ? "" : ref};
}

}  // namespace reckoner::series
