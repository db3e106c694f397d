#include "extractors/claims/series_sense.h"

#include <algorithm>

#include "extractors/claims/series_phrase.h"

namespace reckoner::series {
namespace {

bool SourceBeside(const Tables& tables, const std::vector<Item>& items, size_t i) {
  constexpr size_t kReach = 6;
  for (size_t j = i > kReach ? i - kReach : 0; j < items.size() && j <= i + kReach; ++j) {
    if (items[j].type == Item::kWord && tables.Is(Word::kSource, items[j].text)) return true;
  }
  return false;
}

bool IsPreposition(std::string_view word) {
  static constexpr std::string_view kWords[] = {"to",      "from",    "in",   "at",   "with",     "of",
                                                "by",      "for",     "into", "than", "about",    "over",
                                                "between", "against", "like", "on",   "including"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

bool Governed(const std::vector<Item>& items, size_t i) {
  if (i > 0 && items[i - 1].IsWord("the")) --i;
  return i > 0 && items[i - 1].type == Item::kWord && IsPreposition(items[i - 1].text);
}

bool TellsNews(std::string_view role) { return role == "news" || role == "research" || role == "rating"; }
bool IsNoBody(std::string_view role) { return role == "company" || role == "exchange"; }

void ReadSources(const Tables& tables, const std::vector<Item>& items, Sense& sense) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (!items[i].Is(EntityKind::kOrganisation)) continue;
    const std::string& ref = items[i].entity->ref;
    const Body* body = tables.FindBody(ref);
    // "Kazakhstan's finance ministry" has no row: AREA-suffix.
    const bool unlisted = body == nullptr && ref.size() > 4 && ref[3] == '-';
    if (!unlisted && (body == nullptr || IsNoBody(body->role))) continue;
    std::string area = unlisted ? ref.substr(0, 3) : std::string(body->area == "WLD" ? "" : body->area);
    const bool news = !unlisted && TellsNews(body->role);
    if (!news && sense.body_area.empty()) sense.body_area = area;
    if (!SourceBeside(tables, items, i)) continue;
    if (!news) {
      if (!sense.compiled_by.empty()) continue;
      sense.compiled_by = ref;
      sense.compiled_area = std::move(area);
    } else if (std::find(sense.attribution.begin(), sense.attribution.end(), body->name) ==
               sense.attribution.end()) {
      sense.attribution.emplace_back(body->name);
    }
  }
}

// "the statistics office said", without a country.
void ReadBodyNoun(const Tables& tables, const Passage& passage, const std::vector<Item>& items,
                  Sense& sense) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (items[i].type != Item::kWord) continue;
    const std::string_view role = tables.RoleAt(passage.text, passage.tokens, items[i].token);
    if (role.empty() || !SourceBeside(tables, items, i)) continue;
    sense.compiled_role = role;
    return;
  }
}

bool IsAllCapitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsAcronym(std::string_view word) { return word.size() >= 3 && IsAllCapitals(word); }

bool IsAuxiliary(std::string_view word) {
  static constexpr std::string_view kWords[] = {"has",   "is",     "was",  "will",  "would",
                                                "plans", "agreed", "owns", "makes", "had"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
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
    if (dash && items[i].space_before && items[i + 1].space_before) return i + 1;
  }
  return 0;
}

