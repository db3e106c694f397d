#include "extractors/claims/series_owner.h"

#include <algorithm>

namespace reckoner::series {
namespace {

// Where the phrase is silent: the sentence, then the passage.
Found SilentArea(const Scene& s) {
  if (!s.sense.place.empty()) return {.ref = s.sense.place, .how = PremiseHow::kInferred};
  if (s.before != nullptr && s.before->ref_area)
    return {.ref = s.before->ref_area.value, .how = PremiseHow::kInferred};
  if (!s.sense.compiled_area.empty()) return {.ref = s.sense.compiled_area, .how = PremiseHow::kInferred};
  if (!s.sense.only_place.empty()) return {.ref = s.sense.only_place, .how = PremiseHow::kInferred};
  if (!s.sense.body_area.empty()) return {.ref = s.sense.body_area, .how = PremiseHow::kInferred};
  // A part of a country that was spoken of ("In Scotland prices …") is not what the next paragraph is about.
  const bool of_a_part = s.context.last && !s.context.reporter.empty() &&
                         s.context.last->ref_area.value.find('-') != std::string::npos;
  if (s.context.last && s.context.last->ref_area && !of_a_part && !s.context.last->flow &&
      s.context.pair.empty()) {
    return {.ref = s.context.last->ref_area.value, .how = PremiseHow::kCarried};
  }
  // Of two countries' article nothing says whose inflation is meant.
  if (!s.context.reporter.empty() && s.context.pair.empty())
    return {.ref = s.context.reporter, .how = PremiseHow::kCarried};
  return {};
}

// "GDP grew by 0.1% in the euro area and by 0.2% in the EU": the place behind the first figure.
Found PlaceBehindFigure(const std::vector<Item>& items, size_t from) {
  constexpr size_t kReach = 6;
  for (size_t i = from; i + 2 < items.size() && i < from + kReach; ++i) {
    if (items[i].type == Item::kPunctuation || items[i].Is(EntityKind::kIndicator)) return {};
    if (items[i].type != Item::kFigure) continue;
    if (!items[i + 1].IsWord("in")) return {};
    const size_t place = items[i + 2].IsWord("the") ? i + 3 : i + 2;
    if (place >= items.size() || !items[place].IsPlace()) return {};
    const EntityForm form = items[place].entity->form;
    const bool named = form == EntityForm::kName || form == EntityForm::kAlias;
    return named && items[place].entity->ref != "WLD"
               ? Found{.ref = items[place].entity->ref, .how = PremiseHow::kInferred}
               : Found{};
  }
  return {};
}

Found SilentSubject(const Scene& s) {
  if (!s.sense.company.empty()) return {.ref = s.sense.company, .how = PremiseHow::kInferred};
  if (s.before != nullptr && s.before->subject)
    return {.ref = s.before->subject.value, .how = PremiseHow::kInferred};
  constexpr int kFaded = 12;  // sentences
  if (!s.context.subject.empty() && s.context.subject_age <= kFaded)
    return {.ref = s.context.subject, .how = PremiseHow::kCarried};
  return {};
}

std::string Id(const Found& found) {
  return !found.ref.empty() ? found.ref : found.words.empty() ? "" : "?" + found.words;
}

}  // namespace

Found FoundIn(const Party& party) {
  if (!party) return {};
  return {
      .ref = party.ref, .words = party.ref.empty() ? NameKey(party.text) : "", .how = PremiseHow::kStated};
}

void Put(const Found& found, SeriesField& field) {
  if (!found.ref.empty()) field = {found.ref, found.how};
}

void FillOwned(const Scene& scene, const Phrase& found, SeriesKey& key) {
  Phrase phrase = found;
  // "Truckload revenue", where a company's results are told: one of its businesses.
  if (phrase.owner_is_bare && !scene.context.subject.empty() && phrase.owner.ref != scene.context.subject &&
      LongerName(phrase.owner.ref, scene.context.subject) != scene.context.subject) {
    phrase.other += phrase.owner.text + " ";
    phrase.owner = {};
  }
  const Owner owner = phrase.row->owner;
  Found subject, area, other;
  for (const Party* party : {&phrase.owner, &phrase.at, &phrase.by}) {
    if (!*party) continue;
    Found& slot = party->organisation ? subject : area;
    if (!slot.known()) slot = FoundIn(*party);
  }
  if (phrase.in.organisation) {
    (subject.known() ? other : subject) = FoundIn(phrase.in);  // "shares in Acme"
  } else if (!area.known() && phrase.in) {
    area = FoundIn(phrase.in);
  }
  if (!area.known() && phrase.world) area = {.ref = "WLD", .how = PremiseHow::kStated};
  if (owner == Owner::kArea && !area.known() && !phrase.to.ref.empty())
    area = FoundIn(phrase.to);  // "visitors to Spain"
  for (const Party* party : {&phrase.to, &phrase.from, &phrase.with, &phrase.origin}) {
    if (*party && (party != &phrase.to || party->ref != area.ref))
      other.words += (party->ref.empty() ? NameKey(party->text) : party->ref) + ",";
  }
  const bool companies = owner == Owner::kOrg || owner == Owner::kBoth;
  // "their exports" are a country's, "its profits" a company's.
  if (!subject.known() && companies &&
      (phrase.holder == Phrase::Holder::kBody || phrase.holder == Phrase::Holder::kPronoun)) {
    subject = SilentSubject(scene);
  }
  const bool owned_by_area = area.known() && !phrase.in && !phrase.world;
  // "U.S. revenue of $251 million": what only companies have is theirs, in that country.
  if (!subject.known() && companies && (!owned_by_area || owner == Owner::kOrg))
    subject = SilentSubject(scene);
  // "Revenue was £902m in Britain and £381m in Ireland": a part of it
  if (subject.known() && companies && !area.known() && !phrase.in)
    area = PlaceBehindFigure(scene.items, phrase.last);
  if (!subject.known() && !area.known() && owner != Owner::kMarket && owner != Owner::kOrg) {
    if (phrase.holder == Phrase::Holder::kPronoun || phrase.holder == Phrase::Holder::kCountry) {
      const bool any_form = phrase.holder == Phrase::Holder::kCountry;
      const std::string near = PlaceBefore(scene.items, phrase.head, any_form);
      if (!near.empty()) area = {.ref = near, .how = PremiseHow::kInferred};
    }
    if (!area.known() && owner == Owner::kArea) {
      area = PlaceBehindFigure(scene.items, phrase.last);
      key.of_figure = area.known();
    }
    if (!area.known()) area = SilentArea(scene);
  }
  if (subject.how == PremiseHow::kStated) subject.ref = LongerName(subject.ref, scene.context.subject);
  Put(subject, key.subject);
  Put(area, key.ref_area);
  if (phrase.row->owner == Owner::kMarket) area = {};
  Found second = subject.known() ? area : other;
  if (subject.known() && other.known()) second.words += other.words;
  Finish(scene.tables, phrase, subject.known() ? subject : area, second, key);
}

void Finish(const Tables& tables, const Phrase& phrase, const Found& first, const Found& second,
            SeriesKey& key) {
  const std::string product = !key.product ? "" : key.product.value;
  const bool trade = static_cast<bool>(key.flow);
  const bool market = phrase.row->owner == Owner::kMarket;
  const std::string one = Id(first), two = Id(second);
  std::string series(phrase.row->indicator), family(tables.Family(phrase.row->ref));
  if (trade) {
    const std::string& flow = key.flow.value;
    std::string a = one, b = two;
    const bool sorts_after = a > b && b != "WLD";
    if (flow == "M" || (flow == "XM" && (a == "WLD" || sorts_after))) std::swap(a, b);
    series += "." + a + "." + b + "." + (flow == "M" ? "X" : flow) + "." + product;
    const bool world_last = one == "WLD" || (two != "WLD" && one > two);
    family += "." + (world_last ? two + "+" + one : one + "+" + two);
  } else if (market) {
    if (!two.empty() || !product.empty()) series += "." + two + "." + product;
  } else {
    series += "." + one;
    family += "." + one;
    if (!two.empty() || !product.empty())
      series += "." + (two.empty() ? "_Z" : two) + "." + (product.empty() ? "TOTAL" : product);
  }
  const bool of_unknown = phrase.row->indicator == "BALANCE";  // a surplus of the text does not say what
  if (of_unknown) key.indicator = {};
  // "US sales": of what? "US profits": whose?
  const bool unsaid = (phrase.row->generic && product.empty() && !key.subject) ||
                      (phrase.row->owner == Owner::kOrg && !key.subject);
  const bool whole = !of_unknown && !unsaid && phrase.other.empty() && (market || !first.ref.empty()) &&
                     (!trade || !second.ref.empty()) && second.words.empty();
  key.local = series;
  if (!phrase.other.empty()) key.local += "|" + NameKey(phrase.other);
  if (key.prices) key.local += "|" + key.prices.value;
  if (whole) {
    key.series = std::move(series);
    key.family = std::move(family);
  } else {
    key.local = "~" + key.local;
  }
}

}  // namespace reckoner::series
