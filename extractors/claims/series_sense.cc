#include "extractors/claims/series_sense.h"

#include <algorithm>
#include <utility>

#include "extractors/claims/series_company.h"

namespace reckoner::series {
namespace {

bool SourceBeside(const Tables& tables, const std::vector<Item>& items, size_t i) {
  constexpr size_t kReach = 6;
  for (size_t j = i > kReach ? i - kReach : 0; j < items.size() && j <= i + kReach; ++j) {
    if (items[j].type == Item::kWord && tables.Is(Word::kSource, items[j].text)) return true;
  }
  return false;
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

// "To the member states of the EU, goods worth 74 billion euros were exported"
std::string FrontedMembers(const std::vector<Item>& items) {
  constexpr size_t kReach = 9;
  for (size_t i = 1; i + 1 < items.size() && i < kReach; ++i) {
    const Item& item = items[i];
    if (item.IsPlace()) {
      const bool ends = items[i + 1].type == Item::kPunctuation && items[i + 1].text == ",";
      return ends && item.entity->form != EntityForm::kDemonym ? item.entity->ref : "";
    }
    if (!item.IsWord("the") && !item.IsWord("member") && !item.IsWord("states") && !item.IsWord("of") &&
        !item.IsWord("countries"))
      return "";
  }
  return "";
}

// "With China, …", "To the EU it sold …"; not "With China slowing, …".
std::string FrontedPartner(const std::vector<Item>& items) {
  if (items.size() < 4) return "";
  const bool opens = items[0].IsWord("With") || items[0].IsWord("To") || items[0].IsWord("From");
  const size_t at = items[1].IsWord("the") ? 2 : 1;
  if (!opens) return "";
  if (!items[at].IsPlace()) return FrontedMembers(items);
  if (items[at].entity->form == EntityForm::kDemonym) return "";
  const Item& next = items[at + 1];
  const bool clause = (next.type == Item::kPunctuation && next.text == ",") || next.IsPlace() ||
                      next.IsWord("the") || next.IsWord("it") || next.IsWord("its") ||
                      (!items[0].IsWord("With") && next.Is(EntityKind::kIndicator));
  return clause ? items[at].entity->ref : "";
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
  CompanyNamed named = ReadCompany(tables, passage.text, items);
  sense.company = std::move(named.ref);
  sense.short_name = std::move(named.perhaps);
  sense.partner = FrontedPartner(items);
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
    const auto after_is = [&](size_t at, std::initializer_list<std::string_view> words) {
      return at + 2 < items.size() && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return items[at + 1].IsWord(word);
             });
    };
    const bool starts = i == 0 || (i == 1 && (items[0].IsWord("In") || items[0].IsWord("The")));
    const bool demonym = items[i].entity->form == EntityForm::kDemonym;
    const bool city = i == 1 && items[0].IsWord("In") && items[i].entity->form == EntityForm::kMetonym;
    // "US insurer Marsh cut": the place only describes.
    const Item* after = i + 1 < items.size() ? &items[i + 1] : nullptr;
    const bool attribute = i == 0 && after != nullptr && after->type == Item::kWord && !after->capital &&
                           after->space_before && !tables.Is(Word::kNotProduct, after->text) &&
                           !tables.Is(Word::kReports, after->text);
    // "The United States accounted for 51% of remittances": a part of another's.
    const bool partner = after_is(i, {"accounted", "accounts", "represented", "represents", "contributed"}) ||
                         (after_is(i, {"made", "makes"}) && items[i + 2].IsWord("up"));
    if (starts && !demonym && !city && !attribute && !partner) sense.place = ref;
  }
  return sense;
}

std::string PlaceBefore(const std::vector<Item>& items, size_t i, bool any_form) {
  constexpr size_t kReach = 60;
  for (const size_t from = i; i > 0 && from - i < kReach;) {
    --i;
    if (!items[i].IsPlace() || items[i].entity->ref == "WLD") continue;
    if (!any_form && (items[i].entity->form == EntityForm::kDemonym || IsGoverned(items, i))) continue;
    return items[i].entity->ref;
  }
  return "";
}

}  // namespace reckoner::series