// A company that the sentence is about: a known one near its start, or a name before a verb of reporting.
std::string Company(const Tables& tables, std::string_view text, const std::vector<Item>& items,
                    std::string& short_name) {
  constexpr size_t kNearStart = 8;
  if (items.size() < 3) return "";  // a caption or heading
  if (std::string listed = Listed(tables, text, items); !listed.empty()) return listed;
  const size_t start = BehindDateline(items);
  for (size_t i = start; i < items.size() && i < start + kNearStart; ++i) {
    if (!items[i].Is(EntityKind::kOrganisation) || Governed(items, i)) continue;
    const Body* body = tables.FindBody(items[i].entity->ref);
    const bool unlisted = body == nullptr && items[i].entity->ref.starts_with("org:");
    if (unlisted || (body != nullptr && body->role == "company")) return items[i].entity->ref;
  }
  if (AllCapitals(items)) return "";
  size_t begin = start;
  if (start == 0 && items[0].type == Item::kWord &&
      (items[0].text == "In" || items[0].text == "For" || items[0].text == "At")) {  // "In May, Acme …"
    for (size_t i = 1; i < items.size() && i < kNearStart; ++i) {
      if (items[i].text == ",") begin = i + 1;
      if (begin > 0) break;
    }
  }
  // "The Irish publishing group Acme": described before it is named.
  const auto describes = [&](const Item& item) {
    const bool plain = item.type == Item::kWord && !item.capital && !tables.Is(Word::kNotProduct, item.text);
    return item.IsWord("The") || item.IsWord("the") || item.IsPlace() || item.Is(EntityKind::kProduct) ||
           item.text == "-" || plain;
  };
  const size_t limit_of_description = begin + 6;
  while (begin < items.size() && begin < limit_of_description && describes(items[begin])) ++begin;
  const size_t end = NameRunEnd(tables, items, begin);
  if (end == begin || end >= items.size()) return "";
  size_t verb = end;
  if (items[verb].IsWord("on") && verb + 1 < items.size()) ++verb;
  while (verb < items.size() && items[verb].type == Item::kPeriod) ++verb;  // "Acme on Thursday reported"
  if (verb < items.size() && items[verb].text == ",") {                     // "Acme, the glass maker, said"
    const size_t limit = std::min(items.size(), verb + 12);
    for (++verb; verb < limit && items[verb].text != ","; ++verb) {
    }
    ++verb;
  }
  if (verb >= items.size() || items[verb].type != Item::kWord) return "";
  const bool reports = tables.Is(Word::kReports, items[verb].text);
  bool form = IsAcronym(items[end - 1].text);
  for (size_t i = begin; i < end; ++i) form = form || tables.companies().IsForm(items[i].text);
  if (!reports && !(form && (tables.Is(Word::kMoves, items[verb].text) || IsAuxiliary(items[verb].text))))
    return "";
  const size_t near_verb = std::min(items.size(), verb + 6);
  for (size_t i = begin; i < near_verb; ++i) {  // "Penney said its sales": a person would say "his"
    form = form || items[i].IsWord("its") || (i < end && items[i].text == "&");
  }
  static constexpr std::string_view kCompanyVerbs[] = {"posted",    "posts",     "reported", "earned",
                                                       "booked",    "recorded",  "swung",    "expects",
                                                       "forecasts", "generated", "unveiled", "achieved"};
  const bool strong = std::find(std::begin(kCompanyVerbs), std::end(kCompanyVerbs), items[verb].text) !=
                      std::end(kCompanyVerbs);
  if (!form && !strong) {
    short_name = PartyOfRun(tables, text, items, begin, end).ref;
    return "";
  }
  const std::string ref = PartyOfRun(tables, text, items, begin, end).ref;
  const Body* body = tables.FindBody(ref);
  return body == nullptr || body->role == "company" ? ref : "";  // "The IEA expects"
}

}  // namespace

std::string LongerName(const std::string& ref, const std::string& of_passage) {
  const bool shorter = !ref.empty() && of_passage.size() > ref.size() && of_passage.starts_with(ref) &&
                       of_passage[ref.size()] == '-';
  return shorter ? of_passage : ref;
}

Sense ReadSense(const Tables& tables, const Passage& passage, const std::vector<Item>& items) {
  Sense sense;
  ReadSources(tables, items, sense);
  if (sense.compiled_by.empty()) ReadBodyNoun(tables, passage, items, sense);
  sense.company = Company(tables, passage.text, items, sense.short_name);
  int places = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    if (!items[i].IsPlace()) continue;
    const std::string& ref = items[i].entity->ref;
    ++places;
    const bool after_in = i > 0 && (items[i - 1].IsWord("in") ||
                                    (i > 1 && items[i - 1].IsWord("the") && items[i - 2].IsWord("in")));
    const bool country =
        items[i].entity->form == EntityForm::kName || items[i].entity->form == EntityForm::kAlias;
    const bool alone = i + 1 >= items.size() || !items[i + 1].IsWord("and");
    sense.only_place = places == 1 && after_in && country && alone ? ref : "";
    if (ref == "WLD") {
      if (i == 0 && (items[i].text == "Globally" || items[i].text == "Worldwide")) sense.global = true;
      continue;
    }
    if (i + 2 < items.size() && i > 0 && items[i - 1].IsWord("between") && items[i + 1].IsWord("and") &&
        items[i + 2].IsPlace()) {
      sense.pair = {ref, items[i + 2].entity->ref};
    }
    const bool starts = i == 0 || (i == 1 && (items[0].IsWord("In") || items[0].IsWord("The")));
    const bool demonym = items[i].entity->form == EntityForm::kDemonym;
    const bool city = i == 1 && items[0].IsWord("In") && items[i].entity->form == EntityForm::kMetonym;
    // "US insurer Marsh cut": the place only describes.
    const Item* after = i + 1 < items.size() ? &items[i + 1] : nullptr;
    const bool attribute = i == 0 && after != nullptr && after->type == Item::kWord && !after->capital &&
                           after->space_before && !tables.Is(Word::kNotProduct, after->text) &&
                           !tables.Is(Word::kReports, after->text);
    if (starts && !demonym && !city && !attribute) sense.place = ref;
  }
  return sense;
}

std::string PlaceBefore(const std::vector<Item>& items, size_t i, bool any_form) {
  constexpr size_t kReach = 60;
  for (const size_t from = i; i > 0 && from - i < kReach;) {
    --i;
    if (!items[i].IsPlace() || items[i].entity->ref == "WLD") continue;
    if (!any_form && (items[i].entity->form == EntityForm::kDemonym || Governed(items, i))) continue;
    return items[i].entity->ref;
  }
  return "";
}

}  // namespace reckoner::series
